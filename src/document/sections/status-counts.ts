import type { Action } from '../../model/entities.ts';
import { lastReport } from '../../model/reports.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import { type BuildContext, citeNumberOnPage } from '../build-context.ts';
import type { Block, Inline } from '../document.ts';
import { paragraph, text } from '../words.ts';
import { actionStatuses, statusSymbol, statusWords } from './status-words.ts';

/** Of actions that do not go as planned, as many are named by number. */
const mostNamed = 8;

/**
 * How many actions have come how far, by the date of the newest report, and which were put off or called off. Nothing of
 * an edition that was adopted, which says what was adopted, and nothing where nobody has reported.
 */
export function statusCounts(actions: readonly Action[], context: BuildContext): readonly Block[] {
  const { locale } = context;
  const date = statusDate(actions, context);
  if (date === undefined) return [];
  const counts = actionStatuses.flatMap((one): readonly (readonly Inline[])[] => {
    const found = actions.filter(({ record }) => record.status === one);
    if (found.length === 0) return [];
    const named = one === 'postponed' || one === 'cancelled' ? found.slice(0, mostNamed) : [];
    const numbers = named.flatMap((action, index) => [
      ...text(index > 0 ? ', ' : ' ('),
      ...citeNumberOnPage(action, context),
    ]);
    return [
      [
        statusSymbol(one),
        ...text(`\u00a0${found.length}\u00a0${statusWords(one, locale).toLowerCase()}`),
        ...numbers,
        ...text(named.length === 0 ? '' : named.length < found.length ? ' …)' : ')'),
      ],
    ];
  });
  return [
    paragraph(text(fill(locale.statusPer, { date: dateInWords(date, locale) })), 'label'),
    paragraph(counts.flatMap((words, index) => [...text(index > 0 ? ' · ' : ''), ...words])),
  ];
}

/** The date of the newest report; nothing of an edition that was adopted, and nothing where nobody has reported. */
export function statusDate(actions: readonly Action[], { edition }: BuildContext): string | undefined {
  const { status } = edition.revision;
  if (status === 'adopted' || status === 'archived') return undefined;
  return actions
    .flatMap((action) => lastReport(action)?.date ?? [])
    .sort()
    .at(-1);
}
