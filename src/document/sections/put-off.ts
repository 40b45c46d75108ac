import type { Action } from '../../model/entities.ts';
import { byNumber } from '../../model/order-actions.ts';
import type { ReportRecord } from '../../model/records.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block, Inline } from '../document.ts';
import { list, paragraph, text } from '../words.ts';
import { capitalized } from './report-lines.ts';
import { statusOf, statusWords, withNote } from './status-words.ts';

/** So many are named; the reports on the others say it. */
const mostNamed = 6;

/** The actions that were last reported as put off or called off, and why. */
export function putOff(
  actions: readonly Action[],
  last: ReadonlyMap<Action, ReportRecord | undefined>,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const found = actions
    .flatMap((action) => {
      const report = last.get(action);
      const isOff = report?.status === 'postponed' || report?.status === 'cancelled';
      return isOff ? [{ action, report }] : [];
    })
    .sort((one, other) => byNumber(one.action, other.action, plan));
  if (found.length === 0) return [];
  const named = found.slice(0, mostNamed).map(({ action, report }): readonly Inline[] => {
    const { record } = action;
    const { status } = report;
    const isNow = record.status === status;
    const words = isNow ? statusOf(record, locale) : statusWords(status, locale);
    const { said, note } = withNote(words, status, (isNow && record.statusNote) || report.text, context);
    const reason = [said === '' ? '' : `${said}.`, capitalized(note)].filter(Boolean).join(' ');
    return [...citeAction(action, context), ...text(`. ${reason}`)];
  });
  const others = found.length - named.length;
  return [
    paragraph(text(locale.putOffOrCalledOff), 'label'),
    ...list([...named, ...(others > 0 ? [text(fill(locale.andMore, { count: others }))] : [])]),
  ];
}
