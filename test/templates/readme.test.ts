import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';

const readme = readText(join(root, 'templates', 'README.md'));
const schema = JSON.parse(readFileSync(join(root, 'schemas', 'template.schema.json'), 'utf8'));
const { section, field } = schema.$defs;

/** The words in code signs in a cell. */
const named = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** The rows of the table with this header, their cells without the bars. */
function rowsOf(header: string): readonly (readonly string[])[] {
  const lines = readme.split('\n');
  const at = lines.indexOf(header);
  if (at < 0) throw new Error(`no table ${header}`);
  const after = lines.slice(at + 2);
  return after
    .slice(
      0,
      after.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) => line.slice(2, -2).split(' | '));
}

test('the parts of every document are those that its template can have', () => {
  const written = rowsOf('| document | parts |').map(([document = '', parts = '']) => [
    named(document)[0],
    named(parts),
  ]);
  const possible = schema.allOf.map(
    (rule: {
      if: { properties: { document: { const: string } } };
      then: { properties: { sections: { items: { properties: { section: { enum: string[] } } } } } };
    }) => [rule.if.properties.document.const, rule.then.properties.sections.items.properties.section.enum],
  );
  expect(written).toEqual(possible);
});

test('every part says what it prints, once', () => {
  const parts = rowsOf('| part | prints |');
  expect(parts.flatMap(([part = '']) => named(part)).toSorted()).toEqual(
    section.properties.section.enum.toSorted(),
  );
  for (const [, prints = ''] of parts) expect(prints.length).toBeGreaterThan(10);
});

test('every option and its choices are named', () => {
  const options = new Map(
    rowsOf('| option | of which parts | meaning |').map(([option = '', ...rest]) => [named(option)[0], rest]),
  );
  const { section: _name, ...properties } = section.properties;
  expect([...options.keys()].toSorted()).toEqual(Object.keys(properties).toSorted());
  expect(new Set(named(options.get('groupBy')?.[1] ?? ''))).toEqual(new Set(properties.groupBy.enum));
  for (const [parts = ''] of options.values())
    for (const part of named(parts)) expect(section.properties.section.enum).toContain(part);
});

test('every fact of an action that a table or a sheet can show says what it prints, once', () => {
  const fields = rowsOf('| column or fact | prints, of the action |');
  expect(fields.flatMap(([name = '']) => named(name)).toSorted()).toEqual(field.enum.toSorted());
  for (const [, prints = ''] of fields) expect(prints).not.toBe('');
});

test('the fields of the plan that it names are fields', () => {
  const action = JSON.parse(readFileSync(join(root, 'schemas', 'action.schema.json'), 'utf8'));
  const accounts = JSON.stringify(
    JSON.parse(readFileSync(join(root, 'schemas', 'common.schema.json'), 'utf8')),
  );
  for (const [names = '', prints = ''] of rowsOf('| column or fact | prints, of the action |')) {
    const fields = names.includes('account-') ? named(prints).slice(1) : named(prints);
    for (const word of fields.filter((word) => word !== 'ongoing'))
      expect({
        word,
        known: Object.hasOwn(action.properties, word) || accounts.includes(`"${word}":`),
      }).toEqual({ word, known: true });
  }
});
