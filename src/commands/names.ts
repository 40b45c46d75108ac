import { allEntityKinds, type EntityKind, entityKinds } from '../kinds/entity-kinds.ts';
import type { ActionStatus } from '../model/records.ts';

/** The words that may be on the command line, apart from the commands that use them: naming them loads nothing. */

export const validateFormats = ['pretty', 'json', 'sarif', 'github', 'junit', 'gitlab'] as const;
export type ValidateFormat = (typeof validateFormats)[number];

export const fixKinds = ['safe', 'unsafe'] as const;
export type FixKind = (typeof fixKinds)[number];

/** What can be added to a plan by its title. */
export const entitiesToMake = [
  'chapter',
  'focus-area',
  'strategy',
  'goal',
  'action-area',
  'action',
  'programme',
  'indicator',
  'partner',
  'financing-source',
  'working-form',
  'perspective',
] as const satisfies readonly EntityKind[];
export type EntityToMake = (typeof entitiesToMake)[number];

/** What can be written for a plan. */
export const newKinds = [...entitiesToMake, 'action-plan', 'economic-plan', 'report', 'decision'] as const;
export type NewKind = (typeof newKinds)[number];

/** How an action may be reported to go. */
export const actionStatuses = [
  'idea',
  'planned',
  'ongoing',
  'done',
  'postponed',
  'cancelled',
] as const satisfies readonly ActionStatus[];

/** What can be listed by itself. */
export const listKinds = allEntityKinds.map((kind) => entityKinds[kind].list);
export type ListKind = (typeof listKinds)[number];

export const diffFormats = ['pretty', 'md', 'html', 'json', 'github', 'pdf', 'csv'] as const;
export type DiffFormat = (typeof diffFormats)[number];

/** The weight from which changes that nobody has decided make `diff` answer no. */
export const failOnWeights = ['editorial', 'substantive', 'decision', 'members', 'never'] as const;
export type FailOn = (typeof failOnWeights)[number];
