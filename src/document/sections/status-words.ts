import type { ActionStatus } from '../../model/records.ts';
import type { Locale } from '../../templates/locale.ts';

const keys = {
  idea: 'actionIdea',
  planned: 'actionPlanned',
  ongoing: 'actionOngoing',
  done: 'actionDone',
  postponed: 'actionPostponed',
  cancelled: 'actionCancelled',
} as const;

/** How far an action has come. */
export function statusWords(status: ActionStatus, locale: Locale): string {
  return locale[keys[status]];
}
