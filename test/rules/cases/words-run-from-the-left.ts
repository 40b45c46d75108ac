import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const wordsRunFromTheLeft: RuleCases = {
  fails: [
    [{ [strategy]: replace('Om reiseliv', 'Om \u05e9\u05dc\u05d5\u05dd og reiseliv') }, `${strategy}:7:4`],
    // Two words, with a mark on a letter, are one place.
    [
      { [strategy]: replace('Om reiseliv', 'Om \u0627\u0644\u062e\u064f\u0637\u0629 \u0627\u0644\u0645') },
      `${strategy}:7:4`,
    ],
    [
      { 'actions/skilt.yaml': replace('Nye skilt', '\u0633\u0627\u0631\u0629 Hansen') },
      'actions/skilt.yaml:1:8',
    ],
    [{ 'plan.yaml': replace('text: Vekst', 'text: Vekst \u{1e900}') }, 'plan.yaml:7:22'],
  ],
  passes: [
    { [strategy]: replace('Om reiseliv', 'Om Čáhci, Ελληνικά, Кириллица, 漢字, ไทย, 🎉 og reiseliv') },
    { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: ask # \u0633\u0627\u0631\u0629') },
  ],
};
