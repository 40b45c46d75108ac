import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { posix } from '../support/posix.ts';
import { executable, runCli } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { terminalsOfTests, terminalTest } from '../support/terminal.ts';
import { watchesAsProcesses } from '../support/watching.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const watch = watchesAsProcesses();
const terminals = terminalsOfTests();
let number = 0;

/** A folder with a plan in it. */
function newPlan(): string {
  const folder = join(work, String(++number));
  writePlan(join(folder, 'plan'), smallPlan);
  return folder;
}
const retitled = (title: string): string =>
  `${smallPlan['plan.yaml']}`.replace('title: Strategiplan', `title: ${title}`);
const drafts = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.planverk'));

test('one line for each save says what was saved and what came of it; what is as it was is not written again', async () => {
  const folder = newPlan();
  const { says, said } = watch(['--format', 'html,md'], folder);
  await says(/^Følger med på plan\/ \(\d+ planfiler\)\. Trykk Ctrl-C for å avslutte\.$/m);
  await says(/^\d\d\.\d\d\.\d\d Start: \d+ filer skrevet i out\/ \(\d+,\d s\)/m);
  const style = statSync(join(folder, 'out/html/style.css')).mtimeMs;
  writeFileSync(join(folder, 'plan/plan.yaml'), retitled('Ny strategiplan'));
  await says(/^\d\d\.\d\d\.\d\d plan\.yaml: \d+ filer skrevet i out\/ \(\d+,\d s\)/m);
  expect(readFileSync(join(folder, 'out/strategiplan.md'), 'utf8')).toContain('Ny strategiplan');
  expect(statSync(join(folder, 'out/html/style.css')).mtimeMs).toBe(style);
  writeFileSync(join(folder, 'plan/plan.yaml'), `${retitled('Ny strategiplan')}# En merknad\n`);
  await says(/plan\.yaml: dokumentene er som før/);
  expect(said.out).toBe('');
  expect(said.err).toBe('');
  // What the manifest says is what is there.
  const { files } = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
  for (const { file, bytes } of files) expect(statSync(join(folder, 'out', file)).size).toBe(bytes);
});

posix('a preview opens in the browser where that is asked for, and is there without one', async () => {
  const folder = newPlan();
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  const shown = join(folder, 'shown.txt');
  for (const name of ['xdg-open', 'open']) {
    writeFileSync(
      join(programs, name),
      `#!/bin/sh\necho "$@" >'${shown}.new'\nmv '${shown}.new' '${shown}'\n`,
    );
    chmodSync(join(programs, name), 0o755);
  }
  const opened = watch(['--serve', '--open'], folder, { PATH: `${programs}:${process.env.PATH}` });
  const line = await opened.says(/^Forhåndsvisning: http:\S+$/m);
  const until = Date.now() + 10_000;
  while (!existsSync(shown) && Date.now() < until) await setTimeout(20);
  expect(`Forhåndsvisning: ${readFileSync(shown, 'utf8')}`).toBe(`${line.trim()}\n`);

  // Only where it is asked for, and a program that is not there is no error.
  rmSync(shown);
  const node = join(process.execPath, '..');
  const without = watch(['--serve', '--open'], folder, { PATH: node });
  expect(await without.says(/^Forhåndsvisning: http:\S+$/m)).toMatch(/127\.0\.0\.1/);
  writeFileSync(join(folder, 'plan/plan.yaml'), retitled('Ny strategiplan'));
  await without.says(/plan\.yaml: forhåndsvisningen er oppdatert/);
  expect(existsSync(shown)).toBe(false);
  expect(without.said.err).toBe('');
  expect(runCli(['watch', '--open'], folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--serve'),
  });
});

test('errors are reported, and the documents stay until they are mended', async () => {
  const folder = newPlan();
  const { says, said } = watch(['strategy', '--format', 'md'], folder);
  await says(/Start/);
  const before = readFileSync(join(folder, 'out/strategiplan.md'), 'utf8');
  writeFileSync(join(folder, 'plan/plan.yaml'), retitled('Ny').replace('owner:', 'eier:'));
  await says(/plan\.yaml: \d feil; dokumentene er ikke bygget på nytt/);
  expect(said.err).toContain('feil[PV');
  expect(said.err).toContain('plan/plan.yaml:3');
  expect(readFileSync(join(folder, 'out/strategiplan.md'), 'utf8')).toBe(before);
  writeFileSync(join(folder, 'plan/plan.yaml'), retitled('Ny'));
  await says(/plan\.yaml: 1 fil skrevet/);
  expect(readFileSync(join(folder, 'out/strategiplan.md'), 'utf8')).toContain('Ny');
});

test('a plan that begins with errors is watched, too', async () => {
  const folder = newPlan();
  writeFileSync(join(folder, 'plan/plan.yaml'), 'title: [');
  const { says } = watch(['--format', 'md'], folder);
  await says(/Start: \d+ feil; dokumentene er ikke bygget på nytt/);
  expect(existsSync(join(folder, 'out'))).toBe(false);
  writeFileSync(join(folder, 'plan/plan.yaml'), `${smallPlan['plan.yaml']}`);
  await says(/plan\.yaml: \d+ filer? skrevet/);
  expect(existsSync(join(folder, 'out/strategiplan.md'))).toBe(true);
});

test('a plan folder that is away, or a file in its place, is waited for', async () => {
  const folder = newPlan();
  const { says } = watch(['--format', 'md'], folder);
  await says(/Start/);
  renameSync(join(folder, 'plan'), join(folder, 'borte'));
  await says(/^\d\d\.\d\d\.\d\d Mappen «.*plan» finnes ikke\. Venter til planen er tilbake\.$/m);
  writeFileSync(join(folder, 'plan'), '');
  await says(/plan» er en fil.*Venter til planen er tilbake\.$/m);
  rmSync(join(folder, 'plan'));
  renameSync(join(folder, 'borte'), join(folder, 'plan'));
  await says(/Planen er tilbake\.$/m);
  writeFileSync(join(folder, 'plan/plan.yaml'), retitled('Tilbake'));
  await says(/plan\.yaml: \d+ filer? skrevet/);
  expect(readFileSync(join(folder, 'out/strategiplan.md'), 'utf8')).toContain('Tilbake');
});

test('two watches on one plan write the same documents, and neither fails', async () => {
  const folder = newPlan();
  const both = [watch(['--format', 'md,html'], folder), watch(['--format', 'md,html', '--poll=100'], folder)];
  for (const { says } of both) await says(/Start/);
  for (const title of ['En', 'To', 'Tre']) {
    writeFileSync(join(folder, 'plan/plan.yaml'), retitled(title));
    for (const { says } of both) await says(/plan\.yaml: (?:\d+ filer? skrevet|dokumentene er som før)/);
    expect(readFileSync(join(folder, 'out/strategiplan.md'), 'utf8')).toContain(title);
  }
  for (const { said } of both) expect(said.err).toBe('');
  expect(drafts(folder)).toEqual([]);
});

posix('what cannot be written is said, and tried again with the next change', async () => {
  const folder = newPlan();
  const { says } = watch(['--format', 'md'], folder);
  await says(/Start/);
  // A folder in the place of the document: nobody may write over that, whoever they are.
  rmSync(join(folder, 'out/strategiplan.md'));
  mkdirSync(join(folder, 'out/strategiplan.md'));
  writeFileSync(join(folder, 'plan/plan.yaml'), retitled('En'));
  await says(/plan\.yaml: «?out\/strategiplan\.md.*Prøver igjen ved neste endring\.$/m);
  rmSync(join(folder, 'out/strategiplan.md'), { recursive: true });
  writeFileSync(join(folder, 'plan/plan.yaml'), retitled('To'));
  await says(/plan\.yaml: \d+ filer? skrevet/);
  expect(drafts(folder)).toEqual([]);
});

posix('on a disk that cannot be written it ends with 3, before it waits for anything', async () => {
  const folder = newPlan();
  writeFileSync(join(folder, 'out'), '');
  const { ended, said } = watch(['--format', 'md'], folder);
  expect(await ended()).toBe(3);
  expect(said.err).toContain('out');
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('');
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  posix(`${signal} ends it, and leaves no draft`, async () => {
    const folder = newPlan();
    const { says, child, said } = watch([], folder);
    await says(/Start/);
    writeFileSync(join(folder, 'plan/plan.yaml'), retitled('Ny'));
    await setTimeout(150);
    const ended = new Promise((resolve) => {
      child.on('exit', (code, by) => resolve(by ?? code));
    });
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(said.err).toBe('');
    expect(drafts(folder)).toEqual([]);
  });

terminalTest('Ctrl-C on a terminal ends it with 130', async () => {
  const folder = newPlan();
  const { shows, types, ended } = terminals.open(
    [
      'sh',
      '-c',
      `trap : INT; "$0" "$@"; echo "kode $?"`,
      process.execPath,
      executable,
      'watch',
      '--format',
      'md',
    ],
    { cwd: folder, env: { PATH: process.env.PATH, PLANVERK_LANG: 'nb', PLANVERK_CACHE: 'off' } },
  );
  await shows('Ctrl-C');
  await shows('Start');
  types('\u0003');
  await shows('kode 130');
  expect(await ended()).toBe(0);
});

posix('it ends when nobody reads any more', async () => {
  const folder = newPlan();
  const { says, child, ended } = watch(['--format', 'md'], folder);
  await says(/Start/);
  child.stdout?.destroy();
  writeFileSync(join(folder, 'plan/plan.yaml'), retitled('Ny'));
  expect(await ended()).toBe(0);
});

test('what is asked wrongly is refused at once', () => {
  const folder = newPlan();
  const cases: readonly (readonly [args: readonly string[], code: number, says: string])[] = [
    [['budsjett'], 2, 'budsjett'],
    [['all', '2011'], 2, '2011'],
    [['--poll=ofte'], 2, 'ofte'],
    [['--format', 'docx'], 2, 'docx'],
    [['action-plan', '2050'], 3, '2050'],
    [['--plan', 'finnes-ikke'], 3, 'finnes-ikke'],
    [['--plan', 'plan/plan.yaml'], 3, 'plan.yaml'],
    [['--out', 'plan'], 3, 'plan'],
    [['--out', 'plan/actions'], 3, 'plan'],
  ];
  for (const [args, code, says] of cases) {
    const result = runCli(['watch', ...args], folder);
    expect([args, result.code]).toEqual([args, code]);
    expect(result.err).toContain(says);
    if (code === 2) expect(result.out).toBe('');
  }
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('it has Norwegian names, and no plan is no plan', () => {
  const empty = join(work, 'tom');
  mkdirSync(empty);
  for (const name of ['watch', 'følg']) {
    const { code, err } = runCli([name], empty);
    expect(code).toBe(3);
    expect(err).toContain('planverk');
  }
  expect(spawnSync(process.execPath, [executable, 'watch', '--help'], { encoding: 'utf8' }).status).toBe(0);
});
