import { type Face, type Faces, wordsIn } from './faces.ts';
import type { Hyphenator } from './hyphenate.ts';
import {
  atHyphen,
  atSpace,
  createDividers,
  type Dividers,
  emptyParagraph,
  forced,
  type Paragraph,
  readParagraph,
  widthOf,
} from './paragraph.ts';
import type { Word } from './shaper.ts';
import { findTies } from './ties.ts';
import { totalFit } from './total-fit.ts';
import type { Line, ParagraphOptions, Piece, TextRun, TextStyle, Typesetter } from './types.ts';

/**
 * Sets paragraphs in the given faces.
 * @param hyphenatorOf the hyphenator of a language; undefined where words of it are not divided
 */
export function createTypesetter(
  faces: Faces,
  hyphenatorOf: (language: ParagraphOptions['language']) => Hyphenator | undefined,
): Typesetter {
  const dividers = createDividers();
  const paragraph = emptyParagraph();
  const widest = new Map<string, number>();
  const measured = (style: TextStyle, of: 'ascent' | 'descent' | 'capHeight'): number =>
    (faces[style.face][of] * style.size) / 1000;
  return {
    breakLines(runs, options) {
      const own = runs.every((run) => run.text !== '') ? runs : runs.filter((run) => run.text !== '');
      return own.length === 0 ? [] : breakLines(own, paragraph, faces, dividers, options, hyphenatorOf);
    },
    whole(text, style) {
      const face = faces[style.face];
      const words = wordsIn(text).map((word) => face.word(word, style.tabularFigures === true));
      const width = words.reduce((sum, word) => sum + widthOf(word, style), 0);
      return { x: 0, width, style, words, wordSpacing: 0, mark: undefined };
    },
    measure(runs, language) {
      const hyphenate = language && hyphenatorOf(language);
      let natural = 0;
      let unbreakable = 0;
      let divided = 0;
      let line = 0;
      for (const { text, style } of runs) {
        const face = faces[style.face];
        for (const [index, part] of text.split('\n').entries()) {
          if (index > 0) line = 0;
          line += face.width(part, style);
          natural = Math.max(natural, line);
        }
        for (const word of unbrokenIn(text)) {
          const width = face.width(word, style);
          unbreakable = Math.max(unbreakable, width);
          if (word.includes(' ')) divided = Math.max(divided, width);
          else if (width > divided) {
            const key = `${style.face}${style.tabularFigures ? 't' : ''}${language} ${word}`;
            let part = widest.get(key);
            if (part === undefined) {
              part = widestPart(word, style, face, dividers, hyphenate);
              widest.set(key, part);
            }
            divided = Math.max(divided, (part * style.size) / 1000);
          }
        }
      }
      return { natural, unbreakable, divided };
    },
    ascent: (style) => measured(style, 'ascent'),
    descent: (style) => measured(style, 'descent'),
    capHeight: (style) => measured(style, 'capHeight'),
  };
}

/** A text's words, those that must stay on one line (`16 500`) as one. */
function* unbrokenIn(text: string): Iterable<string> {
  const ties = findTies(text);
  let from = 0;
  for (const match of text.matchAll(/[ \n\t]+/g)) {
    if (ties.has(match.index)) continue;
    yield text.slice(from, match.index);
    from = match.index + match[0].length;
  }
  yield text.slice(from);
}

/** The widest part of a word that is divided wherever it may be, in thousandths of the font size. */
function widestPart(
  word: string,
  style: TextStyle,
  face: Face,
  dividers: Dividers,
  hyphenate: Hyphenator | undefined,
): number {
  const tabular = style.tabularFigures === true;
  const letters = word.replace(/\u00ad/g, '');
  const division = dividers(face, tabular, hyphenate)(word);
  if (!division) return face.word(letters, tabular).width;
  let from = 0;
  return Math.max(
    ...division.ends.map((end, part) => {
      const own = letters.slice(from, end) + (division.hyphenated[part] ? '-' : '');
      from = end;
      return face.word(own, tabular).width;
    }),
  );
}

function breakLines(
  runs: readonly TextRun[],
  paragraph: Paragraph,
  faces: Faces,
  dividers: Dividers,
  options: ParagraphOptions,
  hyphenatorOf: (language: ParagraphOptions['language']) => Hyphenator | undefined,
): readonly Line[] {
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
  const hyphenate = options.hyphenate ? hyphenatorOf(options.language) : undefined;
  // A word too long for the line is divided between syllables if it can be, and anywhere only if it cannot.
  // First without dividing words, then with, then as well as it can be done: each pass costs only those who need it.
  readParagraph(paragraph, runs, faces, dividers, options, undefined, hyphenate === undefined);
  let ends = totalFit(paragraph.places, { ...fit, tolerance: justified ? 1.2 : 1 }, false);
  if (!ends && hyphenate) {
    readParagraph(paragraph, runs, faces, dividers, options, hyphenate, true);
    ends = totalFit(paragraph.places, { ...fit, tolerance: justified ? 3 : 2 }, false);
  }
  const anyhow = { ...fit, lineStretch: fit.lineStretch + size * 2, tolerance: 1e9 };
  const setAll = (own: readonly number[]): readonly Line[] => {
    let from = -1;
    return own.map((end) => {
      const line = setLine(paragraph, from, end, runs, faces, options);
      from = end;
      return line;
    });
  };
  if (ends) return setAll(ends);
  const lines = setAll(totalFit(paragraph.places, anyhow, true) ?? []);
  if (lines.every(({ width }) => width <= options.width + 0.01)) return lines;
  // Words that belong together and are wider than the line are parted rather than set beyond it.
  readParagraph(paragraph, runs, faces, dividers, options, hyphenate, true, false);
  return setAll(totalFit(paragraph.places, anyhow, true) ?? []);
}

/** The words between two places of a paragraph, as one piece for each run. */
function setLine(
  { tokens, places }: Paragraph,
  from: number,
  to: number,
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
): Line {
  const indent = from < 0 ? (options.firstIndent ?? 0) : 0;
  const kind = places.kind[to];
  const hyphenated = kind === atHyphen;
  const pieces: { run: number; words: Word[]; width: number; spaces: number }[] = [];
  let natural = 0;
  let spaces = 0;
  const add = (run: number, word: Word): void => {
    let piece = pieces[pieces.length - 1];
    if (piece?.run !== run) {
      piece = { run, words: [], width: 0, spaces: 0 };
      pieces.push(piece);
    }
    const width = widthOf(word, (runs[run] as TextRun).style);
    piece.words.push(word);
    piece.width += width;
    natural += width;
    if (word.text === ' ') {
      piece.spaces += 1;
      spaces += 1;
    }
  };
  const lastToken = places.endToken[to] as number;
  const lastPart = places.endPart[to] as number;
  let token = from < 0 ? 0 : (places.startToken[from] as number);
  let part = from < 0 ? 0 : (places.startPart[from] as number);
  for (; token < lastToken || (token === lastToken && part < lastPart); token += 1) {
    const run = tokens.run[token] as number;
    const end = token === lastToken ? lastPart : undefined;
    if (part === 0 && end === undefined) add(run, tokens.word[token] as Word);
    else {
      const { style } = runs[run] as TextRun;
      const text = tokens.text[token] as string;
      const ends = tokens.division[token]?.ends ?? [];
      const own = text.slice(part === 0 ? 0 : ends[part - 1], end === undefined ? undefined : ends[end - 1]);
      const divided = end !== undefined && hyphenated ? `${own}\u00ad` : own;
      add(run, faces[style.face].word(divided, style.tabularFigures === true));
    }
    part = 0;
  }
  const room = options.width - indent - natural;
  const atEnd = to === places.count - 1;
  const stretches = options.align === 'justify' && spaces > 0 && (kind !== forced || room < 0);
  const wordSpacing = stretches ? room / spaces : 0;
  // Readers and copiers need the space that a soft line end stands for, or one that the writer asked for; a divided word
  // has none, and neither has one broken inside an address.
  const last = pieces[pieces.length - 1];
  const standsForSpace = kind === atSpace || (kind === forced && !(atEnd && !options.goesOn));
  if (last && standsForSpace && last.words[last.words.length - 1]?.text !== ' ') {
    const { style } = runs[last.run] as TextRun;
    last.words.push(faces[style.face].word(' ', style.tabularFigures === true));
  }
  const left = options.align === 'right' ? room : options.align === 'center' ? room / 2 : 0;
  let x = indent + Math.max(0, left);
  let size = 0;
  const set = pieces.map(({ run, words, width, spaces: own }): Piece => {
    const { style, mark } = runs[run] as TextRun;
    const piece: Piece = { x, width: width + wordSpacing * own, style, words, wordSpacing, mark };
    x += piece.width;
    size = Math.max(size, style.size);
    return piece;
  });
  return { pieces: set, width: x, size, hyphenated };
}
