import { join } from 'node:path';
import { planReader, refreshed } from '../../src/lsp/read-open-plan.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const folder = join(temporaryFolder(), 'plan');
writePlan(folder, smallPlan);
const action = 'actions/skilt.yaml';
const text = smallPlan[action] ?? '';
const open = (content: string, path = action) => new Map([[path, content]]);

test('of a plan in which one file changes, one file is read', async () => {
  const read = planReader();
  const before = await read(folder, () => open(text));
  const after = await read(folder, () => open(`${text}# mer\n`));
  const others = [...after.sources.keys()].filter((path) => path !== action);
  expect(others.length).toBeGreaterThan(5);
  for (const path of others) expect(after.sources.get(path)).toBe(before.sources.get(path));
  expect(after.sources.get(action)?.text).toBe(`${text}# mer\n`);
});

test('a plan is judged in turns to the same end', async () => {
  const read = planReader();
  const wrong = `${text.replace('[skilting]', '[skiltnig]')}titel: x\n`;
  const at = async () => read(folder, () => open(wrong));
  const codes = (await at()).diagnostics.map(({ code }) => code);
  expect(codes).toEqual(['PV1102', 'PV0107']);
  const inTurns = await (await at()).judge(() => false);
  expect(inTurns?.map(({ code }) => code)).toEqual(codes);
  const reading = await at();
  const judged = await reading.judge(() => false);
  expect(reading.diagnostics).toBe(judged);
});

test('the last reading is refreshed with what is open now', async () => {
  const reading = await planReader()(folder, () => open(text));
  const now = refreshed(reading, () => open(`${text}after: [net`));
  expect(now?.sources.get(action)?.text).toBe(`${text}after: [net`);
  expect(now?.openTexts.get(action)).toBe(`${text}after: [net`);
  expect(now?.plan).toBe(reading.plan);
  // Places in the changed text are not those of the reading.
  expect(now?.occurrences.some(({ file }) => file === action)).toBe(false);
  expect(now?.occurrences.length).toBeGreaterThan(5);
  const notes = 'notater/møte.md';
  const both = new Map([...open(text), [notes, 'Se [skilt](#ski']]);
  expect(refreshed(reading, () => both)?.openTexts.get(notes)).toBe('Se [skilt](#ski');
});

test.each<[why: string, open: ReadonlyMap<string, string>]>([
  ['a file was closed', new Map()],
  ['plan.yaml has changed', new Map([...open(text), ...open('title: x\n', 'plan.yaml')])],
  ['a file may be too large', open(`${text}# ${'a'.repeat(2_000_000)}\n`)],
])('the last reading is not enough where %s', async (_why, texts) => {
  const reading = await planReader()(folder, () => open(text));
  expect(refreshed(reading, () => texts)).toBeUndefined();
});
