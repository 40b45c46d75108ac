import { printed } from '../../../text/printed.ts';
import { memoize } from './bounded-memo.ts';
import type { Hyphenator } from './hyphenate.ts';
import { widestLine, widestPart, widestWord } from './measure.ts';
import {
  createDividers,
  type Dividers,
  emptyParagraph,
  type Paragraph,
  readParagraph,
  widthOf,
} from './paragraph.ts';
import { setLine, setOneLine } from './set-line.ts';
import { setVerbatim } from './set-verbatim.ts';
import { totalFit } from './total-fit.ts';
import type { Typefaces } from './typefaces.ts';
import type { Line, ParagraphOptions, TextRun, TextStyle, Typesetter } from './types.ts';

/**
 * Sets paragraphs in the given faces.
 * @param hyphenatorOf the hyphenator of a language; undefined where words of it are not divided
 */
export function createTypesetter(
  faces: Typefaces,
  hyphenatorOf: (language: ParagraphOptions['language']) => Hyphenator | undefined,
): Typesetter {
  const dividers = createDividers();
  const paragraph = emptyParagraph();
  const widest = new Map<string, number>();
  const measured = (style: TextStyle, of: 'ascent' | 'descent'): number =>
    (faces[style.face][of] * style.size) / 1000;
  return {
    breakLines(written, options) {
      const runs = onPaper(written);
      const filled = runs.every((run) => run.text !== '') ? runs : runs.filter((run) => run.text !== '');
      return filled.length === 0 ? [] : breakLines(filled, paragraph, faces, dividers, options, hyphenatorOf);
    },
    verbatim: (text, style, width) => setVerbatim(text, style, width, faces),
    whole(text, style) {
      const row = faces[style.face].row(printed(text), style.tabularFigures === true);
      const width = widthOf(row, style);
      return { x: 0, width, style, words: row.words, wordSpacing: 0, mark: undefined };
    },
    widestLine: (runs) => widestLine(onPaper(runs), faces),
    widestWord: (runs) => widestWord(onPaper(runs), faces),
    widestPart(runs, language) {
      const hyphenate = hyphenatorOf(language);
      return widestWord(onPaper(runs), faces, (word, style, face) => {
        const key = `${style.face}${style.tabularFigures ? 't' : ''}${language} ${word}`;
        const width = widest.get(key);
        if (width !== undefined) return width;
        const divider = dividers(face, style.tabularFigures === true, hyphenate);
        return memoize(widest, key, widestPart(word, style, face, divider));
      });
    },
    ascent: (style) => measured(style, 'ascent'),
    descent: (style) => measured(style, 'descent'),
  };
}

/** Runs as they are on paper. */
function onPaper(runs: readonly TextRun[]): readonly TextRun[] {
  return runs.every(({ text }) => printed(text) === text)
    ? runs
    : runs.map((run) => ({ ...run, text: printed(run.text) }));
}

function breakLines(
  runs: readonly TextRun[],
  paragraph: Paragraph,
  faces: Typefaces,
  dividers: Dividers,
  options: ParagraphOptions,
  hyphenatorOf: (language: ParagraphOptions['language']) => Hyphenator | undefined,
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
    lineStretch: justified ? 0 : size * 7,
  };
  const tooWide = options.hyphenate ? hyphenatorOf(options.language) : undefined;
  const hyphenate = options.hyphenate === true ? tooWide : undefined;
  // A word too long for the line is divided between syllables if it can be, and anywhere only if it cannot.
  // First without dividing words, then with, then as well as it can be done: each pass costs only those who need it.
  readParagraph(paragraph, runs, faces, dividers, options, undefined, tooWide, hyphenate === undefined);
  let ends = totalFit(paragraph.places, { ...fit, tolerance: justified ? 1.2 : 1 }, false);
  if (!ends && hyphenate) {
    readParagraph(paragraph, runs, faces, dividers, options, hyphenate, tooWide, true);
    ends = totalFit(paragraph.places, { ...fit, tolerance: justified ? 3 : 2 }, false);
  }
  const anyhow = { ...fit, lineStretch: fit.lineStretch + size * 2, tolerance: 1e9 };
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
  if (lines.every(({ width }) => width <= options.width + 0.01)) return lines;
  // Words that belong together and are wider than the line are parted rather than set beyond it.
  readParagraph(paragraph, runs, faces, dividers, options, hyphenate, tooWide, true, false);
  return setAll(totalFit(paragraph.places, anyhow, true) ?? []);
}
