import { type MediaFacts, type MediaLimits, tooLarge, unusable } from './facts.ts';

/** A JPEG's frame header. Source: ITU-T T.81, B.2.2 */
export interface JpegFrame {
  /** As stored; cameras may mean it to be turned. */
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly depth: number;
  /** Baseline, extended or progressive with Huffman coding: what PDF readers unpack. */
  readonly ordinary: boolean;
  /** 1–8, how the picture is to be turned. Source: Exif 2.3, tag 0x0112 */
  readonly orientation: number;
}

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

export function readJpeg(bytes: Uint8Array): JpegFrame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    if (marker === 0xe1)
      orientation = exifOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (length < 8) return undefined;
      return {
        depth: view.getUint8(at + 4),
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
        ordinary: marker <= 0xc2,
        orientation,
      };
    }
    if (marker === 0xda || marker === 0xd9) return undefined;
    at += 2 + length;
  }
  return undefined;
}

function exifOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 6)) !== 'Exif\0\0' || segment.length < 14) return undefined;
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > view.byteLength) return undefined;
  const count = view.getUint16(first, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > view.byteLength) return undefined;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

export function inspectJpeg(bytes: Uint8Array, limits: MediaLimits): MediaFacts {
  const frame = readJpeg(bytes);
  if (!frame || frame.width === 0 || frame.height === 0) return unusable('damaged');
  const large = tooLarge(frame.width, frame.height, limits);
  if (large) return large;
  if (frame.components === 4) return unusable('cmyk');
  if (!frame.ordinary || frame.depth !== 8) return unusable('process');
  if (frame.components !== 1 && frame.components !== 3) return unusable('damaged');
  // The picture's end; cameras may put more after it.
  if (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(
      '\xff\xd9',
      undefined,
      'latin1',
    ) < 0
  )
    return unusable('damaged');
  const turned = frame.orientation >= 5;
  const [width, height] = turned ? [frame.height, frame.width] : [frame.width, frame.height];
  return { kind: 'picture', mediaType: 'image/jpeg', width, height, losses: [] };
}
