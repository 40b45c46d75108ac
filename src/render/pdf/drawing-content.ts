import {
  type Drawing,
  isLabel,
  type Label,
  type LabelRun,
  type Point,
  type Shape,
  type Stroke,
  segmentsOf,
} from '../../media/drawing.ts';
import { channels, tint } from '../../templates/color.ts';
import { printed } from '../../text/printed.ts';
import { number } from './number.ts';
import type { Face, Faces } from './typeset/faces.ts';
import type { FaceName } from './typeset/types.ts';

/** The content stream of a drawing, in the units of its frame, and the faces that its words are set in. */
export function drawingContent(
  { parts: drawn }: Drawing,
  faces: Faces,
): { readonly content: Uint8Array; readonly fonts: ReadonlySet<Face> } {
  const parts: string[] = [];
  const fonts = new Set<Face>();
  let open: readonly Point[] | undefined;
  for (const part of drawn) {
    if (part.clip !== open) {
      if (open) parts.push('Q');
      if (part.clip) parts.push(`q ${polygon(part.clip)} W n`);
      open = part.clip;
    }
    if (isLabel(part)) {
      setLabel(part, faces, fonts, parts);
      continue;
    }
    parts.push(part.pen ? `q ${part.pen.map((value) => number(value)).join(' ')} 0 0 cm` : '');
    paint(part, parts);
    if (part.pen) parts.push('Q');
  }
  if (open) parts.push('Q');
  return { content: Buffer.from(parts.filter(Boolean).join('\n'), 'latin1'), fonts };
}

function faceOf({ weight, italic }: LabelRun): FaceName {
  if (weight === 'bold') return italic ? 'bold-italic' : 'bold';
  return italic ? 'italic' : weight;
}

/** Words at their point. Letters are upright in the drawing, whose y goes down. */
function setLabel({ anchor, matrix, runs }: Label, faces: Faces, fonts: Set<Face>, parts: string[]): void {
  const [a, b, c, d, e, f] = matrix;
  // What is so much larger or smaller than the drawing's units is no size of letters that can be written.
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  const set = runs.map((run) => {
    const face = faces[faceOf(run)];
    const row = face.typeface.row(printed(run.text), false);
    return { run, face, words: row.words, width: (row.width * run.size) / 1000 };
  });
  const width = set.reduce((sum, { run, width: part }) => sum + run.shift[0] + part, 0);
  let x = anchor === 'end' ? -width : anchor === 'middle' ? -width / 2 : 0;
  let y = 0;
  // A space between labels keeps their words apart when they are copied or searched.
  const last = set.at(-1);
  for (const one of set) {
    const { run, face } = one;
    x += run.shift[0];
    y += run.shift[1];
    const { fill, stroke, size, drop } = run;
    if ((fill || stroke) && size > 0) {
      fonts.add(face);
      const words = one === last ? [...one.words, face.typeface.word(' ', false)] : one.words;
      const at = [a * x + c * (y + drop) + e, b * x + d * (y + drop) + f];
      const turned = [a / scale, b / scale, -c / scale, -d / scale].map((value) => number(value, 5));
      parts.push(
        [
          fill ? `${rgb(fill)} rg` : '',
          stroke ? strokeState(stroke) : '',
          `BT /${face.resource} ${short(size * scale)} Tf ${fill && stroke ? 2 : fill ? 0 : 1} Tr`,
          `${turned.join(' ')} ${at.map(short).join(' ')} Tm ${face.show(words, size * scale, 0)} ET`,
        ]
          .filter(Boolean)
          .join(' '),
      );
    }
    x += one.width;
  }
}

function paint({ outline, fill, evenOdd, stroke }: Shape, parts: string[]): void {
  if (fill) parts.push(`${rgb(fill)} rg`);
  if (stroke) parts.push(strokeState(stroke));
  for (const [command, ...numbers] of segmentsOf(outline)) {
    const operator = { M: 'm', L: 'l', C: 'c', Z: 'h' }[command];
    parts.push(numbers.length > 0 ? `${numbers.map(short).join(' ')} ${operator}` : operator);
  }
  const star = evenOdd ? '*' : '';
  parts.push(fill && stroke ? `B${star}` : fill ? `f${star}` : 'S');
}

/** What a stroke asks for of what a page begins with, or another stroke has left. */
function strokeState(stroke: Stroke): string {
  const { width, cap, join, miterLimit, dashes, dashOffset } = stroke;
  return `${rgb(stroke)} RG ${short(width)} w ${cap} J ${join} j ${short(miterLimit)} M [${dashes.map(short).join(' ')}] ${dashes.length > 0 ? short(dashOffset) : 0} d`;
}

function polygon([first, ...rest]: readonly Point[]): string {
  const pair = ([x, y]: Point): string => `${short(x)} ${short(y)}`;
  return `${first ? pair(first) : '0 0'} m ${rest.map((point) => `${pair(point)} l `).join('')}h`;
}

/** Thinned towards the paper's white. */
function rgb({ color, opacity }: { readonly color: string; readonly opacity: number }): string {
  return channels(tint(color, 1 - opacity))
    .map((value) => short(value / 255))
    .join(' ');
}

const short = (value: number): string => number(value, 3);
