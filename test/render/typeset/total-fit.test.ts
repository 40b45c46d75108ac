import fc from 'fast-check';
import { atHyphen, atSpace, forced, inWord, type Places } from '../../../src/render/pdf/typeset/paragraph.ts';
import { type Fit, totalFit } from '../../../src/render/pdf/typeset/total-fit.ts';

/** A word or a part of one, and what stands behind it. */
interface Part {
  readonly width: number;
  readonly end: 'space' | 'hyphen' | 'slash' | 'forced';
}
const space = 4;
const hyphenWidth = 3;
/** The sizes of all letters of a part, for each point of its width: letters are about half as wide as they are high. */
const letterSizes = 2;
/** As in plain TeX: \hyphenpenalty=50. */
const penalties = { space: 0, hyphen: 50, slash: 30, forced: 0 };

/** A paragraph of these parts; the last one ends it. */
function placesOf(parts: readonly Part[]): Places {
  const places = {
    count: parts.length,
    kind: [] as number[],
    penalty: [] as number[],
    endToken: [],
    endPart: [],
    startToken: [],
    startPart: [],
    end: [] as number[],
    start: [] as number[],
    endSpaces: [] as number[],
    startSpaces: [] as number[],
    endLetters: [] as number[],
    startLetters: [] as number[],
  };
  let width = 0;
  let spaces = 0;
  let letters = 0;
  for (const [index, part] of parts.entries()) {
    const end = index === parts.length - 1 ? 'forced' : part.end;
    width += part.width;
    letters += part.width * letterSizes;
    places.kind.push({ space: atSpace, hyphen: atHyphen, slash: inWord, forced }[end]);
    places.penalty.push(penalties[end]);
    places.end.push(width + (end === 'hyphen' ? hyphenWidth : 0));
    places.endSpaces.push(spaces);
    places.endLetters.push(letters);
    if (end === 'space') {
      width += space;
      spaces += space;
    }
    places.start.push(width);
    places.startSpaces.push(spaces);
    places.startLetters.push(letters);
  }
  return places;
}

/**
 * What a way to end the lines costs, undefined where a line is too wide or too loose.
 * Source: Knuth & Plass, "Breaking paragraphs into lines" (1981): a line's badness is 100 |r|³, at most 10 000, where r is
 * how much of its stretch or shrink is used; its demerits are (1 + badness)² and the square of its penalty. 3000 more for a
 * line that is two classes of tightness from the one before, and for two hyphens in a row: 20 000 in justified lines, where a
 * hyphen's penalty is a third higher; 5000, as \finalhyphendemerits in plain TeX, for a hyphen before the last line of what
 * ends. Spaces stretch by a half and shrink by a third, letters by 1.5 % and 1 % of their size. 3000 where the last of more
 * than three lines is shorter than 15 % of the width.
 */
function costOf(ends: readonly number[], places: Places, fit: Fit): number | undefined {
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  let cost = 0;
  let classBefore = 1;
  let inRow = 0;
  for (const [line, end] of ends.entries()) {
    const from = line === 0 ? undefined : (ends[line - 1] as number);
    const upTo = (list: readonly number[], start: readonly number[]): number =>
      at(list, end) - (from === undefined ? 0 : at(start, from));
    const length = upTo(places.end, places.start);
    const room = fit.width - (line === 0 ? fit.firstIndent : 0) - length;
    const spaces = upTo(places.endSpaces, places.startSpaces);
    const letters = upTo(places.endLetters, places.startLetters);
    const isForced = at(places.kind, end) === forced;
    const gives = fit.justified && spaces > 0;
    let r = 0;
    if (isForced && room >= 0) r = 0;
    else if (Math.abs(room) < 1e-6) r = 0;
    else if (room > 0) {
      const stretch = (gives ? spaces / 2 + letters * 0.015 : 0) + fit.lineStretch;
      r = stretch > 0 ? room / stretch : Number.POSITIVE_INFINITY;
    } else {
      const shrink = gives ? spaces / 3 + letters * 0.01 : 0;
      r = shrink > 0 ? room / shrink : Number.NEGATIVE_INFINITY;
    }
    if (r < -fit.tightest || r > fit.tolerance) return undefined;
    const badness = Math.min(10_000, 100 * Math.abs(r) ** 3);
    const hyphenated = at(places.kind, end) === atHyphen;
    cost += (1 + badness) ** 2 + (at(places.penalty, end) * (hyphenated && fit.justified ? 4 / 3 : 1)) ** 2;
    if (hyphenated && inRow > 0) cost += fit.justified ? 20_000 : 3000;
    if (isForced && inRow > 0) cost += 5000;
    inRow = hyphenated ? inRow + 1 : 0;
    if (inRow > fit.hyphensInRow) return undefined;
    const fitness = r < -0.5 ? 0 : r <= 0.5 ? 1 : r <= 1 ? 2 : 3;
    if (Math.abs(fitness - classBefore) > 1) cost += 3000;
    classBefore = fitness;
    const isLast = end === places.count - 1;
    if (isLast && at(places.end, end) > fit.width * 3 && length < fit.width * 0.15) cost += 3000;
  }
  return cost;
}

/** The least that any of all ways costs, each tried; undefined where none is possible. */
function leastCost(places: Places, fit: Fit): number | undefined {
  let least: number | undefined;
  const choose = (ends: readonly number[], index: number): void => {
    if (index === places.count - 1) {
      const cost = costOf([...ends, index], places, fit);
      if (cost !== undefined && (least === undefined || cost < least)) least = cost;
      return;
    }
    choose([...ends, index], index + 1);
    if (places.kind[index] !== forced) choose(ends, index + 1);
  };
  choose([], 0);
  return least;
}

const part = fc.record({
  // None is narrower than a hyphen: a line that is too wide with one stays so with more of the word.
  width: fc.integer({ min: 4, max: 30 }),
  end: fc.constantFrom<Part['end'][]>('space', 'space', 'space', 'hyphen', 'hyphen', 'slash', 'forced'),
});
const paragraphs = fc.array(part, { minLength: 2, maxLength: 11 });
const fits = fc.record({
  width: fc.integer({ min: 40, max: 90 }),
  firstIndent: fc.constantFrom(0, 0, 12),
  justified: fc.boolean(),
  lineStretch: fc.constantFrom(0, 8, 30),
  tolerance: fc.constantFrom(1, 2, 3, 8),
  tightest: fc.constantFrom(0.7, 1),
  hyphensInRow: fc.constantFrom(1, 2),
});

test('no way to end the lines of a paragraph costs less than the one that is taken', () => {
  let set = 0;
  fc.assert(
    fc.property(paragraphs, fits, (parts, fit) => {
      const places = placesOf(parts);
      const ends = totalFit(places, fit, false);
      const least = leastCost(places, fit);
      expect(ends === undefined).toBe(least === undefined);
      if (ends && least !== undefined) {
        expect(costOf(ends, places, fit)).toBeCloseTo(least, 3);
        set += 1;
      }
    }),
    { numRuns: 3000 },
  );
  expect(set).toBeGreaterThan(500);
});

const ragged: Fit = {
  width: 100,
  firstIndent: 0,
  justified: false,
  lineStretch: 40,
  tolerance: 3,
  tightest: 1,
  hyphensInRow: 2,
};
const words = (...parts: readonly (readonly [width: number, end: Part['end']])[]): Places =>
  placesOf(parts.map(([width, end]) => ({ width, end })));

/** By hand, for a ragged line of 100 with a stretch of 40: (1 + 100 (room ÷ 40)³)² is what it costs, 1 where there is no room. */
test('a second hyphen in a row is not worth a line that is a little less loose', () => {
  // The first line must end in its hyphen. Then 65 of 100, and no hyphen: (1 + 100 × 0.875³)² = 4623; or 100 of 100 with one:
  // 1 + 50² + 3000 = 5501. What follows costs the same but for 1.
  const paragraph = words(
    [97, 'hyphen'],
    [65, 'space'],
    [28, 'hyphen'],
    [69, 'space'],
    [27, 'space'],
    [30, 'forced'],
  );
  expect(totalFit(paragraph, ragged, false)).toEqual([0, 1, 3, 5]);
  // With 50 of 100 it is: (1 + 100 × 1.25³)² = 38 538.
  const looser = words(
    [97, 'hyphen'],
    [50, 'space'],
    [43, 'hyphen'],
    [69, 'space'],
    [27, 'space'],
    [30, 'forced'],
  );
  expect(totalFit(looser, ragged, false)).toEqual([0, 2, 4, 5]);
});

test('a hyphen before the last line is not worth a line that is a little less loose', () => {
  // 65 of 100: 4623, and the last line 1; or 100 of 100 with a hyphen: 1 + 50², and the last line 1 + 5000.
  const paragraph = words([100, 'space'], [65, 'space'], [28, 'hyphen'], [30, 'forced']);
  expect(totalFit(paragraph, ragged, false)).toEqual([0, 1, 3]);
  // 60 of 100: (1 + 100)² = 10 201.
  const looser = words([100, 'space'], [60, 'space'], [33, 'hyphen'], [30, 'forced']);
  expect(totalFit(looser, ragged, false)).toEqual([0, 2, 3]);
});

test('a very loose line is followed by a loose one rather than by one that is nearly full', () => {
  // The first line holds 52 of 100, very loose: (1 + 100 × 1.2³)² = 30 206 and 3000. Then 69 of 100, loose as well:
  // (1 + 100 × 0.775³)² = 2260; or 90 of 100: 7, and 3000 more, for it is two classes tighter. The last line costs 1.
  const paragraph = words([52, 'space'], [69, 'space'], [17, 'space'], [40, 'space'], [21, 'forced']);
  expect(totalFit(paragraph, ragged, false)).toEqual([0, 1, 4]);
  // With 65 of 100, it is: (1 + 100 × 0.875³)² = 4623; or 86 of 100: 28 and 3000.
  const looser = words([52, 'space'], [65, 'space'], [17, 'space'], [40, 'space'], [21, 'forced']);
  expect(totalFit(looser, ragged, false)).toEqual([0, 2, 4]);
});

test('more than two hyphens in a row stand only where nothing else is possible', () => {
  const anyhow: Fit = { ...ragged, tolerance: 1e9 };
  const long = words([97, 'hyphen'], [97, 'hyphen'], [97, 'hyphen'], [50, 'forced']);
  expect(totalFit(long, ragged, false)).toBeUndefined();
  expect(totalFit(long, anyhow, true)).toEqual([0, 1, 2, 3]);
  // Without the third, the line holds 10 of 100.
  const loose = words([97, 'hyphen'], [97, 'hyphen'], [10, 'space'], [83, 'hyphen'], [50, 'forced']);
  expect(totalFit(loose, anyhow, true)).toEqual([0, 1, 2, 3, 4]);
});

test('a word that is wider than the line is set rather than not', () => {
  const wide = words([130, 'space'], [50, 'forced']);
  expect(totalFit(wide, ragged, false)).toBeUndefined();
  expect(totalFit(wide, { ...ragged, tolerance: 1e9 }, true)).toEqual([0, 1]);
});

test('a last line that is a tenth of the width is worth a line that is looser, in a paragraph of four lines or more', () => {
  // The third line may take the last word: 100 of 100, and 10 on the fourth; or 75 of 100: (1 + 100 × 0.625³)² = 645, and 35.
  const head = [
    [100, 'space'],
    [100, 'space'],
  ] as const;
  const tail = [
    [75, 'space'],
    [21, 'space'],
    [10, 'forced'],
  ] as const;
  expect(totalFit(words(...head, ...tail), ragged, false)).toEqual([0, 1, 2, 4]);
  expect(totalFit(words(head[0], ...tail), ragged, false)).toEqual([0, 2, 3]);
});

test('justified lines have no second hyphen in a row where letters and spaces can give instead', () => {
  const justified: Fit = { ...ragged, justified: true, lineStretch: 0, tolerance: 3, hyphensInRow: 1 };
  const spaced = (...parts: readonly (readonly [number, Part['end']])[]): Places => words(...parts);
  const twice = spaced(
    [40, 'space'],
    [53, 'hyphen'],
    [40, 'space'],
    [53, 'hyphen'],
    [40, 'space'],
    [50, 'forced'],
  );
  expect(totalFit(twice, justified, false)).toBeUndefined();
  expect(totalFit(twice, { ...justified, hyphensInRow: 2 }, false)).toEqual([1, 3, 5]);
});
