import { standardWeights } from '#templates';
import { weightIn } from '../model/governance.ts';
import { decidingWords, type Weight, weights } from '../templates/weights.ts';
import { nearest } from '../text/did-you-mean.ts';
import { rule } from './rule.ts';

/** A row that does not exist, one that is as heavy already, or a word that decides, would leave changes graded as before, unnoticed. */
export const changeSettingsAreKnown = rule<{
  name: string;
  suggestion?: string | undefined;
  weight?: Weight;
  /** No member is asked: what it may weigh instead, where that is more than before. */
  alone?: { readonly instead: Weight | undefined };
  /** A word that decides what a sentence says, so that no other is the same. */
  decides?: boolean;
}>({
  name: 'change-settings-are-known',
  code: 'PV1112',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Hver endringstype som plan.yaml gjør tyngre, finnes, og blir tyngre; ord som skal si det samme, kan gjøre det.',
    nn: 'Kvar endringstype som plan.yaml gjer tyngre, finst, og blir tyngre; ord som skal seie det same, kan gjere det.',
    en: 'Every kind of change that plan.yaml makes heavier exists, and becomes heavier; words that are to say the same can do so.',
  },
  explanation: {
    nb: 'Under changes.heavier i plan.yaml kan en endringstype få større vekt enn i tabellen, aldri mindre. En skrivefeil i navnet, eller en vekt som ikke er større, ville la alt være som før. Under changes.sameWords kan en nektelse, et krav (skal, bør, kan) eller et tall ikke stå: de avgjør hva setningen sier.',
    nn: 'Under changes.heavier i plan.yaml kan ein endringstype få større vekt enn i tabellen, aldri mindre. Ein skrivefeil i namnet, eller ei vekt som ikkje er større, ville late alt vere som før. Under changes.sameWords kan ei nekting, eit krav (skal, bør, kan) eller eit tal ikkje stå: dei avgjer kva setninga seier.',
    en: 'Under changes.heavier in plan.yaml a kind of change may weigh more than in the table, never less. A misspelt name, or a weight that is not greater, would leave everything as it was. Under changes.sameWords a negation, a modal (shall, should, may) or a number cannot be: they decide what the sentence says.',
  },
  example: {
    file: 'plan.yaml',
    wrong:
      'overallGoal: { text: Vekst, indicators: [folketall] }\nchanges: { heavier: { goal-rewordd: { weight: members, reason: Prøve } } }',
    right: 'overallGoal: { text: Vekst, indicators: [folketall] }',
  },
  message: {
    nb: (v) =>
      v.alone
        ? `«${v.name}» kan ikke kreve vedtak av medlemmene (members): eieren vedtar planen alene`
        : v.decides
          ? `«${v.name}» avgjør hva en setning sier, og kan ikke byttes med et annet ord`
          : v.weight
            ? `«${v.name}» veier allerede ${v.weight} i tabellen`
            : `det finnes ingen endringstype «${v.name}»`,
    nn: (v) =>
      v.alone
        ? `«${v.name}» kan ikkje krevje vedtak av medlemene (members): eigaren vedtek planen åleine`
        : v.decides
          ? `«${v.name}» avgjer kva ei setning seier, og kan ikkje bytast med eit anna ord`
          : v.weight
            ? `«${v.name}» veg allereie ${v.weight} i tabellen`
            : `det finst ingen endringstype «${v.name}»`,
    en: (v) =>
      v.alone
        ? `“${v.name}” cannot need the decision of the members (members): the owner adopts the plan alone`
        : v.decides
          ? `“${v.name}” decides what a sentence says, and no other word is the same`
          : v.weight
            ? `“${v.name}” weighs ${v.weight} in the table already`
            : `there is no kind of change “${v.name}”`,
  },
  hint: {
    nb: (v) =>
      v.alone
        ? v.alone.instead
          ? `skriv ${v.alone.instead}`
          : 'ta den bort'
        : v.decides
          ? 'ta det bort fra sameWords'
          : v.weight
            ? 'en plan kan bare gjøre den tyngre'
            : v.suggestion
              ? `mente du «${v.suggestion}»?`
              : '',
    nn: (v) =>
      v.alone
        ? v.alone.instead
          ? `skriv ${v.alone.instead}`
          : 'ta han bort'
        : v.decides
          ? 'ta det bort frå sameWords'
          : v.weight
            ? 'ein plan kan berre gjere han tyngre'
            : v.suggestion
              ? `meinte du «${v.suggestion}»?`
              : '',
    en: (v) =>
      v.alone
        ? v.alone.instead
          ? `write ${v.alone.instead}`
          : 'take it away'
        : v.decides
          ? 'take it away from sameWords'
          : v.weight
            ? 'a plan can only make it heavier'
            : v.suggestion
              ? `did you mean “${v.suggestion}”?`
              : '',
  },
  *check(plan) {
    const { rows } = standardWeights;
    for (const [name, { weight }] of Object.entries(plan.record.changes?.heavier ?? {})) {
      const at = { ...plan.at('changes', 'heavier', name), on: 'key' as const };
      const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
      const usual = row && weightIn(row.weight, plan);
      if (!usual) yield { at, values: { name, suggestion: nearest(name, Object.keys(rows)) } };
      else if (weightIn(weight, plan) !== weight) {
        const instead = weights.indexOf(usual) < weights.indexOf('decision') ? 'decision' : undefined;
        yield { at, values: { name, alone: { instead } } };
      } else if (weights.indexOf(weight) <= weights.indexOf(usual))
        yield { at, values: { name, weight: usual } };
    }
    const words = decidingWords(standardWeights, plan.record.language);
    for (const [row, forms] of (plan.record.changes?.sameWords ?? []).entries())
      for (const [index, name] of forms.entries())
        if (words.has(name.toLowerCase()))
          yield { at: plan.at('changes', 'sameWords', row, index), values: { name, decides: true } };
  },
});
