import { formOf, writtenParticipants } from '../model/participants.ts';
import { actionRule } from './rule.ts';

/** A partner with a weight and one with an amount cannot share the same money. */
export const participantsInOneForm = actionRule({
  name: 'participants-in-one-form',
  code: 'PV1422',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'Deltakerne i et tiltak er oppgitt på samme måte alle sammen.',
    nn: 'Deltakarane i eit tiltak er oppgjevne på same måten alle saman.',
    en: 'The participants of an action are all given in the same way.',
  },
  explanation: {
    nb: 'Deltakere kan oppgis med bare id, med en andel (share) eller med et beløp per år (amount). Blandes måtene i ett tiltak, kan det deltakerne betaler, ikke fordeles mellom dem.',
    nn: 'Deltakarar kan oppgjevast med berre id, med ein del (share) eller med eit beløp per år (amount). Blir måtane blanda i eitt tiltak, kan det deltakarane betaler, ikkje fordelast mellom dei.',
    en: 'Participants may be given by id alone, with a share, or with an amount by year. Where one action mixes these, what the participants pay cannot be shared among them.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'responsible: ask\nparticipants: [ask, { partner: bo, share: 2 }]',
    right: 'responsible: ask',
  },
  message: {
    nb: 'deltakerne er oppgitt på ulike måter i samme tiltak',
    nn: 'deltakarane er oppgjevne på ulike måtar i same tiltaket',
    en: 'the participants are given in different ways in the same action',
  },
  hint: {
    nb: 'skriv bare id-er, [ask, bo], eller en andel for hver, { partner: ask, share: 2 }, eller et beløp for hver, { partner: ask, amount: { 2027: 100000 } }',
    nn: 'skriv berre id-ar, [ask, bo], eller ein del for kvar, { partner: ask, share: 2 }, eller eit beløp for kvar, { partner: ask, amount: { 2027: 100000 } }',
    en: 'write ids alone, [ask, bo], or a share for each, { partner: ask, share: 2 }, or an amount for each, { partner: ask, amount: { 2027: 100000 } }',
  },
  *checkAction({ record, at }) {
    const forms = writtenParticipants(record).map(formOf);
    const index = forms.findIndex((form) => form === 'both' || form !== forms[0]);
    if (index >= 0) yield { at: at('participants', index) };
  },
});
