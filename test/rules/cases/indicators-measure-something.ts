import { folketall, type RuleCases, replace } from '../../support/rule-cases.ts';

const loose = replace(
  'overallGoal: { text: Vekst, indicators: [folketall] }',
  'overallGoal: { text: Vekst }',
);

export const indicatorsMeasureSomething: RuleCases = {
  fails: [
    [{ 'plan.yaml': loose }, `${folketall}:1:8`],
    [
      { 'indicators/gjester.yaml': 'title: Gjester\nunit: døgn\ndirection: up\n' },
      'indicators/gjester.yaml:1:8',
    ],
  ],
  passes: [
    { 'plan.yaml': loose, [folketall]: (text) => `${text}measures: [overall]\n` },
    { 'plan.yaml': loose, [folketall]: (text) => `${text}measures: [reiseliv]\n` },
  ],
};
