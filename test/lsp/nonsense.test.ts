import { spawnSync } from 'node:child_process';
import { executable } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const framed = (body: unknown): string => {
  const text = JSON.stringify(body);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};
const hello = framed({
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { processId: null, capabilities: {} },
});
const change = { jsonrpc: '2.0', method: 'textDocument/didChange' };

// What the library has to say of these comes when the editor is gone.
test.each([
  ['positions where names belong', framed({ ...change, params: ['>'] })],
  ['a word for parameters', framed({ ...change, params: 'x' })],
  ['no parameters', framed(change)],
  ['parameters of another shape', framed({ ...change, params: { textDocument: 1, contentChanges: 2 } })],
  ['a message that is none', framed({ jsonrpc: '2.0', id: null, method: 'initialize', params: [] })],
  ['half a message', framed(change).slice(0, -5)],
  ['half a head of a message', 'Content-Le'],
  ['a message that is longer than there is', 'Content-Length: 99999999999\r\n\r\n{'],
  ['a head without an end', 'a'.repeat(100_000)],
  ['an answer to nothing', framed({ jsonrpc: '2.0', id: null, error: { code: 1, message: 'x' } })],
])('%s, and an editor that is gone: nothing is said, and 1', (_name, nonsense) => {
  const { status, stderr } = spawnSync(process.execPath, [executable, 'lsp', '--stdio'], {
    cwd: work,
    encoding: 'utf8',
    input: hello + nonsense.repeat(40),
    timeout: 20_000,
    killSignal: 'SIGKILL',
    env: { PATH: process.env.PATH ?? '', PLANVERK_CACHE: 'off' },
  });
  expect({ status, stderr: stderr.slice(-500) }).toEqual({ status: 1, stderr: '' });
});
