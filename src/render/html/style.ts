import { contrast, tint } from '../../templates/color.ts';
import type { Theme } from '../../templates/theme.ts';

/** The page's colours where the reader's device is set to dark. */
const dark = { background: '#14181d', panel: '#1f252c', text: '#e8eaed', muted: '#b3bac3', rule: '#4a525c' };

/**
 * Fonts beside the style sheet. What they lack is set in a face of the reader's machine.
 * @param faces each with the address of its file
 */
export function fontStyle(
  faces: readonly { readonly file: string; readonly weight: number; readonly style: string }[],
): string {
  const rules = faces.map(
    ({ file, weight, style }) =>
      `@font-face {\n  font-family: "Plan";\n  src: url("${file}") format("woff");\n  font-weight: ${weight};\n  font-style: ${style};\n  font-display: swap;\n}\n`,
  );
  return `${rules.join('')}:root {\n  --face: "Plan";\n}\n`;
}

/** The theme's colours as custom properties, for the style sheet that all themes share. Light and dark. */
export function themeStyle({ colors }: Theme): string {
  const accents = (ofAccents: (color: string) => string): string =>
    colors.accents.map((color, index) => `  --accent-${index + 1}: ${ofAccents(color)};`).join('\n');
  const onDark = (color: string): string => lightened(color, dark.panel);
  const classes = colors.accents
    .map((_, index) => `.accent-${index + 1} { --accent: var(--accent-${index + 1}); }`)
    .join('\n');
  return `:root {
  --background: #ffffff;
  --text: ${colors.text};
  --muted: ${colors.muted};
  --rule: ${colors.rule};
  --panel: ${colors.panel};
  --link: ${colors.link};
  --accent: ${colors.text};
${accents((color) => color)}
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: ${dark.background};
    --text: ${dark.text};
    --muted: ${dark.muted};
    --rule: ${dark.rule};
    --panel: ${dark.panel};
    --link: ${onDark(colors.link)};
    --accent: ${dark.text};
${accents(onDark).replace(/^/gm, '  ')}
  }
}
@media print {
  :root {
    --background: #ffffff;
    --text: ${colors.text};
    --muted: ${colors.muted};
    --panel: ${colors.panel};
    --link: ${colors.link};
    --accent: ${colors.text};
${accents((color) => color).replace(/^/gm, '  ')}
  }
}
${classes}
`;
}

/** A colour with as much white in it as it takes to be read on a dark ground (WCAG 2.1, 1.4.3). */
function lightened(color: string, ground: string): string {
  for (let part = 0; part < 1; part += 0.05) {
    const shade = tint(color, part);
    if (contrast(shade, ground) >= 5) return shade;
  }
  return '#ffffff';
}
