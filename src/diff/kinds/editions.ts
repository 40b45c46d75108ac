import { documentKey } from '../../kinds/document-kinds.ts';
import { isEditionKind } from '../../kinds/entity-kinds.ts';
import { type EditionAtHand, editionsOf, wasAdopted } from '../../model/editions.ts';
import type { Plan } from '../../model/entities.ts';
import type { AdoptionRecord } from '../../model/records.ts';
import type { FieldDifference } from '../facts.ts';
import type { Subject } from '../subjects.ts';
import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** How far a document has come, and who has adopted it. */
export const editions: ChangeKind = {
  name: 'editions',
  rows: ['status-withdrawn', 'revision-advanced', 'adoption-recorded', 'adoption-edited'],
  claim({ before, after }, facts, context) {
    const base = editionOf(before, context.base.plan);
    const head = editionOf(after, context.head.plan);
    const revision = fieldFacts(facts, /^(?:revision|hearing)\./);
    const status = revision.find(({ field }) => field.name === 'revision.status');
    // What was adopted is an earlier edition now, and the one at hand is the next.
    const goesOn = head?.earlier.some(
      (edition) => wasAdopted(edition.revision) && edition.revision.date === base?.revision.date,
    );
    const withdrawn =
      ['adopted', 'archived'].includes(String(status?.before?.value)) && status?.after?.value === 'draft';
    const adoptions = fieldFacts(facts, /^(?:editions\.)?adoptions\./);
    const lasting = new Set(adoptionsIn(head).map(entryOf));
    const passedOn = (fact: FieldDifference): boolean => {
      const written = fact.before && adoptionAt(base, fact.before.path);
      return fact.after === undefined && written !== undefined && lasting.has(entryOf(written));
    };
    const itemOf = (key: string): string => key.slice(0, key.lastIndexOf(']') + 1);
    // An entry is new where none of its fields was there before: then all of them came.
    const edited = new Set(
      adoptions.filter((fact) => fact.before && !passedOn(fact)).map(({ field }) => itemOf(field.key)),
    );
    const kept = ({ field }: FieldDifference): boolean => edited.has(itemOf(field.key));
    const history = adoptions.filter(
      (fact) => !kept(fact) && (passedOn(fact) || fact.field.name.startsWith('editions.')),
    );
    return [
      ...together(
        [...revision, ...fieldFacts(facts, /^editions(?!\.adoptions\.)(?:\.|$)/), ...history],
        withdrawn && !goesOn ? 'status-withdrawn' : 'revision-advanced',
        context,
      ),
      ...together(
        adoptions.filter((fact) => !kept(fact) && !history.includes(fact)),
        'adoption-recorded',
        context,
      ),
      ...together(adoptions.filter(kept), 'adoption-edited', context),
    ];
  },
};

function editionOf(subject: Subject | undefined, plan: Plan): EditionAtHand | undefined {
  if (!subject) return undefined;
  const { kind, id } = subject;
  const isDocument = kind !== 'setting' && kind !== 'file' && kind !== 'plan' && isEditionKind(kind);
  const key = kind === 'plan' ? documentKey('strategy') : isDocument ? documentKey(kind, id) : undefined;
  return editionsOf(plan).find((edition) => edition.key === key);
}

function adoptionsIn(edition: EditionAtHand | undefined): readonly AdoptionRecord[] {
  return edition ? [...edition.earlier.flatMap(({ adoptions }) => adoptions), ...edition.adoptions] : [];
}

/** The entry that a field of a file is of. */
function adoptionAt(
  edition: EditionAtHand | undefined,
  [list, index, below, at]: readonly (string | number)[],
): AdoptionRecord | undefined {
  if (list === 'adoptions') return edition?.adoptions[Number(index)];
  return below === 'adoptions' ? edition?.earlier[Number(index)]?.adoptions[Number(at)] : undefined;
}

/** All that an entry says, whatever the order of its keys is. */
function entryOf(adoption: AdoptionRecord): string {
  return JSON.stringify(Object.entries(adoption).sort(([a], [b]) => (a < b ? -1 : 1)));
}
