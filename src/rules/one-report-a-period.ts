import { rule } from './rule.ts';

/** Of two reports on one period nobody knows which is the report. */
export const oneReportAPeriod = rule<{ period: string; other: string }>({
  name: 'one-report-a-period',
  code: 'PV1324',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'Hver periode har høyst én rapport.',
    nn: 'Kvar periode har høgst éin rapport.',
    en: 'Every period has at most one report.',
  },
  explanation: {
    nb: 'Av to filer for samme periode blir bare den ene trykt.',
    nn: 'Av to filer for same periode blir berre den eine trykt.',
    en: 'Of two files on the same period only one is printed.',
  },
  message: {
    nb: (v) => `${v.other} er også rapporten for ${v.period}`,
    nn: (v) => `${v.other} er òg rapporten for ${v.period}`,
    en: (v) => `${v.other} is also the report on ${v.period}`,
  },
  hint: {
    nb: 'samle teksten i den ene filen og slett den andre, eller rett perioden',
    nn: 'samle teksten i den eine fila og slett den andre, eller rett perioden',
    en: 'gather the text in one of the files and delete the other, or fix the period',
  },
  *check(plan) {
    const first = new Map<string, (typeof plan.reports)[number]>();
    for (const report of plan.reports) {
      const { text } = report.period;
      const other = first.get(text);
      if (other)
        yield {
          at: report.at('period'),
          values: { period: text, other: other.file },
          related: [other.at('period')],
        };
      else first.set(text, report);
    }
  },
});
