// Finds places of the web edition by their words. What it looks through comes as a script (search-index.js), since a page on a
// disk may fetch nothing; it is made with the edition by the same library and settings.
import MiniSearch from 'minisearch';
import { searchSettings, searchWords } from '../../src/render/html/search-settings.ts';
import { folded } from '../../src/text/folded.ts';

const words = JSON.parse(document.currentScript.dataset.words);
const form = document.querySelector('.search');
const field = form.querySelector('input');
const found = document.querySelector('.found');
const meant = document.querySelector('.meant');
const results = document.querySelector('.results');
const more = document.querySelector('.more');
const advice = document.querySelector('.advice');
const lists = document.querySelector('.lists');
/** So many results at a time, and so many letters of what each says. */
const step = 20;
const excerpt = 180;

form.hidden = false;
if (globalThis.planverkIndex) begin(globalThis.planverkIndex.map(load));
else {
  form.hidden = true;
  found.textContent = words.missing;
}

/** An index, and all words that it has: the half of a compound is in no list of words that begin with it. */
function load(saved) {
  return { index: MiniSearch.loadJS(saved, searchSettings), vocabulary: saved.index.map(([word]) => word) };
}

/** @param indexes each of some of the places: of many places there are several */
function begin(indexes) {
  let asked = new URLSearchParams(location.search).get('q') ?? '';
  let hits = [];
  field.value = asked;
  show();
  if (asked === '') field.focus();

  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    look();
    results.querySelector('a')?.focus();
  });
  more.addEventListener('click', () => {
    const { length } = results.children;
    list(length);
    results.children[length].querySelector('a').focus();
  });
  document.querySelector('main').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.value = '';
      look();
      field.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event);
  });

  function look() {
    clearTimeout(waiting);
    if (field.value.trim() === asked.trim()) return;
    asked = field.value;
    const address = new URL(location.href);
    address.search = asked.trim() ? new URLSearchParams({ q: asked.trim() }) : '';
    try {
      history.replaceState(null, '', address);
    } catch {
      // Some browsers let no page from a disk change its address.
    }
    show();
  }

  function show() {
    const terms = termsIn(asked);
    hits = terms.length > 0 ? find(terms) : [];
    const { length } = hits;
    results.replaceChildren();
    const nothing = terms.length === 0 && asked.trim() === '';
    const said = nothing ? words.hint : length === 0 ? words.none : length === 1 ? words.one : words.many;
    found.textContent = said.replace('{count}', length).replace('{words}', () => asked.trim());
    advice.hidden = length > 0 || nothing;
    lists.hidden = length > 0;
    const other = length === 0 && terms.length > 0 ? spelledAlike() : undefined;
    meant.hidden = other === undefined;
    if (other !== undefined) suggest(other);
    list(0);
  }

  /** What a place must have, word for word: each inside one of its words, best at the beginning of one, and best in a title. */
  function find(terms) {
    return indexes.flatMap((one) => findIn(one, terms)).sort((a, b) => b.score - a.score);
  }

  function findIn({ index, vocabulary }, terms) {
    const queries = terms.map((term) => ({
      combineWith: 'OR',
      queries: term.length < 2 ? [term] : vocabulary.filter((word) => word.includes(term)),
      boostTerm: (word) => (word === term ? 4 : word.startsWith(term) ? 2 : 1),
    }));
    if (queries.some(({ queries: inside }) => inside.length === 0)) return [];
    return index.search(
      { combineWith: 'AND', queries },
      { boost: { title: 6 }, boostDocument: (_id, _term, { weight } = {}) => weight },
    );
  }

  /** The same with words of the plan that are nearly so. */
  function spelledAlike() {
    const [best] = indexes
      .flatMap(({ index }) => {
        const [first] = index.autoSuggest(asked, { fuzzy: 0.25, prefix: false, combineWith: 'AND' });
        return first ? [{ ...first, index }] : [];
      })
      .sort((a, b) => b.score - a.score);
    if (!best) return undefined;
    const [{ title, text }] = best.index.search(best.terms.join(' '), { combineWith: 'AND' });
    const written = new Map(
      searchWords(`${title} ${text}`).map((word) => [folded(word), word.toLowerCase()]),
    );
    return best.terms.map((term) => written.get(term) ?? term).join(' ');
  }

  function suggest(other) {
    const [before = '', after = ''] = words.meant.split('{words}');
    const link = element('a', { href: `?q=${encodeURIComponent(other)}`, textContent: other });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field.value = other;
      look();
      field.focus();
    });
    meant.replaceChildren(before, link, after);
  }

  function list(from) {
    const terms = termsIn(asked);
    results.append(...hits.slice(from, from + step).map((hit) => item(hit, terms)));
    more.hidden = results.children.length >= hits.length;
  }

  /** From link to link, and from the first back to the field. */
  function move(event) {
    const stops = [field, ...results.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!stops.includes(document.activeElement) || !next) return;
    event.preventDefault();
    next.focus();
  }
}

/** The words of a question, as the index has them. */
function termsIn(text) {
  return [...new Set(searchWords(text).map(folded))];
}

function item({ kind, title, address, text }, terms) {
  const link = element('a', { href: address });
  link.append(...marked(title, terms));
  const said = element('p', { className: 'excerpt' });
  said.append(...marked(around(text, terms), terms));
  const made = element('li');
  made.append(element('p', { className: 'kind', textContent: kind }), link, ...(text ? [said] : []));
  return made;
}

/** The part of a text that has the first of the words. */
function around(text, terms) {
  let at = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!terms.some((term) => folded(word).includes(term))) continue;
    at = index;
    break;
  }
  const from = at < 60 ? 0 : text.lastIndexOf(' ', at - 50) + 1;
  const end = from + excerpt >= text.length ? text.length : text.lastIndexOf(' ', from + excerpt);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}

/** Words that were found are marked whole: what was asked for may be half of one. */
function marked(text, terms) {
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .map((part, at) =>
      at % 2 === 1 && terms.some((term) => folded(part).includes(term))
        ? element('mark', { textContent: part })
        : part,
    );
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
