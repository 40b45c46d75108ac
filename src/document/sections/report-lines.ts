import type { ReportRecord } from '../../model/records.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import { gapBefore } from '../caption.ts';
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
    const { said: state, note } = withNote(statusWords(status, locale), status, words, context);
    const states = [
      state,
      signal === undefined ? '' : markedSignal(signal, locale),
      progressWords(report, locale),
    ].filter(Boolean);
    const lead = [`${dateInWords(date, locale)}:`, ...states.map((one) => `${one}.`)].join(' ');
    const money = [
      spent === undefined ? '' : fill(locale.spentSentence, { amount: kroner(spent) }),
      forecast === undefined ? '' : fill(locale.forecastSentence, { amount: kroner(forecast) }),
    ].filter(Boolean);
    const sentence = states.length === 0 ? note : capitalized(note);
    const gap = sentence !== '' && money.length > 0 ? gapBefore(text(sentence)) : '';
    const said = `${sentence}${gap}${money.join(' ')}`;
    return paragraph(
      [{ type: 'strong', children: text(lead) }, ...text(said === '' ? '' : ` ${said}`)],
      'note',
    );
  });
}

/** A note that is cut from what it began with is a sentence still. */
export function capitalized(note: string): string {
  const [first = ''] = note;
  return first.toUpperCase() + note.slice(first.length);
}
