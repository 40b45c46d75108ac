import { documentKinds } from '../kinds/document-kinds.ts';
import { isLanguage, languages } from '../kinds/languages.ts';
import { rule } from './rule.ts';

/** Templates and locales are found by their names: one with another name would be left out in silence. */
export const settingsNamedByUse = rule<{ found: string; expected: string }>({
  name: 'settings-named-by-use',
  code: 'PV1804',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'En mal heter etter dokumentet sitt, og en språkfil etter språket sitt.',
    nn: 'Ein mal heiter etter dokumentet sitt, og ei språkfil etter språket sitt.',
    en: 'A template is named after its document, and a locale after its language.',
  },
  explanation: {
    nb: 'Maler og språkfiler kjennes igjen på navnet. En fil med et annet navn ville ikke bli brukt, uten at noen fikk vite det.',
    nn: 'Malar og språkfiler blir kjende att på namnet. Ei fil med eit anna namn ville ikkje bli brukt, utan at nokon fekk vite det.',
    en: 'Templates and locales are found by their names. A file with another name would not be used, and nobody would know.',
  },
  example: {
    file: 'locales/norsk.yaml',
    wrong: 'action: Oppgave\n',
    right: '',
  },
  message: {
    nb: (v) => `filen heter «${v.found}», og blir ikke brukt: den skal hete ${v.expected}`,
    nn: (v) => `fila heiter «${v.found}», og blir ikkje brukt: ho skal heite ${v.expected}`,
    en: (v) => `the file is called “${v.found}” and is not used: its name should be ${v.expected}`,
  },
  hint: {
    nb: 'gi filen det navnet',
    nn: 'gje fila det namnet',
    en: 'give the file that name',
  },
  *check(plan) {
    for (const { stem, record, at } of plan.templates.values()) {
      if (stem !== record.document && documentKinds.includes(record.document))
        yield { at: at('document'), values: { found: `${stem}.yaml`, expected: `${record.document}.yaml` } };
    }
    for (const { stem, at } of plan.locales.values()) {
      if (isLanguage(stem)) continue;
      const expected = languages.map((language) => `${language}.yaml`).join(', ');
      yield { at: at(), values: { found: `${stem}.yaml`, expected } };
    }
  },
});
