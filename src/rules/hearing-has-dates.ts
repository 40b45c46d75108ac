import { rule } from './rule.ts';

/** Who is heard must know until when. */
export const hearingHasDates = rule({
  name: 'hearing-has-dates',
  code: 'PV1602',
  category: 'governance',
  severity: 'warning',
  summary: {
    nb: 'Et høringsutkast sier når høringen varer.',
    nn: 'Eit høyringsutkast seier når høyringa varer.',
    en: 'A consultation draft says when the consultation lasts.',
  },
  explanation: {
    nb: 'Datoene står på forsiden og i årshjulet. Uten dem vet ingen når et innspill må være inne.',
    nn: 'Datoane står på framsida og blant fristane i året. Utan dei veit ingen når eit innspel må vere inne.',
    en: 'The dates are on the cover and among the deadlines of the year. Without them nobody knows when a comment must be in.',
  },
  example: {
    file: 'action-plans/2011.md',
    wrong: 'revision: { status: hearing, date: 2011-01 }',
    right: 'revision: { status: draft, date: 2011-01 }',
  },
  message: {
    nb: 'dokumentet er på høring, men datoene for høringen mangler',
    nn: 'dokumentet er på høyring, men datoane for høyringa manglar',
    en: 'the document is out for consultation, but the dates of the consultation are missing',
  },
  hint: {
    nb: 'legg til hearing: { from: …, to: … }',
    nn: 'legg til hearing: { from: …, to: … }',
    en: 'add hearing: { from: …, to: … }',
  },
  *check(plan) {
    // Economic plans are heard with their action plan and have no dates of their own.
    for (const { record, at } of [plan, ...plan.actionPlans]) {
      if (record.revision.status === 'hearing' && !record.hearing) yield { at: at('revision', 'status') };
    }
  },
});
