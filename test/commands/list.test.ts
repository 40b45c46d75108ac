import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { actionLines } from '../../src/commands/list-actions.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { widthOf } from '../../src/report/diff/wrap.ts';
import { styler } from '../../src/report/style.ts';
import { ownPlan } from '../support/changed-plan.ts';
import { expectGolden } from '../support/golden.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { below, commit, initRepository } from '../support/repository.ts';
import { withAssociate } from '../support/rule-cases.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();

test.each(['nb', 'nn', 'en'])('the plan of Kongsbergregionen as a tree in %s', async (language) => {
  const { code, out, err } = await runBuilt(['list', '--lang', language]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expectGolden(out, join(root, 'test', 'cases', 'list', `kongsbergregionen-${language}.txt`));
});

test('one kind as lines, and all as JSON', async () => {
  expect((await runBuilt(['list', 'strategies'])).out.split('\n')).toHaveLength(16);
  const json = JSON.parse((await runBuilt(['list', '--json'])).out);
  expect(json.counts).toMatchObject({ strategies: 15, goals: 18, 'action-areas': 79, partners: 7 });
  expect(json.entities).toContainEqual(
    expect.objectContaining({ id: 'reiseliv', number: '1.1', kind: 'strategy' }),
  );
});

test('an indicator is listed with its newest figure, its target and how far that is', async () => {
  const folder = join(work, 'indicators');
  const file = (more: string): string => `title: Gjester\nunit: døgn\ndirection: up\n${more}`;
  const aim = 'baseline: { period: 2010, value: 1000 }\ntargets: [{ period: 2020, value: 2000 }]\n';
  const at = (value: number): string => `measurements: [{ period: 2011, value: ${value} }]\n`;
  writePlan(
    join(folder, 'plan'),
    smallPlanWith({
      'indicators/a-rute.yaml': file(`decimals: 1\n${aim}${at(1100)}`),
      'indicators/b-bak.yaml': file(aim + at(1050)),
      'indicators/c-naadd.yaml': file(aim + at(2000)),
      'indicators/d-ingen.yaml': file(aim),
      'indicators/e-kvartal.yaml': file('every: quarter\nmeasurements: [{ period: 2011-Q1, value: 7 }]\n'),
    }),
  );
  const inFolder = async (...words: readonly string[]): Promise<string> =>
    (await runBuilt(['list', 'indicators', ...words], folder)).out;
  expect((await inFolder()).split('\n')).toEqual([
    'Gjester (1 100,0 døgn (2011), måltall 2 000,0 (2020), i rute)  a-rute',
    'Gjester (1 050 døgn (2011), måltall 2 000 (2020), bak)  b-bak',
    'Gjester (2 000 døgn (2011), måltall 2 000 (2020), nådd)  c-naadd',
    'Gjester (ikke målt, måltall 2 000 (2020))  d-ingen',
    'Gjester (7 døgn (2011-Q1))  e-kvartal',
    'Folketall (1 500 innbyggere (2010))  folketall',
    '',
  ]);
  expect(await inFolder('--lang', 'en')).toContain('(1 050 døgn (2011), target 2 000 (2020), behind)');
  const json = JSON.parse(await inFolder('--json'));
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(join(root, 'schemas/list.schema.json'), 'utf8')),
  );
  expect(validate(json) || validate.errors).toBe(true);
  expect(json.entities[1]).toMatchObject({
    unit: 'døgn',
    newest: { period: '2011', value: 1050 },
    nextTarget: { period: '2020', value: 2000 },
    state: 'behind',
  });
});

test('an associate is listed with its role', async () => {
  const folder = join(work, 'associate');
  writePlan(join(folder, 'plan'), smallPlanWith(withAssociate()));
  const inFolder = async (...words: readonly string[]): Promise<string> =>
    (await runBuilt(['list', ...words], folder)).out;
  expect(await inFolder('partners')).toBe('Ask  ask\nBø  bo\nKrinsen (tilknyttet part)  krins\n');
  expect(await inFolder()).toContain('Krinsen (tilknyttet part)  krins');
  const { entities } = JSON.parse(await inFolder('partners', '--json'));
  expect(entities).toMatchObject([
    { id: 'ask', role: 'member' },
    { id: 'bo', role: 'member' },
    { id: 'krins', role: 'associate' },
  ]);
});

test('a source with its kind, whose money it is, and what that depends on', async () => {
  const folder = join(work, 'sources', 'plan');
  writePlan(
    folder,
    smallPlanWith({
      'plan.yaml': (text) => text.replace('maxShare: 0.5', 'maxShare: 0.5, reservation: Om budsjettet går'),
    }),
  );
  const list = async (...args: readonly string[]) =>
    (await runBuilt(['list', ...args, '--plan', folder])).out;
  const { entities } = JSON.parse(await list('financing-sources', '--json'));
  expect(entities).toEqual([
    expect.objectContaining({
      id: 'fylket',
      sourceKind: 'county',
      money: 'outside',
      reservation: 'Om budsjettet går',
    }),
    expect.objectContaining({ id: 'kontingent', sourceKind: 'member-fee', money: 'inside' }),
  ]);
  expect(await list('financing-sources', '--lang', 'nn')).toBe(
    'Fylkeskommunen (atterhald: Om budsjettet går)  fylket\nKontingent  kontingent\n',
  );
  expect(await list('--lang', 'en')).toContain('Fylkeskommunen (reservation: Om budsjettet går)  fylket');
});

test('plans of years with the prices that their amounts are in', async () => {
  const folder = join(work, 'prices', 'plan');
  writePlan(
    folder,
    smallPlanWith({
      'action-plans/2011.md': (text) => text.replace('priorities', 'priceLevel: 2011\npriorities'),
      'economic-plans/2011-2014.yaml': (text) => `priceLevel: 2011\n${text}`,
    }),
  );
  const list = async (...args: readonly string[]) =>
    (await runBuilt(['list', ...args, '--plan', folder])).out;
  for (const kind of ['action-plans', 'economic-plans']) {
    expect(JSON.parse(await list(kind, '--json')).entities).toEqual([
      expect.objectContaining({ priceLevel: 2011 }),
    ]);
    expect(await list(kind, '--lang', 'nb')).toContain(' (prisnivå: 2011)  2011');
  }
});

test('an unknown kind gets a guess', async () => {
  const { code, err } = await runBuilt(['list', 'gaols']);
  expect(code).toBe(2);
  expect(err).toContain('«goals»');
});

describe('actions', () => {
  test.each(['nb', 'nn', 'en'])('with years, amounts and status in %s', async (language) => {
    const { code, out, err } = await runBuilt(['list', 'actions', '--lang', language]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectGolden(out, join(root, 'test', 'cases', 'list', `actions-${language}.txt`));
  });

  const { plan } = loadPlan(memoryTree(ownPlan()));
  const listed = (width: number, listedPlan = plan): readonly string[] => {
    if (!listedPlan) throw new Error('no plan');
    return actionLines(listedPlan.actions, listedPlan, 'nb', { style: styler(false), width })
      .trimEnd()
      .split('\n');
  };
  /** Where the words of the heading begin and end. */
  const columnsOf = (heading: string) =>
    [...heading.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }));

  test.each([70, 80, 100, 120, 150, 200, 1000])('stand in columns, in a terminal of %i', (width) => {
    const [heading = '', ...lines] = listed(width);
    for (const line of [heading, ...lines]) expect(widthOf(line)).toBeLessThanOrEqual(width);
    const [, years, amount, status] = columnsOf(heading);
    const rows = lines.filter(
      (line) =>
        line.slice(years?.from).trim() !== '' &&
        /\d{4}/.test(line.slice(years?.from, (years?.from ?? 0) + 4)),
    );
    expect(rows).toHaveLength(plan?.actions.length ?? 0);
    for (const [index, row] of rows.entries()) {
      const action = plan?.actions[index];
      expect(row.slice(years?.from).startsWith(`${action?.firstYear}`)).toBe(true);
      const cost = action?.totalCost ? action.totalCost.toLocaleString('nb').replaceAll('\u00a0', ' ') : '–';
      // What counts in no sum stands in brackets.
      const counts = !['idea', 'postponed', 'cancelled'].includes(action?.record.status ?? '');
      expect(row.slice(0, amount?.to).endsWith(counts ? `  ${cost}` : `  (${cost})`)).toBe(true);
      expect(row.slice((status?.from ?? 0) - 2, status?.from)).toBe('  ');
      expect(row.slice(status?.from)).toMatch(/^(idé|planlagt|pågår|gjennomført|utsatt|avlyst) /);
    }
    // Nothing of a title is lost where it takes several lines.
    const titles = lines
      .map((line) => line.slice(0, (years?.from ?? 0) - 2).trim())
      .join('')
      .replace(/\s+/g, '');
    for (const { title } of plan?.actions ?? []) expect(titles).toContain(title.replace(/\s+/g, ''));
    expect(heading.includes('Ansvarlig')).toBe(width >= 150);
    if (width >= 100)
      for (const { id } of plan?.actions ?? [])
        expect(rows.some((row) => row.endsWith(`  ${id}`))).toBe(true);
  });

  test('with letters that join, wide ones and hostile ones', () => {
    const { plan: odd } = loadPlan(
      memoryTree(
        smallPlanWith({
          'actions/skilt.yaml': (text) =>
            text.replace('title: Nye skilt', 'title: "A\u030asen 中文中文中文 \\t skilt"'),
          'actions/nettsalg.yaml': (text) =>
            text.replace('title: Salg på nett', `title: ${'ord'.repeat(60)}`),
        }),
      ),
    );
    const [heading = '', ...lines] = listed(100, odd);
    const from = heading.indexOf('År');
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(100);
    for (const line of lines.filter((line) => line.includes('2011'))) {
      const before = line.slice(0, line.indexOf('2011'));
      expect(widthOf(before)).toBe(from);
    }
    expect(lines.join('\n')).not.toContain('\t');
    expect(listed(100, plan && { ...plan, actions: [] })).toEqual(['']);
  });

  test('of a revision, without colour and with, from a folder with a space in its name', async () => {
    const folder = initRepository(join(work, 'Åse Ø og data'));
    commit(folder, below('plan', smallPlan));
    commit(
      folder,
      below(
        'plan',
        smallPlanWith({
          'actions/skilt.yaml': undefined,
          'plan.yaml': (text) => text,
          'action-plans/2011.md': undefined,
          'actions/nettsalg.yaml': (text) => text.replace('after: [skilt]\n', ''),
        }),
      ),
    );
    const then = await runBuilt(['list', 'actions', '--at', 'HEAD~1'], folder);
    expect(then.out.split('\n')).toEqual([
      'Tiltak           År         Beløp (kr)  Status    Ansvarlig       Id',
      'T2 Salg på nett  2011–2012           –  planlagt  Reiselivslaget  nettsalg',
      'T1 Nye skilt     2011          100 000  pågår     Ask             skilt',
      '',
    ]);
    expect((await runBuilt(['list', 'actions'], folder)).out).not.toContain('skilt');
    const colored = await runBuilt(['list', 'actions', '--at', 'HEAD~1'], folder, { FORCE_COLOR: '1' });
    expect(colored.out).toContain('\u001b[2mskilt');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is what is taken away
    expect(colored.out.replace(/\u001b\[\d+m/g, '')).toBe(then.out);
  });

  test('as JSON by its schema, with who is responsible by name and id', async () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas', 'list.schema.json'), 'utf8'));
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    for (const args of [
      ['list', '--json'],
      ['list', 'actions', '--json'],
      ['list', 'decisions', '--json'],
    ]) {
      const told = JSON.parse((await runBuilt(args)).out);
      expect([validate(told), validate.errors]).toEqual([true, null]);
    }
    const { entities } = JSON.parse((await runBuilt(['list', 'actions', '--json'])).out);
    expect(entities).toHaveLength(plan?.actions.length ?? 0);
    expect(entities).toContainEqual({
      kind: 'action',
      id: 'brukerundersokelser',
      number: 'T28',
      title: 'Felles brukerundersøkelser',
      file: 'actions/brukerundersokelser.yaml',
      status: 'done',
      years: [2011, 2011],
      cost: 90_000,
      responsible: 'Hjartdal',
      responsibleIds: ['hjartdal'],
      lastReport: {
        date: '2011-10-28',
        status: 'done',
        text: 'Resultatene er lagt fram i alle sju kommunestyrer. Byggesak får lavest tilfredshet og følges opp i 2012.',
        spent: 84900,
      },
    });
    const { responsible, responsibleIds } = entities.find(
      ({ id }: { id: string }) => id === 'bredband-forstudie',
    );
    expect([responsible, responsibleIds]).toEqual(['Sekretariatet for Kongsbergregionen', undefined]);
    expect(
      validate({
        ...JSON.parse((await runBuilt(['list', 'actions', '--json'])).out),
        entities: [{ kind: 'action', id: 'a', title: 'A', file: 'a' }],
      }),
    ).toBe(false);
  });
});
