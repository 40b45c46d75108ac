import { type Signal, signalMarks } from '../../kinds/signals.ts';
import type { ActionStatus, ReportRecord } from '../../model/records.ts';
import type { Locale } from '../../templates/locale.ts';
import type { Inline } from '../document.ts';
import { text } from '../words.ts';
import { signalWords } from './signal-words.ts';
import { statusSymbol, statusWords } from './status-words.ts';

/** How an action is doing: its status, or how what is under way is expected to go, or that nobody has said. */
export type Standing = ActionStatus | Signal | 'unreported';

/** Every standing, in the order of columns. */
export const standings: readonly Standing[] = [
  'ongoing',
  'on-track',
  'at-risk',
  'off-track',
  'planned',
  'done',
  'postponed',
  'cancelled',
  'idea',
  'unreported',
];

/** @param reports the oldest first */
export function standingOf(reports: readonly ReportRecord[]): Standing {
  const last = reports.at(-1);
  if (!last) return 'unreported';
  const isUnderWay = last.status === 'ongoing' || last.status === 'planned';
  return (isUnderWay ? last.signal : undefined) ?? last.status;
}

function isSignal(standing: Standing): standing is Signal {
  return Object.hasOwn(signalMarks, standing);
}

/** A standing in words: `I rute`, `Utsatt`. */
export function standingWords(standing: Standing, locale: Locale): string {
  if (standing === 'unreported') return locale.notReported;
  return isSignal(standing) ? signalWords(standing, locale) : statusWords(standing, locale);
}

/** What a column of those that are alike is called: the mark over the words, where it has one. */
export function standingHeading(standing: Standing, locale: Locale): readonly Inline[] {
  const words = text(standingWords(standing, locale));
  if (standing === 'unreported') return words;
  const mark = isSignal(standing)
    ? ({ type: 'symbol', mark: signalMarks[standing] } as const)
    : statusSymbol(standing);
  return [mark, { type: 'break' }, ...words];
}
