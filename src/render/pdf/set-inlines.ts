import type { Inline } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import type { Theme } from '../../templates/theme.ts';
import type { TextItem } from './display.ts';
import { type Leaf, leaf, node, type StructureNode } from './structure.ts';
import type { FaceName, Line, ParagraphOptions, TextRun, TextStyle, Typesetter } from './typeset/types.ts';

/** Runs for the typesetter, and for each mark the structure that its text belongs to. */
export interface MarkedRuns {
  readonly runs: readonly TextRun[];
  readonly owners: readonly Owner[];
}
interface Owner {
  readonly leaf: Leaf;
  readonly link: StructureNode | undefined;
}

/** Prepares words for setting. Their leaves are added to `parent` in reading order, links as nodes of their own. */
export function markInlines(
  inlines: readonly Inline[],
  style: TextStyle,
  parent: StructureNode,
  theme: Theme,
): MarkedRuns {
  const runs: TextRun[] = [];
  const owners: Owner[] = [];
  let open = -1;
  const begin = (own: StructureNode, link?: StructureNode): number => {
    owners.push({ leaf: leaf(own), link });
    return owners.length - 1;
  };
  const visit = (nodes: readonly Inline[], current: TextStyle, link: StructureNode | undefined): void => {
    for (const inline of nodes) {
      if (inline.type === 'link') {
        const own = node('Link', parent, {
          target: inline.target,
          contents: inline.title ?? plain(inline.children),
        });
        open = begin(own, own);
        visit(inline.children, { ...current, color: theme.colors.link }, own);
        open = -1;
      } else if (inline.type === 'emphasis') visit(inline.children, italic(current), link);
      else if (inline.type === 'strong') visit(inline.children, bold(current), link);
      else {
        if (open < 0) open = begin(parent);
        const text = inline.type === 'break' ? '\n' : inline.value;
        runs.push({ text, style: current, mark: open });
      }
    }
  };
  visit(inlines, style, undefined);
  return { runs, owners };
}

const italics: Readonly<Record<FaceName, FaceName>> = {
  regular: 'italic',
  italic: 'regular',
  semibold: 'bold-italic',
  bold: 'bold-italic',
  'bold-italic': 'bold',
};
function italic(style: TextStyle): TextStyle {
  return { ...style, face: italics[style.face] };
}
function bold(style: TextStyle): TextStyle {
  return {
    ...style,
    face: style.face === 'italic' || style.face === 'bold-italic' ? 'bold-italic' : 'semibold',
  };
}

/** A set line's pieces as items, with the baseline relative to the top of their row. */
export function lineItems(line: Line, x: number, baseline: number, owners: readonly Owner[]): TextItem[] {
  return line.pieces.map((piece) => {
    const owner = piece.mark === undefined ? undefined : owners[piece.mark];
    return {
      type: 'text',
      x: x + piece.x,
      baseline,
      piece,
      leaf: owner?.leaf,
      link: owner?.link,
    };
  });
}

/** Sets words in lines; each line comes back with its pieces as items on a first line at `baseline`. */
export function setLines(
  inlines: readonly Inline[],
  style: TextStyle,
  parent: StructureNode,
  theme: Theme,
  typesetter: Typesetter,
  options: ParagraphOptions & { readonly x: number; readonly baseline: number },
): TextItem[][] {
  const { runs, owners } = markInlines(inlines, style, parent, theme);
  return typesetter
    .breakLines(runs, options)
    .map((line) => lineItems(line, options.x, options.baseline, owners));
}
