import type { Faces } from './faces.ts';
import type { Hyphenator } from './hyphenate.ts';
import { type Item, placesIn, toItems } from './items.ts';
import { findTies } from './ties.ts';
import { lineStart, totalFit } from './total-fit.ts';
import type { Line, MissingGlyph, ParagraphOptions, Piece, TextRun, TextStyle, Typesetter } from './types.ts';

/**
 * Sets paragraphs in the given faces.
 * @param hyphenatorOf the hyphenator of a language; undefined where words of it are not divided
 */
export function createTypesetter(
  faces: Faces,
  hyphenatorOf: (language: ParagraphOptions['language']) => Hyphenator | undefined,
): Typesetter {
  const missing = new Map<string, MissingGlyph>();
  const checked = new Set<string>();
  const check = (runs: readonly TextRun[]): readonly TextRun[] =>
    runs.map((run) => {
      if (checked.has(run.text)) return run;
      let lacking = false;
      for (const character of run.text) {
        if (/[\n\t \u00ad]/.test(character)) continue;
        if (faces[run.style.face].has(character.codePointAt(0) ?? 0)) continue;
        lacking = true;
        if (!missing.has(character)) missing.set(character, { character, text: run.text });
      }
      if (!lacking) {
        checked.add(run.text);
        return run;
      }
      // Never a box for a letter that no font has: it is reported, and shown as a question mark.
      const text = [...run.text]
        .map((own) =>
          /[\n\t \u00ad]/.test(own) || faces[run.style.face].has(own.codePointAt(0) ?? 0) ? own : '?',
        )
        .join('');
      return { ...run, text };
    });
  const measured = (style: TextStyle, of: 'ascent' | 'descent' | 'capHeight'): number =>
    (faces[style.face][of] * style.size) / 1000;
  return {
    breakLines(runs, options) {
      const own = check(runs.filter((run) => run.text !== ''));
      return own.length === 0 ? [] : breakLines(own, faces, options, hyphenatorOf);
    },
    whole(words, style) {
      const text = check([{ text: words, style }])[0]?.text ?? '';
      const width = faces[style.face].width(text, style);
      return { x: 0, width, style, text, painted: text, wordSpacing: 0 };
    },
    measure(runs, language) {
      const own = check(runs);
      const hyphenate = language && hyphenatorOf(language);
      let natural = 0;
      let unbreakable = 0;
      let divided = 0;
      let line = 0;
      for (const { text, style } of own) {
        const face = faces[style.face];
        for (const [index, part] of text.split('\n').entries()) {
          if (index > 0) line = 0;
          line += face.width(part, style);
          natural = Math.max(natural, line);
        }
        for (const word of wordsOf(text)) {
          const width = face.width(word, style);
          unbreakable = Math.max(unbreakable, width);
          if (word.includes(' ')) divided = Math.max(divided, width);
          else if (width > divided) divided = Math.max(divided, widestPart(word, style, face, hyphenate));
        }
      }
      return { natural, unbreakable, divided };
    },
    ascent: (style) => measured(style, 'ascent'),
    descent: (style) => measured(style, 'descent'),
    capHeight: (style) => measured(style, 'capHeight'),
    get missing() {
      return [...missing.values()];
    },
  };
}

/** A text's words, those that must stay on one line (`16 500`) as one. */
function* wordsOf(text: string): Iterable<string> {
  const ties = findTies(text);
  let from = 0;
  for (const match of text.matchAll(/[ \n\t]+/g)) {
    if (ties.has(match.index)) continue;
    yield text.slice(from, match.index);
    from = match.index + match[0].length;
  }
  yield text.slice(from);
}

/** The widest part of a word that is divided wherever it may be. */
function widestPart(
  word: string,
  style: TextStyle,
  face: Faces[keyof Faces],
  hyphenate: Hyphenator | undefined,
): number {
  let widest = 0;
  let from = 0;
  for (const { at, flagged } of placesIn(word, hyphenate)) {
    widest = Math.max(widest, face.width(word.slice(from, at) + (flagged ? '-' : ''), style));
    from = at;
  }
  return Math.max(widest, face.width(word.slice(from), style));
}

function breakLines(
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
  hyphenatorOf: (language: ParagraphOptions['language']) => Hyphenator | undefined,
): readonly Line[] {
  const ragged = options.align !== 'justify';
  const size = Math.max(...runs.map((run) => run.style.size));
  const fit = {
    width: options.width,
    firstIndent: options.firstIndent ?? 0,
    // A ragged margin may be this uneven before a word is divided for its sake.
    lineStretch: ragged ? size * 7 : 0,
  };
  const hyphenate = options.hyphenate ? hyphenatorOf(options.language) : undefined;
  // A word too long for the line is divided between syllables if it can be, and anywhere only if it cannot.
  const plain = toItems(runs, faces, options, undefined, hyphenate === undefined);
  // First without dividing words, then with, then as well as it can be done: each pass costs only those who need it.
  let items = plain;
  let ends = totalFit(plain, { ...fit, tolerance: ragged ? 1 : 1.2 }, false);
  if (!ends && hyphenate) {
    items = toItems(runs, faces, options, hyphenate, true);
    ends = totalFit(items, { ...fit, tolerance: ragged ? 2 : 3 }, false);
  }
  ends ??= totalFit(items, { ...fit, lineStretch: fit.lineStretch + size * 2, tolerance: 1e9 }, true) ?? [];
  const lines: Line[] = [];
  let from = -1;
  for (const [number, end] of ends.entries()) {
    const indent = number === 0 ? fit.firstIndent : 0;
    lines.push(setLine(items, lineStart(items, from), end, runs, faces, options, indent));
    from = end;
  }
  return lines;
}

/** A soft line end stands for a space, and so does one that the writer asked for; one inside an address does not. */
function endsInSpace(ending: Item | undefined): boolean {
  return ending?.type === 'glue' || (ending?.type === 'penalty' && ending.penalty === -Infinity);
}

function setLine(
  items: readonly Item[],
  start: number,
  end: number,
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
  indent: number,
): Line {
  const parts: { run: number; text: string }[] = [];
  const add = (run: number, text: string): void => {
    const last = parts.at(-1);
    if (last?.run === run) last.text += text;
    else parts.push({ run, text });
  };
  for (let index = start; index < end; index += 1) {
    const item = items[index];
    if (item?.type === 'box') add(item.run, item.text);
    else if (item?.type === 'glue' && item.width > 0) add(item.run, ' ');
  }
  const ending = items[end];
  const hyphenated = ending?.type === 'penalty' && ending.flagged;
  const forced = ending?.type === 'penalty' && ending.penalty === -Infinity;
  if (hyphenated) add(ending.run, '-');
  let natural = 0;
  let spaces = 0;
  const widths = parts.map(({ run, text }) => {
    const own = runs[run];
    const width = own ? faces[own.style.face].width(text, own.style) : 0;
    natural += width;
    spaces += text.split(' ').length - 1;
    return width;
  });
  const room = options.width - indent - natural;
  const wordSpacing = options.align === 'justify' && spaces > 0 && (!forced || room < 0) ? room / spaces : 0;
  const left = options.align === 'right' ? room : options.align === 'center' ? room / 2 : 0;
  const pieces: Piece[] = [];
  let x = indent + Math.max(0, left);
  let size = 0;
  for (const [index, { run, text }] of parts.entries()) {
    const own = runs[run];
    if (!own) continue;
    const last = index === parts.length - 1;
    const width = (widths[index] ?? 0) + wordSpacing * (text.split(' ').length - 1);
    // Readers and copiers need the space that the line end stands for; a divided word has none.
    const ends = forced && end === items.length - 1 && !options.goesOn;
    const tail = last && !hyphenated && !ends && !text.endsWith(' ') && endsInSpace(ending) ? ' ' : '';
    pieces.push({
      x,
      width,
      style: own.style,
      ...(own.mark !== undefined && { mark: own.mark }),
      text: (last && hyphenated ? text.slice(0, -1) : text) + tail,
      painted: last && hyphenated ? `${text.slice(0, -1)}\u00ad` : text + tail,
      wordSpacing,
    });
    x += width;
    size = Math.max(size, own.style.size);
  }
  return { pieces, width: x, size, hyphenated };
}
