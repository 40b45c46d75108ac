import { memoize } from '../../../text/bounded-memo.ts';
import { printed } from '../../../text/printed.ts';
import { createBorrowing } from './borrow.ts';
import type { Divisible } from './joints.ts';
import { widestLine, widestPart, widestWord } from './measure.ts';
import {
  createDividers,
  type Dividers,
  emptyParagraph,
  type Paragraph,
  readParagraph,
  widthOf,
  wordAt,
} from './paragraph.ts';
import { setLine, setOneLine } from './set-line.ts';
import { setVerbatim } from './set-verbatim.ts';
import { totalFit } from './total-fit.ts';
import type { Typefaces } from './typefaces.ts';
import type { FaceName, Line, ParagraphOptions, TextRun, TextStyle, Typesetter } from './types.ts';

/**
 * Sets paragraphs in the given faces.
 * @param foreign those that may lack letters
 * @param divisibleIn where words of a language may be divided; undefined where they are not
 */
export function createTypesetter(
  faces: Typefaces,
  divisibleIn: (language: ParagraphOptions['language']) => Divisible | undefined,
  foreign: ReadonlySet<FaceName> = new Set(),
): Typesetter {
  const borrowing = createBorrowing(faces, foreign);
  const onPaper = (runs: readonly TextRun[]): readonly TextRun[] => borrowing.runs(asPrinted(runs));
  const dividers = createDividers();
  const paragraph = emptyParagraph();
  const widest = new Map<string, number>();
  const measured = (style: TextStyle, of: 'ascent' | 'descent'): number =>
    (faces[style.face][of] * style.size) / 1000;
  return {
    breakLines(written, options) {
      const runs = onPaper(written);
      const filled = runs.every((run) => run.text !== '') ? runs : runs.filter((run) => run.text !== '');
      return filled.length === 0 ? [] : breakLines(filled, paragraph, faces, dividers, options, divisibleIn);
    },
    verbatim: (text, style, width) => setVerbatim(text, style, width, faces),
    whole(text, asked) {
      const style = borrowing.whole(text, asked);
      const row = faces[style.face].row(printed(text), style.tabularFigures === true);
      const width = widthOf(row, style);
      return { x: 0, width, style, words: row.words, wordSpacing: 0, mark: undefined };
    },
    widestLine: (runs) => widestLine(onPaper(runs), faces),
    widestWord: (runs) => widestWord(onPaper(runs), faces),
    widestPart(runs, language) {
      const divisible = divisibleIn(language);
      return widestWord(onPaper(runs), faces, (word, style, face) => {
        const key = `${style.face}${style.tabularFigures ? 't' : ''}${language} ${word}`;
        const width = widest.get(key);
        if (width !== undefined) return width;
        const divider = dividers(face, style.tabularFigures === true, divisible);
        return memoize(widest, key, widestPart(word, style, face, divider));
      });
    },
    ascent: (style) => measured(style, 'ascent'),
    descent: (style) => measured(style, 'descent'),
  };
}

/** Runs as they are on paper. */
function asPrinted(runs: readonly TextRun[]): readonly TextRun[] {
  return runs.every(({ text }) => printed(text) === text)
    ? runs
    : runs.map((run) => ({ ...run, text: printed(run.text) }));
}

/** A line that is tighter is seen among others, and is used only where nothing else is possible. */
const calmlyTight = 0.7;
/** How loose and tight lines may be, and how many in a row may end in a hyphen, with words divided. */
const raggedPasses = [{ tolerance: 2, tightest: 1, hyphensInRow: 2 }];
const justifiedPasses = [
  { tolerance: 1.1, tightest: calmlyTight, hyphensInRow: 1 },
  { tolerance: 1.1, tightest: 1, hyphensInRow: 1 },
  { tolerance: 2, tightest: 1, hyphensInRow: 1 },
  { tolerance: 3, tightest: 1, hyphensInRow: 2 },
];
/** Where more words than this are in the way, all of them are divided at once. */
const mostInTheWay = 12;
/** Of the type's size: no sign that hangs is wider. */
const farthestHanging = 0.2;

function breakLines(
  runs: readonly TextRun[],
  paragraph: Paragraph,
  faces: Typefaces,
  dividers: Dividers,
  options: ParagraphOptions,
  divisibleIn: (language: ParagraphOptions['language']) => Divisible | undefined,
): readonly Line[] {
  const whole = setOneLine(runs, faces, options);
  if (whole) return [whole];
  const justified = options.align === 'justify';
  let size = 0;
  for (const run of runs) size = Math.max(size, run.style.size);
  const fit = {
    width: options.width,
    firstIndent: options.firstIndent ?? 0,
    justified,
    // A ragged margin may be this uneven before a word is divided for its sake.
    lineStretch: justified ? 0 : Math.max(size * 7, options.inCell ? options.width * 0.9 : 0),
  };
  const tooWide = options.hyphenate ? divisibleIn(options.language) : undefined;
  const divisible = options.hyphenate === true ? tooWide : undefined;
  const read = (
    words: Divisible | undefined,
    cut: boolean,
    tied?: boolean,
    only?: ReadonlySet<number>,
  ): void => readParagraph(paragraph, runs, faces, dividers, options, words, tooWide, cut, tied, only);
  // A word too long for the line is divided between syllables if it can be, and anywhere only if it cannot.
  // First without dividing words, then with, then as well as it can be done: each pass costs only those who need it.
  read(undefined, divisible === undefined);
  const calm = { ...fit, tolerance: 1, tightest: calmlyTight, hyphensInRow: justified ? 1 : 2 };
  const words = new Set<number>();
  const stuck = (place: number): unknown => words.add(wordAt(paragraph, place));
  let ends = totalFit(paragraph.places, calm, false, divisible && !justified ? stuck : undefined);
  // At a ragged edge only the words that no line has room for are divided, and those that are then in the way.
  for (let known = 0; !ends && divisible && words.size > known && known < mostInTheWay; ) {
    known = words.size;
    read(divisible, true, true, words);
    ends = totalFit(paragraph.places, calm, false, stuck);
  }
  if (!ends && divisible) {
    read(divisible, true);
    for (const pass of justified ? justifiedPasses : raggedPasses)
      ends ??= totalFit(paragraph.places, { ...fit, ...pass }, false);
  }
  const anyhow = {
    ...fit,
    lineStretch: fit.lineStretch + size * 2,
    tolerance: 1e9,
    tightest: 1,
    hyphensInRow: 2,
  };
  const setAll = (ends: readonly number[]): readonly Line[] => {
    let from = -1;
    return ends.map((end) => {
      const line = setLine(paragraph, from, end, runs, faces, options);
      from = end;
      return line;
    });
  };
  if (ends) return setAll(ends);
  const lines = setAll(totalFit(paragraph.places, anyhow, true) ?? []);
  const beyond = justified ? size * farthestHanging : 0.01;
  if (lines.every(({ width }) => width <= options.width + beyond)) return lines;
  // Words that belong together and are wider than the line are parted rather than set beyond it.
  read(divisible, true, false);
  return setAll(totalFit(paragraph.places, anyhow, true) ?? []);
}
