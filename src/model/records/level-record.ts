import type { Language } from '../../kinds/languages.ts';
import type { FormerId, Id, Markdown, OneOrSeveral } from './scalars.ts';

/** Front matter of `chapters/NN-slug.md`. */
export interface ChapterFrontMatter {
  readonly id: Id;
  readonly formerId?: FormerId;
  /** Of its text, where it is not the plan's. */
  readonly language?: Language;
  /** Before the focus areas (the default) or after them. */
  readonly position?: 'before' | 'after';
  /** Whether it is guidelines: its headings and the items of its lists are numbered and have ids. */
  readonly binding?: boolean;
}

/** What is said of a focus area, a strategy or a goal beside its title and its text. */
export interface LevelFacts {
  /** In one sentence. */
  readonly mainGoal?: string;
  readonly ingress?: Markdown;
  /** Partners' ids or free text. */
  readonly responsible?: OneOrSeveral;
  readonly sdg?: readonly string[];
  readonly perspectives?: readonly Id[];
  readonly indicators?: readonly Id[];
}

/** The facts of the headings in a file, by their ids. */
export interface HeadingFacts {
  readonly goals?: Readonly<Record<Id, LevelFacts>>;
  readonly strategies?: Readonly<Record<Id, LevelFacts>>;
}

/** Front matter of `focus-areas/NN-slug/focus-area.md`, or of `focus-areas/NN-slug.md`. */
interface FocusAreaFrontMatter extends LevelFacts, HeadingFacts {
  readonly id: Id;
  readonly formerId?: FormerId;
  /** Of its text, where it is not the plan's. */
  readonly language?: Language;
}

/** Front matter of `focus-areas/NN-slug/NN-slug.md`, where that is a strategy. */
interface StrategyFrontMatter extends LevelFacts, HeadingFacts {
  readonly id: Id;
  readonly formerId?: FormerId;
  /** Of its text, where it is not the plan's. */
  readonly language?: Language;
  /** Its line in the focus area's list of strategies; its title when left out. */
  readonly listedAs?: string;
}

/** Front matter of `focus-areas/NN-slug/NN-slug.md`, where that is a goal. */
interface GoalFrontMatter extends LevelFacts, HeadingFacts {
  readonly id: Id;
  readonly formerId?: FormerId;
  /** Of its text, where it is not the plan's. */
  readonly language?: Language;
  /** Its line in the focus area's list of goals; its title when left out. */
  readonly listedAs?: string;
}

export type LevelFrontMatter = FocusAreaFrontMatter & Partial<StrategyFrontMatter & GoalFrontMatter>;
