import { byDate } from '../model/reports.ts';
import { kroner } from '../money/kroner.ts';
import { rule } from './rule.ts';

/** What is spent is spent: an action cannot be expected to have cost less in the year at its end. */
export const forecastCoversSpending = rule<{ date: string; forecast: number; spent: number }>({
  name: 'forecast-covers-spending',
  code: 'PV1424',
  category: 'money',
  severity: 'info',
  summary: {
    nb: 'Prognosen for et tiltak er ikke lavere enn det som er brukt.',
    nn: 'Prognosen for eit tiltak er ikkje lågare enn det som er brukt.',
    en: 'The forecast of an action is not below what was spent.',
  },
  explanation: {
    nb: 'Prognosen er det tiltaket ventes å ha kostet i hele året. Er det alt brukt mer i samme år, er en av summene gal, eller noe skal betales tilbake.',
    nn: 'Prognosen er det tiltaket er venta å ha kosta i heile året. Er det alt brukt meir i same år, er ein av summane feil, eller noko skal betalast tilbake.',
    en: 'The forecast is what the action is expected to have cost in the whole year. Where more was already spent in the same year, one of the amounts is wrong, or something is to be paid back.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: '  - { date: 2011-05, status: ongoing, text: I gang, spent: 60000, forecast: 50000 }',
    right: '  - { date: 2011-05, status: ongoing, text: I gang }',
  },
  message: {
    nb: (v) =>
      `prognosen i rapporten ${v.date} er ${kroner(v.forecast)} kr, men ${kroner(v.spent)} kr er alt brukt`,
    nn: (v) =>
      `prognosen i rapporten ${v.date} er ${kroner(v.forecast)} kr, men ${kroner(v.spent)} kr er alt brukt`,
    en: (v) =>
      `the forecast in the report ${v.date} is kr ${kroner(v.forecast)}, but kr ${kroner(v.spent)} are already spent`,
  },
  hint: {
    nb: 'skriv det tiltaket ventes å koste i hele året, med det som er brukt',
    nn: 'skriv det tiltaket er venta å koste i heile året, med det som er brukt',
    en: 'write what the action is expected to cost in the whole year, with what was spent',
  },
  *check(plan) {
    for (const { record, at } of plan.actions) {
      const reports = record.reports ?? [];
      for (const [index, { date, forecast }] of reports.entries()) {
        if (forecast === undefined) continue;
        const until = reports.filter(
          (other) => other.date.slice(0, 4) === date.slice(0, 4) && byDate(other, { date }) <= 0,
        );
        const spent = Math.max(0, ...until.map((report) => report.spent ?? 0));
        if (forecast < spent)
          yield { at: at('reports', index, 'forecast'), values: { date, forecast, spent } };
      }
    }
  },
});
