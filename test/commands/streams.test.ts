import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { posixGroup } from '../support/posix.ts';
import { below, commit, initRepository } from '../support/repository.ts';
import { cache, executable } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

// Shells, /dev/full and limits of a process: what Windows has in their place is not the same.

const work = join(temporaryFolder(), 'Åse Ø og data');
const planverk = `'${process.execPath}' '${executable}'`;

/** Runs a line of shell in a folder; `planverk` in it is the real command line, without a home. */
function shell(line: string, folder: string) {
  const result = spawnSync('bash', ['--norc', '-c', `planverk() { ${planverk} "$@"; }\n${line}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH ?? '', PLANVERK_LANG: 'nb', PLANVERK_CACHE: cache },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

let number = 0;
function plan(files: Readonly<Record<string, string | Uint8Array>> = smallPlan): string {
  number += 1;
  const folder = join(work, String(number));
  writePlan(join(folder, 'plan'), files);
  return folder;
}

const wrong = smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('title:', 'titel:') });
const full = 'planverk: Utskriften ble ikke hel, fordi disken er full.\n';

posixGroup('standard output that is full', () => {
  test.each([
    'validate',
    'validate --format json',
    'validate --format github',
    'validate --fix',
    'list',
    'list --json',
    'list actions',
    'explain',
    'explain PV0101',
    'build strategy --format md',
    'diff plan plan',
    'diff plan plan --format json',
    'new action-plan 2012',
    'textconv plan/actions/skilt.yaml',
    'textconv plan/plan.yaml --lang en',
    '--help',
    'build --help',
    '--version',
  ])('planverk %s: 3 and one sentence', (line) => {
    const { code, err } = shell(`planverk ${line} > /dev/full`, plan());
    expect(code).toBe(3);
    expect(err.replace(/^Ingenting kunne rettes automatisk\n/, '')).toBe(
      line.endsWith('en') ? 'planverk: The output is not whole, because the disk is full.\n' : full,
    );
  });

  test('what is written to files is whole, and what is said besides is said', () => {
    const folder = plan(wrong);
    const { code, err } = shell('planverk build --draft --format md > /dev/full', folder);
    expect(code).toBe(3);
    expect(err).toContain('feil[PV0107]');
    expect(err.endsWith(full)).toBe(true);
    expect(readdirSync(join(folder, 'out')).length).toBeGreaterThan(2);
  });

  test('a disk that takes a part of it: 3, not a part that looks whole', () => {
    const folder = plan();
    const { code, err } = shell("trap '' XFSZ; ulimit -f 1; planverk list --json > deler.json", folder);
    expect({ code, err }).toEqual({ code: 3, err: full });
    expect(readFileSync(join(folder, 'deler.json')).length).toBeGreaterThan(0);
    expect(() => JSON.parse(readFileSync(join(folder, 'deler.json'), 'utf8'))).toThrow();
  });

  test('an answer of 2 or 3 stays; standard error that is full is 3; both closed changes nothing', () => {
    const folder = plan();
    expect(shell('planverk list tull > /dev/full', folder).code).toBe(2);
    expect(shell('planverk diff a b > /dev/full', folder).code).toBe(3);
    expect(shell('planverk fmt --check 2> /dev/full', folder).code).toBe(3);
    expect(shell('planverk validate > /dev/full 2>&1', folder).code).toBe(3);
    expect(shell('planverk validate >&- 2>&-', folder).code).toBe(0);
  });
});

posixGroup('a pipe whose reader has seen enough', () => {
  const early = '| head -c 1 > /dev/null; exit $PIPESTATUS';
  let broken = '';
  let right = '';
  beforeAll(() => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`actions/tiltak-${at}.yaml`, `titel: ${'x'.repeat(300)}\n`]),
    );
    broken = plan({ ...smallPlan, ...many });
    right = plan();
  });

  test.each(['pretty', 'json', 'sarif', 'github', 'junit', 'gitlab'])(
    'validate --format %s on a plan with errors is 1, and quiet',
    (format) => {
      const line = `planverk validate --format ${format} ${early}`;
      expect(shell(line, broken)).toEqual({ code: 1, out: '', err: '' });
      expect(shell(line, right).code).toBe(0);
    },
  );

  test('the gate of diff keeps its no', () => {
    const folder = initRepository(join(work, 'port'));
    const adopted = smallPlanWith({
      'plan.yaml': (text) => text.replace('status: draft', 'status: adopted'),
    });
    commit(folder, below('plan', adopted));
    const line = (format: string): string => `planverk diff --format ${format} ${early}`;
    expect(shell(line('md'), folder).code).toBe(0);
    writePlan(
      join(folder, 'plan'),
      smallPlanWith({
        'plan.yaml': (text) => text.replace('status: draft', 'status: adopted'),
        'focus-areas/01-naering/01-reiseliv.md': (text) => text.replace('Flere gjester', 'Færre gjester'),
      }),
    );
    for (const format of ['pretty', 'md', 'json', 'github', 'csv'])
      expect({ format, ...shell(line(format), folder) }).toEqual({ format, code: 1, out: '', err: '' });
  });

  test.each([
    ['2>&-', 'closed'],
    ['2> >(head -c 1 > /dev/null)', 'closed after one byte'],
    ['2> /dev/null', 'thrown away'],
  ])('build --draft %s: errors that nobody reads stop no document (%s)', (redirection) => {
    const folder = plan(wrong);
    const { code, out } = shell(`planverk build --draft ${redirection}`, folder);
    expect(code).toBe(0);
    expect(out).toContain('out/strategiplan.pdf');
    for (const name of ['strategiplan.pdf', 'html/index.html', 'manifest.json'])
      expect(existsSync(join(folder, 'out', name))).toBe(true);
  });

  test('build writes all its files, new its plan, and fmt its texts', () => {
    const folder = plan();
    expect(shell(`planverk build --format md ${early}`, folder).code).toBe(0);
    expect(existsSync(join(folder, 'out', 'manifest.json'))).toBe(true);
    expect(shell(`planverk new action-plan 2012 ${early}`, folder).code).toBe(0);
    expect(existsSync(join(folder, 'plan', 'action-plans', '2012.md'))).toBe(true);
    expect(shell(`planverk fmt ${early}`, folder).code).toBe(0);
    expect(shell('planverk fmt --check', folder).code).toBe(0);
  });
});

posixGroup('a slow reader', () => {
  test('gets all of a megabyte, and the answer after it', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`actions/tiltak-${at}.yaml`, `titel: ${'x'.repeat(1500)}\n`]),
    );
    const child = spawn(process.execPath, [executable, 'validate', '--format', 'json'], {
      cwd: plan({ ...smallPlan, ...many }),
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 20_000,
    });
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) {
      chunks.push(chunk as Buffer);
      if (chunks.length < 5) await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const code = child.exitCode ?? (await new Promise((resolve) => child.on('exit', resolve)));
    const told = JSON.parse(Buffer.concat(chunks).toString());
    expect({ code, errors: told.summary.errors }).toEqual({ code: 1, errors: told.diagnostics.length });
    expect(told.diagnostics.length).toBeGreaterThanOrEqual(400);
  });
});
