import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  apply,
  type Edits,
  languageServers,
  positionIn,
  type Range,
  renamesFiles,
} from '../support/lsp-editor.ts';
import { posix } from '../support/posix.ts';
import { runCli } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const openEditor = languageServers(temporaryFolder());
// What is told of a closed pipe on Windows is not the same.

/** The position of a text in a file of the small plan, so many characters into it. */
function positionOf(path: string, words: string, into = 1): Range['start'] {
  return positionIn(smallPlan[path] ?? '', words, into);
}

const action = 'actions/skilt.yaml';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';

test('a session: mistakes as they are written, completion, hover, definition, references', async () => {
  const editor = openEditor('session');
  const result = (await editor.start()) as { capabilities: object };
  expect(result.capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true });
  const text = smallPlan[action] ?? '';
  await editor.open(action, text.replace('[skilting]', '[skiltnig]'));
  const [mistake] = await editor.told(action, (diagnostics) =>
    diagnostics.some(({ code }) => code === 'PV1102'),
  );
  expect(mistake?.range).toEqual({ start: { line: 2, character: 9 }, end: { line: 2, character: 17 } });
  expect(mistake?.message).toContain('mente du «skilting»?');
  await editor.change(action, text);
  await editor.told(action, (diagnostics) => diagnostics.length === 0);

  // In a file that cannot be read: the value is not there yet.
  await editor.change(action, `${text}after: [net`);
  const items = (await editor.ask('completion', action, { line: 17, character: 11 })) as {
    label: string;
    detail: string;
    documentation: string;
  }[];
  expect(items.map(({ label }) => label)).toContain('nettsalg');
  await editor.change(action, text);

  const hover = (await editor.ask('hover', action, positionOf(action, 'skilting]'))) as {
    contents: { value: string };
  };
  expect(hover.contents.value).toBe(`skilting\net tiltaksområde 1.1.1.1 · ${strategy}:11`);
  const definition = (await editor.ask('definition', action, positionOf(action, 'skilting]'))) as {
    uri: string;
    range: Range;
  };
  expect(definition.uri).toBe(editor.uri(strategy));
  expect(definition.range.start).toEqual({ line: 10, character: 11 });
  const references = (await editor.ask('references', strategy, positionOf(strategy, '#skilting', 3), {
    context: { includeDeclaration: true },
  })) as { uri: string }[];
  expect(references.map(({ uri }) => uri).sort()).toEqual([editor.uri(action), editor.uri(strategy)].sort());

  // Places where nothing is, and files that are not there.
  for (const method of ['hover', 'definition', 'prepareRename', 'completion', 'references'])
    for (const [path, line] of [
      [action, 999],
      ['actions/borte.yaml', 0],
      ['../ute.yaml', 0],
    ] as const) {
      // Behind the last line there may be more fields.
      if (method === 'completion' && path === action) continue;
      // It says why there is nothing to rename.
      if (method === 'prepareRename' && path !== '../ute.yaml') {
        await expect(editor.ask(method, path, { line, character: 999 })).rejects.toThrow(
          'Sett markøren på en id',
        );
        continue;
      }
      const answer = await editor.ask(
        method,
        path,
        { line, character: 999 },
        { context: { includeDeclaration: true } },
      );
      expect(answer === null || (Array.isArray(answer) && answer.length === 0)).toBe(true);
    }
  const more = (await editor.ask('completion', action, { line: 999, character: 999 })) as { label: string }[];
  const fields = more.map(({ label }) => label);
  expect(fields).toContain('targetGroup');
  expect(fields).not.toContain('serves');
  expect(await editor.end()).toBe(0);
}, 30_000);

test('an id is renamed all over the plan, and the file that has its name', async () => {
  const files: Record<string, string> = {
    ...smallPlan,
    [strategy]: (smallPlan[strategy] ?? '').replace('Om reiseliv.', 'Se [skilt](#skilting).'),
  };
  const editor = openEditor('rename', files, renamesFiles);
  await editor.start();
  await editor.open(action, files[action] ?? '');
  const rename = (words: string, newName: string) =>
    editor.ask('rename', action, positionOf(action, words), { newName });
  expect(await editor.ask('prepareRename', action, positionOf(action, 'skilting]'))).toMatchObject({
    placeholder: 'skilting',
  });
  await expect(rename('skilting]', 'Ikke en id')).rejects.toThrow('En id har bare små bokstaver');
  await expect(rename('skilting]', 'salg')).rejects.toThrow('Id-en «salg» er i bruk');
  apply((await rename('skilting]', 'vegvisning')) as Edits);
  expect(readFileSync(join(editor.folder, strategy), 'utf8')).toContain('Se [skilt](#vegvisning).');
  expect(runCli(['validate', editor.folder]).code).toBe(0);

  const other = 'actions/nettsalg.yaml';
  await editor.open(other, smallPlan[other] ?? '');
  const moved = (await editor.ask('rename', other, positionOf(other, 'skilt]'), {
    newName: 'nye-skilt',
  })) as Edits;
  apply(moved);
  expect(readFileSync(join(editor.folder, 'actions/nye-skilt.yaml'), 'utf8')).toContain('title: Nye skilt');
  expect(runCli(['validate', editor.folder]).code).toBe(0);
  expect(await editor.end()).toBe(0);
}, 30_000);

test('returns before line feeds move no place, in the editor and on disk', async () => {
  const windows = Object.fromEntries(
    Object.entries(smallPlan).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
  );
  const editor = openEditor('windows', windows);
  await editor.start();
  await editor.open(action, (windows[action] ?? '').replace('[skilting]', '[skiltnig]'));
  const [mistake] = await editor.told(action, (diagnostics) =>
    diagnostics.some(({ code }) => code === 'PV1102'),
  );
  expect(mistake?.range).toEqual({ start: { line: 2, character: 9 }, end: { line: 2, character: 17 } });
  await editor.change(action, `${windows[action]}after: [net`);
  const items = (await editor.ask('completion', action, { line: 17, character: 11 })) as { label: string }[];
  expect(items.map(({ label }) => label)).toContain('nettsalg');
  await editor.change(action, windows[action] ?? '');
  const hover = (await editor.ask('hover', action, positionOf(action, 'skilting]'))) as { range: Range };
  expect(hover.range).toEqual({ start: { line: 2, character: 9 }, end: { line: 2, character: 17 } });
  const newName = 'vegvisning';
  apply((await editor.ask('rename', action, positionOf(action, 'skilting]'), { newName })) as Edits);
  for (const path of [action, strategy])
    expect(readFileSync(join(editor.folder, path), 'utf8')).toBe(
      windows[path]?.replace(/([[#])skilting/, `$1${newName}`),
    );
  expect(await editor.end()).toBe(0);
}, 30_000);

posix(
  'a server whose output nobody reads any more ends, though it may still be spoken to',
  async () => {
    const editor = openEditor('unread');
    const ended = new Promise<number | null>((resolve) => editor.child.on('exit', resolve));
    editor.child.stdout.destroy();
    void editor.start().catch(() => {});
    expect(await ended).toBe(1);
  },
  30_000,
);

test('a file beside the plan has its places too, while it is open', async () => {
  const editor = openEditor('beside');
  await editor.start();
  const notes = 'notater/møte.md';
  await editor.open(notes, '# Møte\r\n\r\nSe [skilt](#ski');
  const items = (await editor.ask('completion', notes, { line: 2, character: 15 })) as {
    label: string;
    textEdit: { range: Range };
  }[];
  expect(items.find(({ label }) => label === 'skilting')?.textEdit.range).toEqual({
    start: { line: 2, character: 12 },
    end: { line: 2, character: 15 },
  });
  expect(await editor.end()).toBe(0);
}, 30_000);

test.each([0, 140])(
  'an editor that is gone %i ms after a change is left in peace',
  async (delay) => {
    const editor = openEditor(`gone-${delay}`);
    await editor.start();
    await editor.open(action, smallPlan[action] ?? '');
    await editor.told(action, () => true);
    await editor.change(action, `${smallPlan[action]}titel: x\n`);
    await new Promise((resolve) => setTimeout(resolve, delay));
    // No good-bye was said, which is 1 by the protocol.
    expect(await editor.leave()).toEqual({ code: 1, said: '' });
  },
  30_000,
);

test('where the editor cannot rename files, an id that is a file name stays', async () => {
  const editor = openEditor('plain');
  await editor.start();
  const other = 'actions/nettsalg.yaml';
  await editor.open(other, smallPlan[other] ?? '');
  await expect(
    editor.ask('rename', other, positionOf(other, 'skilt]'), { newName: 'nye-skilt' }),
  ).rejects.toThrow('kan ikke gi filer nytt navn');
  expect(await editor.end()).toBe(0);
}, 30_000);
