import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const wordsCanBeFound: RuleCases = {
  fails: [
    [{ [strategy]: replace('Om reiseliv', 'Om reise\u200bliv') }, `${strategy}:7:9`],
    [{ [strategy]: replace('Om reiseliv', 'Om e\u2060post \u200e32') }, `${strategy}:7:5`],
    [{ [strategy]: replace('Om reiseliv', 'Om &#xfeff;reiseliv') }, `${strategy}:7:1`],
    [{ [strategy]: replace('- skilting', '- skil\u200cting') }, `${strategy}:11:3`],
    [{ 'actions/skilt.yaml': replace('Nye skilt', '"Nye\\u200d skilt"') }, 'actions/skilt.yaml:1:8'],
    [{ 'plan.yaml': replace('text: Vekst', 'text: O\ufb03siell vekst') }, 'plan.yaml:7:22'],
  ],
  passes: [{ [strategy]: replace('Om reiseliv', 'Om reise\u00adliv, nådd ☑\ufe0f og 👩\u200d🌾') }],
};
