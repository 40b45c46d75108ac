import { firstDay, lastDay } from '../model/dates.ts';
import type { ActionStatus } from '../model/records.ts';
import { todayOf } from '../model/today.ts';
import { rule } from './rule.ts';

/** A status that the dates speak against is out of date. Today is the newest date in the plan. */
export const statusFitsDates = rule<{
  title: string;
  status: ActionStatus;
  date: string;
}>({
  name: 'status-fits-dates',
  code: 'PV1306',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'Tiltakets status stemmer med datoene.',
    nn: 'Statusen til tiltaket stemmer med datoane.',
    en: 'The action’s status fits its dates.',
  },
  explanation: {
    nb: 'Et gjennomført tiltak har begynt og er ikke løpende, et planlagt er ikke forbi slutten, og et utsatt er ikke utsatt til før det skulle begynne. Som «i dag» regner planverk den nyeste datoen i planen: av utgaver, rapporter og målinger.',
    nn: 'Eit gjennomført tiltak har byrja og er ikkje løpande, eit planlagt er ikkje forbi slutten, og eit utsett er ikkje utsett til før det skulle byrje. Som «i dag» reknar planverk den nyaste datoen i planen: av utgåver, rapportar og målingar.',
    en: 'An action that is done has begun and is not ongoing without end, one that is planned is not past its end, and one that is postponed is not postponed to before it was to begin. Today is the newest date in the plan: of editions, reports and measurements.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'start: 2011-12',
    right: 'start: 2011-02',
  },
  message: {
    nb: (v) =>
      sentence(
        v,
        'er gjennomført, men begynner først i',
        'er ikke begynt, men skulle være ferdig i',
        'pågår, men begynner først i',
        'er gjennomført, men er oppført som løpende; skriv når det sluttet',
        'er utsatt til et år før det skulle begynne,',
      ),
    nn: (v) =>
      sentence(
        v,
        'er gjennomført, men byrjar først i',
        'er ikkje byrja, men skulle vere ferdig i',
        'er i gang, men byrjar først i',
        'er gjennomført, men er ført opp som løpande; skriv når det slutta',
        'er utsett til eit år før det skulle byrje,',
      ),
    en: (v) =>
      sentence(
        v,
        'is done but begins only in',
        'has not begun but should be finished in',
        'is ongoing but begins only in',
        'is done but has ongoing as its end; write when it ended',
        'is postponed to a year before it was to begin,',
      ),
  },
  *check(plan) {
    const today = todayOf(plan);
    for (const { title, record, firstYear, at } of plan.actions) {
      const { status, start, end, postponedTo } = record;
      const begun = firstDay(start) <= today.latest;
      const over = lastDay(end) < today.earliest;
      if ((status === 'done' || status === 'ongoing') && !begun) {
        yield { at: at('status'), values: { title, status, date: start } };
      } else if (status === 'postponed' && postponedTo !== undefined && postponedTo < firstYear) {
        yield { at: at('postponedTo'), values: { title, status, date: start } };
      } else if (status === 'done' && end === 'ongoing') {
        yield { at: at('end'), values: { title, status, date: end } };
      } else if ((status === 'planned' || status === 'idea') && over) {
        yield { at: at('status'), values: { title, status, date: end } };
      }
    }
  },
});

function sentence(
  v: { readonly title: string; readonly status: ActionStatus; readonly date: string },
  done: string,
  planned: string,
  ongoing: string,
  endless: string,
  postponed: string,
): string {
  if (v.date === 'ongoing') return `«${v.title}» ${endless}`;
  const words = { done, ongoing, planned, idea: planned, postponed, cancelled: planned }[v.status];
  return `«${v.title}» ${words} ${v.date}`;
}
