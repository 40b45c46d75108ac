import type { RuleCases } from '../../support/rule-cases.ts';

export const localesFitTheirSentences: RuleCases = {
  fails: [
    [{ 'locales/nb.yaml': 'hearingPeriod: Fra {from} til {slutt}\n' }, 'locales/nb.yaml:1:16'],
    [{ 'locales/nb.yaml': 'months: jan feb mar\n' }, 'locales/nb.yaml:1:9'],
  ],
  passes: [
    { 'locales/nb.yaml': 'hearingPeriod: Til {to}\n' },
    { 'locales/en.yaml': 'months: J F M A M J J A S O N D\n' },
  ],
};
