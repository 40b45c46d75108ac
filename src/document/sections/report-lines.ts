import type { ReportRecord } from '../../model/records.ts';
import { dateInShort, dateInWords, fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import { gapBefore } from '../caption.ts';
import type { Block, Inline } from '../document.ts';
import { kroner } from '../figures.ts';
import { paragraph, text } from '../words.ts';
import { markedSignal, progressWords } from './signal-words.ts';
import { statusWords, withNote } from './status-words.ts';

/**
 * What was last reported of an action, in the words of those who carry it out, and before that its state each time:
 * what was said then is in the report of that time.
 * @param reports by their dates
 */
export function lastReport(reports: readonly ReportRecord[], context: BuildContext): readonly Block[] {
  const earlier = reports.slice(0, -1).map((report) => standing(report, context));
  return [
    ...(earlier.length === 0 ? [] : [noteOf(context.locale.earlierReports, earlier.join('; '))]),
    ...reportLines(reports.slice(-1), context),
  ];
}

/** `31. aug. 2026: ▲ Usikkert, 40 % gjort`, with the status where there is no signal. */
function standing(report: ReportRecord, { locale }: BuildContext): string {
  const { date, signal, status } = report;
  const state = signal === undefined ? statusWords(status, locale) : markedSignal(signal, locale);
  const states = [state, progressWords(report, locale)].filter(Boolean).join(', ');
  return `${dateInShort(date, locale)}: ${states}`;
}

function noteOf(lead: string, said: string): Block {
  const bold: Inline = { type: 'strong', children: text(lead) };
  return paragraph([bold, ...text(said === '' ? '' : ` ${said}`)], 'note');
}

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
    return noteOf(lead, said);
  });
}

/** A note that is cut from what it began with is a sentence still. */
export function capitalized(note: string): string {
  const [first = ''] = note;
  return first.toUpperCase() + note.slice(first.length);
}
