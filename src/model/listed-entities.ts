import type { ListedKind } from '../kinds/entity-kinds.ts';
import type { Place } from '../text/place.ts';
import type { EntityLists, FinancingSource, Partner, Perspective, Plan, WorkingForm } from './entities.ts';
import { formerIdsIn } from './former-ids.ts';
import type { Path } from './places.ts';
import type { FormerId, Id, PlanRecord } from './records.ts';

/** The entities that are lists in `plan.yaml`. */
export function readLists(
  record: Pick<PlanRecord, 'workingForms' | 'perspectives' | 'partners' | 'financingSources'>,
  at: Plan['at'],
): EntityLists<ListedKind> {
  const base = (list: string, index: number, identified: { id: Id; formerId?: FormerId }, title: string) => ({
    id: identified.id,
    ...formerIdsIn(identified),
    title,
    file: at().file,
    place: at(list, index),
    idPlace: at(list, index, 'id'),
    at: (...path: Path): Place => at(list, index, ...path),
  });
  return {
    workingForms: (record.workingForms ?? []).map(
      (form, i): WorkingForm => ({ kind: 'working-form', ...base('workingForms', i, form, form.title) }),
    ),
    perspectives: (record.perspectives ?? []).map(
      (perspective, i): Perspective => ({
        kind: 'perspective',
        ...base('perspectives', i, perspective, perspective.title),
        record: perspective,
      }),
    ),
    partners: (record.partners ?? []).map(
      (partner, i): Partner => ({
        kind: 'partner',
        ...base('partners', i, partner, partner.name),
        record: partner,
      }),
    ),
    financingSources: (record.financingSources ?? []).map(
      (source, i): FinancingSource => ({
        kind: 'financing-source',
        ...base('financingSources', i, source, source.title),
        record: source,
      }),
    ),
  };
}
