import type { PhrasingContent, RootContent } from 'mdast';
import {
  type EntityKind,
  type FiledKind,
  isFiled,
  type ListProperty,
  type TopKind,
} from '../kinds/entity-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import type { Level, LevelForm, Levels } from '../kinds/levels.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import type { MediaFacts } from '../media/facts.ts';
import type { LocaleRecord } from '../templates/locale.ts';
import type { TemplateRecord } from '../templates/template.ts';
import type { ThemeRecord } from '../templates/theme.ts';
import type { Period } from '../text/period.ts';
import type { Place } from '../text/place.ts';
import type {
  ActionPlanFrontMatter,
  ActionRecord,
  AdoptedFileRecord,
  DecisionFileRecord,
  EconomicPlanRecord,
  FinancingSourceRecord,
  Id,
  IndicatorRecord,
  LevelFacts,
  PartnerRecord,
  PerspectiveRecord,
  PlanRecord,
  ProgrammeRecord,
  ReportFrontMatter,
} from './records.ts';

interface Base<Kind extends EntityKind> {
  readonly kind: Kind;
  /** Lasting, and unique among its kind and those that are named with it. */
  readonly id: Id;
  /** The id that it had before, or those of all that it was made of. */
  readonly formerIds?: readonly Id[];
  /** Plain text. */
  readonly title: string;
  readonly file: string;
  /** The entity itself, for problems that concern it as a whole. */
  readonly place: Place;
  /** Where its id is written. */
  readonly idPlace: Place;
  /** A place in its record: `at('costs', 0, 'year')`. For entities without a record of their own, the entity's place. */
  at(...path: readonly (string | number)[]): Place;
}

/** Markdown of the plan, parsed; its positions are offsets in `file` when `placed`, else in the field's own text. */
export interface Prose {
  readonly file: string;
  readonly nodes: readonly RootContent[];
  readonly placed: boolean;
  /** Where the text as a whole is. */
  readonly place: Place;
}

/** A text in Markdown, whole and as it was read: with what the plan makes its titles and action areas of. */
export interface WrittenMarkdown {
  readonly file: string;
  readonly kind: RecordKind;
  readonly nodes: readonly RootContent[];
  /** The text that the offsets of the nodes belong to. */
  readonly text: string;
  readonly placed: boolean;
  /** The file, or the field of it. */
  readonly place: Place;
}

export interface Chapter extends Base<'chapter'> {
  /** Of its text, where it is not the plan's; likewise for what else has a file. */
  readonly language?: Language;
  readonly position: 'before' | 'after';
  readonly body: Prose;
  /** Its headings and items are guidelines. */
  readonly binding: boolean;
  /** What is before the first of its guidelines; all of it where it has none. */
  readonly intro: Prose;
  readonly guidelines: readonly Guideline[];
}

/** A heading or an item of a list in a binding chapter. */
export interface Guideline extends Base<'guideline'> {
  /** `3.2`, within its chapter. */
  readonly number: string;
  /** The title as it is written, with its links. */
  readonly content: readonly PhrasingContent[];
  /** What is below its title and is no guideline. */
  readonly body: Prose;
  readonly children: readonly Guideline[];
}

/** Something of a level of the strategy: what the levels of the plan put under it is among its children. */
interface LevelBase<Kind extends Level> extends Base<Kind> {
  /** How it is written, which follows from the levels of the plan. */
  readonly form: LevelForm;
  /** `1.2.3` */
  readonly number: string;
  /** The title as it is written, with its links. */
  readonly content: readonly PhrasingContent[];
  /** Of an item that is a task: whether it is done. */
  readonly checked?: boolean;
  /** What is said of it in fields; nothing of an item. */
  readonly facts: LevelFacts;
  /** The paragraph before its text. */
  readonly ingress?: Prose;
  /** What is below its title and before what is under it. */
  readonly intro: Prose;
  /** What is after the list of what is under it. */
  readonly outro?: Prose;
  readonly children: readonly LevelEntity[];
  /** False where something of it is where it cannot be read: what is missing here is not missing in the plan. */
  readonly complete: boolean;
  /** Its line in a list of the files of a focus area. */
  readonly listedAs: string;
  readonly language?: Language;
}

export interface FocusArea extends LevelBase<'focus-area'> {
  /** 0-based. */
  readonly index: number;
}
export interface Strategy extends LevelBase<'strategy'> {}
export interface Goal extends LevelBase<'goal'> {}
interface ActionArea extends LevelBase<'action-area'> {}
export type LevelEntity = FocusArea | Strategy | Goal | ActionArea;

export interface WorkingForm extends Base<'working-form'> {}
export interface Perspective extends Base<'perspective'> {
  readonly record: PerspectiveRecord;
}
export interface Partner extends Base<'partner'> {
  readonly record: PartnerRecord;
}
export interface FinancingSource extends Base<'financing-source'> {
  readonly record: FinancingSourceRecord;
}
export interface Action extends Base<'action'> {
  readonly record: ActionRecord;
  /** First and last calendar year it belongs to. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly description: Prose | undefined;
  /** Kroner by year. */
  readonly costs: ReadonlyMap<number, number>;
  readonly financing: ReadonlyMap<number, number>;
  /** Kroner over all years; what is not financed is uncovered (udekket). */
  readonly totalCost: number;
}
export interface Programme extends Base<'programme'> {
  readonly record: ProgrammeRecord;
  readonly description: Prose | undefined;
  /** Its actions, each after those it waits for. */
  readonly actions: readonly Action[];
}
export interface Indicator extends Base<'indicator'> {
  readonly record: IndicatorRecord;
  readonly description: Prose | undefined;
}
export interface ActionPlan extends Base<'action-plan'> {
  /** The first and last year; of a plan of one year they are the same. */
  readonly from: number;
  readonly to: number;
  /** Every year of it, the first one first. */
  readonly years: readonly number[];
  readonly record: ActionPlanFrontMatter;
  readonly body: Prose;
  /** Every action of its years that is not excluded; those with a priority first, in its order, then by id. */
  readonly actions: readonly Action[];
}
export interface EconomicPlan extends Base<'economic-plan'> {
  readonly from: number;
  readonly to: number;
  readonly record: EconomicPlanRecord;
  readonly premises: Prose | undefined;
}

/** What a document said of what is written elsewhere when it was adopted. */
export interface AdoptedRecord extends Base<'adopted-record'> {
  readonly record: AdoptedFileRecord;
}

/** What a period is reported with besides the reports of actions: a text. */
export interface Report extends Base<'report'> {
  readonly period: Period;
  readonly record: ReportFrontMatter;
  readonly body: Prose;
}

/** A decision that accepts changes of the plan. */
export interface Decision extends Base<'decision'> {
  readonly record: DecisionFileRecord;
}

/** The type of each kind of entity. */
interface EntityTypes {
  readonly chapter: Chapter;
  readonly guideline: Guideline;
  readonly 'focus-area': FocusArea;
  readonly strategy: Strategy;
  readonly goal: Goal;
  readonly 'action-area': ActionArea;
  readonly 'working-form': WorkingForm;
  readonly perspective: Perspective;
  readonly partner: Partner;
  readonly 'financing-source': FinancingSource;
  readonly action: Action;
  readonly programme: Programme;
  readonly indicator: Indicator;
  readonly 'action-plan': ActionPlan;
  readonly 'economic-plan': EconomicPlan;
  readonly report: Report;
  readonly decision: Decision;
  readonly 'adopted-record': AdoptedRecord;
}
/** A kind without a type is an error where this is used, and only there. */
type Complete<Types extends { readonly [Kind in EntityKind]: Base<Kind> }> = Types;
export type EntityOf<Kind extends EntityKind> = EntityTypes[Kind & keyof EntityTypes];
export type Entity = Complete<EntityTypes>[keyof EntityTypes];

/** The entities of some kinds, in lists: `{ actionPlans: readonly ActionPlan[] }`. */
export type EntityLists<Kinds extends EntityKind> = {
  readonly [Kind in Kinds as ListProperty<Kind>]: readonly EntityOf<Kind>[];
};

/** An entity that has its fields in a file of its own; partners and their like are parts of `plan.yaml`. */
export type OwnRecord = Extract<Entity, { readonly kind: FiledKind; readonly record: object }>;

export function isOwnRecord(entity: Entity): entity is OwnRecord {
  return 'record' in entity && isFiled(entity.kind);
}

/** A field that names another entity by its id. */
export interface Reference {
  readonly from: Entity | undefined;
  /** The id as it is written. */
  readonly id: Id;
  /** The kinds that would be right. */
  readonly expected: readonly EntityKind[];
  readonly place: Place;
}

/** A file that says how documents look or what they hold. */
export interface SettingFile<Record> {
  /** Its name without the ending. */
  readonly stem: string;
  readonly record: Record;
  at(...path: readonly (string | number)[]): Place;
}

/**
 * The whole plan, read-only. Lists are in the order in which they are numbered or printed, or else by id; what is
 * under something is listed there.
 */
export interface Plan extends EntityLists<TopKind> {
  readonly record: PlanRecord;
  /** False where `plan.yaml` lacks something and was filled up: such a plan can be judged but not printed. */
  readonly whole: boolean;
  /** A place in `plan.yaml`. */
  at(...path: readonly (string | number)[]): Place;
  /** The day that counts as today, where somebody has said so: `2012-03-01`. */
  readonly today?: string;
  /** The levels of the strategy, from the top. */
  readonly levels: Levels;
  /** All of the lists, nested ones too, in reading order. */
  readonly entities: readonly Entity[];
  /** The first entity with each id, by the kinds among which an id means one thing. */
  readonly idSpaces: ReadonlyMap<string, ReadonlyMap<Id, Entity>>;
  /** The first entity with each id, of whatever kind. What names something of a kind asks `namedIn`. */
  readonly byId: ReadonlyMap<Id, Entity>;
  /** What each action is cited by: `T3`. */
  readonly actionNumbers: ReadonlyMap<Id, string>;
  /** Of a plan as a document was adopted on it: the actions of earlier years as they had been adopted then, by year. */
  readonly originalBudgets?: ReadonlyMap<number, ReadonlyMap<Id, Action>>;
  readonly references: readonly Reference[];
  /** Ids that are in files with errors: they are there, though nothing more is known of them. */
  readonly unreadIds: ReadonlySet<Id>;
  /** Kinds of which some could not be read: that there are none, or too few, cannot be said. */
  readonly unreadKinds: ReadonlySet<EntityKind>;
  /** Kinds of which somebody's id is not known: that nobody has an id cannot be said. */
  readonly blindKinds: ReadonlySet<EntityKind>;
  /** Kinds of which a record lacks something that could not be read: their sums are not the plan's. */
  readonly prunedKinds: ReadonlySet<RecordKind>;
  /** Every prose of the plan, with the entity it belongs to. */
  readonly proses: readonly { readonly entity: Entity; readonly prose: Prose }[];
  /** Every text in Markdown as it is written, by file. */
  readonly markdown: readonly WrittenMarkdown[];
  /** By path; those that could not be read are left out. */
  readonly themes: ReadonlyMap<string, SettingFile<ThemeRecord>>;
  readonly templates: ReadonlyMap<string, SettingFile<TemplateRecord>>;
  readonly locales: ReadonlyMap<string, SettingFile<LocaleRecord>>;
  /** Paths of all files in the plan folder, for links and images. */
  readonly paths: ReadonlySet<string>;
  /** Paths of files that are there and were not read; why is reported at each of them. */
  readonly refusedPaths: ReadonlySet<string>;
  /** What the pictures and fonts are that the plan uses, by path. Filled in by `inspectMedia`; empty before. */
  readonly media: ReadonlyMap<string, MediaFacts>;
}
