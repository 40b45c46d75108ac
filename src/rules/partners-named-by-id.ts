import { visitReferenceTexts } from '../model/reference-fields.ts';
import { type Finding, rule } from './rule.ts';

/** A partner is meant by its id: a name in its place is a text like any other, and the partner is not there. */
export const partnersNamedById = rule<{ written: string; id: string }>({
  name: 'partners-named-by-id',
  code: 'PV1114',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Samarbeidsparter er oppgitt med id, ikke med navn.',
    nn: 'Samarbeidspartar er oppgjevne med id, ikkje med namn.',
    en: 'Partners are referred to by their ids, not by their names.',
  },
  explanation: {
    nb: 'Ansvarlig, betaler og samarbeidsparter kan være hvem som helst, så en fri tekst blir skrevet ut som den står. Er teksten navnet på en samarbeidspart, ser dokumentene riktige ut, men tiltaket mangler i det som gjelder parten: tabeller etter ansvarlig, lister og sammenligninger.',
    nn: 'Ansvarleg, betalar og samarbeidspartar kan vere kven som helst, så ein fri tekst blir skriven ut som han står. Er teksten namnet på ein samarbeidspart, ser dokumenta rette ut, men tiltaket manglar i det som gjeld parten: tabellar etter ansvarleg, lister og samanlikningar.',
    en: 'Responsible, payer and collaborators may be anybody, so free text is printed as it stands. Where it is the name of a partner, the documents look right, but the action is missing in what concerns the partner: tables by who is responsible, lists and comparisons.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'responsible: Ask',
    right: 'responsible: ask',
  },
  message: {
    nb: (v) => `«${v.written}» er navnet på en samarbeidspart; her skal id-en stå`,
    nn: (v) => `«${v.written}» er namnet på ein samarbeidspart; her skal id-en stå`,
    en: (v) => `“${v.written}” is the name of a partner; its id should stand here`,
  },
  hint: {
    nb: (v) => `skriv ${v.id}`,
    nn: (v) => `skriv ${v.id}`,
    en: (v) => `write ${v.id}`,
  },
  *check(plan) {
    const ids = new Map(plan.partners.map(({ id, title }) => [plainName(title), id]));
    for (const own of [...plan.actions, ...plan.programmes]) {
      const found: Finding<{ written: string; id: string }>[] = [];
      visitReferenceTexts(own.kind, own.record, (written, path, { kinds, orText }) => {
        if (!orText || plan.byId.get(written)?.kind === 'partner') return;
        const id = kinds.includes('partner') ? ids.get(plainName(written)) : undefined;
        if (id !== undefined) found.push({ at: own.at(...path), values: { written, id } });
      });
      yield* found;
    }
  },
});

/** A name as one hears it: capitals and spaces tell no partners apart. */
function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
