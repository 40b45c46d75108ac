import { allEntityKinds, type EntityKind, type FiledKind, factsOfKind, isFiled } from './entity-kinds.ts';

/** The kinds of file that say how documents look or what they hold. */
export const settingKinds = {
  theme: { folder: 'themes', inSets: false },
  /** A plan may keep several sets of templates, and name the one that it uses. */
  template: { folder: 'templates', inSets: true },
  locale: { folder: 'locales', inSets: true },
} as const satisfies Readonly<Record<string, { readonly folder: string; readonly inSets: boolean }>>;

export type SettingKind = keyof typeof settingKinds;
/** The kinds of record, each with files of its own and a schema `schemas/<kind>.schema.json`. */
export type RecordKind = 'plan' | FiledKind | SettingKind;

const allSettingKinds = Object.keys(settingKinds) as readonly SettingKind[];

export const recordKinds: readonly RecordKind[] = [
  'plan',
  ...allEntityKinds.filter(isFiled),
  ...allSettingKinds,
];

export function isSettingKind(kind: RecordKind): kind is SettingKind {
  return Object.hasOwn(settingKinds, kind);
}

/** Whether files of a kind are Markdown with front matter; the others are YAML. */
export function isProseKind(kind: RecordKind): boolean {
  return kind !== 'plan' && !isSettingKind(kind) && factsOfKind(kind).form === 'prose';
}

/** The folder of the plan that holds files of a kind; undefined for `plan.yaml`. */
export function folderOfKind(kind: RecordKind): string | undefined {
  if (kind === 'plan') return undefined;
  return isSettingKind(kind) ? settingKinds[kind].folder : factsOfKind(kind).folder;
}

/** The folders of a plan, each with the kinds of record that it holds. */
export const planFolders: ReadonlyMap<string, readonly RecordKind[]> = recordKinds.reduce((folders, kind) => {
  const folder = folderOfKind(kind);
  return folder === undefined ? folders : folders.set(folder, [...(folders.get(folder) ?? []), kind]);
}, new Map<string, readonly RecordKind[]>());

/** The kinds of entity whose ids are written in the files of a kind. The rest are called as their files. */
export function kindsWrittenIn(kind: RecordKind): readonly EntityKind[] {
  return allEntityKinds.filter((allEntityKind) => {
    const { id, folder, within = [] } = factsOfKind(allEntityKind);
    return (
      id === 'written' &&
      ((folder !== undefined && allEntityKind === kind) || within.some((file) => file === kind))
    );
  });
}
