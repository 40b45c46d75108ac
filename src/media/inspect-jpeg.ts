import { type MediaFacts, type MediaLimits, tooLarge, unusable } from './facts.ts';
import { mostScans, readJpeg } from './jpeg.ts';
import { scansAreWhole } from './jpeg-scan.ts';

/** What there is to know of a JPEG before it is published: its scans are read to their last block. */
export function inspectJpeg(bytes: Uint8Array, limits: MediaLimits): MediaFacts {
  const parts = readJpeg(bytes);
  if (!parts || parts.width === 0 || parts.height === 0) return unusable('damaged');
  const large = tooLarge(parts.width, parts.height, limits);
  if (large) return large;
  const { components, ordinary, depth, scans, orientation, carries } = parts;
  if (components.length === 4) return unusable('cmyk');
  if (!ordinary || depth !== 8 || scans > mostScans) return unusable('process');
  if (components.length !== 1 && components.length !== 3) return unusable('damaged');
  if (!scansAreWhole(bytes, parts)) return unusable('damaged');
  const [width, height] = orientation >= 5 ? [parts.height, parts.width] : [parts.width, parts.height];
  return {
    kind: 'picture',
    mediaType: 'image/jpeg',
    ...{ width, height, orientation },
    losses: [],
    carries: [...carries],
  };
}
