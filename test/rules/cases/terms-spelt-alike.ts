import { type Changes, type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

function term(use: string, not: string): (text: string) => string {
  return (text) => `${text}terms: [{ use: ${use}, not: ['${not}'] }]\n`;
}

export const termsSpeltAlike: RuleCases = {
  fails: [
    [
      { 'plan.yaml': term('reiseliv', 'turisme'), [strategy]: replace('Om reiseliv', 'Om turisme') },
      `${strategy}:7:4`,
    ],
    [{ 'plan.yaml': term('turisme', 'reiseliv') }, `${strategy}:5:1`],
    [{ 'plan.yaml': term('handel', 'salg') }, `${strategy}:12:3`],
    [{ 'plan.yaml': term('handel', 'SALG') }, 'actions/nettsalg.yaml:1:8'],
    // What hides a word from the eye does not hide it here; its place is all of it.
    ...['Om tu\u00adris\u00adme', 'Om tur\u200bisme', 'Om tu\u2060risme\ufeff'].map(
      (written): [Changes, string] => [
        { 'plan.yaml': term('reiseliv', 'turisme'), [strategy]: replace('Om reiseliv', written) },
        `${strategy}:7:4`,
      ],
    ),
    [
      {
        'plan.yaml': term('i gang', 'offisiell start'),
        [strategy]: replace('Om', 'Of\ufb01siell\u00a0start og'),
      },
      `${strategy}:7:1`,
    ],
    // Fields that are no prose are words, too.
    [{ 'plan.yaml': term('framgang', 'i gang') }, 'actions/skilt.yaml:17:45'],
    [{ 'plan.yaml': term('framgang', 'vekst') }, 'plan.yaml:7:22'],
  ],
  passes: [
    { 'plan.yaml': term('handel', 'sal') },
    { 'plan.yaml': term('a', '.*') },
    // The id of a partner stands for the name.
    { 'plan.yaml': term('by', 'bo'), 'actions/skilt.yaml': replace('responsible: ask', 'responsible: bo') },
    { 'plan.yaml': term('lag', 'planned') },
    { 'plan.yaml': term('reiseliv', 'turisme'), [strategy]: replace('Om reiseliv', 'Om `turisme`') },
  ],
};
