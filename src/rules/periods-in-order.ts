import { firstDay, lastDay } from '../model/dates.ts';
import { allEditionsOf } from '../model/editions.ts';
import type { Action } from '../model/entities.ts';
import type { Place } from '../text/place.ts';
import { askedOnce, type Finding, rule } from './rule.ts';

interface Period {
  readonly from: string;
  readonly to: string;
}

/** What ends before it begins was written the wrong way round. */
export const periodsInOrder = rule<Period>({
  name: 'periods-in-order',
  code: 'PV1302',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'Alt begynner før det slutter.',
    nn: 'Alt byrjar før det sluttar.',
    en: 'Everything begins before it ends.',
  },
  explanation: {
    nb: 'Er slutten før starten, hører tiltaket ikke til noe år og faller ut av planene. Det samme gjelder et beløp for flere år.',
    nn: 'Er slutten før starten, høyrer tiltaket ikkje til noko år og fell ut av planane. Det same gjeld eit beløp for fleire år.',
    en: 'Where the end is before the start, the action belongs to no year and falls out of the plans. The same holds for an amount for several years.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'end: 2011-01',
    right: 'end: 2011',
  },
  message: {
    nb: (v) => `slutten (${v.to}) er før starten (${v.from})`,
    nn: (v) => `slutten (${v.to}) er før starten (${v.from})`,
    en: (v) => `the end (${v.to}) is before the start (${v.from})`,
  },
  *check(plan) {
    const { period } = plan.record;
    yield* ordered(String(period.from), String(period.to), plan.at('period', 'to'));
    for (const { hearing, at } of allEditionsOf(plan))
      if (hearing) yield* ordered(hearing.from, hearing.to, at('hearing', 'to'));
    for (const action of plan.actions) yield* ofAction(action);
    for (const { record, at } of plan.actionPlans) {
      const { period } = record;
      if (period) yield* ordered(String(period.from), String(period.to), at('period', 'to'));
    }
  },
});

const ofAction = askedOnce(function* ({ record, at }: Action): Iterable<Finding<Period>> {
  yield* ordered(record.start, record.end, at('end'));
  for (const list of ['costs', 'financing'] as const) {
    for (const [index, { from, to }] of (record[list] ?? []).entries()) {
      if (from !== undefined && to !== undefined)
        yield* ordered(String(from), String(to), at(list, index, 'to'));
    }
  }
});

function* ordered(from: string, to: string, at: Place): Iterable<Finding<Period>> {
  if (lastDay(to) < firstDay(from)) yield { at, values: { from, to } };
}
