import type { Document } from '../../document/document.ts';

/** Where blocks and words have what they say, and other blocks. */
const carriers = [
  'value',
  'children',
  'content',
  'items',
  'header',
  'rows',
  'cells',
  'caption',
  'title',
  'notes',
  'lines',
] as const;

/** All texts that a document says: its words in the order they are read, of whatever block. */
export function textsIn({ children, notes = [] }: Document): readonly string[] {
  const texts: string[] = [];
  const visit = (part: unknown): void => {
    if (typeof part === 'string') texts.push(part);
    else if (Array.isArray(part)) for (const one of part) visit(one);
    else if (typeof part === 'object' && part !== null)
      for (const name of carriers) if (name in part) visit((part as Record<string, unknown>)[name]);
  };
  visit(children);
  visit(notes);
  return texts;
}
