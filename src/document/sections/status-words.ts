import type { ActionRecord, ActionStatus } from '../../model/records.ts';
import { fill, type Locale } from '../../templates/locale.ts';
import type { Source } from '../build-context.ts';
import type { Inline, SymbolMark } from '../document.ts';
import { localeOf } from '../own-settings.ts';
import { text } from '../words.ts';

const keys = {
  idea: 'actionIdea',
  planned: 'actionPlanned',
  ongoing: 'actionOngoing',
  done: 'actionDone',
  postponed: 'actionPostponed',
  cancelled: 'actionCancelled',
} as const;

/** Every status, in the order in which an action has them. */
export const actionStatuses = Object.keys(keys) as readonly ActionStatus[];

/** How far an action has come, and to when it is put off: `Utsatt til 2013`. */
export function statusOf({ status, postponedTo }: ActionRecord, locale: Locale): string {
  return status === 'postponed' && postponedTo !== undefined
    ? fill(locale.actionPostponedTo, { year: postponedTo })
    : statusWords(status, locale);
}

/** Marks of six shapes, so that they are distinguished in black and white. */
const marks: Readonly<Record<ActionStatus, string>> = {
  ongoing: '▶',
  planned: '▷',
  done: '✓',
  postponed: '△',
  cancelled: '✗',
  idea: '□',
};

/** The mark of a status, beside its word. */
export function statusSymbol(status: ActionStatus): SymbolMark {
  return { type: 'symbol', mark: marks[status] };
}

/** How far an action has come, with the mark of its status before the words. */
export function markedStatusOf(record: ActionRecord, locale: Locale): readonly Inline[] {
  return [statusSymbol(record.status), ...text(`\u00a0${statusOf(record, locale)}`)];
}

/** A status as such. */
export function statusWords(status: ActionStatus, locale: Locale): string {
  return locale[keys[status]];
}

/**
 * What somebody wrote of a status, behind the status in words: what they begin with is said once.
 * @param said the status as it is printed: `Avlyst`, `Utsatt til 2013`
 * @returns `said` is empty where the note says it itself: `Avlyst etter møte …`
 */
export function withNote(
  said: string,
  status: ActionStatus,
  written: string,
  { plan, locale }: Source,
): { readonly said: string; readonly note: string } {
  const note = written.trim();
  // Notes are in the plan's language, whatever the document's is.
  for (const word of [
    said,
    statusWords(status, locale),
    statusWords(status, localeOf(plan, plan.record.language)),
  ]) {
    if (!note.toLowerCase().startsWith(word.toLowerCase())) continue;
    const rest = note.slice(word.length);
    if (/^\s*(?:[:;.,–—-]|$)/.test(rest)) return { said, note: rest.replace(/^[\s:;.,–—-]+/, '') };
    // A longer word that begins alike says something else; so does what leaves out the year.
    if (/^\s/.test(rest)) return { said: word === said ? '' : said, note };
  }
  return { said, note };
}
