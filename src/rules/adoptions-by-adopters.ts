import { editionsOf } from '../model/editions.ts';
import { governanceOf, knowsAdopters } from '../model/governance.ts';
import { namedIn } from '../model/named.ts';
import { rule } from './rule.ts';

type Cause =
  | { readonly cause: 'alone'; readonly partner: string; readonly owner: string }
  | { readonly cause: 'associate'; readonly partner: string }
  | { readonly cause: 'whose'; readonly body: string };

/** An adoption of somebody who is not asked counts for nothing, though the document prints it as if it did. */
export const adoptionsByAdopters = rule<Cause>({
  name: 'adoptions-by-adopters',
  code: 'PV1606',
  category: 'governance',
  severity: 'error',
  summary: {
    nb: 'Hvert vedtak av planen er gjort av noen som skal vedta den.',
    nn: 'Kvart vedtak av planen er gjort av nokon som skal vedta han.',
    en: 'Every adoption of the plan is by somebody that is to adopt it.',
  },
  explanation: {
    nb: 'Vedtar eieren alene, står vedtaket under adoptions uten partner. Vedtar partene, har hvert vedtak id-en til den det gjelder, og bare parter som er medlem, vedtar. Arkiverte utgaver står som de ble vedtatt.',
    nn: 'Vedtek eigaren åleine, står vedtaket under adoptions utan partner. Vedtek partane, har kvart vedtak id-en til den det gjeld, og berre partar som er medlem, vedtek. Arkiverte utgåver står slik dei vart vedtekne.',
    en: 'Where the owner adopts alone, its adoption has no partner. Where the partners adopt, each adoption has the id of one of them, and only partners that are members adopt. Archived editions stay as they were adopted.',
  },
  example: {
    file: 'plan.yaml',
    wrong:
      'governance: { adoptedBy: owner, body: Fylkestinget }\nadoptions: [{ partner: ask, body: Kommunestyret, date: 2011-05-02 }]',
    right: 'governance: { adoptedBy: partners }',
  },
  message: {
    nb: (v) =>
      v.cause === 'whose'
        ? `vedtaket i ${v.body} sier ikke hvilken part det gjelder`
        : v.cause === 'alone'
          ? `${v.partner} har ført et vedtak, men ${v.owner} vedtar planen alene`
          : `${v.partner} er en tilknyttet part og vedtar ikke planen`,
    nn: (v) =>
      v.cause === 'whose'
        ? `vedtaket i ${v.body} seier ikkje kva part det gjeld`
        : v.cause === 'alone'
          ? `${v.partner} har ført eit vedtak, men ${v.owner} vedtek planen åleine`
          : `${v.partner} er ein tilknytt part og vedtek ikkje planen`,
    en: (v) =>
      v.cause === 'whose'
        ? `the adoption by ${v.body} does not say whose it is`
        : v.cause === 'alone'
          ? `an adoption of ${v.partner} is given, but ${v.owner} adopts the plan alone`
          : `${v.partner} is an associate and does not adopt the plan`,
  },
  hint: {
    nb: (v) =>
      v.cause === 'whose'
        ? 'skriv partner: med id-en til parten'
        : v.cause === 'alone'
          ? 'ta bort partner, eller skriv adoptedBy: partners under governance'
          : 'ta bort vedtaket, eller skriv role: member på parten',
    nn: (v) =>
      v.cause === 'whose'
        ? 'skriv partner: med id-en til parten'
        : v.cause === 'alone'
          ? 'ta bort partner, eller skriv adoptedBy: partners under governance'
          : 'ta bort vedtaket, eller skriv role: member på parten',
    en: (v) =>
      v.cause === 'whose'
        ? 'write partner: with the id of the partner'
        : v.cause === 'alone'
          ? 'take partner away, or write adoptedBy: partners under governance'
          : 'take the adoption away, or write role: member on the partner',
  },
  *check(plan) {
    if (!knowsAdopters(plan)) return;
    const { adoptedBy, adopters } = governanceOf(plan);
    const asked = new Set(adopters.map(({ partner }) => partner));
    for (const { revision, adoptions, at } of editionsOf(plan)) {
      if (revision.status === 'archived') continue;
      for (const [index, { partner: id, body }] of adoptions.entries()) {
        if (asked.has(id)) continue;
        if (id === undefined) {
          yield { at: at('adoptions', index, 'body'), values: { cause: 'whose', body } };
          continue;
        }
        const partner = namedIn(plan, id, 'partner');
        // An id that nobody has is reported as such.
        if (partner?.kind !== 'partner') continue;
        yield {
          at: at('adoptions', index, 'partner'),
          values:
            adoptedBy === 'owner'
              ? { cause: 'alone', partner: partner.title, owner: plan.record.owner }
              : { cause: 'associate', partner: partner.title },
        };
      }
    }
  },
});
