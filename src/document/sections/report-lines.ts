import type { ReportRecord } from '../../model/records.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { kroner } from '../figures.ts';
import { paragraph, text } from '../words.ts';
import { statusWords } from './status-words.ts';

/** What was reported of an action, in the words of those who carry it out. */
export function reportLines(reports: readonly ReportRecord[], { locale }: BuildContext): readonly Block[] {
  return reports.map(({ date, status, text: own, spent }) =>
    paragraph([
      { type: 'strong', children: text(`${dateInWords(date, locale)}: ${statusWords(status, locale)}.`) },
      ...text(` ${own.trim()}`),
      ...text(spent === undefined ? '' : ` ${fill(locale.spentSentence, { amount: kroner(spent) })}`),
    ]),
  );
}
