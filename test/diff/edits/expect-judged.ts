import { type Weight, weights } from '../../../src/templates/weights.ts';
import { compareFiles, type Files, lineOf, sideOfFiles } from '../../support/compare-plans.ts';

/** What is expected of an edit. */
export interface Expected {
  readonly weight: Weight | 'none';
  /** A row of the table of weights that is among those of the changes. */
  readonly row?: string;
  readonly why?: string;
}

/** That the heaviest of the changes weighs what is expected, in plans that have no mistakes. */
export function expectJudged({ weight, row }: Expected, base: Files, head: Files): void {
  for (const side of [base, head]) expect([...sideOfFiles(side).broken]).toEqual([]);
  const { changes } = compareFiles(base, head);
  const heaviest = [...changes].sort((a, b) => weights.indexOf(b.weight) - weights.indexOf(a.weight))[0];
  const lines = changes.map(lineOf);
  expect({ weight: heaviest?.weight ?? 'none', lines }).toMatchObject({ weight });
  if (row !== undefined) expect(lines.join('\n')).toContain(` ${row} `);
}
