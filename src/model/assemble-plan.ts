import type { Place } from '../text/place.ts';
import type { Problem } from '../text/problem.ts';
import { type Path, startAssembly } from './assembly.ts';
import type { Entity, FinancingSource, FocusArea, Partner, Plan, WorkingForm } from './entities.ts';
import type { ReadFile } from './read-file.ts';
import type { Id, PlanRecord } from './records.ts';
import { collectReferences } from './references.ts';
import { readChapters, readFocusAreas } from './strategy-entities.ts';
import { readYearlyEntities } from './yearly-entities.ts';

/** Makes the typed plan of the files that could be read. `paths` are all files of the plan folder. */
export function assemblePlan(
  files: readonly ReadFile[],
  paths: ReadonlySet<string>,
): { readonly plan: Plan | undefined; readonly problems: readonly Problem[] } {
  const assembly = startAssembly(files);
  const chapters = readChapters(assembly);
  const focusAreas = readFocusAreas(assembly);
  const yearly = readYearlyEntities(assembly);
  const { problems, unreadIds, proses } = assembly;
  const planFile = assembly.usable('plan')[0];
  if (!planFile) return { plan: undefined, problems };

  const record = planFile.data as PlanRecord;
  const at = (...path: Path): Place => ({ file: planFile.file.path, path });
  const listed = readLists(record, at);
  const entities: readonly Entity[] = [
    ...chapters,
    ...focusAreas.flatMap(withDescendants),
    ...Object.values(listed).flat(),
    ...Object.values(yearly).flat(),
  ];
  const byId = new Map<Id, Entity>();
  for (const entity of entities) if (!byId.has(entity.id)) byId.set(entity.id, entity);
  const references = collectReferences({ record, at, ...yearly });
  const all = { chapters, focusAreas, ...listed, ...yearly, entities, byId };
  return { plan: { record, at, ...all, references, unreadIds, proses, paths }, problems };
}

/** The entities that are lists in `plan.yaml`. */
function readLists(record: PlanRecord, at: Plan['at']) {
  const base = (list: string, index: number, own: { id: Id; formerId?: Id }, title: string) => ({
    id: own.id,
    ...(own.formerId && { formerId: own.formerId }),
    title,
    file: at().file,
    place: at(list, index),
    idPlace: at(list, index, 'id'),
    at: (...path: Path): Place => at(list, index, ...path),
  });
  return {
    workingForms: (record.workingForms ?? []).map(
      (own, i): WorkingForm => ({ kind: 'working-form', ...base('workingForms', i, own, own.title) }),
    ),
    partners: (record.partners ?? []).map(
      (own, i): Partner => ({ kind: 'partner', ...base('partners', i, own, own.name), record: own }),
    ),
    financingSources: (record.financingSources ?? []).map(
      (own, i): FinancingSource => ({
        kind: 'financing-source',
        ...base('financingSources', i, own, own.title),
        record: own,
      }),
    ),
  };
}

function withDescendants(area: FocusArea): readonly Entity[] {
  const entities: Entity[] = [area];
  for (const strategy of area.strategies) {
    entities.push(strategy);
    for (const goal of strategy.goals) {
      entities.push(goal);
      for (const actionArea of goal.actionAreas) entities.push(actionArea, ...actionArea.children);
    }
  }
  return entities;
}
