import { allEditionsOf } from '../model/editions.ts';
import type { RevisionStatus } from '../model/records.ts';
import { rule } from './rule.ts';

/** The label is what people read; it must not say another thing than the status. */
export const labelFitsStatus = rule<{ label: string; status: RevisionStatus }>({
  name: 'label-fits-status',
  code: 'PV1604',
  category: 'governance',
  severity: 'warning',
  summary: {
    nb: 'Betegnelsen på utgaven sier ikke noe annet enn statusen.',
    nn: 'Nemninga på utgåva seier ikkje noko anna enn statusen.',
    en: 'The label of an edition says nothing else than its status.',
  },
  explanation: {
    nb: 'Betegnelsen står på forsiden og i bunnteksten. Står det «utkast» på en vedtatt plan, eller «vedtatt» på et utkast, vet leseren ikke hva som gjelder.',
    nn: 'Nemninga står på framsida og i botnteksten. Står det «utkast» på ein vedteken plan, eller «vedteken» på eit utkast, veit ikkje lesaren kva som gjeld.',
    en: 'The label is on the cover and in the footer. Where it says “draft” on an adopted plan, or “adopted” on a draft, the reader does not know which is right.',
  },
  example: {
    file: 'plan.yaml',
    wrong: 'revision: { status: draft, date: 2011-06, label: Vedtatt juni 2011 }',
    right: 'revision: { status: draft, date: 2011-06, label: Utkast juni 2011 }',
    also: { file: 'plan.yaml', from: 'date: 2011-06 }', to: 'date: 2011-06, label: Utkast juni 2011 }' },
  },
  message: {
    nb: (v) => `utgaven heter «${v.label}», men statusen er ${v.status}`,
    nn: (v) => `utgåva heiter «${v.label}», men statusen er ${v.status}`,
    en: (v) => `the edition is called “${v.label}”, but its status is ${v.status}`,
  },
  hint: {
    nb: 'rett betegnelsen eller statusen',
    nn: 'rett nemninga eller statusen',
    en: 'fix the label or the status',
  },
  *check(plan) {
    for (const { revision, at } of allEditionsOf(plan)) {
      const { label, status } = revision;
      if (!label) continue;
      const settled = status === 'adopted' || status === 'archived';
      const wrong = settled ? saysDraft.test(label) : saysAdopted.test(label);
      if (wrong) yield { at: at('revision', 'label'), values: { label, status } };
    }
  },
});

const saysDraft = /utkast|\bdraft\b/i;
// A proposal to be adopted is not adopted yet.
const saysAdopted =
  /^(?!.*(?:forslag|utkast|framlegg|til vedtak|proposal)).*(?:\bvedtatt|\bvedteke|\badopted\b)/i;
