import { type Signal, signalMarks } from '../../kinds/signals.ts';
import type { ReportRecord } from '../../model/records.ts';
import { fill, type Locale } from '../../templates/locale.ts';

const keys = {
  'on-track': 'signalOnTrack',
  'at-risk': 'signalAtRisk',
  'off-track': 'signalOffTrack',
} as const;

/** A signal in words: `Usikkert`. */
export function signalWords(signal: Signal, locale: Locale): string {
  return locale[keys[signal]];
}

/** A signal with its mark, which never replaces the words: `▲ Usikkert`. */
export function markedSignal(signal: Signal, locale: Locale): string {
  return `${signalMarks[signal]}\u00a0${signalWords(signal, locale)}`;
}

/** How much is done: `60 % gjort`; nothing where that is not reported. */
export function progressWords({ progress }: Pick<ReportRecord, 'progress'>, locale: Locale): string {
  return progress === undefined ? '' : fill(locale.progressDone, { percent: progress });
}
