import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf } from '../../scripts/site/fields-pages.ts';
import { isSettingKind, recordKinds } from '../../src/kinds/record-kinds.ts';
import { describedField, fieldText } from '../../src/lsp/field-texts.ts';
import { translatedTexts } from '../../src/messages/field-texts.ts';
import { root } from '../support/run-cli.ts';

const folder = join(root, 'schemas');
const schemas = readdirSync(folder).map((name): unknown =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')),
);

/** Every description in a schema, in Bokmål. */
function* descriptionsIn(schema: unknown): Iterable<string> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'description' && typeof value === 'string') yield value.split('\n\n')[0] ?? '';
    else yield* descriptionsIn(value);
  }
}

test('every text that is in Nynorsk is one that a schema has', () => {
  const said = new Set(schemas.flatMap((schema) => [...descriptionsIn(schema)]));
  expect(translatedTexts().length).toBeGreaterThan(50);
  expect(translatedTexts().filter((text) => !said.has(text))).toEqual([]);
});

/** Words that only Bokmål has, in what is said of fields. */
const bokmal =
  /(?<![\p{L}-])(?:ikke|hva|hvor|hvilken|hvert|hver|fra|en|et|de|ble|noe|navn|tall|tallene|verdier|måned|utgaven|forsiden)(?!\p{L})/iu;

/** What is written in the files of a plan, and how documents look; what templates and locales hold is said in Bokmål and English. */
const explained = recordKinds.filter((kind) => kind === 'theme' || !isSettingKind(kind));

test.each(explained)('every field of a %s is explained in Nynorsk', (kind) => {
  const fields = fieldsOf(kind);
  expect(fields.length).toBeGreaterThan(1);
  for (const { path } of fields) {
    const said = describedField(kind, path, 'nb')?.description;
    if (said === undefined) continue;
    expect({ path, known: translatedTexts().includes(said) }).toEqual({ path, known: true });
    // A language is called by its code.
    const text = describedField(kind, path, 'nn')?.description?.replace(/\ben(?= engelsk|\.|$)/g, '') ?? '';
    expect({ path, bokmal: bokmal.exec(text)?.[0] }).toEqual({ path, bokmal: undefined });
  }
});

test.each([
  ['indicator', ['breakdown', 'groups', 0, 'title'], 'nn', 'tittel (title)\nNamnet på gruppa.\nDøme: Jenter'],
  ['plan', ['editions', 0, 'hearing', 'from'], 'en', 'from\nFirst day.\nExample: 2011-03-01'],
  [
    'action',
    ['reports', 0, 'signal'],
    'nn',
    'signal\nOm tiltaket er venta å nå det som er planlagt: on-track i rute, at-risk usikkert, off-track ikkje i rute.',
  ],
  [
    'action-plan',
    ['revision', 'tag'],
    'nb',
    'tagg (tag)\nTaggen i git for utgaven, satt da den ble vedtatt.\nEksempel: handlingsplan-2011',
  ],
] as const)('a field below another is explained: %s %j', (kind, path, language, said) => {
  expect(fieldText(kind, path, language)).toBe(said);
});

test('what is no field is not explained', () => {
  expect(fieldText('indicator', ['utgangspunkt'], 'nb')).toBeUndefined();
  expect(fieldText('indicator', ['title', 'x'], 'nb')).toBeUndefined();
  expect(fieldText('indicator', ['constructor'], 'nb')).toBeUndefined();
});
