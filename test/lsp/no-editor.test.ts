import { PassThrough, Readable } from 'node:stream';
import { openConnection } from '../../src/lsp/connection.ts';
import { languageServers } from '../support/lsp-editor.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const openEditor = languageServers(temporaryFolder());

/** The methods of the messages that get through, in the pieces that a stream comes in. */
async function heard(pieces: readonly string[]): Promise<readonly string[]> {
  const input = new PassThrough();
  const connection = openConnection(input, new PassThrough());
  const methods: string[] = [];
  connection.onNotification((method) => void methods.push(method));
  connection.listen();
  for (const piece of pieces) input.write(Buffer.from(piece, 'latin1'));
  await new Promise((resolve) => setTimeout(resolve, 200));
  connection.dispose();
  return methods;
}

function message(method: string, size = 0): string {
  const content = JSON.stringify({ jsonrpc: '2.0', method, params: { text: 'a'.repeat(size) } });
  return `Content-Length: ${content.length}\r\n\r\n${content}`;
}

test('messages get through in whatever pieces they come', async () => {
  const all = ['a/one', 'a/two', 'a/three'].map((method, at) => message(method, at * 30_000)).join('');
  expect(await heard([all])).toEqual(['a/one', 'a/two', 'a/three']);
  expect(await heard([...all.slice(0, 300)].concat(all.slice(300)))).toEqual(['a/one', 'a/two', 'a/three']);
  expect(await heard(all.match(/[\s\S]{1,4097}/g) ?? [])).toEqual(['a/one', 'a/two', 'a/three']);
});

test('a document without an address that is opened is passed over, without a word', async () => {
  const editor = openEditor('nowhere');
  await editor.start();
  for (const textDocument of [{}, { uri: 7, version: 1, text: 'a' }, { uri: null, text: '' }])
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
  await editor.open('actions/skilt.yaml', smallPlan['actions/skilt.yaml'] ?? '');
  expect(editor.shown).toEqual([]);
  expect(await editor.end()).toBe(0);
}, 30_000);

test('what never becomes a message ends the connection, and is not kept', async () => {
  let given = 0;
  const zeros = new Readable({
    read() {
      given += 65_536;
      this.push(Buffer.alloc(65_536));
    },
  });
  const connection = openConnection(zeros, new PassThrough());
  connection.listen();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = given;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(given).toBe(before);
  expect(given).toBeLessThan(2_000_000);
  connection.dispose();
});
