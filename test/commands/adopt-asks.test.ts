import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { executable } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { terminalsOfTests, terminalTest } from '../support/terminal.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const { open } = terminalsOfTests();
const document = 'action-plans/2011.md';
const record = 'adopted/action-plan-2011.yaml';
const before = (smallPlan[document] ?? '').replace(
  'status: draft, date: 2011-01',
  'status: hearing, date: 2011-01',
);

let number = 0;
function planFolder(governance: string): string {
  number += 1;
  const folder = join(work, `plan-${number}`);
  const plan = (smallPlan['plan.yaml'] ?? '').replace('governance: { adoptedBy: partners }', governance);
  writePlan(folder, { ...smallPlan, 'plan.yaml': plan, [document]: before });
  return folder;
}
const ofPartners = (): string => planFolder('governance: { adoptedBy: partners }');
const ofOwner = (): string => planFolder('governance: { adoptedBy: owner, body: Regionrådet }');
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** `planverk adopt` on a terminal. */
function adopting(folder: string, ...args: readonly string[]) {
  const command = [process.execPath, executable, 'adopt', 'action-plan', '2011', '--plan', folder, ...args];
  const env = {
    PATH: process.env.PATH,
    HOME: work,
    PLANVERK_LANG: 'nb',
    PLANVERK_CACHE: join(work, 'cache'),
  };
  return open(command, { cwd: work, env: { ...env, TERM: 'xterm', LC_ALL: 'C.UTF-8' } });
}

terminalTest('what is not said on the command line is asked for, one thing at a time', async () => {
  const folder = ofPartners();
  const terminal = adopting(folder);
  await terminal.shows('Hvem har vedtatt (ask eller bo): ');
  terminal.types('ask\r');
  await terminal.shows('Datoen for vedtaket, som 2011-12-15: ');
  terminal.types('2011-02-10\r');
  await terminal.shows('Organet som vedtok: ');
  terminal.types('Kommunestyret\r');
  await terminal.shows('Saksnummer (kan stå tomt): ');
  terminal.types(' PS 7/11 \r');
  await terminal.shows('Ordlyden i vedtaket (kan stå tom): ');
  terminal.types('Vedtatt med én merknad.\r');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.rest()).toContain('venter på vedtak fra Bø');
  expect(read(folder, document)).toContain(`adoptions:
  - partner: ask
    body: Kommunestyret
    case: PS 7/11
    date: 2011-02-10
    decision: Vedtatt med én merknad.
`);
  expect(existsSync(join(folder, record))).toBe(false);
});

terminalTest('what is usual is taken where nothing is answered, and what may lack is left out', async () => {
  const folder = ofOwner();
  const terminal = adopting(folder, '--date', '2011-02-10');
  await terminal.shows('Organet som vedtok [Regionrådet]: ');
  terminal.types('\r');
  await terminal.shows('Saksnummer (kan stå tomt): ');
  terminal.types('\r');
  await terminal.shows('Ordlyden i vedtaket (kan stå tom): ');
  terminal.types('\r');
  expect(await terminal.ended()).toBe(0);
  expect(read(folder, document)).toContain('adoptions:\n  - body: Regionrådet\n    date: 2011-02-10\n');
  expect(read(folder, record)).toContain('date: 2011-02-10\n');
});

terminalTest('what is typed or pasted ahead of the questions is their answers', async () => {
  const folder = ofOwner();
  const terminal = adopting(folder);
  await terminal.shows('Datoen for vedtaket');
  terminal.types('2011-02-10\rFylkestinget\r12/11\rVedta');
  await terminal.shows('Ordlyden i vedtaket');
  terminal.types('tt.\r');
  expect(await terminal.ended()).toBe(0);
  expect(read(folder, document)).toContain(
    'adoptions:\n  - body: Fylkestinget\n    case: 12/11\n    date: 2011-02-10\n    decision: Vedtatt.\n',
  );
});

terminalTest('a letter that is taken back is not in the answer', async () => {
  const folder = ofOwner();
  const terminal = adopting(folder, '--date', '2011-02-10', '--case', '1/11', '--decision', 'Vedtatt.');
  await terminal.shows('Organet som vedtok [Regionrådet]: ');
  terminal.types('Fylkesrådet\u007f\u007f\u007f\u007f\u007ftinget\r');
  expect(await terminal.ended()).toBe(0);
  expect(read(folder, document)).toContain('body: Fylkestinget\n');
});

for (const [keys, name] of [
  ['\u0004', 'who has no more to say (Ctrl+D)'],
  ['\u0003', 'who thinks better of it (Ctrl+C)'],
  ['30. februar\r', 'who gives a day that is not in the calendar'],
  ['\r', 'who does not answer what must be said'],
] as const)
  terminalTest(`nothing is written by ${name}`, async () => {
    const folder = ofOwner();
    const terminal = adopting(folder);
    await terminal.shows('Datoen for vedtaket, som 2011-12-15: ');
    terminal.types(keys);
    expect(await terminal.ended()).not.toBe(0);
    expect(read(folder, document)).toBe(before);
    expect(existsSync(join(folder, 'adopted'))).toBe(false);
  });
