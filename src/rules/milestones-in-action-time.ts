import { firstDay, lastDay } from '../model/dates.ts';
import type { Rule } from './rule.ts';

/** A milestone before the start or after the end belongs to another action, or the dates are wrong. */
export const milestonesInActionTime: Rule = {
  name: 'milestones-in-action-time',
  code: 'PV1305',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'Milepælene ligger mellom tiltakets start og slutt.',
    nn: 'Milepælane ligg mellom starten og slutten på tiltaket.',
    en: 'Milestones lie between the action’s start and end.',
  },
  message: {
    nb: (v) => `milepælen ${v.date} ligger utenfor tiltakets tid, ${v.from} til ${v.to}`,
    nn: (v) => `milepælen ${v.date} ligg utanfor tida til tiltaket, ${v.from} til ${v.to}`,
    en: (v) => `the milestone ${v.date} lies outside the action’s time, ${v.from} to ${v.to}`,
  },
  *check(plan) {
    for (const { record, at } of plan.actions) {
      const { start: from, end: to } = record;
      for (const [index, { date }] of (record.milestones ?? []).entries()) {
        if (lastDay(date) >= firstDay(from) && firstDay(date) <= lastDay(to)) continue;
        yield { at: at('milestones', index, 'date'), values: { date, from, to } };
      }
    }
  },
};
