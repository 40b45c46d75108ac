import { measuredParts, overallIndicators } from '../../model/measured.ts';
import { tableMaker, yesOrNo } from './table-maker.ts';

/** Every value of every indicator: its baseline, measurements and targets, a row each. */
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
    'changesValue',
    'noteColumn',
    'changesSource',
  ],
  *rows({ plan, locale }) {
    const overall = new Set(overallIndicators(plan).map(({ id }) => id));
    const parts = measuredParts(plan);
    for (const one of plan.indicators) {
      const { id, title, record } = one;
      const measured = parts.flatMap(({ part, indicators }) => (indicators.includes(one) ? [part.id] : []));
      const { unit, direction, example, baseline, measurements = [], targets = [], source } = record;
      const common = {
        id,
        indicator: title,
        unit,
        direction: direction === 'up' ? locale.directionUp : locale.directionDown,
        overallGoal: yesOrNo(overall.has(id), locale),
        measuresIds: measured.length > 0 ? measured.join(' ') : undefined,
        example: yesOrNo(example === true, locale),
        changesSource: source,
      };
      if (baseline)
        yield { ...common, rowType: locale.baseline, year: baseline.year, changesValue: baseline.value };
      for (const { year, value, note } of [...measurements].sort((a, b) => a.year - b.year))
        yield { ...common, rowType: locale.measurement, year, changesValue: value, noteColumn: note };
      for (const { year, value } of [...targets].sort((a, b) => a.year - b.year))
        yield { ...common, rowType: locale.target, year, changesValue: value };
    }
  },
});
