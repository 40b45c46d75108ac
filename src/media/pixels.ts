import { decode } from 'fast-png';
import type { PngParts } from './png.ts';

/** Whether print can take the pressed picture as it is: rows in order, nothing to see through, at most 8 bits. */
export function printsAsItIs(parts: PngParts): boolean {
  const { colorType, depth, interlaced, transparent } = parts;
  return !interlaced && !transparent && depth <= 8 && colorType !== 4 && colorType !== 6;
}

/**
 * Unpacks a PNG and lays it on white: red, green and blue of every pixel, row by row, a byte each.
 * @throws Error where the picture is damaged
 */
export function pixelsOnWhite(bytes: Uint8Array): Uint8Array {
  const { width, height, data, depth, channels, palette, transparency } = decode(bytes);
  const pixels = new Uint8Array(width * height * 3);
  const most = 2 ** depth - 1;
  const rowBytes = Math.ceil((width * channels * depth) / 8);
  const sample = (x: number, y: number, channel: number): number => {
    if (depth >= 8) return data[(y * width + x) * channels + channel] ?? 0;
    const bit = x * depth;
    return ((data[y * rowBytes + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & most;
  };
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const values = Array.from({ length: channels }, (_, channel) => sample(x, y, channel));
      const [red, green, blue, alpha] = palette
        ? paletteColor(palette[values[0] ?? 0] ?? [])
        : plainColor(values, most, transparency);
      for (const value of [red, green, blue]) pixels[at++] = Math.round(value * alpha + 255 * (1 - alpha));
    }
  }
  return pixels;
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];

function paletteColor([red = 0, green = 0, blue = 0, alpha = 255]: readonly number[]): Color {
  return [red, green, blue, alpha / 255];
}

/** Grey or colour, with a channel of transparency or one value that stands for it. */
function plainColor(values: readonly number[], most: number, hole: Uint16Array | undefined): Color {
  const scale = 255 / most;
  const colored = values.length >= 3;
  const [first = 0, second = 0, third = 0] = values;
  const alpha = values.length === 2 ? second / most : values.length === 4 ? (values[3] ?? 0) / most : 1;
  const through = hole?.every((value, channel) => value === values[channel]);
  const [red, green, blue] = colored ? [first, second, third] : [first, first, first];
  return [red * scale, green * scale, blue * scale, through ? 0 : alpha];
}
