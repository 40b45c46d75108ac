import { editionsOf } from '../model/editions.ts';
import { rule } from './rule.ts';

/** Of the editions of a document one holds. Those that it replaced are archived. */
export const oneEditionInForce = rule<{ date: string; other: string }>({
  name: 'one-edition-in-force',
  code: 'PV1610',
  category: 'governance',
  severity: 'error',
  summary: {
    nb: 'Bare én utgave av et dokument gjelder.',
    nn: 'Berre éi utgåve av eit dokument gjeld.',
    en: 'Only one edition of a document is in force.',
  },
  explanation: {
    nb: 'En utgave som er vedtatt, gjelder til en ny blir vedtatt. Da er den arkivert. Er to utgaver vedtatt på en gang, vet ingen hva som gjelder.',
    nn: 'Ei utgåve som er vedteken, gjeld til ei ny blir vedteken. Då er ho arkivert. Er to utgåver vedtekne på ein gong, veit ingen kva som gjeld.',
    en: 'An edition that is adopted holds until a new one is adopted. Then it is archived. Where two are adopted at once, nobody knows which one holds.',
  },
  example: {
    file: 'plan.yaml',
    wrong:
      'revision: { status: draft, date: 2011-06 }\neditions:\n  - { status: adopted, date: 2003-01 }\n  - { status: adopted, date: 2007-01 }',
    right:
      'revision: { status: draft, date: 2011-06 }\neditions:\n  - { status: archived, date: 2003-01 }\n  - { status: adopted, date: 2007-01 }',
    also: {
      file: 'plan.yaml',
      from: 'revision: { status: draft, date: 2011-06 }',
      to: 'revision: { status: draft, date: 2011-06 }\neditions:\n  - { status: archived, date: 2003-01 }\n  - { status: adopted, date: 2007-01 }',
    },
  },
  message: {
    nb: (v) => `utgaven fra ${v.date} er vedtatt, men det er den fra ${v.other} også`,
    nn: (v) => `utgåva frå ${v.date} er vedteken, men det er den frå ${v.other} òg`,
    en: (v) => `the edition of ${v.date} is adopted, but so is the one of ${v.other}`,
  },
  hint: {
    nb: 'sett status til archived på den eldste',
    nn: 'set status til archived på den eldste',
    en: 'set the status of the older one to archived',
  },
  *check(plan) {
    for (const atHand of editionsOf(plan)) {
      const adopted = [...atHand.earlier, atHand].filter(({ revision }) => revision.status === 'adopted');
      const last = adopted.at(-1);
      for (const { revision, at } of adopted.slice(0, -1))
        if (last)
          yield {
            at: at('revision', 'status'),
            related: [last.at('revision', 'status')],
            values: { date: revision.date, other: last.revision.date },
          };
    }
  },
});
