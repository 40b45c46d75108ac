import { logoSvg } from '../../support/pictures.ts';
import type { RuleCases } from '../../support/rule-cases.ts';

export const logoAndThemeExist: RuleCases = {
  fails: [
    [{ 'plan.yaml': (text) => `${text}documents: { logo: bilder/logo.svg }\n` }, 'plan.yaml:16:20'],
    [{ 'plan.yaml': (text) => `${text}documents: { theme: themes/region.yaml }\n` }, 'plan.yaml:16:21'],
    [{ 'plan.yaml': (text) => `${text}documents: { theme: plan.yaml }\n` }, 'plan.yaml:16:21'],
    [{ 'themes/region.yaml': 'cover: { layout: photo, picture: foto.jpg }\n' }, 'themes/region.yaml:1:34'],
    [{ 'themes/region.yaml': 'cover: { logoOnColor: hvit.svg }\n' }, 'themes/region.yaml:1:23'],
    [{ 'plan.yaml': (text) => `${text}media: { keepMetadata: [a.png] }\n` }, 'plan.yaml:16:25'],
  ],
  passes: [
    {
      'plan.yaml': (text) => `${text}documents: { logo: logo.svg, theme: themes/region.yaml }\n`,
      'logo.svg': logoSvg,
      'themes/region.yaml': 'page: { justified: true }\n',
    },
  ],
};
