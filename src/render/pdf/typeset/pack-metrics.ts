import {
  charactersOfPair,
  type FaceMetrics,
  type FontMetrics,
  type KnownMetrics,
  noMetrics,
  pairOf,
} from './shaper.ts';

/** Measurements of a face as they are kept in a file: small, and quickly read. */
interface Kept {
  readonly units: Entries<FaceMetrics['units']>;
  readonly kerning: Entries<FaceMetrics['kerning']>;
  /** Pairs of letters that the font leaves as they are, as most: for each letter those that come after it. */
  readonly unkerned: Readonly<Record<string, string>>;
  readonly kerned: Entries<FaceMetrics['pairs']>;
}
type Entries<Measured> =
  Measured extends Map<infer Key, infer Value> ? readonly (readonly [Key, Value])[] : never;

/**
 * Of tabular figures, what is otherwise than of proportional ones: most letters are the same with both.
 * @throws Error where something was measured with proportional figures alone: it would be taken for the same with tabular ones
 * @public The build, not the program, makes these files: scripts/precompute-font-metrics.mjs.
 */
export function packMetrics({ plain, tabular }: FontMetrics): string {
  for (const key of ['units', 'kerning', 'pairs'] as const) {
    const missing = [...plain[key].keys()].find((one) => !(tabular[key] as Map<unknown, unknown>).has(one));
    if (missing !== undefined) throw new Error(`${key} of ${missing} were not measured with tabular figures`);
  }
  return JSON.stringify({ plain: kept(plain, noMetrics().plain), tabular: kept(tabular, plain) });
}

function kept(face: FaceMetrics, other: FaceMetrics): Kept {
  const pairs = differing(face.pairs, other.pairs);
  const unkerned: Record<string, string> = {};
  for (const [pair, value] of pairs) {
    if (value !== 0) continue;
    const [first, second] = charactersOfPair(pair);
    unkerned[first] = (unkerned[first] ?? '') + second;
  }
  return {
    units: differing(face.units, other.units),
    kerning: differing(face.kerning, other.kerning),
    unkerned,
    kerned: pairs.filter(([, value]) => value !== 0),
  };
}

/** The entries that another map lacks, or has otherwise. */
function differing<Key, Value>(map: Map<Key, Value>, other: Map<Key, Value>): [Key, Value][] {
  return [...map].filter(
    ([key, value]) => !other.has(key) || JSON.stringify(other.get(key)) !== JSON.stringify(value),
  );
}

/** @throws SyntaxError when the text is not what `packMetrics` made */
export function unpackMetrics(text: string): KnownMetrics {
  const { plain, tabular } = JSON.parse(text) as Readonly<Record<keyof FontMetrics, Kept>>;
  const measured = unpacked(plain);
  const otherwise = unpacked(tabular);
  return {
    plain: measured,
    tabular: {
      units: firstOf(otherwise.units, measured.units),
      kerning: firstOf(otherwise.kerning, measured.kerning),
      pairs: firstOf(otherwise.pairs, measured.pairs),
    },
  };
}

function unpacked({ units, kerning, unkerned, kerned }: Kept): FaceMetrics {
  const pairs = new Map(kerned);
  for (const [first, after] of Object.entries(unkerned)) {
    const code = first.charCodeAt(0);
    for (let at = 0; at < after.length; at += 1) pairs.set(pairOf(code, after.charCodeAt(at)), 0);
  }
  return { units: new Map(units), kerning: new Map(kerning), pairs };
}

/** What one map has, else what the other has. */
function firstOf<Key, Value>(one: Map<Key, Value>, other: Map<Key, Value>): Pick<Map<Key, Value>, 'get'> {
  return {
    get(key) {
      const value = one.get(key);
      return value === undefined ? other.get(key) : value;
    },
  };
}
