import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createDeflate } from 'node:zlib';
import type { Figure } from '../../document/document.ts';
import type { Drawing } from '../../media/drawing.ts';
import { readJpeg } from '../../media/jpeg.ts';
import { filteredRowsOnWhite, printsAsItIs } from '../../media/pixels.ts';
import { type PngParts, readPng } from '../../media/png.ts';
import { drawingContent } from './drawing-content.ts';
import type { PdfFile } from './pdf-file.ts';
import type { Reference } from './pdfkit.ts';
import type { Faces } from './typeset/faces.ts';

/** What is written on a page for a picture in the unit square, its origin at the lower left; and the object it needs. */
export interface Painting {
  readonly operators: string;
  readonly object: { readonly name: string; readonly reference: Reference };
}

/** Pictures of a file, each taken into it once however often it is used. */
export interface Pictures {
  /** Takes a picture in. */
  load(figure: Figure): Promise<void>;
  /** Of a picture that was taken in. */
  paintingOf(figure: Figure): Painting;
}

export function createPictures(file: PdfFile, faces: Faces): Pictures {
  const byDigest = new Map<string, Painting>();
  const byBytes = new Map<Uint8Array, Painting>();
  return {
    async load(figure) {
      const { bytes } = figure;
      if (byBytes.has(bytes)) return;
      const key = createHash('sha256').update(bytes).digest('base64');
      let painting = byDigest.get(key);
      if (!painting) {
        painting = await createPainting(figure, file, faces, `I${byDigest.size + 1}`);
        byDigest.set(key, painting);
      }
      byBytes.set(bytes, painting);
    },
    paintingOf({ bytes, path }) {
      const painting = byBytes.get(bytes);
      if (!painting) throw new Error(`${path} was not taken into the PDF`);
      return painting;
    },
  };
}

async function createPainting(figure: Figure, file: PdfFile, faces: Faces, name: string): Promise<Painting> {
  const { drawing, bytes } = figure;
  if (drawing) {
    const reference = drawingObject(drawing, file, faces);
    return { operators: `/${name} Do`, object: { name, reference } };
  }
  const png = readPng(bytes);
  const jpeg = png ? undefined : readJpeg(bytes);
  const size = png ?? jpeg;
  if (!size) throw new Error(`${figure.path} is neither PNG, JPEG nor a drawing`);
  const reference = png ? await pngObject(png, file) : jpegObject(bytes, file);
  const turn = turns[size.orientation - 1];
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

/** A drawing as a form: its box is the drawing's frame, outside which nothing of it is seen (ISO 32000-1, 8.10.1). */
function drawingObject(drawing: Drawing, file: PdfFile, faces: Faces): Reference {
  const { width, height } = drawing.frame;
  const { content, fonts } = drawingContent(drawing, faces);
  const reference = file.reference({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    // Into the unit square, and the right way up.
    Matrix: [1 / width, 0, 0, -1 / height, 0, 1],
    Resources:
      fonts.size > 0
        ? { Font: Object.fromEntries([...fonts].map((face) => [face.resource, face.reference()])) }
        : {},
  });
  reference.end(content);
  return reference;
}

function jpegObject(bytes: Uint8Array, file: PdfFile): Reference {
  const frame = readJpeg(bytes);
  const reference = file.reference({
    Type: 'XObject',
    Subtype: 'Image',
    Width: frame?.width ?? 1,
    Height: frame?.height ?? 1,
    ColorSpace: frame?.components.length === 1 ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
  });
  reference.end(bytes);
  return reference;
}

async function pngObject(parts: PngParts, file: PdfFile): Promise<Reference> {
  const { width, height, depth, colorType, palette } = parts;
  const asItIs = printsAsItIs(parts);
  const colors = asItIs && colorType !== 2 ? 1 : 3;
  const bits = asItIs ? depth : 8;
  const space =
    colorType === 3 && asItIs && palette
      ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette]
      : colors === 1
        ? 'DeviceGray'
        : 'DeviceRGB';
  const reference = file.reference({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    // A PNG's rows are deflated as PDF's own predictor deflates them (ISO 32000-1, 7.4.4.4).
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width },
  });
  reference.end(
    asItIs ? parts.deflated : await deflated(filteredRowsOnWhite(parts), width * height > large ? 1 : 6),
  );
  return reference;
}

/** So many pixels would take seconds to deflate at the best level. */
const large = 16_000_000;

/** Deflates what comes piece by piece, as it comes: as a whole it may be more than there is room for. */
async function deflated(pieces: AsyncIterable<Uint8Array>, level: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await pipeline(
    pieces,
    createDeflate({ chunkSize: 1 << 18, level }),
    async (stream: AsyncIterable<Uint8Array>) => {
      for await (const chunk of stream) chunks.push(chunk);
    },
  );
  return Buffer.concat(chunks);
}
