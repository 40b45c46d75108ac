import { crc32 } from './crc32.ts';
import { exifOf } from './exif.ts';
import type { PictureFacts } from './facts.ts';
import { isAdobe, isJfif, isPicture, isProfile, type JpegSegment, segmentsIn } from './jpeg.ts';
import { chunksOf, picturesOwn, pngSignature } from './png.ts';
import { writeSvg } from './write-svg.ts';

/**
 * A picture as it is published, on the web and in a PDF: rewritten from the data that it is decoded from, and nothing else of the file.
 * @param keep what a photo or the like says of itself besides: where it was taken, by whom, with what
 */
export function published(bytes: Uint8Array, facts: PictureFacts, keep: boolean): Uint8Array {
  if (facts.mediaType === 'image/jpeg') return publishedJpeg(bytes, facts.orientation, keep);
  if (facts.mediaType === 'image/png') return publishedPng(bytes, facts.orientation, keep);
  return facts.drawing ? Buffer.from(writeSvg(facts.drawing)) : new Uint8Array();
}

/** The picture itself, its colour profile and how it is turned. Nothing comes after its end. */
function publishedJpeg(bytes: Uint8Array, orientation: number, keep: boolean): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  if (!keep && orientation !== 1) parts.push(orientationSegment(orientation));
  let open: { from: number; to: number } | undefined;
  const take = ({ from, to }: { readonly from: number; readonly to: number }): void => {
    if (open?.to === from) open.to = to;
    else {
      if (open) parts.push(bytes.subarray(open.from, open.to));
      open = { from, to };
    }
  };
  for (const segment of segmentsIn(bytes)) {
    if (keep || isPicture(segment) || isProfile(segment) || isAdobe(segment)) take(segment);
    // It must be first.
    else if (isJfif(segment)) parts.splice(1, 0, jfifAlone(segment));
  }
  if (open) parts.push(bytes.subarray(open.from, open.to));
  return Buffer.concat(parts);
}

/** A JFIF header without the small picture that it may have. Source: ITU-T T.871, 10.1 */
function jfifAlone({ body }: JpegSegment): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xe0, 0, 16]), body.subarray(0, 12), Buffer.from([0, 0])]);
}

function orientationSegment(orientation: number): Uint8Array {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(orientation)]);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
}

/** The chunks that show the picture, and how it is turned. Nothing comes after its end. */
function publishedPng(bytes: Uint8Array, orientation: number, keep: boolean): Uint8Array {
  const parts: Uint8Array[] = [pngSignature];
  let [from, to] = [8, 8];
  for (const chunk of chunksOf(bytes)) {
    if (keep || picturesOwn.has(chunk.type)) {
      if (chunk.from !== to) {
        parts.push(bytes.subarray(from, to));
        from = chunk.from;
      }
      to = chunk.to;
    }
    if (chunk.type === 'IHDR' && !keep && orientation !== 1) {
      parts.push(bytes.subarray(from, to), chunkOf('eXIf', exifOf(orientation)));
      from = to;
    }
  }
  parts.push(bytes.subarray(from, to));
  return Buffer.concat(parts);
}

function chunkOf(type: string, body: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(12 + body.length);
  chunk.writeUInt32BE(body.length);
  chunk.write(type, 4, 'latin1');
  chunk.set(body, 8);
  chunk.writeUInt32BE(crc32(chunk, 4, 8 + body.length), 8 + body.length);
  return chunk;
}
