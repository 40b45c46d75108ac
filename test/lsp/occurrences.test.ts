import { editWritten } from '../../src/fix/edit-written.ts';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import { type Occurrence, occurrencesOf } from '../../src/lsp/occurrences.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';

type Files = Readonly<Record<string, string>>;

function occurrencesIn(files: Files): { readonly occurrences: readonly Occurrence[]; readonly files: Files } {
  const { plan, sources } = loadPlan(memoryTree(files));
  if (!plan) throw new Error('the plan cannot be read');
  return { occurrences: occurrencesOf(plan, sources), files };
}

/** The files with every occurrence of an id replaced; ids that are names of files stay. */
function renamed(files: Files, id: string, name: string): Files {
  const { occurrences } = occurrencesIn(files);
  const result: Record<string, string> = { ...files };
  const edits = occurrences.filter(({ entity, range }) => entity.id === id && range[1] > 0);
  let last = { file: '', from: 0 };
  for (const { file, range } of edits.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : b.range[0] - a.range[0],
  )) {
    if (last.file === file && range[1] > last.from) throw new Error(`twice at ${file}:${range}`);
    last = { file, from: range[0] };
    // Offsets are of the text as it is read, with line feeds alone.
    result[file] = editWritten(result[file] ?? '', [{ range, text: name }]);
  }
  return result;
}

const action = 'actions/skilt.yaml';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const chapter = 'chapters/01-bakgrunn.md';
const after = (path: string, text: string): Files => ({ ...smallPlan, [path]: `${smallPlan[path]}${text}` });

test.each([
  ['a block', 'description: |\n  Se [en](#salg), [to](#salg-nett)\n  og [tre](#salg).\n'],
  ['a folded block', 'description: >-\n  Se [en](#salg)\n  og\n\n  [tre](#salg "#salg").\n'],
  ['a block with a comment', 'description: | # se #salg\n  Se [en](#salg).\n'],
  ['a plain text on two lines', 'description: Se [en](#salg)\n  og [#salg](#salg)\n'],
  ['double quotes', 'description: "Se \\"[en](#salg)\\" og \\u00e5 [to](#salg)"\n'],
  ['single quotes', "description: 'Se ''[en](#salg)'' og [to](<#salg>)'\n"],
  [
    'links by name',
    'description: |\n  Se [en][salg] og [#salg][to].\n\n  [salg]: #salg\n  [to]: <#salg> "#salg"\n',
  ],
  ['a note that is not printed', 'internalNote: |\n  Se [en](#salg).\n'],
])('links in the fields of a record: %s', (_name, text) => {
  const [field = ''] = text.split(':');
  const { [action]: written = '' } = renamed(after(action, text), 'salg', 'handel');
  // Exactly the addresses, and neither words, titles nor names of links.
  const expected = text
    .replaceAll('](#salg)', '](#handel)')
    .replaceAll('](#salg "', '](#handel "')
    .replaceAll('(<#salg>)', '(<#handel>)')
    .replaceAll(']: #salg', ']: #handel')
    .replaceAll(']: <#salg>', ']: <#handel>');
  expect(expected).not.toBe(text);
  expect(written.slice(written.indexOf(`${field}:`))).toBe(expected);
});

test.each([
  ['Se [#salg](#salg), [tre](#salg-nett) og `#salg`.', 'Se [#salg](#handel), [tre](#salg-nett) og `#salg`.'],
  ['[![#salg](x.png)](#salg "#salg")', '[![#salg](x.png)](#handel "#salg")'],
  ['[](#salg)', '[](#handel)'],
  [
    'Se [*salg*](../focus-areas/01-naering/01-reiseliv.md#salg).',
    'Se [*salg*](../focus-areas/01-naering/01-reiseliv.md#handel).',
  ],
  ['Se [x][#salg].\n\n[#salg]: #salg', 'Se [x][#salg].\n\n[#salg]: #handel'],
  ['> - [x](#salg)', '> - [x](#handel)'],
  ['| a | b |\n|---|---|\n| #salg | [x](#salg) |', '| a | b |\n|---|---|\n| #salg | [x](#handel) |'],
  ['Se https://example.org/#salg og [x](https://example.org/#salg).', undefined],
  ['#salg, salg og {salg}', undefined],
])('links in a chapter: %j', (text, expected) => {
  const { [chapter]: written = '' } = renamed(after(chapter, `\n${text}\n`), 'salg', 'handel');
  expect(written).toBe(`${smallPlan[chapter]}\n${expected ?? text}\n`);
});

test('a link in the line of an action area, and an id that begins as another', () => {
  const text = (smallPlan[strategy] ?? '')
    .replace('- skilting {#skilting}', '- skilting, se [salg](#salg) {#skilting}')
    .replace('- på nett {#salg-nett}', '- på [nett](#salg) {#salg-nett formerId=salg-gammel}');
  expect(renamed({ ...smallPlan, [strategy]: text }, 'salg', 'handel')[strategy]).toBe(
    text.replaceAll('(#salg)', '(#handel)').replace('{#salg}', '{#handel}'),
  );
  expect(renamed({ ...smallPlan, [strategy]: text }, 'salg-nett', 'nett')[strategy]).toBe(
    text.replace('{#salg-nett', '{#nett'),
  );
});

test('a former id is not renamed, whoever has it', () => {
  const text = (smallPlan[strategy] ?? '').replace('{#skilting}', '{#skilting formerId=skilt-gammel}');
  const files = {
    ...smallPlan,
    [strategy]: text,
    [action]: `${smallPlan[action]}formerId: skilting-gammel\n`,
  };
  expect(renamed(files, 'skilting', 'vegvisning')).toEqual({
    ...files,
    [strategy]: text.replace('{#skilting ', '{#vegvisning '),
    [action]: files[action]?.replace('[skilting]', '[vegvisning]'),
  });
});

test('addresses of files that are called after ids', () => {
  const other = 'actions/nettsalg.yaml';
  const files = {
    ...after(
      chapter,
      '\nSe [a](../actions/skilt.yaml), [b](../actions/./skilt.yaml#skilt) og [c](#skilt).\n',
    ),
    [other]: `${smallPlan[other]}description: Etter [skilt](skilt.yaml) og [skilt.](./skilt.yaml "skilt.yaml").\n`,
  };
  const result = renamed(files, 'skilt', 'tavle');
  expect(result[chapter]).toContain(
    '[a](../actions/tavle.yaml), [b](../actions/./tavle.yaml#tavle) og [c](#tavle)',
  );
  expect(result[other]).toContain('Etter [skilt](tavle.yaml) og [skilt.](./tavle.yaml "skilt.yaml")');
  expect(result[other]).toContain('after: [tavle]');
});

test.each([
  ['responsible: "a\\u0073k"', 'responsible: askim'],
  ["responsible: 'ask'", "responsible: 'askim'"],
  ['responsible: "ask"', 'responsible: "askim"'],
  ['responsible: >-\n  ask', 'responsible: >-\n  askim'],
  ['responsible: Ask', 'responsible: Ask'],
  ['responsible: ask og bo', 'responsible: ask og bo'],
  ['responsible: ask # ask', 'responsible: askim # ask'],
])('a partner in %j', (from, to) => {
  const text = (smallPlan[action] ?? '').replace('responsible: ask', from);
  expect(renamed({ ...smallPlan, [action]: text }, 'ask', 'askim')[action]).toBe(
    (smallPlan[action] ?? '').replace('responsible: ask', to),
  );
});

test('with Windows’ line ends the same places are found', () => {
  const files = after(
    action,
    'collaborators:\n  - ask\ndescription: |\n  Se [en](#salg)\n  og [to](#salg).\n',
  );
  const windows = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
  );
  for (const [id, name] of [
    ['salg', 'handel'],
    ['ask', 'askim'],
  ] as const) {
    const plain = renamed(files, id, name);
    const result = renamed(windows, id, name);
    for (const [path, text] of Object.entries(result))
      expect(text).toBe(plain[path]?.replaceAll('\n', '\r\n'));
  }
});

test('in the own plan every occurrence is the id as it is written', () => {
  const { plan, sources } = loadPlan(readDiskTree(`${root}/plan`));
  if (!plan) throw new Error('the plan cannot be read');
  const occurrences = occurrencesOf(plan, sources);
  expect(occurrences.length).toBeGreaterThan(300);
  for (const { entity, file, range } of occurrences) {
    const written = sources.get(file)?.text.slice(...range);
    expect({ file, range, written }).toEqual({ file, range, written: range[1] === 0 ? '' : entity.id });
  }
});
