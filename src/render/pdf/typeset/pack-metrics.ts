import { type FaceMetrics, type FontMetrics, type GlyphRun, noMetrics } from './shaper.ts';

/** Knowledge of a face as it is kept in a file: lists that are read quickly. */
interface Kept {
  readonly units: readonly (readonly [string, GlyphRun | null])[];
  readonly kerning: readonly (readonly [string, number | null])[];
  readonly pairs: readonly number[];
  readonly pairKerning: readonly (number | null)[];
}

/** @public The build, not the program, makes these files: scripts/learn-fonts.mjs. */
export function packMetrics({ plain, tabular }: FontMetrics): string {
  const kept = ({ units, kerning, pairs }: FaceMetrics): Kept => ({
    units: [...units],
    kerning: [...kerning],
    pairs: [...pairs.keys()],
    pairKerning: [...pairs.values()],
  });
  return JSON.stringify({ plain: kept(plain), tabular: kept(tabular) });
}

/** @throws SyntaxError when the text is not what `packKnowledge` made */
export function unpackMetrics(text: string): FontMetrics {
  const metrics = noMetrics();
  const kept = JSON.parse(text) as Readonly<Record<keyof FontMetrics, Kept>>;
  for (const figures of ['plain', 'tabular'] as const) {
    const { units, kerning, pairs, pairKerning } = kept[figures];
    const metric = metrics[figures];
    for (const [unit, shape] of units) metric.units.set(unit, shape);
    for (const [two, value] of kerning) metric.kerning.set(two, value);
    for (const [index, pair] of pairs.entries()) metric.pairs.set(pair, pairKerning[index] ?? null);
  }
  return metrics;
}
