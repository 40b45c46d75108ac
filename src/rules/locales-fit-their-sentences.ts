import { standardLocales } from '#templates';
import type { LocaleKey } from '../templates/locale.ts';
import { unknownNouns } from '../templates/nouns.ts';
import { rule } from './rule.ts';

/** A blank that no value is put into would be printed as it is written: `{year}`. */
export const localesFitTheirSentences = rule<
  { blank: string; choices: string } | { months: number; choices: string }
>({
  name: 'locales-fit-their-sentences',
  code: 'PV1806',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Setninger i en språkfil bruker bare kjente innsettingsfelt, og «months» har tolv måneder.',
    nn: 'Setningar i ei språkfil bruker berre kjende innsetjingsfelt, og «months» har tolv månader.',
    en: 'A sentence of a locale has only blanks that are filled in, and there are twelve months.',
  },
  explanation: {
    nb: 'Et innsettingsfelt er et navn i krøllparenteser, og blir byttet ut med en verdi. planverk kjenner de feltene som planverks egen setning har, og navnene på planens nivåer, som {goal.plural}.',
    nn: 'Eit innsetjingsfelt er eit namn i krøllparentesar, og blir bytt ut med ein verdi. planverk kjenner dei felta som planverk si eiga setning har, og namna på nivåa i planen, som {goal.plural}.',
    en: 'Braces in a sentence name what is filled in. planverk fills in what its own sentence has, and what the plan calls its levels, such as {goal.plural}.',
  },
  example: {
    file: 'locales/nb.yaml',
    wrong: 'hearingPeriod: Fra {from} til {slutt}\n',
    right: 'hearingPeriod: Fra {from} til {to}\n',
  },
  message: {
    nb: (v) =>
      'blank' in v
        ? `«{${v.blank}}» er ikke et innsettingsfelt i denne setningen`
        : `det skal være tolv måneder med mellomrom mellom, her er det ${v.months}`,
    nn: (v) =>
      'blank' in v
        ? `«{${v.blank}}» er ikkje eit innsetjingsfelt i denne setninga`
        : `det skal vere tolv månader med mellomrom mellom, her er det ${v.months}`,
    en: (v) =>
      'blank' in v
        ? `nothing is filled in for “{${v.blank}}” in this sentence`
        : `there should be twelve months with spaces between, but here are ${v.months}`,
  },
  hint: {
    nb: (v) => (v.choices ? `bruk ${v.choices}` : 'skriv setningen uten innsettingsfelt'),
    nn: (v) => (v.choices ? `bruk ${v.choices}` : 'skriv setninga utan innsetjingsfelt'),
    en: (v) => (v.choices ? `use ${v.choices}` : 'write the sentence without blanks'),
  },
  *check(plan) {
    for (const { stem, record, at } of plan.locales.values()) {
      const standard = standardLocales[stem as 'nb'] ?? standardLocales.nb;
      for (const [key, sentence] of Object.entries(record) as [LocaleKey, string][]) {
        const known = blanksOf(standard[key]);
        const wrong = [
          ...blanksOf(sentence).filter((blank) => !known.includes(blank)),
          ...unknownNouns(sentence),
        ];
        for (const blank of wrong) {
          yield { at: at(key), values: { blank, choices: known.map((name) => `{${name}}`).join(', ') } };
        }
        const months = sentence.trim().split(/\s+/).length;
        if (key === 'months' && months !== 12)
          yield { at: at(key), values: { months, choices: standard[key] } };
      }
    }
  },
});

function blanksOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}
