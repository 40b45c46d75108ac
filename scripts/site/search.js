// Finds places on the pages of this folder. The index is a script, so that it can be loaded from a disk, where a page may
// fetch nothing; it is loaded when somebody is about to search.
(() => {
  const said = JSON.parse(document.currentScript.dataset.words);
  const form = document.querySelector('.docs-search');
  const input = form.querySelector('input');
  const found = form.querySelector('.docs-found');
  const results = form.querySelector('.docs-results');
  const most = 20;
  let places;

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.focus();
  });
  input.addEventListener('focus', load, { once: true });
  input.addEventListener('input', show);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      input.value = '';
      show();
      input.focus();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event);
  });

  function load() {
    const script = document.createElement('script');
    script.src = 'search-index.js';
    script.addEventListener('load', () => {
      places = globalThis.planverkPlaces.map((place) => ({ place, words: place.slice(2).map(plain) }));
      show();
    });
    document.head.append(script);
  }

  /** From link to link, and from the first back to the field. */
  function move(event) {
    const stops = [input, ...results.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  function plain(text) {
    return text.toLowerCase().normalize('NFC');
  }

  /** How well a place fits: every word must be in it. A title counts most, and the beginning of a word more than its inside. */
  function weigh(words, query) {
    let sum = 0;
    for (const word of query) {
      let best = 0;
      for (const [index, text] of words.entries()) {
        const at = text.indexOf(word);
        if (at < 0) continue;
        const begins = text === word ? 3 : beginsWord(text, word) ? 2 : 1;
        best = Math.max(best, begins * [4, 6, 1][index]);
      }
      if (best === 0) return 0;
      sum += best;
    }
    return sum;
  }

  function beginsWord(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
    return false;
  }

  function show() {
    const query = plain(input.value).split(/\s+/).filter(Boolean);
    results.replaceChildren();
    found.textContent = '';
    if (!places || query.length === 0 || (query.length === 1 && query[0].length < 2)) return;
    const fitting = places
      .map(({ place, words }) => ({ place, sum: weigh(words, query) }))
      .filter(({ sum }) => sum > 0)
      .sort((a, b) => b.sum - a.sum);
    const { length } = fitting;
    const words = length === 0 ? said.none : length === 1 ? said.one : length > most ? said.first : said.many;
    found.textContent = words.replace('{count}', String(length)).replace('{shown}', String(most));
    for (const { place } of fitting.slice(0, most)) results.append(item(place, query));
  }

  function item([file, anchor, title, heading, text], query) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = anchor ? `${file}#${encodeURIComponent(anchor)}` : file;
    link.textContent = heading || title;
    const where = document.createElement('span');
    where.className = 'docs-where';
    where.textContent = heading ? title : '';
    const part = document.createElement('p');
    part.textContent = around(text, query);
    item.append(link, ' ', where, part);
    return item;
  }

  /** The words around the first that was looked for. */
  function around(text, query) {
    const lower = plain(text);
    const at = Math.max(0, ...query.map((word) => lower.indexOf(word)).slice(0, 1));
    const from = at < 60 ? 0 : text.indexOf(' ', at - 60) + 1;
    const shown = text.slice(from, from + 160);
    return `${from > 0 ? '… ' : ''}${shown}${from + 160 < text.length ? ' …' : ''}`;
  }
})();
