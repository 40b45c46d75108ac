import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { ActName } from '../../src/diff/change.ts';
import { compareFiles } from '../support/compare-plans.ts';
import { type Words, wordsFrom } from '../support/plan-pairs.ts';
import { root } from '../support/run-cli.ts';

type Texts = Record<string, string>;
interface ActionFile {
  title: string;
  status: string;
  description?: string;
  effect?: string;
  end: string | number;
  formerId?: string;
  splitFrom?: string;
  costs?: { year?: number; amount: number }[];
  financing?: { year?: number; amount: number }[];
  [field: string]: unknown;
}

/** The texts of a plan, by path. */
function textsIn(folder: string, prefix = ''): Texts {
  return Object.fromEntries(
    readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
      const path = prefix + entry.name;
      if (entry.isDirectory()) return Object.entries(textsIn(folder, `${path}/`));
      return /\.(?:yaml|md)$/.test(path) ? [[path, readFileSync(join(folder, path), 'utf8')]] : [];
    }),
  );
}

/** What was done, as a comparison should name it. */
interface Script {
  readonly head: Texts;
  readonly acts: readonly { readonly act: ActName; readonly ids: readonly string[] }[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

const actionAt = (id: string): string => `actions/${id}.yaml`;

/** One of each act on a plan, no two on the same thing. */
function script(base: Texts, words: Words): Script {
  const { number, random, phrase } = words;
  const head = { ...base };
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((one) => [random(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  const actions = shuffled(
    Object.keys(base).flatMap((path) => /^actions\/(.*)\.yaml$/.exec(path)?.[1] ?? []),
  );
  const acts: { act: ActName; ids: string[] }[] = [];
  const renamed: { from: string; to: string }[] = [];
  const read = (id: string): ActionFile => parse(head[actionAt(id)] ?? '');
  const write = (id: string, record: ActionFile): void => {
    head[actionAt(id)] = stringify(record);
  };
  /** Other files name the one for the other; what was adopted is as it was. */
  const named = (from: string, to: string): void => {
    for (const path of Object.keys(head))
      if (!path.startsWith('adopted/'))
        head[path] = (head[path] ?? '')
          .replace(new RegExp(`^(\\s*- )${from}$`, 'gm'), `$1${to}`)
          .replace(new RegExp(`(action: )${from}\\b`, 'g'), `$1${to}`)
          .replace(new RegExp(`#${from}\\b`, 'g'), `#${to}`);
  };
  const take = (holds: (record: ActionFile) => boolean): string | undefined => {
    const at = actions.findIndex((id) => holds(read(id)));
    return at < 0 ? undefined : actions.splice(at, 1)[0];
  };
  const any = (): boolean => true;
  const yearly = ({ costs, financing }: ActionFile): boolean =>
    costs?.length === 1 &&
    [...costs, ...(financing ?? [])].every(({ year, amount }) => year !== undefined && amount > 0);
  const shiftYears = (record: ActionFile): void => {
    for (const row of [...(record.costs ?? []), ...(record.financing ?? [])]) row.year = (row.year ?? 0) + 1;
  };

  for (let count = 0; count < 3; count += 1) {
    const from = take(any);
    if (from === undefined) continue;
    const record = read(from);
    const to = `ny-${from}`;
    const part = count === 0 ? 0 : random() * 0.2;
    for (const field of ['title', 'description', 'effect'] as const) {
      const text = record[field];
      if (text) record[field] = words.reworded(text.trim(), part, 0);
    }
    delete head[actionAt(from)];
    write(to, record);
    named(from, to);
    renamed.push({ from, to });
  }
  const whole = take(({ costs }) => costs !== undefined);
  if (whole !== undefined) {
    const id = whole;
    const record = read(id);
    const part = structuredClone(record);
    for (const rows of [record.costs ?? [], record.financing ?? []])
      for (const row of rows) row.amount = Math.floor(row.amount / 2);
    for (const rows of [part.costs ?? [], part.financing ?? []])
      for (const row of rows) row.amount = Math.ceil(row.amount / 2);
    write(id, { ...record, title: `${record.title}, første del` });
    write(`del-av-${id}`, { ...part, title: phrase(4), splitFrom: id });
    acts.push({ act: 'split', ids: [id] });
  }
  const [into, gone] = [take(any), take(any)];
  if (into !== undefined && gone !== undefined) {
    const record = read(into);
    delete head[actionAt(gone)];
    named(gone, into);
    // Nothing is named twice in a list.
    for (const path of Object.keys(head))
      if (!path.startsWith('adopted/'))
        head[path] = (head[path] ?? '').replace(
          new RegExp(`^(\\s*- ${into}\\n)((?:\\s*- .*\\n)*?)\\s*- ${into}\\n`, 'gm'),
          '$1$2',
        );
    write(into, { ...record, title: `${record.title} og mer`, formerId: gone });
    acts.push({ act: 'merged', ids: [into] });
  }
  const later = take((record) => yearly(record) && record.status !== 'postponed');
  if (later !== undefined) {
    const id = later;
    const record = read(id);
    shiftYears(record);
    const year = Number(String(record.end).slice(0, 4));
    write(id, {
      ...record,
      status: 'postponed',
      statusNote: 'Venter',
      postponedTo: year + 1,
      ...(Number.isFinite(year) && { end: String(year + 1) }),
    });
    acts.push({ act: 'postponed', ids: [id] });
  }
  const shifted = take(yearly);
  if (shifted !== undefined) {
    const id = shifted;
    const record = read(id);
    shiftYears(record);
    const year = Number(String(record.end).slice(0, 4));
    if (Number.isFinite(year)) record.end = String(year + 1);
    write(id, record);
    acts.push({ act: 'money-moved', ids: [id] });
  }
  // Two goals of different files take each other's place, and two items of a list.
  const strategies = shuffled(
    Object.keys(base).filter(
      (path) => /^focus-areas\/.*\.md$/.test(path) && /^## .*\{#/m.test(base[path] ?? ''),
    ),
  );
  const [one = '', other = '', third = ''] = strategies;
  const goalsOf = (path: string): readonly string[] =>
    (head[path] ?? '').match(/^## .*\n(?:(?!## ).*\n)*/gm) ?? [];
  const [left = '', right = ''] = [one, other].map((path) => words.pick(goalsOf(path)));
  head[one] = (head[one] ?? '').replace(left, `${right.trimEnd()}\n\n`);
  head[other] = (head[other] ?? '').replace(right, `${left.trimEnd()}\n\n`);
  acts.push({ act: 'swapped', ids: [left, right].map((goal) => /\{#([^}\s]+)/.exec(goal)?.[1] ?? '') });
  const list = goalsOf(third)
    .flatMap((goal) => goal.match(/(?:^- .*\n)+/gm) ?? [])
    .find((items) => items.split('\n').length > 3);
  const items = list?.trimEnd().split('\n') ?? [];
  const goal = goalsOf(third).find((text) => list !== undefined && text.includes(list));
  if (list && goal) {
    const [a, b] = shuffled(items.map((_, at) => at)) as [number, number];
    [items[a], items[b]] = [items[b] as string, items[a] as string];
    head[third] = (head[third] ?? '').replace(list, `${items.join('\n')}\n`);
    acts.push({ act: 'swapped', ids: [/\{#([^}\s]+)/.exec(goal)?.[1] ?? ''] });
  }
  // The files of texts are called otherwise.
  const files = strategies
    .slice(0, number(1, 3))
    .map((from) => ({ from, to: from.replace(/([^/]*)\.md$/, '$1-ny.md') }));
  const kept = files.filter(({ from }) => !from.endsWith('/focus-area.md'));
  for (const { from, to } of kept) {
    head[to] = head[from] ?? '';
    delete head[from];
  }
  return { head, acts, renamed, files: kept };
}

const rounds = 12;

test.each([
  ['the plan in plan/', 'plan'],
  ['the plan of a county', 'test/plans/fylke'],
])('acts, and ids changed without a word, are named as what they are: %s', (name, folder) => {
  const base = textsIn(join(root, folder));
  const found = { asked: 0, right: 0, named: 0, wrong: 0 };
  const missed: string[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) {
    const { head, acts, renamed, files } = script(base, wordsFrom(seed));
    const { changes, hints, renamedFiles } = compareFiles(base, head);
    const named = [
      ...changes.flatMap(({ detail, id }) => (detail.type === 'act' ? [`${detail.act} ${id}`] : [])),
      ...hints.map(({ removed, added }) => `${removed.id} → ${added.id}`),
      ...renamedFiles.map(({ before, after }) => `${before} → ${after}`),
    ];
    const asked = [
      ...acts.map(({ act, ids }) => ids.map((id) => `${act} ${id}`)),
      ...renamed.map(({ from, to }) => [`${from} → ${to}`]),
      ...files.map(({ from, to }) => [`${from} → ${to}`]),
    ];
    // Such a file has its id for a name.
    const besides = renamed.map(({ from, to }) => `${actionAt(from)} → ${actionAt(to)}`);
    found.asked += asked.length;
    found.named += named.length;
    for (const one of asked)
      if (one.some((words) => named.includes(words))) found.right += 1;
      else missed.push(one.join(' or '));
    const wrong = named.filter((words) => !asked.flat().includes(words) && !besides.includes(words));
    found.wrong += wrong.length;
    missed.push(...wrong.map((words) => `wrong: ${words}`));
  }
  process.stdout.write(
    `acts and renamings in ${name}: ${found.right} of ${found.asked} named; ${found.wrong} of ${found.named} wrong${missed.map((one) => `\n  ${one}`).join('')}\n`,
  );
  expect(found.asked).toBeGreaterThan(100);
  expect(found.right / found.asked).toBeGreaterThanOrEqual(0.9);
  expect(found.wrong / found.named).toBeLessThan(0.01);
});
