import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { completion } from '../../src/lsp/completion.ts';
import { diagnosticsByFile } from '../../src/lsp/diagnostics.ts';
import { planReader, refreshed } from '../../src/lsp/read-open-plan.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const { writePlan } = (await import(pathToFileURL(join(root, 'bench', 'records.mjs')).href)) as {
  writePlan(folder: string, scale: number): { readonly files: number };
};
const folder = join(temporaryFolder(), 'plan');
const { files } = writePlan(folder, 10);
const path = 'actions/tiltak-7.yaml';
const text = readFileSync(join(folder, path), 'utf8');
/** The texts that are open after so many changes: every other one is wrong. */
const open = (change: number) => () =>
  new Map([[path, change % 2 === 1 ? `${text}titel: x\n` : `${text}# ${change}\n`]]);
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

// `bench/editor.mjs` says how long it takes: these bounds hold on a machine with much else to do.
test('a change in one of 2 586 files is judged without reading the others', async () => {
  expect(files).toBe(2586);
  const read = planReader();
  let before = await read(folder, open(0));
  const times: number[] = [];
  for (let change = 1; change <= 6; change += 1) {
    const start = processorTime();
    const reading = await read(folder, open(change));
    await reading.judge(() => false);
    const found = [...diagnosticsByFile(reading, 'nb').values()].flat().map(({ code }) => code);
    times.push(processorTime() - start);
    expect(found.includes('PV0107')).toBe(change % 2 === 1);
    const again = [...reading.sources].filter(([file, source]) => before.sources.get(file) !== source);
    expect(again.map(([file]) => file)).toEqual([path]);
    before = reading;
  }
  expect(median(times.slice(2))).toBeLessThan(2000);
}, 180_000);

test('what may be written is said without reading any', async () => {
  const reading = await planReader()(folder, open(0));
  const params = {
    textDocument: { uri: pathToFileURL(join(folder, path)).href },
    position: { line: 6, character: 6 },
  };
  const times: number[] = [];
  for (let change = 1; change <= 12; change += 1) {
    const start = processorTime();
    const now = refreshed(reading, open(change));
    expect(now && completion(now, params, 'nb', false).length).toBeGreaterThan(1000);
    times.push(processorTime() - start);
  }
  expect(median(times.slice(2))).toBeLessThan(300);
}, 180_000);

test('rules that are run in turns stop where something changes meanwhile', async () => {
  const reading = await planReader()(folder, open(1));
  let asked = 0;
  const isStale = (): boolean => {
    asked += 1;
    return asked > 1;
  };
  expect(await reading.judge(isStale)).toBeUndefined();
  expect(asked).toBe(2);
}, 180_000);
