import { editionsOf, ownAdoptions } from '../model/editions.ts';
import { rule } from './rule.ts';

/** What was decided of one edition says nothing of the next. */
export const adoptionsOfTheirEdition = rule<{ date: string; draft: boolean }>({
  name: 'adoptions-of-their-edition',
  code: 'PV1611',
  category: 'governance',
  severity: 'warning',
  summary: {
    nb: 'Vedtak står ved den utgaven de gjelder.',
    nn: 'Vedtak står ved den utgåva dei gjeld.',
    en: 'Adoptions are with the edition that they are of.',
  },
  explanation: {
    nb: 'Et utkast er ikke vedtatt av noen, og ingen har vedtatt et høringsforslag før høringen begynte. Slike vedtak gjelder en tidligere utgave, og ingen dokumenter skriver dem ut som vedtak av denne.',
    nn: 'Eit utkast er ikkje vedteke av nokon, og ingen har vedteke eit høyringsframlegg før høyringa tok til. Slike vedtak gjeld ei tidlegare utgåve, og ingen dokument skriv dei ut som vedtak av denne.',
    en: 'Nobody has adopted a draft, and nobody has adopted what is out for consultation before that began. Such adoptions are of an earlier edition, and no document prints them as adoptions of this one.',
  },
  example: {
    file: 'plan.yaml',
    wrong:
      'revision: { status: draft, date: 2011-06 }\nadoptions: [{ partner: ask, body: Kommunestyret, date: 2007-03-01 }]',
    right:
      'revision: { status: draft, date: 2011-06 }\neditions:\n  - status: adopted\n    date: 2007-03-01\n    adoptions: [{ partner: ask, body: Kommunestyret, date: 2007-03-01 }]',
    also: {
      file: 'plan.yaml',
      from: 'revision: { status: draft, date: 2011-06 }',
      to: 'revision: { status: draft, date: 2011-06 }\neditions:\n  - status: adopted\n    date: 2007-03-01\n    adoptions: [{ partner: ask, body: Kommunestyret, date: 2007-03-01 }]',
    },
  },
  message: {
    nb: (v) =>
      v.draft
        ? `utgaven er et utkast, så vedtaket fra ${v.date} gjelder en annen utgave`
        : `vedtaket fra ${v.date} er eldre enn høringen, og gjelder en annen utgave`,
    nn: (v) =>
      v.draft
        ? `utgåva er eit utkast, så vedtaket frå ${v.date} gjeld ei anna utgåve`
        : `vedtaket frå ${v.date} er eldre enn høyringa, og gjeld ei anna utgåve`,
    en: (v) =>
      v.draft
        ? `the edition is a draft, so the adoption of ${v.date} is of another edition`
        : `the adoption of ${v.date} is older than the consultation, and of another edition`,
  },
  hint: {
    nb: 'flytt vedtaket til utgaven det gjelder, under editions, eller rett status eller dato',
    nn: 'flytt vedtaket til utgåva det gjeld, under editions, eller rett status eller dato',
    en: 'move the adoption to its edition, under editions, or fix the status or the date',
  },
  *check(plan) {
    for (const edition of editionsOf(plan)) {
      const ofEdition = new Set(ownAdoptions(edition));
      for (const [index, adoption] of edition.adoptions.entries()) {
        const values = { date: adoption.date, draft: edition.revision.status === 'draft' };
        if (!ofEdition.has(adoption)) yield { at: edition.at('adoptions', index), values };
      }
    }
  },
});
