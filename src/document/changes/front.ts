import type { DiffView } from '../../diff/view/diff-view.ts';
import type { Block } from '../document.ts';
import { cell, list, paragraph, table, text, words } from '../words.ts';
import { type ChangesContext, foldedNote, revised } from './context.ts';

/** What a comparison comes to, for those who vote on it: after what could not be read, and before what keeps it out. */
export function changesFront(context: ChangesContext): readonly Block[] {
  const { view } = context;
  const { front, gate, errors, counts } = view;
  const lines = table(
    undefined,
    [
      ['', words],
      ['', words],
    ],
    front.map(({ label, text: said }) => ({ rowHeader: true, cells: [cell(label), cell(said)] })),
  );
  return [
    ...errors.flatMap((error) => errorBlocks(error)),
    ...(lines.length > 0 ? lines : [paragraph(text(`${counts}.`), 'lead')]),
    ...list(gate.filter(({ technical }) => !technical).map((line) => text(line.text))),
    ...foldedNote(context),
    ...legend(context),
  ];
}

function errorBlocks({ text: said, first, left }: DiffView['errors'][number]): readonly Block[] {
  return [
    paragraph([{ type: 'strong', children: text(said) }]),
    ...list([...first.map((line) => text(line)), ...(left > 0 ? [text(`… +${left}`)] : [])]),
  ];
}

/** How words that came or went look, where there are any. */
function legend(context: ChangesContext): readonly Block[] {
  const { changes, words: of } = context.view;
  if (changes.length === 0) return [];
  return [
    paragraph(
      [
        revised('deleted', of.legendStruck, context),
        ...text(' '),
        revised('inserted', of.legendNew, context),
      ],
      'note',
    ),
  ];
}
