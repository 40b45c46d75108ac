import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expectGolden } from '../support/golden.ts';
import { languageServers, positionIn, renamesFiles } from '../support/lsp-editor.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const openEditor = languageServers(temporaryFolder());

const action = 'actions/skilt.yaml';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const text = smallPlan[action] ?? '';
const abilities = {
  ...renamesFiles,
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** A session that is written down: what the editor sends, and what comes back. */
function record(name: string, language: 'nb' | 'nn' | 'en') {
  const editor = openEditor(name, smallPlan, abilities, language);
  const lines: string[] = [];
  const written = (value: unknown): string =>
    JSON.stringify(value)
      .replaceAll(pathToFileURL(editor.folder).href, 'plan:')
      .replaceAll(pathToFileURL(join(root, 'docs')).href, 'docs:');
  const note = (sign: string, what: string, value: unknown): void => {
    const many = Array.isArray(value) && value.length > 1 ? value : undefined;
    const shown = many ? `\n${many.map((one) => `      ${written(one)}`).join('\n')}` : ` ${written(value)}`;
    lines.push(`${sign} ${what}${shown}`);
  };
  return {
    editor,
    start: async () => note('←', 'initialize', await editor.start()),
    async open(path: string, content: string) {
      note('→', 'didOpen', { path, content });
      await editor.open(path, content);
    },
    async change(path: string, content: string) {
      note('→', 'didChange', { path, content });
      await editor.change(path, content);
    },
    async diagnostics(path: string, ...codes: readonly string[]) {
      const found = await editor.told(
        path,
        (all) => JSON.stringify(all.map(({ code }) => code)) === JSON.stringify(codes),
      );
      note('←', `diagnostics of ${path}`, found);
    },
    async request<Result>(method: string, params: object): Promise<Result> {
      note('→', method, params);
      const answer = await editor.request(method, params).catch((error: Error) => ({ error: error.message }));
      note('←', method, answer);
      return answer as Result;
    },
    at: (path: string, content: string, words: string, into?: number) => ({
      textDocument: { uri: editor.uri(path) },
      position: positionIn(content, words, into),
    }),
    file: (path: string) => ({ textDocument: { uri: editor.uri(path) } }),
    async end() {
      expect(await editor.end()).toBe(0);
      expect([...editor.logged, ...editor.shown]).toEqual([]);
      expectGolden(`${lines.join('\n')}\n`, join(root, 'test', 'cases', 'lsp', `${name}.txt`));
    },
  };
}
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

test('a recorded session in Bokmål: mistakes are made, shown and put right', async () => {
  const session = record('mistakes', 'nb');
  await session.start();
  const wrong = text
    .replace('responsible:', 'ansvarlig:')
    .replace('status: ongoing\n', 'status: pågår\n')
    .replace('source: fylket', 'source: fylkt');
  await session.open(action, wrong);
  await session.diagnostics(action, 'PV0107', 'PV0126', 'PV1102');
  const context = { diagnostics: [] };
  await session.request('textDocument/codeAction', { ...session.file(action), range: whole, context });
  const [all] = await session.request<object[]>('textDocument/codeAction', {
    ...session.file(action),
    range: whole,
    context: { ...context, only: ['source.fixAll'] },
  });
  await session.request('codeAction/resolve', all ?? {});
  await session.change(action, text);
  await session.diagnostics(action);
  await session.request('textDocument/codeAction', { ...session.file(action), range: whole, context });
  await session.end();
});

test('a recorded session in Nynorsk: an action is written', async () => {
  const session = record('writing', 'nn');
  await session.start();
  const path = 'actions/ny.yaml';
  const steps = [
    '',
    'title: Nytt\nkin',
    'title: Nytt\nkind: tilt',
    'title: Nytt\nkind: measure\nserves: [sk',
    'title: Nytt\nkind: measure\nansv',
  ];
  await session.open(path, 'x');
  for (const content of steps) {
    await session.change(path, content);
    const end = session.at(path, `${content}|`, '|', 0);
    await session.request('textDocument/completion', end);
  }
  await session.change(path, text);
  await session.request('textDocument/hover', session.at(path, text, 'responsible'));
  await session.request('textDocument/hover', session.at(path, text, 'ask'));
  await session.end();
});

test('a recorded session in English: finding the way, renaming and formatting', async () => {
  const session = record('finding', 'en');
  await session.start();
  await session.open(action, text);
  await session.open(strategy, smallPlan[strategy] ?? '');
  await session.request('textDocument/documentSymbol', session.file(strategy));
  await session.request('textDocument/codeLens', session.file(strategy));
  await session.request('workspace/symbol', { query: 'nett' });
  const serves = session.at(action, text, 'skilting]');
  await session.request('textDocument/definition', serves);
  await session.request('textDocument/references', { ...serves, context: { includeDeclaration: true } });
  await session.request('textDocument/prepareRename', serves);
  await session.request('textDocument/prepareRename', session.at(action, text, 'title'));
  await session.request('textDocument/rename', { ...serves, newName: 'signposting' });
  await session.request('textDocument/rename', { ...serves, newName: 'salg' });
  const other = 'actions/nettsalg.yaml';
  await session.request('textDocument/rename', {
    ...session.at(other, smallPlan[other] ?? '', 'skilt]'),
    newName: 'new-signs',
  });
  await session.request('textDocument/formatting', { ...session.file(action), options: {} });
  await session.request('textDocument/rangeFormatting', {
    ...session.file(action),
    range: whole,
    options: {},
  });
  await session.end();
});
