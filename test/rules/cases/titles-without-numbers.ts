import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

const area = 'focus-areas/01-naering/focus-area.md';

export const titlesWithoutNumbers: RuleCases = {
  fails: [
    [{ [strategy]: replace('# Reiseliv', '# 1.1 Reiseliv') }, `${strategy}:5:1`],
    [{ [strategy]: replace('## Flere gjester', '## Mål 1: Flere gjester') }, `${strategy}:9:1`],
    [{ [strategy]: replace('- skilting', '- 1.1.1.1 Skilting') }, `${strategy}:11:3`],
    [{ [area]: replace('# Næring', '# 1 Næring') }, `${area}:5:1`],
    [{ [area]: replace('# Næring', '# Satsingsområde 1 – Næring') }, `${area}:5:1`],
    [{ [strategy]: replace('## Flere gjester', '## 2) Flere gjester') }, `${strategy}:9:1`],
    [
      {
        'plan.yaml': (text) =>
          `${text}names: { goal: { singular: etappe, definite: etappen, plural: etapper, definitePlural: etappene, gender: m } }\n`,
        [strategy]: replace('## Flere gjester', '## Etappe 1: Flere gjester'),
      },
      `${strategy}:9:1`,
    ],
  ],
  passes: [
    { [strategy]: replace('## Flere gjester', '## 17. mai-feiring for flere') },
    { [strategy]: replace('## Flere gjester', '## 2030-målene') },
    { [strategy]: replace('## Flere gjester', '## Mål 2030') },
    { [strategy]: replace('## Flere gjester', '## Etappe 1: Flere gjester') },
    { [strategy]: replace('## Flere gjester', '## 100 Elbiler') },
    { [strategy]: replace('## Flere gjester', '## 1. klasse lærer å sykle') },
    { [strategy]: replace('- skilting', '- 24/7 åpent') },
    { [strategy]: replace('- skilting', '- 1,5 grader') },
    // Chapters and actions have no number of their own.
    { 'actions/skilt.yaml': replace('Nye skilt', '1. Nye skilt') },
  ],
};
