import type { TextPart } from '../../diff/change.ts';
import type { ShownBlock } from '../../diff/view/shorten.ts';
import { singleSpaced } from '../../text/one-line.ts';
import type { Block, Cell, Inline, ListItem } from '../document.ts';
import { words as column, paragraph, text } from '../words.ts';
import { type ChangesContext, revised } from './context.ts';

/** Which words of a compared text are wanted: both revisions', with marks, or those of the new one. */
type Reading = 'marked' | 'after';

/** A block's words. Spaces are outside the marks, and one separates struck words from their replacement. */
function wordsOf(parts: readonly TextPart[], reading: Reading, context: ChangesContext): readonly Inline[] {
  const result: Inline[] = [];
  let spaced = true;
  const push = (words: string): void => {
    const trimmed = spaced ? words.trimStart() : words;
    if (trimmed === '') return;
    const last = result.at(-1);
    if (last?.type === 'text') result[result.length - 1] = { type: 'text', value: last.value + trimmed };
    else result.push({ type: 'text', value: trimmed });
    spaced = trimmed.endsWith(' ');
  };
  for (const { op, text: raw } of parts) {
    if (reading === 'after' && op === 'out') continue;
    const words = singleSpaced(raw);
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

/** Blocks in a reading; items of a list together, and rows of a table. Those without words in it are left out. */
export function textBlocks(
  blocks: readonly ShownBlock[],
  reading: Reading,
  context: ChangesContext,
): readonly Block[] {
  const result: Block[] = [];
  let at = 0;
  const run = (goesOn: (next: ShownBlock, before: ShownBlock) => boolean): readonly ShownBlock[] => {
    const from = at;
    do at += 1;
    while (at < blocks.length && goesOn(blocks[at] as ShownBlock, blocks[at - 1] as ShownBlock));
    return blocks.slice(from, at);
  };
  while (at < blocks.length) {
    const block = blocks[at] as ShownBlock;
    if (block.type === 'item') result.push(...items(run(sameList), reading, context));
    else if (block.type === 'row') result.push(...rows(run(sameTable), reading, context));
    else {
      at += 1;
      const inlines =
        block.type === 'code' ? codeOf(block, reading, context) : wordsOf(block.parts, reading, context);
      if (inlines.length === 0) continue;
      if (block.type === 'quote') result.push({ type: 'quote', children: [paragraph(inlines)] });
      else
        result.push(paragraph(block.type === 'heading' ? [{ type: 'strong', children: inlines }] : inlines));
    }
  }
  return result;
}

/** Items are of one list as long as they all have bullets, or numbers in a row. */
function sameList(next: ShownBlock, before: ShownBlock): boolean {
  return next.type === 'item' && (next.number === undefined) === (before.number === undefined);
}

/** Rows that are left out between others are a row. */
function sameTable(next: ShownBlock): boolean {
  return (next.type === 'row' && !next.header) || next.type === 'gap';
}

/**
 * A list. Numbers that do not follow one another, because items came or went between them or the list begins with another
 * one, are words before each.
 */
function items(blocks: readonly ShownBlock[], reading: Reading, context: ChangesContext): readonly Block[] {
  const lines = blocks.flatMap((block) => {
    const words = wordsOf(block.parts, reading, context);
    const { number, renumbered = false } = block;
    return words.length === 0 ? [] : [{ words, number, renumbered }];
  });
  const [first] = lines;
  if (!first) return [];
  const item = (inlines: readonly Inline[]): ListItem => ({ children: [paragraph(inlines)] });
  const bullets = lines.every(({ number, renumbered }) => number === undefined && !renumbered);
  if (bullets)
    return [{ type: 'list', ordered: false, tight: true, items: lines.map((line) => item(line.words)) }];
  const inOrder = lines.every(
    ({ number, renumbered }, index) => !renumbered && number === (first.number ?? 0) + index,
  );
  if (inOrder)
    return [
      {
        type: 'list',
        ordered: true,
        ...(first.number !== 1 && first.number !== undefined && { start: first.number }),
        tight: true,
        items: lines.map((line) => item(line.words)),
      },
    ];
  return lines.map((line) => {
    const number = line.renumbered || line.number === undefined ? [] : text(`${line.number}. `);
    return paragraph([...number, ...line.words]);
  });
}

/** Rows of one table, under its head where that is among them. */
function rows(blocks: readonly ShownBlock[], reading: Reading, context: ChangesContext): readonly Block[] {
  const cellsOf = ({ cells = [], parts }: ShownBlock): readonly Cell[] =>
    (cells.length > 0 ? cells : [parts]).map((part) => ({ content: wordsOf(part, reading, context) }));
  const all = blocks
    .map((block) => ({ header: block.header === true, cells: cellsOf(block) }))
    .filter(({ cells }) => cells.some(({ content }) => content.length > 0));
  const count = Math.max(0, ...all.map(({ cells }) => cells.length));
  const [first, ...rest] = all;
  if (!first) return [];
  const filled = (cells: readonly Cell[]): readonly Cell[] =>
    Array.from({ length: count }, (_, at) => cells[at] ?? { content: [] });
  // Of a table that has nothing but its head, the head is what is shown.
  if (!first.header || rest.length === 0)
    return all.map(({ cells }) =>
      paragraph(cells.flatMap(({ content }, at) => [...(at > 0 ? text(' | ') : []), ...content])),
    );
  return [
    {
      type: 'table',
      columns: Array.from({ length: count }, () => column),
      header: filled(first.cells),
      rows: rest.map(({ cells }) => ({ cells: filled(cells) })),
    },
  ];
}

/** Code keeps its lines. */
function codeOf({ parts }: ShownBlock, reading: Reading, context: ChangesContext): readonly Inline[] {
  return parts.flatMap(({ op, text: raw }) =>
    raw
      .split('\n')
      .flatMap((line, index): readonly Inline[] => [
        ...(index > 0 ? [{ type: 'break' } as const] : []),
        ...wordsOf([{ op, text: line }], reading, context),
      ]),
  );
}
