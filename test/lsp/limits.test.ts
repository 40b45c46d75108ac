import { languageServers, positionIn } from '../support/lsp-editor.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const openEditor = languageServers(temporaryFolder());
const action = 'actions/skilt.yaml';
const text = smallPlan[action] ?? '';
const chapter = 'chapters/01-bakgrunn.md';
const ask = positionIn(text, 'ask');
/** The text made so many bytes long, by a comment. */
const sized = (size: number): string => `${text}# ${'a'.repeat(size - Buffer.byteLength(text) - 3)}\n`;

test('a document may be 2 MB, and no more: then it is told of, and not read', async () => {
  const editor = openEditor('large');
  await editor.start();
  await editor.open(action, sized(2_000_000));
  expect(await editor.ask('hover', action, ask)).toMatchObject({
    contents: { value: expect.stringContaining('Ask') },
  });
  await editor.change(action, sized(2_000_001));
  await editor.told(action, (diagnostics) => diagnostics.length === 1 && diagnostics[0]?.code === 'PV0005');
  expect(await editor.ask('hover', action, ask)).toBeNull();
  expect(await editor.ask('completion', action, ask)).toEqual([]);
  await editor.change(action, text);
  await editor.told(action, (diagnostics) => diagnostics.length === 0);
  expect(await editor.ask('hover', action, ask)).toMatchObject({
    contents: { value: expect.stringContaining('Ask') },
  });
  expect([...editor.logged, ...editor.shown]).toEqual([]);
  expect(await editor.end()).toBe(0);
}, 30_000);

test('plan.yaml raises the limit', async () => {
  const editor = openEditor('raised', {
    ...smallPlan,
    'plan.yaml': `${smallPlan['plan.yaml']}limits: { fileBytes: 3000000 }\n`,
  });
  await editor.start();
  await editor.open(action, sized(3_000_000));
  expect(await editor.ask('hover', action, ask)).toMatchObject({
    contents: { value: expect.stringContaining('Ask') },
  });
  await editor.change(action, sized(3_000_001));
  await editor.told(action, (diagnostics) => diagnostics.length === 1 && diagnostics[0]?.code === 'PV0005');
  expect(await editor.end()).toBe(0);
}, 30_000);

test.each([
  ['brackets', action, '['.repeat(60_000_000)],
  ['items', chapter, '- a\n'.repeat(15_000_000)],
  ['letters', 'plan.yaml', 'a'.repeat(60_000_000)],
])(
  '60 MB of %s are told of at once',
  async (name, path, content) => {
    const editor = openEditor(name);
    await editor.start();
    await editor.open(path, content);
    await editor.told(path, (diagnostics) => diagnostics.some(({ code }) => code === 'PV0005'));
    expect([...editor.logged, ...editor.shown]).toEqual([]);
    expect(await editor.end()).toBe(0);
  },
  30_000,
);

test('a file that is too large on disk is read while it is smaller in the editor', async () => {
  const editor = openEditor('smaller', { ...smallPlan, [action]: sized(2_500_000) });
  await editor.start();
  await editor.told(action, (diagnostics) => diagnostics.length === 1 && diagnostics[0]?.code === 'PV0005');
  await editor.open(action, text);
  await editor.told(action, (diagnostics) => diagnostics.length === 0);
  expect(await editor.ask('hover', action, ask)).toMatchObject({
    contents: { value: expect.stringContaining('Ask') },
  });
  expect(await editor.end()).toBe(0);
}, 30_000);
