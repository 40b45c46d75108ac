import { standardTheme } from '#templates';
import { contrast } from '../templates/color.ts';
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
      const themeColors = record.colors ?? {};
      const colors = { ...standardTheme.colors, ...themeColors };
      const letters = [
        ...(['text', 'muted', 'link'] as const).map((key) => ({ key, path: [key], color: colors[key] })),
        ...colors.accents.map(
          (color, index) => ({ key: 'accents', path: ['accents', index], color }) as const,
        ),
      ];
      for (const { key, path, color } of letters) {
        // Against each background once; the mistake is reported where the theme itself says a colour.
        const backgrounds = [
          { name: 'white', color: '#ffffff' },
          { name: 'panel', color: colors.panel },
          { name: 'watermark', color: colors.watermark },
        ] as const;
        for (const behind of backgrounds) {
          const ratio = contrast(color, behind.color);
          if (ratio >= least) continue;
          const mine = Object.hasOwn(themeColors, key);
          const theirs = behind.name !== 'white' && Object.hasOwn(themeColors, behind.name);
          if (!mine && !theirs) continue;
          yield {
            at: mine ? at('colors', ...path) : at('colors', behind.name),
            values: { color, behind: behind.color, found: ratio.toFixed(1) },
          };
          break;
        }
      }
      const onCover = contrast('#ffffff', colors.cover);
      if (onCover < least && Object.hasOwn(themeColors, 'cover'))
        yield {
          at: at('colors', 'cover'),
          values: { color: '#ffffff', behind: colors.cover, found: onCover.toFixed(1) },
        };
    }
  },
});
