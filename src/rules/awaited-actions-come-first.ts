import { firstDay, lastDay } from '../model/dates.ts';
import { rule } from './rule.ts';

interface Waiting {
  readonly title: string;
  readonly awaited: string;
  readonly end: string;
  /** When the awaited action begins; `ongoing` where it is never done. */
  readonly start: string;
}

/** An action that is over before what it builds on has begun builds on something else, or its dates are wrong. */
export const awaitedActionsComeFirst = rule<Waiting>({
  name: 'awaited-actions-come-first',
  code: 'PV1321',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'Det et tiltak bygger på, begynner før tiltaket slutter, og blir ferdig.',
    nn: 'Det eit tiltak byggjer på, byrjar før tiltaket sluttar, og blir ferdig.',
    en: 'What an action builds on begins before the action ends, and is done at some time.',
  },
  explanation: {
    nb: 'Feltet after sier hva som må være gjort først. Slutter tiltaket før det har begynt, er det ene eller det andre av dem flyttet uten at datoene følger med. Et løpende tiltak blir aldri ferdig, så det kan ingen vente på.',
    nn: 'Feltet after seier kva som må vere gjort først. Sluttar tiltaket før det har byrja, er det eine eller det andre av dei flytta utan at datoane følgjer med. Eit løpande tiltak blir aldri ferdig, så det kan ingen vente på.',
    en: 'The field after says what must be done first. Where the action ends before that has begun, one of the two was moved and its dates were not. An ongoing action is never done, so nothing can wait for it.',
  },
  example: {
    file: 'actions/nettsalg.yaml',
    wrong: 'start: 2010\nend: 2011-01',
    right: 'start: 2011\nend: 2012',
  },
  message: {
    nb: (v) =>
      v.start === 'ongoing'
        ? `«${v.title}» bygger på «${v.awaited}», som er løpende og aldri blir ferdig`
        : `«${v.title}» slutter ${v.end}, før «${v.awaited}», som det bygger på, begynner ${v.start}`,
    nn: (v) =>
      v.start === 'ongoing'
        ? `«${v.title}» byggjer på «${v.awaited}», som er løpande og aldri blir ferdig`
        : `«${v.title}» sluttar ${v.end}, før «${v.awaited}», som det byggjer på, byrjar ${v.start}`,
    en: (v) =>
      v.start === 'ongoing'
        ? `“${v.title}” builds on “${v.awaited}”, which is ongoing and never done`
        : `“${v.title}” ends ${v.end}, before “${v.awaited}”, which it builds on, begins ${v.start}`,
  },
  hint: {
    nb: 'rett datoene, eller ta bort id-en i «after»',
    nn: 'rett datoane, eller ta bort id-en i «after»',
    en: 'fix the dates, or take the id out of “after”',
  },
  *check(plan) {
    const actions = new Map(plan.actions.map((action) => [action.id, action]));
    for (const { id: waiting, title, record, at } of plan.actions) {
      for (const [index, id] of (record.after ?? []).entries()) {
        const awaited = actions.get(id);
        // Who waits for itself waits in a circle.
        if (!awaited || id === waiting) continue;
        const { start, end, status } = awaited.record;
        const never = end === 'ongoing' && status !== 'done';
        if (!never && lastDay(record.end) >= firstDay(start)) continue;
        yield {
          at: at('after', index),
          values: { title, awaited: awaited.title, end: record.end, start: never ? end : start },
          related: [awaited.at(never ? 'end' : 'start')],
        };
      }
    }
  },
});
