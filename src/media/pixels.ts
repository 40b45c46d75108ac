import type { PngParts } from './png.ts';
import { filtered } from './png-filters.ts';
import { rowsOf } from './png-rows.ts';

/** Whether print can take the deflated picture as it is: rows in order, nothing to see through, at most 8 bits. */
export function printsAsItIs({ colorType, depth, interlaced, hole }: PngParts): boolean {
  return !interlaced && !hole && depth <= 8 && colorType !== 4 && colorType !== 6;
}

/**
 * Lays a PNG on white: row by row red, green and blue of every pixel, a byte each, after a byte that says how the row was
 * filtered. A picture whose rows are in order is never in memory as a whole.
 * @throws Error where the picture is damaged
 */
export async function* rowsOnWhite(parts: PngParts): AsyncGenerator<Uint8Array> {
  const { width, height, interlaced } = parts;
  const lay = layer(parts);
  const size = 1 + width * 3;
  const whole = interlaced ? new Uint8Array(size * height) : undefined;
  for await (const { pass, y, bytes, filter } of rowsOf(parts)) {
    const row = new Uint8Array(1 + pass.width * 3);
    lay(bytes, pass.width, row);
    if (!whole) {
      row[0] = filter;
      yield row;
      continue;
    }
    const start = (pass.y + y * pass.dy) * size + 1;
    for (let pixel = 0; pixel < pass.width; pixel += 1) {
      const to = start + (pass.x + pixel * pass.dx) * 3;
      whole[to] = row[1 + pixel * 3] as number;
      whole[to + 1] = row[2 + pixel * 3] as number;
      whole[to + 2] = row[3 + pixel * 3] as number;
    }
  }
  for (let y = 0; whole && y < height; y += 1) {
    const row = whole.subarray(y * size, (y + 1) * size);
    // Its pixels come from several rows of the file; this filter suits most pictures, and is quick.
    row[0] = 1;
    yield row;
  }
}

/** The same, filtered: so they are deflated well, and PDF reads them (ISO 32000-1, 7.4.4.4). */
export async function* filteredRowsOnWhite(parts: PngParts): AsyncGenerator<Uint8Array> {
  let before: Uint8Array = new Uint8Array(1 + parts.width * 3);
  for await (const row of rowsOnWhite(parts)) {
    yield filtered(row, before, 3);
    before = row;
  }
}

/** Turns pixels of a row into red, green and blue on white, from the second byte on. */
type Layer = (row: Uint8Array, count: number, to: Uint8Array) => void;

function layer(parts: PngParts): Layer {
  const { colorType, depth } = parts;
  if (colorType === 3 || (colorType === 0 && depth <= 8)) return fromTable(tableOf(parts), depth);
  return depth === 16 ? wide(parts) : narrow(parts);
}

/** The colours that a sample of up to 8 bits represents, three bytes each. */
function tableOf({ colorType, depth, palette, hole }: PngParts): Uint8Array {
  const table = new Uint8Array(256 * 3);
  const most = 2 ** depth - 1;
  for (let value = 0; value <= most; value += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const at = value * 3 + channel;
      const color = colorType === 3 ? (palette?.[at] ?? 0) : Math.round((value * 255) / most);
      const alpha = colorType === 3 ? (hole?.[value] ?? 255) : hole && wordAt(hole, 0) === value ? 0 : 255;
      table[at] = onWhite(color, alpha);
    }
  }
  return table;
}

function fromTable(table: Uint8Array, depth: number): Layer {
  const most = 2 ** depth - 1;
  return (row, count, to) => {
    for (let pixel = 0; pixel < count; pixel += 1) {
      const bit = pixel * depth;
      const value = ((row[bit >> 3] as number) >> (8 - depth - (bit & 7))) & most;
      to[pixel * 3 + 1] = table[value * 3] as number;
      to[pixel * 3 + 2] = table[value * 3 + 1] as number;
      to[pixel * 3 + 3] = table[value * 3 + 2] as number;
    }
  };
}

/** Samples of a byte: grey with alpha, or colours with or without it. */
function narrow({ colorType, hole }: PngParts): Layer {
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType];
  const [red, green, blue] = hole ? [wordAt(hole, 0), wordAt(hole, 1), wordAt(hole, 2)] : [-1, -1, -1];
  const [second, third] = colorType === 4 ? [0, 0] : [1, 2];
  const hasAlpha = colorType === 4 || colorType === 6;
  return (row, count, to) => {
    for (let pixel = 0; pixel < count; pixel += 1) {
      const at = pixel * samples;
      const [r, g, b] = [row[at] as number, row[at + second] as number, row[at + third] as number];
      const seen = r === red && g === green && b === blue ? 0 : 255;
      const alpha = hasAlpha ? (row[at + samples - 1] as number) : seen;
      to[pixel * 3 + 1] = onWhite(r, alpha);
      to[pixel * 3 + 2] = onWhite(g, alpha);
      to[pixel * 3 + 3] = onWhite(b, alpha);
    }
  };
}

/** Samples of two bytes. */
function wide({ colorType, hole }: PngParts): Layer {
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType];
  const colors = colorType === 0 || colorType === 4 ? 1 : 3;
  const hasAlpha = samples > colors;
  return (row, count, to) => {
    for (let pixel = 0; pixel < count; pixel += 1) {
      const first = pixel * samples;
      let hidden = hole !== undefined;
      for (let color = 0; color < colors; color += 1)
        if (hole && wordAt(hole, color) !== wordAt(row, first + color)) hidden = false;
      const alpha = hasAlpha ? wordAt(row, first + colors) : hidden ? 0 : 65535;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = wordAt(row, first + (colors === 1 ? 0 : channel));
        to[pixel * 3 + channel + 1] = Math.round((value * alpha + 65535 * (65535 - alpha)) / (65535 * 257));
      }
    }
  };
}

function wordAt(bytes: Uint8Array, sample: number): number {
  return ((bytes[sample * 2] as number) << 8) | (bytes[sample * 2 + 1] as number);
}

/** A colour of 0–255 laid on white, rounded: the division by 255 is a multiplication. */
function onWhite(color: number, alpha: number): number {
  return ((color * alpha + 255 * (255 - alpha) + 128) * 257) >> 16;
}
