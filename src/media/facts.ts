import type { Drawing } from './drawing.ts';
import type { Carried } from './exif.ts';

/** What a file of a plan that is no text turned out to be, by its bytes and not by its name. */
export type MediaFacts = PictureFacts | FontFacts | AttachmentFacts | Unusable;

export interface PictureFacts {
  readonly kind: 'picture';
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** Pixels, upright as people see it; of an SVG CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** 1–8, how the stored picture is to be turned, as Exif counts. */
  readonly orientation: number;
  /** What of it print does not keep. */
  readonly losses: readonly Loss[];
  /** What it says besides, of those who made it, and where; of an SVG nothing is ever kept. */
  readonly carries: readonly Carried[];
  /** Bytes of its file, where that is known. */
  readonly size?: number;
  /** Of an SVG: what it shows. */
  readonly drawing?: Drawing;
}
export type Loss = 'transparency' | 'depth' | 'animation';

interface FontFacts {
  readonly kind: 'font';
}

/** A file that comes with the documents. */
interface AttachmentFacts {
  readonly kind: 'attachment';
  /** Bytes. */
  readonly size: number;
}

/** Something that cannot be printed, and why. */
export interface Unusable {
  readonly kind: 'unusable';
  readonly reason: Reason;
  /** What the reason is about: a size, an element. */
  readonly detail?: string;
}
export type Reason =
  | 'attachment-program' // something that a computer runs
  | 'unknown-picture' // neither PNG, JPEG nor SVG
  | 'damaged'
  | 'lfs-pointer' // what Git LFS leaves until the file is fetched
  | 'merge-conflict' // a drawing with the marks of a merge in it
  | 'too-large'
  | 'cmyk'
  | 'process' // arithmetic, lossless or 12-bit JPEG
  | 'svg-part' // an element or style that is not drawn
  | 'svg-entities' // abbreviations of its own
  | 'svg-number' // a number that no page can hold
  | 'svg-parts' // more parts than are drawn
  | 'svg-deep' // groups in groups without end
  | 'svg-empty'
  | 'unknown-font' // neither TrueType nor OpenType
  | 'web-font'
  | 'font-collection'
  | 'font-restricted'
  | 'font-letters' // letters are missing that every text has
  | 'font-heavy'; // more work than a font may be

export interface MediaLimits {
  readonly pixels: number;
  /** Of either side. */
  readonly side: number;
}
export const mediaLimits: MediaLimits = { pixels: 50_000_000, side: 15_000 };

export function unusable(reason: Reason, detail?: string): Unusable {
  return { kind: 'unusable', reason, ...(detail !== undefined && { detail }) };
}

/** Refuses a picture by its size alone, before anything is unpacked. */
export function tooLarge(width: number, height: number, limits: MediaLimits): Unusable | undefined {
  if (width <= limits.side && height <= limits.side && width * height <= limits.pixels) return undefined;
  return unusable('too-large', `${width} × ${height}`);
}
