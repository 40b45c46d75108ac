import { byPeriod, type Period, type PeriodKind, periodMonths, readPeriod } from '../text/period.ts';
import type { Indicator } from './entities.ts';
import type { BreakdownRecord, ValueOfPeriod } from './records.ts';

/** A value, and the period that it is of. */
export interface PeriodValue {
  readonly period: Period;
  readonly value: number;
  readonly note?: string;
}

/** The values of an indicator, the earliest first. */
export interface Series {
  readonly baseline: PeriodValue | undefined;
  readonly measurements: readonly PeriodValue[];
  /** The last measurement, unless the baseline is of a later period: what was measured before that is history. */
  readonly newest: PeriodValue | undefined;
  readonly targets: readonly PeriodValue[];
}

/** @param until a day: what was measured of periods that end later is left out; nothing where none is given */
export function seriesOf({ record }: Pick<Indicator, 'record'>, until = '9999-12-31'): Series {
  const [baseline] = valuesOf(record.baseline && [record.baseline]);
  const measurements = valuesOf(record.measurements).filter(({ period }) => period.last <= until);
  const last = measurements.at(-1);
  return {
    baseline,
    measurements,
    newest: last && baseline && last.period.last < baseline.period.last ? undefined : last,
    targets: valuesOf(record.targets),
  };
}

function valuesOf(values: readonly ValueOfPeriod[] = []): readonly PeriodValue[] {
  return values
    .flatMap(({ period: text, ...value }): readonly PeriodValue[] => {
      const period = readPeriod(text);
      return period ? [{ ...value, period }] : [];
    })
    .sort((one, other) => byPeriod(one.period, other.period));
}

/** What the newest measurement is held against: the first target that is not before it, or else the last one. */
export function targetAhead({ newest, targets }: Series): PeriodValue | undefined {
  const known = newest?.period.last ?? '';
  return targets.find(({ period }) => period.last >= known) ?? targets.at(-1);
}

/** The target ahead, and the last one where it is another. */
export function targetsAhead(series: Series): readonly PeriodValue[] {
  const next = targetAhead(series);
  const last = series.targets.at(-1);
  return [next, last].filter(
    (target, at) => target !== undefined && (at === 0 || target !== next),
  ) as PeriodValue[];
}

export type IndicatorState = 'reached' | 'on-track' | 'behind';

/**
 * How far an indicator has come. It is on track where its newest measurement is as good as the straight path from the
 * baseline to the target ahead. Undefined where nothing was measured or is aimed at, or where there is no path: no
 * baseline, or none before the measurement.
 */
export function stateOf({ record }: Pick<Indicator, 'record'>, series: Series): IndicatorState | undefined {
  const { newest } = series;
  const target = targetAhead(series);
  if (!newest || !target) return undefined;
  const asGood = (value: number): boolean =>
    record.direction === 'up' ? newest.value >= value : newest.value <= value;
  if (asGood(target.value)) return 'reached';
  const [now, goal] = [monthOf(newest), monthOf(target)];
  if (now >= goal) return 'behind';
  const { baseline } = series;
  if (!baseline || monthOf(baseline) >= now) return undefined;
  const start = monthOf(baseline);
  const expected = baseline.value + ((target.value - baseline.value) * (now - start)) / (goal - start);
  return asGood(expected) ? 'on-track' : 'behind';
}

/** The end of a period, in months: each year is as long as any other, so that half of the years is half of the way. */
function monthOf({ period }: PeriodValue): number {
  const [year = 0, month = 0] = period.last.split('-').map(Number);
  return year * 12 + month;
}

/** How often something is measured. */
export interface Interval {
  readonly kind: PeriodKind;
  /** So many of its kind; more than one only of years. */
  readonly count: number;
  readonly months: number;
}

/** How often an indicator is to be measured: every year where it does not say. */
export function intervalOf({ record: { every = 'year' } }: Pick<Indicator, 'record'>): Interval {
  const years = /^(\d+) years$/.exec(every)?.[1];
  const kind = Object.hasOwn(periodMonths, every) ? (every as PeriodKind) : 'year';
  const count = Number(years ?? 1);
  return { kind, count, months: count * periodMonths[kind] };
}

/** A part of a breakdown: a partner, or a group of its own. */
export interface BreakdownPart {
  readonly id: string;
  readonly title: string;
}

/** The figures of an indicator by its parts; the periods are the earliest first. */
export interface Breakdown {
  readonly parts: readonly BreakdownPart[];
  readonly periods: readonly {
    readonly period: Period;
    readonly values: BreakdownRecord['measurements'][number]['values'];
    readonly note?: string;
  }[];
}

/** @param until as for `seriesOf` */
export function breakdownOf(
  { record: { breakdown } }: Pick<Indicator, 'record'>,
  partners: readonly BreakdownPart[],
  until = '9999-12-31',
): Breakdown | undefined {
  if (!breakdown) return undefined;
  const periods = breakdown.measurements
    .flatMap(({ period: text, ...rest }) => {
      const period = readPeriod(text);
      return period && period.last <= until ? [{ ...rest, period }] : [];
    })
    .sort((one, other) => byPeriod(one.period, other.period));
  return { parts: breakdown.groups ?? partners, periods };
}
