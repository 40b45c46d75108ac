import type { Block, Card } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

function* cardsIn(blocks: readonly Block[]): Generator<Card> {
  for (const block of blocks) {
    if (block.type === 'card') yield block;
    if ('children' in block) yield* cardsIn(block.children);
  }
}

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').trim();
/** What is said below the facts of the first action, where these are its reports. */
function reportsOf(
  reports: readonly string[],
  language: Language = 'nb',
  files: Readonly<Record<string, string>> = {},
): readonly string[] {
  const rows = reports.map((report) => `  - { ${report} }\n`).join('');
  const action = smallPlan['actions/skilt.yaml']?.replace(/reports:\n.*\n/, `reports:\n${rows}`) ?? '';
  const document = made({ ...smallPlan, 'actions/skilt.yaml': action, ...files }, language).documentOf(
    'action-plan',
    '2011',
  );
  const card = [...cardsIn(document.children)].find(({ heading }) => plain(heading.content) === 'Nye skilt');
  const children = card?.children.filter((block) => block.type === 'paragraph') ?? [];
  return textsOf({ ...document, children }).map(spaced);
}

const first = 'date: 2011-04-30, status: ongoing, text: Skiltene er tegnet, signal: at-risk, progress: 20';
const second = 'date: 2011-08-31, status: ongoing, text: Skiltene er bestilt, signal: on-track, spent: 40000';
const third = 'date: 2011-12-31, status: done, text: Skiltene er oppe, spent: 90000';

test('the last report is in full, and of those before it how it stood', () => {
  expect(reportsOf([third, first, second])).toEqual([
    'Tidligere rapportert: 30. april 2011: ▲ Usikkert, 20 % gjort; 31. aug. 2011: ● I rute',
    '31. desember 2011: Gjennomført. Skiltene er oppe. Brukt: 90 000 kroner.',
  ]);
});

test('where there was no signal the status is said', () => {
  expect(reportsOf(['date: 2011-04, status: postponed, text: Det regnet', third])[0]).toBe(
    'Tidligere rapportert: april 2011: Utsatt',
  );
});

test('one report is that alone, and none nothing', () => {
  expect(reportsOf([third])).toEqual([
    '31. desember 2011: Gjennomført. Skiltene er oppe. Brukt: 90 000 kroner.',
  ]);
  expect(reportsOf([])).toEqual([]);
});

test.each([
  ['nn', 'Tidlegare rapportert: 30. april 2011: ▲ Usikkert, 20 % gjort'],
  ['en', 'Reported earlier: 30 April 2011: ▲ At risk, 20% done'],
] as const)('its words are in %s', (language, line) => {
  expect(reportsOf([first, third], language)[0]).toBe(line);
});

test('a template asks for every report in full', () => {
  const files = {
    'plan.yaml': `${smallPlan['plan.yaml']}documents: { templates: templates }\n`,
    'templates/action-plan.yaml':
      'document: action-plan\nsections:\n  - { section: action-sheets, detail: true }\n',
  };
  const lines = reportsOf([first, second, third], 'nb', files);
  expect(lines.map((line) => line.split(':')[0])).toEqual([
    '30. april 2011',
    '31. august 2011',
    '31. desember 2011',
  ]);
  expect(lines[0]).toContain('Skiltene er tegnet');
});
