import { atHyphen, forced as forcedEnd, type Places } from './paragraph.ts';

/** What the lines of a paragraph should be like. */
export interface Fit {
  readonly width: number;
  readonly firstIndent: number;
  /** Spaces stretch by half their width and shrink by a quarter of it. */
  readonly justified: boolean;
  /** Stretch every line has at its end: ragged margins. 0 for justified lines. */
  readonly lineStretch: number;
  /** How far a line may be stretched, as a multiple of its stretch. */
  readonly tolerance: number;
}

const demeritsOfTwoHyphens = 3000;
const demeritsOfLooseByTight = 3000;
const demeritsOfHyphenBeforeLast = 5000;
const mostHyphensInRow = 2;
const demeritsOfTooManyHyphens = 1e7;
/** As TeX: a line this bad is as bad as any. */
const worst = 10_000;

/** Ways to places, in lists of equal length: the way before, and what of it matters for what follows. */
interface Ways {
  count: number;
  readonly place: number[];
  readonly line: number[];
  /** 0 tight to 3 very loose. */
  readonly fitness: number[];
  readonly hyphensInRow: number[];
  readonly demerits: number[];
  readonly previous: number[];
}

/** Used for one paragraph after the other. */
const ways: Ways = {
  count: 0,
  place: [],
  line: [],
  fitness: [],
  hyphensInRow: [],
  demerits: [],
  previous: [],
};
/** The best new way for each fitness and number of hyphens: they differ in nothing else for what follows. */
const best = new Int32Array(16);

/**
 * Chooses the line ends of a whole paragraph at once, so that the sum of its lines' demerits is the least.
 * @param forced sets lines even where nothing keeps within the tolerance
 * @returns indexes of the places at which the lines end, or undefined when no way keeps within the tolerance
 */
export function totalFit(places: Places, fit: Fit, forced: boolean): readonly number[] | undefined {
  ways.count = 1;
  ways.place[0] = -1;
  ways.line[0] = 0;
  ways.fitness[0] = 1;
  ways.hyphensInRow[0] = 0;
  ways.demerits[0] = 0;
  ways.previous[0] = -1;
  let active = [0];
  for (let place = 0; place < places.count; place += 1) {
    const mustEnd = places.kind[place] === forcedEnd;
    const end = places.end[place] as number;
    const endSpaces = places.endSpaces[place] as number;
    const kept: number[] = [];
    const added = ways.count;
    let overfull = -1;
    best.fill(-1);
    for (let index = 0; index < active.length; index += 1) {
      const way = active[index] as number;
      const from = ways.place[way] as number;
      const length = from < 0 ? end : Math.max(0, end - (places.start[from] as number));
      const room = fit.width - (ways.line[way] === 0 ? fit.firstIndent : 0) - length;
      const ratio = mustEnd && room >= 0 ? 0 : ratioOf(room, from, endSpaces, places, fit);
      if (ratio < -1) {
        if (overfull < 0 || (ways.demerits[way] as number) < (ways.demerits[overfull] as number))
          overfull = way;
        continue;
      }
      if (!mustEnd) kept.push(way);
      if (ratio > fit.tolerance && !(mustEnd && forced)) continue;
      addWay(way, place, ratio, places, forced);
    }
    if (ways.count === added && kept.length === 0) {
      if (!forced || overfull < 0) return undefined;
      // Nothing fits: the line is set overfull rather than not at all.
      addWay(overfull, place, -1, places, true);
    }
    if (ways.count === added) {
      active = kept;
      continue;
    }
    for (let key = 0; key < best.length; key += 1) {
      const own = best[key] as number;
      if (own >= 0) kept.push(own);
    }
    active = kept;
  }
  let last = -1;
  for (const way of active)
    if (last < 0 || (ways.demerits[way] as number) < (ways.demerits[last] as number)) last = way;
  const ends: number[] = [];
  for (let way = last; way > 0; way = ways.previous[way] as number) ends.push(ways.place[way] as number);
  return ends.reverse();
}

function ratioOf(room: number, from: number, endSpaces: number, places: Places, fit: Fit): number {
  if (room < 1e-6 && room > -1e-6) return 0;
  const spaces = fit.justified
    ? Math.max(0, endSpaces - (from < 0 ? 0 : (places.startSpaces[from] as number)))
    : 0;
  if (room > 0) {
    const stretch = spaces / 2 + fit.lineStretch;
    return stretch > 0 ? room / stretch : worst;
  }
  return spaces > 0 ? room / (spaces / 4) : -worst;
}

function addWay(from: number, place: number, ratio: number, places: Places, forced: boolean): void {
  const kind = places.kind[place];
  const penalty = places.penalty[place] as number;
  const hyphensBefore = ways.hyphensInRow[from] as number;
  const hyphensInRow = kind === atHyphen ? Math.min(hyphensBefore + 1, mostHyphensInRow + 1) : 0;
  const tooMany = hyphensInRow > mostHyphensInRow;
  if (tooMany && !forced) return;
  const loose = Math.abs(ratio);
  const badness = Math.min(worst, 100 * loose * loose * loose);
  let demerits = (1 + badness) * (1 + badness) + penalty * penalty;
  if (kind === atHyphen && hyphensBefore > 0) demerits += demeritsOfTwoHyphens;
  // A word over many lines leaves no choice; anything else is better.
  if (tooMany) demerits += demeritsOfTooManyHyphens;
  if (kind === forcedEnd && hyphensBefore > 0) demerits += demeritsOfHyphenBeforeLast;
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  if (Math.abs(fitness - (ways.fitness[from] as number)) > 1) demerits += demeritsOfLooseByTight;
  demerits += ways.demerits[from] as number;
  const key = fitness * 4 + hyphensInRow;
  const rival = best[key] as number;
  if (rival >= 0 && (ways.demerits[rival] as number) <= demerits) return;
  // A way that is beaten before anything follows it gives up its room.
  const own = rival >= 0 ? rival : ways.count;
  if (own === ways.count) ways.count += 1;
  ways.place[own] = place;
  ways.line[own] = (ways.line[from] as number) + 1;
  ways.fitness[own] = fitness;
  ways.hyphensInRow[own] = hyphensInRow;
  ways.demerits[own] = demerits;
  ways.previous[own] = from;
  best[key] = own;
}
