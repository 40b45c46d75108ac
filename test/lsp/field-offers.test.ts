import { languages } from '../../src/kinds/languages.ts';
import { isSettingKind, recordKinds } from '../../src/kinds/record-kinds.ts';
import { choicesAt, fieldOffers, recordOffer } from '../../src/lsp/field-offers.ts';
import { insertion } from '../../src/lsp/insertion.ts';
import { keyCursorAt } from '../../src/lsp/wanted-kinds.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { folketall } from '../support/rule-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

const indicator = 'indicators/a.yaml';
/** What is offered at the end of a text, or at `|>`. */
function offered(path: string, marked: string, stem = 'a', language: (typeof languages)[number] = 'nb') {
  const offset = marked.includes('|>') ? marked.indexOf('|>') : marked.length;
  const cursor = keyCursorAt(path, marked.replace('|>', ''), offset);
  return cursor ? fieldOffers(cursor, stem, language) : undefined;
}
const keys = (path: string, marked: string): readonly string[] | undefined =>
  offered(path, marked)?.map(({ key }) => key);

test.each([
  [indicator, 'title: Folketall\nunit: innbyggere\nev', ['every']],
  [indicator, 'breakdown:\n  ', ['measurements', 'groups', 'addsUp']],
  [indicator, 'breakdown:\n  addsUp: true\n  g', ['groups']],
  [indicator, 'measurements:\n  - ', ['period', 'value', 'note']],
  [indicator, 'measurements:\n  - period: 2024\n    ', ['value', 'note']],
  [indicator, 'measurements:\n  - |>\n    value: 2\nbaseline: { note: Nei }', ['period', 'note']],
  [indicator, 'measurements:\n  - { period: 2024, |> note: Nei }', ['value']],
  [indicator, 'targets:\n- ', ['period', 'value', 'note']],
  [indicator, 'baseline: { ', ['period', 'value', 'note']],
  ['plan.yaml', 'editions:\n  - status: draft\n    ', ['date', 'label', 'tag', 'hearing', 'adoptions']],
  ['plan.yaml', 'editions:\n  - hearing:\n      f', ['from']],
  ['reports/2025-T2.md', '---\n|>\n---\n\nTekst.\n', ['period', 'date', 'label', 'example']],
  ['reports/2025-T2.md', '---\r\nperiod: 2025-T2\r\nla', ['label']],
  ['actions/a.yaml', 'reports:\n  - date: 2025-01-01\n    s', ['status', 'spent', 'signal']],
  // What planverk writes is not written by hand.
  ['adopted/strategy.yaml', '', []],
  ['actions/a.yaml', 'serves:\n  - s', []],
])('fields where they may be, less those that are there: %s %j', (path, text, found) => {
  expect(keys(path, text)).toEqual(found);
});

test.each([
  [indicator, 'description: |\n  ev'],
  [indicator, 'description: Tall\n  ev'],
  [indicator, 'title: Skilt, ev'],
  [indicator, 'every: '],
  [indicator, 'measurements:\n  - period: 20'],
  ['reports/2025-T2.md', '---\nperiod: 2025\n---\n\nper'],
  ['chapters/kart.png', ''],
])('no field in a value or in a text: %s %j', (path, text) => {
  expect(keys(path, text)).toBeUndefined();
});

test.each([
  [
    indicator,
    'breakdown:\n  gr',
    'groups:\n    - id: ⟨kvinner⟩\n      title: ⟨Kvinner⟩\n    - id: ⟨menn⟩\n      title: ⟨Menn⟩',
  ],
  [indicator, 'bas', 'baseline:\n  period: ⟨2026⟩\n  value: ⟨51200⟩'],
  [indicator, 'measurements:\n  - pe', 'period: ⟨2027⟩'],
  ['plan.yaml', 'editions:\n  - hea', 'hearing:\n      from: ⟨2027-01-15⟩\n      to: ⟨2027-01-15⟩'],
  ['plan.yaml', 'editions:\n  - { hea', 'hearing: ⟨⟩'],
  ['reports/2025-T2.md', '---\nper', 'period: ⟨2025-T2⟩'],
])('a field with what it holds, indented for its place: %s %j', (path, text, written) => {
  expect(offered(path, text, '2025-T2')?.map((one) => one.written)).toEqual([written]);
});

test.each([
  ['every', ['year', 'half-year', 'tertial', 'quarter', 'month']],
  ['direction', ['up', 'down']],
  ['example', ['true', 'false']],
  ['unit', []],
])('the words that an indicator may have for %s', (field, words) => {
  expect(choicesAt('indicator', [field])).toEqual(words);
});

const byLanguage = languages.map((language) => [language] as const);
test.each(byLanguage)('a whole indicator is one that a plan may have: %s', async (language) => {
  const record = insertion(recordOffer('indicator', 'ny', language) ?? '', false).newText;
  expect(record).toMatch(/^every: year$/m);
  const found = await judgePlan(smallPlanWith({ 'indicators/ny.yaml': `${record}\n` }));
  // The title is that of the small plan's, and it is measured after its time.
  const others = / (?:titles-told-apart|measured-by-today) /;
  expect(found.filter((line) => line.includes(' indicators/ny.yaml') && !others.test(line))).toEqual([]);
});

test.each(byLanguage)('every field is written as its schema has it: %s', async (language) => {
  const [title = '', unit = '', direction = ''] = ['title: A', 'unit: B', 'direction: up'];
  const empty = keyCursorAt(folketall, '', 0);
  for (const { key, written } of empty ? fieldOffers(empty, 'folketall', language) : []) {
    const others = [title, unit, direction].filter((line) => !line.startsWith(`${key}:`));
    const text = `${[...others, insertion(written, false).newText].join('\n')}\n`;
    const found = await judgePlan({ ...smallPlan, [folketall]: text });
    const shape = found.filter(
      (line) => line.startsWith('error') && !/known-references|former-ids/.test(line),
    );
    expect({ key, shape }).toEqual({ key, shape: [] });
  }
});

test('the front matter of a report names the period of its file, an adopted record is never begun by hand', () => {
  expect(recordOffer('report', '2025-T2', 'nb')).toBe('---\nperiod: ⟨2025-T2⟩\n---\n');
  expect(recordOffer('adopted-record', 'strategy', 'nb')).toBeUndefined();
  for (const kind of recordKinds.filter((one) => isSettingKind(one) || one === 'plan'))
    expect(recordOffer(kind, 'a', 'nb')).toBeUndefined();
});
