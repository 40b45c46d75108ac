import { inflateSync } from 'node:zlib';
import { type Loss, type MediaFacts, type MediaLimits, tooLarge, unusable } from './facts.ts';

/** A PNG's parts as they stand in the file. Source: PNG (W3C Recommendation, third edition), 5 and 11. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
  readonly palette?: Uint8Array;
  /** Has a tRNS chunk. */
  readonly transparent: boolean;
  /** The pressed picture: all IDAT chunks, one after the other. */
  readonly pressed: Uint8Array;
}

const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

export function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte);
}

/** Undefined when the file is cut short or its parts do not fit. */
export function readPng(bytes: Uint8Array): PngParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isPng(bytes) || bytes.length < 33 || view.getUint32(12) !== 0x49484452) return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colorType] = [view.getUint8(24), view.getUint8(25)];
  if (width === 0 || height === 0 || !depths[colorType]?.includes(depth)) return undefined;
  const data: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  let transparent = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (at + 12 + length > bytes.length) return undefined;
    if (type === 'IDAT') data.push(body);
    if (type === 'PLTE') palette = body;
    if (type === 'tRNS') transparent = true;
    if (type === 'IEND') {
      if (data.length === 0 || (colorType === 3 && !palette)) return undefined;
      return {
        width,
        height,
        depth,
        colorType: colorType as PngParts['colorType'],
        interlaced: view.getUint8(28) === 1,
        ...(palette && { palette }),
        transparent,
        pressed: Buffer.concat(data),
      };
    }
    at += 12 + length;
  }
  return undefined;
}

export function inspectPng(bytes: Uint8Array, limits: MediaLimits): MediaFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24) return unusable('damaged');
  const large = tooLarge(view.getUint32(16), view.getUint32(20), limits);
  if (large) return large;
  const parts = readPng(bytes);
  if (!parts || !unpacks(parts)) return unusable('damaged');
  if (parts.interlaced && parts.depth < 8) return unusable('interlaced');
  const losses: Loss[] = [];
  if (parts.colorType === 4 || parts.colorType === 6 || parts.transparent) losses.push('transparency');
  if (parts.depth === 16) losses.push('depth');
  return { kind: 'picture', mediaType: 'image/png', width: parts.width, height: parts.height, losses };
}

/** Bits of one pixel. */
export function pixelBits({ colorType, depth }: PngParts): number {
  return channels[colorType] * depth;
}

/** Whether the pressed picture holds all its rows. */
function unpacks(parts: PngParts): boolean {
  const row = Math.ceil((parts.width * pixelBits(parts)) / 8) + 1;
  try {
    // Interlaced rows add up to a little more, in seven passes of their own.
    const found = inflateSync(parts.pressed, { maxOutputLength: (row + 16) * (parts.height + 16) * 2 });
    return found.length >= (parts.interlaced ? row : row * parts.height);
  } catch {
    return false;
  }
}
