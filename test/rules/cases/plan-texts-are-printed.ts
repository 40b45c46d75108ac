import { chapter, folketall, type RuleCases, replace } from '../../support/rule-cases.ts';

const plan = 'plan.yaml';
const withLine = (line: string) => replace('language: nb', `language: nb\n${line}`);
const vision = withLine('vision: Alle med');

export const planTextsArePrinted: RuleCases = {
  fails: [
    [{ [plan]: vision }, 'plan.yaml:5:9'],
    [{ [plan]: replace(', indicators: [folketall]', '') }, 'plan.yaml:7:14'],
    [{ [plan]: withLine('perspectives: [{ id: barn, title: Barn }]') }, 'plan.yaml:5:15'],
    [
      {
        [chapter]: replace('::working-forms', ''),
        'actions/skilt.yaml': replace('workingForms: [lobby]\n', ''),
      },
      'plan.yaml:8:15',
    ],
  ],
  passes: [
    { [plan]: vision, [chapter]: (text) => `${text}\n::vision\n` },
    { [chapter]: replace('::working-forms', '') },
    {
      [plan]: replace(', indicators: [folketall]', ''),
      [folketall]: (text) => `${text}measures: [overall]\n`,
    },
  ],
};
