import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldText } from '../../src/lsp/field-texts.ts';
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
  /(?<!\p{L})(?:ikke|hva|hvor|hvilken|hvert|hver|fra|en|et|de|ble|noe|navn|tall|tallene|verdier|måned|utgaven|forsiden)(?!\p{L})/iu;

test.each([
  [
    'indicator',
    ['measures', 'unit', 'direction', 'baseline', 'targets', 'every', 'measurements', 'breakdown'],
  ],
  ['report', ['period', 'date', 'label', 'example']],
  ['plan', ['editions', 'revision', 'hearing', 'adoptions']],
  [
    'adopted-record',
    ['document', 'date', 'program', 'owner', 'until', 'sums', 'numbers', 'outline', 'checksum'],
  ],
] as const)('the fields of a %s are explained in Nynorsk', (kind, fields) => {
  for (const field of fields) {
    const [, ...said] = fieldText(kind, [field], 'nn')?.split('\n') ?? [];
    const text = said.filter((line) => !line.startsWith('Døme: ')).join(' ');
    expect(text).not.toBe('');
    expect({ field, bokmal: bokmal.exec(text)?.[0] }).toEqual({ field, bokmal: undefined });
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
