import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
let number = 0;

interface Told {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly file: string;
  readonly line: number;
  readonly severity: string;
}

/** The small plan with one part of a file written otherwise, in a folder of its own. */
function planWith(path: string, right: string, wrong: string): { folder: string; file: string } {
  const before = smallPlan[path] ?? '';
  expect(before).toContain(right);
  const folder = join(work, String(++number));
  writePlan(join(folder, 'plan'), { ...smallPlan, [path]: before.replace(right, wrong) });
  return { folder, file: join(folder, 'plan', path) };
}

async function told(folder: string, ...args: readonly string[]): Promise<readonly Told[]> {
  const { out } = await runBuilt(['validate', '--format', 'json', ...args], folder);
  return JSON.parse(out).diagnostics;
}

const action = 'actions/skilt.yaml';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';

/** What is written, and what it means: each is told once, with the suggestion, and fixed without a guess. */
type Case = readonly [path: string, right: string, wrong: string, code: string, hint: string, fixed?: string];
const understood: readonly Case[] = [
  // Fields, in Bokmål, Nynorsk and otherwise
  [action, 'responsible: ask', 'ansvarlig: ask', 'PV0107', 'mente du «responsible»?'],
  [action, 'responsible: ask', 'ansvarleg: ask', 'PV0107', 'mente du «responsible»?'],
  [action, 'responsible: ask', 'Ansvarlig: ask', 'PV0107', 'mente du «responsible»?'],
  [action, 'responsible: ask', 'ansvarlg: ask', 'PV0107', 'mente du «responsible»?'],
  [action, 'responsible: ask', 'responsable: ask', 'PV0107', 'mente du «responsible»?'],
  [action, 'costs:', 'kostnader:', 'PV0107', 'mente du «costs»?'],
  [action, 'costs:', 'kostnad:', 'PV0107', 'mente du «costs»?'],
  [action, 'financing:', 'finansiering:', 'PV0107', 'mente du «financing»?'],
  [action, 'end: 2011', 'slutt: 2011', 'PV0107', 'mente du «end»?'],
  [action, 'end: 2011', 'frist: 2011', 'PV0107', 'mente du «end»?'],
  [action, 'milestones:', 'milepæler:', 'PV0107', 'mente du «milestones»?'],
  [action, 'milestones:', 'milepælar:', 'PV0107', 'mente du «milestones»?'],
  [action, 'milestones:', 'milepaeler:', 'PV0107', 'mente du «milestones»?'],
  [action, 'milestones:', 'milepæler:'.normalize('NFD'), 'PV0107', 'mente du «milestones»?'],
  [action, '{ year: 2011, amount: 100000 }', '{ år: 2011, amount: 100000 }', 'PV0107', 'mente du «year»?'],
  [action, '{ year: 2011, amount: 100000 }', '{ year: 2011, beløp: 100000 }', 'PV0107', 'mente du «amount»?'],
  [
    action,
    '{ year: 2011, amount: 100000 }',
    '{ fra: 2011, amount: 100000 }',
    'PV0107',
    'mente du «from»?',
    '{ from: 2011, amount: 100000 }',
  ],
  [
    action,
    '{ year: 2011, amount: 100000 }',
    '{ fom: 2011, amount: 100000 }',
    'PV0107',
    'mente du «from»?',
    '{ from: 2011, amount: 100000 }',
  ],
  [
    action,
    '{ year: 2011, amount: 100000 }',
    '{ from: 2011, til og med: 2011, amount: 100000 }',
    'PV0107',
    'mente du «to»?',
    '{ from: 2011, to: 2011, amount: 100000 }',
  ],
  [
    action,
    'responsible: ask\n',
    'responsible: ask\ndeltakarar: [ask]\n',
    'PV0107',
    'mente du «participants»?',
    'responsible: ask\nparticipants: [ask]\n',
  ],
  [action, 'source: fylket', 'kjelde: fylket', 'PV0107', 'mente du «source»?'],
  [strategy, 'id: reiseliv', 'ID: reiseliv', 'PV0107', 'mente du «id»?'],
  ['action-plans/2011.md', 'priorities:', 'prioriteringer:', 'PV0107', 'mente du «priorities»?'],
  ['action-plans/2011.md', 'revision:', 'utgåve:', 'PV0107', 'mente du «revision»?'],
  ['plan.yaml', 'owner:', 'eigar:', 'PV0107', 'mente du «owner»?'],
  ['plan.yaml', 'period: { from: 2010,', 'period: { fra: 2010,', 'PV0107', 'mente du «from»?'],
  ['plan.yaml', 'partners:', 'samarbeidspartar:', 'PV0107', 'mente du «partners»?'],
  ['indicators/folketall.yaml', 'measurements:', 'målingar:', 'PV0107', 'mente du «measurements»?'],
  ['economic-plans/2011-2014.yaml', 'expenses:', 'utgifter:', 'PV0107', 'mente du «expenses»?'],
  // Choices
  [action, 'status: ongoing\ncosts', 'status: pågår\ncosts', 'PV0126', 'mente du «ongoing»?'],
  [action, 'status: ongoing\ncosts', 'status: i gang\ncosts', 'PV0126', 'mente du «ongoing»?'],
  [
    action,
    'status: ongoing\ncosts',
    "status: 'Pågår'\ncosts",
    'PV0126',
    'mente du «ongoing»?',
    "status: 'ongoing'\ncosts",
  ],
  [action, 'status: ongoing, text', 'status: pågår, text', 'PV0126', 'mente du «ongoing»?'],
  [
    'actions/nettsalg.yaml',
    'end: 2012\n',
    'end: løpende\n',
    'PV0126',
    'mente du «ongoing»?',
    'end: ongoing\n',
  ],
  [
    'actions/nettsalg.yaml',
    'end: 2012\n',
    'end: løpande\n',
    'PV0126',
    'mente du «ongoing»?',
    'end: ongoing\n',
  ],
  [
    'actions/nettsalg.yaml',
    'end: 2012\n',
    'end: Løpende\n',
    'PV0126',
    'mente du «ongoing»?',
    'end: ongoing\n',
  ],
  [
    'actions/nettsalg.yaml',
    'end: 2012\n',
    'end: "kontinuerleg"\n',
    'PV0126',
    'mente du «ongoing»?',
    'end: "ongoing"\n',
  ],
  [
    action,
    'responsible: ask\n',
    'responsible: ask\nparticipants: ask\n',
    'PV0102',
    'skriv det som en liste: [ask]',
    'responsible: ask\nparticipants: [ask]\n',
  ],
  [action, 'kind: measure', 'kind: tiltak', 'PV0126', 'mente du «measure»?'],
  ['plan.yaml', 'status: draft', 'status: utkast', 'PV0126', 'mente du «draft»?'],
  ['plan.yaml', 'language: nb', 'language: bokmål', 'PV0126', 'mente du «nb»?'],
  ['plan.yaml', 'kind: county', 'kind: fylkeskommune', 'PV0126', 'mente du «county»?'],
  ['indicators/folketall.yaml', 'direction: up', 'direction: opp', 'PV0126', 'mente du «up»?'],
  [
    'economic-plans/2011-2014.yaml',
    'key: population',
    'key: etter folketal',
    'PV0126',
    'mente du «population»?',
  ],
  // Amounts and other values
  [action, 'amount: 100000', 'amount: "100 000"', 'PV0127', 'skriv 100000 uten anførselstegn'],
  [action, 'amount: 100000', "amount: '100000'", 'PV0127', 'skriv 100000 uten anførselstegn'],
  [action, 'amount: 100000', 'amount: 100 000,00', 'PV0114', 'skriv 100000'],
  [action, 'amount: 100000', 'amount: "100 000,00"', 'PV0114', 'skriv 100000'],
  [action, 'amount: 100000', 'amount: 100.000', 'PV0114', 'skriv 100000'],
  [action, 'amount: 100000', 'amount: 0,1 mill.', 'PV0114', 'skriv 100000'],
  ['action-plans/2011.md', 'year: 2011', 'year: "2011"', 'PV0127', 'skriv 2011 uten anførselstegn'],
  [action, 'serves: [skilting]', 'serves: skilting', 'PV0102', 'skriv det som en liste: [skilting]'],
  [
    'plan.yaml',
    'title: Kontingent, kind',
    'title: Kontingent, og litt til, kind',
    'PV0051',
    "'Kontingent, og litt til'",
    "title: 'Kontingent, og litt til', kind",
  ],
  [
    'plan.yaml',
    'title: Kontingent, kind',
    'title: Kontingent: fra alle, og litt til, kind',
    'PV0033',
    "'Kontingent: fra alle, og litt til'",
    "title: 'Kontingent: fra alle, og litt til', kind",
  ],
  [
    'plan.yaml',
    'title: Kontingent, kind',
    'title: A,\n      b, kind',
    'PV0051',
    "'A, b'",
    "title: 'A, b', kind",
  ],
  // Markdown
  [strategy, '# Reiseliv', '#Reiseliv', 'PV0222', 'skriv «# »'],
  [strategy, '## Flere', '##Flere', 'PV0222', 'skriv «## »'],
  [strategy, '## Flere', '##\u00a0Flere', 'PV0222', 'skriv «## »'],
  ['action-plans/2011.md', '## Om året', '##Om året', 'PV0222', 'skriv «## »'],
  [strategy, '{#flere-gjester}', '{ #flere-gjester }', 'PV0224', 'skriv {#flere-gjester}'],
  [strategy, '{#salg}', '{salg}', 'PV0224', 'skriv {#salg}'],
  [strategy, '{#salg-nett}', '{#salg-nett', 'PV0224', 'skriv {#salg-nett}'],
  [strategy, '{#salg}', '{id=salg}', 'PV0224', 'skriv {#salg}'],
  [strategy, '{#flere-gjester}', '{id="flere-gjester"}', 'PV0224', 'skriv {#flere-gjester}'],
  [strategy, '{#salg-nett}', '{ID: «salg-nett»}', 'PV0224', 'skriv {#salg-nett}'],
  [strategy, '{#salg}', '{: #salg}', 'PV0224', 'skriv {#salg}'],
  [strategy, '{#salg}', '{ #Salg }', 'PV0224', 'skriv {#salg}'],
  [
    strategy,
    '{#salg}',
    '{#salg formerId="sal"}',
    'PV0224',
    'skriv {#salg formerId=sal}',
    '{#salg formerId=sal}',
  ],
  [strategy, '{#salg}', '{#Salg}', 'PV1103', '80 tegn: salg'],
  [strategy, '{#flere-gjester}', '{#Flere_gjester}', 'PV1103', '80 tegn: flere-gjester'],
  [strategy, '{#salg}', '{#"salg"}', 'PV1103', '80 tegn: salg'],
  [strategy, '{#salg}', '{#Å}', 'PV1103', '80 tegn: a', '{#a}'],
  [
    strategy,
    '---\nid: reiseliv\n---\n\n#',
    'id: reiseliv\n---\n\n#',
    'PV0227',
    'sett en linje med «---» over feltene',
  ],
  [strategy, '---\nid: reiseliv\n---\n\n#', 'id: reiseliv\n\n#', 'PV0227', 'over feltene og en under'],
  [strategy, '---\nid: reiseliv', '\n\n---\nid: reiseliv', 'PV0226', 'skal begynne med «---»'],
  [strategy, 'id: reiseliv\n---\n', 'id: reiseliv\n', 'PV0202', 'etter det siste feltet'],
  ['action-plans/2011.md', '[skilt]\n---\n', '[skilt]\n', 'PV0202', 'etter det siste feltet'],
  [
    strategy,
    '\n---\n\n# Reiseliv\n\nOm reiseliv.',
    '\n\n# Reiseliv\n\nOm reiseliv.\n\n---',
    'PV0202',
    'etter det siste feltet',
    '\n---\n\n# Reiseliv\n\nOm reiseliv.\n\n---',
  ],
  // Tabs
  [action, '  - { date: 2011-05', '\t- { date: 2011-05', 'PV0035', 'bruk to mellomrom'],
  [
    'action-plans/2011.md',
    'revision: { status: draft, date: 2011-01 }',
    'revision:\n\tstatus: draft\n\tdate: 2011-01',
    'PV0035',
    'bruk to mellomrom',
    'revision:\n  status: draft\n  date: 2011-01',
  ],
];

const whole = understood.map(
  ([path, right, wrong, code, hint, fixed = right]) => [path, right, wrong, code, hint, fixed] as const,
);

describe.each(whole)('in %s, %j written as %j', (path, right, wrong, code, hint, fixed) => {
  test('is told once, and nothing else is', async () => {
    const { folder } = planWith(path, right, wrong);
    const all = await told(folder);
    expect(all.map((diagnostic) => `${diagnostic.file} ${diagnostic.code}`)).toEqual([
      `plan/${path} ${code}`,
    ]);
    expect(all[0]?.hint).toContain(hint);
    expect(all[0]?.hint).toContain('planverk validate --fix');
    // In Nynorsk and English, too, and in other words.
    const [nn] = await told(folder, '--lang', 'nn');
    const [en] = await told(folder, '--lang', 'en');
    expect(new Set([all[0]?.hint, nn?.hint, en?.hint]).size).toBe(3);
    expect(en?.message.replace(/“[^”]*”/, '')).not.toMatch(/[«æøå]/);
  });

  test.each([
    ['as it is', (text: string) => text],
    [
      'with a byte order mark and line ends of Windows',
      (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
    ],
    ['with both kinds of line end', (text: string) => text.replace(/\n(?=[^\n]*\n)/, '\r\n')],
  ])('is fixed to what was meant: %s', async (how, change) => {
    const { folder, file } = planWith(path, right, wrong);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const { code: exit, out, err } = await runBuilt(['validate', '--fix'], folder);
    expect({ exit, out, err }).toEqual({
      exit: 0,
      out: expect.stringContaining('Ingen feil'),
      err: expect.stringContaining('1 feil er rettet'),
    });
    const text = readFileSync(file, 'utf8');
    const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    expect(plain).toBe(smallPlan[path]?.replace(right, fixed));
    // How the file was written otherwise stays.
    if (how === 'as it is') expect(text).toBe(plain);
    if (how.startsWith('with a')) expect(text).toBe(`\ufeff${plain.replaceAll('\n', '\r\n')}`);
  });
});

test('a word that could be several fields or choices is not fixed by itself', async () => {
  const { folder, file } = planWith(action, 'kind: measure', 'kind: kjempetiltak');
  const before = readFileSync(file, 'utf8');
  const all = await told(folder);
  expect(all.map(({ code, hint }) => `${code} ${hint}`)).toEqual(['PV0103 undefined']);
  await runBuilt(['validate', '--fix'], folder);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test.each([
  [action, 'status: ongoing\ncosts', 'status: utkast\ncosts', 'PV0103'],
  [action, 'kind: measure', 'kind: forprosjekt', 'PV0103'],
  ['plan.yaml', 'status: draft', 'status: utsatt', 'PV0103'],
  ['plan.yaml', 'kind: county', 'kind: startet', 'PV0103'],
  [action, 'title: Nye skilt', 'title: Nye skilt\nmerknad: b', 'PV0107'],
  [action, 'title: Nye skilt', 'title: Nye skilt\ncase: b', 'PV0107'],
])('in %s, %j written as %j is another field’s: nothing is guessed', async (path, right, wrong, code) => {
  const { folder, file } = planWith(path, right, wrong);
  const before = readFileSync(file, 'utf8');
  const all = await told(folder);
  expect(
    all.filter((diagnostic) => diagnostic.file === `plan/${path}`).map((diagnostic) => diagnostic.code),
  ).toEqual([code]);
  expect(all.map(({ hint = '' }) => hint).join()).not.toContain('mente du');
  // What may be there is said instead, or where in the record the word is a field.
  expect(`${all[0]?.message} ${all[0]?.hint}`).toMatch(
    path === action && wrong.includes('case:')
      ? /feltet hører til i decision/
      : /: (?:[\w-]+(?:, | eller )?){3,}/,
  );
  await runBuilt(['validate', '--fix=unsafe'], folder);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test.each([
  ['kr 100 000,-', 'PV0051', "'kr 100 000,-'"],
  ['100.000,-', 'PV0051', "'100.000,-'"],
  ['100 000,00', 'PV0114', 'skriv 100000'],
  ['- 100 000', 'PV0036', "'- 100 000'"],
])('an amount in braces written as %s', async (amount, code, hint) => {
  const { folder, file } = planWith(action, 'amount: 100000', `amount: ${amount}`);
  const all = await told(folder);
  expect(all.map((diagnostic) => `${diagnostic.code} ${diagnostic.line}`)).toEqual([`${code} 10`]);
  expect(all[0]?.hint).toContain(hint);
  expect(all[0]?.hint).toContain('planverk validate --fix');
  await runBuilt(['validate', '--fix'], folder);
  expect(readFileSync(file, 'utf8')).toContain(
    amount.startsWith('-') ? 'amount: -100000 }' : 'amount: 100000 }',
  );
});

test('what is wrong with the rest of a file does not keep it from being read', async () => {
  const { folder, file } = planWith(
    action,
    '  - { year: 2011, amount: 100000 }',
    '  - year: 2011\n    amount: - 5 000',
  );
  expect((await told(folder)).map(({ code, line }) => `${code} ${line}`)).toEqual(['PV0036 11']);
  await runBuilt(['validate', '--fix'], folder);
  expect(readFileSync(file, 'utf8')).toContain('    amount: -5000\n');
  // The financing is more than the cost, and nobody says why that is negative.
  expect((await told(folder)).map(({ code }) => code)).toContain('PV0110');
});

test('a value that begins with a number sign is text, and no comment', async () => {
  const { folder, file } = planWith(action, 'title: Nye skilt', 'title: #1 i landet');
  expect((await told(folder)).map(({ code, line }) => `${code} ${line}`)).toEqual(['PV0052 1']);
  await runBuilt(['validate', '--fix'], folder);
  expect(readFileSync(file, 'utf8')).toMatch(/^title: '#1 i landet'\n/);
});

test('tabs become spaces where nothing else is indented with them', async () => {
  const { folder, file } = planWith(
    action,
    smallPlan[action] ?? '',
    `title: Nye skilt
kind: assignment
serves:
\t- skilting
responsible: ask
start: 2011
end: 2011
status: planned
risk:
\ttext: a
\tlikelihood: 1
\tconsequence: 1
description: |
\tEn\tlinje
`,
  );
  expect((await told(folder)).map(({ code, line }) => `${code} ${line}`)).toEqual(['PV0035 4']);
  await runBuilt(['validate', '--fix'], folder);
  expect(readFileSync(file, 'utf8')).toContain('serves:\n  - skilting\nresp');
  expect(readFileSync(file, 'utf8')).toContain('description: |\n  En\tlinje\n');
  expect((await told(folder)).filter((diagnostic) => diagnostic.file.endsWith(action))).toEqual([]);
});

test('a field that is there already is not taken for another', async () => {
  const { folder } = planWith(action, 'responsible: ask', 'responsible: ask\nansvarlig: bo');
  const [only, ...others] = await told(folder);
  expect({ code: only?.code, others }).toEqual({ code: 'PV0107', others: [] });
  expect(only?.hint).not.toContain('«responsible»');
});

test.each([
  ['{#salg, på nett}', '{#salg}'],
  ['{#salg .stor}', '{#salg}'],
  ['{#salg på nett}', '{#salg-pa-nett}'],
  ['{id=Salg Web}', '{#salg-web}'],
])(
  'an id with words in its braces is told, and its words are nobody’s to throw away: %s',
  async (wrong, right) => {
    const { folder, file } = planWith(strategy, '{#salg}', wrong);
    const before = readFileSync(file, 'utf8');
    const all = await told(folder);
    expect(all.map(({ code, line }) => `${code} ${line}`)).toEqual(['PV0224 12']);
    expect(all[0]?.hint).toBe(`skriv ${right} til slutt på linjen, uten annet mellom klammene`);
    await runBuilt(['validate', '--fix'], folder);
    expect(readFileSync(file, 'utf8')).toBe(before);
  },
);

test('an escape in the braces is no id, and nobody’s to take away', async () => {
  const { folder, file } = planWith(strategy, '{#salg}', '{#salg\\}');
  const before = readFileSync(file, 'utf8');
  expect((await told(folder)).map(({ code, line }) => `${code} ${line}`)).toEqual(['PV0224 12']);
  await runBuilt(['validate', '--fix'], folder);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test.each([
  '# Bakgrunn {#bakgrunn}',
  '# Bakgrunn {id=bakgrunn}',
  '# Bakgrunn { #bakgrunn }',
  '# Bakgrunn {:#bakgrunn}',
])('a chapter has its id in its fields: %s is told', async (title) => {
  const { folder } = planWith('chapters/01-bakgrunn.md', '# Bakgrunn', title);
  expect((await told(folder)).map(({ code, line }) => `${code} ${line}`)).toEqual(['PV0214 5']);
});

test('an id whose right form another has is not changed by itself', async () => {
  const taken = planWith(strategy, '{#salg}', '{#Skilting}');
  expect((await told(taken.folder)).map(({ hint }) => hint)).toEqual([expect.stringMatching(/80 tegn$/)]);
  // Of two that would get the same, the first gets it.
  const twice = planWith(strategy, '- skilting', '- turer {#TURER}\n- ture {#Turer}\n- skilting');
  await runBuilt(['validate', '--fix'], twice.folder);
  expect(readFileSync(twice.file, 'utf8')).toContain('- turer {#turer}\n- ture {#Turer}\n');
});

test('an id that is not last on its line is read, and told', async () => {
  const { folder } = planWith(strategy, '- salg {#salg}', '- salg {#salg} på nett');
  const all = await told(folder);
  expect(all.map(({ code, line }) => `${code} ${line}`)).toEqual(['PV0224 12']);
});
