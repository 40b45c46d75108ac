// How long an editor waits for the language server after a change in one file: until the diagnostics of the change are there,
// and until completion answers. node editor.mjs [scale …]. Scale 10 is 2 586 files.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv, execPath, version } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writePlan } from './records.mjs';

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  'vscode-languageserver/node',
);
const cli = join(dirname(dirname(fileURLToPath(import.meta.url))), 'bin', 'planverk.js');
const scales = argv.slice(2).map(Number).filter(Number.isFinite);
if (scales.length === 0) scales.push(0.23, 10);
const runs = 21;
/** Milliseconds from a change to its diagnostics, median and 95th percentile. */
const limits = { 10: [300, 300] };
const file = 'actions/tiltak-7.yaml';

/** A server for a plan, as an editor has it. */
async function openEditor(folder) {
  const child = spawn(execPath, [cli, 'lsp', '--stdio', '--lang', 'nb', '--plan', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = [];
  const uri = pathToFileURL(join(folder, file)).href;
  connection.onNotification('textDocument/publishDiagnostics', (message) => {
    if (message.uri !== uri) return;
    const fits = waiting.findIndex(({ holds }) => holds(message.diagnostics));
    if (fits >= 0) waiting.splice(fits, 1)[0].done();
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    capabilities: {},
  });
  await connection.sendNotification('initialized', {});
  return {
    child,
    connection,
    uri,
    diagnostics: (holds) => new Promise((done) => waiting.push({ holds, done })),
  };
}

/** Processor time that a process has taken so far, in milliseconds, all of its threads together. */
function processorTime({ pid }) {
  const [, , ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '- - ')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const sorted = (list) => list.toSorted((a, b) => a - b);
const median = (list) => sorted(list)[Math.floor(list.length / 2)];
const late = (list) => sorted(list)[Math.ceil(list.length * 0.95) - 1];

async function measure(folder) {
  const text = readFileSync(join(folder, file), 'utf8');
  const { child, connection, uri, diagnostics } = await openEditor(folder);
  let number = 1;
  const textDocument = { uri };
  const wrong = diagnostics((found) => found.length > 0);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: number, text: `${text}titel: x\n` },
  });
  await wrong;
  const changes = [];
  const completions = [];
  const work = [];
  const completionWork = [];
  for (let run = 0; run < runs; run += 1) {
    const isWrong = run % 2 === 1;
    const content = isWrong ? `${text}titel: ${run}\n` : text;
    const told = diagnostics((found) => found.length > 0 === isWrong);
    const before = processorTime(child);
    const start = performance.now();
    number += 1;
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: number },
      contentChanges: [{ text: content }],
    });
    await told;
    changes.push(performance.now() - start);
    work.push(processorTime(child) - before);
    // A change, and a question right after it.
    number += 1;
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: number },
      contentChanges: [{ text: `${content}# ${run}\n` }],
    });
    const askedBefore = processorTime(child);
    const asked = performance.now();
    await connection.sendRequest('textDocument/completion', {
      textDocument,
      position: { line: 4, character: 4 },
    });
    completions.push(performance.now() - asked);
    completionWork.push(processorTime(child) - askedBefore);
    // A change by itself comes after a rest.
    await new Promise((done) => setTimeout(done, 1500));
  }
  const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return { changes, work, completions, completionWork, memory };
}

console.log(`Node ${version}, ${runs} changes each; milliseconds, median / 95th percentile\n`);
console.log(
  '| files | change → diagnostics | of it processor time | change → completion | of it processor time | memory, MB |',
);
console.log('|---|---|---|---|---|---|');
const verdicts = [];
for (const scale of scales) {
  const work = mkdtempSync(join(tmpdir(), 'planverk-editor-'));
  try {
    const { files } = writePlan(join(work, 'plan'), scale);
    const {
      changes,
      work: processor,
      completions,
      completionWork,
      memory,
    } = await measure(join(work, 'plan'));
    const figures = [changes, processor, completions, completionWork].map(
      (list) => `${median(list).toFixed(0)} / ${late(list).toFixed(0)}`,
    );
    console.log(`| ${[files, ...figures, memory.toFixed(0)].join(' | ')} |`);
    const [middle, most] = limits[scale] ?? [];
    if (middle !== undefined)
      verdicts.push([
        median(changes) <= middle && late(changes) <= most,
        `${files} files: diagnostics after ${median(changes).toFixed(0)} ms (asked for: ${middle})`,
      ]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
console.log('');
for (const [holds, words] of verdicts) console.log(`${holds ? 'holds ' : 'BROKEN'}  ${words}`);
process.exitCode = verdicts.every(([holds]) => holds) ? 0 : 1;
