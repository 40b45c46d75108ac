import { createHash } from 'node:crypto';
import type { Figure } from '../../document/document.ts';
import { readJpeg } from '../../media/jpeg.ts';
import { pixelsOnWhite, printsAsItIs } from '../../media/pixels.ts';
import { type PngParts, readPng } from '../../media/png.ts';
import { type Drawing, readSvg } from '../../media/svg.ts';
import { channels } from '../../templates/color.ts';
import type { PdfFile, Reference } from './pdf-file.ts';

/** What is written on a page for a picture in the unit square, its origin at the lower left; and the object it needs. */
export interface Painting {
  readonly operators: string;
  readonly object?: { readonly name: string; readonly reference: Reference };
}

/** Takes pictures into a file, each once however often it is used. */
export function createPictures(file: PdfFile): (figure: Figure) => Painting {
  const known = new Map<string, Painting>();
  return (figure) => {
    const key = createHash('sha256').update(figure.bytes).digest('base64');
    let painting = known.get(key);
    if (!painting) {
      painting = paintingOf(figure, file, `I${known.size + 1}`);
      known.set(key, painting);
    }
    return painting;
  };
}

function paintingOf(figure: Figure, file: PdfFile, name: string): Painting {
  if (figure.mediaType === 'image/svg+xml') {
    const drawing = readSvg(figure.bytes);
    return { operators: 'kind' in drawing ? '' : draw(drawing) };
  }
  const png = figure.mediaType === 'image/png' ? readPng(figure.bytes) : undefined;
  const reference = png ? pngObject(png, figure.bytes, file) : jpegObject(figure.bytes, file);
  const orientation = png ? 1 : (readJpeg(figure.bytes)?.orientation ?? 1);
  const turn = turns[orientation - 1];
  return { operators: `${turn ? `${turn} cm ` : ''}/${name} Do`, object: { name, reference } };
}

/** The unit square turned and mirrored as a camera says. Source: Exif 2.3, tag 0x0112 */
const turns = [
  '',
  '-1 0 0 1 1 0',
  '-1 0 0 -1 1 1',
  '1 0 0 -1 0 1',
  '0 -1 -1 0 1 1',
  '0 -1 1 0 0 1',
  '0 1 1 0 0 0',
  '0 1 -1 0 1 0',
];

function jpegObject(bytes: Uint8Array, file: PdfFile): Reference {
  const frame = readJpeg(bytes);
  const reference = file.reference({
    Type: 'XObject',
    Subtype: 'Image',
    Width: frame?.width ?? 1,
    Height: frame?.height ?? 1,
    ColorSpace: frame?.components === 1 ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
  });
  reference.end(bytes);
  return reference;
}

function pngObject(parts: PngParts, bytes: Uint8Array, file: PdfFile): Reference {
  const { width, height, depth, colorType, palette } = parts;
  const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  if (!printsAsItIs(parts)) {
    const reference = file.reference({ ...common, ColorSpace: 'DeviceRGB', BitsPerComponent: 8 });
    reference.end(pixelsOnWhite(bytes));
    return reference;
  }
  const space =
    colorType === 3 && palette
      ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette]
      : colorType === 0
        ? 'DeviceGray'
        : 'DeviceRGB';
  const reference = file.reference({
    ...common,
    ColorSpace: space,
    BitsPerComponent: depth,
    Filter: 'FlateDecode',
    // A PNG's rows are pressed as PDF's own predictor presses them (ISO 32000-1, 7.4.4.4).
    DecodeParms: { Predictor: 15, Colors: colorType === 2 ? 3 : 1, BitsPerComponent: depth, Columns: width },
  });
  reference.end(parts.pressed);
  return reference;
}

/** A drawing's outlines in the unit square. */
function draw({ width, height, shapes }: Drawing): string {
  const parts = [`${short(1 / width, 8)} 0 0 ${short(-1 / height, 8)} 0 1 cm`];
  for (const { outline, fill, evenOdd, stroke } of shapes) {
    if (fill) parts.push(`${rgb(fill)} rg`);
    if (stroke) {
      parts.push(`${rgb(stroke.color)} RG ${short(stroke.width)} w ${stroke.cap} J ${stroke.join} j`);
      parts.push(`[${stroke.dashes.map((dash) => short(dash)).join(' ')}] 0 d`);
    }
    for (const [command, ...numbers] of outline) {
      const operator = { M: 'm', L: 'l', C: 'c', Z: 'h' }[command];
      parts.push(`${numbers.map((number) => short(number)).join(' ')} ${operator}`.trimStart());
    }
    const star = evenOdd ? '*' : '';
    parts.push(fill && stroke ? `B${star}` : fill ? `f${star}` : 'S');
  }
  return parts.join('\n');
}

function rgb(color: string): string {
  return channels(color)
    .map((value) => short(value / 255))
    .join(' ');
}

function short(value: number, decimals = 3): string {
  return String(Number(value.toFixed(decimals)));
}
