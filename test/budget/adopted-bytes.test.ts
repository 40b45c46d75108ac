import { join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { standardTheme } from '#templates';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import { documentKey } from '../../src/kinds/document-kinds.ts';
import { adoptedRecordOf } from '../../src/model/adopted-records.ts';
import { adoptedText } from '../../src/model/adopted-text.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { inspectMedia } from '../../src/model/media.ts';
import { publishedFiles } from '../../src/model/published.ts';
import type { AdoptedFileRecord } from '../../src/model/records.ts';
import type { BuildFormat } from '../../src/publishing/build-formats.ts';
import { allOutputs } from '../../src/publishing/outputs.ts';
import { openPdfPool } from '../../src/publishing/pdf-pool.ts';
import { readPdfSetting } from '../../src/publishing/pdf-setting.ts';
import { pictureFinder } from '../../src/publishing/pictures.ts';
import { usableTheme } from '../../src/publishing/usable-theme.ts';
import { makeTheme } from '../../src/templates/theme.ts';
import { withAdopted } from '../support/adopted-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { root } from '../support/run-cli.ts';

/** What is built of adopted documents is the same, byte for byte, whatever becomes of what they say. */

type Files = Readonly<Record<string, string | Uint8Array>>;

function filesOf(folder: string): Files {
  const tree = readDiskTree(join(root, folder));
  return Object.fromEntries(
    [...tree.files.keys()].map((path) => {
      const bytes = tree.read(path);
      return [path, /\.(md|yaml)$/.test(path) ? Buffer.from(bytes).toString() : bytes];
    }),
  );
}

/** The files that are built of each adopted document by itself, as `build <document>` does: path → bytes. */
async function builtOf(files: Files, formats: readonly BuildFormat[]): Promise<ReadonlyMap<string, string>> {
  const tree = memoryTree(files);
  const { plan: loaded } = loadPlan(tree, readOnce);
  if (!loaded) throw new Error('no plan');
  const plan: Plan = await inspectMedia(loaded, tree);
  const { language } = plan.record;
  const ownTheme = usableTheme(plan);
  const found = new Map<string, string>();
  for (const target of targetsOf(plan)) {
    if (!adoptedRecordOf(plan, documentKey(target.kind, target.which))) continue;
    const setting = { watermark: 'auto', theme: ownTheme, cache: undefined, version: '1.2.3' };
    const outputs = await allOutputs([target], {
      source: {
        plan,
        locale: localeOf(plan, language),
        templates: templatesOf(plan),
        wordsLanguage: language,
        picture: pictureFinder(tree, plan),
        file: publishedFiles(plan, tree),
      },
      theme: makeTheme(standardTheme, ownTheme),
      fonts: {},
      formats,
      whole: false,
      pdfPool: openPdfPool(readPdfSetting(tree, undefined, setting), undefined),
      threadFile: undefined,
      progress: () => {},
    });
    for (const { path, bytes } of outputs) found.set(path, Buffer.from(bytes).toString('latin1'));
  }
  return found;
}

/** The files that differ; none is missing, and none is new. */
function changed(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((path) => before.get(path) !== now.get(path));
}

type Written = Record<string, unknown>;
interface Row {
  amount: number;
  [field: string]: unknown;
}
interface Item {
  id: string;
  [field: string]: unknown;
}

/** What may happen to a file of an action, a programme or an indicator, whichever fields it has. */
const changes: Readonly<Record<string, (record: Written) => void>> = {
  title: (record) => Object.assign(record, { title: 'Noe helt annet' }),
  texts: (record) =>
    Object.assign(record, {
      description: 'Ny **omtale**.[^1]\n\n[^1]: Med note.',
      effect: 'Annen virkning',
      targetGroup: 'Andre',
      internalNote: 'Ikke til trykk.',
    }),
  cancelled: (record) => Object.assign(record, { status: 'cancelled', statusNote: 'Avlyst.' }),
  postponed: (record) =>
    Object.assign(record, { status: 'postponed', statusNote: 'Vent.', postponedTo: 2033 }),
  amounts: (record) => {
    for (const list of ['costs', 'financing'])
      for (const row of (record[list] as Row[] | undefined) ?? []) row.amount += 1000;
  },
  'no money': (record) => {
    delete record.costs;
    delete record.financing;
  },
  years: (record) => Object.assign(record, { start: '2031', end: '2033' }),
  report: (record) =>
    Object.assign(record, {
      reports: [{ date: '2031-01-01', status: 'done', text: 'Ferdig.', spent: 1, signal: 'on-track' }],
    }),
  responsible: (record) => Object.assign(record, { responsible: 'Noen andre', payer: 'Andre' }),
  'names nothing': (record) => {
    for (const field of [
      'programme',
      'after',
      'indicators',
      'workingForms',
      'perspectives',
      'participants',
      'sdg',
    ])
      delete record[field];
  },
  milestones: (record) =>
    Object.assign(record, { milestones: [{ date: '2031-05', title: 'Nådd', done: true }] }),
  measured: (record) => {
    if (!record.unit) return;
    const measurements = (record.measurements as Written[] | undefined) ?? [];
    Object.assign(record, { unit: 'meter', measurements: measurements.slice(1), measures: ['overall'] });
  },
};

/** What may happen to an entry of a list in plan.yaml. */
const itemChanges: Readonly<Record<string, (list: Item[], at: number) => void>> = {
  renamed: (list, at) => {
    for (const field of ['name', 'title']) if (list[at]?.[field]) list[at][field] = `${list[at][field]} (ny)`;
  },
  deleted: (list, at) => list.splice(at, 1),
  first: (list, at) => list.unshift(...list.splice(at, 1)),
  changed: (list, at) =>
    Object.assign(list[at] ?? {}, {
      kind: 'other',
      reservation: 'Med forbehold.',
      maxShare: 0.1,
      role: 'associate',
    }),
  people: (list, at) => Object.assign(list[at] ?? {}, { population: { 2010: 1, 2025: 1, 2026: 1 } }),
  added: (list) =>
    list.unshift({ id: 'aa-ny', name: 'Ny part', title: 'Ny kilde', kind: 'state', population: { 2010: 9 } }),
};
const lists = ['partners', 'financingSources', 'workingForms', 'perspectives'] as const;

type Edit =
  | { readonly what: 'file'; readonly path: string; readonly change: string }
  | {
      readonly what: 'item';
      readonly list: (typeof lists)[number];
      readonly at: number;
      readonly change: string;
    }
  | { readonly what: 'add'; readonly kind: 'action' | 'programme' | 'indicator'; readonly id: string };

/** The files after some edits. */
function later(files: Files, edits: readonly Edit[]): Files {
  const changedFiles: Record<string, string | Uint8Array> = { ...files };
  const edit = (path: string, how: (record: Written) => void): void => {
    const text = changedFiles[path];
    if (typeof text !== 'string') return;
    const record = parse(text) as Written;
    how(record);
    changedFiles[path] = stringify(record);
  };
  for (const one of edits) {
    if (one.what === 'item') {
      edit('plan.yaml', (record) => {
        const list = record[one.list] as Item[] | undefined;
        if (list && list.length > 1) itemChanges[one.change]?.(list, one.at % list.length);
      });
    } else if (one.what === 'add') {
      const [path, record] = added(one.kind, one.id, files);
      changedFiles[path] = stringify(record);
    } else if (one.change === 'deleted') delete changedFiles[one.path];
    else if (one.change === 'renamed') {
      const text = changedFiles[one.path];
      if (text === undefined) continue;
      delete changedFiles[one.path];
      changedFiles[one.path.replace(/\/(?=[^/]*$)/, '/aa-')] = text;
    } else edit(one.path, changes[one.change] ?? (() => {}));
  }
  return changedFiles;
}

/** With other names of all partners and sources. */
function renamed(files: Files): Files {
  const record = parse(String(files['plan.yaml'])) as Record<string, Item[]>;
  for (const list of ['partners', 'financingSources'])
    for (const at of (record[list] ?? []).keys()) itemChanges.renamed?.(record[list] ?? [], at);
  return { ...files, 'plan.yaml': stringify(record) };
}

/** A new file that has to do with as much as it can. */
function added(
  kind: 'action' | 'programme' | 'indicator',
  id: string,
  files: Files,
): readonly [string, Written] {
  const some = (folder: string): Written =>
    parse(
      String(Object.entries(files).find(([path]) => path.startsWith(`${folder}/`))?.[1] ?? ''),
    ) as Written;
  if (kind === 'programme') return [`programmes/${id}.yaml`, { title: 'Nytt program' }];
  if (kind === 'indicator')
    return [
      `indicators/${id}.yaml`,
      {
        title: 'Ny indikator',
        unit: 'stk',
        direction: 'up',
        measures: ['overall'],
        measurements: [{ period: 2010, value: 1 }],
      },
    ];
  const { serves, financing } = some('actions');
  const [{ source } = { source: 'ingen' }] = (financing as Row[] | undefined) ?? [];
  const years = [2010, 2011, 2012, 2025, 2026, 2027];
  return [
    `actions/${id}.yaml`,
    {
      ...{ title: 'Nytt tiltak', kind: 'measure', serves, responsible: 'Noen', start: '2010', end: '2027' },
      ...{ status: 'ongoing', priority: 1, programme: 'aa-nytt' },
      costs: years.map((year) => ({ year, amount: 1000 })),
      financing: years.map((year) => ({ year, source, amount: 500 })),
    },
  ];
}

function editsOf(files: Files): fc.Arbitrary<Edit> {
  const paths = Object.keys(files).filter((path) => /^(actions|programmes|indicators)\//.test(path));
  // An id of the strategy plan, too: what is called so may be taken for it.
  const ids = [...String(Object.values(files).join('\n')).matchAll(/\{#([\w-]+)\}/g)].map(
    ([, id = '']) => id,
  );
  return fc.oneof(
    fc.record({
      what: fc.constant('file' as const),
      path: fc.constantFrom(...paths),
      change: fc.constantFrom(...Object.keys(changes), 'deleted', 'renamed'),
    }),
    fc.record({
      what: fc.constant('item' as const),
      list: fc.constantFrom(...lists),
      at: fc.nat({ max: 20 }),
      change: fc.constantFrom(...Object.keys(itemChanges)),
    }),
    fc.record({
      what: fc.constant('add' as const),
      kind: fc.constantFrom('action' as const, 'programme' as const, 'indicator' as const),
      id: fc.constantFrom('aa-nytt', 'zz-nytt', ...ids.slice(0, 5)),
    }),
  );
}

/** The next edition of the strategy, and the yearly documents after those that are adopted. */
function nextEdition(files: Files): Files {
  const next: Record<string, string | Uint8Array> = {};
  for (const [path, text] of Object.entries(files)) {
    const isYearly = /^(?:action|economic)-plans\//.test(path);
    if (isYearly && !/status: (?:adopted|archived)/.test(String(text))) continue;
    next[path] = /^(?:focus-areas|chapters)\//.test(path)
      ? String(text)
          .replace(/^# .*/m, '# Ny overskrift')
          .replace(/^- (.*?)(?= \{#)/gm, '- nytt $1')
      : text;
  }
  // First of all, so that every number is another.
  const [first = ''] = Object.keys(files).filter((path) => path.startsWith('focus-areas/'));
  const depth = first.split('/').length;
  next[depth === 2 ? 'focus-areas/00-nytt.md' : 'focus-areas/00-nytt/focus-area.md'] =
    '---\nid: aa-nytt\n---\n\n# Nytt område\n';
  const ids = Object.keys(files).flatMap((path) => /^actions\/(.*)\.yaml$/.exec(path)?.[1] ?? []);
  const front = { year: 2013, revision: { status: 'draft', date: '2012-10' }, priorities: ids.reverse() };
  next['action-plans/2013.md'] = `---\n${stringify(front)}---\n\n## Om\n\nTekst.\n`;
  for (const from of [2010, 2025])
    next[`economic-plans/${from}-${from + 3}.yaml`] = stringify({
      revision: { status: 'draft', date: '2012-10' },
      ...{ years: [0, 1, 2, 3].map((at) => from + at), unit: 1, signConvention: 'income-positive' },
      income: [{ id: 'fee', title: 'Avgift', kind: 'member-fee', amounts: { [from]: 77 } }],
      ...{ expenses: [], memberFee: { line: 'fee', key: 'equal' } },
    });
  return next;
}

const texts: readonly BuildFormat[] = ['html', 'md', 'csv'];
const folders = ['plan', 'test/plans/fylke', 'test/plans/kommune', 'test/plans/forening'];

describe.each(folders)('%s', (folder) => {
  const files = filesOf(folder);

  test('web pages, Markdown and tables of what was adopted are the same after any later edit', async () => {
    const before = await builtOf(files, texts);
    expect(before.size).toBeGreaterThan(3);
    await fc.assert(
      fc.asyncProperty(fc.array(editsOf(files), { minLength: 1, maxLength: 12 }), async (edits) => {
        expect(changed(before, await builtOf(later(files, edits), texts))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  test('those of yearly documents also after the next edition of everything else', async () => {
    const before = await builtOf(files, texts);
    const strategy = targetsOf(loadPlan(memoryTree(files), readOnce).plan as Plan).find(
      ({ kind }) => kind === 'strategy',
    );
    const isOfStrategy = (path: string): boolean =>
      path.includes(`${strategy?.name}`) || /^(?:html\/)?media\//.test(path);
    const difference = changed(before, await builtOf(nextEdition(files), texts));
    expect(difference.filter((path) => !isOfStrategy(path))).toEqual([]);
  });

  test('so are the PDFs, after many edits at once, and after all is gone or has another name', async () => {
    const before = await builtOf(files, ['pdf']);
    const many = fc.sample(editsOf(files), { numRuns: 60, seed: 20 });
    expect(changed(before, await builtOf(later(files, many), ['pdf']))).toEqual([]);
    const kept = Object.entries(renamed(files)).filter(
      ([path]) => !/^(actions|programmes|indicators)\//.test(path),
    );
    expect(changed(before, await builtOf(Object.fromEntries(kept), ['pdf']))).toEqual([]);
  }, 300_000);
});

describe('an economic plan with the original budget of a year before it', () => {
  const record = 'adopted/action-plan-2026-2029.yaml';
  const files = filesOf('test/plans/fylke') as Readonly<Record<string, string>>;
  const { [record]: before, ...unrecorded } = files;
  const key = 'economic-plan 2027-2030';

  /** The files with the economic plan on record, made of the plan with its other records or without them. */
  const adopted = (of: Readonly<Record<string, string>>): Files => withAdopted(of, key, '2026-12-08');
  const built = async (of: Files) => {
    const all = await builtOf(of, texts);
    return new Map([...all].filter(([path]) => path.includes('okonomiplan-2027-2030')));
  };

  test('keeps it, whatever becomes of the records of the action plans', async () => {
    const whole = adopted(files);
    expect(whole[`adopted/${key.replace(' ', '-')}.yaml`]).toMatch(
      /^originalBudgets:\n {2}'?2026'?:\n {4}\w/m,
    );
    const then = await built(whole);
    expect(then.size).toBeGreaterThan(3);
    const { [record]: _, ...without } = whole;
    const { 'action-plans/2026-2029.md': __, ...withoutPlan } = without;
    const otherRecord = { ...(parse(before ?? '') as AdoptedFileRecord), actions: {} };
    for (const rest of [
      without,
      withoutPlan,
      { ...whole, [record]: adoptedText(otherRecord) },
      { ...whole, [record]: (before ?? '').replaceAll(/amount: (\d+)/g, 'amount: 1$1') },
    ])
      expect(changed(then, await built(rest))).toEqual([]);
  });

  test('has none where there was no record then, even if one is made afterwards', async () => {
    const whole = adopted(unrecorded);
    const then = await built(whole);
    expect(changed(then, await built({ ...whole, [record]: before ?? '' }))).toEqual([]);
    expect(changed(then, await built(adopted(files)))).not.toEqual([]);
  });
});
