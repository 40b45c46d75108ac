import { seriesOf } from '../model/series.ts';
import { latestWithout } from '../model/today.ts';
import { rule } from './rule.ts';

/** What has not begun cannot have been measured: it is a forecast, or a slip of the pen. */
export const measuredByToday = rule<{ title: string; period: string }>({
  name: 'measured-by-today',
  code: 'PV1325',
  category: 'time',
  severity: 'info',
  summary: {
    nb: 'Ingen indikator er målt i en periode som ikke er begynt.',
    nn: 'Ingen indikator er målt i ein periode som ikkje er byrja.',
    en: 'No indicator is measured in a period that has not begun.',
  },
  explanation: {
    nb: 'Et tall for en periode som ikke er begynt, er en prognose eller en skrivefeil. Regnes ikke en dag som «i dag» med --today, er en periode i framtiden når den begynner mer enn ett år etter alt annet i planen: utgaver, rapporter og målinger av andre indikatorer.',
    nn: 'Eit tal for ein periode som ikkje er byrja, er ein prognose eller ein skrivefeil. Blir ikkje ein dag rekna som «i dag» med --today, er ein periode i framtida når han byrjar meir enn eitt år etter alt anna i planen: utgåver, rapportar og målingar av andre indikatorar.',
    en: 'A figure of a period that has not begun is a forecast or a slip of the pen. Without --today, a period is in the future where it begins more than a year after everything else in the plan: editions, reports and measurements of other indicators.',
  },
  example: {
    file: 'indicators/folketall.yaml',
    wrong: '  - { period: 2010, value: 1500 }\n  - { period: 2101, value: 1600 }',
    right: '  - { period: 2010, value: 1500 }',
  },
  message: {
    nb: (v) => `«${v.title}» er målt i ${v.period}, som ikke er begynt`,
    nn: (v) => `«${v.title}» er målt i ${v.period}, som ikkje er byrja`,
    en: (v) => `“${v.title}” is measured in ${v.period}, which has not begun`,
  },
  hint: {
    nb: 'rett perioden, eller skriv tallet som et måltall (targets)',
    nn: 'rett perioden, eller skriv talet som eit måltal (targets)',
    en: 'correct the period, or write the figure as a target (targets)',
  },
  *check(plan) {
    const todayWithout = latestWithout(plan);
    for (const indicator of plan.indicators) {
      const latest = plan.today ?? yearAfter(todayWithout(indicator));
      const ahead = seriesOf(indicator).measurements.filter(({ period }) => period.first > latest);
      for (const { period } of ahead) {
        const index = (indicator.record.measurements ?? []).findIndex((one) => one.period === period.text);
        yield {
          at: indicator.at('measurements', index, 'period'),
          values: { title: indicator.title, period: period.text },
        };
      }
    }
  },
});

/** A day a year later; the last day that can be written stays, which is where today is not known. */
function yearAfter(day: string): string {
  const year = Number(day.slice(0, 4));
  return year >= 9999 ? day : `${year + 1}${day.slice(4)}`;
}
