import { standardTheme } from '#templates';
import { contrast, darkColors } from '../templates/color.ts';
import type { ThemeRecord } from '../templates/theme.ts';
import { rule } from './rule.ts';

const least = 4.5;

function comma(value: string): string {
  return value.replace('.', ',');
}

/** Letters in a colour too near to what is behind them cannot be read by everybody. Source: WCAG 2.1, 1.4.3. */
export const colorsStandOut = rule<{ color: string; behind: string; found: string }>({
  name: 'colors-stand-out',
  code: 'PV1803',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Farger på bokstaver skiller seg fra bakgrunnen med minst 4,5 : 1.',
    nn: 'Fargar på bokstavar skil seg frå bakgrunnen med minst 4,5 : 1.',
    en: 'Colours of letters stand out from what is behind them by at least 4.5 : 1.',
  },
  explanation: {
    nb: 'WCAG 2.1 (1.4.3) krever 4,5 : 1 mellom bokstaver og bakgrunn. Det gjelder på hvitt papir, i fargede felt og over vannmerket.',
    nn: 'WCAG 2.1 (1.4.3) krev 4,5 : 1 mellom bokstavar og bakgrunn. Det gjeld på kvitt papir, i farga felt og over vassmerket.',
    en: 'WCAG 2.1 (1.4.3) requires 4.5 : 1 between letters and what is behind them: on white paper, in coloured panels and over the watermark.',
  },
  example: {
    file: 'themes/region.yaml',
    wrong: "colors: { text: '#777777' }\n",
    right: "colors: { text: '#333333' }\n",
  },
  message: {
    nb: (v) =>
      `${v.color} er for lik ${v.behind}: kontrasten er ${comma(v.found)} : 1, og skal være minst 4,5 : 1`,
    nn: (v) =>
      `${v.color} er for lik ${v.behind}: kontrasten er ${comma(v.found)} : 1, og skal vere minst 4,5 : 1`,
    en: (v) =>
      `${v.color} is too near to ${v.behind}: the contrast is ${v.found} : 1 and should be at least 4.5 : 1`,
  },
  hint: {
    nb: 'velg en mørkere farge til bokstaver, eller en lysere til flater',
    nn: 'vel ein mørkare farge til bokstavar, eller ein lysare til flater',
    en: 'choose a darker colour for letters, or a lighter one for panels',
  },
  *check(plan) {
    for (const { record, at } of plan.themes.values()) {
      const written = record.colors ?? {};
      const reported = new Set<string>();
      for (const { letters, ground } of pairsIn(written)) {
        const found = contrast(letters.color, ground.color);
        // The mistake is where the theme itself says a colour: that of the letters, or else what is behind them; and once.
        const [place] = [letters, ground].flatMap(({ path }) =>
          path && isWritten(path, written) ? [path] : [],
        );
        const name = JSON.stringify(place);
        if (found >= least || !place || reported.has(name)) continue;
        reported.add(name);
        yield {
          at: at('colors', ...place),
          values: { color: letters.color, behind: ground.color, found: found.toFixed(1) },
        };
      }
    }
  },
});

type Colors = NonNullable<ThemeRecord['colors']>;
type Path = readonly (string | number)[];
/** A colour, and where a theme says it; white on paper is said by none. */
interface Used {
  readonly color: string;
  readonly path?: Path;
}

const white: Used = { color: '#ffffff' };

/** Letters, and what is behind them: on paper, on covers, and on dark web pages. */
function* pairsIn(written: Colors): Iterable<{ letters: Used; ground: Used }> {
  const colors = { ...standardTheme.colors, ...written };
  const of = (key: 'text' | 'muted' | 'link' | 'panel' | 'watermark' | 'cover'): Used => ({
    color: colors[key],
    path: [key],
  });
  const brand: readonly Used[] = colors.brand ? [{ color: colors.brand, path: ['brand'] }] : [];
  const accents = colors.accents.map((color, index): Used => ({ color, path: ['accents', index] }));
  for (const letters of [of('text'), of('muted'), of('link'), ...brand, ...accents])
    for (const ground of [white, of('panel'), of('watermark')]) yield { letters, ground };
  yield { letters: white, ground: of('cover') };
  const dark = { ...darkColors, link: undefined, ...written.dark };
  const onDark = (key: 'text' | 'muted' | 'link' | 'background' | 'panel'): readonly Used[] => {
    const color = dark[key];
    return color === undefined ? [] : [{ color, path: ['dark', key] }];
  };
  for (const letters of [...onDark('text'), ...onDark('muted'), ...onDark('link')])
    for (const ground of [...onDark('background'), ...onDark('panel')]) yield { letters, ground };
}

function isWritten([key = '', part]: Path, written: Colors): boolean {
  const value = written[key as keyof Colors];
  if (value === undefined) return false;
  return key !== 'dark' || Object.hasOwn(value as object, part as string);
}
