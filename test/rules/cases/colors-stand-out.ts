import { type RuleCases, theme } from '../../support/rule-cases.ts';

export const colorsStandOut: RuleCases = {
  fails: [
    [theme("colors: { text: '#777777' }"), 'themes/region.yaml:1:17'],
    [theme("colors: { accents: ['#0b4f6c', '#ffcc00'] }"), 'themes/region.yaml:1:32'],
    [theme("colors: { panel: '#888888' }"), 'themes/region.yaml:1:18'],
    [theme("colors: { cover: '#6aa84f' }"), 'themes/region.yaml:1:18'],
    [theme("colors: { brand: '#6aa84f' }"), 'themes/region.yaml:1:18'],
    [theme("colors: { dark: { text: '#3a4a5a' } }"), 'themes/region.yaml:1:25'],
    [theme("colors: { dark: { background: '#f4f4f4' } }"), 'themes/region.yaml:1:31'],
  ],
  passes: [
    theme("colors: { text: '#666666' }"),
    theme("colors: { rule: '#eeeeee' }"),
    theme("colors: { cover: '#14532d' }"),
    theme("colors: { brand: '#14532d', dark: { background: '#0c1a12', text: '#ffffff', rule: '#222222' } }"),
  ],
};
