import { judgePlan } from '../support/judge-plan.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

type Changes = Parameters<typeof smallPlanWith>[0];

/** `name file:line` of all that is said. */
async function told(changes: Changes): Promise<readonly string[]> {
  return (await judgePlan(smallPlanWith(changes))).map((line) => {
    const [, name, place = ''] = line.split(' ');
    return `${name} ${place.replace(/:\d+$/, '')}`;
  });
}
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const area = 'focus-areas/01-naering/focus-area.md';
const action = 'actions/skilt.yaml';
const with_ = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replaceAll(from, to);
};
const moved = (from: string, to: string): Changes => ({ [from]: undefined, [to]: smallPlan[from] ?? '' });

/** One mistake, which makes much else look wrong, and all that is said of it. */
test.each<[name: string, changes: Changes, expected: readonly string[]]>([
  [
    'a heading without its space',
    { [strategy]: with_('## Flere', '##Flere') },
    [`heading-without-space ${strategy}:9`],
  ],
  [
    'a title without its space, and a goal',
    { [strategy]: (text) => text.replace('# R', '#R').replace('## F', '##F') },
    [`heading-without-space ${strategy}:5`, `heading-without-space ${strategy}:9`],
  ],
  [
    'two titles, one of them a goal',
    { [strategy]: with_('## Flere', '# Flere') },
    [`title-twice ${strategy}:9`],
  ],
  [
    'a goal that is too deep',
    { [strategy]: with_('## Flere', '### Flere') },
    [`heading-too-deep ${strategy}:9`],
  ],
  [
    'all headings a level too deep',
    { [strategy]: (text) => text.replace('## F', '### F').replace('# R', '## R') },
    [`title-too-deep ${strategy}:5`],
  ],
  [
    'a title and a goal of one level',
    { [strategy]: with_('# Reiseliv', '## Reiseliv') },
    [`title-too-deep ${strategy}:5`],
  ],
  [
    'a list under no goal',
    { [strategy]: with_('## Flere gjester {#flere-gjester}\n\n', '') },
    [`list-without-goal ${strategy}:9`],
  ],
  [
    'a list before the first goal',
    { [strategy]: with_('Om reiseliv.', '- mer {#mer}\n- og mer {#og-mer}') },
    [`list-without-goal ${strategy}:7`],
  ],
  ['a list of words before the first goal', { [strategy]: with_('Om reiseliv.', '- bare\n- ord') }, []],
  [
    'items without their spaces',
    {
      [strategy]: with_(
        '- skilting {#skilting}\n- salg {#salg}\n  - på nett {#salg-nett}',
        '-skilting {#skilting}\n-salg {#salg}\n-på nett {#salg-nett}',
      ),
    },
    [`item-without-space ${strategy}:11`],
  ],
  [
    'what begins with a dash in a text above a list',
    { [strategy]: with_('{#flere-gjester}\n', '{#flere-gjester}\n\n-Vi vil det, sa alle.\n') },
    [],
  ],
  [
    'a strategy written into the file of its focus area',
    {
      [strategy]: undefined,
      [area]: `${smallPlan[area]}\n${(smallPlan[strategy] ?? '').replace(/^---[\s\S]*?---\n\n/, '').replace('# ', '## ')}`,
    },
    [`heading-in-focus-area ${area}:9`],
  ],
  [
    'fields without the lines around them',
    { [strategy]: with_('---\nid: reiseliv\n---', 'id: reiseliv') },
    [`front-matter-unmarked ${strategy}:1`],
  ],
  [
    'a text that looks like a field',
    { 'action-plans/2011.md': with_('## Om året', 'Merk: dette er et utkast.\n\n## Om året') },
    [],
  ],
  // Places
  [
    'a file in the folder of another kind',
    moved(action, 'programmes/skilt.yaml'),
    ['file-in-wrong-folder programmes/skilt.yaml:1'],
  ],
  [
    'a programme among the indicators, with all that an indicator lacks',
    {
      'programmes/synlig.yaml': undefined,
      'indicators/synlig.yaml': 'title: Synlig region\nserves: [skilting]\n',
    },
    ['file-in-wrong-folder indicators/synlig.yaml:1'],
  ],
  [
    'a strategy among the chapters',
    moved(strategy, 'chapters/02-reiseliv.md'),
    ['binding-missing chapters/02-reiseliv.md:2'],
  ],
  [
    'a folder within a folder',
    moved(action, 'actions/2011/skilt.yaml'),
    ['file-misplaced actions/2011/skilt.yaml:1'],
  ],
  [
    'a strategy beside its focus area',
    moved(strategy, 'focus-areas/01-reiseliv.md'),
    ['file-misplaced focus-areas/01-reiseliv.md:1'],
  ],
  ['another ending', moved(action, 'actions/skilt.yml'), ['file-ending actions/skilt.yml:1']],
  ['a text where a record belongs', moved(action, 'actions/skilt.txt'), ['file-ending actions/skilt.txt:1']],
  ['a plan file of another ending', moved('plan.yaml', 'plan.yml'), ['file-ending plan.yml:1']],
  [
    'a folder in Norwegian',
    { ...moved(action, 'tiltak/skilt.yaml'), ...moved('actions/nettsalg.yaml', 'tiltak/nettsalg.yaml') },
    ['folder-misspelt tiltak/nettsalg.yaml:1'],
  ],
  [
    'a folder in Nynorsk',
    moved('action-plans/2011.md', 'handlingsplanar/2011.md'),
    ['folder-misspelt handlingsplanar/2011.md:1'],
  ],
  [
    'folders that are no business of a plan',
    { 'notater/a.md': 'x', 'notater/b.md': 'y', 'notater/c/d.yaml': 'z: 1' },
    ['file-not-in-plan notater/a.md:1'],
  ],
  ['an action beside the plan file', moved(action, 'skilt.yaml'), ['file-in-wrong-folder skilt.yaml:1']],
  [
    'an action beside the plan file, its fields in Norwegian',
    {
      [action]: undefined,
      'skilt.yaml': (smallPlan[action] ?? '')
        .replace('responsible', 'ansvarlig')
        .replace('start:', 'startdato:'),
    },
    ['file-in-wrong-folder skilt.yaml:1'],
  ],
  ['a strategy beside the plan file', moved(strategy, 'reiseliv.md'), ['file-in-wrong-folder reiseliv.md:1']],
  [
    'a strategy without fields beside the plan file',
    { [strategy]: undefined, 'reiseliv.md': (smallPlan[strategy] ?? '').replace(/^---[\s\S]*?---\n/, '') },
    ['file-in-wrong-folder reiseliv.md:1'],
  ],
  [
    'a chapter beside the plan file',
    moved('chapters/01-bakgrunn.md', 'om.md'),
    ['file-in-wrong-folder om.md:1'],
  ],
  [
    'a year beside the plan file',
    moved('action-plans/2011.md', '2011.md'),
    ['file-in-wrong-folder 2011.md:1'],
  ],
  [
    'an economic plan among the action plans',
    moved('economic-plans/2011-2014.yaml', 'action-plans/2011-2014.yaml'),
    ['file-in-wrong-folder action-plans/2011-2014.yaml:1'],
  ],
  ['a strategy among the actions', moved(strategy, 'actions/a.md'), ['file-in-wrong-folder actions/a.md:1']],
  [
    'an action in the folder of a focus area',
    moved(action, 'focus-areas/01-naering/skilt.yaml'),
    ['file-in-wrong-folder focus-areas/01-naering/skilt.yaml:1'],
  ],
  [
    'an ending that Windows hid',
    moved(action, 'actions/skilt.yaml.txt'),
    ['file-ending actions/skilt.yaml.txt:1'],
  ],
  ['a plan file of another name', moved('plan.yaml', 'planen.yaml'), ['file-ending planen.yaml:1']],
  [
    'a plan file whose ending is hidden',
    moved('plan.yaml', 'plan.yaml.txt'),
    ['file-ending plan.yaml.txt:1'],
  ],
  ['a plan file of text', moved('plan.yaml', 'plan.txt'), ['file-ending plan.txt:1']],
  [
    'what lies beside the plan file and is no part of it',
    {
      'LESMEG.md': '# Les meg\n\nTekst.\n',
      'notat.md': '---\nforfatter: Kari\n---\n\nOrd.\n',
      'plan.txt': 'Husk plan.yaml.\n',
      'config.yaml': 'title: Nettsted\n',
      'kopi.yaml': smallPlan['plan.yaml'] ?? '',
      '2012.txt': '',
    },
    [],
  ],
  [
    'a source of money that is misspelt, in a balanced economic plan',
    { [action]: with_('source: kontingent', 'source: kontigent') },
    [`known-references ${action}:13`],
  ],
  // YAML
  [
    'a value that begins with a number sign',
    { [action]: with_('title: Nye', 'title: #1') },
    [`yaml-hash-at-start ${action}:1`],
  ],
  [
    'an error of a spreadsheet',
    { [action]: with_('amount: 100000 }', 'amount: #VERDI!\n  }') },
    [`yaml-hash-at-start ${action}:10`],
  ],
  [
    'tabs among spaces, in a list',
    { [action]: with_('  - { date: 2011-06', '\t- { date: 2011-06') },
    [`yaml-tab ${action}:15`],
  ],
  [
    'tabs that begin a line of a text',
    { [action]: (text) => `${text}description: |\n  En\n\tto\n` },
    [`yaml-tab ${action}:20`],
  ],
  [
    'tabs in a list of words',
    { [action]: with_('\n  - { year: 2011, a', '\n  - a\n\t- { year: 2011, a') },
    [`yaml-tab ${action}:11`],
  ],
  ['tabs', { [action]: with_('costs:\n  - { year', 'costs:\n\t- { year') }, [`yaml-tab ${action}:10`]],
  [
    'tabs on every line',
    {
      [action]: `title: Nye skilt\nrisk:\n\ttext: a\n\tlikelihood: 1\n\tconsequence: 1\ncosts:\n\t- year: 2011\n\t\tamount: 1\n`,
    },
    [`yaml-tab ${action}:3`],
  ],
  [
    'a plan that lacks most',
    { 'plan.yaml': (text) => text.replace(/^(?:title|owner|period|revision).*\n/gm, '') },
    [
      'missing-key plan.yaml:1',
      'missing-key plan.yaml:1',
      'missing-key plan.yaml:1',
      'missing-key plan.yaml:1',
    ],
  ],
  [
    'partners that are words',
    { 'plan.yaml': with_('  - { id: bo, name: Bø, population: { 2010: 500 } }', '  - Bø') },
    ['wrong-type plan.yaml:12'],
  ],
  ['no plan file', { 'plan.yaml': undefined }, ['plan-missing plan.yaml:1']],
  [
    'front matter that is not closed, above a line that divides',
    { [strategy]: with_('---\n\n# Reiseliv\n\nOm reiseliv.', '\n# Reiseliv\n\nOm reiseliv.\n\n---') },
    [`front-matter-open ${strategy}:1`],
  ],
])('%s', async (_name, changes, expected) => {
  expect(await told(changes)).toEqual(expected);
});

/** What one file lacks, all of it at once. */
test.each<[name: string, changes: Changes, expected: readonly string[]]>([
  [
    'a wrong kind, and costs without financing',
    { [action]: (text) => text.replace('kind: measure', 'kind: x').replace(/financing:\n(?: {2}.*\n)+/, '') },
    ['missing-key actions/skilt.yaml:1', 'not-a-choice actions/skilt.yaml:2'],
  ],
  [
    'no kind, and costs without financing',
    { [action]: (text) => text.replace('kind: measure\n', '').replace(/financing:\n(?: {2}.*\n)+/, '') },
    ['missing-key actions/skilt.yaml:1', 'missing-key actions/skilt.yaml:1'],
  ],
  [
    'no front matter, no title, no ids, and HTML',
    {
      [strategy]:
        'Om <b>reiseliv</b>.\n\n## Flere gjester\n\n- skilting {#skilting}\n- salg\n- på nett {#salg-nett}\n',
    },
    [
      `front-matter-missing ${strategy}:1`,
      `title-missing ${strategy}:1`,
      `html-in-prose ${strategy}:1`,
      `html-in-prose ${strategy}:1`,
      `id-missing ${strategy}:3`,
      `id-missing ${strategy}:6`,
    ],
  ],
  [
    'a field that is missing, and a reference to nothing',
    { [action]: (text) => text.replace('responsible: ask\n', '').replace('[lobby]', '[loby]') },
    ['missing-key actions/skilt.yaml:1', 'known-references actions/skilt.yaml:4'],
  ],
  [
    'an action without a title, whose description has a heading without its space',
    { [action]: (text) => `${text.replace('title: Nye skilt\n', '')}description: |\n  Om det.\n\n  ##Mer\n` },
    ['missing-key actions/skilt.yaml:1', 'heading-without-space actions/skilt.yaml:20'],
  ],
])('%s', async (_name, changes, expected) => {
  expect([...(await told(changes))].sort()).toEqual([...expected].sort());
});

const description = (text: string) => (before: string) => `${before}description: ${text}`;

/** Mistakes in the text of a field, by the line that they stand on; the field is the 18th. */
test.each<[name: string, text: string, expected: readonly string[]]>([
  [
    'a block of lines',
    '|\n  En linje.\n\n  <b>HTML</b> her.\n\n  {#id} til slutt {#id}\n',
    ['html-in-prose 21', 'html-in-prose 21', 'id-misplaced 23'],
  ],
  [
    'a block with a sign of its end and a comment',
    '|- # om det\n  En linje.\n  <i>to</i>\n',
    ['html-in-prose 20', 'html-in-prose 20'],
  ],
  [
    'a folded block',
    '>\n  En linje\n  som går videre\n  med <b> i.\n\n  Og [her](#borte).\n',
    ['html-in-prose 21', 'links-lead-somewhere 23'],
  ],
  [
    'a text without quotes over several lines',
    'En linje\n  og [en](borte.md)\n  til.\n',
    ['links-lead-somewhere 19'],
  ],
  ['a text in single quotes', "'Kari''s\n\n  <b> her'\n", ['html-in-prose 20']],
  ['a text in double quotes', '"En linje\n\n  og [en](borte.md)"\n', ['links-lead-somewhere 20']],
  // What is written with escapes is told at its field.
  ['a text with escapes', '"En\\tlinje\n\n  og [en](borte.md)"\n', ['links-lead-somewhere 18']],
  [
    'a picture without words',
    '|\n  En linje.\n\n  ![](../media/x.png)\n',
    ['images-have-alternative-text 21', 'links-lead-somewhere 21'],
  ],
  [
    'a heading of a wrong level',
    '|\n  ## En\n\n  #### Fire\n\n  # To\n',
    ['heading-skips-level 21', 'title-unexpected 23'],
  ],
  [
    'headings without their spaces',
    '|\n  Om det.\n\n  ##Mer\n\n  - a\n  ###Mest\n',
    ['heading-without-space 21', 'heading-without-space 24'],
  ],
])('%s: each mistake stands on its own line', async (_name, text, expected) => {
  for (const change of [
    (text: string) => text,
    (text: string) => text.replaceAll('\n', '\r\n'),
    (text: string) => `\ufeff${text}`,
    (text: string) => text.replace('Nye skilt', 'Nye skjåer').normalize('NFD'),
  ]) {
    const lines = await told({ [action]: (before) => change(description(text)(before)) });
    const found = lines
      .filter((line) => !/^(?:yaml|titles)/.test(line))
      .map((line) => line.replace('actions/skilt.yaml:', ''));
    expect([...found].sort()).toEqual([...expected].sort());
  }
});

test('a term in a block of lines is told at its own letters', async () => {
  const lines = await judgePlan(
    smallPlanWith({
      'plan.yaml': (text) => `${text}terms:\n  - { use: reiseliv, not: [turisme] }\n`,
      [action]: (text) => `${text}description: |\n  Om det\n  og om turisme her.\n`,
    }),
  );
  expect(lines.map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
    'terms-spelt-alike actions/skilt.yaml:20:9',
  ]);
});
