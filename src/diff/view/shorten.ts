import { escapeControls } from '../../escape/escape-controls.ts';
import type { TextBlock, TextPart } from '../change.ts';
import { renumberedParts } from '../reshaped.ts';

/** A block of a compared text, or the gap where unchanged blocks are left out. */
export interface ShownBlock {
  readonly type: TextBlock['type'] | 'gap';
  readonly parts: readonly TextPart[];
  /** Of a row: the parts by cell, whole. */
  readonly cells?: readonly (readonly TextPart[])[];
  /** Of a row: whether it is the first of its table. */
  readonly header?: boolean;
  /** Of an item of a numbered list. */
  readonly number?: number;
  /** Whether the number before it is part of what changed, and is in `parts`. */
  readonly renumbered?: boolean;
  /** Whether the same words are another sort of block. */
  readonly reshaped?: boolean;
}

/** The marker before an item. */
export function bulletOf({ type, number, renumbered = false }: ShownBlock): string {
  if (type !== 'item' || renumbered) return '';
  return number === undefined ? '• ' : `${number}. `;
}

/** Texts shorter than this (characters) are shown whole. */
const short = 240;
/** So many unchanged words are kept on either side of a change. */
const around = 8;
/** Less than this (characters) is not worth leaving out. */
const worthwhile = 60;

/** A compared text with as much unchanged text as it takes to read what changed. Made safe to print; lines are kept. */
export function shortenText(blocks: readonly TextBlock[]): readonly ShownBlock[] {
  const safe = blocks
    .filter((block) => differs(block) || !isDirective(block))
    .map((block) => {
      const { type, number, reshaped, cells, header } = block;
      const renumbered = renumberedParts(block);
      return {
        type,
        ...(number !== undefined && !renumbered && { number }),
        ...(renumbered && { renumbered: true }),
        ...(reshaped && { reshaped: true }),
        ...(cells && { cells: cells.map((cell) => cell.map(printablePart)) }),
        ...(header && { header }),
        parts: (renumbered ?? block.parts).map(printablePart),
      };
    });
  if (safe.reduce((sum, block) => sum + lengthOf(block), 0) <= short) return safe;
  const kept = safe.map((block, at) => changes(block) || isHeadingOf(safe, at));
  keepHeads(safe, kept);
  const result: ShownBlock[] = [];
  safe.forEach((block, at) => {
    if (kept[at]) result.push({ ...block, parts: shortenParts(block.parts) });
    else if (result.at(-1)?.type !== 'gap') result.push({ type: 'gap', parts: [{ op: 'same', text: '…' }] });
  });
  return result;
}

function differs({ parts, reshaped }: TextBlock): boolean {
  return reshaped !== undefined || parts.some(({ op }) => op !== 'same');
}

/** A directive, in the place of which a document has something else. */
function isDirective({ parts }: TextBlock): boolean {
  return /^::[\w-]+$/.test(
    parts
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

function changes({ parts, reshaped = false }: ShownBlock): boolean {
  return reshaped || parts.some(({ op }) => op !== 'same');
}

/** Whether it is the heading that the next changed block is right under. */
function isHeadingOf(blocks: readonly ShownBlock[], at: number): boolean {
  const next = blocks[at + 1];
  return blocks[at]?.type === 'heading' && next !== undefined && changes(next);
}

/** The head of a table of which a row is kept: figures mean nothing without it. */
function keepHeads(blocks: readonly ShownBlock[], kept: boolean[]): void {
  blocks.forEach(({ type }, at) => {
    if (type !== 'row' || !kept[at]) return;
    for (let above = at; blocks[above]?.type === 'row'; above -= 1) {
      if (!blocks[above]?.header) continue;
      kept[above] = true;
      break;
    }
  });
}

function printablePart({ op, text }: TextPart): TextPart {
  return { op, text: printableLines(text) };
}

function lengthOf({ parts }: ShownBlock): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}

function shortenParts(parts: readonly TextPart[]): readonly TextPart[] {
  if (parts.every(({ op }) => op === 'same')) return parts;
  return parts.map((part, at) => {
    if (part.op !== 'same') return part;
    return { op: part.op, text: shortenRun(part.text, at > 0, at < parts.length - 1) };
  });
}

/** The words next to the changes before and after it, with a mark for those between. */
function shortenRun(text: string, changedBefore: boolean, changedAfter: boolean): string {
  const words = text.match(/\s*\S+(?:\s+$)?/g) ?? [];
  const head = changedBefore ? words.slice(0, around).join('') : '';
  const tail = changedAfter ? words.slice(Math.max(0, words.length - around)).join('') : '';
  const left = text.length - head.length - tail.length;
  if (left < worthwhile) return text;
  return `${head}${head === '' ? '' : ' '}… ${tail.trimStart()}`;
}

/** As many blocks as have room in `most` characters, the last of them cut; and how many characters are left out. */
export function limitText(
  blocks: readonly ShownBlock[],
  most: number,
): { readonly blocks: readonly ShownBlock[]; readonly left: number } {
  const shown: ShownBlock[] = [];
  let room = most;
  let left = 0;
  for (const block of blocks) {
    const length = lengthOf(block);
    if (room <= 0) left += length;
    else if (length <= room) shown.push(block);
    else {
      const parts: TextPart[] = [];
      let free = room;
      for (const { op, text } of block.parts) {
        const head = cutText(text, free);
        if (head !== '') parts.push({ op, text: head });
        left += text.length - head.length;
        free -= head.length;
      }
      shown.push({ ...block, parts });
    }
    room -= length;
  }
  return { blocks: shown, left };
}

/** At most so many characters, never half of one. */
function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, Math.max(0, most)).replace(/[\ud800-\udbff]$/, '');
}

/** Text that is no longer than `most` characters, with a mark where something is cut. */
export function clip(text: string, most: number): string {
  return text.length <= most ? text : `${cutText(text, most - 1).trimEnd()}…`;
}

function printableLines(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => escapeControls(line).replaceAll('\t', '  '))
    .join('\n');
}
