/** A colour's parts, 0–255. */
export function channels(color: string): readonly [red: number, green: number, blue: number] {
  const at = (start: number): number => Number.parseInt(color.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

/** A colour mixed with white; 0 is the colour, 1 is white. */
export function tint(color: string, part: number): string {
  const mixed = channels(color).map((value) =>
    Math.round(value + (255 - value) * part)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

/** The page's colours where the reader's device is set to dark, unless a theme has its own. */
export const darkColors = {
  background: '#14181d',
  panel: '#1f252c',
  text: '#e8eaed',
  muted: '#b3bac3',
  rule: '#4a525c',
} as const;

/** A colour with as much white in it as it takes to be read on a dark ground (WCAG 2.1, 1.4.3). */
export function lightened(color: string, ground: string): string {
  for (let part = 0; part < 1; part += 0.05) {
    const shade = tint(color, part);
    if (contrast(shade, ground) >= 5) return shade;
  }
  return '#ffffff';
}

/** How far two colours are apart in lightness, from 1 to 21. Source: WCAG 2.1, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Source: WCAG 2.1, "relative luminance". */
export function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
