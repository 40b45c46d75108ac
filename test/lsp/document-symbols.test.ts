import type { DocumentSymbol } from 'vscode-languageserver/node';
import { documentSymbols, flatSymbols } from '../../src/lsp/document-symbols.ts';
import { workspaceSymbols } from '../../src/lsp/workspace-symbols.ts';
import { memoryPath, memoryReading, memoryUri } from '../support/memory-reading.ts';
import { smallPlan } from '../support/small-plan.ts';

const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const reading = memoryReading(smallPlan);

/** An outline as lines: what each part is called, and its first and last line. */
function outline(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, range, children = [] }) => [
    `${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''} ${range.start.line + 1}–${range.end.line + 1}`,
    ...outline(children, depth + 1),
  ]);
}
const ask = (path: string, of = reading, language: 'nb' | 'nn' | 'en' = 'nb') =>
  documentSymbols(of, { textDocument: { uri: memoryUri(path) } }, language);

test('the outline of a strategy is its goals and their action areas, with numbers and ids', () => {
  expect(outline(ask(strategy))).toEqual([
    '1.1 Reiseliv (reiseliv) 5–13',
    '  1.1.1 Flere gjester (flere-gjester) 9–13',
    '    1.1.1.1 skilting (skilting) 11–11',
    '    1.1.1.2 salg (salg) 12–13',
    '      1.1.1.2.1 på nett (salg-nett) 13–13',
  ]);
});

test('the outline of other texts is their headings', () => {
  const path = 'chapters/01-bakgrunn.md';
  const chapter =
    '---\nid: bakgrunn\n---\n\n# Bakgrunn\n\nOrd.\n\n## Før *1990*\n\n### Ord\n\n## Etter\n\n- a\n- b\n';
  const now = memoryReading({ ...smallPlan, [path]: chapter });
  expect(outline(ask(path, now))).toEqual([
    'Bakgrunn (bakgrunn) 5–16',
    '  Før 1990 9–11',
    '    Ord 11–11',
    '  Etter 13–16',
  ]);
});

test.each([
  ['nb', 'tittel', 'samarbeidsparter'],
  ['nn', 'tittel', 'samarbeidspartar'],
  ['en', undefined, undefined],
] as const)('the outline of a record is its fields, and what they list: %s', (language, title, partners) => {
  const symbols = ask('plan.yaml', reading, language);
  const named = (name: string) => symbols.find((symbol) => symbol.name === name);
  expect(named('title')?.detail).toBe(title);
  expect(named('partners')?.detail).toBe(partners);
  expect(named('partners')?.children?.map(({ name, detail }) => [name, detail])).toEqual([
    ['Ask', 'ask'],
    ['Bø', 'bo'],
  ]);
});

test('what names a part is in it, and every part is in the one that it is of', () => {
  const before = (a: { line: number; character: number }, b: { line: number; character: number }): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  const check = (symbols: readonly DocumentSymbol[], within?: DocumentSymbol['range']): number => {
    for (const { range, selectionRange, children = [], name } of symbols) {
      expect(name).not.toBe('');
      expect(before(range.start, selectionRange.start) && before(selectionRange.end, range.end)).toBe(true);
      if (within) expect(before(within.start, range.start) && before(range.end, within.end)).toBe(true);
      check(children, range);
    }
    return symbols.length;
  };
  for (const path of Object.keys(smallPlan)) expect(check(ask(path))).toBeGreaterThan(0);
});

test('an editor that knows no parts of parts has them one after another', () => {
  const flat = flatSymbols(ask(strategy), memoryUri(strategy));
  expect(flat.map(({ name, containerName }) => [name, containerName])).toEqual([
    ['1.1 Reiseliv', undefined],
    ['1.1.1 Flere gjester', '1.1 Reiseliv'],
    ['1.1.1.1 skilting', '1.1.1 Flere gjester'],
    ['1.1.1.2 salg', '1.1.1 Flere gjester'],
    ['1.1.1.2.1 på nett', '1.1.1.2 salg'],
  ]);
});

test('what is broken, elsewhere, or no file of the plan has no outline, or that of what can be read', () => {
  const path = 'actions/skilt.yaml';
  const broken = memoryReading({ ...smallPlan, [path]: 'title: [a\nkind: {' });
  expect(() => ask(path, broken)).not.toThrow();
  expect(ask('notater/møte.md')).toEqual([]);
  expect(ask('../x.yaml')).toEqual([]);
  expect(documentSymbols(reading, { textDocument: { uri: 'untitled:Untitled-1' } }, 'nb')).toEqual([]);
  const none = memoryReading({ ...smallPlan, 'plan.yaml': '' });
  expect(() => ask(strategy, none)).not.toThrow();
});

test('everything of the plan is found by words of its title, its id and its number', () => {
  const found = (query: string) =>
    workspaceSymbols(reading, { query }, 'nb').map(({ name, containerName, location }) => [
      name,
      containerName,
      memoryPath(location.uri),
    ]);
  expect(found('NETT salg')).toEqual([
    ['1.1.1.2.1 på nett', 'tiltaksområde · salg-nett', strategy],
    ['Salg på nett', 'tiltak · nettsalg', 'actions/nettsalg.yaml'],
  ]);
  expect(found('1.1.1 flere')).toEqual([['1.1.1 Flere gjester', 'mål · flere-gjester', strategy]]);
  expect(found('Bø')).toEqual([['Bø', 'samarbeidspart · bo', 'plan.yaml']]);
  expect(found('Bø'.normalize('NFD'))).toHaveLength(1);
  expect(found('finnes ikke')).toEqual([]);
  expect(found('').length).toBe(reading.plan?.entities.length);
});
