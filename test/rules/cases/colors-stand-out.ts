import { type RuleCases, theme } from '../../support/rule-cases.ts';

export const colorsStandOut: RuleCases = {
  fails: [
    [theme("colors: { text: '#777777' }"), 'themes/region.yaml:1:17'],
    [theme("colors: { accents: ['#0b4f6c', '#ffcc00'] }"), 'themes/region.yaml:1:32'],
    [theme("colors: { panel: '#888888' }"), 'themes/region.yaml:1:18'],
    [theme("colors: { cover: '#6aa84f' }"), 'themes/region.yaml:1:18'],
  ],
  passes: [
    theme("colors: { text: '#666666' }"),
    theme("colors: { rule: '#eeeeee' }"),
    theme("colors: { cover: '#14532d' }"),
  ],
};
