import { type MediaFacts, type MediaLimits, unusable } from './facts.ts';
import { inspectFont } from './font/font.ts';
import { inspectJpeg } from './inspect-jpeg.ts';
import { inspectPng } from './inspect-png.ts';
import { isJpeg } from './jpeg.ts';
import { isPng } from './png.ts';

/** What a picture file is. Vector drawings need a reader of their own, loaded only for them. */
export async function inspectPicture(bytes: Uint8Array, limits: MediaLimits): Promise<MediaFacts> {
  if (isPng(bytes)) return inspectPng(bytes, limits);
  if (isJpeg(bytes)) return inspectJpeg(bytes, limits);
  if (!/^[\s\ufeff]*</.test(new TextDecoder().decode(bytes.subarray(0, 100))))
    return unusable('unknown-picture');
  const { inspectSvg } = await import('./svg.ts');
  return inspectSvg(bytes);
}

export { inspectFont };
