import { darkColors, lightened } from '../../templates/color.ts';
import { type FontRole, partsOf, type StyleName } from '../../templates/faces.ts';
import type { TableLook, Theme } from '../../templates/theme.ts';

/** A font beside the style sheet: of the text, or of a role that has a family of its own. */
interface FontFace {
  readonly role?: FontRole;
  /** Its address. */
  readonly file: string;
  readonly weight: number;
  readonly style: string;
}

/** What each family is called in the style sheet, and the property that says so. */
const families = {
  text: { name: 'Plan', property: '--face', stack: '"Plan"' },
  heading: {
    name: 'Plan Headings',
    property: '--heading-face',
    stack: '"Plan Headings", "Plan", sans-serif',
  },
  table: { name: 'Plan Tables', property: '--table-face', stack: '"Plan Tables", "Plan", sans-serif' },
} as const;

/** Fonts beside the style sheet. What they lack is set in a face of the reader's machine. */
export function fontStyle(faces: readonly FontFace[]): string {
  const rules = faces.map(
    ({ role, file, weight, style }) =>
      `@font-face {\n  font-family: "${families[role ?? 'text'].name}";\n  src: url("${file}") format("woff");\n  font-weight: ${weight};\n  font-style: ${style};\n  font-display: swap;\n}\n`,
  );
  const properties = [...new Set(faces.map(({ role }) => families[role ?? 'text']))].map(
    ({ stack, property }) => `  ${property}: ${stack};\n`,
  );
  return `${rules.join('')}:root {\n${properties.join('')}}\n`;
}

/** Headings of pages, from the name of the document down, by what they are in print. */
const headings = ['coverTitle', 'heading1', 'heading2', 'heading3', 'heading4', 'heading5'] as const;
const looks: Readonly<Partial<Record<StyleName, string>>> = {
  regular: 'font-weight: 400;',
  italic: 'font-weight: 400; font-style: italic;',
  'bold-italic': 'font-style: italic;',
};

/** The styles of headings that are not upright and heavy, as those of the standard theme are. */
function headingStyle(type: Theme['type']): string {
  return headings
    .map((name, index) => {
      const look = looks[partsOf(type[name].font).style];
      return look ? `h${index + 1} { ${look} }\n` : '';
    })
    .join('');
}

/** How tables look where it is other than usual, as custom properties. */
function tableStyle({ rules, zebra }: TableLook): string {
  const line = '1px solid var(--rule)';
  const properties = [
    ...(rules ? [`--row-line: ${rules === 'all' ? line : '0'}`] : []),
    ...(rules === 'none' ? ['--group-line: 0'] : []),
    ...(zebra ? ['--zebra: var(--panel)'] : []),
  ];
  return properties.length > 0 ? `:root {\n${properties.map((each) => `  ${each};\n`).join('')}}\n` : '';
}

/** The theme's colours as custom properties, for the style sheet that all themes share. Light and dark. */
export function themeStyle({ colors, tables = {}, type }: Theme): string {
  const accents = (ofAccents: (color: string) => string): string =>
    colors.accents.map((color, index) => `  --accent-${index + 1}: ${ofAccents(color)};`).join('\n');
  const dark = { ...darkColors, ...colors.dark };
  const { brand } = colors;
  const brandLine = (color: string | undefined): string => (color ? `\n  --brand: ${color};` : '');
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
  --accent: ${brand ?? colors.text};${brandLine(brand)}
${accents((color) => color)}
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: ${dark.background};
    --text: ${dark.text};
    --muted: ${dark.muted};
    --rule: ${dark.rule};
    --panel: ${dark.panel};
    --link: ${colors.dark?.link ?? onDark(colors.link)};
    --accent: ${brand ? onDark(brand) : dark.text};${brandLine(brand && onDark(brand)).replace(/^ /gm, '   ')}
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
    --accent: ${brand ?? colors.text};${brandLine(brand).replace(/^ /gm, '   ')}
${accents((color) => color).replace(/^/gm, '  ')}
  }
}
${classes}
${tableStyle(tables)}${headingStyle(type)}`;
}
