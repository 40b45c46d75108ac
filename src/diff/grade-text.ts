import type { Detail, LinkChange } from './change.ts';
import { compareText, whole } from './compare-text.ts';
import type { FieldDifference } from './facts.ts';
import type { ComparedText, Line } from './read-text.ts';
import { figuresIn, sameWords } from './same-words.ts';
import type { Spellings } from './spellings.ts';

/** Rows for a text whose words say the same, or that is only in another place. */
export const textRows = [
  'text-corrected',
  'markup-changed',
  'link-changed',
  'alternative-text-changed',
  'picture-changed',
  'text-moved',
  'structure-changed',
] as const;

/**
 * What became of a text that says the same as before; undefined where it says something new. What is lighter than new
 * content must be proven: the same words in the same places, the same code, and links that lead to the same.
 */
export function gradeText(
  before: ComparedText | undefined,
  after: ComparedText | undefined,
  spellings: Spellings,
): (typeof textRows)[number] | undefined {
  if (!before || !after || !same(before.codes, after.codes)) return undefined;
  const old = piecesOf(before);
  const pieces = piecesOf(after);
  const samePlaces = same(old.map(placeOf), pieces.map(placeOf));
  const exactly = (one: string, other: string): boolean => one === other;
  const inWords = (one: string, other: string): boolean => sameWords(one, other, spellings);
  if (samePlaces && saySame(old, pieces, exactly)) {
    if (!same(urls(before), urls(after))) return 'picture-changed';
    if (!same(addresses(before), addresses(after))) return 'link-changed';
    return same(alternatives(before), alternatives(after)) ? 'markup-changed' : 'alternative-text-changed';
  }
  if (!same(urls(before), urls(after))) return undefined;
  if (same(before.lines.map(wordsOf), after.lines.map(wordsOf))) return 'structure-changed';
  if (same(addresses(before), addresses(after), true) && same(lineKeys(before), lineKeys(after), true))
    return 'text-moved';
  if (!samePlaces || !saySame(old, pieces, inWords)) return undefined;
  return same(addresses(before), addresses(after)) ? 'text-corrected' : 'link-changed';
}

/**
 * Whether numbers, units, dates, negations or modals are among what differs in the words of a text. A text that is on one side
 * only says them where there was nothing, as a new sentence of another text would.
 */
export function figuresDiffer(
  before: ComparedText | undefined,
  after: ComparedText | undefined,
  spellings: Spellings,
): boolean {
  const figures = (text: ComparedText | undefined): readonly string[] =>
    figuresIn(text?.lines.map((line) => wordsOf(line)).join('\n') ?? '', spellings);
  return !same(figures(before), figures(after));
}

/** Words, and the place where they mean what they mean there: a cell of a row, an item with its number, a heading. */
interface Piece {
  readonly place: string;
  readonly text: string;
  /** Code, where every sign counts. */
  readonly exact: boolean;
}

/** Paragraphs that follow one another are one piece: where they are parted is no more than a matter of taste. */
function piecesOf({ lines }: ComparedText): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const line of lines) {
    const { type, shape, directive, cells, header } = line;
    const { within, level = '', number = '' } = shape;
    const place = [type, ...within, level, number, directive ?? ''].join('/');
    if (cells) {
      const row = header ? `${place}/head` : place;
      pieces.push(...cells.map((text, at) => ({ place: `${row}/${at}`, text: spaced(text), exact: false })));
      continue;
    }
    const last = pieces.at(-1);
    const goesOn =
      (type === 'paragraph' || type === 'quote') && directive === undefined && last?.place === place;
    if (goesOn) pieces[pieces.length - 1] = { ...last, text: `${last.text} ${spaced(line.text)}` };
    else
      pieces.push({ place, text: type === 'code' ? line.text : spaced(line.text), exact: type === 'code' });
  }
  return pieces;
}

function saySame(
  one: readonly Piece[],
  other: readonly Piece[],
  alike: (a: string, b: string) => boolean,
): boolean {
  return one.every(({ text, exact }, at) => {
    const otherText = other[at]?.text ?? '';
    return text === otherText || (!exact && alike(text, otherText));
  });
}

function placeOf({ place }: Piece): string {
  return place;
}

/** A line break is white space, as far as words go. */
function spaced(text: string): string {
  return text.replace(/\n/g, ' ');
}

/** The words of a line without what parts cells. */
function wordsOf({ text, cells }: Line): string {
  return cells ? cells.filter((cell) => cell !== '').join(' ') : spaced(text);
}

/** A line with its kind: equal lines may be in another order. */
function lineKeys({ lines }: ComparedText): readonly string[] {
  return lines.map(({ text, shape, cells, header }) => JSON.stringify([text, shape, cells, header]));
}

/** A text before and after, for showing. */
export function textDetail({ before, after }: FieldDifference): Detail {
  if (before?.text && after?.text)
    return {
      type: 'text',
      ...compareText(before.text, after.text),
      links: linkChanges(before.text, after.text),
    };
  const op = after ? 'in' : 'out';
  const blocks = whole((after ?? before)?.text?.lines ?? [], op);
  return { type: 'text', rewritten: false, blocks, links: [] };
}

/** Links that lead elsewhere, by the words that they are; links that came or went with their words are reported with them. */
function linkChanges(before: ComparedText, after: ComparedText): readonly LinkChange[] {
  const left = [...before.links];
  const changes: LinkChange[] = [];
  const take = (
    wanted: (own: ComparedText['links'][number]) => boolean,
  ): ComparedText['links'][number] | undefined => {
    const at = left.findIndex(wanted);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const unmatched = after.links.filter(
    ({ text, url }) => !take((link) => link.text === text && link.url === url),
  );
  for (const [at, { text, url }] of unmatched.entries()) {
    // By its words; else, where as many went as came, by its place among them.
    const old =
      take((link) => link.text === text) ??
      (left.length === unmatched.length - at ? take(() => true) : undefined);
    if (old?.url !== url) changes.push({ text, before: old?.url, after: url });
  }
  changes.push(...left.map(({ text, url }) => ({ text, before: url, after: undefined })));
  return changes;
}

function urls({ pictures }: ComparedText): readonly string[] {
  return pictures.map(({ url }) => url);
}

function addresses({ links }: ComparedText): readonly string[] {
  return links.map(({ url }) => url);
}

function alternatives({ pictures }: ComparedText): readonly string[] {
  return pictures.map(({ alt }) => alt);
}

/** @param anyOrder the same members, in whatever order */
function same(one: readonly string[], other: readonly string[], anyOrder = false): boolean {
  if (one.length !== other.length) return false;
  if (anyOrder) return same([...one].sort(), [...other].sort());
  return one.every((item, at) => item === other[at]);
}
