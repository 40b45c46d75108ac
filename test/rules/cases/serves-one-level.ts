import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const servesOneLevel: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': replace('[skilting]', '[skilting, flere-gjester]') }, 'actions/skilt.yaml:3:20'],
    [
      { 'actions/skilt.yaml': replace('[skilting]', '[reiseliv, salg, salg-nett]') },
      'actions/skilt.yaml:3:20',
    ],
    [
      { 'programmes/synlig.yaml': (text) => `${text}serves: [flere-gjester, reiseliv]\n` },
      'programmes/synlig.yaml:2:25',
    ],
  ],
  passes: [
    { 'actions/skilt.yaml': replace('[skilting]', '[flere-gjester]') },
    { 'actions/skilt.yaml': replace('[skilting]', '[reiseliv]') },
    { 'actions/skilt.yaml': replace('[skilting]', '[salg-nett, salg]') },
  ],
};
