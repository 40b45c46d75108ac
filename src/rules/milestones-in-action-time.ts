import { firstDay, lastDay } from '../model/dates.ts';
import { actionRule } from './rule.ts';

/** A milestone before the start or after the end belongs to another action, or the dates are wrong. */
export const milestonesInActionTime = actionRule<{ date: string; from: string; to: string }>({
  name: 'milestones-in-action-time',
  code: 'PV1305',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'Milepælene ligger mellom tiltakets start og slutt.',
    nn: 'Milepælane ligg mellom starten og slutten på tiltaket.',
    en: 'Milestones are between the action’s start and end.',
  },
  explanation: {
    nb: 'En milepæl før start eller etter slutt er som oftest en dato som ble glemt da tiltaket ble flyttet.',
    nn: 'Ein milepæl før start eller etter slutt er oftast ein dato som vart gløymd då tiltaket vart flytta.',
    en: 'A milestone before the start or after the end is most often a date that was forgotten when the action was moved.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: '  - { date: 2011-01-31, title: Bestilt }',
    right: '  - { date: 2011-06-01, title: Bestilt }',
  },
  message: {
    nb: (v) =>
      v.to === 'ongoing'
        ? `milepælen ${v.date} er før tiltaket begynner, ${v.from}`
        : `milepælen ${v.date} ligger utenfor tiltaksperioden, ${v.from} til ${v.to}`,
    nn: (v) =>
      v.to === 'ongoing'
        ? `milepælen ${v.date} er før tiltaket byrjar, ${v.from}`
        : `milepælen ${v.date} ligg utanfor tiltaksperioden, ${v.from} til ${v.to}`,
    en: (v) =>
      v.to === 'ongoing'
        ? `the milestone ${v.date} is before the action begins, ${v.from}`
        : `the milestone ${v.date} is outside the action’s time, ${v.from} to ${v.to}`,
  },
  *checkAction({ record, at }) {
    const { start: from, end: to } = record;
    for (const [index, { date }] of (record.milestones ?? []).entries()) {
      if (lastDay(date) >= firstDay(from) && firstDay(date) <= lastDay(to)) continue;
      yield { at: at('milestones', index, 'date'), values: { date, from, to } };
    }
  },
});
