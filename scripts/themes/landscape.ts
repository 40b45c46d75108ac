import { encode } from 'fast-png';

const [width, height] = [1800, 1280];
type Color = readonly [red: number, green: number, blue: number];

/** A row of mountains: how high they stand, in parts of the picture from its top, and how they are shaped. */
interface Ridge {
  readonly at: number;
  readonly high: number;
  readonly waves: readonly (readonly [length: number, shift: number, part: number])[];
  readonly color: Color;
}

const sky: readonly [Color, Color] = [
  [246, 196, 140],
  [122, 170, 204],
];
const sun = { x: 0.68, y: 0.3, radius: 0.055, color: [255, 236, 200] as Color };
const fjord = { from: 0.7, colors: [[236, 190, 150] as Color, [38, 78, 104] as Color] };
const ridges: readonly Ridge[] = [
  {
    at: 0.46,
    high: 0.2,
    waves: [
      [0.37, 0.1, 0.6],
      [0.11, 0.4, 0.3],
      [0.031, 0.2, 0.1],
    ],
    color: [141, 150, 176],
  },
  {
    at: 0.55,
    high: 0.24,
    waves: [
      [0.52, 0.55, 0.65],
      [0.13, 0.7, 0.25],
      [0.027, 0.3, 0.1],
    ],
    color: [88, 108, 139],
  },
  {
    at: 0.66,
    high: 0.26,
    waves: [
      [0.71, 0.9, 0.7],
      [0.17, 0.2, 0.22],
      [0.023, 0.6, 0.08],
    ],
    color: [44, 72, 92],
  },
];

/** A fjord in the evening, drawn by this program, in the place of a body's own photograph. PNG, 1800 × 1280 pixels. */
export function landscape(): Uint8Array {
  const data = new Uint8Array(width * height * 3);
  const tops = ridges.map((ridge) =>
    Array.from({ length: width }, (_, x) => (ridge.at - ridge.high * shapeOf(ridge, x / width)) * height),
  );
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let color = y / height < fjord.from ? skyAt(x, y) : waterAt(x, y);
      if (y / height < fjord.from) {
        for (const [index, { color: own }] of ridges.entries())
          color = mixed(color, own, covered(y - (tops[index]?.[x] ?? 0)));
      }
      data.set(color.map(Math.round), (y * width + x) * 3);
    }
  }
  return encode({ width, height, data, channels: 3, depth: 8 });
}

/** 0–1: peaks and valleys, the same every time. */
function shapeOf({ waves }: Ridge, x: number): number {
  return waves.reduce((sum, [length, shift, part]) => {
    const turn = (x / length + shift) % 1;
    return sum + part * (1 - Math.abs(2 * turn - 1));
  }, 0);
}

function skyAt(x: number, y: number): Color {
  const [low, high] = sky;
  const color = mixed(high, low, Math.min(1, y / height / 0.55));
  const distance = Math.hypot(x - sun.x * width, y - sun.y * height) - sun.radius * width;
  const glow = Math.max(0, 1 - Math.max(0, distance) / (0.3 * width)) ** 3;
  return mixed(mixed(color, sun.color, glow * 0.7), sun.color, covered(-distance));
}

function waterAt(x: number, y: number): Color {
  const depth = (y / height - fjord.from) / (1 - fjord.from);
  const [far, near] = fjord.colors as [Color, Color];
  const color = mixed(far, near, Math.min(1, depth * 1.4));
  // Broken light under the sun.
  const off = Math.abs(x / width - sun.x) / (0.03 + 0.1 * depth);
  const wave = Math.sin(y * (0.9 - 0.6 * depth)) > 0.2 ? 1 : 0;
  return mixed(color, sun.color, off < 1 ? 0.55 * (1 - off) * wave : 0);
}

/** How much of a pixel is on the inner side of an edge, by its distance from it. */
function covered(distance: number): number {
  return Math.max(0, Math.min(1, distance + 0.5));
}

function mixed(from: Color, to: Color, part: number): Color {
  const mix = (at: 0 | 1 | 2): number => from[at] + (to[at] - from[at]) * part;
  return [mix(0), mix(1), mix(2)];
}
