import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { hasWords } from '../text/has-words.ts';
import { plainText, rangeOfNode } from '../text/plain-text.ts';
import { slug } from '../text/slug.ts';
import type { Guideline, Prose } from './entities.ts';
import { formerIdsIn } from './former-ids.ts';
import { hasId, type ProseReader, takeId } from './read-prose.ts';

/** The text of a binding chapter, and the guidelines in it. */
export interface GuidelineText {
  /** The text as it is printed: without ids. */
  readonly nodes: readonly RootContent[];
  /** The text before the first guideline. */
  readonly intro: readonly RootContent[];
  readonly guidelines: readonly Guideline[];
}

/** A guideline while what is under it is read. */
interface Open {
  readonly guideline: Omit<Guideline, 'children' | 'body'>;
  readonly body: RootContent[];
  readonly children: Open[];
}

/**
 * Reads the guidelines of a binding chapter: its headings, and the items of lists in which one has an id. All that are
 * under the same heading or item are numbered in one row: 3, 3.1, 3.2. A list without ids is text.
 */
export function readGuidelines(parts: readonly RootContent[], reader: ProseReader): GuidelineText {
  const top: Open[] = [];
  const intro: RootContent[] = [];
  const nodes: RootContent[] = [];
  let section: Open | undefined;
  let below: Open | undefined;
  const open = (
    owner: Open | undefined,
    node: Heading | Paragraph | ListItem,
    content: readonly PhrasingContent[],
  ): { readonly opened: Open; readonly content: readonly PhrasingContent[] } => {
    const siblings = owner?.children ?? top;
    const number = [...(owner ? [owner.guideline.number] : []), siblings.length + 1].join('.');
    const identified = takeId(content, reader);
    const title = plainText(identified.content);
    const place = { file: reader.file, range: rangeOfNode(node) };
    const id = identified.id ?? slug(title);
    if (!identified.id && !identified.malformed && hasWords(title))
      reader.report('id-missing', node, { kind: 'guideline', suggestion: `{#${id}}` });
    const opened: Open = {
      guideline: {
        kind: 'guideline',
        id,
        ...formerIdsIn(identified),
        title,
        number,
        content: identified.content,
        file: reader.file,
        place,
        idPlace: identified.idPlace ?? place,
        at: () => place,
      },
      body: [],
      children: [],
    };
    siblings.push(opened);
    return { opened, content: identified.content };
  };
  const readList = (list: List, owner: Open | undefined): List => ({
    ...list,
    children: list.children.map((item): ListItem => {
      const [first, ...others] = item.children;
      if (first?.type !== 'paragraph') return item;
      const { opened, content } = open(owner, first, first.children);
      const rest = others.map((other) => {
        if (other.type === 'list' && isGuidelines(other)) return readList(other, opened);
        opened.body.push(other);
        return other;
      });
      return {
        ...item,
        data: { ...item.data, ...printedAs(opened) },
        children: [{ ...first, children: [...content] }, ...rest],
      };
    }),
  });
  for (const node of parts) {
    const owner = below ?? section;
    if (node.type === 'heading') {
      const { opened, content } = open(node.depth > 2 ? section : undefined, node, node.children);
      if (node.depth > 2) below = opened;
      else [section, below] = [opened, undefined];
      nodes.push({ ...node, data: { ...node.data, ...printedAs(opened) }, children: [...content] });
    } else if (node.type === 'list' && isGuidelines(node)) nodes.push(readList(node, owner));
    else {
      (owner?.body ?? (top.length === 0 ? intro : (top.at(-1)?.body ?? intro))).push(node);
      nodes.push(node);
    }
  }
  const close = ({ guideline, body, children }: Open): Guideline => ({
    ...guideline,
    body: proseOf(body, guideline),
    children: children.map(close),
  });
  return { nodes, intro, guidelines: top.map(close) };
}

/** Whether the items of a list are guidelines: one of them, or of what is below them, has an id. */
function isGuidelines(list: List): boolean {
  return list.children.some(({ children }) =>
    children.some((child) => hasId(child) || (child.type === 'list' && isGuidelines(child))),
  );
}

function printedAs({ guideline: { id, number } }: Open): { readonly guideline: Printed } {
  return { guideline: { id, number } };
}

function proseOf(nodes: readonly RootContent[], { file, place }: Pick<Guideline, 'file' | 'place'>): Prose {
  const [first] = nodes;
  return { file, nodes, placed: true, place: first ? { file, range: rangeOfNode(first) } : place };
}

interface Printed {
  readonly id: string;
  readonly number: string;
}

/** What a node of a binding chapter is printed with, where it is a guideline. */
export function guidelineAt(node: Heading | ListItem): Printed | undefined {
  return (node.data as { readonly guideline?: Printed } | undefined)?.guideline;
}
