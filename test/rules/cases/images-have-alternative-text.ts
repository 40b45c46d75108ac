import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const imagesHaveAlternativeText: RuleCases = {
  fails: [[{ [strategy]: replace('Om reiseliv.', '![](focus-area.md)') }, `${strategy}:7:1`]],
  passes: [{ [strategy]: replace('Om reiseliv.', '![Kart](focus-area.md)') }],
};
