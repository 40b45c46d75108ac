import type { TextBlock, TextPart } from '../../diff/change.ts';
import type { Block, Inline } from '../document.ts';
import { list, paragraph } from '../words.ts';
import { type ChangesContext, revised } from './context.ts';

/** Which words of a compared text are wanted: both revisions', with marks, or those of one of them. */
export type Reading = 'marked' | 'before' | 'after';

/** A block's words. Spaces stand outside the marks, and one stands between what was struck and what came in its place. */
function wordsOf(parts: readonly TextPart[], reading: Reading, context: ChangesContext): readonly Inline[] {
  const result: Inline[] = [];
  let spaced = true;
  const push = (words: string): void => {
    const own = spaced ? words.trimStart() : words;
    if (own === '') return;
    const last = result.at(-1);
    if (last?.type === 'text') result[result.length - 1] = { type: 'text', value: last.value + own };
    else result.push({ type: 'text', value: own });
    spaced = own.endsWith(' ');
  };
  for (const { op, text: raw } of parts) {
    if ((reading === 'before' && op === 'in') || (reading === 'after' && op === 'out')) continue;
    const words = raw.replace(/\s+/g, ' ');
    if (op === 'same' || reading !== 'marked') {
      push(words);
      continue;
    }
    const inner = words.trim();
    if (inner === '') continue;
    const touching = result.at(-1)?.type === 'deleted' || result.at(-1)?.type === 'inserted';
    if (touching || words.startsWith(' ')) push(' ');
    result.push(revised(op === 'out' ? 'deleted' : 'inserted', inner, context));
    spaced = false;
    if (words.endsWith(' ')) push(' ');
  }
  return result;
}

/** Whether a block is not the same in both. */
function differs({ parts }: TextBlock): boolean {
  return parts.some(({ op, text: words }) => op !== 'same' && words.trim() !== '');
}

/** Blocks in a reading, items of lists together. Those without words in it are left out. */
export function textBlocks(
  blocks: readonly TextBlock[],
  reading: Reading,
  context: ChangesContext,
): readonly Block[] {
  const result: Block[] = [];
  let items: (readonly Inline[])[] = [];
  const flush = (): void => {
    result.push(...list(items));
    items = [];
  };
  for (const block of blocks) {
    const words =
      block.type === 'code' ? codeOf(block, reading, context) : wordsOf(block.parts, reading, context);
    if (words.length === 0) continue;
    if (block.type === 'item') {
      items.push(words);
      continue;
    }
    flush();
    if (block.type === 'quote') result.push({ type: 'quote', children: [paragraph(words)] });
    else result.push(paragraph(block.type === 'heading' ? [{ type: 'strong', children: words }] : words));
  }
  flush();
  return result;
}

/** Code keeps its lines. */
function codeOf({ parts }: TextBlock, reading: Reading, context: ChangesContext): readonly Inline[] {
  return parts.flatMap(({ op, text: raw }) =>
    raw
      .split('\n')
      .flatMap((line, index): readonly Inline[] => [
        ...(index > 0 ? [{ type: 'break' } as const] : []),
        ...wordsOf([{ op, text: line }], reading, context),
      ]),
  );
}

/** The blocks that differ, each with its neighbours; an ellipsis stands for what is left out between them. */
export function inContext(all: readonly TextBlock[]): readonly TextBlock[] {
  const blocks = all.filter((block) => differs(block) || !isDirective(block));
  const near = blocks.map((_, index) =>
    [index - 1, index, index + 1].some((at) => blocks[at] !== undefined && differs(blocks[at])),
  );
  return blocks.flatMap((block, index): readonly TextBlock[] => {
    if (near[index]) return [block];
    const first = index === 0 || near[index - 1];
    return first ? [{ type: 'paragraph', parts: [{ op: 'same', text: '[…]' }] }] : [];
  });
}

/** A line that stands for what the plan says elsewhere, and is printed as that. */
function isDirective({ parts }: TextBlock): boolean {
  return /^::[\w-]+$/.test(
    parts
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

/** Blocks that differ as pairs of the old text and the new; what was struck stands beside what came in its place. */
export function textPairs(
  blocks: readonly TextBlock[],
  context: ChangesContext,
): readonly (readonly [before: readonly Inline[], after: readonly Inline[]])[] {
  const pairs: [readonly Inline[], readonly Inline[]][] = [];
  /** Where the next text that came in alone finds its counterpart. */
  let open = 0;
  for (const block of blocks) {
    if (!differs(block)) {
      open = pairs.length;
      continue;
    }
    const before = wordsOf(block.parts, 'before', context);
    const after = wordsOf(block.parts, 'after', context);
    const waiting = pairs[open];
    if (before.length === 0 && waiting && waiting[1].length === 0) {
      waiting[1] = after;
      open += 1;
      continue;
    }
    pairs.push([before, after]);
    if (after.length > 0) open = pairs.length;
  }
  return pairs.filter(([before, after]) => before.length > 0 || after.length > 0);
}
