import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const wordsCanBeFound: RuleCases = {
  fails: [
    [{ [strategy]: replace('Om reiseliv', 'Om reise\u200bliv') }, `${strategy}:7:9`],
    [{ [strategy]: replace('Om reiseliv', 'Om e\u2060post \u200e32') }, `${strategy}:7:5`],
    [{ [strategy]: replace('Om reiseliv', 'Om &#xfeff;reiseliv') }, `${strategy}:7:1`],
    [{ [strategy]: replace('- skilting', '- skil\u200cting') }, `${strategy}:11:3`],
    [{ 'actions/skilt.yaml': replace('Nye skilt', '"Nye\\u200d skilt"') }, 'actions/skilt.yaml:1:8'],
    [{ 'plan.yaml': replace('text: Vekst', 'text: O\ufb03siell vekst') }, 'plan.yaml:7:22'],
    [{ [strategy]: replace('Om reiseliv', 'Om\u2800reiseliv') }, `${strategy}:7:3`],
    [{ [strategy]: replace('Om reiseliv', 'Om \ufff9reise\ufffaliv\ufffb') }, `${strategy}:7:4`],
    [{ [strategy]: replace('Om reiseliv', 'Om reiseliv \ufffc') }, `${strategy}:7:13`],
    [{ [strategy]: replace('Om reiseliv', 'Om reiseliv \ufffd') }, `${strategy}:7:13`],
    [{ [strategy]: replace('Om reiseliv', '\uf0b7 Om reiseliv') }, `${strategy}:7:1`],
    [{ [strategy]: replace('Om reiseliv', 'Om \ufdd0reiseliv') }, `${strategy}:7:4`],
    [{ [strategy]: replace('- salg', '- \u{f0001}salg') }, `${strategy}:12:3`],
    [{ 'actions/skilt.yaml': replace('Nye skilt', '"Nye\\uE000 skilt"') }, 'actions/skilt.yaml:1:8'],
    [{ 'actions/skilt.yaml': replace('Nye skilt', '"Nye\\U000E0FFF skilt"') }, 'actions/skilt.yaml:1:8'],
  ],
  passes: [
    {
      [strategy]: replace(
        'Om reiseliv',
        'Om reise\u00adliv, nådd ☑\ufe0f, 漢字 ⠓⠑⠊, ﷼, \u{1d6fc}, 🫨 og 👩\u200d🌾',
      ),
    },
  ],
};
