import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { standardWeights } from '#templates';
import { compareFiles, type Files, lineOf } from '../support/compare-plans.ts';
import { expectGolden } from '../support/golden.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';

/** A case has the files that differ from `base` in `head/`, and the paths of those that are gone in `gone.txt`. */
const folder = join(root, 'test/cases/diff');
const cases = readdirSync(folder).filter((name) => name !== 'base');

function filesIn(path: string, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? Object.entries(filesIn(join(path, entry.name), `${prefix}${entry.name}/`))
        : [[prefix + entry.name, readText(join(path, entry.name))]],
    ),
  );
}

const base = filesIn(join(folder, 'base'));

function headOf(name: string): Files {
  const gone = join(folder, name, 'gone.txt');
  const changed = join(folder, name, 'head');
  const paths = existsSync(gone) ? readText(gone).trim().split('\n') : [];
  // A case that has neither changes nothing.
  const head = { ...base, ...(existsSync(changed) || paths.length === 0 ? filesIn(changed) : {}) };
  for (const path of paths) {
    expect(base[path]).toBeDefined();
    delete head[path];
  }
  return head;
}

test.each(cases)('%s', (name) => {
  const { changes, verdict, reformatted } = compareFiles(base, headOf(name));
  const lines = [
    ...changes.map(lineOf),
    ...reformatted.map((path) => `reformatted ${path}`),
    ...verdict.violations.map((own) => `violation ${own.name} ${own.document}`),
    ...verdict.decisions.map(
      (item) => `${item.weight}: ${item.changes.length} to decide by ${item.missing.join(', ') || 'nobody'}`,
    ),
    `fails: ${verdict.failing.length}`,
    verdict.passes ? 'passes' : 'does not pass',
  ];
  expectGolden(`${lines.join('\n')}\n`, join(folder, name, 'changes.txt'));
});

test('every sort of change is in a case', () => {
  const seen = new Set(
    cases.flatMap((name) => compareFiles(base, headOf(name)).changes.map(({ category }) => category)),
  );
  expect(Object.keys(standardWeights.rows).filter((row) => !seen.has(row))).toEqual([]);
});
