import type { FieldDifference } from '../facts.ts';
import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** What was reported: follow-up of actions, measurements, accounts. */
export const reported: ChangeKind = {
  name: 'reported',
  rows: ['figures-reported', 'report-edited'],
  claim({ kind }, facts, context) {
    if (kind === 'action') {
      const reports = fieldFacts(facts, /^reports\./);
      const entryOf = ({ field }: FieldDifference): string => field.key.slice(0, field.key.lastIndexOf('.'));
      const edited = new Set(reports.filter(({ before }) => before).map(entryOf));
      return [
        ...together(
          reports.filter((fact) => !edited.has(entryOf(fact))),
          'figures-reported',
          context,
        ),
        ...together(
          reports.filter((fact) => edited.has(entryOf(fact))),
          'report-edited',
          context,
        ),
        ...together(fieldFacts(facts, /^milestones\.done$/).filter(stands), 'figures-reported', context),
      ];
    }
    if (kind === 'indicator')
      return together(fieldFacts(facts, /^(?:breakdown\.)?measurements\./), 'figures-reported', context);
    if (kind === 'report')
      return together(fieldFacts(facts, /^(?:period|date|label|example)$/), 'report-edited', context);
    if (kind === 'economic-plan')
      return together(
        fieldFacts(facts, /\.(?:accounts|originalBudget|revisedBudget)\./),
        'figures-reported',
        context,
      );
    return [];
  },
};

/** Of a milestone that was there and still is: `done` alone came, went or turned. */
function stands({ field, pair }: FieldDifference): boolean {
  const titles = [pair.before, pair.after].map((side) =>
    side?.entity?.kind === 'action' ? (side.entity.record.milestones ?? []).map(({ title }) => title) : [],
  );
  return titles.every((title) => title.includes((field.which ?? '').replace(/ \(\d+\)$/, '')));
}
