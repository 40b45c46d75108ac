import { type EntityKind, listsInPlan } from '../kinds/entity-kinds.ts';
import { isLevel, type Levels } from '../kinds/levels.ts';
import { kindsWrittenIn, type SettingKind } from '../kinds/record-kinds.ts';
import type { Problem } from '../messages/index.ts';
import { checkRecord } from '../schema/check-record.ts';
import type { LocaleRecord } from '../templates/locale.ts';
import type { TemplateRecord } from '../templates/template.ts';
import type { ThemeRecord } from '../templates/theme.ts';
import { startAssembly, type Unread } from './assembly.ts';
import type { Entity, Plan, SettingFile } from './entities.ts';
import { readLists } from './listed-entities.ts';
import { idSpacesOf } from './named.ts';
import { numberActions } from './order-actions.ts';
import { type Path, pathInFile, placesIn } from './places.ts';
import { markdownIn, type ReadFile } from './read-file.ts';
import type { Id, PlanRecord } from './records.ts';
import { collectReferences } from './references.ts';
import { readChapters, readFocusAreas } from './strategy-entities.ts';
import { withDescendants, withGuidelines } from './tree.ts';
import { readYearlyEntities } from './yearly-entities.ts';

/** What a plan is made of. */
interface Parts {
  /** The files that could be read. */
  readonly files: readonly ReadFile[];
  /** All files of the plan folder. */
  readonly paths: ReadonlySet<string>;
  readonly refusedPaths: ReadonlySet<string>;
  readonly levels: Levels;
}

/**
 * Makes the typed plan of its files.
 * @param unread what is known of those that were not read
 */
export function assemblePlan(
  { files, paths, refusedPaths, levels }: Parts,
  unread: readonly Unread[],
): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const assembly = startAssembly(files, unread, levels);
  const planFile = files.find(({ file }) => file.kind === 'plan');
  const { record, leftOut } = planFile?.data
    ? { record: planFile.data as PlanRecord, leftOut: planFile.leftOut }
    : completed(planFile?.partial, planFile?.leftOut);
  const chapters = readChapters(assembly);
  // Before the focus areas: a strategy may be among the yearly plans.
  const yearly = readYearlyEntities(assembly, record.period.to);
  const focusAreas = readFocusAreas(assembly);
  const { problems, unreadIds, proses } = assembly;
  const { unreadKinds, blindKinds } = assembly;
  const unknown = (planFile?.data ?? planFile?.partial) === undefined;
  for (const kind of !planFile || unknown ? kindsWrittenIn('plan') : unreadLists(planFile)) {
    unreadKinds.add(kind);
    blindKinds.add(kind);
  }
  // An entry that was left out is there all the same: that there are none, or too few, cannot be said.
  for (const [list, ...below] of leftOut ?? []) {
    const kind = listsInPlan.get(String(list));
    if (kind && below.length === 1) unreadKinds.add(kind);
  }
  if (planFile && planFile.problems.length > 0) assembly.leaveOut(planFile);

  const at = placesIn('plan.yaml', leftOut);
  const listed = readLists(record, at);
  const entities: readonly Entity[] = [
    ...chapters.flatMap((chapter) => [chapter, ...chapter.guidelines.flatMap(withGuidelines)]),
    ...focusAreas.flatMap(withDescendants),
    ...Object.values(listed).flat(),
    ...Object.values(yearly).flat(),
  ];
  const byId = new Map<Id, Entity>();
  for (const entity of entities) if (!byId.has(entity.id)) byId.set(entity.id, entity);
  const idSpaces = idSpacesOf(entities);
  const ofFile = new Map(
    focusAreas
      .flatMap(withDescendants)
      .filter(({ form }) => form === 'file' || form === 'folder')
      .map((entity) => [entity.file, entity]),
  );
  const others = files.flatMap(({ file: { kind, path }, data, partial, leftOut: gone }) => {
    const its = data === undefined ? partial : isLevel(kind) ? data : undefined;
    return kind !== 'plan' && typeof its === 'object' && its !== null
      ? [{ kind, record: its, at: placesIn(path, gone), from: ofFile.get(path) }]
      : [];
  });
  const { named } = assembly;
  const references = collectReferences({ record, at, levels, entities, idSpaces, named, others });
  const all = { chapters, focusAreas, ...listed, ...yearly, entities, idSpaces, byId };
  const actionNumbers = numberActions({ focusAreas, ...yearly });
  const whole = planFile?.data !== undefined;
  const pruned = files.filter(({ data, partial }) => data !== undefined && partial !== undefined);
  const prunedKinds = new Set(pruned.map(({ file }) => file.kind));
  const markdown = [...files.flatMap(markdownIn), ...assembly.fieldTexts];
  const gaps = { unreadIds, unreadKinds, blindKinds, prunedKinds };
  const rest = {
    actionNumbers,
    references,
    ...gaps,
    proses,
    markdown,
    ...settingFiles(files),
    paths,
    refusedPaths,
  };
  return {
    plan: { record, whole, at, levels, ...all, ...rest, media: new Map() },
    problems,
  };
}

/** The files that say how documents look and what they hold, by their paths. */
function settingFiles(files: readonly ReadFile[]): Pick<Plan, 'themes' | 'templates' | 'locales'> {
  const read = <Record>(kind: SettingKind): ReadonlyMap<string, SettingFile<Record>> =>
    new Map(
      files
        .filter(({ file, data }) => file.kind === kind && data !== undefined)
        .map(({ file: { path: filePath, stem }, data, leftOut }) => [
          filePath,
          { stem, record: data as Record, at: placesIn(filePath, leftOut) },
        ]),
    );
  return {
    themes: read<ThemeRecord>('theme'),
    templates: read<TemplateRecord>('template'),
    locales: read<LocaleRecord>('locale'),
  };
}

/** Defaults for the required fields of `plan.yaml`: wide enough that no rule fails because of them. */
export const standIn: PlanRecord = {
  formatVersion: 1,
  title: '?',
  owner: '?',
  language: 'nb',
  period: { from: 1900, to: 2200 },
  revision: { status: 'draft', date: '1900' },
};

/** Whether a plan says itself how far it has come. One that does not cannot be compared: what holds for it is not known. */
export function tellsStatus({ record }: Plan): boolean {
  return record.revision !== standIn.revision;
}

/** The lists of `plan.yaml` with an unreadable entry: references to it may be right. */
function unreadLists({ problems }: ReadFile): readonly EntityKind[] {
  return problems.flatMap(({ at: { path = [] } }) => {
    const [list = '', , field] = path;
    const kind = listsInPlan.get(String(list));
    return kind && (path.length <= 2 || field === 'id') ? [kind] : [];
  });
}

/**
 * A `plan.yaml` that lacks something is filled up so far that the rest of the plan can be judged in the same run. List
 * unreadable entries are left out.
 */
function completed(
  partial: unknown,
  leftOut: readonly Path[] = [],
): { readonly record: PlanRecord; readonly leftOut: readonly Path[] } {
  const record: Record<string, unknown> = { ...standIn, ...(typeof partial === 'object' ? partial : {}) };
  for (const { at } of checkRecord('plan', record, 'plan.yaml')) {
    const [key = '', index] = at.path ?? [];
    const list = record[key];
    if (Array.isArray(list) && typeof index === 'number' && listsInPlan.has(String(key))) {
      record[key] = list.filter((_item, position) => position !== index);
      // Positions after it have moved: what else is wrong is found in the next round.
      return completed(record, [...leftOut, pathInFile([key, index], leftOut)]);
    }
    const stand = (standIn as unknown as Readonly<Record<string, unknown>>)[key];
    if (stand === undefined) delete record[key];
    else record[key] = stand;
  }
  return { record: record as unknown as PlanRecord, leftOut };
}
