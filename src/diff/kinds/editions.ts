import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** How far a document has come, and who has adopted it. */
export const editions: ChangeKind = {
  name: 'editions',
  rows: ['status-withdrawn', 'revision-advanced', 'adoption-recorded', 'adoption-edited'],
  claim(_pair, facts, context) {
    const revision = fieldFacts(facts, /^(?:revision|hearing)\./);
    const status = revision.find(({ field }) => field.name === 'revision.status');
    const withdrawn =
      ['adopted', 'archived'].includes(String(status?.before?.value)) && status?.after?.value === 'draft';
    const adoptions = fieldFacts(facts, /^adoptions\./);
    const entryOf = (key: string): string => key.slice(0, key.lastIndexOf(']') + 1);
    // An entry is new where none of its fields was there before: then all of them came.
    const edited = new Set(adoptions.filter(({ before }) => before).map(({ field }) => entryOf(field.key)));
    const kept = ({ field }: { readonly field: { readonly key: string } }): boolean =>
      edited.has(entryOf(field.key));
    return [
      ...together(revision, withdrawn ? 'status-withdrawn' : 'revision-advanced', context),
      ...together(
        adoptions.filter((fact) => !kept(fact)),
        'adoption-recorded',
        context,
      ),
      ...together(adoptions.filter(kept), 'adoption-edited', context),
    ];
  },
};
