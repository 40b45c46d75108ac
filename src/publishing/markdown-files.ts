import type { Document } from '../document/document.ts';
import { picturesIn } from './beside.ts';
import type { Output } from './format.ts';

/** A document in Markdown, and the pictures in it. */
export async function markdownFiles(name: string, document: Document): Promise<readonly Output[]> {
  const { renderMarkdown } = await import('../render/markdown.ts');
  const pictures = picturesIn('');
  const bytes = Buffer.from(renderMarkdown(document, pictures.addressOf));
  return [{ path: `${name}.md`, bytes }, ...pictures.outputs];
}
