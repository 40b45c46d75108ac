import { posix } from 'node:path';
import type { Block } from '../../src/document/document.ts';
import { fromProse, type ProseContext } from '../../src/document/from-prose.ts';
import { parseProse } from '../../src/text/markdown.ts';
import { plainText } from '../../src/text/plain-text.ts';

/** Where a link of a page leads: a page of the site, or a file of the repository. */
export type ResolveLink = (path: string, anchor: string | undefined) => string;

/** A text of the repository as the title and the blocks of a page. */
export function markdownPage(
  path: string,
  text: string,
  resolve: ResolveLink,
): { readonly title: string; readonly children: readonly Block[] } {
  const { tree } = parseProse(text);
  const [first, ...rest] = tree.children;
  if (first?.type !== 'heading' || first.depth !== 1)
    throw new Error(`${path} does not begin with its title`);
  return { title: plainText([first]), children: fromProse(rest, contextOf(path, resolve)) };
}

function contextOf(path: string, resolve: ResolveLink): ProseContext {
  const used = new Map<string, number>();
  return {
    // The title of the page is its one first-level heading.
    headingShift: -1,
    headingId(heading) {
      const id = anchorOf(heading);
      const before = used.get(id) ?? 0;
      used.set(id, before + 1);
      return before === 0 ? id : `${id}-${before}`;
    },
    link(url) {
      if (/^(?:https?|mailto):/i.test(url) || url.startsWith('#')) return decodeURI(url);
      const [file = '', anchor] = url.split('#');
      return resolve(posix.join(posix.dirname(path), decodeURIComponent(file)), anchor);
    },
    elsewhere: () => undefined,
    picture: () => undefined,
    directive: () => [],
    fileWords: () => '',
    pageOf: () => undefined,
    noteKey: (name) => name,
    wordsInPicture: () => '',
    guidelineLabel: '',
    boxLabels: { fact: '', quote: '', important: '', case: '' },
  };
}

/** The anchor that a heading has where the repository is read on the web. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}
