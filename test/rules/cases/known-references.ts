import { folketall, type RuleCases, replace } from '../../support/rule-cases.ts';

export const knownReferences: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': replace('[skilting]', '[skiltnig]') }, 'actions/skilt.yaml:3:10'],
    [{ 'actions/skilt.yaml': replace('[skilting]', '[lobby]') }, 'actions/skilt.yaml:3:10'],
    [{ 'actions/skilt.yaml': replace('source: fylket', 'source: staten') }, 'actions/skilt.yaml:12:27'],
    [{ 'plan.yaml': replace('[folketall]', '[folk]') }, 'plan.yaml:7:42'],
    [{ [folketall]: (text) => `${text}measures: [flere-gjester, faerre-gjester]\n` }, `${folketall}:6:27`],
    [{ [folketall]: (text) => `${text}measures: [skilting]\n` }, `${folketall}:6:12`],
    [{ 'action-plans/2011.md': replace('[skilt]', '[salg]') }, 'action-plans/2011.md:4:14'],
  ],
  passes: [
    { [folketall]: (text) => `${text}measures: [overall, naering, reiseliv, flere-gjester]\n` },
    // A file with errors still has its id.
    { 'actions/skilt.yaml': replace('title: Nye skilt\n', '') },
  ],
};
