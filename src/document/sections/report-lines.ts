import type { ReportRecord } from '../../model/records.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { kroner } from '../figures.ts';
import { paragraph, text } from '../words.ts';
import { markedSignal, progressWords } from './signal-words.ts';
import { statusWords, withNote } from './status-words.ts';

/** What was reported of an action, in the words of those who carry it out. */
export function reportLines(reports: readonly ReportRecord[], context: BuildContext): readonly Block[] {
  const { locale } = context;
  return reports.map((report) => {
    const { date, status, text: words, spent, forecast, signal } = report;
    const { said, note } = withNote(statusWords(status, locale), status, words, context);
    const states = [
      said,
      signal === undefined ? '' : markedSignal(signal, locale),
      progressWords(report, locale),
    ].filter(Boolean);
    const lead = [`${dateInWords(date, locale)}:`, ...states.map((state) => `${state}.`)].join(' ');
    return paragraph(
      [
        { type: 'strong', children: text(lead) },
        ...text(note === '' ? '' : ` ${states.length === 0 ? note : capitalized(note)}`),
        ...text(spent === undefined ? '' : ` ${fill(locale.spentSentence, { amount: kroner(spent) })}`),
        ...text(
          forecast === undefined ? '' : ` ${fill(locale.forecastSentence, { amount: kroner(forecast) })}`,
        ),
      ],
      'note',
    );
  });
}

/** A note that is cut from what it began with is a sentence still. */
export function capitalized(note: string): string {
  const first = String.fromCodePoint(note.codePointAt(0) ?? 0);
  return first.toUpperCase() + note.slice(first.length);
}
