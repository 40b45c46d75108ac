/** What is known of a kind of entity. Everything that goes over kinds reads this table. */
interface EntityKindFacts {
  /** Many of them, on the command line and in JSON; in camel case the name of their list in `plan.yaml` and in the plan. */
  readonly list: string;
  /** The folder of those that have files of their own. */
  readonly folder?: string;
  /** The kinds of file in which those are written that have none of their own. */
  readonly within?: readonly ('plan' | 'chapter' | 'focus-area' | 'strategy' | 'goal')[];
  /** `record`: YAML. `prose`: Markdown, with front matter where it is a file of its own. */
  readonly form: 'record' | 'prose';
  /** Where the id is: with the entity, or in the name of its file, which is a year or a period for some. */
  readonly id: 'written' | 'file-name' | 'years';
  /** What the title is written as; nothing where it is made up of other fields. */
  readonly title?: 'heading' | 'title' | 'name';
  /** The field of a record that is printed as Markdown. */
  readonly prose?: string;
  /** Whether it is under one of another kind: which, the levels of the plan say. */
  readonly nested?: true;
  /** Whether their order is the plan's, and can be changed; the others are sorted. */
  readonly ordered: boolean;
  /** The documents in which a change of one is a change: those of its years, or the one that it is. */
  readonly documents: 'strategy' | 'yearly' | 'itself' | 'none';
}

/** The kinds of entity, in reading order. */
export const entityKinds = {
  chapter: {
    list: 'chapters',
    folder: 'chapters',
    form: 'prose',
    id: 'written',
    title: 'heading',
    ordered: true,
    documents: 'strategy',
  },
  guideline: {
    list: 'guidelines',
    within: ['chapter'],
    form: 'prose',
    id: 'written',
    title: 'heading',
    nested: true,
    ordered: true,
    documents: 'strategy',
  },
  'focus-area': {
    list: 'focus-areas',
    folder: 'focus-areas',
    form: 'prose',
    id: 'written',
    title: 'heading',
    ordered: true,
    documents: 'strategy',
  },
  strategy: {
    list: 'strategies',
    folder: 'focus-areas',
    within: ['focus-area', 'goal'],
    form: 'prose',
    id: 'written',
    title: 'heading',
    nested: true,
    ordered: true,
    documents: 'strategy',
  },
  goal: {
    list: 'goals',
    folder: 'focus-areas',
    within: ['focus-area', 'strategy'],
    form: 'prose',
    id: 'written',
    title: 'heading',
    nested: true,
    ordered: true,
    documents: 'strategy',
  },
  'action-area': {
    list: 'action-areas',
    within: ['focus-area', 'strategy', 'goal'],
    form: 'prose',
    id: 'written',
    title: 'heading',
    nested: true,
    ordered: true,
    documents: 'strategy',
  },
  'working-form': {
    list: 'working-forms',
    within: ['plan'],
    form: 'record',
    id: 'written',
    title: 'title',
    ordered: true,
    documents: 'strategy',
  },
  perspective: {
    list: 'perspectives',
    within: ['plan'],
    form: 'record',
    id: 'written',
    title: 'title',
    ordered: true,
    documents: 'strategy',
  },
  partner: {
    list: 'partners',
    within: ['plan'],
    form: 'record',
    id: 'written',
    title: 'name',
    ordered: true,
    documents: 'strategy',
  },
  'financing-source': {
    list: 'financing-sources',
    within: ['plan'],
    form: 'record',
    id: 'written',
    title: 'title',
    ordered: true,
    documents: 'strategy',
  },
  action: {
    list: 'actions',
    folder: 'actions',
    form: 'record',
    id: 'file-name',
    title: 'title',
    prose: 'description',
    ordered: false,
    documents: 'yearly',
  },
  programme: {
    list: 'programmes',
    folder: 'programmes',
    form: 'record',
    id: 'file-name',
    title: 'title',
    prose: 'description',
    ordered: false,
    documents: 'yearly',
  },
  indicator: {
    list: 'indicators',
    folder: 'indicators',
    form: 'record',
    id: 'file-name',
    title: 'title',
    prose: 'description',
    ordered: false,
    documents: 'strategy',
  },
  'action-plan': {
    list: 'action-plans',
    folder: 'action-plans',
    form: 'prose',
    id: 'years',
    ordered: false,
    documents: 'itself',
  },
  'economic-plan': {
    list: 'economic-plans',
    folder: 'economic-plans',
    form: 'record',
    id: 'years',
    prose: 'premises',
    ordered: false,
    documents: 'itself',
  },
  report: {
    list: 'reports',
    folder: 'reports',
    form: 'prose',
    id: 'years',
    ordered: false,
    documents: 'none',
  },
  decision: {
    list: 'decisions',
    folder: 'decisions',
    form: 'record',
    id: 'file-name',
    ordered: false,
    documents: 'none',
  },
  'adopted-record': {
    list: 'adopted-records',
    folder: 'adopted',
    form: 'record',
    id: 'file-name',
    ordered: false,
    documents: 'none',
  },
} as const satisfies Readonly<Record<string, EntityKindFacts>>;

type Table = typeof entityKinds;
export type EntityKind = keyof Table;
/** The kinds of which some property of the table is so. */
type KindsWhere<Facts> = { [K in EntityKind]: Table[K] extends Facts ? K : never }[EntityKind];
export type KindOfForm<Form extends EntityKindFacts['form']> = KindsWhere<{ readonly form: Form }>;
/** The kinds that have files of their own. */
export type FiledKind = KindsWhere<{ readonly folder: string }>;
/** Those of them whose files are records of YAML. */
export type RecordFileKind = KindsWhere<{ readonly folder: string; readonly form: 'record' }>;
/** The kinds that are lists in `plan.yaml`. */
export type ListedKind = KindsWhere<{ readonly within: readonly ['plan'] }>;
/** The kinds that are under no other. */
export type TopKind = Exclude<EntityKind, KindsWhere<{ readonly nested: true }>>;

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;
/** The property that lists the entities of a kind. */
export type ListProperty<Kind extends EntityKind> = CamelCase<Table[Kind]['list']>;

/** The kinds that are documents of their own. */
type EditionKind = KindsWhere<{ readonly documents: 'itself' }>;

/** The kinds in reading order. */
export const allEntityKinds = Object.keys(entityKinds) as readonly EntityKind[];

/** What the table says of a kind, whatever kind it is. */
export function factsOfKind(kind: EntityKind): EntityKindFacts {
  return entityKinds[kind];
}

export function isEntityKind<Word extends string>(word: Word): word is Word & EntityKind {
  return Object.hasOwn(entityKinds, word);
}

/** Whether entities of a kind have files of their own. */
export function isFiled(kind: EntityKind): kind is FiledKind {
  return factsOfKind(kind).folder !== undefined;
}

/** The kinds that are in texts with their ids, and can be linked to: those of the strategy plan. */
export const kindsInText: ReadonlySet<EntityKind> = new Set(
  allEntityKinds.filter((kind) => entityKinds[kind].form === 'prose' && entityKinds[kind].id === 'written'),
);

export const editionKinds = allEntityKinds.filter(isEditionKind);

/** Whether entities of a kind are documents of their own. */
export function isEditionKind(kind: EntityKind): kind is EditionKind {
  return entityKinds[kind].documents === 'itself';
}

/** The kinds that are lists in `plan.yaml`, by the names of their lists. */
export const listsInPlan: ReadonlyMap<string, EntityKind> = new Map(
  allEntityKinds.flatMap((kind) =>
    factsOfKind(kind).within?.includes('plan') ? [[listProperty(kind), kind]] : [],
  ),
);

/** The name of the list of a kind in `plan.yaml`, in adopted records and in the plan: `financingSources`. */
export function listProperty(kind: EntityKind): string {
  return entityKinds[kind].list.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
}
