import type { CompletionItem } from 'vscode-languageserver/node';
import { completion } from '../../src/lsp/completion.ts';
import { positionAt } from '../support/lsp-editor.ts';
import { memoryReading, memoryUri } from '../support/memory-reading.ts';
import { smallPlan } from '../support/small-plan.ts';

const action = 'actions/skilt.yaml';
const text = smallPlan[action] ?? '';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';

/** What is offered at the end of a file, or at `|>`. */
function offered(path: string, marked: string, language: 'nb' | 'nn' | 'en' = 'nb'): CompletionItem[] {
  const content = marked.replace('|>', '');
  const offset = marked.includes('|>') ? marked.indexOf('|>') : marked.length;
  const reading = memoryReading({ ...smallPlan, [path]: content });
  const params = { textDocument: { uri: memoryUri(path) }, position: positionAt(content, offset) };
  return completion(reading, params, language, false);
}
const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label);
/** What an editor keeps that looks at the beginning of what it compares alone. */
const kept = (items: readonly CompletionItem[], typed: string): readonly string[] =>
  labels(items.filter(({ filterText = '' }) => filterText.toLowerCase().startsWith(typed.toLowerCase())));

test.each([
  ['ansv', 'responsible'],
  ['Ansvarl', 'responsible'],
  ['målg', 'targetGroup'],
  ['risi', 'risk'],
  ['resp', 'responsible'],
])('a field is found by its Norwegian name: %s', (typed, key) => {
  const items = offered(action, `title: Nye skilt\nkind: measure\n${typed}`);
  expect(kept(items, typed)).toContain(key);
  const item = items.find(({ label }) => label === key);
  expect(item?.textEdit).toMatchObject({
    newText: expect.stringMatching(new RegExp(`^${key}:`)),
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: typed.length } },
  });
});

test.each([
  ['in a list of maps', action, 'title: A\nkind: measure\ncosts:\n  - å', 'å', 'year'],
  ['in braces', action, 'title: A\nkind: measure\ncosts:\n  - { bel', 'bel', 'amount'],
  ['in front matter', strategy, '---\nid: reiseliv\nansv|>\n---\n\n# Reiseliv\n', 'ansv', 'responsible'],
  [
    'in front matter with returns',
    strategy,
    '---\r\nid: reiseliv\r\nhove|>\r\n---\r\n\r\n# R\r\n',
    'hove',
    'mainGoal',
  ],
  ['in plan.yaml', 'plan.yaml', 'formatVersion: 1\neie', 'eie', 'owner'],
])('a field is found by its Norwegian name %s', (_where, path, marked, typed, key) => {
  expect(kept(offered(path, marked), typed)).toContain(key);
});

test.each([
  ['nb', 'ansvarlig', 'Ansvarlig'],
  ['nn', 'ansvarleg', 'ansvarleg'],
  ['en', undefined, 'responsible'],
] as const)('a field has what it is called beside it, and what it is for: %s', (language, detail, title) => {
  const items = offered(action, 'title: Nye skilt\nkind: measure\nres', language);
  const item = items.find(({ label }) => label === 'responsible');
  expect(item?.detail).toBe(detail);
  expect(String(item?.documentation).toLowerCase()).toContain(title.toLowerCase());
});

test.each([
  ['status: på', 'på', 'ongoing', 'pågår'],
  ['status: pla', 'pla', 'planned', 'planlagt'],
  ['kind: tilt', 'tilt', 'measure', 'tiltak'],
  ['reports:\n  - date: 2011-05\n    status: utf', 'utf', 'done', undefined],
  ['reports:\n  - date: 2011-05\n    signal: i r', 'i r', 'on-track', 'i rute'],
])('a choice is found by its Norwegian name: %j', (line, typed, value, title) => {
  const items = offered(action, `title: Nye skilt\n${line}`);
  if (title === undefined) {
    expect(labels(items)).toContain(value);
    return;
  }
  expect(kept(items, typed)).toContain(value);
  expect(items.find(({ label }) => label === value)).toMatchObject({
    detail: expect.stringMatching(new RegExp(title, 'i')),
    documentation: expect.any(String),
  });
});

test('an id is found by its title, too', () => {
  const sources = offered(action, text.replace('source: fylket', 'source: Fylkesk|>'));
  expect(kept(sources, 'Fylkesk')).toEqual(['fylket']);
  expect(labels(sources)).toEqual(['fylket', 'kontingent']);
  const partners = offered(action, text.replace('responsible: ask', 'responsible: B|>'));
  expect(kept(partners, 'b')).toEqual(['bo']);
  expect(labels(offered(action, text.replace('[lobby]', '[|>]')))).toEqual(['lobby']);
});

test.each([
  ['an action', action, text.replace('{ year: 2011, amount', '{ year: |>, amount'), ['2011']],
  [
    'an action that goes on',
    action,
    text.replace('end: 2011', 'end: 2013').replace('{ year: 2011, amount', '{ year: 20|>, amount'),
    ['2011', '2012', '2013'],
  ],
  [
    'an action that is postponed',
    action,
    `${text}postponedTo: |>`,
    ['2011', '2012', '2013', '2014', '2015', '2016', '2017', '2018', '2019', '2020', '2021'],
  ],
  [
    'an economic plan',
    'economic-plans/2011-2014.yaml',
    (smallPlan['economic-plans/2011-2014.yaml'] ?? '').replace(
      '[2011, 2012, 2013, 2014]',
      '[2011, 2012, 2013, |>2014]',
    ),
    ['2011', '2012', '2013', '2014'],
  ],
])('where a year belongs, those of %s are offered', (_name, path, marked, years) => {
  expect(labels(offered(path, marked))).toEqual(years);
});

test('nothing is offered where nothing belongs', () => {
  expect(offered(action, 'title: Nye sk')).toEqual([]);
  expect(offered('adopted/strategy.yaml', 'dok')).toEqual([]);
  const reading = memoryReading(smallPlan);
  for (const uri of ['untitled:Untitled-1', 'file:///elsewhere/plan.yaml', 'git:/plan/plan.yaml'])
    expect(
      completion(reading, { textDocument: { uri }, position: { line: 0, character: 0 } }, 'nb', false),
    ).toEqual([]);
});

test.each([
  ['page:\n  col', 'columns'],
  ['colors:\n  dark:\n    back', 'background'],
  ['tables: { zeb', 'zebra'],
  ['fonts:\n  heading:\n    sem', 'semibold'],
])('the fields of a theme are offered, with what they are for: %j', (written, key) => {
  const item = offered('themes/region.yaml', written).find(({ label }) => label === key);
  expect(item).toMatchObject({ documentation: expect.anything() });
});

test.each([
  ['page:\n  size: ', ['a4', 'a5', 'letter']],
  ['tables:\n  rules: ', ['all', 'groups', 'none']],
  ['running:\n  header:\n    - ', ['owner', 'title', 'section', 'edition', 'status']],
])('the choices of a theme are offered: %j', (written, choices) => {
  expect(labels(offered('themes/region.yaml', written))).toEqual(choices);
});
