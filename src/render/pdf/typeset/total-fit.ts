import { give } from './give.ts';
import { atHyphen, forced as forcedEnd, type Places } from './paragraph.ts';

/** What the lines of a paragraph should be like. */
export interface Fit {
  readonly width: number;
  readonly firstIndent: number;
  /** Spaces and letters stretch and shrink: see `give`. */
  readonly justified: boolean;
  /** Stretch every line has at its end: ragged margins. 0 for justified lines. */
  readonly lineStretch: number;
  /** How far a line may be stretched, as a multiple of its stretch. */
  readonly tolerance: number;
  /** How far it may shrink, as a part of what it can at most. */
  readonly tightest: number;
  /** Lines one after the other that may end in a hyphen: at most 2. */
  readonly hyphensInRow: number;
}

/** Hyphens under each other are seen at an edge that is straight. */
const demeritsOfTwoHyphens = { ragged: 3000, justified: 20_000 };
/** How much more a division costs where spaces can give instead. */
const dearer = 4 / 3;
const demeritsOfLooseByTight = 3000;
/** A last line of a paragraph of four lines or more is no shorter than this part of the measure. */
const shortestLast = 0.15;
const demeritsOfShortLast = 3000;
const demeritsOfHyphenBeforeLast = 5000;
const demeritsOfTooManyHyphens = 1e7;
/** As TeX: a line this bad is as bad as any. */
const worst = 10_000;

/** Active nodes, in lists of equal length: the node before, and what matters for the rest of the paragraph. */
interface ActiveNodes {
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
const activeNodes: ActiveNodes = {
  count: 0,
  place: [],
  line: [],
  fitness: [],
  hyphensInRow: [],
  demerits: [],
  previous: [],
};
/** The best new node for each fitness and number of hyphens: they differ in nothing else for what follows. */
const best = new Int32Array(16);

/**
 * Chooses the line ends of a whole paragraph at once, so that the sum of its lines' demerits is the least. Source: Knuth and
 * Plass, "Breaking paragraphs into lines" (1981). `npm --prefix bench run documents` measures it.
 * @param forced sets lines even where nothing keeps within the tolerance
 * @param stuck called with every place that no line reaches within the tolerance, as far as lines after it are known
 * @returns indexes of the places at which the lines end, or undefined when no way keeps within the tolerance
 */
export function totalFit(
  places: Places,
  fit: Fit,
  forced: boolean,
  stuck?: (place: number) => void,
): readonly number[] | undefined {
  activeNodes.count = 1;
  activeNodes.place[0] = -1;
  activeNodes.line[0] = 0;
  activeNodes.fitness[0] = 1;
  activeNodes.hyphensInRow[0] = 0;
  activeNodes.demerits[0] = 0;
  activeNodes.previous[0] = -1;
  let active = [0];
  let isStuck = false;
  const isLong = (places.end[places.count - 1] as number) > fit.width * 3;
  for (let place = 0; place < places.count; place += 1) {
    const mustEnd = places.kind[place] === forcedEnd;
    const end = places.end[place] as number;
    const kept: number[] = [];
    const added = activeNodes.count;
    let overfull = -1;
    let overfullRoom = 0;
    best.fill(-1);
    for (let index = 0; index < active.length; index += 1) {
      const way = active[index] as number;
      const from = activeNodes.place[way] as number;
      const length = from < 0 ? end : Math.max(0, end - (places.start[from] as number));
      const room = fit.width - (activeNodes.line[way] === 0 ? fit.firstIndent : 0) - length;
      const ratio = mustEnd && room >= 0 ? 0 : ratioOf(room, from, place, places, fit);
      if (ratio < -fit.tightest) {
        // Of lines that are too wide the one that is least so.
        if (overfull < 0 || room > overfullRoom) {
          overfull = way;
          overfullRoom = room;
        }
        continue;
      }
      if (!mustEnd) kept.push(way);
      if (ratio > fit.tolerance && !(mustEnd && forced)) continue;
      const isShort = isLong && place === places.count - 1 && length < fit.width * shortestLast;
      tryBreak(way, place, ratio, places, fit, forced, isShort);
    }
    if (activeNodes.count === added && kept.length === 0) {
      if ((!forced && !stuck) || overfull < 0) return undefined;
      if (!forced) {
        isStuck = true;
        stuck?.(place);
      }
      // Nothing fits: the line is set overfull rather than not at all.
      tryBreak(overfull, place, -1, places, fit, true, false);
    }
    if (activeNodes.count === added) {
      active = kept;
      continue;
    }
    for (let key = 0; key < best.length; key += 1) {
      const rival = best[key] as number;
      if (rival >= 0) kept.push(rival);
    }
    active = kept;
  }
  if (isStuck) return undefined;
  let last = -1;
  for (const way of active)
    if (last < 0 || (activeNodes.demerits[way] as number) < (activeNodes.demerits[last] as number))
      last = way;
  const ends: number[] = [];
  for (let way = last; way > 0; way = activeNodes.previous[way] as number)
    ends.push(activeNodes.place[way] as number);
  return ends.reverse();
}

function ratioOf(room: number, from: number, place: number, places: Places, fit: Fit): number {
  if (room < 1e-6 && room > -1e-6) return 0;
  if (!fit.justified) {
    if (room < 0) return -worst;
    return fit.lineStretch > 0 ? room / fit.lineStretch : worst;
  }
  const spaces = (places.endSpaces[place] as number) - (from < 0 ? 0 : (places.startSpaces[from] as number));
  // A line of one word cannot give: its letters would be the only ones that do.
  if (spaces <= 0)
    return room > 0 && fit.lineStretch > 0 ? room / fit.lineStretch : room > 0 ? worst : -worst;
  const letters =
    (places.endLetters[place] as number) - (from < 0 ? 0 : (places.startLetters[from] as number));
  if (room > 0)
    return room / (spaces * give.spaces.stretch + letters * give.letters.stretch + fit.lineStretch);
  return room / (spaces * give.spaces.shrink + letters * give.letters.shrink);
}

function tryBreak(
  from: number,
  place: number,
  ratio: number,
  places: Places,
  fit: Fit,
  forced: boolean,
  isShort: boolean,
): void {
  const kind = places.kind[place];
  const penalty =
    kind === atHyphen && fit.justified
      ? (places.penalty[place] as number) * dearer
      : (places.penalty[place] as number);
  const hyphensBefore = activeNodes.hyphensInRow[from] as number;
  const hyphensInRow = kind === atHyphen ? Math.min(hyphensBefore + 1, fit.hyphensInRow + 1) : 0;
  const tooMany = hyphensInRow > fit.hyphensInRow;
  if (tooMany && !forced) return;
  const loose = Math.abs(ratio);
  const badness = Math.min(worst, 100 * loose * loose * loose);
  let demerits = (1 + badness) * (1 + badness) + penalty * penalty;
  if (kind === atHyphen && hyphensBefore > 0)
    demerits += fit.justified ? demeritsOfTwoHyphens.justified : demeritsOfTwoHyphens.ragged;
  // A word over many lines leaves no choice; anything else is better.
  if (tooMany) demerits += demeritsOfTooManyHyphens;
  if (kind === forcedEnd && hyphensBefore > 0) demerits += demeritsOfHyphenBeforeLast;
  if (isShort) demerits += demeritsOfShortLast;
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  if (Math.abs(fitness - (activeNodes.fitness[from] as number)) > 1) demerits += demeritsOfLooseByTight;
  demerits += activeNodes.demerits[from] as number;
  const key = fitness * 4 + hyphensInRow;
  const rival = best[key] as number;
  if (rival >= 0 && (activeNodes.demerits[rival] as number) <= demerits) return;
  // A way that is beaten before anything follows it gives up its room.
  const node = rival >= 0 ? rival : activeNodes.count;
  if (node === activeNodes.count) activeNodes.count += 1;
  activeNodes.place[node] = place;
  activeNodes.line[node] = (activeNodes.line[from] as number) + 1;
  activeNodes.fitness[node] = fitness;
  activeNodes.hyphensInRow[node] = hyphensInRow;
  activeNodes.demerits[node] = demerits;
  activeNodes.previous[node] = from;
  best[key] = node;
}
