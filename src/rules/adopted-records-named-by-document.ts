import { isDocumentKey, recordName } from '../model/adopted-records.ts';
import { rule } from './rule.ts';

/** The record of a document is found by its name. */
export const adoptedRecordsNamedByDocument = rule<{ name: string; document: string }>({
  name: 'adopted-records-named-by-document',
  code: 'PV1612',
  category: 'governance',
  severity: 'error',
  summary: {
    nb: 'En vedtatt versjon heter som dokumentet.',
    nn: 'Ein vedteken versjon heiter som dokumentet.',
    en: 'An adopted record is named as its document.',
  },
  explanation: {
    nb: 'Filene i adopted/ skrives av planverk adopt og heter som dokumentet: action-plan-2011.yaml. En fil med et annet navn blir ikke brukt, for eksempel når den er kopiert til et nytt år.',
    nn: 'Filene i adopted/ blir skrivne av planverk adopt og heiter som dokumentet: action-plan-2011.yaml. Ei fil med eit anna namn blir ikkje brukt, til dømes når ho er kopiert til eit nytt år.',
    en: 'The files in adopted/ are written by planverk adopt and are named as the document: action-plan-2011.yaml. A file with another name is not used, for example where it was copied to a new year.',
  },
  message: {
    nb: (v) => `filen gjelder «${v.document}», og skal hete ${v.name}`,
    nn: (v) => `fila gjeld «${v.document}», og skal heite ${v.name}`,
    en: (v) => `the file is of “${v.document}” and must be called ${v.name}`,
  },
  hint: {
    nb: 'gi filen navnet sitt tilbake; en vedtatt versjon kan ikke brukes for et annet dokument eller år',
    nn: 'gi fila namnet sitt tilbake; ein vedteken versjon kan ikkje brukast for eit anna dokument eller år',
    en: 'give the file its name back; an adopted record cannot be used for another document or year',
  },
  *check(plan) {
    for (const { id, idPlace, record } of plan.adoptedRecords) {
      if (!isDocumentKey(record.document)) continue;
      const name = recordName(record.document);
      if (id !== name) yield { at: idPlace, values: { name: `${name}.yaml`, document: record.document } };
    }
  },
});
