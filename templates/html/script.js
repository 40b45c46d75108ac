// Lets a reader search, choose and sort the rows of a page's lists, and find the way in long pages. Pages say all they have to
// say without this.
import { folded } from '../../src/text/folded.ts';

const words = JSON.parse(document.currentScript.dataset.words);
const language = document.documentElement.lang;
const order = new Intl.Collator(language, { numeric: true });
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

addSearch(document.querySelector('header.site'), new URL(words.searchPage, document.currentScript.src));
for (const box of document.querySelectorAll('.list[data-facets]')) addChoices(box);
for (const heading of document.querySelectorAll(':is(h2, h3, h4, h5)[id]')) addAnchor(heading);
followContents();
leaveStillTables();
openInPrint();

/** In the header a field that leads to what is found. No form is sent: a page on a disk has nobody to send it to. */
function addSearch(header, page) {
  if (!header || location.pathname === page.pathname) return;
  const field = element('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    placeholder: words.searchLabel,
    ariaLabel: words.searchLabel,
  });
  const button = element('button', { type: 'submit', textContent: words.find });
  const form = element('form', { className: 'site-search', role: 'search' }, field, button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    page.search = new URLSearchParams({ q: field.value.trim() });
    location.assign(page);
  });
  header.append(form);
}

/** Above a list a form that chooses among its rows; what is chosen is in the address, which can be sent to others. */
function addChoices(box) {
  const table = box.querySelector('table');
  const rows = [...table.querySelectorAll('tr[data-facets]')].map((row, index) => ({
    row,
    index,
    facets: JSON.parse(row.dataset.facets),
    body: row.parentElement,
    amount: Number(row.dataset.amount ?? 0),
  }));
  if (rows.length < 2) return;
  const facets = JSON.parse(box.dataset.facets);
  const search = element('input', { type: 'search', name: 'q', autocomplete: 'off' });
  const selects = facets
    .filter(({ values }) => values.length > 1)
    .map(({ key, label, values }) => {
      const options = values.map(({ id, label: name }) => new Option(name, id));
      return { key, label, field: element('select', { name: key }, new Option(words.all, ''), ...options) };
    });
  const boxes = facets
    .filter(({ values }) => values.length === 1)
    .map(({ key, label, values: [value] }) => ({
      key,
      label,
      field: element('input', { type: 'checkbox', name: key, value: value.id }),
    }));
  const sort = element('select', { name: 'sort' }, new Option(words.asListed, ''));
  const headers = [...table.tHead.rows[0].cells];
  sort.append(...headers.map((header, index) => new Option(header.textContent, String(index))));
  const cards = [...document.querySelectorAll('article.card')];
  const hideCards = element('input', { type: 'checkbox' });
  const count = element('output', { ariaLive: 'polite' });
  const reset = element('button', { type: 'reset', textContent: words.reset });
  const copy = element('button', { type: 'button', textContent: words.copy });
  const empty = element('p', { className: 'empty', hidden: true });
  const printed = element('p', { className: 'chosen', hidden: true });
  const labelled = (text, field) => element('label', {}, `${text} `, field);
  const more = element(
    'details',
    { open: matchMedia('(min-width: 40rem)').matches },
    element('summary', { textContent: words.more }),
    element(
      'div',
      {},
      ...selects.map(({ label, field }) => labelled(label, field)),
      element('label', { className: 'narrow' }, `${words.sort} `, sort),
      ...boxes.map(({ label, field }) => element('label', { className: 'tick-box' }, field, ` ${label}`)),
    ),
  );
  const form = element(
    'form',
    { className: 'filter', role: 'search', ariaLabel: words.title },
    labelled(words.search, search),
    more,
    element('p', { className: 'result' }, count, ' ', reset, ' ', copy),
  );
  if (cards.length > 0)
    form.append(element('label', { className: 'tick-box' }, hideCards, ` ${words.hideCards}`));
  box.before(form, printed, empty);
  readAddress();
  if (choices().some(({ key }) => key !== 'q')) more.open = true;
  show();

  let waiting;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 150);
  });
  form.addEventListener('change', ({ target }) => {
    if (target === sort) sortBy(sort.value === '' ? undefined : Number(sort.value));
    else changed();
  });
  form.addEventListener('reset', () => setTimeout(changed));
  form.addEventListener('submit', (event) => event.preventDefault());
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      copy.textContent = words.copied;
    } catch {
      // Where the browser does not let a page copy, the address is where it always is.
      copy.hidden = true;
    }
  });
  for (const [index, header] of headers.entries()) addSorting(header, index);

  function changed() {
    show();
    writeAddress();
    copy.textContent = words.copy;
  }

  /** Ids that no row has choose nothing, and are left out. */
  function readAddress() {
    const asked = new URLSearchParams(location.search);
    search.value = asked.get('q') ?? '';
    for (const { key, field } of selects)
      if ([...field.options].some(({ value }) => value === asked.get(key))) field.value = asked.get(key);
    for (const { key, field } of boxes) field.checked = asked.has(key);
  }

  function writeAddress() {
    const address = new URL(location.href);
    address.search = new URLSearchParams(choices().map(({ key, value }) => [key, value])).toString();
    try {
      history.replaceState(null, '', address);
    } catch {
      // Some browsers let no page from a disk change its address.
    }
  }

  function choices() {
    const asked = search.value.trim();
    return [
      ...(asked ? [{ key: 'q', value: asked, label: `«${asked}»`, field: search }] : []),
      ...selects
        .filter(({ field }) => field.value !== '')
        .map(({ key, label, field }) => ({
          key,
          value: field.value,
          label: `${label.toLowerCase()} ${field.selectedOptions[0].textContent}`,
          field,
        })),
      ...boxes
        .filter(({ field }) => field.checked)
        .map(({ key, label, field }) => ({ key, value: field.value, label: label.toLowerCase(), field })),
    ];
  }

  function show() {
    const chosen = choices();
    const asked = folded(search.value).split(/\s+/).filter(Boolean);
    const facts = chosen.filter(({ key }) => key !== 'q');
    let shown = 0;
    let sum = 0;
    for (const one of rows) {
      one.fits =
        facts.every(({ key, value }) => one.facets[key]?.includes(value)) &&
        asked.every((word) => wordsOf(one).includes(word));
      // Most rows stay as they are, of thousands.
      if (one.row.hidden === one.fits) one.row.hidden = !one.fits;
      if (!one.fits) continue;
      shown += 1;
      sum += one.amount;
    }
    showParts(shown < rows.length);
    const counted = fill(words.shown, { shown, all: rows.length });
    const amount = box.dataset.sum && fill(box.dataset.sum, { amount: grouped(sum) });
    count.textContent = amount ? `${counted}, ${amount}` : counted;
    reset.hidden = chosen.length === 0;
    copy.hidden = chosen.length === 0;
    box.hidden = shown === 0;
    empty.hidden = shown > 0;
    empty.replaceChildren(words.none, ...chosen.flatMap((choice) => [' ', removal(choice)]));
    printed.hidden = chosen.length === 0;
    const said = chosen.map(({ label }) => label).join(', ');
    printed.textContent = `${fill(words.printed, { choices: said })} (${count.textContent})`;
    const ids = hideCards.checked && new Set(rows.filter(({ fits }) => fits).map(idOf));
    for (const card of cards) card.hidden = ids && !ids.has(card.getAttribute('aria-labelledby'));
  }

  /** What a row says, as it is looked for. */
  function wordsOf(one) {
    one.words ??= folded(`${one.row.textContent} ${one.row.dataset.words ?? ''}`);
    return one.words;
  }

  function idOf({ row }) {
    return row
      .querySelector('a')
      ?.getAttribute('href')
      .replace(/^.*[#/]|\.html$/g, '');
  }

  function removal({ label, field }) {
    const button = element('button', { type: 'button', textContent: label });
    button.addEventListener('click', () => {
      if (field.type === 'checkbox') field.checked = false;
      else field.value = '';
      changed();
      search.focus();
    });
    return button;
  }

  /** Groups without rows are hidden, and sums of rows that are not all shown, which would be wrong ones. */
  function showParts(some) {
    for (const total of table.querySelectorAll('tr.total')) total.hidden = some;
    const inBodies = new Map([...table.tBodies].map((body) => [body, { shown: 0, all: 0 }]));
    for (const { body, fits } of rows) {
      const inBody = inBodies.get(body);
      inBody.all += 1;
      if (fits) inBody.shown += 1;
    }
    let below = { shown: 0, all: 0 };
    for (const group of [...table.querySelectorAll('tr.group')].reverse()) {
      const own = inBodies.get(group.parentElement);
      const isOver = own.all === 0;
      const of = isOver ? below : own;
      group.hidden = of.shown === 0;
      group.classList.toggle('partly', of.shown < of.all);
      below = isOver ? { shown: 0, all: 0 } : { shown: below.shown + own.shown, all: below.all + own.all };
    }
  }

  /** A button in each header: one way, then the other; amounts the largest first. */
  function addSorting(header, index) {
    const title = fill(words.sortBy, { column: header.textContent });
    const button = element('button', { type: 'button', title }, ...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => sortBy(index, true));
  }

  function sortBy(index, turn = false) {
    const header = headers[index];
    const before = header?.getAttribute('aria-sort');
    for (const other of headers) other.removeAttribute('aria-sort');
    const first = header?.classList.contains('figure') ? 'descending' : 'ascending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    const way = turn && before === first ? other : first;
    header?.setAttribute('aria-sort', way);
    const key = (row) => row.cells[index].dataset.sort ?? row.cells[index].textContent;
    // Each group by itself, below its name.
    for (const body of table.tBodies) {
      const own = rows.filter((one) => one.body === body);
      own.sort((a, b) =>
        header ? order.compare(key(a.row), key(b.row)) * (way === 'ascending' ? 1 : -1) : a.index - b.index,
      );
      body.prepend(...body.querySelectorAll('tr.group'), ...own.map(({ row }) => row));
    }
    sort.value = header ? String(index) : '';
  }
}

function grouped(amount) {
  return String(Math.abs(amount))
    .replace(/\B(?=(\d{3})+$)/g, '\u00a0')
    .replace(/^/, amount < 0 ? '−' : '');
}

/** The address of a part of the page, behind its heading. */
function addAnchor(heading) {
  const ariaLabel = fill(words.headingLink, { heading: heading.textContent });
  heading.append(
    ' ',
    element('a', { className: 'anchor', href: `#${heading.id}`, textContent: '#', ariaLabel }),
  );
}

/** Marks in the contents the part that is read. */
function followContents() {
  const links = new Map(
    [...document.querySelectorAll('.contents a')].map((link) => [link.hash.slice(1), link]),
  );
  if (links.size === 0 || !('IntersectionObserver' in window)) return;
  const headings = [...links.keys()]
    .map((id) => document.getElementById(decodeURIComponent(id)))
    .filter(Boolean);
  const mark = () => {
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const [id, link] of links)
      if (read && decodeURIComponent(id) === read.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings) observer.observe(heading);
}

/** A table is a stop of the tab key where there is something to move it for: also when fonts come, or rows go. */
function leaveStillTables() {
  const look = (table) => {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
    else table.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver((changed) => {
    for (const table of new Set(changed.map(({ target }) => target.closest('.table')))) look(table);
  });
  for (const table of document.querySelectorAll('.table')) {
    look(table);
    for (const sized of [table, ...table.children]) observer.observe(sized);
  }
}

/** Paper has no place to click. */
function openInPrint() {
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('main details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
