import { measuredParts, overallIndicators } from '../../model/measured.ts';
import { breakdownOf, type PeriodValue, seriesOf } from '../../model/series.ts';
import { tableMaker, yesOrNo } from './table-maker.ts';

/** Every value of every indicator: its baseline, measurements, those of its parts, and targets, a row each. */
export const indicatorsTable = tableMaker({
  file: 'csvIndicators',
  columns: [
    'id',
    'indicator',
    'unit',
    'direction',
    'overallGoal',
    'measuresIds',
    'example',
    'rowType',
    'year',
    'periodColumn',
    'groupColumn',
    'valueColumn',
    'noteColumn',
    'sourceColumn',
  ],
  *rows({ plan, locale, until = '9999-12-31' }) {
    const overall = new Set(overallIndicators(plan).map(({ id }) => id));
    const parts = measuredParts(plan);
    for (const one of plan.indicators) {
      const { id, title, record } = one;
      const measured = parts.flatMap(({ part, indicators }) => (indicators.includes(one) ? [part.id] : []));
      const { unit, direction, example, source } = record;
      const common = {
        id,
        indicator: title,
        unit,
        direction: direction === 'up' ? locale.directionUp : locale.directionDown,
        overallGoal: yesOrNo(overall.has(id), locale),
        measuresIds: measured.length > 0 ? measured.join(' ') : undefined,
        example: yesOrNo(example === true, locale),
        sourceColumn: source,
      };
      const series = seriesOf(one, until);
      const row = (rowType: string, { period, value, note }: PeriodValue, groupColumn?: string) => ({
        ...common,
        rowType,
        year: period.year,
        periodColumn: period.text,
        groupColumn,
        valueColumn: value,
        noteColumn: note,
      });
      if (series.baseline) yield row(locale.baseline, series.baseline);
      for (const measurement of series.measurements) yield row(locale.measurement, measurement);
      const { parts: groups, periods } = breakdownOf(one, plan.partners, until) ?? { parts: [], periods: [] };
      for (const { values, ...of } of periods)
        for (const { id: group, title: name } of groups) {
          const value = values[group];
          if (value !== undefined) yield row(locale.measurement, { ...of, value }, name);
        }
      for (const target of series.targets) yield row(locale.target, target);
    }
  },
});
