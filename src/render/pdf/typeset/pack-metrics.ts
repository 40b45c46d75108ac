import { type FaceKnowledge, type Knowledge, noKnowledge, type Shape } from './shaper.ts';

/** Knowledge of a face as it is kept in a file: lists that are read quickly. */
interface Kept {
  readonly units: readonly (readonly [string, Shape | null])[];
  readonly kerning: readonly (readonly [string, number | null])[];
  readonly pairs: readonly number[];
  readonly pairKerning: readonly (number | null)[];
}

/** @public The build, not the program, makes these files: scripts/learn-fonts.mjs. */
export function packKnowledge({ plain, tabular }: Knowledge): string {
  const kept = ({ units, kerning, pairs }: FaceKnowledge): Kept => ({
    units: [...units],
    kerning: [...kerning],
    pairs: [...pairs.keys()],
    pairKerning: [...pairs.values()],
  });
  return JSON.stringify({ plain: kept(plain), tabular: kept(tabular) });
}

/** @throws SyntaxError when the text is not what `packKnowledge` made */
export function unpackKnowledge(text: string): Knowledge {
  const knowledge = noKnowledge();
  const kept = JSON.parse(text) as Readonly<Record<keyof Knowledge, Kept>>;
  for (const figures of ['plain', 'tabular'] as const) {
    const { units, kerning, pairs, pairKerning } = kept[figures];
    const own = knowledge[figures];
    for (const [unit, shape] of units) own.units.set(unit, shape);
    for (const [two, value] of kerning) own.kerning.set(two, value);
    for (const [index, pair] of pairs.entries()) own.pairs.set(pair, pairKerning[index] ?? null);
  }
  return knowledge;
}
