import type { ReportRecord } from '../../model/records.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { kroner } from '../figures.ts';
import { paragraph, text } from '../words.ts';
import { statusWords, withNote } from './status-words.ts';

/** What was reported of an action, in the words of those who carry it out. */
export function reportLines(reports: readonly ReportRecord[], context: BuildContext): readonly Block[] {
  const { locale } = context;
  return reports.map(({ date, status, text: words, spent }) => {
    const { said, note } = withNote(statusWords(status, locale), status, words, context);
    const lead = said === '' ? `${dateInWords(date, locale)}:` : `${dateInWords(date, locale)}: ${said}.`;
    return paragraph([
      { type: 'strong', children: text(lead) },
      ...text(note === '' ? '' : ` ${said === '' ? note : capitalized(note)}`),
      ...text(spent === undefined ? '' : ` ${fill(locale.spentSentence, { amount: kroner(spent) })}`),
    ]);
  });
}

/** A note that is cut from what it began with is a sentence still. */
function capitalized(note: string): string {
  const first = String.fromCodePoint(note.codePointAt(0) ?? 0);
  return first.toUpperCase() + note.slice(first.length);
}
