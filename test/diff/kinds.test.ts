import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { standardWeights } from '#templates';
import { acts } from '../../src/diff/acts/index.ts';
import { diffPlans } from '../../src/diff/diff-plans.ts';
import { changeKinds } from '../../src/diff/kinds/index.ts';
import { spanFinder } from '../../src/text/source.ts';
import { compareFiles, lineOf, sideOfFiles } from '../support/compare-plans.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

type Edit = Parameters<typeof smallPlanWith>[0];
const put =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    if (typeof from === 'string' ? !text.includes(from) : !from.test(text)) throw new Error(`no ${from}`);
    return text.replace(from, to);
  };
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const skilt = 'actions/skilt.yaml';
const economy = 'economic-plans/2011-2014.yaml';
const plan = 'plan.yaml';

/** The small plan with its action plan and economic plan adopted: what was adopted is the measure of changes of actions. */
function adopted(edit: Edit = {}): Record<string, string | Uint8Array> {
  const files = smallPlanWith(edit);
  for (const path of ['action-plans/2011.md', economy])
    if (files[path] !== undefined)
      files[path] = String(files[path]).replace(
        'status: draft, date: 2011-01',
        'status: adopted, date: 2011-01',
      );
  return files;
}

/** What is done to the small plan, and every change that it makes. */
const cases: readonly (readonly [name: string, edit: Edit, changes: readonly string[]])[] = [
  ['nothing', {}, []],
  // Texts
  [
    'a paragraph wrapped otherwise, other markers, keys in another order',
    {
      'chapters/01-bakgrunn.md': put('ble stiftet i', 'ble\nstiftet   i'),
      [strategy]: (text) => text.replaceAll('- ', '* '),
      [skilt]: (text) =>
        text
          .split('\n')
          .reverse()
          .join('\n')
          .replace(/^\n/, '')
          .replace(/(costs:|financing:|milestones:|reports:)/g, '$1').length > 0
          ? text.replace('title: Nye skilt\nkind: measure', 'kind: measure\ntitle: "Nye skilt"')
          : text,
    },
    [],
  ],
  [
    'a word of a chapter',
    { 'chapters/01-bakgrunn.md': put('stiftet', 'opprettet') },
    ['substantive changed prose-changed chapter bakgrunn body'],
  ],
  [
    'a number of a chapter',
    { 'chapters/01-bakgrunn.md': put('2005', '2006') },
    ['substantive changed figure-in-prose chapter bakgrunn body'],
  ],
  [
    'a capital and a comma',
    { 'chapters/01-bakgrunn.md': put('Regionrådet ble stiftet', 'regionrådet, ble stiftet') },
    ['editorial changed text-corrected chapter bakgrunn body'],
  ],
  [
    'emphasis',
    { 'chapters/01-bakgrunn.md': put('stiftet', '*stiftet*') },
    ['editorial changed markup-changed chapter bakgrunn body'],
  ],
  [
    'a directive',
    { 'chapters/01-bakgrunn.md': put('::working-forms', '::partners') },
    ['substantive changed prose-changed chapter bakgrunn body'],
  ],
  [
    'the intro of a focus area',
    { 'focus-areas/01-naering/focus-area.md': put('Om næring.', 'Om næring og mer.') },
    ['substantive changed prose-changed focus-area naering intro'],
  ],
  [
    'paragraphs change places',
    { [strategy]: put('Om reiseliv.', 'Først.\n\nOm reiseliv.') },
    ['substantive changed prose-changed strategy reiseliv intro'],
  ],
  [
    'a chapter is put after the focus areas',
    { 'chapters/01-bakgrunn.md': put('id: bakgrunn', 'id: bakgrunn\nposition: after') },
    ['substantive moved text-moved chapter bakgrunn position'],
  ],
  // Tree
  [
    'a focus area reworded',
    { 'focus-areas/01-naering/focus-area.md': put('# Næring', '# Næring og arbeid') },
    ['decision changed focus-area-reworded focus-area naering title'],
  ],
  [
    'a strategy reworded',
    { [strategy]: put('# Reiseliv', '# Reiseliv og opplevelser') },
    ['decision changed strategy-reworded strategy reiseliv title'],
  ],
  [
    'a goal reworded',
    { [strategy]: put('Flere gjester', 'Mange flere gjester') },
    ['decision changed goal-reworded goal flere-gjester title'],
  ],
  [
    'a goal with another capital',
    { [strategy]: put('Flere gjester', 'Flere Gjester') },
    ['editorial changed text-corrected goal flere-gjester title'],
  ],
  [
    'an action area reworded',
    { [strategy]: put('- skilting {', '- skilting og skjøtsel {') },
    ['substantive changed action-area-reworded action-area skilting title'],
  ],
  [
    'an action area added',
    { [strategy]: put('- salg {', '- mat {#mat}\n- salg {') },
    ['substantive added action-area-added action-area mat'],
  ],
  [
    'an action area removed',
    { [strategy]: put('  - på nett {#salg-nett}\n', '') },
    ['decision removed action-area-removed action-area salg-nett'],
  ],
  [
    'action areas in another order',
    {
      [strategy]: put(
        '- skilting {#skilting}\n- salg {#salg}\n  - på nett {#salg-nett}',
        '- salg {#salg}\n  - på nett {#salg-nett}\n- skilting {#skilting}',
      ),
    },
    ['editorial reordered order-changed goal flere-gjester action-area'],
  ],
  [
    'an action area under another',
    {
      [strategy]: put(
        '- skilting {#skilting}\n- salg {#salg}\n  - på nett {#salg-nett}',
        '- skilting {#skilting}\n  - på nett {#salg-nett}\n- salg {#salg}',
      ),
    },
    ['substantive moved action-area-moved action-area salg-nett'],
  ],
  [
    'a goal added with its action areas',
    {
      [strategy]: (text) =>
        `${text}\n## Lengre opphold {#lengre}\n\n- helg {#helg}\n- ferie {#ferie}\n  - vinter {#vinter}\n`,
    },
    ['decision added goal-added goal lengre'],
  ],
  [
    'a list split into two goals',
    { [strategy]: put('- salg {#salg}', '\n## Mer salg {#mer-salg}\n\n- salg {#salg}') },
    ['decision added goal-added goal mer-salg', 'substantive moved action-area-moved action-area salg'],
  ],
  [
    'an id declared',
    {
      [strategy]: put('{#skilting}', '{#skilt-og-kart formerId=skilting}'),
      [skilt]: put('[skilting]', '[skilt-og-kart]'),
    },
    ['editorial changed id-declared action-area skilt-og-kart id'],
  ],
  [
    'a file renamed',
    { [strategy]: undefined, 'focus-areas/01-naering/05-om-reiseliv.md': smallPlan[strategy] ?? '' },
    [],
  ],
  [
    'a whole focus area',
    {
      'focus-areas/02-samferdsel/focus-area.md': '---\nid: samferdsel\n---\n\n# Samferdsel\n',
      'focus-areas/02-samferdsel/01-veg.md':
        '---\nid: veg\n---\n\n# Veg\n\n## Bedre veg {#bedre-veg}\n\n- asfalt {#asfalt}\n',
    },
    ['decision added focus-area-added focus-area samferdsel'],
  ],
  // plan.yaml
  [
    'the vision',
    { [plan]: put('overallGoal:', 'vision: Stort\noverallGoal:') },
    ['members changed vision-changed plan plan vision'],
  ],
  [
    'the overall goal',
    { [plan]: put('text: Vekst', 'text: Vekst og verdiskaping') },
    ['members changed overall-goal-changed plan plan overallGoal.text'],
  ],
  [
    'an indicator of the overall goal',
    { [plan]: put(', indicators: [folketall]', '') },
    ['decision changed indicator-redefined plan plan overallGoal.indicators'],
  ],
  [
    'the period',
    { [plan]: put('to: 2021', 'to: 2023') },
    ['members changed period-changed plan plan period.to'],
  ],
  [
    'the owner',
    { [plan]: put('Fjellregionen', 'Dalregionen') },
    ['members changed owner-changed plan plan owner'],
  ],
  [
    'a partner',
    { [plan]: put('  - { id: bo,', '  - { id: vik, name: Vik }\n  - { id: bo,') },
    ['members added partner-added partner vik'],
  ],
  [
    'a partner leaves',
    { [plan]: put(/ {2}- \{ id: bo, .*\n/, '') },
    ['members removed partner-removed partner bo'],
  ],
  [
    'a partner renamed',
    { [plan]: put('name: Bø', 'name: Bøfjord') },
    ['members changed partner-changed partner bo title'],
  ],
  [
    'a partner that is no longer a member',
    { [plan]: put('name: Bø,', 'name: Bø, role: associate,') },
    ['members changed partner-changed partner bo role'],
  ],
  [
    'who adopts',
    { [plan]: put('adoptedBy: partners', 'adoptedBy: owner') },
    ['members changed adopters-changed plan plan governance.adoptedBy'],
  ],
  [
    'the body that decides',
    { [plan]: put('adoptedBy: partners', 'adoptedBy: partners, body: Rådet') },
    ['decision changed governance-changed plan plan governance.body'],
  ],
  [
    'a population that shares the fee',
    { [plan]: put('2010: 500', '2010: 600') },
    ['members changed shares-moved partner bo population'],
  ],
  [
    'a population that shares nothing',
    { [plan]: put('2010: 500', '2010: 500, 2009: 480') },
    ['editorial changed figures-reported partner bo population'],
  ],
  [
    'partners in another order',
    {
      [plan]: (text) => {
        const [, bo = ''] = /(\s+- \{ id: bo, .*)\n/.exec(text) ?? [];
        return text.replace(bo, '').replace('partners:', `partners:${bo}`);
      },
    },
    ['editorial reordered order-changed plan plan partner'],
  ],
  [
    'a working form',
    { [plan]: put('workingForms: [', 'workingForms: [{ id: prosjekt, title: Prosjekt }, ') },
    ['substantive added working-form-added working-form prosjekt'],
  ],
  [
    'a working form reworded',
    { [plan]: put('title: Politisk tilstedeværelse', 'title: Lobby') },
    ['substantive changed prose-changed working-form lobby title'],
  ],
  [
    'a largest share',
    { [plan]: put('maxShare: 0.5', 'maxShare: 0.6') },
    ['decision changed financing-source-changed financing-source fylket maxShare'],
  ],
  [
    'the website',
    { [plan]: put('language: nb', 'language: nb\nwebsite: https://a.no') },
    ['editorial changed contact-changed plan plan website'],
  ],
  [
    'a rule switched off',
    {
      [plan]: put(
        'language: nb',
        'language: nb\nrules: { terms-spelt-alike: { severity: off, reason: Prøve } }',
      ),
    },
    ['substantive changed settings-changed plan plan rules'],
  ],
  [
    'rules for changes',
    { [plan]: put('adoptedBy: partners', 'adoptedBy: partners, delegatedLimit: 100000') },
    ['decision changed governance-changed plan plan governance.delegatedLimit'],
  ],
  [
    'a date of the revision',
    { [plan]: put('date: 2011-06', 'date: 2011-07') },
    ['substantive changed revision-advanced plan plan revision.date'],
  ],
  [
    'an adoption',
    {
      [plan]: put(
        'language: nb',
        'language: nb\nadoptions: [{ partner: ask, body: Kommunestyret, date: 2011-06-01 }]',
      ),
    },
    ['editorial changed adoption-recorded plan plan adoptions'],
  ],
  [
    'the title of the plan',
    { [plan]: put('title: Strategiplan', 'title: Regionplan') },
    ['substantive changed prose-changed plan plan title'],
  ],
  // Actions
  [
    'an action forward',
    { [skilt]: put('status: ongoing\ncosts', 'status: done\ncosts') },
    ['editorial changed status-forward action skilt status'],
  ],
  [
    'an action back',
    { [skilt]: put('status: ongoing\ncosts', 'status: planned\ncosts') },
    ['substantive changed status-changed action skilt status'],
  ],
  [
    'an action cancelled',
    { [skilt]: put('status: ongoing\ncosts', 'status: cancelled\nstatusNote: Ingen penger\ncosts') },
    ['decision changed action-cancelled action skilt status'],
  ],
  [
    'an action postponed',
    {
      [skilt]: put(
        'status: ongoing\ncosts',
        'status: postponed\nstatusNote: Neste år\npostponedTo: 2012\ncosts',
      ),
    },
    ['decision changed action-postponed action skilt status'],
  ],
  [
    'a deadline within the year',
    { [skilt]: put('end: 2011\n', 'end: 2011-10\n') },
    ['substantive changed deadline-within-year action skilt end'],
  ],
  [
    'a deadline past the year, into one that no adopted plan covers',
    { [skilt]: put('end: 2011\n', 'end: 2012\n') },
    ['substantive changed deadline-not-adopted action skilt end'],
  ],
  [
    'a start out of a year that was adopted',
    { 'actions/nettsalg.yaml': put('start: 2011', 'start: 2012') },
    ['decision changed deadline-past-year action nettsalg start'],
  ],
  [
    'who is responsible',
    { [skilt]: put('responsible: ask', 'responsible: bo') },
    ['substantive changed responsible-changed action skilt responsible'],
  ],
  [
    'more money',
    { [skilt]: put('amount: 100000', 'amount: 120000') },
    ['decision changed budget-changed action skilt costs'],
  ],
  [
    'outside money in place of own',
    {
      [skilt]: (text) =>
        text
          .replace('source: fylket, amount: 50000', 'source: fylket, amount: 60000')
          .replace('source: kontingent, amount: 50000', 'source: kontingent, amount: 40000'),
    },
    ['decision changed budget-changed action skilt financing'],
  ],
  [
    'outside money lost',
    { [skilt]: put('source: fylket, amount: 50000', 'source: fylket, amount: 40000') },
    ['decision changed outside-money-lost action skilt financing'],
  ],
  [
    'the price level of an economic plan',
    { [economy]: put('unit: 1000', 'unit: 1000\npriceLevel: 2011') },
    ['substantive changed settings-changed economic-plan 2011-2014 priceLevel'],
  ],
  [
    'the price level of an action plan',
    { 'action-plans/2011.md': put('priorities:', 'priceLevel: 2011\npriorities:') },
    ['substantive changed settings-changed action-plan 2011 priceLevel'],
  ],
  [
    'what a source depends on',
    { [plan]: put('maxShare: 0.5', 'maxShare: 0.5, reservation: Om budsjettet går') },
    ['decision changed financing-source-changed financing-source fylket reservation'],
  ],
  [
    'a line that is of a source now',
    { [economy]: put('kind: member-fee, amounts', 'kind: member-fee, of: kontingent, amounts') },
    ['members changed member-fee-changed economic-plan 2011-2014 income Kontingent'],
  ],
  [
    'an amount for more years',
    {
      [skilt]: (text) =>
        text
          .replace('end: 2011\n', 'end: 2012\n')
          .replace('{ year: 2011, amount: 100000 }', '{ from: 2011, to: 2012, amount: 100000 }'),
    },
    [
      'substantive changed deadline-not-adopted action skilt end',
      'substantive changed budget-not-adopted action skilt costs',
    ],
  ],
  [
    'money moved to the other budget',
    { [skilt]: put('year: 2011, amount: 100000', 'year: 2011, amount: 100000, budget: investment') },
    ['decision changed budget-changed action skilt costs'],
  ],
  [
    'outside money for the other budget, no less of it',
    { [skilt]: put('fylket, amount: 50000', 'fylket, amount: 50000, budget: investment') },
    ['decision changed budget-changed action skilt financing'],
  ],
  [
    'the budget said that the kind says too',
    { [skilt]: put('year: 2011, amount: 100000', 'year: 2011, amount: 100000, budget: operating') },
    ['substantive changed action-changed action skilt costs.budget'],
  ],
  [
    'where an amount is in the books',
    {
      [skilt]: put('year: 2011, amount: 100000', 'year: 2011, amount: 100000, accounts: { function: "325" }'),
    },
    ['substantive changed action-changed action skilt costs.accounts.function'],
  ],
  [
    'another amount, with other accounts',
    {
      [skilt]: put('year: 2011, amount: 100000', 'year: 2011, amount: 120000, accounts: { article: "470" }'),
    },
    ['decision changed budget-changed action skilt costs'],
  ],
  [
    'an amount parted among the two budgets',
    {
      [skilt]: put(
        '  - { year: 2011, amount: 100000 }',
        '  - { year: 2011, amount: 60000 }\n  - { year: 2011, amount: 40000, budget: investment }',
      ),
    },
    ['decision changed budget-changed action skilt costs'],
  ],
  [
    'own money alone',
    { [skilt]: put('source: kontingent, amount: 50000', 'source: kontingent, amount: 60000') },
    ['decision changed budget-changed action skilt financing'],
  ],
  [
    'an action without money added',
    {
      'actions/kart.yaml':
        'title: Kart\nkind: assignment\nserves: [skilting]\nresponsible: ask\nstart: 2011\nend: 2011\nstatus: planned\n',
    },
    ['substantive added action-added action kart'],
  ],
  [
    'an action with money added',
    {
      'actions/kart.yaml':
        'title: Kart\nkind: measure\nserves: [skilting]\nresponsible: ask\nstart: 2011\nend: 2011\nstatus: planned\ncosts: [{ year: 2011, amount: 1 }]\nfinancing: []\n',
    },
    ['decision added action-added-with-money action kart'],
  ],
  [
    'an action removed',
    { 'actions/nettsalg.yaml': undefined },
    ['decision removed action-removed action nettsalg'],
  ],
  [
    'what an action serves',
    { 'actions/nettsalg.yaml': put('[salg-nett]', '[salg-nett, skilting]') },
    ['substantive changed action-changed action nettsalg serves'],
  ],
  [
    'a priority',
    { [skilt]: put('status: ongoing\ncosts', 'priority: 1\nstatus: ongoing\ncosts') },
    ['decision changed priority-changed action skilt priority'],
  ],
  [
    'a milestone done',
    { [skilt]: put('title: Bestilt }', 'title: Bestilt, done: true }') },
    ['editorial changed figures-reported action skilt milestones.done'],
  ],
  [
    'a milestone moved',
    { [skilt]: put('date: 2011-06-01', 'date: 2011-07-01') },
    ['substantive changed milestone-changed action skilt milestones.date'],
  ],
  [
    'a report',
    { [skilt]: (text) => `${text}  - { date: 2011-10, status: ongoing, text: Halvveis, spent: 40000 }\n` },
    ['editorial changed figures-reported action skilt reports'],
  ],
  [
    'a report with a forecast, progress and a signal',
    {
      [skilt]: (text) =>
        `${text}  - { date: 2011-10, status: ongoing, text: Halvveis, forecast: 90000, progress: 50, signal: at-risk }\n`,
    },
    ['editorial changed figures-reported action skilt reports'],
  ],
  [
    'a signal added to a report',
    { [skilt]: put('text: I gang', 'text: I gang, signal: off-track') },
    ['editorial changed figures-reported action skilt reports.signal'],
  ],
  [
    'a report edited',
    { [skilt]: put('text: I gang', 'text: Ikke i gang') },
    ['substantive changed report-edited action skilt reports.text'],
  ],
  [
    'an internal note',
    { [skilt]: put('status: ongoing\ncosts', 'internalNote: Hemmelig\nstatus: ongoing\ncosts') },
    ['editorial changed internal-note-changed action skilt internalNote'],
  ],
  [
    'a description',
    { [skilt]: put('kind: measure', 'kind: measure\ndescription: Skilt langs vegen.') },
    ['substantive changed prose-changed action skilt description'],
  ],
  [
    'an effect',
    { [skilt]: put('kind: measure', 'kind: measure\neffect: Flere finner fram.') },
    ['substantive changed prose-changed action skilt effect'],
  ],
  [
    'a note beside a cost',
    { [skilt]: put('amount: 100000 }', 'amount: 100000, note: Anslag }') },
    ['substantive changed action-changed action skilt costs.note'],
  ],
  // Indicators, programmes, yearly plans
  [
    'a measurement',
    { 'indicators/folketall.yaml': (text) => `${text}  - { period: 2011, value: 1510 }\n` },
    ['editorial changed figures-reported indicator folketall measurements'],
  ],
  [
    'a target',
    { 'indicators/folketall.yaml': (text) => `${text}targets: [{ period: 2020, value: 2000 }]\n` },
    ['decision changed indicator-redefined indicator folketall targets'],
  ],
  [
    'a target with a note',
    {
      'indicators/folketall.yaml': (text) =>
        `${text}targets: [{ period: 2020, value: 1450, note: Uten tiltak ventes 1400. }]\n`,
    },
    [
      'decision changed indicator-redefined indicator folketall targets',
      'substantive changed indicator-described indicator folketall targets.note',
    ],
  ],
  [
    'a baseline with a note',
    {
      'indicators/folketall.yaml': (text) =>
        `${text}baseline: { period: 2009, value: 1490, note: Foreløpige tall }\n`,
    },
    [
      'decision changed indicator-redefined indicator folketall baseline',
      'substantive changed indicator-described indicator folketall baseline.note',
    ],
  ],
  [
    'what was measured for each partner',
    {
      'indicators/folketall.yaml': (text) =>
        `${text}breakdown:\n  measurements:\n    - { period: 2010, values: { ask: 1000, bo: 500 } }\n`,
    },
    ['editorial changed figures-reported indicator folketall breakdown.measurements'],
  ],
  [
    'how often it is measured',
    { 'indicators/folketall.yaml': (text) => `${text}every: 2 years\n` },
    ['substantive changed indicator-described indicator folketall every'],
  ],
  [
    'a unit',
    { 'indicators/folketall.yaml': put('unit: innbyggere', 'unit: personer') },
    ['decision changed indicator-redefined indicator folketall unit'],
  ],
  [
    'a programme renamed',
    { 'programmes/synlig.yaml': put('Synlig region', 'Synlig dal') },
    ['substantive changed prose-changed programme synlig title'],
  ],
  [
    'priorities',
    { 'action-plans/2011.md': put('[skilt]', '[nettsalg, skilt]') },
    ['decision changed priority-changed action-plan 2011 priorities'],
  ],
  [
    'an action left out of a year',
    {
      'action-plans/2011.md': put(
        'priorities: [skilt]',
        'priorities: [skilt]\nexclude: [{ action: nettsalg, reason: Venter }]',
      ),
    },
    ['decision changed actions-excluded action-plan 2011 exclude'],
  ],
  [
    'the years of an action plan',
    { 'action-plans/2011.md': put('year: 2011', 'period: { from: 2011, to: 2014 }') },
    ['decision changed action-plan-years action-plan 2011 period.from'],
  ],
  [
    'its years, and how many of them are binding: one change',
    { 'action-plans/2011.md': put('year: 2011', 'period: { from: 2011, to: 2014 }\nbindingYears: 1') },
    ['decision changed action-plan-years action-plan 2011 period.from'],
  ],
  [
    'prose of an action plan',
    { 'action-plans/2011.md': put('Et år med skilt.', 'Et år med skilt og kart.') },
    ['substantive changed prose-changed action-plan 2011 body'],
  ],
  [
    'another year',
    { 'action-plans/2012.md': '---\nyear: 2012\nrevision: { status: draft, date: 2011-10 }\n---\n' },
    ['substantive added action-plan-added action-plan 2012'],
  ],
  [
    'the fee',
    { [economy]: put('2011: 50000', '2011: 55000') },
    ['members changed member-fee-changed economic-plan 2011-2014 income Kontingent'],
  ],
  [
    'the key of the fee',
    { [economy]: put('key: population', 'key: equal') },
    ['members changed member-fee-changed economic-plan 2011-2014 memberFee.key'],
  ],
  [
    'a line',
    {
      [economy]: put(
        'expenses: []',
        'expenses: [{ id: lonn, title: Lønn, kind: secretariat, amounts: { 2011: 1000 } }]',
      ),
    },
    ['decision changed budget-line-changed economic-plan 2011-2014 expenses Lønn'],
  ],
  [
    'the unit of print',
    { [economy]: put('unit: 1000', 'unit: 1') },
    ['substantive changed settings-changed economic-plan 2011-2014 unit'],
  ],
  // Decisions and files
  [
    'a decision',
    { 'decisions/rr-12-11.yaml': 'body: Regionrådet\ncase: 12/11\ndate: 2011-06-10\ndecision: Godtatt.\n' },
    ['editorial added decision-recorded decision rr-12-11'],
  ],
  ['a picture', { 'media/kart.png': 'x' }, ['substantive added file-changed file media/kart.png']],
];

test.each(cases)('%s', (_name, edit, changes) => {
  const comparison = compareFiles(adopted(), adopted(edit));
  expect(comparison.changes.map(lineOf)).toEqual(changes);
});

test('every kind in src/diff/kinds is registered', () => {
  const folder = join(root, 'src/diff/kinds');
  const names = readdirSync(folder).flatMap((file) =>
    [...readText(join(folder, file)).matchAll(/^ {2}name: '([^']+)',$/gm)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(changeKinds.map(({ name }) => name).sort()).toEqual(names.sort());
});

test.each([
  ['municipality', 'outside-money-lost'],
  ['eu', 'outside-money-lost'],
  ['foundation', 'outside-money-lost'],
  ['own-effort', 'outside-money-lost'],
  ['own', 'budget-changed'],
  ['revenue', 'budget-changed'],
  ['fund', 'budget-changed'],
  ['participants', 'budget-changed'],
])('less money of the kind %s is the row %s', (kind, row) => {
  const base = adopted({ [plan]: put('kind: county', `kind: ${kind}`) });
  const head = {
    ...base,
    [skilt]: put('source: fylket, amount: 50000', 'source: fylket, amount: 40000')(String(base[skilt])),
  };
  expect(compareFiles(base, head).changes.map(({ category }) => category)).toEqual([row]);
});

test('every row of the table of weights is given by a kind, and every kind gives rows of the table', () => {
  const given = new Set([...changeKinds, ...acts].flatMap(({ rows }) => rows));
  expect([...given].filter((row) => !standardWeights.rows[row])).toEqual([]);
  expect(Object.keys(standardWeights.rows).filter((row) => !given.has(row))).toEqual([]);
});

test('a change stands at the smallest place that shows it, on either side', () => {
  const head = adopted({
    [strategy]: (text) =>
      text.replace('Flere gjester', 'Mange gjester').replace('# Reiseliv', '# Reiseliv her'),
    [plan]: (text) => text.replace('name: Bø', 'name: Bøfjord'),
    [skilt]: (text) =>
      text.replace('responsible: ask', 'responsible: bo').replace('amount: 100000', 'amount: 120000'),
    'chapters/01-bakgrunn.md': (text) => text.replace('2005', '2006'),
  });
  const [before, after] = [sideOfFiles(adopted()), sideOfFiles(head)];
  const [spanBefore, spanAfter] = [spanFinder(before.sources), spanFinder(after.sources)];
  const { changes } = diffPlans(before, after, { table: standardWeights });
  const placed = changes.map(({ category, before: old, after: fresh }) => {
    const [one, other] = [old && spanBefore(old.place), fresh && spanAfter(fresh.place)];
    return [category, `${one?.file}:${one?.line}`, `${other?.line}:${other?.column}`];
  });
  expect(placed.sort()).toEqual([
    ['budget-changed', `${skilt}:10`, '10:27'],
    ['figure-in-prose', 'chapters/01-bakgrunn.md:7', '7:1'],
    ['goal-reworded', `${strategy}:9`, '9:1'],
    ['partner-changed', `${plan}:12`, '12:21'],
    ['responsible-changed', `${skilt}:5`, '5:14'],
    ['strategy-reworded', `${strategy}:5`, '5:1'],
  ]);
});
