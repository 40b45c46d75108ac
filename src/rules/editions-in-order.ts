import { firstDay, lastDay } from '../model/dates.ts';
import { editionsOf } from '../model/editions.ts';
import { rule } from './rule.ts';

/** Earlier editions come one after the other, and all of them before the one at hand. */
export const editionsInOrder = rule<{ date: string; before: string; atHand: boolean }>({
  name: 'editions-in-order',
  code: 'PV1609',
  category: 'governance',
  severity: 'error',
  summary: {
    nb: 'Tidligere utgaver står i rekkefølge, og er eldre enn den som gjelder nå.',
    nn: 'Tidlegare utgåver står i rekkjefølgje, og er eldre enn den som gjeld no.',
    en: 'Earlier editions are in order, and older than the one at hand.',
  },
  explanation: {
    nb: 'Utgavene under editions viser hvordan dokumentet har blitt til, den eldste først. Står en nyere utgave foran en eldre, eller er en av dem nyere enn revision, er en dato skrevet feil eller en utgave på feil plass.',
    nn: 'Utgåvene under editions viser korleis dokumentet har blitt til, den eldste først. Står ei nyare utgåve framfor ei eldre, eller er ei av dei nyare enn revision, er ein dato skriven feil eller ei utgåve på feil plass.',
    en: 'The editions under editions are the history of the document, the oldest first. Where a newer one is before an older one, or one is newer than revision, a date is mistyped or an edition is in the wrong place.',
  },
  example: {
    file: 'plan.yaml',
    wrong: 'revision: { status: draft, date: 2011-06 }\neditions:\n  - { status: archived, date: 2012-01 }',
    right: 'revision: { status: draft, date: 2011-06 }\neditions:\n  - { status: archived, date: 2007-01 }',
    also: {
      file: 'plan.yaml',
      from: 'revision: { status: draft, date: 2011-06 }',
      to: 'revision: { status: draft, date: 2011-06 }\neditions:\n  - { status: archived, date: 2007-01 }',
    },
  },
  message: {
    nb: (v) =>
      v.atHand
        ? `utgaven er fra ${v.date}, og dermed nyere enn den som gjelder nå (${v.before})`
        : `utgaven er fra ${v.date}, men den foran er nyere (${v.before})`,
    nn: (v) =>
      v.atHand
        ? `utgåva er frå ${v.date}, og dermed nyare enn den som gjeld no (${v.before})`
        : `utgåva er frå ${v.date}, men den framfor er nyare (${v.before})`,
    en: (v) =>
      v.atHand
        ? `the edition is of ${v.date}, which is later than the one at hand (${v.before})`
        : `the edition is of ${v.date}, but the one before it is newer (${v.before})`,
  },
  hint: {
    nb: 'rett datoen, eller flytt utgaven; den eldste står først',
    nn: 'rett datoen, eller flytt utgåva; den eldste står først',
    en: 'fix the date, or move the edition; the oldest comes first',
  },
  *check(plan) {
    for (const { revision, earlier } of editionsOf(plan)) {
      for (const [index, { revision: edition, at }] of earlier.entries()) {
        const before = earlier[index - 1]?.revision.date;
        if (before !== undefined && lastDay(edition.date) < firstDay(before))
          yield { at: at('date'), values: { date: edition.date, before, atHand: false } };
        else if (firstDay(edition.date) > lastDay(revision.date))
          yield { at: at('date'), values: { date: edition.date, before: revision.date, atHand: true } };
      }
    }
  },
});
