import type { RuleCases } from '../../support/rule-cases.ts';

export const localesFitTheirSentences: RuleCases = {
  fails: [
    [{ 'locales/nb.yaml': 'hearingPeriod: Fra {from} til {slutt}\n' }, 'locales/nb.yaml:1:16'],
    [{ 'locales/nb.yaml': "goalStatus: 'Slik går det med {goal.manyOf}'\n" }, 'locales/nb.yaml:1:13'],
    [{ 'locales/nb.yaml': "goalStatus: 'Slik går det med {aim.plural}'\n" }, 'locales/nb.yaml:1:13'],
    [{ 'locales/nb.yaml': 'months: jan feb mar\n' }, 'locales/nb.yaml:1:9'],
  ],
  passes: [
    { 'locales/nb.yaml': 'hearingPeriod: Til {to}\n' },
    {
      'locales/nb.yaml':
        "goalStatus: 'Slik går det med {goal.definitePlural}'\nfocusArea: '{FocusArea.new}'\n",
    },
    { 'locales/en.yaml': 'months: J F M A M J J A S O N D\n' },
  ],
};
