import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { languages } from '../../src/kinds/languages.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { printedPlan } from '../support/printed-plan.ts';
import { smallPlan } from '../support/small-plan.ts';

function planWith(edition: string, economic = ''): Plan {
  const economicPlan = String(smallPlan['economic-plans/2011-2014.yaml']);
  const files = {
    ...smallPlan,
    'plan.yaml': String(smallPlan['plan.yaml']).replace(
      'revision: { status: draft, date: 2011-06 }\n',
      edition,
    ),
    'economic-plans/2011-2014.yaml':
      economic +
      (economic.startsWith('revision') ? economicPlan.replace(/^revision: .*\n/, '') : economicPlan),
  };
  const { plan, problems } = loadPlan(memoryTree(files));
  expect(problems).toEqual([]);
  if (!plan) throw new Error('no plan');
  return plan;
}

const earlier = `editions:
  - status: hearing
    date: 2007-01
    hearing: { from: 2007-02-01, to: 2007-03-01 }
  - status: adopted
    date: 2007-06
    label: Vedtatt 2007
    adoptions: [{ partner: bo, body: Kommunestyret, case: 7/07, date: 2007-06-11 }]
`;
const adoption = 'adoptions: [{ partner: ask, body: Kommunestyret, case: 1/11, date: 2011-05-20 }]\n';

/** The strategy plan as Markdown. */
function strategyOf(plan: Plan): string {
  return printedPlan(plan).get('strategiplan') ?? '';
}

test.each(['draft', 'hearing', 'adopted', 'archived'])(
  'a document that is %s says nothing of the adoptions and hearings of its earlier editions',
  (status) => {
    const printed = strategyOf(planWith(`revision: { status: ${status}, date: 2011-06 }\n${earlier}`));
    expect(printed).not.toMatch(/7\/07|2007/);
  },
);

test.each([
  ['draft', adoption, false],
  ['hearing', `hearing: { from: 2011-06-01, to: 2011-07-01 }\n${adoption}`, false],
  ['hearing', `hearing: { from: 2011-05-01, to: 2011-07-01 }\n${adoption}`, true],
  ['adopted', adoption, true],
  ['archived', adoption, true],
])('an adoption that is left behind is of an edition before a %s', (status, lines, isPrinted) => {
  const printed = strategyOf(planWith(`revision: { status: ${status}, date: 2011-06 }\n${lines}`));
  expect(printed.includes('1/11')).toBe(isPrinted);
});

const heard =
  'editions:\n  - { status: hearing, date: 2011-01, hearing: { from: 2011-01-10, to: 2011-02-28 } }\n';
const wasHeard = 'Planen var på høring fra 10. januar 2011 til 28. februar 2011.';
const archivedLater = heard.replace('editions:', `editions:\n  - { status: archived, date: 2009-03 }`);

test.each([
  ['adopted', heard, true],
  ['archived', heard, true],
  ['adopted', archivedLater, true],
  ['draft', heard, false],
  ['hearing', heard, false],
  ['adopted', `${heard}  - { status: archived, date: 2011-04 }\n`, false],
  ['adopted', `${heard}  - { status: draft, date: 2011-04 }\n`, false],
])('a document that is %s was heard as the edition right before it', (status, editions, isPrinted) => {
  const revision = `revision: { status: ${status}, date: 2011-06 }\n`;
  const printed = printedPlan(planWith(revision, revision + editions)).get('okonomiplan-2011-2014') ?? '';
  expect(printed.includes(wasHeard)).toBe(isPrinted);
});

const hearing = 'hearing: { from: 2011-05-02, to: 2011-06-01 }\n';
const inWords = {
  nb: 'Høringsutkast. Høringen varer fra 2. mai 2011 til 1. juni 2011.',
  nn: 'Høyringsutkast. Høyringa varer frå 2. mai 2011 til 1. juni 2011.',
  en: 'Consultation draft. The consultation is open from 2 May 2011 to 1 June 2011.',
};

test.each(languages)('the cover says that the plan is heard, and until when, in %s', (language) => {
  const plan = planWith(
    `revision: { status: hearing, date: 2011-05, label: Forslag mai 2011 }\n${hearing}`,
    hearing,
  );
  const source = {
    plan,
    locale: localeOf(plan, language),
    wordsLanguage: language,
    templates: templatesOf(plan),
    picture: () => undefined,
  };
  const covers = targetsOf(plan).map((target) => {
    const [cover] = target.document(source).children;
    return [target.kind, cover?.type === 'cover' && cover.hearing];
  });
  // The economic plan has dates, and is a draft.
  expect(covers).toEqual([
    ['strategy', inWords[language]],
    ['action-plan', undefined],
    ['economic-plan', undefined],
    ['report', undefined],
  ]);
  const [strategy] = targetsOf(plan);
  const page = renderHtml(
    strategy?.document(source) ?? { kind: 'strategy', meta: {} as never, children: [] },
    {
      file: 'a.html',
      skip: '',
      script: {},
      colors: { accents: ['#000000'] } as never,
      picture: () => '',
    },
  );
  expect(page).toContain(inWords[language]);
});

test('where the edition has no label, its status is said once on the cover', () => {
  const printed = strategyOf(planWith(`revision: { status: hearing, date: 2011-05 }\n${hearing}`));
  expect(printed).toMatch(/^Høringsutkast, mai 2011$/m);
  expect(printed).not.toContain('Høringsutkast. ');
  expect(printed.match(/Høringen varer fra 2\. mai 2011 til 1\. juni 2011/g)).toHaveLength(1);
});
