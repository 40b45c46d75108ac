import { firstDay, lastDay } from '../model/dates.ts';
import { mayBeLater, newestRevision } from '../model/newest-revision.ts';
import type { Rule } from './rule.ts';

/** A status that the dates speak against is out of date. Today is the date of the newest revision. */
export const statusFitsDates: Rule = {
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
    nb: 'Et fullført tiltak har begynt, og et planlagt er ikke forbi slutten. I dag er datoen for den nyeste utgaven av planen.',
    nn: 'Eit fullført tiltak har byrja, og eit planlagt er ikkje forbi slutten. I dag er datoen for den nyaste utgåva av planen.',
    en: 'An action that is done has begun, and one that is planned is not past its end. Today is the date of the newest edition.',
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
      ),
    nn: (v) =>
      sentence(
        v,
        'er gjennomført, men byrjar først i',
        'er ikkje byrja, men skulle vere ferdig i',
        'er i gang, men byrjar først i',
      ),
    en: (v) =>
      sentence(
        v,
        'is done but begins only in',
        'has not begun but should be finished in',
        'is ongoing but begins only in',
      ),
  },
  *check(plan) {
    const today = lastDay(newestRevision(plan));
    for (const { title, record, at } of plan.actions) {
      const { status, start, end } = record;
      const begun = firstDay(start) <= today || mayBeLater(plan);
      const over = lastDay(end) < today;
      if ((status === 'done' || status === 'ongoing') && !begun) {
        yield { at: at('status'), values: { title, status, date: start } };
      } else if ((status === 'planned' || status === 'idea') && over) {
        yield { at: at('status'), values: { title, status, date: end } };
      }
    }
  },
};

function sentence(
  v: Readonly<Record<string, unknown>>,
  done: string,
  planned: string,
  ongoing: string,
): string {
  const words = v.status === 'done' ? done : v.status === 'ongoing' ? ongoing : planned;
  return `«${v.title}» ${words} ${v.date}`;
}
