import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readPlainYaml } from '../../src/text/plain-yaml.ts';
import { parseAnyYaml } from '../../src/text/yaml.ts';

/** Whether it was read without the parser; then it is what the parser reads, without a mistake. */
function expectSame(text: string, offset = 0): boolean {
  const plain = readPlainYaml(text, offset);
  if (plain) expect({ root: plain, problems: [] }).toEqual(parseAnyYaml('a.yaml', text, offset));
  return plain !== undefined;
}

const words = fc
  .array(
    fc.oneof(
      {
        weight: 20,
        arbitrary: fc.constantFrom(
          'ord',
          'Å på',
          '2012',
          '12 %',
          '– nei',
          'a.b',
          '(ja)',
          'x/y',
          '16.500',
          '2011-07',
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '«a»',
          "n'est",
          'C#',
          'kl. 12:30',
          'https://a.no/b#c',
          'e\u0301',
          '\u00a0x',
        ),
      },
      fc.constantFrom(
        'a: b',
        '#x',
        'a # b',
        '- a',
        '*a',
        '&a',
        '!a',
        '{a',
        ']',
        ',',
        '"a',
        "'a'",
        '%',
        '@',
        '`',
        '~',
        '?',
        '|',
        '>',
        ':',
        '=',
        '<<',
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));
const value = fc.oneof(
  { weight: 6, arbitrary: words },
  words.map((said) => `'${said}'`),
  words.map((said) => `"${said}"`),
  fc.constantFrom('""', "''", '~', 'null', '[]', '{}', '[ ]', '{ }'),
);
const name = fc.constantFrom(
  'title',
  'år',
  'a-b',
  '2011',
  'x_1',
  'costs',
  'text',
  'æ',
  'yes',
  'nb',
  'q',
  'z',
  'responsible',
);
const inFlow = fc.oneof(
  fc.array(value, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc
    .array(fc.tuple(name, value), { maxLength: 3 })
    .map((entries) => `{ ${entries.map(([key, said]) => `${key}: ${said}`).join(', ')} }`),
  fc.tuple(name, value, name, value).map(([a, b, c, d]) => `{${a}: ${b}, ${c}: [${d}]}`),
);
const literal = (indent: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('|', '|', '|-', '>', '>-', '>-', '|2', '>+'),
      fc.array(fc.oneof({ weight: 5, arbitrary: words }, fc.constantFrom('', '  a', '# a')), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(
      ([mark, lines]) =>
        `${mark}\n${lines.map((line) => (line === '' ? '' : `${' '.repeat(indent + 2)}${line}`)).join('\n')}`,
    );

/** Lines of a map that is so far in. */
const mapAt = (indent: number, depth: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(name, valueAt(indent, depth), fc.constantFrom('', '', '', '', '', '\n', '# a\n')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((entries) =>
      entries.map(([key, said, after]) => `${' '.repeat(indent)}${key}:${said}\n${after}`).join(''),
    );
const listAt = (indent: number, depth: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 2, arbitrary: fc.oneof(value, inFlow) },
        ...(depth > 0
          ? [mapAt(indent + 2, depth - 1).map((lines) => lines.slice(indent + 2).trimEnd())]
          : []),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) => items.map((item) => `${' '.repeat(indent)}- ${item}\n`).join(''));
function valueAt(indent: number, depth: number): fc.Arbitrary<string> {
  const single = [
    { weight: 6, arbitrary: value.map((said) => ` ${said}`) },
    { weight: 2, arbitrary: inFlow.map((said) => ` ${said}`) },
    { weight: 1, arbitrary: literal(indent).map((said) => ` ${said}`) },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '  a', ' a\n    b', ' a # b') },
  ];
  if (depth === 0) return fc.oneof(...single);
  const step = fc.constantFrom(0, 2, 2, 2, 4, 1);
  return fc.oneof(
    ...single,
    {
      weight: 2,
      arbitrary: step.chain((by) => listAt(indent + by, depth - 1)).map((lines) => `\n${lines.trimEnd()}`),
    },
    {
      weight: 2,
      arbitrary: step.chain((by) => mapAt(indent + by, depth - 1)).map((lines) => `\n${lines.trimEnd()}`),
    },
  );
}

test('plain YAML is read as the parser reads it, also with a sign that is out of place', () => {
  const mishap = fc.tuple(
    fc.nat(),
    fc.constantFrom(
      '',
      '',
      '',
      '',
      '',
      '\n',
      ' ',
      '  ',
      ':',
      ': ',
      '-',
      '- ',
      '#',
      ' #',
      ',',
      '{',
      ']',
      "'",
      '"',
      '|',
      '\\',
      '\t',
      '&a ',
      '!!str ',
    ),
  );
  const runs = Number(process.env.MUTANTS ?? 5000) / 2;
  let plain = 0;
  fc.assert(
    fc.property(
      mapAt(0, 2),
      mishap,
      fc.constantFrom('', '', '# $schema: a\n', '\n', '---\n'),
      (lines, [at, sign], before) => {
        const place = at % lines.length;
        if (expectSame(`${before}${lines.slice(0, place)}${sign}${lines.slice(place)}`, at % 7)) plain += 1;
      },
    ),
    { numRuns: runs },
  );
  // Many are read without the parser.
  expect(plain).toBeGreaterThan(runs / 20);
});

test('the files of a plan are read without the parser', () => {
  const folder = 'plan/actions';
  const files = readdirSync(folder);
  const left = files.filter((file) => !expectSame(readFileSync(join(folder, file), 'utf8')));
  expect(left).toEqual([]);
  expect(files.length).toBeGreaterThan(10);
});
