import { number } from './number.ts';
import { type ObjectName, textString, wordsString } from './object-name.ts';
import type { PageObject, PdfFile } from './pdf-file.ts';

/** A place in the document: a page, and the distance from its top. */
export interface Place {
  readonly page: PageObject;
  readonly y: number;
}

/** A page shown from a little above a height on it, at the reader's own magnification. */
function view({ page, y }: Place): string {
  return `[${page.object} /XYZ 0 ${number(page.height - Math.max(0, y - 12))} null]`;
}

/** Named destinations, so that `plan.pdf#konkurranseevne` opens at the goal. Sorted by bytes, as viewers search them. */
export function addDestinations(file: PdfFile, destinations: ReadonlyMap<string, Place>): void {
  const sorted = [...destinations].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.map(([id, place]) => `${textString(id)} ${view(place)}`);
  const tree = file.reserve();
  file.write(tree, `<</Names [${names.join('\n')}]>>`);
  file.names.data = { ...file.names.data, Dests: tree };
}

/** A line of the outline. */
export interface OutlineEntry extends Place {
  readonly title: string;
  readonly level: number;
}

interface OutlineNode extends OutlineEntry {
  readonly object: ObjectName;
  readonly children: OutlineNode[];
}

/** The outline: a tree by level, its first level open. */
export function addOutline(file: PdfFile, outline: readonly OutlineEntry[]): void {
  if (outline.length === 0) return;
  const root = file.reserve();
  const top: OutlineNode[] = [];
  const path: OutlineNode[] = [];
  for (const entry of outline) {
    const node: OutlineNode = { ...entry, object: file.reserve(), children: [] };
    while ((path.at(-1)?.level ?? 0) >= entry.level) path.pop();
    (path.at(-1)?.children ?? top).push(node);
    path.push(node);
  }
  const ends = (nodes: readonly OutlineNode[]): string =>
    `/First ${nodes[0]?.object}/Last ${nodes[nodes.length - 1]?.object}`;
  const write = (nodes: readonly OutlineNode[], parent: ObjectName): void => {
    for (const [index, node] of nodes.entries()) {
      const { object, title, children } = node;
      const before = index > 0 ? `/Prev ${nodes[index - 1]?.object}` : '';
      const after = index < nodes.length - 1 ? `/Next ${nodes[index + 1]?.object}` : '';
      // Closed: the number of entries that opening it would show, negative (ISO 32000-1, 12.3.3).
      const below = children.length > 0 ? `${ends(children)}/Count ${-children.length}` : '';
      const destination = view(node);
      const entries = `/Title ${wordsString(title)}/Parent ${parent}/Dest ${destination}${before}${after}${below}`;
      file.write(object, `<<${entries}>>`);
      write(children, object);
    }
  };
  write(top, root);
  file.write(root, `<</Type/Outlines${ends(top)}/Count ${top.length}>>`);
  file.catalog.Outlines = root;
  file.catalog.PageMode = 'UseOutlines';
}
