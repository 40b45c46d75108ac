import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { few } from '../support/few.ts';
import { isSteady } from '../support/growth.ts';
import { type Job, type Ran, runMany } from '../support/run-many.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

/**
 * Bytes of the largest of three sizes; a file may have 2 000 000, and a field 200 000. `.ci/run` measures `validate` with
 * every input, and what writes and compares with some; with `BYTES=80000` everything is built as well, and with more, by
 * hand, every command is measured with every input.
 */
const largest = Number(process.env.BYTES ?? 30_000);
const longest = 5000;
const mostMemory = 512_000_000;
const work = temporaryFolder();

type Plan = Record<string, string>;
type Make = (bytes: number) => Plan;

const action = smallPlan['actions/skilt.yaml'] ?? '';
const settings = smallPlan['plan.yaml'] ?? '';
const repeated = (piece: string, bytes: number): string =>
  piece.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(piece))));
/** As many as fit of what differs by its number. */
const numbered = (bytes: number, piece: (at: number) => string): string => {
  const parts: string[] = [];
  for (let size = 0; size < bytes; size += parts.at(-1)?.length ?? 1) parts.push(piece(parts.length));
  return parts.join('');
};

const allYears = '  - { from: 1900, to: 2200, amount: 1 }\n';
const inAction = (text: string): Plan => ({ 'actions/skilt.yaml': `${action}${text}\n` });
const inPlan = (text: string): Plan => ({ 'plan.yaml': `${settings}${text}\n` });
const titled = (title: string): Plan => ({ 'actions/skilt.yaml': action.replace('Nye skilt', title) });
const chapter = (body: string): Plan => ({ 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${body}\n` });
const front = (text: string): Plan => ({ 'chapters/02-a.md': `---\nid: a\n${text}\n---\n\n# A\n\nTekst.\n` });
const goals = (text: string): Plan => ({
  'focus-areas/01-naering/02-mer.md': `---\nid: mer\n---\n\n# Mer\n\n${text}\n`,
});

/** Pieces of YAML that are said over and over behind a record. */
const yamlPieces: Readonly<Record<string, string>> = {
  comments: '# a\n',
  'blank lines': '\n',
  'lines of spaces': '   \n',
  tabs: '\t',
  'a key twice': 'title: a\n',
  'keys without values': 'a:\n',
  'colons in a line': 'a: ',
  brackets: '[',
  braces: '{',
  'closed brackets': '[]',
  commas: ',',
  'dashes in a line': '- ',
  'dashes in lines': '-\n',
  'question marks': '? ',
  'double quotes': '"',
  'single quotes': "'",
  'open quotes in lines': 'a: "b\n',
  anchors: '&a ',
  aliases: '*a ',
  tags: '!a ',
  directives: '%a\n',
  documents: '---\n',
  'ends of documents': '...\n',
  'block scalars': 'a: |\n b\n',
  'empty block scalars': 'a: >\n',
  'merge keys': '<<: *a\n',
  backslashes: '\\',
  'at signs': '@',
  'words without colons': 'ord\n',
  'indented words': '  ord\n',
  'indented keys': '  a: b\n',
};

/** Pieces of Markdown that are said over and over in a chapter. */
const markdownPieces: Readonly<Record<string, string>> = {
  words: 'ord ',
  'long words': 'a',
  spaces: ' ',
  tabs: '\t',
  lines: 'ord og ord\n',
  paragraphs: 'ord og ord\n\n',
  items: '- a\n',
  'items in items': '- - a\n',
  'numbered items': '1. a\n',
  'numbers in a line': '1. ',
  dates: '1. mai er fri\n\n',
  quotes: '> a\n',
  'quotes in a line': '> ',
  headings: '## A\n\n',
  'first headings': '# A\n\n',
  'lines under text': 'a\n-\n',
  stars: '*',
  'stars with letters': '*a ',
  'pairs of stars': '**a ',
  underscores: '_a ',
  'underscores in words': 'a_',
  backticks: '`',
  'backticks with letters': '`a ',
  'opening brackets': '[',
  'closing brackets': ']',
  'names of links': '[a] ',
  'pictures without end': '![',
  'ends of links': '](',
  links: '[a](b)\n',
  'links on the web': '[a](https://example.org)\n',
  'bare addresses': 'https://example.org ',
  definitions: '[a]: b\n',
  'angle brackets': '<',
  'tags of HTML': '<a>',
  'tags without end': '<a ',
  'comments of HTML': '<!-- a -->',
  'comments without end': '<!--',
  ampersands: '&',
  entities: '&amp;',
  'entities of numbers': '&#1;',
  'half entities': '&#',
  backslashes: '\\',
  escapes: '\\*',
  bars: '|',
  rows: '|a|b|\n',
  'heads of tables': '|a|\n|-|\n',
  'hard breaks': 'a\\\n',
  'breaks of spaces': 'a  \n',
  'opening ids': '{#',
  ids: '{#a} ',
  directives: '::a\n\n',
  colons: ':',
  fences: '```\n',
  'fences in fences': '````\n```\n',
  'indented code': '    a\n',
  rules: '---\n\n',
  tildes: '~',
  footnotes: '[^a]: b\n',
  'marks of footnotes': 'a[^1] ',
  'conflict markers': '<<<<<<< a\n=======\n>>>>>>> b\n',
  tasks: '- [ ] a\n',
  'soft hyphens': 'a\u00ad',
  'zero-width spaces': 'a\u200b',
  'hard spaces': 'a\u00a0',
  joiners: 'a\u200d',
  'loose marks': 'a\u0301',
  'marks without letters': '\u0301',
  'letters right to left': 'ש',
  ideographs: '漢',
  emoji: '🎉',
  hyphens: 'a-',
  dashes: 'a–',
  digits: '1',
  'full stops': '.',
  'exclamation marks': '!',
  'quotation marks': '«',
  'line separators': 'a\u2028',
};

const makes: Readonly<Record<string, Make>> = {
  ...Object.fromEntries(
    Object.entries(yamlPieces).flatMap(([name, piece]): [string, Make][] => [
      [`YAML: ${name}`, (n) => inAction(repeated(piece, n))],
      [`front matter: ${name}`, (n) => front(repeated(piece, n))],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(markdownPieces).flatMap(([name, piece]): [string, Make][] => [
      [`Markdown: ${name}`, (n) => chapter(repeated(piece, n))],
      // What is too much for a file may be little enough for a field, and is read there.
      [
        `a field: ${name}`,
        (n) => inAction(`description: |\n  ${repeated(piece.replaceAll('\n', '\n  '), n / 10)}`),
      ],
    ]),
  ),
  ...Object.fromEntries(
    ['a', ' ', 'ord ', 'å', '\u00ad', '漢', '1', '{#', '-', '!', '[a]', '\u00a0'].map(
      (piece): [string, Make] => [
        `a title of ${JSON.stringify(piece)}`,
        (n) => titled(`"a${repeated(piece, Math.min(n, 190_000))}a"`),
      ],
    ),
  ),
  'YAML: unknown keys': (n) => inAction(numbered(n, (at) => `k${at}: a\n`)),
  'YAML: keys that are nearly known': (n) => inAction(numbered(n, (at) => `titl${at}: a\n`)),
  'YAML: a list of values': (n) => inAction(`collaborators: [${repeated('a, ', n)}a]`),
  'YAML: a list of other values': (n) => inAction(`collaborators: [${numbered(n, (at) => `a${at}, `)}a]`),
  'YAML: a list in lines': (n) => inAction(`collaborators:\n${repeated('  - a\n', n)}`),
  'YAML: ids that there are not': (n) => inAction(`after: [${numbered(n, (at) => `a${at}, `)}a]`),
  'YAML: the same id': (n) => inAction(`after: [${repeated('skilt, ', n)}skilt]`),
  'YAML: reports': (n) => ({
    'actions/ny.yaml': `${action}${repeated('  - { date: 2011-05, status: ongoing, text: a }\n', n)}`,
  }),
  'YAML: costs of one year': (n) => ({
    'actions/ny.yaml': action.replace(
      'costs:\n',
      `costs:\n${repeated('  - { year: 2011, amount: 1 }\n', n)}`,
    ),
  }),
  // Each line is 301 amounts.
  'YAML: costs of all years': (n) => ({
    'actions/ny.yaml': action.replace('costs:\n', `costs:\n${repeated(allYears, n)}`),
  }),
  'YAML: deeper and deeper': (n) => inAction(numbered(n, (at) => `${' '.repeat(at)}a:\n`)),
  'YAML: a number without end': (n) => titled(`A\npriority: ${repeated('1', n)}`),
  'YAML: a date without end': (n) => ({
    'actions/skilt.yaml': action.replace('2011-02', `2011-${repeated('0', n)}`),
  }),
  'YAML: an id without end': (n) => ({
    'actions/skilt.yaml': action.replace('[skilting]', `[${repeated('a', n)}]`),
  }),
  'YAML: partners': (n) => ({
    'plan.yaml': settings.replace(
      'partners:\n',
      `partners:\n${numbered(n, (at) => `  - { id: p${at}, name: P ${at} }\n`)}`,
    ),
  }),
  'YAML: partners of one name': (n) => ({
    'plan.yaml': settings.replace(
      'partners:\n',
      `partners:\n${numbered(n, (at) => `  - { id: p${at}, name: P }\n`)}`,
    ),
  }),
  'YAML: partners of one id': (n) => ({
    'plan.yaml': settings.replace('partners:\n', `partners:\n${repeated('  - { id: p, name: P }\n', n)}`),
  }),
  'YAML: terms': (n) => ({
    ...inPlan(`terms:\n${numbered(n / 10, (at) => `  - { use: ord${at}, not: [ard${at}, erd${at}] }\n`)}`),
    ...chapter(repeated('ard1 ord2 ', n / 10)),
  }),
  'YAML: rules that there are not': (n) =>
    inPlan(`rules:\n${numbered(n, (at) => `  regel-${at}: { severity: off, reason: a }\n`)}`),
  'YAML: keywords': (n) => inPlan(`documents: { keywords: [${repeated('a, ', n)}a] }`),
  'YAML: adoptions': (n) =>
    inPlan(`adoptions:\n${repeated('  - { partner: ask, body: a, date: 2011-06-01 }\n', n)}`),
  'Markdown: other definitions': (n) => chapter(numbered(n, (at) => `[a${at}]: b\n`)),
  'Markdown: definitions and their links': (n) =>
    chapter(
      `${numbered(n / 2, (at) => `[a${at}] `)}\n\n${numbered(n / 2, (at) => `[a${at}]: https://example.org\n`)}`,
    ),
  'Markdown: other links that lead nowhere': (n) => chapter(numbered(n, (at) => `[a](#b${at})\n`)),
  'Markdown: columns': (n) =>
    chapter(`${repeated('|a', n / 3)}|\n${repeated('|-', n / 3)}|\n${repeated('|b', n / 3)}|`),
  'Markdown: rows that are too short': (n) =>
    chapter(`${repeated('|a', 300)}|\n${repeated('|-', 300)}|\n${repeated('|b|\n', n / 20)}`),
  'Markdown: fences that grow': (n) => chapter(numbered(n, (at) => `${'`'.repeat(at)} `)),
  'Markdown: lists that are ever deeper': (n) => chapter(numbered(n, (at) => `${' '.repeat(2 * at)}- a\n`)),
  'Markdown: one long word in a cell': (n) => chapter(`|a|b|\n|-|-|\n|${repeated('x', n)}|b|`),
  'Markdown: one long word in a heading': (n) => chapter(`## ${repeated('x', n)}\n\nA`),
  'Markdown: headings of one name': (n) => chapter(repeated('## A\n\nb\n\n', n / 4)),
  goals: (n) => goals(numbered(n / 4, (at) => `## Mål ${at} {#m${at}}\n\n- punkt {#p${at}}\n\n`)),
  'goals without ids': (n) => goals(repeated('## Mål\n\n- punkt\n\n', n / 4)),
  'goals of one id': (n) => goals(repeated('## Mål {#m}\n\n- punkt {#p}\n\n', n / 4)),
  'action areas': (n) => goals(`## Mål {#m}\n\n${numbered(n / 4, (at) => `- punkt {#p${at}}\n`)}`),
  actions: (n) => ({
    ...Object.fromEntries(
      Array.from({ length: Math.floor(n / 1000) }, (_, at) => [
        `actions/a${at}.yaml`,
        action.replace('Nye skilt', `Skilt ${at}`),
      ]),
    ),
  }),
  'actions of one name': (n) => ({
    ...Object.fromEntries(
      Array.from({ length: Math.floor(n / 1000) }, (_, at) => [`actions/a${at}.yaml`, action]),
    ),
  }),
  'actions that wait for each other': (n) => ({
    ...Object.fromEntries(
      Array.from({ length: Math.floor(n / 1000) }, (_, at) => [
        `actions/a${at}.yaml`,
        `${action}after: [a${at + 1}]\nprogramme: synlig\n`,
      ]),
    ),
  }),
  'files that belong nowhere': (n) =>
    Object.fromEntries(Array.from({ length: Math.floor(n / 100) }, (_, at) => [`a/b${at}.md`, 'a'])),
  'files whose names differ in a letter': (n) =>
    Object.fromEntries(
      Array.from({ length: Math.floor(n / 1000) }, (_, at) => [
        `chapters/02-${'a'.repeat(at % 90)}${at}.md`,
        '---\nid: a\n---\n\n# A\n\nB.\n',
      ]),
    ),
  'locale: words of braces': (n) => ({
    ...inPlan('documents: { locales: locales }'),
    'locales/nb.yaml': `pageOf: "${repeated('{', n)}"\n`,
  }),
  'locale: words of fields': (n) => ({
    ...inPlan('documents: { locales: locales }'),
    'locales/nb.yaml': `pageOf: "${repeated('{page} ', n)}"\n`,
  }),
  'locale: unknown words': (n) => ({
    ...inPlan('documents: { locales: locales }'),
    'locales/nb.yaml': numbered(n, (at) => `ord${at}: a\n`),
  }),
  'theme: unknown fields': (n) => ({
    ...inPlan('documents: { theme: t.yaml }'),
    't.yaml': `colors: {${numbered(n, (at) => `c${at}: "#fff", `)}}\n`,
  }),
  'theme: a colour without end': (n) => ({
    ...inPlan('documents: { theme: t.yaml }'),
    't.yaml': `colors: { accent: "#${repeated('f', n)}" }\n`,
  }),
  'theme: a font that there is not': (n) => ({
    ...inPlan('documents: { theme: t.yaml }'),
    't.yaml': `fonts: { regular: "${repeated('a/', n)}" }\n`,
  }),
  'template: sections': (n) => ({
    ...inPlan('documents: { templates: templates }'),
    'templates/strategy.yaml': `document: strategy\nsections:\n${repeated('  - section: cover\n', n / 4)}`,
  }),
  'template: columns': (n) => ({
    ...inPlan('documents: { templates: templates }'),
    'templates/action-plan.yaml': `document: action-plan\nsections:\n  - section: actions\n    columns: [${repeated('action, ', n)}action]\n`,
  }),
};

interface Measured {
  readonly args: readonly string[];
  /** Of `largest`. */
  readonly share: number;
  /** The inputs that say something here. */
  readonly of?: RegExp;
  /** Bytes from which all of them are measured. */
  readonly from?: number;
  /** Those that are measured with fewer bytes, too. */
  readonly always?: RegExp;
}
const printed = /^(?:Markdown|a title|goals|action|locale|template|YAML: costs of all years)/;
const commands: Readonly<Record<string, Measured>> = {
  validate: { args: ['validate', '--format', 'json'], share: 1 },
  'validate for people': { args: ['validate'], share: 1, from: 80_001 },
  // What is printed costs ten times what is read.
  build: {
    args: ['build', '--draft', '--format', 'md,html,pdf,csv'],
    share: 0.2,
    of: printed,
    from: 80_000,
    always:
      /^(?:Markdown: (?:words|items|links|rows|columns)|goals|action areas|actions|YAML: costs of all years)$/,
  },
  diff: {
    args: ['diff', join(work, 'small', 'plan'), 'plan', '--format', 'md'],
    share: 1,
    from: 80_001,
    always:
      /^(?:Markdown: (?:paragraphs|items|rows)|goals|action areas|actions|YAML: (?:partners|reports|costs of .*))$/,
  },
  'fmt --check': {
    args: ['fmt', '--check'],
    share: 1,
    from: 80_001,
    always:
      /^(?:YAML: (?:comments|keys without values|reports|a list in lines)|Markdown: (?:items|quotes|rows)|goals|actions)$/,
  },
};

const isMeasured = ({ from = 0, always }: Measured): boolean => largest >= from || always !== undefined;
test.each(Object.keys(commands).filter((name) => isMeasured(commands[name] as Measured)))(
  '%s: twice as much takes twice as long, within its limits of time and memory',
  async (command) => {
    const { args, share, of = /./, from = 0, always = /./ } = commands[command] as Measured;
    const measured = largest >= from ? of : always;
    const lane = join(work, command);
    const small = join(work, 'small');
    writePlan(join(small, 'plan'), smallPlan);
    const names = Object.keys(makes).filter((name) => measured.test(name));
    expect(names.length).toBeGreaterThan(5);
    const jobsOf = (name: string, sizes: readonly number[]): Job[] =>
      sizes.map((times) => {
        const cwd = join(lane, `${names.indexOf(name)}-${times}`);
        writePlan(join(cwd, 'plan'), { ...smallPlan, ...makes[name]?.((share * largest * times) / 4) });
        return { args, cwd };
      });
    const warm = [{ args, cwd: small }];
    const most = await runMany(
      lane,
      names.flatMap((name) => jobsOf(name, [4])),
      { warm },
    );
    expect(most).toHaveLength(names.length);
    // What takes no time takes none of less: how it grows is asked of the others, and twice as much of those that are not
    // known to be steady by once and four times.
    const ranOf = (name: string): Ran => most[names.indexOf(name)] as Ran;
    const growing = names.filter((name) => faultsOf([quick, quick, ranOf(name)]).length > 0);
    const once = await runMany(
      lane,
      growing.flatMap((name) => jobsOf(name, [1])),
      { warm },
    );
    const doubtful = growing.flatMap((name, index) => {
      const least = once[index] as Ran;
      return faultsOf([least, quick, ranOf(name)]).length > 0 ? [{ name, least }] : [];
    });
    const twice = await runMany(
      lane,
      doubtful.flatMap(({ name }) => jobsOf(name, [2])),
      { warm },
    );
    const faults: string[] = [];
    for (const [index, { name, least }] of doubtful.entries()) {
      if (faultsOf([least, twice[index] as Ran, ranOf(name)]).length === 0) continue;
      // Looked at again alone: beside others, and after them, much can be the machine's.
      const alone = await runMany(lane, jobsOf(name, [1, 2, 4]), { warm, fresh: true });
      faults.push(...faultsOf(alone).map((fault) => `${name}: ${fault}`));
    }
    expect(few(faults)).toEqual([]);
  },
  900_000,
);

test('a table with more rows than a spreadsheet can open is not made', async () => {
  const cwd = join(work, 'long');
  const files = (count: number) => ({
    ...smallPlan,
    'actions/ny.yaml': action.replace(/costs:[\s\S]*$/, `costs:\n${allYears.repeat(count)}financing: []\n`),
  });
  const tables = ['build', '--draft', '--format', 'csv', '--out'];
  writePlan(join(cwd, 'plan'), files(4000));
  writePlan(join(cwd, 'less', 'plan'), files(1000));
  const jobs = [
    { args: [...tables, 'out'], cwd },
    // Of one year there are few.
    { args: ['build', 'action-plan', '2011', ...tables.slice(1), 'year'], cwd },
    { args: [...tables, 'out'], cwd: join(cwd, 'less') },
  ];
  const [tooLong, ofYear, less] = await runMany(work, jobs, { fresh: true });
  expect(tooLong?.err).toContain(
    'Tabellen «tiltak.csv» får over 1048576 rader, flere enn et regneark kan åpne.',
  );
  expect(existsSync(join(cwd, 'out'))).toBe(false);
  expect([tooLong?.code, ofYear?.code, less?.code]).toEqual([3, 0, 0]);
  for (const { cpu = 0, memory = 0 } of [tooLong, ofYear, less] as Ran[]) {
    expect(cpu).toBeLessThan(2 * longest);
    expect(memory).toBeLessThan(mostMemory);
  }
}, 120_000);

/** A run that takes no time. */
const quick: Ran = { code: 0, out: '', err: '', cpu: 0, memory: 0 };

/** What is wrong with three runs for once, twice and four times as much. */
function faultsOf(ran: readonly Ran[]): string[] {
  const costs = ran.map(({ cpu }) => Math.round(cpu));
  const [once = 0, twice = 0, four = 0] = costs;
  const faults: string[] = [];
  for (const { code, err } of ran) {
    if (code === undefined) faults.push(`does not end: ${err.slice(0, 300)}`);
    else if (code > 3) faults.push(`ends with ${code}: ${err.slice(0, 300)}`);
  }
  if (!isSteady([once, twice, four], 300)) faults.push(`grows: ${costs.join(', ')} ms`);
  if (four > longest) faults.push(`takes ${costs.join(', ')} ms`);
  const memory = Math.max(...ran.map((run) => run.memory));
  if (memory > mostMemory) faults.push(`takes ${Math.round(memory / 1e6)} MB`);
  return faults;
}
