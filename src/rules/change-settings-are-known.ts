import { standardWeights } from '#templates';
import { weightIn } from '../model/governance.ts';
import { type Weight, weights } from '../templates/weights.ts';
import { nearest } from '../text/did-you-mean.ts';
import { rule } from './rule.ts';

/** A row that does not exist, or that is as heavy already, would leave changes graded as before, unnoticed. */
export const changeSettingsAreKnown = rule<{
  name: string;
  suggestion?: string | undefined;
  weight?: Weight;
  /** No member is asked: what it may weigh instead, where that is more than before. */
  alone?: { readonly instead: Weight | undefined };
}>({
  name: 'change-settings-are-known',
  code: 'PV1112',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Hver endringstype som plan.yaml gjør tyngre, finnes, og blir tyngre.',
    nn: 'Kvar endringstype som plan.yaml gjer tyngre, finst, og blir tyngre.',
    en: 'Every kind of change that plan.yaml makes heavier exists, and becomes heavier.',
  },
  explanation: {
    nb: 'Under changes.heavier i plan.yaml kan en endringstype få større vekt enn i tabellen, aldri mindre. En skrivefeil i navnet, eller en vekt som ikke er større, ville la alt være som før.',
    nn: 'Under changes.heavier i plan.yaml kan ein endringstype få større vekt enn i tabellen, aldri mindre. Ein skrivefeil i namnet, eller ei vekt som ikkje er større, ville late alt vere som før.',
    en: 'Under changes.heavier in plan.yaml a kind of change may weigh more than in the table, never less. A misspelt name, or a weight that is not greater, would leave everything as it was.',
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
        : v.weight
          ? `«${v.name}» veier allerede ${v.weight} i tabellen`
          : `det finnes ingen endringstype «${v.name}»`,
    nn: (v) =>
      v.alone
        ? `«${v.name}» kan ikkje krevje vedtak av medlemene (members): eigaren vedtek planen åleine`
        : v.weight
          ? `«${v.name}» veg allereie ${v.weight} i tabellen`
          : `det finst ingen endringstype «${v.name}»`,
    en: (v) =>
      v.alone
        ? `“${v.name}” cannot need the decision of the members (members): the owner adopts the plan alone`
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
  },
});
