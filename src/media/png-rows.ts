import { createInflate } from 'node:zlib';
import { type PngParts, pixelBits } from './png.ts';
import { unfilter } from './png-filters.ts';

/** Some of a picture's pixels, which come row by row. */
interface Pass {
  readonly width: number;
  readonly height: number;
  /** Where its first pixel is, and how far the next ones are from it. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** Source: PNG, 8.2 (Adam7) */
const adam7: readonly (readonly [x: number, y: number, dx: number, dy: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

function passesOf({ width, height, interlaced }: PngParts): readonly Pass[] {
  if (!interlaced) return [{ width, height, x: 0, y: 0, dx: 1, dy: 1 }];
  return adam7
    .map(([x, y, dx, dy]) => ({
      ...{ x, y, dx, dy },
      width: Math.ceil((width - x) / dx),
      height: Math.ceil((height - y) / dy),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Bytes of one row, without the one that says how it is filtered. */
function rowBytes(pass: Pass, parts: PngParts): number {
  return Math.ceil((pass.width * pixelBits(parts)) / 8);
}

/** How much the deflated picture is when it is unpacked. */
export function unpackedBytes(parts: PngParts): number {
  return passesOf(parts).reduce((sum, pass) => sum + pass.height * (rowBytes(pass, parts) + 1), 0);
}

/** A picture is unpacked piece by piece: a small file may be hundreds of megabytes. */
const piece = 1 << 18;

function unpacked({ deflated }: PngParts) {
  const stream = createInflate({ chunkSize: piece });
  stream.end(deflated);
  return stream;
}

/** Whether the deflated picture is all its rows and nothing else, each filtered by one of the five filter types. */
export async function holdsAllRows(parts: PngParts): Promise<boolean> {
  const passes = passesOf(parts);
  const whole = unpackedBytes(parts);
  let [pass, row, next, seen] = [0, 0, 0, 0];
  const stream = unpacked(parts);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      while (next < seen + chunk.length && next < whole) {
        if ((chunk[next - seen] ?? 0) > 4) return false;
        const interlace = passes[pass] as Pass;
        next += rowBytes(interlace, parts) + 1;
        row += 1;
        if (row === interlace.height) [pass, row] = [pass + 1, 0];
      }
      seen += chunk.length;
      if (seen > whole) return false;
    }
  } catch {
    return false;
  }
  return seen === whole && stream.bytesWritten === parts.deflated.length;
}

/** A row of a pass. Its bytes are only so until the next one is asked for. */
export interface PngRow {
  readonly pass: Pass;
  readonly y: number;
  readonly bytes: Uint8Array;
  /** How it was filtered. */
  readonly filter: number;
}

/**
 * The rows of a picture as its pixels are, in the order of the file.
 * @throws Error where they are not all there
 */
export async function* rowsOf(parts: PngParts): AsyncGenerator<PngRow> {
  const passes = passesOf(parts);
  const step = Math.max(1, pixelBits(parts) >> 3);
  let [index, y, filled] = [0, 0, 0];
  let [row, before] = emptyRows(passes[0], parts);
  for await (const chunk of unpacked(parts) as AsyncIterable<Buffer>) {
    let at = 0;
    while (at < chunk.length) {
      const pass = passes[index];
      if (!pass) return;
      const part = Math.min(row.length - filled, chunk.length - at);
      row.set(chunk.subarray(at, at + part), filled);
      [at, filled] = [at + part, filled + part];
      if (filled < row.length) break;
      unfilter(row, before, step);
      yield { pass, y, bytes: row.subarray(1), filter: row[0] ?? 0 };
      [row, before, filled, y] = [before, row, 0, y + 1];
      if (y < pass.height) continue;
      [index, y] = [index + 1, 0];
      [row, before] = emptyRows(passes[index], parts);
    }
  }
  if (index < passes.length) throw new Error('a PNG ends before its last row');
}

/** A row and the one before it, with the byte of the filter. */
function emptyRows(pass: Pass | undefined, parts: PngParts): [Uint8Array, Uint8Array] {
  const length = pass ? rowBytes(pass, parts) + 1 : 0;
  return [new Uint8Array(length), new Uint8Array(length)];
}
