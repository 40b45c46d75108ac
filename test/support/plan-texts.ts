import type { Nodes, PhrasingContent } from 'mdast';
import { parseMarkdown } from '../../src/text/markdown.ts';
import { normalised } from './pdf-spans.ts';

/** A text of the plan that must come back whole. */
export interface PlanText {
  readonly file: string;
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'code';
  readonly text: string;
}

/** What the strategy plan prints of its Markdown, in the order of print. */
export function planTexts(files: Readonly<Record<string, string | Uint8Array>>): readonly PlanText[] {
  const text = (path: string): string => {
    const content = files[path] ?? '';
    return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  };
  const paths = Object.keys(files).sort();
  const chapters = paths.filter((path) => /^chapters\/.*\.md$/.test(path));
  const isAfter = (path: string): boolean => /^position: after$/m.test(text(path));
  const areas = paths.filter((path) => path.endsWith('/focus-area.md'));
  const ordered = [
    ...chapters.filter((path) => !isAfter(path)),
    ...areas.flatMap((area) => [
      area,
      ...paths.filter((path) => path !== area && path.startsWith(area.replace(/focus-area\.md$/, ''))),
    ]),
    ...chapters.filter(isAfter),
  ];
  notes.clear();
  return ordered.flatMap((file) => {
    const { tree } = parseMarkdown(file, text(file));
    return tree ? textsOf(file, tree) : [];
  });
}

function textsOf(file: string, node: Nodes): PlanText[] {
  const textOf = (kind: PlanText['kind'], value: string): PlanText[] => {
    const text = normalised(value.replace(/\s*\{#[^}]*\}\s*$/, ''));
    return text && !text.startsWith('::') ? [{ file, kind, text }] : [];
  };
  if (node.type === 'heading') return textOf('heading', words(node.children));
  if (node.type === 'tableCell') return textOf('cell', words(node.children).replaceAll(picture, ' '));
  if (node.type === 'code') return textOf('code', node.value);
  if (node.type === 'paragraph') return parts(node.children).flatMap((part) => textOf('paragraph', part));
  return 'children' in node ? node.children.flatMap((child) => textsOf(file, child)) : [];
}

/** The words of a paragraph, which is parted where a picture stands, however deep in markup. */
function parts(children: readonly PhrasingContent[]): readonly string[] {
  return words(children).split(picture);
}

/** Numbers of notes, by the order in which they are first cited. */
const notes = new Map<string, number>();
function numberOf(note: string): string {
  const number = notes.get(note) ?? notes.size + 1;
  notes.set(note, number);
  return String(number);
}

/** Stands for a picture: its alternative text is no part of the words around it. */
const picture = '\ufffc';

/** Stands for the number of the page that a link within the plan leads to. */
export const anyPage = '\ufffd';

function words(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return ' ';
      if (node.type === 'image') return picture;
      if ('value' in node) return node.value;
      if (node.type === 'footnoteReference') return numberOf(node.identifier);
      if (node.type === 'link' && /^(?:#|\.)/.test(node.url)) return `${words(node.children)}, s. ${anyPage}`;
      return 'children' in node ? words(node.children) : '';
    })
    .join('');
}
