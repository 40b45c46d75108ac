// Lets a reader choose and sort the rows of a page's tables of actions. The page says all it has to say without this.
(() => {
  const words = JSON.parse(document.currentScript.dataset.words);
  const rows = [...document.querySelectorAll('tr[data-facets]')].map((element) => ({
    element,
    facets: new Map(JSON.parse(element.dataset.facets)),
  }));
  const tables = new Set(rows.map(({ element }) => element.closest('table')));
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  if (rows.length > 1) addFilter();
  for (const table of tables) addSorting(table);

  /** A form before the first table's part of the page: a choice for each facet that has more than one value. */
  function addFilter() {
    const form = document.createElement('form');
    form.className = 'filter';
    form.setAttribute('aria-label', words.title);
    const title = document.createElement('p');
    title.textContent = words.title;
    form.append(title);
    const selects = [];
    for (const name of rows[0].facets.keys()) {
      const values = new Set(rows.flatMap(({ facets }) => facets.get(name) ?? []));
      if (values.size < 2) continue;
      const label = document.createElement('label');
      const select = document.createElement('select');
      select.name = name;
      select.append(
        new Option(words.all, ''),
        ...[...values].sort(order.compare).map((own) => new Option(own)),
      );
      label.append(`${name} `, select);
      form.append(label);
      selects.push(select);
    }
    const count = document.createElement('output');
    const reset = document.createElement('button');
    reset.type = 'reset';
    reset.textContent = words.reset;
    form.append(reset, count);
    const show = () => {
      const chosen = selects.filter(({ value }) => value !== '');
      let shown = 0;
      for (const { element, facets } of rows) {
        element.hidden = !chosen.every(({ name, value }) => facets.get(name)?.includes(value));
        if (!element.hidden) shown += 1;
      }
      for (const table of tables) {
        const own = [...table.querySelectorAll('tr[data-facets]')];
        // A sum of all rows below some of them would be a wrong sum.
        for (const total of table.querySelectorAll('tr.total'))
          total.hidden = own.some(({ hidden }) => hidden);
        hideGroups(table);
        table.closest('.table').hidden = own.every(({ hidden }) => hidden);
      }
      count.textContent = words.shown.replace('{shown}', shown).replace('{all}', rows.length);
      reset.hidden = chosen.length === 0;
    };
    form.addEventListener('change', show);
    form.addEventListener('reset', () => setTimeout(show));
    form.addEventListener('submit', (event) => event.preventDefault());
    const part = rows[0].element.closest('main > section');
    part.querySelector('h2').after(form);
    show();
  }

  /** Groups without rows are hidden, and the sums of those without some of theirs; one of groups alone goes as these do. */
  function hideGroups(table) {
    let below = { shown: 0, all: 0 };
    for (const group of [...table.querySelectorAll('tr.group')].reverse()) {
      const rows = [...group.parentElement.querySelectorAll('tr[data-facets]')];
      const isOver = rows.length === 0;
      const own = { shown: rows.filter(({ hidden }) => !hidden).length, all: rows.length };
      const of = isOver ? below : own;
      group.hidden = of.shown === 0;
      group.classList.toggle('partly', of.shown < of.all);
      below = isOver ? { shown: 0, all: 0 } : { shown: below.shown + own.shown, all: below.all + own.all };
    }
  }

  /** A button in each header: up, then down. Rows that are no actions, the sums, stay at the foot. */
  function addSorting(table) {
    const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
    for (const [index, header] of headers.entries()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.title = words.sort.replace('{column}', header.textContent);
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => {
        const down = header.getAttribute('aria-sort') === 'ascending';
        for (const other of headers) other.removeAttribute('aria-sort');
        header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const key = (row) => row.cells[index].dataset.sort ?? row.cells[index].textContent;
        // Each group by itself, below its name.
        for (const body of table.tBodies) {
          const own = [...body.querySelectorAll('tr[data-facets]')];
          own.sort((a, b) => order.compare(key(a), key(b)) * (down ? -1 : 1));
          body.prepend(...body.querySelectorAll('tr.group'), ...own);
        }
      });
    }
  }
})();
