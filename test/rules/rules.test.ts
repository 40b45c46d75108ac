import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCharacters } from '../../src/media/font/characters.ts';
import { languages, say } from '../../src/messages/wording.ts';
import { rules } from '../../src/rules/index.ts';
import { cffOf, smallOtf, someCharacters, square, withTables } from '../support/fonts.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { cmykJpeg, greyJpeg, jpeg, logoSvg, png, turnedJpeg, withSegments } from '../support/pictures.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

type Changes = Parameters<typeof smallPlanWith>[0];

const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the small plan has no «${from}»`);
  return text.replace(from, to);
};
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const area = 'focus-areas/01-naering/focus-area.md';

const font = readFileSync(
  join(root, 'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
);
const chapter = 'chapters/01-bakgrunn.md';
const folketall = 'indicators/folketall.yaml';
const adoption = (date: string): string => `  - { partner: ask, body: Kommunestyret, date: ${date} }\n`;
/** A chapter with a picture of these bytes. */
function picture(bytes: string | Uint8Array): Changes {
  return {
    [chapter]: (text) => text.replace('Regionrådet', '![Kart](kart.png)\n\nRegionrådet'),
    'chapters/kart.png': bytes,
  };
}
/** The chapter with other prose, from its seventh line. */
function prose(text: string): Changes {
  return { [chapter]: (own) => own.replace('Regionrådet ble stiftet i 2005.', text) };
}
function theme(text: string): Changes {
  return { 'themes/region.yaml': `${text}\n` };
}

/** Nothing but the file that every plan has. */
const onlyPlan: Changes = Object.fromEntries(
  Object.keys(smallPlan).flatMap((path) => (path === 'plan.yaml' ? [] : [[path, undefined]])),
);

/** For every rule, plans that fail it by one change, and where; and plans that come close without failing. */
const cases: Readonly<Record<string, { fails: readonly [Changes, string][]; passes: readonly Changes[] }>> = {
  'unique-ids': {
    fails: [[{ [strategy]: replace('{#salg}', '{#skilting}') }, `${strategy}:12:8`]],
    passes: [{ [strategy]: replace('{#salg}', '{#toString}') }],
  },
  'known-references': {
    fails: [
      [{ 'actions/skilt.yaml': replace('[skilting]', '[skiltnig]') }, 'actions/skilt.yaml:3:15'],
      [{ 'actions/skilt.yaml': replace('[skilting]', '[lobby]') }, 'actions/skilt.yaml:3:15'],
      [{ 'actions/skilt.yaml': replace('source: fylket', 'source: staten') }, 'actions/skilt.yaml:12:27'],
      [{ 'plan.yaml': replace('[folketall]', '[folk]') }, 'plan.yaml:7:42'],
      [{ [folketall]: (text) => `${text}measures: [flere-gjester, faerre-gjester]\n` }, `${folketall}:6:27`],
      [{ [folketall]: (text) => `${text}measures: [skilting]\n` }, `${folketall}:6:12`],
      [{ 'action-plans/2011.md': replace('[skilt]', '[salg]') }, 'action-plans/2011.md:4:14'],
    ],
    passes: [
      { [folketall]: (text) => `${text}measures: [overall, naering, reiseliv, flere-gjester]\n` },
      // A file with errors still has its id.
      { 'actions/skilt.yaml': replace('title: Nye skilt\n', '') },
    ],
  },
  'well-formed-ids': {
    fails: [
      [{ [strategy]: replace('{#salg}', '{#Salg}') }, `${strategy}:12:8`],
      [{ [strategy]: replace('{#salg}', '{#constructor}') }, `${strategy}:12:8`],
    ],
    passes: [{ [strategy]: replace('{#salg}', '{#length}') }],
  },
  'named-by-years': {
    fails: [
      [{ 'action-plans/2011.md': replace('year: 2011', 'year: 2012') }, 'action-plans/2011.md:2:7'],
      [
        { 'economic-plans/2011-2014.yaml': replace('2013, 2014]', '2013]') },
        'economic-plans/2011-2014.yaml:2:8',
      ],
    ],
    passes: [
      { 'economic-plans/2011-2014.yaml': undefined, 'economic-plans/2011-2013.yaml': replaceEconomic() },
    ],
  },
  'no-cycle-in-after': {
    fails: [
      [{ 'actions/skilt.yaml': (text) => `${text}after: [nettsalg]\n` }, 'actions/skilt.yaml:18:9'],
      [{ 'actions/skilt.yaml': (text) => `${text}after: [skilt]\n` }, 'actions/skilt.yaml:18:9'],
    ],
    passes: [
      {
        'actions/tredje.yaml': `${smallPlan['actions/nettsalg.yaml']}`.replace(
          '[skilt]',
          '[nettsalg, skilt]',
        ),
      },
    ],
  },
  'links-lead-somewhere': {
    fails: [
      [{ [strategy]: replace('Om reiseliv.', 'Se [her](borte.md).') }, `${strategy}:7:4`],
      [{ [strategy]: replace('Om reiseliv.', 'Se [her](#borte).') }, `${strategy}:7:4`],
      [{ [strategy]: replace('Om reiseliv.', '[x](javascript:alert)') }, `${strategy}:7:1`],
      [{ [strategy]: replace('Om reiseliv.', '![x](https://example.org/x.png)') }, `${strategy}:7:1`],
      [{ [strategy]: replace('Om reiseliv.', '![x](../../../hemmelig.png)') }, `${strategy}:7:1`],
      [{ [strategy]: replace('Om reiseliv.', '![x](%2e%2e/%2e%2e/%2e%2e/x.png)') }, `${strategy}:7:1`],
      [{ [strategy]: replace('Om reiseliv.', '![x](C:\\\\x.png)') }, `${strategy}:7:1`],
      [{ [strategy]: replace('Om reiseliv.', '![x](file:///etc/passwd)') }, `${strategy}:7:1`],
      // A PDF has no room for it.
      [
        { [strategy]: replace('Om reiseliv.', `[x](https://example.org/${'å'.repeat(1500)})`) },
        `${strategy}:7:1`,
      ],
      // The lines of action areas are printed with their links, too.
      [{ [strategy]: replace('- skilting {', '- se [her](#borte) {') }, `${strategy}:11:6`],
      [{ [strategy]: replace('- på nett {', '- på [nett](borte.md) {') }, `${strategy}:13:8`],
    ],
    passes: [
      { [strategy]: replace('- på nett {', '- på [nett](#skilting) {') },
      {
        [strategy]: replace(
          'Om reiseliv.',
          'Se [her](focus-area.md), [der](#salg) og [ute](https://example.org).',
        ),
      },
      { [strategy]: replace('Om reiseliv.', '[post](mailto:a@example.org)') },
      { [strategy]: replace('Om reiseliv.', `[x](https://example.org/${'a'.repeat(7900)})`) },
    ],
  },
  'former-ids-are-free': {
    fails: [[{ [strategy]: replace('{#salg}', '{#salg formerId=skilting}') }, `${strategy}:12:8`]],
    passes: [{ [strategy]: replace('{#salg}', '{#salg formerId=handel}') }],
  },
  'images-have-alternative-text': {
    fails: [[{ [strategy]: replace('Om reiseliv.', '![](focus-area.md)') }, `${strategy}:7:1`]],
    passes: [{ [strategy]: replace('Om reiseliv.', '![Kart](focus-area.md)') }],
  },
  'tables-name-their-columns': {
    fails: [
      [{ [strategy]: replace('Om reiseliv.', '| | |\n|-|-|\n| a | b |') }, `${strategy}:7:1`],
      [{ [strategy]: replace('Om reiseliv.', 'Om.\n\n> | &nbsp; |\n> |-|\n> | a |') }, `${strategy}:9:3`],
      [
        { 'actions/skilt.yaml': (text) => `${text}description: |\n  |  |  |\n  |--|--|\n  | a | b |\n` },
        'actions/skilt.yaml:19:3',
      ],
    ],
    passes: [
      { [strategy]: replace('Om reiseliv.', '| | Antall |\n|-|-|\n| a | b |') },
      { [strategy]: replace('Om reiseliv.', '| **Navn** | |\n|-|-|\n| a | b |') },
    ],
  },
  'titles-without-numbers': {
    fails: [
      [{ [strategy]: replace('# Reiseliv', '# 1.1 Reiseliv') }, `${strategy}:5:1`],
      [{ [strategy]: replace('## Flere gjester', '## Mål 1: Flere gjester') }, `${strategy}:9:1`],
      [{ [strategy]: replace('- skilting', '- 1.1.1.1 Skilting') }, `${strategy}:11:3`],
      [{ [area]: replace('# Næring', '# 1 Næring') }, `${area}:5:1`],
      [{ [area]: replace('# Næring', '# Satsingsområde 1 – Næring') }, `${area}:5:1`],
      [{ [strategy]: replace('## Flere gjester', '## 2) Flere gjester') }, `${strategy}:9:1`],
    ],
    passes: [
      { [strategy]: replace('## Flere gjester', '## 17. mai-feiring for flere') },
      { [strategy]: replace('## Flere gjester', '## 2030-målene') },
      { [strategy]: replace('## Flere gjester', '## Mål 2030') },
      { [strategy]: replace('## Flere gjester', '## 100 Elbiler') },
      { [strategy]: replace('## Flere gjester', '## 1. klasse lærer å sykle') },
      { [strategy]: replace('- skilting', '- 24/7 åpent') },
      { [strategy]: replace('- skilting', '- 1,5 grader') },
      // Chapters and actions have no number of their own.
      { 'actions/skilt.yaml': replace('Nye skilt', '1. Nye skilt') },
    ],
  },
  'rule-settings-are-known': {
    fails: [
      [
        { 'plan.yaml': (text) => `${text}rules:\n  uniqe-ids: { severity: off, reason: test }\n` },
        'plan.yaml:17:3',
      ],
    ],
    passes: [{ 'plan.yaml': (text) => `${text}rules:\n  unique-ids: { severity: off, reason: test }\n` }],
  },
  'change-settings-are-known': {
    fails: [
      [
        {
          'plan.yaml': (text) =>
            `${text}changes:\n  heavier:\n    goal-rewordd: { weight: members, reason: test }\n`,
        },
        'plan.yaml:18:5',
      ],
      [
        {
          'plan.yaml': (text) =>
            `${text}changes:\n  heavier:\n    vision-changed: { weight: decision, reason: test }\n`,
        },
        'plan.yaml:18:5',
      ],
    ],
    passes: [
      {
        'plan.yaml': (text) =>
          `${text}changes:\n  heavier:\n    goal-reworded: { weight: members, reason: test }\n`,
      },
    ],
  },
  'focus-areas-have-strategies': {
    fails: [
      [
        { 'focus-areas/02-tom/focus-area.md': '---\nid: tom\n---\n\n# Tom\n' },
        'focus-areas/02-tom/focus-area.md:5:1',
      ],
    ],
    passes: [
      {
        'focus-areas/02-tom/focus-area.md': '---\nid: tom\n---\n\n# Tom\n',
        'focus-areas/02-tom/01-en.md': '---\nid: en\n---\n\n# En\n',
      },
    ],
  },
  'strategies-have-goals': {
    fails: [
      [
        { 'focus-areas/01-naering/02-tom.md': '---\nid: tom\n---\n\n# Tom\n' },
        'focus-areas/01-naering/02-tom.md:5:1',
      ],
    ],
    passes: [
      { 'focus-areas/01-naering/02-tom.md': '---\nid: tom\n---\n\n# Tom\n\n## Mål {#mal}\n\n- noe {#noe}\n' },
    ],
  },
  'goals-have-action-areas': {
    fails: [[{ [strategy]: (text) => `${text}\n## Tomt {#tomt}\n` }, `${strategy}:15:1`]],
    passes: [{ [strategy]: (text) => `${text}\n## Fullt {#fullt}\n\n- ett {#ett}\n` }],
  },
  'goals-reached-by-actions': {
    fails: [[{ [strategy]: (text) => `${text}\n## Nytt {#nytt}\n\n- noe {#noe}\n` }, `${strategy}:15:1`]],
    passes: [
      {
        [strategy]: (text) => `${text}\n## Nytt {#nytt}\n\n- noe {#noe}\n`,
        'actions/nettsalg.yaml': replace('[salg-nett]', '[salg-nett, noe]'),
      },
    ],
  },
  'overall-goal-has-indicators': {
    fails: [[{ 'plan.yaml': replace(', indicators: [folketall]', '') }, 'plan.yaml:7:14']],
    passes: [
      { 'plan.yaml': replace('overallGoal: { text: Vekst, indicators: [folketall] }\n', '') },
      {
        'plan.yaml': replace(', indicators: [folketall]', ''),
        [folketall]: (text) => `${text}measures: [overall]\n`,
      },
    ],
  },
  'indicators-are-fresh': {
    fails: [
      [{ 'indicators/folketall.yaml': replace('year: 2010', 'year: 2008') }, 'indicators/folketall.yaml:5:3'],
      [
        { 'indicators/folketall.yaml': replace('measurements:\n  - { year: 2010, value: 1500 }\n', '') },
        'indicators/folketall.yaml:1:1',
      ],
    ],
    passes: [{ 'indicators/folketall.yaml': replace('year: 2010', 'year: 2009') }],
  },
  'chapters-have-text': {
    fails: [[{ 'chapters/02-tom.md': '---\nid: tom\n---\n\n# Tom\n' }, 'chapters/02-tom.md:5:1']],
    passes: [{ 'chapters/02-tom.md': '---\nid: tom\n---\n\n# Tom\n\nEt ord.\n' }],
  },
  'action-plans-have-actions': {
    fails: [
      [
        { 'action-plans/2015.md': '---\nyear: 2015\nrevision: { status: draft, date: 2011 }\n---\n' },
        'action-plans/2015.md:2:7',
      ],
    ],
    passes: [{ 'action-plans/2012.md': '---\nyear: 2012\nrevision: { status: draft, date: 2011 }\n---\n' }],
  },
  'responsible-is-named': {
    fails: [
      [{ 'actions/skilt.yaml': replace('responsible: ask', 'responsible: –') }, 'actions/skilt.yaml:5:14'],
    ],
    passes: [{ 'actions/skilt.yaml': replace('responsible: ask', 'responsible: NN') }],
  },
  'plan-is-begun': {
    fails: [
      [onlyPlan, 'plan.yaml:1:1'],
      [{ 'action-plans/2011.md': undefined }, 'plan.yaml:1:1'],
      [
        {
          'action-plans/2011.md': undefined,
          'actions/skilt.yaml': undefined,
          'actions/nettsalg.yaml': undefined,
        },
        'plan.yaml:1:1',
      ],
    ],
    passes: [
      {},
      // A plan of chapters, and one whose actions could not be read.
      { ...onlyPlan, 'chapters/01-bakgrunn.md': (text) => text },
      { ...onlyPlan, 'actions/skilt.yaml': 'title:\n' },
      { ...onlyPlan, 'plan.yaml': 'title: x\n' },
    ],
  },
  'dates-exist': {
    fails: [
      [{ 'actions/skilt.yaml': replace('2011-06-01', '2011-06-31') }, 'actions/skilt.yaml:15:13'],
      [{ 'actions/skilt.yaml': replace('start: 2011-02', 'start: 2011-02-29') }, 'actions/skilt.yaml:6:8'],
    ],
    passes: [{ 'plan.yaml': replace('date: 2011-06', 'date: 2012-02-29') }],
  },
  'periods-in-order': {
    fails: [
      [{ 'actions/skilt.yaml': replace('end: 2011', 'end: 2011-01') }, 'actions/skilt.yaml:7:6'],
      [
        { 'plan.yaml': (text) => `${text}hearing: { from: 2011-05-02, to: 2011-05-01 }\n` },
        'plan.yaml:16:34',
      ],
    ],
    passes: [{ 'actions/skilt.yaml': replace('end: 2011', 'end: 2011-02') }],
  },
  'inside-period': {
    fails: [
      [{ 'actions/nettsalg.yaml': replace('end: 2012', 'end: 2022') }, 'actions/nettsalg.yaml:6:6'],
      [{ 'plan.yaml': replace('from: 2010', 'from: 2012') }, 'action-plans/2011.md:2:7'],
    ],
    passes: [{ 'actions/nettsalg.yaml': replace('end: 2012', 'end: 2021-12-31') }],
  },
  'amounts-in-action-years': {
    fails: [
      [
        { 'actions/skilt.yaml': replace('{ year: 2011, amount: 100000 }', '{ year: 2012, amount: 1 }') },
        'actions/skilt.yaml:10:13',
      ],
      [
        { 'actions/skilt.yaml': replace('{ year: 2011, source: fylket', '{ year: 2010, source: fylket') },
        'actions/skilt.yaml:12:13',
      ],
    ],
    passes: [
      {
        'actions/skilt.yaml': (text) =>
          text
            .replace('end: 2011', 'end: 2012')
            .replace('{ year: 2011, amount: 100000 }', '{ year: 2012, amount: 100000 }'),
      },
    ],
  },
  'milestones-in-action-time': {
    fails: [[{ 'actions/skilt.yaml': replace('2011-06-01', '2011-01-31') }, 'actions/skilt.yaml:15:13']],
    passes: [{ 'actions/skilt.yaml': replace('2011-06-01', '2011-02-01') }],
  },
  'status-fits-dates': {
    fails: [
      [
        {
          'actions/skilt.yaml': replace('status: ongoing\ncosts', 'status: planned\ncosts').bind(null),
          'plan.yaml': replace('2011-06', '2012-01'),
        },
        'actions/skilt.yaml:8:9',
      ],
      [{ 'actions/skilt.yaml': replace('start: 2011-02', 'start: 2011-12') }, 'actions/skilt.yaml:8:9'],
      // One day late: that of the newest edition, whichever document has it.
      [statusOn('planned', '2011-02', '2011-06-29', '2011-06-30'), 'actions/skilt.yaml:8:9'],
      [statusOn('idea', '2011-02', '2011-06-29', '2011-06-30'), 'actions/skilt.yaml:8:9'],
      [statusOn('planned', '2011-02', '2011-05', '2011-06-01'), 'actions/skilt.yaml:8:9'],
      [newestEconomicPlan('2012-01-01'), 'actions/skilt.yaml:8:9'],
      // One day early.
      [statusOn('ongoing', '2011-07-01', '2011', '2011-06-30'), 'actions/skilt.yaml:8:9'],
      [statusOn('done', '2011-07-01', '2011', '2011-06'), 'actions/skilt.yaml:8:9'],
      // A report was written some day of its month, and none of them is past the end.
      [
        with2012(statusOn('planned', '2011-02', '2011-12-31', '2011-06'), '2012-01'),
        'actions/skilt.yaml:8:9',
      ],
      [measuredIn2012(statusOn('planned', '2011-02', '2011-12-31', '2011-06')), 'actions/skilt.yaml:8:9'],
    ],
    passes: [
      // What was reported of an action is news of the plan: it has begun since the edition.
      with2012(statusOn('ongoing', '2011-07-01', '2012', '2011-06'), '2011-07'),
      with2012(statusOn('done', '2012-02-29', '2012', '2011-06'), '2012-02'),
      with2012(statusOn('ongoing', '2012-06', '2012', '2011-06'), '2012'),
      measuredIn2012(statusOn('ongoing', '2012-01-01', '2012', '2011-06')),
      // A year in which something was reported need not be over, nor one in which something was measured.
      with2012(statusOn('planned', '2011-02', '2012-06', '2011-06'), '2012'),
      measuredIn2012(statusOn('planned', '2011-02', '2012-06', '2011-06')),
      { 'actions/skilt.yaml': replace('status: ongoing\ncosts', 'status: planned\ncosts') },
      // On its last day nothing is late, and on its first day it has begun.
      statusOn('planned', '2011-02', '2011-06-30', '2011-06-30'),
      statusOn('idea', '2011-02', '2011-06', '2011-06-30'),
      statusOn('planned', '2011-02', '2011', '2011-12-31'),
      newestEconomicPlan('2011-12-31'),
      statusOn('ongoing', '2011-06-30', '2011', '2011-06-30'),
      // A month is all of its days.
      statusOn('done', '2011-06-30', '2011', '2011-06'),
      statusOn('cancelled', '2011-02', '2011-05', '2011-06-01'),
    ],
  },
  'economic-plan-length': {
    fails: [
      [
        { 'economic-plans/2011-2014.yaml': replace('2011, 2012, 2013, 2014', '2011, 2014') },
        'economic-plans/2011-2014.yaml:2:8',
      ],
      [
        { 'economic-plans/2011-2014.yaml': replace('2012, 2013, 2014', '2013, 2014') },
        'economic-plans/2011-2014.yaml:2:8',
      ],
    ],
    passes: [
      { 'economic-plans/2011-2014.yaml': undefined, 'economic-plans/2011-2013.yaml': replaceEconomic() },
      {
        'economic-plans/2011-2014.yaml': undefined,
        'economic-plans/2011-2015.yaml': replaceEconomic('2011, 2012, 2013, 2014, 2015'),
      },
    ],
  },
  'economic-plan-covers-four-years': {
    fails: [
      [
        { 'economic-plans/2011-2014.yaml': undefined, 'economic-plans/2011-2013.yaml': replaceEconomic() },
        'economic-plans/2011-2013.yaml:2:8',
      ],
    ],
    passes: [{}],
  },
  'economic-plan-starts-with-action-plan': {
    fails: [[{ 'action-plans/2011.md': undefined }, 'economic-plans/2011-2014.yaml:2:9']],
    passes: [{}],
  },
  'told-once': {
    fails: [
      [{ [folketall]: (text) => `${text}  - { year: 2010, value: 1510 }\n` }, `${folketall}:6:13`],
      [
        {
          [folketall]: (text) => `${text}  - { year: 2011, value: 1510 }\n  - { year: 2010, value: 1500 }\n`,
        },
        `${folketall}:7:13`,
      ],
      [
        {
          [folketall]: (text) =>
            `${text}targets:\n  - { year: 2014, value: 1 }\n  - { year: 2014, value: 2 }\n`,
        },
        `${folketall}:8:13`,
      ],
      [{ [folketall]: (text) => `${text}baseline: { year: 2010, value: 1499 }\n` }, `${folketall}:5:13`],
      [
        {
          'actions/skilt.yaml': replace(
            'title: Bestilt }\n',
            'title: Bestilt }\n  - { date: 2011-06-01, title: Bestilt, done: true }\n',
          ),
        },
        'actions/skilt.yaml:16:32',
      ],
      [
        {
          'action-plans/2011.md': replace(
            'priorities: [skilt]\n',
            'exclude:\n  - { action: skilt, reason: Ja }\n  - { action: skilt, reason: Nei }\n',
          ),
        },
        'action-plans/2011.md:6:15',
      ],
      [
        { 'plan.yaml': (text) => `${text}adoptions:\n${adoption('2011-05-01')}${adoption('2011-05-02')}` },
        'plan.yaml:18:16',
      ],
    ],
    passes: [
      { [folketall]: (text) => `${text}  - { year: 2011, value: 1500 }\n` },
      { [folketall]: (text) => `${text}baseline: { year: 2010, value: 1500 }\n` },
      { [folketall]: (text) => `${text}targets:\n  - { year: 2010, value: 1600 }\n` },
      {
        'actions/skilt.yaml': replace(
          'title: Bestilt }\n',
          'title: Bestilt }\n  - { date: 2011-07-01, title: Bestilt }\n',
        ),
      },
    ],
  },
  'partners-named-by-id': {
    fails: [
      [{ 'actions/skilt.yaml': replace('responsible: ask', 'responsible: Ask') }, 'actions/skilt.yaml:5:14'],
      [
        { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: "BØ "') },
        'actions/skilt.yaml:5:14',
      ],
      [{ 'actions/skilt.yaml': (text) => `${text}payer: Bø\n` }, 'actions/skilt.yaml:18:8'],
      [
        { 'actions/skilt.yaml': (text) => `${text}collaborators: [Fylket, Ask]\n` },
        'actions/skilt.yaml:18:25',
      ],
      [
        { 'programmes/synlig.yaml': (text) => `${text}responsible: ask  # id\n`.replace('ask', 'Ask') },
        'programmes/synlig.yaml:2:14',
      ],
    ],
    passes: [
      { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: Ask reiselivslag') },
      { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: bo') },
      // A partner whose id is its name.
      { 'plan.yaml': replace('name: Ask', 'name: ask') },
    ],
  },
  'reports-in-order': {
    fails: [
      [
        { 'actions/skilt.yaml': (text) => `${text}  - { date: 2011-04, status: ongoing, text: Før }\n` },
        'actions/skilt.yaml:18:13',
      ],
    ],
    passes: [
      { 'actions/skilt.yaml': (text) => `${text}  - { date: 2011-05, status: ongoing, text: Igjen }\n` },
    ],
  },
  'pictures-can-be-printed': {
    fails: [
      [picture('Dette er tekst.'), `${chapter}:7:1`],
      [picture(png().subarray(0, 50)), `${chapter}:7:1`],
      [picture(png({ rows: Buffer.alloc(3) })), `${chapter}:7:1`],
      [picture(png({ width: 30_000, height: 1, rows: Buffer.alloc(10) })), `${chapter}:7:1`],
      [picture(png({ width: 9_000, height: 9_000, rows: Buffer.alloc(10) })), `${chapter}:7:1`],
      [picture(png({ interlace: 1, colorType: 3, depth: 2 })), `${chapter}:7:1`],
      [picture(png({ colorType: 6, width: 3, height: 1, rows: Buffer.alloc(13, 9) })), `${chapter}:7:1`],
      [picture(png({ colorType: 3, chunks: [['tRNS', Buffer.alloc(300)]] })), `${chapter}:7:1`],
      [picture(Buffer.concat([jpeg.subarray(0, 300), jpeg.subarray(-2)])), `${chapter}:7:1`],
      [picture('<svg viewBox="0 0 9 9" onload="x()"><rect width="3" height="3"/></svg>'), `${chapter}:7:1`],
      [picture('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"/>'), `${chapter}:7:1`],
      [picture('<svg viewBox="0 0 9 9"><path d="M0 0h1e9"/></svg>'), `${chapter}:7:1`],
      [picture(`<svg viewBox="0 0 9 9">${'<g>'.repeat(99)}`), `${chapter}:7:1`],
      [picture(`<svg viewBox="0 0 9 9">${'<g/>'.repeat(100_000)}</svg>`), `${chapter}:7:1`],
      [picture(cmykJpeg), `${chapter}:7:1`],
      [picture(jpeg.subarray(0, 100)), `${chapter}:7:1`],
      [picture(jpeg.subarray(0, jpeg.length - 2)), `${chapter}:7:1`],
      [picture('<svg viewBox="0 0 9 9"><text>Hei</text></svg>'), `${chapter}:7:1`],
      [picture('<svg viewBox="0 0 9 9"><script>x()</script></svg>'), `${chapter}:7:1`],
      [picture('<svg><rect width="3" height="3"/></svg>'), `${chapter}:7:1`],
      [picture('<svg viewBox="0 0 9 9"><rect'), `${chapter}:7:1`],
      [
        {
          'plan.yaml': (text) => `${text}documents: { logo: logo.svg }\n`,
          'logo.svg': '<svg viewBox="0 0 9 9"><image href="https://example.org/a.png"/></svg>',
        },
        'plan.yaml:16:20',
      ],
    ],
    passes: [
      picture(png()),
      picture(png({ colorType: 3, depth: 2 })),
      picture(png({ width: 3_000, height: 2 })),
      // Four by three pixels of two bits, interlaced: 1 × 1, 1 × 1, 2 × 1, 2 × 2 and 4 × 1 of them.
      picture(png({ interlace: 1, colorType: 3, depth: 2, rows: Buffer.alloc(12) })),
      picture(jpeg),
      picture(greyJpeg),
      picture(logoSvg),
      {
        ...picture(png({ width: 10_000, height: 6_000 })),
        'plan.yaml': (text) => `${text}limits: { imagePixels: 60000000 }\n`,
      },
    ],
  },
  'pictures-keep-their-look': {
    fails: [
      [picture(png({ colorType: 6 })), `${chapter}:7:1`],
      [picture(png({ colorType: 4 })), `${chapter}:7:1`],
      [picture(png({ depth: 16 })), `${chapter}:7:1`],
      [picture(png({ colorType: 3, chunks: [['tRNS', Buffer.from([0])]] })), `${chapter}:7:1`],
    ],
    passes: [picture(png()), picture(jpeg), picture(logoSvg)],
  },
  'pictures-carry-no-metadata': {
    fails: [
      [picture(withSegments(jpeg, [0xfe, Buffer.from('Kari')])), `${chapter}:7:1`],
      [picture(png({ chunks: [['tEXt', Buffer.from('Author\0Kari')]] })), `${chapter}:7:1`],
      [picture(Buffer.concat([png(), Buffer.from('mer')])), `${chapter}:7:1`],
      [
        {
          'plan.yaml': (text) =>
            `${text}documents: { logo: logo.png }\nmedia: { keepMetadata: [chapters/kart.png] }\n`,
          'logo.png': png({ chunks: [['tIME', Buffer.alloc(7)]] }),
          ...picture(png({ chunks: [['tIME', Buffer.alloc(7)]] })),
        },
        'plan.yaml:16:20',
      ],
    ],
    passes: [
      picture(png()),
      picture(jpeg),
      picture(turnedJpeg(6)),
      picture(logoSvg),
      {
        'plan.yaml': (text) => `${text}media: { keepMetadata: true }\n`,
        ...picture(withSegments(jpeg, [0xfe, Buffer.from('Kari')])),
      },
    ],
  },
  'financing-within-cost': {
    fails: [
      [
        { 'actions/skilt.yaml': replace('kontingent, amount: 50000', 'kontingent, amount: 50001') },
        'actions/skilt.yaml:13:47',
      ],
      [
        { 'actions/skilt.yaml': replace('amount: 100000 }', 'amount: -100000, note: Tilbakeført }') },
        'actions/skilt.yaml:13:47',
      ],
    ],
    passes: [
      { 'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001') },
      // A reversal: cost and financing are both taken back.
      {
        'actions/skilt.yaml': (text) =>
          text
            .replace('amount: 100000 }', 'amount: -100, note: Tilbakeført }')
            .replace('fylket, amount: 50000 }', 'fylket, amount: -50, note: Tilbakeført }')
            .replace('kontingent, amount: 50000 }', 'kontingent, amount: -50, note: Tilbakeført }'),
      },
    ],
  },
  'sources-within-max-share': {
    fails: [
      [
        { 'actions/skilt.yaml': replace('fylket, amount: 50000', 'fylket, amount: 50001') },
        'actions/skilt.yaml:12:43',
      ],
      [{ 'plan.yaml': replace('maxShare: 0.5', 'maxShare: 0.499999') }, 'actions/skilt.yaml:12:43'],
    ],
    passes: [
      { 'plan.yaml': replace('maxShare: 0.5', 'maxShare: 0.500001') },
      { 'actions/skilt.yaml': replace('fylket, amount: 50000', 'fylket, amount: 49999') },
    ],
  },
  'costs-are-covered': {
    fails: [
      [{ 'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001') }, 'actions/skilt.yaml:10:27'],
    ],
    passes: [
      {
        'actions/skilt.yaml': (text) =>
          text.replace('amount: 100000', 'amount: 100001').replace('status: ongoing', 'status: idea'),
      },
    ],
  },
  'adopted-costs-are-covered': {
    fails: [
      [
        {
          'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001'),
          'action-plans/2011.md': replace('status: draft', 'status: adopted'),
        },
        'actions/skilt.yaml:10:27',
      ],
    ],
    passes: [
      { 'action-plans/2011.md': replace('status: draft', 'status: adopted') },
      { 'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001') },
    ],
  },
  'economic-plan-balances': {
    fails: [
      [
        { 'economic-plans/2011-2014.yaml': replace('2011: 50000', '2011: 50001') },
        'economic-plans/2011-2014.yaml:2:9',
      ],
      [
        {
          'economic-plans/2011-2014.yaml': replace(
            'expenses: []',
            'expenses: [{ id: leie, title: Leie, kind: operations, amounts: { 2013: 1 } }]',
          ),
        },
        'economic-plans/2011-2014.yaml:2:21',
      ],
    ],
    passes: [
      {
        'economic-plans/2011-2014.yaml': (text) =>
          `${text.replace('2011: 50000', '2011: 50001')}funds: [{ id: fond, title: Fond, kind: allocation, amounts: { 2011: 1 } }]\n`,
      },
    ],
  },
  'fee-shares-add-up': {
    fails: [
      [
        fixedShares('{ partner: ask, share: 60 }, { partner: bo, share: 39.9 }'),
        'economic-plans/2011-2014.yaml:8:51',
      ],
      // Neither parts of 1 nor per cent.
      ...[
        '{ partner: ask, share: 7 }, { partner: bo, share: 3 }',
        '{ partner: ask, share: 600 }, { partner: bo, share: 400 }',
        '{ partner: ask, share: 0.6 }, { partner: bo, share: 0.399999 }',
      ].map((shares): [Changes, string] => [fixedShares(shares), 'economic-plans/2011-2014.yaml:8:51']),
      [fixedShares('{ partner: ask, share: 100 }'), 'economic-plans/2011-2014.yaml:8:51'],
      [
        fixedShares('{ partner: ask, share: 0.6 }, { partner: bo, share: 0.2 }, { partner: bo, share: 0.2 }'),
        'economic-plans/2011-2014.yaml:8:130',
      ],
    ],
    passes: [
      fixedShares('{ partner: ask, share: 66.7 }, { partner: bo, share: 33.3 }'),
      fixedShares('{ partner: ask, share: 0.7 }, { partner: bo, share: 0.3 }'),
      // As a computer adds them, these are 0.9999999999999999.
      {
        ...fixedShares(
          '{ partner: ask, share: 0.7 }, { partner: bo, share: 0.2 }, { partner: dal, share: 0.1 }',
        ),
        'plan.yaml': replace(
          'population: { 2010: 500 } }',
          'population: { 2010: 500 } }\n  - { id: dal, name: Dal, population: { 2010: 100 } }',
        ),
      },
    ],
  },
  'fee-can-be-shared': {
    fails: [
      [{ 'plan.yaml': replace('population: { 2010: 500 }', 'population: { 2009: 500 }') }, 'plan.yaml:12:37'],
      [
        {
          'economic-plans/2011-2014.yaml': replace(
            'key: population',
            'key: population, populationYear: 2009',
          ),
        },
        'plan.yaml:11:67',
      ],
    ],
    passes: [
      { 'economic-plans/2011-2014.yaml': replace('key: population', 'key: equal') },
      {
        'economic-plans/2011-2014.yaml': replace('key: population', 'key: population, populationYear: 2010'),
      },
    ],
  },
  'economic-plans-apart': {
    fails: [[{ 'economic-plans/2011-2013.yaml': replaceEconomic() }, 'economic-plans/2011-2014.yaml:2:9']],
    passes: [
      {
        'economic-plans/2012-2015.yaml':
          'revision: { status: draft, date: 2011-06 }\nyears: [2012, 2013, 2014, 2015]\nunit: 1\nsignConvention: income-positive\nincome: []\nexpenses: []\n',
      },
    ],
  },
  'actions-carried-over': {
    fails: [
      [
        {
          'action-plans/2012.md': nextYear('archived'),
          'actions/nettsalg.yaml': replace('end: 2012', 'end: 2011'),
        },
        'actions/nettsalg.yaml:6:6',
      ],
    ],
    passes: [
      {
        'action-plans/2012.md': nextYear('archived'),
        'actions/skilt.yaml': replace('status: ongoing', 'status: done'),
      },
      {
        'action-plans/2012.md': nextYear('archived'),
        'actions/skilt.yaml': replace('status: ongoing', 'status: cancelled\nstatusNote: Ingen penger'),
      },
      {
        'action-plans/2012.md': nextYear('archived', 'exclude: [{ action: nettsalg, reason: Venter }]\n'),
        'actions/skilt.yaml': replace('status: ongoing', 'status: done'),
      },
    ],
  },
  'drafts-carry-actions-over': {
    fails: [
      [
        {
          'action-plans/2012.md': nextYear('draft'),
          'actions/nettsalg.yaml': replace('end: 2012', 'end: 2011'),
        },
        'actions/nettsalg.yaml:6:6',
      ],
    ],
    passes: [
      {
        'action-plans/2012.md': nextYear('draft'),
        'actions/skilt.yaml': replace('status: ongoing', 'status: done'),
      },
      {
        'action-plans/2012.md': nextYear('draft'),
        'actions/skilt.yaml': replace('status: ongoing', 'status: cancelled\nstatusNote: Ingen penger'),
      },
      {
        'action-plans/2012.md': nextYear('draft', 'exclude: [{ action: nettsalg, reason: Venter }]\n'),
        'actions/skilt.yaml': replace('status: ongoing', 'status: done'),
      },
    ],
  },
  'adopted-by-all': {
    fails: [
      [{ 'action-plans/2011.md': replace('status: draft', 'status: adopted') }, 'action-plans/2011.md:3:21'],
      [adopted('2011-05', '2011-06').not, 'plan.yaml:6:21'],
    ],
    passes: [adopted('2011-05', '2011-06').all],
  },
  'hearing-has-dates': {
    fails: [
      [{ 'action-plans/2011.md': replace('status: draft', 'status: hearing') }, 'action-plans/2011.md:3:21'],
    ],
    passes: [
      {
        'plan.yaml': (text) =>
          `${text.replace('status: draft', 'status: hearing')}hearing: { from: 2011-05-01, to: 2011-06-01 }\n`,
      },
    ],
  },
  'hearing-before-adoption': {
    fails: [[hearingUntil('2011-06-02'), 'plan.yaml:17:56']],
    passes: [hearingUntil('2011-06-01')],
  },
  'label-fits-status': {
    fails: [
      [
        { 'plan.yaml': replace('date: 2011-06 }', 'date: 2011-06, label: Vedtatt utgave }') },
        'plan.yaml:6:50',
      ],
      [
        {
          'action-plans/2011.md': replace('draft, date: 2011-01', 'archived, date: 2011-01, label: Utkast 2'),
        },
        'action-plans/2011.md:3:53',
      ],
    ],
    passes: [
      { 'plan.yaml': replace('date: 2011-06 }', 'date: 2011-06, label: Forslag som skal bli vedtatt }') },
      { 'plan.yaml': replace('date: 2011-06 }', 'date: 2011-06, label: Utkast 2 }') },
    ],
  },
  'adoptions-not-after-revision': {
    fails: [[adopted('2011-05', '2011-07').all, 'plan.yaml:18:47']],
    passes: [adopted('2011-05', '2011-06').all],
  },
  'terms-spelt-alike': {
    fails: [
      [
        { 'plan.yaml': term('reiseliv', 'turisme'), [strategy]: replace('Om reiseliv', 'Om turisme') },
        `${strategy}:7:4`,
      ],
      [{ 'plan.yaml': term('turisme', 'reiseliv') }, `${strategy}:5:1`],
      [{ 'plan.yaml': term('handel', 'salg') }, `${strategy}:12:3`],
      [{ 'plan.yaml': term('handel', 'SALG') }, 'actions/nettsalg.yaml:1:8'],
      // What hides a word from the eye does not hide it here; its place is all of it.
      ...['Om tu\u00adris\u00adme', 'Om tur\u200bisme', 'Om tu\u2060risme\ufeff'].map(
        (written): [Changes, string] => [
          { 'plan.yaml': term('reiseliv', 'turisme'), [strategy]: replace('Om reiseliv', written) },
          `${strategy}:7:4`,
        ],
      ),
      [
        {
          'plan.yaml': term('i gang', 'offisiell start'),
          [strategy]: replace('Om', 'Of\ufb01siell\u00a0start og'),
        },
        `${strategy}:7:1`,
      ],
      // Fields that are no prose are words, too.
      [{ 'plan.yaml': term('framgang', 'i gang') }, 'actions/skilt.yaml:17:45'],
      [{ 'plan.yaml': term('framgang', 'vekst') }, 'plan.yaml:7:22'],
    ],
    passes: [
      { 'plan.yaml': term('handel', 'sal') },
      { 'plan.yaml': term('a', '.*') },
      // The id of a partner stands for the name.
      { 'plan.yaml': term('by', 'bo'), 'actions/skilt.yaml': replace('responsible: ask', 'responsible: bo') },
      { 'plan.yaml': term('lag', 'planned') },
      { 'plan.yaml': term('reiseliv', 'turisme'), [strategy]: replace('Om reiseliv', 'Om `turisme`') },
    ],
  },
  'words-can-be-found': {
    fails: [
      [{ [strategy]: replace('Om reiseliv', 'Om reise\u200bliv') }, `${strategy}:7:9`],
      [{ [strategy]: replace('Om reiseliv', 'Om e\u2060post \u200e32') }, `${strategy}:7:5`],
      [{ [strategy]: replace('Om reiseliv', 'Om &#xfeff;reiseliv') }, `${strategy}:7:1`],
      [{ [strategy]: replace('- skilting', '- skil\u200cting') }, `${strategy}:11:3`],
      [{ 'actions/skilt.yaml': replace('Nye skilt', '"Nye\\u200d skilt"') }, 'actions/skilt.yaml:1:8'],
      [{ 'plan.yaml': replace('text: Vekst', 'text: O\ufb03siell vekst') }, 'plan.yaml:7:22'],
    ],
    passes: [{ [strategy]: replace('Om reiseliv', 'Om reise\u00adliv, nådd ☑\ufe0f og 👩\u200d🌾') }],
  },
  'titles-told-apart': {
    fails: [
      [{ 'actions/nettsalg.yaml': replace('Salg på nett', 'nye\u200b skilt') }, 'actions/skilt.yaml:1:8'],
      [{ 'actions/nettsalg.yaml': replace('Salg på nett', 'nye skilt') }, 'actions/skilt.yaml:1:8'],
      [{ [strategy]: replace('- skilting {#skilting}', '- salg {#skilting}') }, `${strategy}:12:3`],
    ],
    passes: [{ [strategy]: replace('- på nett {#salg-nett}', '- salg {#salg-nett}') }],
  },
  'logo-and-theme-exist': {
    fails: [
      [{ 'plan.yaml': (text) => `${text}documents: { logo: bilder/logo.svg }\n` }, 'plan.yaml:16:20'],
      [{ 'plan.yaml': (text) => `${text}documents: { theme: themes/region.yaml }\n` }, 'plan.yaml:16:21'],
      [{ 'plan.yaml': (text) => `${text}documents: { theme: plan.yaml }\n` }, 'plan.yaml:16:21'],
      [{ 'plan.yaml': (text) => `${text}media: { keepMetadata: [a.png] }\n` }, 'plan.yaml:16:25'],
    ],
    passes: [
      {
        'plan.yaml': (text) => `${text}documents: { logo: logo.svg, theme: themes/region.yaml }\n`,
        'logo.svg': logoSvg,
        'themes/region.yaml': 'page: { justified: true }\n',
      },
    ],
  },
  'fonts-can-be-embedded': {
    fails: [
      [theme('fonts: { regular: themes/a.ttf }'), 'themes/region.yaml:1:19'],
      [
        { ...theme('fonts: { regular: themes/a.ttf }'), 'themes/a.ttf': 'ingen font' },
        'themes/region.yaml:1:19',
      ],
      [
        { ...theme('fonts: { regular: themes/a.ttf }'), 'themes/a.ttf': font.subarray(0, 5000) },
        'themes/region.yaml:1:19',
      ],
      [
        {
          ...theme('fonts: { bold: themes/a.ttf }'),
          'themes/a.ttf': Buffer.from(`wOF2${'\0'.repeat(60)}`),
        },
        'themes/region.yaml:1:16',
      ],
      ...[
        withTables(font, { GSUB: (table) => Buffer.alloc(table.length, 0xff) }),
        withTables(font, { glyf: (table) => Buffer.alloc(table.length, 0xff) }),
        // A square for every letter but the question mark.
        withTables(font, {
          cmap: () => writeCharacters(new Map([...someCharacters()].filter(([code]) => code !== 0x3f))),
        }),
      ].map((bytes): [Changes, string] => [
        { ...theme('fonts: { regular: themes/a.ttf }'), 'themes/a.ttf': bytes },
        'themes/region.yaml:1:19',
      ]),
    ],
    passes: [
      { ...theme('fonts: { regular: themes/a.ttf }'), 'themes/a.ttf': font },
      {
        ...theme('fonts: { regular: themes/a.otf }'),
        'themes/a.otf': smallOtf(cffOf({ glyphs: [square, square] })),
      },
    ],
  },
  'colors-stand-out': {
    fails: [
      [theme("colors: { text: '#777777' }"), 'themes/region.yaml:1:17'],
      [theme("colors: { accents: ['#0b4f6c', '#ffcc00'] }"), 'themes/region.yaml:1:32'],
      [theme("colors: { panel: '#888888' }"), 'themes/region.yaml:1:18'],
    ],
    passes: [theme("colors: { text: '#666666' }"), theme("colors: { rule: '#eeeeee' }")],
  },
  'settings-named-by-use': {
    fails: [
      [
        { 'templates/kort.yaml': 'document: report\nsections: [{ section: spending }]\n' },
        'templates/kort.yaml:1:11',
      ],
      [{ 'locales/no.yaml': 'action: Oppgave\n' }, 'locales/no.yaml:1:1'],
    ],
    passes: [
      { 'templates/report.yaml': 'document: report\nsections: [{ section: spending }]\n' },
      { 'locales/nn.yaml': 'action: Oppgåve\n' },
    ],
  },
  'template-parts-once': {
    fails: [
      [
        {
          'templates/report.yaml':
            'document: report\nsections:\n  - section: spending\n  - section: spending\n',
        },
        'templates/report.yaml:4:14',
      ],
    ],
    passes: [
      {
        'templates/strategy.yaml':
          'document: strategy\nsections: [{ section: chapters }, { section: chapters, position: after }]\n',
      },
    ],
  },
  'locales-fit-their-sentences': {
    fails: [
      [{ 'locales/nb.yaml': 'hearingPeriod: Fra {from} til {slutt}\n' }, 'locales/nb.yaml:1:16'],
      [{ 'locales/nb.yaml': 'months: jan feb mar\n' }, 'locales/nb.yaml:1:9'],
    ],
    passes: [
      { 'locales/nb.yaml': 'hearingPeriod: Til {to}\n' },
      { 'locales/en.yaml': 'months: J F M A M J J A S O N D\n' },
    ],
  },
  'dates-begin-no-list': {
    fails: [
      [prose('17. mai er fristen.'), `${chapter}:7:1`],
      [prose('Etter folketallet per\n1. januar 2026, og ligger fast.'), `${chapter}:8:1`],
      [prose('1. og 2. juni er det møte.'), `${chapter}:7:1`],
      [prose('> 3. des. er fristen.'), `${chapter}:7:3`],
      [prose('- 1. mai er fri.'), `${chapter}:7:3`],
      [prose('1. Mai 2026 er fristen.'), `${chapter}:7:1`],
      [prose('1. January 2026 is the last day.'), `${chapter}:7:1`],
      [prose('2025. Deretter kommer et nytt år.'), `${chapter}:7:1`],
      [prose('1. Første punkt\n2. juni er fristen.'), `${chapter}:8:1`],
      [prose('1. mai | 2. mai\n--- | ---\na | b'), `${chapter}:7:1`],
      [
        { 'actions/skilt.yaml': (text) => `${text}description: 1. juni er fristen.\n` },
        'actions/skilt.yaml:18:14',
      ],
    ],
    passes: [
      {
        'actions/skilt.yaml': (text) => `${text}description: >\n  Etter folketallet per\n  1. januar 2026.\n`,
      },
      prose('1\\. juni er fristen.'),
      prose('Fristen er\n17. mai i år.'),
      prose('1. Mai måned\n2. Mars'),
      prose('1. May we begin?\n2. March on.'),
      prose('1. juniorlaget spiller\n2. maistangen'),
      prose('```\n1. juni\n```'),
      prose('Planen ble vedtatt 1. juni 2026.'),
    ],
  },
  'lists-are-meant': {
    fails: [
      [prose('3. trinn i skolen får besøk.'), `${chapter}:7:1`],
      [prose('1. premie går til Ask.'), `${chapter}:7:1`],
      [prose('Vedtaket ble gjort i\n1. kvartal og gjelder ut året.'), `${chapter}:8:1`],
      [prose('Prosjektet går i to år\n- og deretter vurderes det.'), `${chapter}:8:1`],
      [prose('Prosjektet koster 100 kr\n+ moms, og\nvarer i to år.'), `${chapter}:8:1`],
      [prose('Vi går videre\n- og det er sikkert\n\n- skilting\n- salg'), `${chapter}:8:1`],
      [prose('> Vi går videre\n> - og det er sikkert.'), `${chapter}:8:3`],
      [prose('- 2. trinn får besøk'), `${chapter}:7:3`],
    ],
    passes: [
      prose('1. skilting\n2. salg'),
      prose('Vi satser på\n- skilting\n- salg'),
      prose('Vi satser på:\n- skilting'),
      prose('Vi satser på\n\n- skilting'),
      prose('- salg\n  - på nett'),
      prose('1. skilting\n\nTekst imellom.\n\n2. salg'),
      prose('1. skilting\n   - langs vegen\n   - i sentrum'),
      prose('3\\. trinn får besøk.'),
    ],
  },
  'lists-count-on': {
    fails: [
      [prose('1. premie går til Ask.\n\n1. premie i kunst går til Bø.'), `${chapter}:9:1`],
      [prose('17. plass ble det.\n\n1. plass gikk til Bø.'), `${chapter}:9:1`],
      [prose('1. skilting\n2. salg\n4. kurs'), `${chapter}:9:1`],
      [prose('1. skilting\n1. salg'), `${chapter}:8:1`],
      [prose('> 1) skilting\n> 3) salg'), `${chapter}:8:3`],
    ],
    passes: [
      prose('1. skilting\n2. salg\n3. kurs'),
      prose('3. skilting\n4. salg'),
      prose('1. skilting\n\n   Mer om skilt.\n\n2. salg'),
      prose('1. skilting\n   1. langs vegen\n   2. i sentrum\n2. salg'),
    ],
  },
  'lines-under-text': {
    fails: [
      [prose('Kommunene samarbeider.\n---\n\nNeste.'), `${chapter}:8:1`],
      [prose('Kommunene\nsamarbeider.\n----------\n'), `${chapter}:9:1`],
      [prose('Kommunene samarbeider.\n===\n\nNeste.'), `${chapter}:8:1`],
      [prose('Kommunene samarbeider.\n--\n\nNeste.'), `${chapter}:8:1`],
      [prose('> Kommunene samarbeider.\n> ---'), `${chapter}:8:3`],
      [prose('- Kommunene samarbeider.\n  ---'), `${chapter}:8:3`],
    ],
    passes: [
      prose('Kommunene samarbeider.\n\n---\n\nNeste.'),
      prose('Kommunene samarbeider.\n***\nNeste.'),
      prose('| a | b |\n|---|---|\n| c | d |'),
      prose('```\na\n===\n---\n```'),
      prose('a == b'),
    ],
  },
  'links-are-printed': {
    fails: [
      [
        {
          [chapter]: (own) => `${own}\nSe [rapporten](../vedlegg/rapport.pdf).\n`,
          'vedlegg/rapport.pdf': '%PDF',
        },
        `${chapter}:11:4`,
      ],
      [
        { [chapter]: (own) => `${own}\nSe [kartet](kart.png).\n`, 'chapters/kart.png': png() },
        `${chapter}:11:4`,
      ],
      [{ [chapter]: (own) => `${own}\nSe [mappen](../actions).\n` }, `${chapter}:11:4`],
      [{ [chapter]: (own) => `${own}\nSe [planen](../action-plans/2011.md).\n` }, `${chapter}:11:4`],
      [{ [chapter]: (own) => `${own}\nSe [tiltaket](#skilt).\n` }, `${chapter}:11:4`],
      [
        { [strategy]: replace('- på nett {', '- på [nett](../../actions/nettsalg.yaml) {') },
        `${strategy}:13:8`,
      ],
      [{ [strategy]: replace('## Flere gjester', '## Flere [gjester](#skilting)') }, `${strategy}:9:10`],
      [
        { 'action-plans/2011.md': (own) => `${own}\nSe [målet](#flere-gjester).\n` },
        'action-plans/2011.md:11:4',
      ],
      [
        { 'actions/skilt.yaml': (own) => `${own}description: Se [målet](#flere-gjester).\n` },
        'actions/skilt.yaml:18:17',
      ],
    ],
    passes: [
      {
        [chapter]: (own) =>
          `${own}\nSe [reiseliv](../focus-areas/01-naering/01-reiseliv.md) og [salg](#salg).\n`,
      },
      { [chapter]: (own) => `${own}\n## Mer om [salg](#salg)\n\nSe [her](https://example.org).\n` },
      { 'actions/skilt.yaml': (own) => `${own}description: Se [salget](nettsalg.yaml).\n` },
      { 'action-plans/2011.md': (own) => `${own}\nSe [skiltene](#skilt).\n` },
      // What is not there is another rule's.
      { [chapter]: (own) => `${own}\nSe [borte](borte.md) og [ute](../../ute.pdf).\n` },
    ],
  },
  'cells-have-columns': {
    fails: [
      [prose('| Kommune | Folketall |\n|---|---|\n| Ask | 1000 | 2010 |'), `${chapter}:9:14`],
      [prose('Kommune | Folketall\n---|---\nAsk | 1000 | 2010'), `${chapter}:9:12`],
      [prose('> | A |\n> |---|\n> | b | c |'), `${chapter}:9:7`],
      [prose('| A | B |\n|---|---|\n| a | b |\n| enten | eller | begge |'), `${chapter}:10:17`],
    ],
    passes: [
      prose('| A | B |\n|---|---|\n| a |'),
      prose('| A | B |\n|---|---|\n| a | b |'),
      prose('| A | B |\n|---|---|\n| a \\| b | c |'),
    ],
  },
  'headings-stand-alone': {
    fails: [
      [prose('- # Stor\n- Liten'), `${chapter}:7:3`],
      [prose('> ## Sagt\n>\n> Ord.'), `${chapter}:7:3`],
      [prose('1. a\n   - b\n\n     ### Dypt\n2. c'), `${chapter}:10:6`],
      [{ [strategy]: replace('- salg {#salg}', '- salg {#salg}\n- # Stor {#stor}') }, `${strategy}:13:3`],
      [{ 'actions/skilt.yaml': (own) => `${own}description: '- # Stor'\n` }, 'actions/skilt.yaml:18:17'],
    ],
    passes: [
      prose('## Stor\n\n- Liten'),
      prose('- \\# 1 i landet'),
      prose('> #merkelapp'),
      prose('```\n- # a\n```'),
    ],
  },
  'marks-are-understood': {
    fails: [
      [prose('Folketallet vokste.[^1]\n\n[^1]: SSB, tabell 07459.'), `${chapter}:7:20`],
      [prose('Folketallet vokste.[^1]\n\n[^1]: SSB, tabell 07459.'), `${chapter}:9:1`],
      [prose('Folketallet vokste.[^a]\n\n[^a]: SSB'), `${chapter}:7:20`],
      [prose('Folketallet vokste.[^a]\n\n[^a]: SSB'), `${chapter}:9:1`],
      [prose('- [ ] gjenstår\n- [x] gjort'), `${chapter}:7:3`],
      [prose('- [ ] gjenstår\n- [x] gjort'), `${chapter}:8:3`],
      [prose('Vi ~~skal~~ bør.'), `${chapter}:7:4`],
      [prose('Dette er ==viktig==.'), `${chapter}:7:10`],
      [prose('**Mål:**vekst'), `${chapter}:7:1`],
      [prose('Vi vil **Mål: **vekst'), `${chapter}:7:8`],
      [prose('Et *mål:*vekst'), `${chapter}:7:4`],
      [prose('Et **mål som aldri lukkes.'), `${chapter}:7:4`],
      [prose('![Kart](../media/a b.png)'), `${chapter}:7:1`],
      [prose('Se [planen](../ny plan.md).'), `${chapter}:7:4`],
      [prose('Se [planen] (https://example.org).'), `${chapter}:7:4`],
      [prose('Se [planen][ny].'), `${chapter}:7:4`],
      [prose('Ask &nbps; Bø &nbsp og &Aslash;'), `${chapter}:7:5`],
      [prose('Ask &nbps; Bø &nbsp og &Aslash;'), `${chapter}:7:15`],
      [prose('| A | B |\n|---|\n| a | b |'), `${chapter}:7:1`],
      [prose('| A | B |\n| a | b |'), `${chapter}:7:1`],
      [prose('```\na\n\nDette er tekst.'), `${chapter}:7:1`],
      [prose('```dette er tekst\nmer\n```'), `${chapter}:7:1`],
      [prose('- a\n\n  ~~~ js og mer\n  b\n  ~~~'), `${chapter}:9:3`],
      [prose('Ask.\n\n[NB]: viktig'), `${chapter}:9:1`],
      [prose('[//]: # (en merknad)'), `${chapter}:7:1`],
      [prose('[her][a]\n\n[a]: https://example.org\n[A]: https://example.com'), `${chapter}:10:1`],
      [prose('> [a]: #bakgrunn "Tittel"'), `${chapter}:7:3`],
      [prose('> Dette er ==viktig==.'), `${chapter}:7:12`],
      [{ [strategy]: replace('- salg {', '- ~~salg~~ {') }, `${strategy}:12:3`],
      [{ 'actions/skilt.yaml': (own) => `${own}description: '**Mål:**vekst'\n` }, 'actions/skilt.yaml:18:15'],
    ],
    passes: [
      prose('**Mål:** vekst, *ord*, `~~a~~ **b`, [her](https://example.org) og ![Kart](<a b.png>)'),
      prose('\\[^1] \\~~a~~ \\==b== \\**c:**d \\[e\\] (https://example.org)'),
      prose('&nbsp;a &amp; b &aring; &#229;'),
      prose('[her][1] og [der][]\n\n[1]: https://example.org\n[der]: https://example.org'),
      prose('```js\na b\n```\n\n~~~\nc d\n~~~\n\n    ``` e f'),
      prose('![Kart][k]\n\n[k]: ../media/kart.png\n\n\\[NB]: viktig'),
      prose('| A |\n|---|\n| a\\|b |\n\n```\n| a | b |\n| c | d |\n~~a~~\n```'),
    ],
  },
  'plain-fields-are-plain': {
    fails: [
      [
        { 'actions/skilt.yaml': replace('title: Nye skilt', "title: '**Nye skilt**'") },
        'actions/skilt.yaml:1:8',
      ],
      [{ 'actions/skilt.yaml': replace('text: I gang', "text: 'I *gang*'") }, 'actions/skilt.yaml:17:45'],
      [{ 'plan.yaml': replace('owner: Fjellregionen', "owner: 'Fjell&nbsp;regionen'") }, 'plan.yaml:3:8'],
      [{ 'plan.yaml': replace('name: Bø', "name: '[Bø](https://example.org)'") }, 'plan.yaml:12:21'],
      [
        { 'programmes/synlig.yaml': replace('title: Synlig region', 'title: Synlig<br>region') },
        'programmes/synlig.yaml:1:8',
      ],
      [{ [strategy]: replace('id: reiseliv', "id: reiseliv\nlistedAs: '~~Reise~~liv'") }, `${strategy}:3:11`],
    ],
    passes: [
      {
        'actions/skilt.yaml': replace(
          'title: Nye skilt',
          "title: 'Skilt* (2 * 3 m), snake_case_ord & <5 % [sic]'",
        ),
      },
      { 'actions/skilt.yaml': (own) => `${own}description: Nye **skilt**\ninternalNote: Nye **skilt**\n` },
    ],
  },
};

function fixedShares(shares: string): Changes {
  return {
    'economic-plans/2011-2014.yaml': replace('key: population', `key: fixed, shares: [${shares}]`),
  };
}
/** The action, and the day of the newest edition. */
function statusOn(status: string, start: string, end: string, today: string): Changes {
  return {
    'plan.yaml': replace('date: 2011-06 }', `date: ${today} }`),
    'actions/skilt.yaml': (text) =>
      text
        .replace('start: 2011-02', `start: ${start}`)
        .replace('end: 2011\n', `end: ${end}\n`)
        .replace('status: ongoing\ncosts', `status: ${status}\nstatusNote: Slik er det.\ncosts`),
  };
}
/** An action that is planned for 2011 still, and an economic plan that is newer than all else. */
function newestEconomicPlan(date: string): Changes {
  return {
    'actions/skilt.yaml': replace('status: ongoing\ncosts', 'status: planned\ncosts'),
    'economic-plans/2011-2014.yaml': replace('date: 2011-01', `date: ${date}`),
  };
}
/** The same and a later report of it. */
function with2012(changes: Changes, reported: string): Changes {
  const own = changes['actions/skilt.yaml'];
  if (typeof own !== 'function') throw new Error('no change of the action');
  return {
    ...changes,
    'actions/skilt.yaml': (text) => `${own(text)}  - { date: ${reported}, status: ongoing, text: Mer }\n`,
  };
}
/** The same, and an indicator that was measured in 2012. */
function measuredIn2012(changes: Changes): Changes {
  return { ...changes, [folketall]: (text) => `${text}  - { year: 2012, value: 1520 }\n` };
}
function nextYear(status: string, more = ''): string {
  return `---\nyear: 2012\nrevision: { status: ${status}, date: 2011-06 }\n${more}---\n\nOm året.\n`;
}
/** The plan adopted by one partner or by both. */
function adopted(one: string, other: string): { all: Changes; not: Changes } {
  const first = `adoptions:\n  - { partner: ask, body: Kommunestyret, date: ${one} }\n`;
  const second = `  - { partner: bo, body: Kommunestyret, date: ${other} }\n`;
  const status = replace('status: draft', 'status: adopted');
  return {
    not: { 'plan.yaml': (text) => status(text) + first },
    all: { 'plan.yaml': (text) => status(text) + first + second },
  };
}
function hearingUntil(to: string): Changes {
  return {
    'plan.yaml': (text) =>
      `${text}hearing: { from: 2011-05-01, to: ${to} }\nadoptions: [{ partner: ask, body: Kommunestyret, date: 2011-06-01 }]\n`,
  };
}
function term(use: string, not: string): (text: string) => string {
  return (text) => `${text}terms: [{ use: ${use}, not: ['${not}'] }]\n`;
}

function replaceEconomic(years = '2011, 2012, 2013'): string {
  return (smallPlan['economic-plans/2011-2014.yaml'] ?? '').replace('2011, 2012, 2013, 2014', years);
}

test('the small plan has no problem', async () => {
  expect(await judgePlan(smallPlan)).toEqual([]);
});

async function findings(changes: Changes, name: string): Promise<readonly string[]> {
  const lines = await judgePlan(smallPlanWith(changes));
  return lines.filter((line) => line.split(' ')[1] === name);
}

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const own = cases[name];

  test('has cases that fail it, and cases that just pass', () => {
    expect(own?.fails.length).toBeGreaterThan(0);
    expect(own?.passes.length).toBeGreaterThan(0);
  });

  test('fails where it is broken', async () => {
    for (const [changes, place] of own?.fails ?? []) {
      const found = await findings(changes, name);
      expect(found.map((line) => line.split(' ').slice(0, 3).join(' '))).toContain(
        `${rule.severity} ${name} ${place}`,
      );
    }
  });

  test('passes where it is not', async () => {
    for (const changes of own?.passes ?? []) {
      expect(await findings(changes, name)).toEqual([]);
    }
  });

  test('its example fails, and passes when it is fixed', async () => {
    const { example } = rule;
    if (!example) {
      // Pictures are no lines of a file, and what is not begun has none.
      expect(['pictures-keep-their-look', 'pictures-carry-no-metadata', 'plan-is-begun']).toContain(name);
      return;
    }
    const { file, wrong, right, also } = example;
    const base: Record<string, string | Uint8Array> = { ...smallPlan };
    if (also) {
      expect(base[also.file]).toContain(also.from);
      base[also.file] = String(base[also.file]).replace(also.from, also.to);
    }
    const before = base[file];
    const withLines = (lines: string): Record<string, string | Uint8Array> => {
      if (before !== undefined) return { ...base, [file]: String(before).replace(right, lines) };
      return lines === '' ? base : { ...base, [file]: lines };
    };
    if (before !== undefined) expect(before).toContain(right);
    const named = async (files: Record<string, string | Uint8Array>) =>
      (await judgePlan(files)).filter((line) => line.split(' ')[1] === name);
    expect(await named(withLines(wrong))).not.toEqual([]);
    expect(await named(withLines(right))).toEqual([]);
  });

  test('is worded in every language, without an empty place', async () => {
    for (const language of languages) {
      expect(say(rule.summary, language).length).toBeGreaterThan(10);
      expect(say(rule.explanation, language).length).toBeGreaterThan(40);
      expect(typeof rule.message[language]).toMatch(/string|function/);
    }
    for (const [changes] of own?.fails ?? []) {
      for (const line of await judgePlan(smallPlanWith(changes)))
        expect(line).not.toMatch(/undefined|NaN|«»/);
    }
  });
});

test('what dates say against a status is said with the date that does', async () => {
  const said = async (...own: Parameters<typeof statusOn>): Promise<readonly string[]> => {
    const found = await findings(statusOn(...own), 'status-fits-dates');
    return found.map((line) => line.slice(line.indexOf('«')));
  };
  expect(await said('planned', '2011-02', '2011-05', '2011-06-01')).toEqual([
    '«Nye skilt» er ikke begynt, men skulle være ferdig i 2011-05',
  ]);
  expect(await said('done', '2011-08', '2011', '2011-06-01')).toEqual([
    '«Nye skilt» er gjennomført, men begynner først i 2011-08',
  ]);
  expect(await said('ongoing', '2011-08', '2011', '2011-06-01')).toEqual([
    '«Nye skilt» pågår, men begynner først i 2011-08',
  ]);
});

test('every rule file is registered, with a code of its own and in the order of codes', () => {
  const files = readdirSync(join(root, 'src', 'rules')).filter(
    (file) => !['rule.ts', 'index.ts', 'engine.ts', 'explain.ts'].includes(file),
  );
  expect(rules.map((rule) => `${rule.name}.ts`).sort()).toEqual(files.sort());
  const codes = rules.map((rule) => rule.code);
  expect(codes).toEqual([...new Set(codes)].sort());
});

test('ordinary text is no markup', async () => {
  const text = `Folketallet* vokste med ~20 % fra 2010 til 2020**, altså 5 * 3 = 15 per år. Se § 3 [sic] og § 5 (2).

Tallene er fra SSB*** og gjelder snake_case_navn, mappe_navn og __init__.py. Prisen er kr 5,- eller kr 250 000,-.

\\* Foreløpige tall. ** Tallene er korrigert.

**Foreløpige tall er merket slik. \\*) Anslag. (*) Usikre tall.

Spørsmål rettes til post@example.org, eller ring 32 86 00 00 – man.–fre. kl. 8–15. AT&T og R&D; H&M, «S&P 500».

Arealet er 2 x 3 = 6 m², a == b, x = y, 1 < 2 > 0, <5 %, => og ->. Brøken er 1/2; 50/50. Tegnet | deler, a|b og a || b.

Loven [1] sier: «[...] kommunen [skal] (jf. § 3) gjøre det», og [Kari] (leder) er enig [2][3]. {Dette} er i klammer.

Planen er ferdig i 2026. Det er 3. gang, og 1. gang var i 2005. Nr. 1 er E134; #1 i landet, C# og F#.

E-posten «ola_nordmann@example.org», https://example.org/a_b_c?x=1&y=2&copy=3 og www.example.org/~ola/.

Vi vil: a) satse, b) vokse – og c) samarbeide. Temperaturen er -5 °C til +10 °C. 10 000–20 000 kr +/- 5 %.

~ 20 ~ 30 % og ~~ eller == som tegn, ^ og ^1 likeså. Ord_ _ord og *. Stjerne * midt i. 5*3*2=30, a*b.

- én ting
- en ting til

1. først
2. så

Mandag
- tirsdag
- onsdag
`;
  const fields = `title: 'Skilt* nr. 1 (5 * 3 m), ~20 %, snake_case og [sic] <5 % – kr 5,-'\n`;
  const lines = await judgePlan({
    ...smallPlan,
    [chapter]: `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${text}`,
    'programmes/lokalmat.yaml': fields,
  });
  expect(lines).toEqual([]);
});

test('plan.yaml can change a rule, with a reason', async () => {
  const changed = (severity: string): Promise<string[]> =>
    judgePlan(
      smallPlanWith({
        'plan.yaml': (text) =>
          `${text}rules:\n  milestones-in-action-time: { severity: ${severity}, reason: Gamle data }\n`,
        'actions/skilt.yaml': replace('2011-06-01', '2011-01-31'),
      }),
    );
  expect(await changed('error')).toEqual([expect.stringMatching(/^error milestones-in-action-time /)]);
  expect(await changed('off')).toEqual([]);
});
