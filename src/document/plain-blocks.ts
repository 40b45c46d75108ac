import type { Bars, Block, Card, Facts, Inline, KeyFigures, TableRow } from './document.ts';
import { cell, figures, list, paragraph, text, words } from './words.ts';

/** A block of more design than a format has, in blocks that every format has: it says the same, in the same order. */
export function inPlainBlocks(block: Card | Facts | KeyFigures | Bars): readonly Block[] {
  switch (block.type) {
    case 'card': {
      const { heading, marks, children, accent } = block;
      const said = marks.flatMap((mark, index) => (index > 0 ? [...text(' · '), ...mark] : mark));
      const head = said.length > 0 ? [heading, paragraph(said)] : [heading];
      return [
        {
          type: 'section',
          ...(accent !== undefined && { accent }),
          keepTogether: true,
          children: [...head, ...children],
        },
      ];
    }
    case 'facts':
      return list(block.items.map(({ label, content }) => [strong(`${label}:`), ...text(' '), ...content]));
    case 'key-figures':
      return list(block.items.map(({ figure, words }) => [strong(figure), ...text(` ${words}`)]));
    case 'bars':
      return [barsAsTable(block)];
  }
}

function strong(value: string): Inline {
  return { type: 'strong', children: text(value) };
}

/** The bars are not in it: they say nothing that the amounts do not. */
function barsAsTable({ caption, header, rows }: Bars): Block {
  const { label, count, value } = header;
  const rowOf = (row: Bars['rows'][number]): TableRow => ({
    rowHeader: true,
    cells: [
      { content: [...text(row.number ? `${row.number} ` : ''), ...row.label] },
      ...(count === undefined ? [] : [cell(row.count)]),
      cell(row.printed),
    ],
  });
  return {
    type: 'table',
    caption,
    columns: [words, ...(count === undefined ? [] : [words]), figures],
    header: [cell(label), ...(count === undefined ? [] : [cell(count)]), cell(value)],
    rows: rows.map(rowOf),
  };
}
