import { allEditionsOf } from '../model/editions.ts';
import type { Plan } from '../model/entities.ts';
import type { Place } from '../text/place.ts';
import { type Finding, rule } from './rule.ts';

type At = Plan['at'];

interface Twice {
  readonly list: keyof typeof lists;
  readonly of: string | number;
}

/** What can be said once only: of a year, of a partner, of an action. A second time, one of the two is wrong. */
export const toldOnce = rule<Twice>({
  name: 'told-once',
  code: 'PV1311',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'En indikator har én måling og ett mål for hver periode, og hvert organ vedtar en utgave én gang.',
    nn: 'Ein indikator har éi måling og eitt mål for kvar periode, og kvart organ vedtek ei utgåve éin gong.',
    en: 'An indicator has one measurement and one target a period, and a body adopts an edition once.',
  },
  explanation: {
    nb: 'Står to verdier for det samme, vet ingen hvilken som gjelder, og dokumentene viser bare den ene. Det gjelder målinger og mål av en periode, utgangspunktet når perioden også er målt med en annen verdi, vedtak i et organ, begrunnelser for å holde et tiltak utenfor, og tiltakets deltakere og milepæler.',
    nn: 'Står to verdiar for det same, veit ingen kva for ein som gjeld, og dokumenta viser berre den eine. Det gjeld målingar og mål for ein periode, utgangspunktet når perioden òg er målt med ein annan verdi, vedtak i eit organ, grunngjevingar for å halde eit tiltak utanfor, og deltakarane og milepælane til tiltaket.',
    en: 'Where two values are given for the same, nobody knows which is right, and the documents show only one. This concerns measurements and targets of a period, the baseline where its period was also measured with another value, adoptions by a body, reasons to leave an action out, and an action’s participants and milestones.',
  },
  example: {
    file: 'indicators/folketall.yaml',
    wrong: '  - { period: 2010, value: 1500 }\n  - { period: 2010, value: 1510 }',
    right: '  - { period: 2010, value: 1500 }',
  },
  message: {
    nb: (v) => `${lists[v.list].nb} ${v.of} står to ganger`,
    nn: (v) => `${lists[v.list].nn} ${v.of} står to gonger`,
    en: (v) => `${lists[v.list].en} ${v.of} is given twice`,
  },
  hint: {
    nb: 'behold den som gjelder, og ta bort den andre',
    nn: 'hald på den som gjeld, og ta bort den andre',
    en: 'keep the right one, and delete the other',
  },
  *check(plan) {
    for (const { record, at } of plan.indicators) {
      yield* twice('measurements', record.measurements, ({ period }) => period, 'period', at);
      yield* twice('targets', record.targets, ({ period }) => period, 'period', at);
      const parts = record.breakdown?.measurements;
      const within: At = (_list, ...path) => at('breakdown', 'measurements', ...path);
      yield* twice('measurements', parts, ({ period }) => period, 'period', within);
      const { baseline, measurements = [] } = record;
      const index = measurements.findIndex(
        ({ period, value }) => period === baseline?.period && value !== baseline.value,
      );
      if (baseline && index >= 0)
        yield {
          at: at('measurements', index, 'period'),
          values: { list: 'measurements', of: baseline.period },
          related: [at('baseline')],
        };
    }
    for (const { record, at } of plan.actions)
      yield* twice(
        'participants',
        record.participants,
        (participant) => (typeof participant === 'string' ? participant : participant.partner),
        undefined,
        at,
      );
    for (const { record, at } of plan.actions)
      yield* twice('milestones', record.milestones, ({ date, title }) => `«${title}» (${date})`, 'title', at);
    for (const { record, at } of plan.actionPlans)
      yield* twice('exclude', record.exclude, ({ action }) => action, 'action', at);
    for (const { adoptions, at } of allEditionsOf(plan))
      yield* twice(
        'adoptions',
        adoptions,
        ({ partner, body }) => (partner === undefined ? body : `${partner} (${body})`),
        ({ partner }) => (partner === undefined ? 'body' : 'partner'),
        at,
      );
  },
});

/** Entries of a list after the first that is about the same. */
function* twice<Entry>(
  list: keyof typeof lists,
  entries: readonly Entry[] | undefined,
  about: (entry: Entry) => string | number,
  key: string | undefined | ((entry: Entry) => string),
  at: At,
): Iterable<Finding<Twice>> {
  const first = new Map<string | number, Place>();
  for (const [index, entry] of (entries ?? []).entries()) {
    const of = about(entry);
    const field = typeof key === 'function' ? key(entry) : key;
    const place = at(list, index, ...(field === undefined ? [] : [field]));
    const earlier = first.get(of);
    if (earlier === undefined) first.set(of, place);
    else yield { at: place, values: { list, of }, related: [earlier] };
  }
}

const lists = {
  measurements: { nb: 'målingen for', nn: 'målinga for', en: 'the measurement for' },
  targets: { nb: 'målet for', nn: 'målet for', en: 'the target for' },
  participants: { nb: 'deltakeren', nn: 'deltakaren', en: 'the participant' },
  milestones: { nb: 'milepælen for', nn: 'milepælen for', en: 'the milestone for' },
  exclude: { nb: 'begrunnelsen for', nn: 'grunngjevinga for', en: 'the reason for' },
  adoptions: { nb: 'vedtaket for', nn: 'vedtaket for', en: 'the adoption for' },
} as const;
