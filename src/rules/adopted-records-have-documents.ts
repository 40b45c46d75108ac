import { isDocumentKey, revisionOf } from '../model/adopted-records.ts';
import { rule } from './rule.ts';

/** What was adopted is a document of the plan. */
export const adoptedRecordsHaveDocuments = rule<{ document: string }>({
  name: 'adopted-records-have-documents',
  code: 'PV1613',
  category: 'governance',
  severity: 'error',
  summary: {
    nb: 'En vedtatt versjon gjelder et dokument i planen.',
    nn: 'Ein vedteken versjon gjeld eit dokument i planen.',
    en: 'An adopted record is of a document in the plan.',
  },
  explanation: {
    nb: 'Filene i adopted/ viser hva dokumentene sa da de ble vedtatt. Er dokumentet borte, kan det ikke lenger skrives ut slik det ble vedtatt.',
    nn: 'Filene i adopted/ viser kva dokumenta sa då dei vart vedtekne. Er dokumentet borte, kan det ikkje lenger skrivast ut slik det vart vedteke.',
    en: 'The files in adopted/ show what the documents said when they were adopted. Where the document is gone, it can no longer be printed as it was adopted.',
  },
  message: {
    nb: (v) => `planen har ikke dokumentet «${v.document}»`,
    nn: (v) => `planen har ikkje dokumentet «${v.document}»`,
    en: (v) => `the plan does not have the document “${v.document}”`,
  },
  hint: {
    nb: 'hent dokumentet tilbake; en vedtatt plan blir arkivert (status: archived), ikke slettet',
    nn: 'hent dokumentet tilbake; ein vedteken plan blir arkivert (status: archived), ikkje sletta',
    en: 'restore the document; an adopted plan is archived (status: archived), not deleted',
  },
  *check(plan) {
    for (const { at, record } of plan.adoptedRecords) {
      const { document } = record;
      if (!isDocumentKey(document) || revisionOf(plan, document)) continue;
      // It may be among what could not be read.
      if (plan.unreadKinds.has('action-plan') || plan.unreadKinds.has('economic-plan')) continue;
      yield { at: at('document'), values: { document } };
    }
  },
});
