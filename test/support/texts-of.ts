import type { Block, Document } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';

/** The cells of a document's tables with their notes, its paragraphs, and what is said in blocks of more design. */
export function textsOf({ children }: Document): readonly string[] {
  const visit = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block): readonly string[] => {
      if (block.type === 'section' || block.type === 'columns') return visit(block.children);
      if (block.type === 'list') return visit(block.items.flatMap((item) => item.children));
      if (block.type === 'paragraph') return [plain(block.content)];
      if (block.type === 'heading') return [`${'#'.repeat(block.level)} ${plain(block.content)}`];
      if (block.type === 'table')
        return [
          ...block.rows.map(({ cells }) => cells.map(({ content }) => plain(content)).join(' | ')),
          ...(block.notes ?? []).map(plain),
        ];
      if (block.type === 'card') {
        const marks = block.marks.map(plain).join(' · ');
        return [...visit([block.heading]), ...(marks ? [marks] : []), ...visit(block.children)];
      }
      if (block.type === 'facts')
        return block.items.map(({ label, content }) => `${label}: ${plain(content)}`);
      if (block.type === 'key-figures') return block.items.map(({ figure, words }) => `${figure} ${words}`);
      if (block.type === 'bars')
        return block.rows.map(({ number, label, count, printed }) =>
          [number, plain(label), count, printed].filter(Boolean).join(' | '),
        );
      return [];
    });
  return visit(children);
}
