import { periodNames } from '../messages/period-words.ts';
import { type PeriodKind, readPeriod } from '../text/period.ts';
import type { Place } from '../text/place.ts';
import { type Finding, rule } from './rule.ts';

interface Mixed {
  readonly period: string;
  readonly kind: PeriodKind;
  readonly other: PeriodKind;
}

/** A sum of a year beside one of a quarter is another figure, and a line through both shows nothing. */
export const periodsOfOneKind = rule<Mixed>({
  name: 'periods-of-one-kind',
  code: 'PV1326',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'Alle målinger av en indikator er for perioder av samme type.',
    nn: 'Alle målingar av ein indikator er for periodar av same type.',
    en: 'All measurements of an indicator are of one kind of period.',
  },
  explanation: {
    nb: 'Tallet for et år og tallet for et kvartal kan ikke sammenliknes, og en linje gjennom begge viser ingenting. Utgangspunkt og måltall kan være for et år selv om det måles oftere.',
    nn: 'Talet for eit år og talet for eit kvartal kan ikkje samanliknast, og ei linje gjennom begge viser ingenting. Utgangspunkt og måltal kan vere for eit år sjølv om det blir målt oftare.',
    en: 'The figure of a year and that of a quarter cannot be compared, and a line through both shows nothing. Baseline and targets may be of a year even where it is measured more often.',
  },
  example: {
    file: 'indicators/folketall.yaml',
    wrong: '  - { period: 2009, value: 1490 }\n  - { period: 2010-Q1, value: 1500 }',
    right: '  - { period: 2010, value: 1500 }',
  },
  message: {
    nb: (v) =>
      `${v.period} er ikke en periode av samme type som den første målingen: ${periodNames[v.kind].nb} blant ${periodNames[v.other].nb}`,
    nn: (v) =>
      `${v.period} er ikkje ein periode av same type som den første målinga: ${periodNames[v.kind].nn} blant ${periodNames[v.other].nn}`,
    en: (v) =>
      `${v.period} is not the kind of period that the first measurement has: ${periodNames[v.kind].en} among ${periodNames[v.other].en}`,
  },
  hint: {
    nb: 'velg én type periode; lag en indikator til for den andre',
    nn: 'vel éin type periode; lag ein indikator til for den andre',
    en: 'choose one kind of period; make another indicator for the other',
  },
  *check(plan) {
    for (const { record, at } of plan.indicators) {
      const measurements = record.measurements ?? [];
      yield* unlike(measurements, undefined, (index) => at('measurements', index, 'period'));
      yield* unlike(record.breakdown?.measurements ?? [], measurements[0]?.period, (index) =>
        at('breakdown', 'measurements', index, 'period'),
      );
    }
  },
});

function* unlike(
  measurements: readonly { readonly period: string }[],
  like: string | undefined,
  placeOf: (index: number) => Place,
): Iterable<Finding<Mixed>> {
  const other = readPeriod(like ?? measurements[0]?.period ?? '')?.kind;
  for (const [index, { period }] of measurements.entries()) {
    const kind = readPeriod(period)?.kind;
    if (kind && other && kind !== other) yield { at: placeOf(index), values: { period, kind, other } };
  }
}
