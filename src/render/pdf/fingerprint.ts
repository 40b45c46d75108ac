import { createHash } from 'node:crypto';
import type { Block, Document } from '../../document/document.ts';
import type { Theme } from '../../templates/theme.ts';

/** A name for exactly this text in this theme. */
export function fingerprintOf(
  { children, ...rest }: Document,
  theme: Theme,
  watermark: string | undefined,
): string {
  const hash = createHash('sha256');
  const add = (value: unknown, pictures = true): void => {
    hash.update(JSON.stringify(value, pictures ? digestBytes : undefined) ?? '');
  };
  // Block by block: the whole of a long document would be a text of its own.
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'section') {
        const { children: inside, ...head } = block;
        add([head, inside.length]);
        visit(inside);
      } else add(block, !wordsOnly.has(block.type));
    }
  };
  add([rest, theme, watermark]);
  visit(children);
  return hash.digest('hex');
}

/** In these no picture can be, and it is quicker not to look for one. */
const wordsOnly: ReadonlySet<Block['type']> = new Set([
  'heading',
  'paragraph',
  'table',
  'code',
  'chart',
  'contents',
]);

/**
 * Pictures go into the fingerprint as digests, not as lists of numbers, which is what JSON has made of a Buffer in `value`.
 * What a drawing shows, its bytes say too.
 */
function digestBytes(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  if (key === 'drawing') return undefined;
  const original = this[key];
  return original instanceof Uint8Array ? createHash('sha256').update(original).digest('hex') : value;
}
