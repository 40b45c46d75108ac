import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';

const schema = JSON.parse(readFileSync(join(root, 'schemas', 'template.schema.json'), 'utf8'));
const { section, field } = schema.$defs;

/** The words in code signs in a cell. */
const named = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** The rows of the table with this header, their cells without the bars. */
function rowsIn(text: string, header: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
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

/** The page in every language, and the headers of its tables. */
const pages = [
  {
    page: 'templates/README.md',
    documents: '| document | parts |',
    parts: '| part | prints |',
    options: '| option | of which parts | meaning |',
    facts: '| column or fact | prints, of the action |',
  },
  {
    page: 'docs/nb/templates.md',
    documents: '| dokument | deler |',
    parts: '| del | trykker |',
    options: '| valg | for hvilke deler | betyr |',
    facts: '| kolonne eller opplysning | trykker, av tiltaket |',
  },
  {
    page: 'docs/nn/templates.md',
    documents: '| dokument | delar |',
    parts: '| del | trykkjer |',
    options: '| val | for kva delar | tyder |',
    facts: '| kolonne eller opplysning | trykkjer, av tiltaket |',
  },
];

describe.each(pages)('$page', ({ page, documents, parts, options, facts }) => {
  const text = readText(join(root, page));
  const rowsOf = (header: string): readonly (readonly string[])[] => rowsIn(text, header);

  test('the parts of every document are those that its template can have', () => {
    const written = rowsOf(documents).map(([document = '', parts = '']) => [
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
    const rows = rowsOf(parts);
    expect(rows.flatMap(([part = '']) => named(part)).toSorted()).toEqual(
      section.properties.section.enum.toSorted(),
    );
    for (const [, prints = ''] of rows) expect(prints.length).toBeGreaterThan(10);
  });

  test('every option and its choices are named', () => {
    const rows = new Map(rowsOf(options).map(([option = '', ...rest]) => [named(option)[0], rest]));
    const { section: _name, ...properties } = section.properties;
    expect([...rows.keys()].toSorted()).toEqual(Object.keys(properties).toSorted());
    expect(new Set(named(rows.get('groupBy')?.[1] ?? ''))).toEqual(new Set(properties.groupBy.enum));
    for (const [which = ''] of rows.values())
      for (const part of named(which)) expect(section.properties.section.enum).toContain(part);
  });

  test('every fact of an action that a table or a sheet can show says what it prints, once', () => {
    const fields = rowsOf(facts);
    expect(fields.flatMap(([name = '']) => named(name)).toSorted()).toEqual(field.enum.toSorted());
    for (const [, prints = ''] of fields) expect(prints).not.toBe('');
  });

  test('the fields of the plan that it names are fields', () => {
    const action = JSON.parse(readFileSync(join(root, 'schemas', 'action.schema.json'), 'utf8'));
    const accounts = JSON.stringify(
      JSON.parse(readFileSync(join(root, 'schemas', 'common.schema.json'), 'utf8')),
    );
    for (const [names = '', prints = ''] of rowsOf(facts)) {
      const fields = names.includes('account-') ? named(prints).slice(1) : named(prints);
      for (const word of fields.filter((word) => word !== 'ongoing'))
        expect({
          word,
          known: Object.hasOwn(action.properties, word) || accounts.includes(`"${word}":`),
        }).toEqual({ word, known: true });
    }
  });
});
