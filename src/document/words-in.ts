import { unstopped } from '../text/listed.ts';
import { singleSpaced } from '../text/one-line.ts';
import type { Block } from './document.ts';
import { plain } from './plain.ts';

/** The words of blocks alone, as they are read one after the other: what searches look through. */
export function wordsIn(blocks: readonly Block[]): string {
  return singleSpaced(blocks.map(wordsOf).filter(Boolean).join(' ')).trim();
}

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'section':
    case 'columns':
    case 'quote':
      return wordsIn(block.children);
    case 'card':
      return wordsIn([block.heading, ...block.children]);
    case 'callout':
      return [block.title, wordsIn(block.children)].filter(Boolean).join(' ');
    case 'box':
      return [plain(block.title ?? []), wordsIn(block.children), plain(block.source ?? [])].join(' ');
    case 'facts':
      return block.items.map(({ label, content }) => `${label}: ${unstopped(plain(content))}.`).join(' ');
    case 'key-figures':
      return block.items.map(({ figure, words }) => `${figure} ${words}.`).join(' ');
    case 'bars':
      return [
        plain(block.caption),
        ...block.rows.map(({ label, printed }) => `${plain(label)} ${printed}.`),
      ].join(' ');
    case 'heading':
      return `${[block.label, block.number, plain(block.content)].filter(Boolean).join(' ')}.`;
    case 'paragraph':
      return plain(block.content);
    case 'list':
      return block.items
        .map(({ number, children }) => [number, wordsIn(children)].filter(Boolean).join(' '))
        .join(' ');
    case 'code':
      return block.text;
    case 'table':
      return [
        plain(block.caption ?? []),
        ...block.rows.map(
          ({ cells }) =>
            `${cells
              .map(({ content }) => plain(content).trim())
              .filter(Boolean)
              .join(' · ')}.`,
        ),
        ...(block.notes ?? []).map(plain),
      ].join(' ');
    case 'figure':
      return [block.alt, plain(block.caption ?? []), block.credit].filter(Boolean).join(' ');
    case 'chart':
      return block.title;
    case 'cover':
    case 'contents':
    case 'divider':
    case 'thematic-break':
    case 'closing':
      return '';
  }
}
