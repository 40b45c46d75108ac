import { parseDocumentKey } from '../kinds/document-kinds.ts';
import { adoptedRecordOf } from '../model/adopted-records.ts';
import { editionsOf, wasAdopted } from '../model/editions.ts';
import { rule } from './rule.ts';

/** What an adopted document said is kept, whatever becomes of the actions. */
export const adoptedDocumentsHaveRecords = rule<{ document: string }>({
  name: 'adopted-documents-have-records',
  code: 'PV1615',
  category: 'governance',
  severity: 'info',
  summary: {
    nb: 'Det er lagret hva et vedtatt dokument sa da det ble vedtatt.',
    nn: 'Det er lagra kva eit vedteke dokument sa då det vart vedteke.',
    en: 'What an adopted document said when it was adopted is on record.',
  },
  explanation: {
    nb: 'planverk adopt skriver en fil i adopted/ med tiltak, parter og tall slik de var. Uten den blir dokumentet laget av det som står i planen i dag, og sier det på baksiden av forsiden.',
    nn: 'planverk adopt skriv ei fil i adopted/ med tiltak, partar og tal slik dei var. Utan henne blir dokumentet laga av det som står i planen i dag, og seier det på baksida av framsida.',
    en: 'planverk adopt writes a file in adopted/ with actions, partners and figures as they were. Without it the document is made of what the plan says today, and says so on the back of its cover.',
  },
  example: {
    file: 'action-plans/2011.md',
    wrong: 'revision: { status: archived, date: 2011-01 }',
    right: 'revision: { status: draft, date: 2011-01 }',
  },
  message: {
    nb: 'det er ikke lagret hva dokumentet sa da det ble vedtatt; det blir laget av dagens tiltak og tall',
    nn: 'det er ikkje lagra kva dokumentet sa då det vart vedteke; det blir laga av tiltaka og tala i dag',
    en: 'there is no record of what the document said when it was adopted; it is made of today’s actions and figures',
  },
  hint: {
    nb: ({ document }) =>
      `er tiltak og tall som da det ble vedtatt, kjør planverk adopt ${document}, også om det ble avbrutt sist; ellers hent revisjonen som ble vedtatt, og kjør det der`,
    nn: ({ document }) =>
      `er tiltak og tal som då det vart vedteke, køyr planverk adopt ${document}, òg om det vart avbrote sist; elles hent revisjonen som vart vedteken, og køyr det der`,
    en: ({ document }) =>
      `if actions and figures are as when it was adopted, run planverk adopt ${document}, also where that was interrupted; otherwise check out the revision that was adopted, and run it there`,
  },
  *check(plan) {
    if (!plan.whole || plan.unreadKinds.has('adopted-record')) return;
    for (const { key, revision, at } of editionsOf(plan)) {
      if (wasAdopted(revision) && !adoptedRecordOf(plan, key)) {
        const { kind, which } = parseDocumentKey(key);
        yield { at: at('revision', 'status'), values: { document: [kind, which].filter(Boolean).join(' ') } };
      }
    }
  },
});
