import { logoSvg } from '../../support/pictures.ts';
import { type RuleCases, theme } from '../../support/rule-cases.ts';
import { smallPng } from '../../support/small-png.ts';

const photo = (fields: string, width: number, height: number) => ({
  ...theme(`cover: { layout: photo, picture: media/foto.png${fields} }`),
  'media/foto.png': smallPng(width, height, 'grey'),
});
const withLogo = {
  'plan.yaml': (text: string) => `${text}documents: { logo: logo.svg, theme: themes/region.yaml }\n`,
  'logo.svg': logoSvg,
};

export const coversHaveWhatTheyNeed: RuleCases = {
  fails: [
    [theme('cover: { layout: photo }'), 'themes/region.yaml:1:18'],
    [photo(', alt: Fjell', 1749, 1240), 'themes/region.yaml:1:34'],
    // Upright.
    [photo(', alt: Fjell', 1240, 1750), 'themes/region.yaml:1:34'],
    [photo('', 1750, 1240), 'themes/region.yaml:1:34'],
    [{ ...theme('cover: { layout: color }'), ...withLogo }, 'themes/region.yaml:1:18'],
    [
      { ...withLogo, 'logo.svg': `${logoSvg}<!--${' '.repeat(1_000_000)}-->`, ...theme('{}') },
      'plan.yaml:16:20',
    ],
  ],
  passes: [
    photo(', alt: Fjell', 1750, 1240),
    photo(", alt: ''", 1750, 1240),
    theme('cover: { layout: plain }'),
    theme('cover: { layout: color }'),
    { ...theme('cover: { layout: color, logoOnColor: logo.svg }'), ...withLogo },
  ],
};
