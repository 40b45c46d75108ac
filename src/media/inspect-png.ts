import { type Loss, type MediaFacts, type MediaLimits, tooLarge, unusable } from './facts.ts';
import { pixelBits, readPng } from './png.ts';
import { holdsAllRows, unpackedBytes } from './png-rows.ts';

/** @returns what the picture is; unpacking it is bounded by the limits, whatever its header says */
export async function inspectPng(bytes: Uint8Array, limits: MediaLimits): Promise<MediaFacts> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24) return unusable('damaged');
  const large = tooLarge(view.getUint32(16), view.getUint32(20), limits);
  if (large) return large;
  const parts = readPng(bytes);
  if (!parts) return unusable('damaged');
  // A pixel of the limit is one of four bytes, as most are at most.
  if (unpackedBytes(parts) > limits.pixels * 4 + parts.height * 2)
    return unusable('too-large', `${parts.width} × ${parts.height}, ${pixelBits(parts)} bit`);
  if (!(await holdsAllRows(parts))) return unusable('damaged');
  const losses: Loss[] = [];
  if (parts.colorType === 4 || parts.colorType === 6 || parts.hole) losses.push('transparency');
  if (parts.depth === 16) losses.push('depth');
  if (parts.animated) losses.push('animation');
  const { orientation, carries } = parts;
  const [width, height] = orientation >= 5 ? [parts.height, parts.width] : [parts.width, parts.height];
  return {
    kind: 'picture',
    mediaType: 'image/png',
    width,
    height,
    orientation,
    losses,
    carries: [...carries],
  };
}
