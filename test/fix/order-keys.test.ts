import fc from 'fast-check';
import { schemas } from '#schemas';
import { formatted } from '../../src/fix/format.ts';
import { follow, memberSchema } from '../../src/schema/follow.ts';
import { typeRecord } from '../../src/schema/type-record.ts';
import type { Node } from '../../src/text/node.ts';
import { parseYaml } from '../../src/text/yaml.ts';

function read(text: string) {
  const { root, problems } = parseYaml('actions/a.yaml', text);
  if (!root || problems.length > 0) throw new Error(`${JSON.stringify(problems)}\n${text}`);
  return root;
}
function format(text: string): string {
  return formatted({ file: 'actions/a.yaml', text, data: read(text) }, 'action');
}

test('keys of the maps in a record are put in order, in lines and in braces', () => {
  expect(
    format(`title: a
costs:
  - amount: 1 # en
    # hvilket år
    year: 2011
  - { amount: "2", year: 2012 }
financing: [{ amount: 1, source: x, year: 2011 }]
risk:
  # hvor ille
  consequence: 2
    # også om det
  text: b
milestones:
  - title: |
      To

      avsnitt
    date: 2011-02
`),
  ).toBe(`title: a
milestones:
  - date: 2011-02
    title: |
      To

      avsnitt
costs:
  - amount: 1 # en
    # hvilket år
    year: 2011
  - { year: 2012, amount: '2' }
financing: [{ year: 2011, source: x, amount: 1 }]
risk:
  text: b
  # hvor ille
  consequence: 2
    # også om det
`);
});

test.each([
  ['two keys that a comment in braces stands between', 'costs: [{ amount: 1, # a\n  year: 2011 }]\n'],
  ['a comment that would come behind a dash', 'costs:\n  - amount: 1\n    # a\n    year: 2011\n'],
  ['a key behind a question mark', 'risk:\n  ? consequence\n  : 2\n  ? text\n  : b\n'],
])('%s: left as it is', (_name, text) => {
  expect(format(text)).toBe(text);
});

/** Fields of an action that are maps or lists of maps, each with its keys in the schema's order. */
const fields: Readonly<Record<string, readonly string[]>> = {
  milestones: ['date', 'title', 'done'],
  costs: ['year', 'amount', 'budget', 'accounts'],
  financing: ['year', 'source', 'amount'],
  risk: ['text', 'likelihood', 'consequence'],
  decision: ['body', 'case', 'date', 'url'],
};
const value = fc.constantFrom('2011', "'a: b'", '"c"', 'ord # merk', '|\n>to\n>\n>linjer', '[a, "b"]');
const inBraces = fc.constantFrom('2011', "'a: b'", '"c"', '[a, "b"]', '{ x: 1, "y": 2 }');
const comment = fc.constantFrom('', '', '', '\n', '# merk\n');

/** One map in lines, its first key at `first` and the others at `indent`. */
const lines = (keys: readonly string[], indent: string, first: string) =>
  fc
    .shuffledSubarray([...keys], { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map((key) => fc.tuple(fc.constant(key), comment, value))))
    .map((entries) =>
      entries
        .map(([key, above, text], index) => {
          const lead = above.trim() === '' ? above : `${indent}${above}`;
          const start = index === 0 ? first : lead + indent;
          return `${start}${key}: ${text.replaceAll('\n>', `\n${indent}  `)}\n`;
        })
        .join(''),
    );
const braces = (keys: readonly string[]) =>
  fc
    .shuffledSubarray([...keys], { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map((key) => fc.tuple(fc.constant(key), inBraces))))
    .map((entries) => `{ ${entries.map(([key, text]) => `${key}: ${text}`).join(', ')} }`);
const field = (name: string) => {
  const keys = fields[name] ?? [];
  const single = name === 'risk' || name === 'decision';
  const one = single
    ? lines(keys, '  ', '  ').map((text) => `${name}:\n${text}`)
    : fc
        .array(lines(keys, '    ', '  - '), { minLength: 1, maxLength: 3 })
        .map((items) => `${name}:\n${items.join('')}`);
  const other = single
    ? braces(keys).map((text) => `${name}: ${text}\n`)
    : fc
        .array(braces(keys), { minLength: 1, maxLength: 3 })
        .map((items) => `${name}:\n${items.map((text) => `  - ${text}\n`).join('')}`);
  return fc.oneof(one, other);
};
const record = fc
  .shuffledSubarray(Object.keys(fields), { minLength: 1 })
  .chain((names) => fc.tuple(...names.map((name) => fc.tuple(comment, field(name)))))
  .map((parts) => parts.map(([above, text]) => above + text).join(''));

/** Every map of a record with the order that its schema gives. */
function* mapsOf(
  node: Node,
  schema = schemas.action as Parameters<typeof follow>[0],
  home = schemas.action,
): Iterable<{
  readonly keys: readonly string[];
  readonly order: readonly string[];
  readonly from: number;
}> {
  const at = follow(schema, home);
  if (node.type === 'list') for (const item of node.items) yield* mapsOf(item, at.schema.items, at.home);
  if (node.type !== 'map') return;
  const order = Object.keys(at.schema.properties ?? {});
  yield { keys: node.entries.map(({ key }) => key.text), order, from: node.range[0] };
  for (const { key, value: member } of node.entries)
    yield* mapsOf(member, memberSchema(at.schema, key.text), at.home);
}

test('whatever the order and the style: once is enough, the same is said, no line is lost', () => {
  let ordered = 0;
  fc.assert(
    fc.property(record, (text) => {
      const once = format(text);
      expect(format(once)).toBe(once);
      const dataOf = (text: string) => typeRecord('action', read(text), 'actions/a.yaml').data;
      expect(dataOf(once)).toEqual(dataOf(text));
      const pieces = (text: string): string[] =>
        text
          .replaceAll('"', "'")
          .split(/[\n,{}]| - /)
          .map((piece) => piece.trim())
          .filter(Boolean)
          .sort();
      expect(pieces(once)).toEqual(pieces(text));
      for (const { keys, order, from } of mapsOf(read(once))) {
        const known = order.filter((key) => keys.includes(key));
        const behindDash = /- $/.test(once.slice(0, from));
        // Only a comment that would come behind a dash keeps a map from being put in order.
        if (known.length < keys.length || (behindDash && once[from] !== '{')) continue;
        expect(keys).toEqual(known);
        ordered += 1;
      }
    }),
    { numRuns: 1500 },
  );
  expect(ordered).toBeGreaterThan(1500);
});
