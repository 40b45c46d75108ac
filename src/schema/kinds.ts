/** The kinds of record, each with a schema `schemas/<kind>.schema.json`. */
export const recordKinds = [
  'plan',
  'chapter',
  'focus-area',
  'strategy',
  'action',
  'programme',
  'indicator',
  'action-plan',
  'economic-plan',
  'decision',
  'theme',
  'template',
  'locale',
] as const;
export type RecordKind = (typeof recordKinds)[number];
