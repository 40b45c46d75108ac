// Something new in a plan: one change, in canonical form, with nothing made wrong by it, in all four plans.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entitiesToMake } from '../../src/commands/names.ts';
import { entityKinds } from '../../src/kinds/entity-kinds.ts';
import { runBuilt } from '../support/run-built.ts';
import { type CliResult, root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { copyFolder, temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const plans = {
  council: 'plan',
  county: 'test/plans/fylke',
  municipality: 'test/plans/kommune',
  association: 'test/plans/forening',
};
let number = 0;
function copyOf(plan: keyof typeof plans): string {
  number += 1;
  const folder = join(work, String(number));
  copyFolder(join(root, plans[plan]), join(folder, 'before'));
  copyFolder(join(root, plans[plan]), join(folder, 'plan'));
  return folder;
}
function small(files: Readonly<Record<string, string>> = smallPlan): string {
  number += 1;
  const folder = join(work, String(number));
  for (const name of ['before', 'plan']) writePlan(join(folder, name), files);
  return folder;
}
const make = (folder: string, ...args: readonly string[]): Promise<CliResult> =>
  runBuilt(['new', ...args, '--plan', 'plan'], folder);
const read = (folder: string, path: string): string => readFileSync(join(folder, 'plan', path), 'utf8');

interface Diagnostic {
  readonly severity: string;
}
const wrongIn = async (folder: string): Promise<number> => {
  const { out } = await runBuilt(['validate', '--plan', 'plan', '--format', 'json', '--all'], folder);
  const { diagnostics } = JSON.parse(out) as { diagnostics: readonly Diagnostic[] };
  return diagnostics.filter(({ severity }) => severity !== 'info').length;
};
interface Change {
  readonly row: string;
  readonly id: string;
  readonly kind: string;
}
const changesIn = async (folder: string): Promise<readonly Change[]> => {
  const { out } = await runBuilt(['diff', 'before', 'plan', '--format', 'json'], folder);
  return (JSON.parse(out) as { changes: readonly Change[] }).changes;
};

/** What each plan needs to be told of a kind that it has: where it belongs. */
const under: Readonly<Record<keyof typeof plans, Readonly<Record<string, readonly string[] | null>>>> = {
  council: {
    strategy: ['--under', 'naeringsutvikling'],
    goal: ['--under', 'reiseliv'],
    'action-area': ['--under', 'konkurranseevne'],
    action: ['--under', 'skilting-skjotsel,reiseliv-service'],
    // Its documents are adopted: a member would have to adopt them, too.
    partner: ['--role', 'associate'],
    indicator: ['--under', 'konkurranseevne', '--value', '2011=12'],
  },
  county: {
    goal: ['--under', 'kultur'],
    strategy: ['--under', 'barnefattigdom'],
    'action-area': null,
    action: ['--under', 'veg-til-arbeid'],
    indicator: ['--under', 'overall', '--value', '2026-T1=1.5'],
  },
  municipality: {
    strategy: null,
    goal: ['--under', 'oppvekst'],
    'action-area': ['--under', 'laering'],
    action: ['--under', 'fritidsaktiviteter'],
    indicator: ['--under', 'oppvekst', '--value', '2025=12'],
  },
  association: {
    strategy: null,
    goal: ['--under', 'the-path'],
    'action-area': null,
    action: ['--under', 'waymarks'],
    indicator: ['--under', 'overall', '--value', '2025=12'],
  },
};
const also: Readonly<Record<string, readonly string[]>> = {
  action: ['--responsible', 'Sekretariatet'],
  indicator: ['--unit', 'stykk'],
  'financing-source': ['--kind', 'stiftelse'],
};
const isText = (kind: (typeof entitiesToMake)[number]): boolean => entityKinds[kind].form === 'prose';

test.each(Object.keys(plans) as (keyof typeof plans)[])(
  '%s: something new of every kind is one change each, and nothing is wrong with it',
  async (plan) => {
    const folder = copyOf(plan);
    const before = await wrongIn(folder);
    const expected: string[] = [];
    for (const [at, kind] of entitiesToMake.entries()) {
      const where = under[plan][kind];
      // Where signs are printed as they are, they are a mistake.
      const title = isText(kind) ? 'Noko *heilt* nytt & mai' : 'Noko heilt nytt & mai';
      const result = await make(folder, kind, `${title} ${at}`, ...(where ?? []), ...(also[kind] ?? []));
      if (where === null) {
        expect([kind, result.code, result.err]).toEqual([kind, 3, expect.stringContaining('nivået')]);
        continue;
      }
      expect([kind, result.code, result.err]).toEqual([kind, 0, '']);
      expected.push(`noko-heilt-nytt-mai-${at} added`);
      const [, file = '', line = ''] = /^(plan\/.*):(\d+)\n/.exec(result.out) ?? [];
      const written = readFileSync(join(folder, file), 'utf8').split('\n');
      // The line that is named has it, or begins it.
      expect(written.slice(Number(line) - 1, Number(line) + 1).join('\n')).toMatch(/heilt|noko-heilt-nytt/);
    }
    expect(await wrongIn(folder)).toBe(before);
    expect(await runBuilt(['fmt', '--check', '--plan', 'plan'], folder)).toMatchObject({ code: 0, out: '' });
    const found = (await changesIn(folder)).map(({ id, kind }) => `${id} ${kind}`);
    expect(found.sort()).toEqual(expected.sort());
    const { out } = await runBuilt(['list', '--plan', 'plan', '--json'], folder);
    expect(out).toContain('Noko *heilt* nytt & mai');
  },
  120_000,
);

describe('where it is put', () => {
  test('before or after another: the files behind get the next numbers, up to a gap', async () => {
    const folder = copyOf('council');
    const files = (): string[] => readdirSync(join(folder, 'plan', 'focus-areas')).sort();
    const before = files();
    const { code, out } = await make(folder, 'satsingsområde', 'Midt i', '--before', 'infrastruktur');
    expect([code, out]).toEqual([0, expect.stringContaining('02-infrastruktur/focus-area.md → ')]);
    expect(files()).toEqual([
      before[0],
      '02-midt-i',
      ...before.slice(1).map((name) => name.replace(/^\d+/, (digits) => `0${Number(digits) + 1}`)),
    ]);
    await make(folder, 'chapter', 'Mellom', '--after', 'bakgrunn');
    expect(readdirSync(join(folder, 'plan', 'chapters')).sort()).toEqual([
      '01-bakgrunn.md',
      '02-mellom.md',
      '03-overordnet-mal.md',
    ]);
    expect((await changesIn(folder)).map(({ id }) => id).sort()).toEqual(['mellom', 'midt-i']);
  });

  test('in a gap of the numbers nothing else is renamed', async () => {
    const { 'chapters/01-bakgrunn.md': chapter = '', ...rest } = smallPlan;
    const second = chapter.replace('id: bakgrunn', 'id: slutt').replace('# Bakgrunn', '# Slutt');
    const folder = small({ ...rest, 'chapters/01-bakgrunn.md': chapter, 'chapters/30-slutt.md': second });
    await make(folder, 'chapter', 'Mellom', '--before', 'slutt');
    expect(readdirSync(join(folder, 'plan', 'chapters')).sort()).toEqual([
      '01-bakgrunn.md',
      '02-mellom.md',
      '30-slutt.md',
    ]);
  });

  test('behind 99 files', async () => {
    const { 'chapters/01-bakgrunn.md': first = '', ...rest } = smallPlan;
    const many = Array.from({ length: 99 }, (_, index) => [
      `chapters/${String(index + 1).padStart(2, '0')}-k${index}.md`,
      index === 0
        ? first.replace('id: bakgrunn', 'id: k0').replace('# Bakgrunn', '# Kapittel k0')
        : `---\nid: k${index}\n---\n\n# Kapittel k${index}\n\nTekst ${index}.\n`,
    ]);
    const folder = small({ ...rest, ...Object.fromEntries(many) });
    expect(await make(folder, 'chapter', 'Det hundrede')).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'plan', 'chapters', '100-det-hundrede.md'))).toBe(true);
    await make(folder, 'chapter', 'Helt først', '--before', 'k0');
    const names = readdirSync(join(folder, 'plan', 'chapters'));
    expect([names.length, names.includes('01-helt-forst.md'), names.includes('101-det-hundrede.md')]).toEqual(
      [101, true, true],
    );
  });

  test('in a list as it is written, before the first, after one with items below it, and at the end', async () => {
    const folder = small();
    const path = 'focus-areas/01-naering/01-reiseliv.md';
    writeFileSync(
      join(folder, 'plan', path),
      read(folder, path)
        .replace('- skilting', '* skilting')
        .replace('- salg {', '* salg {')
        .replace('  - på', '  * på')
        .replaceAll('\n', '\r\n'),
    );
    await make(folder, 'action-area', 'Først', '--before', 'skilting');
    await make(folder, 'action-area', 'Etter', '--after', 'salg');
    await make(folder, 'action-area', 'Under', '--after', 'salg-nett');
    expect(read(folder, path).split('## Flere gjester {#flere-gjester}')[1]).toBe(
      [
        '',
        '',
        '* Først {#forst}',
        '* skilting {#skilting}',
        '* salg {#salg}',
        '  * på nett {#salg-nett}',
        '  * Under {#under}',
        '* Etter {#etter}',
        '',
      ].join('\r\n'),
    );
  });

  test('the only one that it can be under is taken', async () => {
    const folder = small();
    const { code } = await make(folder, 'goal', 'Lengre opphold');
    expect([code, read(folder, 'focus-areas/01-naering/01-reiseliv.md')]).toEqual([
      0,
      expect.stringContaining('## Lengre opphold {#lengre-opphold}\n'),
    ]);
  });
});

describe('plan.yaml', () => {
  test('keeps its comments, its braces and what is between', async () => {
    const folder = small();
    const before = read(folder, 'plan.yaml');
    const commented = `# Hele planen\n${before.replace('financingSources:', '# Kilder\nfinancingSources: # hvem som betaler')}# Slutt\n`;
    writeFileSync(join(folder, 'plan', 'plan.yaml'), commented);
    const { code, out } = await make(folder, 'finansieringskilde', 'Staten: tilskudd', '--kind', 'state');
    const line = "  - id: staten-tilskudd\n    title: 'Staten: tilskudd'\n    kind: state\n";
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^plan\/plan\.yaml:\d+\n\+ {3}- id: staten-tilskudd\n/),
    ]);
    expect(read(folder, 'plan.yaml')).toBe(commented.replace('# Slutt\n', `${line}# Slutt\n`));
    await make(folder, 'working-form', 'Møter');
    expect(read(folder, 'plan.yaml')).toContain('tilstedeværelse }, { id: moter, title: Møter }]');
  });
});

describe('actions', () => {
  const args = ['--under', 'skilting', '--responsible', 'ask'];
  test('a cost comes with the source that pays it', async () => {
    const folder = small({
      ...smallPlan,
      'plan.yaml': `${smallPlan['plan.yaml']}  - { id: staten, title: Staten, kind: state }\n`,
    });
    await make(folder, 'tiltak', 'Dyrt', ...args, '--cost', '2011=200 000, 2012=50000', '--from', 'staten');
    expect(read(folder, 'actions/dyrt.yaml')).toBe(`title: Dyrt
kind: measure
serves:
  - skilting
responsible: ask
start: '2011'
end: '2012'
status: planned
costs:
  - year: 2011
    amount: 200000
  - year: 2012
    amount: 50000
financing:
  - year: 2011
    source: staten
    amount: 200000
  - year: 2012
    source: staten
    amount: 50000
`);
  });

  test('what would make the plan wrong is not written, and said', async () => {
    const folder = copyOf('council');
    const result = await make(
      folder,
      'action',
      'Dyrt',
      '--under',
      'reiseliv-service',
      '--responsible',
      'rollag',
      '--cost',
      '2012=100000',
      '--from',
      'medlemskontingent',
    );
    expect(result.code).toBe(1);
    expect(result.err).toContain('feil[PV1405]');
    expect(result.err).toContain('Planen ville fått 1 ny feil eller advarsel. Ingenting er skrevet.');
    expect(await changesIn(folder)).toEqual([]);
  });

  test('with --dry-run it is shown and not written', async () => {
    const folder = small();
    const result = await make(folder, 'action', 'Nytt', ...args, '--dry-run');
    expect(result.out).toContain('+ title: Nytt\n+ kind: assignment\n');
    expect([result.code, await changesIn(folder)]).toEqual([0, []]);
    for (const [kind, which] of [
      ['action-plan', '2013'],
      ['report', '2011'],
    ] as const) {
      const shown = await make(folder, kind, which, '--dry-run');
      expect([shown.code, shown.out]).toEqual([0, expect.stringContaining('(--dry-run):')]);
    }
    expect(await changesIn(folder)).toEqual([]);
  });
});

describe('what is reported of an action', () => {
  test('is one more among its reports, and nothing else is touched', async () => {
    const folder = small();
    const before = read(folder, 'actions/skilt.yaml');
    const args = ['--date', '2011-06-30', '--text', 'Skiltene er satt opp', '--spent', '90000'];
    const { code, out } = await make(folder, 'rapport', 'skilt', ...args);
    expect([code, out]).toEqual([
      0,
      'plan/actions/skilt.yaml:1\n+   - date: 2011-06-30\n+     status: ongoing\n+     text: Skiltene er satt opp\n+     spent: 90000\n',
    ]);
    expect(read(folder, 'actions/skilt.yaml')).toBe(
      `${before}  - date: 2011-06-30\n    status: ongoing\n    text: Skiltene er satt opp\n    spent: 90000\n`,
    );
    // Where none was reported before, the list begins.
    expect((await make(folder, 'report', 'nettsalg', ...args.slice(0, 4), '--status', 'pågår')).code).toBe(0);
    expect(read(folder, 'actions/nettsalg.yaml')).toMatch(
      /\nreports:\n {2}- date: 2011-06-30\n {4}status: ongoing\n/,
    );
  });

  test.each([
    ['an action that is not there', 2, ['skiltet', '--date', '2011-06-30', '--text', 'x']],
    ['no day', 2, ['skilt', '--text', 'x']],
    ['no text', 2, ['skilt', '--date', '2011-06-30']],
    ['a day before the last report', 1, ['skilt', '--date', '2011-01-01', '--text', 'x']],
    ['a day that is none', 2, ['skilt', '--date', '2011-02-30', '--text', 'x']],
  ] as const)('%s is refused with %i', async (_what, code, args) => {
    const folder = small();
    expect((await make(folder, 'report', ...args)).code).toBe(code);
    expect(await changesIn(folder)).toEqual([]);
  });
});

const action = ['--under', 'skilting', '--responsible', 'ask'];
test.each([
  ['an empty title', 2, ['action', '', ...action]],
  ['a title of 300 signs', 2, ['action', 'x'.repeat(300), ...action]],
  ['a title of two lines', 2, ['action', 'en\nto', ...action]],
  ['a name that Windows keeps', 2, ['action', 'CON', ...action]],
  ['an emoji alone', 2, ['action', '😀', ...action]],
  ['an option for a title', 2, ['action', '-x', ...action]],
  ['a path for an id', 2, ['action', 'Nytt', ...action, '--id', '../x']],
  ['an id with capitals', 2, ['action', 'Nytt', ...action, '--id', 'Nytt']],
  ['an id that is taken', 3, ['action', 'Skilt', ...action]],
  ['a parent that is not there', 2, ['goal', 'Nytt', '--under', 'reiseliva']],
  ['a parent of another level', 2, ['goal', 'Nytt', '--under', 'skilting']],
  ['two places', 2, ['chapter', 'Nytt', '--before', 'bakgrunn', '--after', 'bakgrunn']],
  ['a place that is not there', 2, ['chapter', 'Nytt', '--before', 'reiseliv']],
  ['nobody responsible', 2, ['action', 'Nytt', '--under', 'skilting']],
  ['a cost without a year', 2, ['action', 'Nytt', ...action, '--cost', '100000']],
  ['a year twice', 2, ['action', 'Nytt', ...action, '--cost', '2011=1,2011=2', '--from', 'fylket']],
  ['a cost that many could pay', 2, ['action', 'Nytt', ...action, '--cost', '2011=1']],
  ['a source that is not there', 2, ['action', 'Nytt', ...action, '--cost', '2011=1', '--from', 'fylke']],
  ['a kind that nobody knows', 2, ['tittel', 'Nytt']],
  ['no title', 2, ['action']],
] as const)('%s is refused with %i, and nothing is written', async (_what, code, args) => {
  const folder = small();
  const result = await make(folder, ...args);
  expect([result.code, result.out]).toEqual([code, '']);
  expect(result.err).not.toBe('');
  expect(await changesIn(folder)).toEqual([]);
});

test('the ids that may be meant are named', async () => {
  const folder = small();
  expect((await make(folder, 'action', 'Nytt', '--responsible', 'ask')).err).toContain(
    '--under, for eksempel skilting, salg eller salg-nett.',
  );
  expect((await make(folder, 'goal', 'Nytt', '--under', 'reiseliva')).err).toContain(
    'for eksempel reiseliv.',
  );
});

test('a plan that cannot be read as a whole is left alone', async () => {
  const folder = small({
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace('owner: Fjellregionen\n', ''),
  });
  expect(await make(folder, 'chapter', 'Nytt')).toMatchObject({ code: 3, out: '' });
  mkdirSync(join(folder, 'tom'));
  expect(await runBuilt(['new', 'goal', 'Nytt'], join(folder, 'tom'))).toMatchObject({ code: 3 });
  expect(await runBuilt(['new', 'tull', 'Nytt'], join(folder, 'tom'))).toMatchObject({ code: 2 });
});
