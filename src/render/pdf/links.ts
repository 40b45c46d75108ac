import type { DisplayItem } from './display.ts';
import { number } from './number.ts';
import { textString, wordsString } from './object-name.ts';
import type { PageObject, PdfFile } from './pdf-file.ts';
import type { StructureNode } from './structure.ts';
import type { Faces } from './typeset/faces.ts';
import type { TextStyle } from './typeset/types.ts';
import type { StructureWriter } from './write-structure.ts';

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * A link annotation for every line that a link is on (ISO 14289-1, 7.18.5: each states its purpose).
 * @param targets what can be linked to in the document
 */
export function addLinks(
  items: readonly DisplayItem[],
  page: PageObject,
  file: PdfFile,
  structure: StructureWriter,
  faces: Faces,
  targets: ReadonlySet<string>,
): void {
  const areas = new Map<StructureNode, Map<number, Area>>();
  /** The areas of a link, by the height of their line. */
  const linesOf = (link: StructureNode): Map<number, Area> => {
    const lines = areas.get(link) ?? new Map<number, Area>();
    areas.set(link, lines);
    return lines;
  };
  const extend = (
    link: StructureNode,
    baseline: number,
    left: number,
    right: number,
    style: TextStyle,
  ): void => {
    const lines = linesOf(link);
    const face = faces[style.face].typeface;
    const top = baseline - (face.ascent * style.size) / 1000;
    const bottom = baseline + (face.descent * style.size) / 1000;
    const area = lines.get(baseline);
    if (!area) lines.set(baseline, { left, right, top, bottom });
    else
      lines.set(baseline, {
        left: Math.min(area.left, left),
        right: Math.max(area.right, right),
        top,
        bottom,
      });
  };
  for (const item of items) {
    if (item.type === 'text' && item.link) {
      extend(item.link, item.baseline, item.x, item.x + item.piece.width, item.piece.style);
    } else if (item.type === 'page-reference')
      extend(item.link, item.baseline, item.left ?? item.right - 20, item.right, item.style);
    else if (item.type === 'image' && item.link) {
      const { x, y, width, height } = item;
      linesOf(item.link).set(y, { left: x, right: x + width, top: y, bottom: y + height });
    }
  }
  for (const [link, lines] of areas) {
    const { target = '', contents = '' } = link.attributes;
    const resolved = !target.startsWith('#') || targets.has(target.slice(1));
    if (!resolved) continue;
    for (const area of lines.values()) {
      const object = file.reserve();
      const rectangle = [area.left, page.height - area.bottom, area.right, page.height - area.top].map(
        (side) => number(side),
      );
      const action = target.startsWith('#')
        ? `/S/GoTo/D ${textString(target.slice(1))}`
        : `/S/URI/URI ${textString(target)}`;
      const entries = `/Type/Annot/Subtype/Link/Rect [${rectangle.join(' ')}]/Border [0 0 0]/F 4/Contents ${wordsString(contents || target)}/A <<${action}>>`;
      page.annotations.push(object);
      structure.annotate(link, { page, object, entries });
    }
  }
}
