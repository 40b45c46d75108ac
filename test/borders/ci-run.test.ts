import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { posix } from '../support/posix.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const script = readText(join(root, '.ci/run'));

/** What `.ci/run` prints with other steps, and its exit code. */
function ran(steps: readonly string[]): { readonly out: string; readonly code: number | null } {
  const path = join(work, 'run');
  const begin = script.indexOf("\nstep '");
  const end = script.indexOf("\nprintf '");
  expect(begin).toBeGreaterThan(0);
  expect(end).toBeGreaterThan(begin);
  writeFileSync(path, `${script.slice(0, begin)}\n${steps.join('\n')}\n${script.slice(end)}`);
  const { stdout, status } = spawnSync('bash', [path], { encoding: 'utf8', timeout: 10_000 });
  return { out: stdout, code: status };
}

/** Its last two lines and its exit code, with steps that print what jest prints. */
function closingLines(steps: readonly string[]): readonly [lines: string, code: number | null] {
  const { out, code } = ran(steps);
  return [out.trimEnd().split('\n').slice(-2).join('\n'), code];
}

const quick = "step quick echo 'Tests:       2 skipped, 95 passed, 97 total'";
const failing = `step slow bash -c 'echo "Tests:       1 failed, 3 skipped, 10 passed, 14 total" >&2; exit 1'`;
const colored = `step web printf '\\033[1mTests:       \\033[22m\\033[33m4 skipped\\033[39m, 1 passed, 5 total\\n'`;
const whole = "step pages echo 'Tests:       8 passed, 8 total'";
const quiet = 'step types true';

posix.each([
  { steps: [whole, quiet], lines: '0 tests skipped\n2 passed, 0 failed', code: 0 },
  { steps: [quick, quiet], lines: '2 tests skipped\n2 passed, 0 failed', code: 0 },
  { steps: [quick, failing, whole], lines: '5 tests skipped\n2 passed, 1 failed', code: 1 },
  { steps: [colored, quick], lines: '6 tests skipped\n2 passed, 0 failed', code: 0 },
  {
    steps: ['beside types true', `beside lint ${failing.slice('step slow '.length)}`, 'beside_ended', quiet],
    lines: '3 tests skipped\n2 passed, 1 failed',
    code: 1,
  },
  { steps: ['step types false'], lines: '0 tests skipped\n0 passed, 1 failed', code: 1 },
])('.ci/run ends with $lines', ({ steps, lines, code }) => {
  expect(closingLines(steps)).toEqual([lines, code]);
});

posix('.ci/run prints steps that were beside each other one after the other, in their order', () => {
  const { out, code } = ran([
    "beside slow bash -c 'echo a; sleep 0.3; echo b'",
    "beside quick bash -c 'echo c >&2; exit 3'",
    'beside_ended',
  ]);
  expect(out).toBe(
    '\n== slow\na\nb\n\n== quick\nc\n== quick FAILED\n\n0 tests skipped\n1 passed, 1 failed\n',
  );
  expect(code).toBe(1);
});
