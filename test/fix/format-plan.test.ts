import fc from 'fast-check';
import { formatPlan } from '../../src/fix/fix-plan.ts';
import { format, inHand } from '../support/plan-in-hand.ts';
import { smallPlan } from '../support/small-plan.ts';

/** The small plan in canonical form. */
const canonical = format(smallPlan).files as Readonly<Record<string, string>>;
const windows = (text: string): string => text.replaceAll('\n', '\r\n');
const strategy = 'focus-areas/01-naering/01-reiseliv.md';

describe('line ends', () => {
  test.each(Object.keys(canonical))('%s keeps those it has throughout', (path) => {
    const files = { ...canonical, [path]: windows(canonical[path] ?? '') };
    expect(format(files)).toMatchObject({ files, told: { broken: [], unlike: [] } });
  });

  test.each([
    ['one line of Windows', (text: string) => text.replace('Om reiseliv.\n', 'Om reiseliv.\r\n'), '\n'],
    [
      'one line of Unix',
      (text: string) => windows(text).replace('Om reiseliv.\r\n', 'Om reiseliv.\n'),
      '\r\n',
    ],
    [
      'no more of the one than of the other',
      (text: string) => windows(text.slice(0, 8)) + text.slice(8, 22),
      '\n',
    ],
    ['those of an old Macintosh', (text: string) => text.replaceAll('\n', '\r'), '\n'],
  ])('%s: all get those that most have', (_name, change, end) => {
    const text = change(`${canonical[strategy]}\nen linje\nto linjer\n`);
    const made = format({ ...canonical, [strategy]: text }).files[strategy];
    expect(made).toBe(text.replace(/\r\n?/g, '\n').replaceAll('\n', end));
  });

  test('with a byte order mark, decomposed letters and an open last line: each is fixed, the ends stay', () => {
    const chapter = 'chapters/01-bakgrunn.md';
    const text = `${canonical[chapter]}\nÅ få råd, \`på nett\`,\nog [å](https://a.no "Ås")\n`;
    const odd = `\ufeff${windows(text).normalize('NFD').trimEnd()}`;
    const made = format({ ...canonical, [chapter]: odd });
    expect(made.files[chapter]).toBe(windows(text));
    expect(made.told.unlike).toEqual([]);
    expect(format(made.files).files).toEqual(made.files);
  });

  test('a text that goes on to the end of its file, which has no line end, gets one', () => {
    const path = 'actions/nettsalg.yaml';
    const text = `${canonical[path]?.replace('kind:', 'description: |\n  Salg\n\n  på nett\nkind:')}`;
    const last = `${canonical[path]}expectedEffect: |\n  Flere\n  gjester`;
    expect(format({ ...canonical, [path]: text }).told.unlike).toEqual([]);
    const made = format({ ...canonical, [path]: last });
    expect(made.told.unlike).toEqual([]);
    expect(made.files[path]).toMatch(/\|\n {2}Flere\n {2}gjester\n/);
    expect(format(made.files).files).toEqual(made.files);
  });
});

test.each([
  ['nt\ns:\nresponsible:', 'a key without a value and without an end'],
  [`${smallPlan['actions/skilt.yaml']}end: 2012\n\n\nstart: 2011`, 'keys twice'],
  ['title: "a\n\nkind: measure\nend: 2011\nstart: 2010\n', 'a quotation mark that is never closed'],
  ['\ufeffend: 2011\r\n\ttitle: a\nstart: 2010', 'a tab'],
])('YAML that cannot be read stays as it is and stops no other file: %j, %s', (text) => {
  const other = 'actions/nettsalg.yaml';
  const mixed = windows(canonical[other] ?? '').replace('\r', '');
  const made = format({ ...canonical, 'actions/skilt.yaml': text, [other]: mixed });
  expect(made.told).toMatchObject({ broken: ['actions/skilt.yaml'], unlike: [] });
  expect(made.files['actions/skilt.yaml']).toBe(text);
  expect(made.files[other]).toBe(windows(canonical[other] ?? ''));
  expect(format(made.files).files).toEqual(made.files);
});

test('a file that would mean something else is named alone, and the others are formatted', () => {
  const files = { ...canonical };
  for (const path of [strategy, 'actions/skilt.yaml', 'chapters/01-bakgrunn.md'])
    files[path] = `${files[path]}`.replace(/\n$/, '');
  const told = formatPlan(inHand(files), ({ file, text }) =>
    file === strategy ? text.replace('Om reiseliv.', 'Om noe annet.') : `${text.trimEnd()}\n`,
  );
  expect(told.unlike).toEqual([strategy]);
  expect([...told.files.keys()].sort()).toEqual(['actions/skilt.yaml', 'chapters/01-bakgrunn.md']);
});

const odd = fc.constantFrom(
  ...[
    '',
    '\t',
    'nt',
    's:',
    'responsible:',
    '- a',
    '  - b: c',
    '{',
    '}',
    "'",
    '"',
    '|',
    '# merk',
    '#x',
    '---',
    'a: |',
    '  x',
  ],
  ...[
    '<<<<<<< HEAD',
    '=======',
    '```',
    '> a',
    '| a | b |',
    '| - | - |',
    'A\u030a',
    '\u00a0x',
    '[a]: b',
    '`A\u030a`',
    '&a x',
  ],
  ...[
    '![a\u030a](b "a\u030a")',
    '<b>',
    '*a',
    '!t x',
    'x: "a\\',
    'x: {a: "å", b: [c, "d"]}',
    '~~~A\u030a',
    '[A\u030a]: x',
  ],
);
/** A file of the small plan in which somebody has written anything, with line ends of any kind. */
const mutated = fc
  .tuple(
    fc.constantFrom(...Object.entries(smallPlan)),
    fc.array(fc.tuple(fc.nat(60), fc.constantFrom('insert', 'delete', 'twice', 'append', 'cut'), odd), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom('\n', '\r\n', '\r', 'mixed'),
    fc.boolean(),
  )
  .map(([[path, text], changes, end, open]) => {
    const lines = text.split('\n');
    for (const [at, what, line] of changes) {
      const index = at % Math.max(1, lines.length);
      if (what === 'insert') lines.splice(index, 0, line);
      else if (what === 'delete') lines.splice(index, 1);
      else if (what === 'twice') lines.splice(index, 0, lines[index] ?? '');
      else if (what === 'append') lines[index] += line;
      else lines[index] = (lines[index] ?? '').slice(0, at % 7);
    }
    const whole = lines.map((line, at) => line + (end === 'mixed' ? (at % 3 ? '\n' : '\r\n') : end)).join('');
    return { path, text: open ? whole.trimEnd() : whole };
  });

test('whatever stands in a file: formatting twice is formatting once, and no meaning is changed', () => {
  fc.assert(
    fc.property(mutated, ({ path, text }) => {
      const once = format({ ...smallPlan, [path]: text });
      expect(once.told.unlike).toEqual([]);
      expect(format(once.files).files).toEqual(once.files);
    }),
    { numRuns: 150 },
  );
});
