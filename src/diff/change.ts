import type { BudgetKind } from '../kinds/budget-kinds.ts';
import type { DocumentKey } from '../kinds/document-kinds.ts';
import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Whose } from '../kinds/source-kinds.ts';
import type { ActionStatus, Id, RevisionStatus } from '../model/records.ts';
import type { Weight } from '../templates/weights.ts';
import type { Place } from '../text/place.ts';
import type { Values } from '../text/problem.ts';

/** What a change is about: an entity, `plan.yaml` itself, a file of settings (theme, template, locale), or any other file. */
export type SubjectKind = EntityKind | 'plan' | 'setting' | 'file';

/** Something of the plan as one of the two revisions knows it. */
export interface Side {
  readonly title: string;
  /** `1.2.3`, where the kind has numbers. */
  readonly number?: string;
  /** In that revision's files: the smallest that shows the change. */
  readonly place: Place;
}

/** What somebody or something is called, with its id where it has one. */
export interface Named {
  readonly id?: string;
  readonly title: string;
  readonly number?: string;
}

/** A piece of text: in both revisions, struck from the base, or come in with the head. */
export interface TextPart {
  readonly op: 'same' | 'out' | 'in';
  readonly text: string;
}

/** What a block of a text is, as far as a reader sees it. */
export interface Shape {
  readonly type: 'paragraph' | 'heading' | 'item' | 'quote' | 'row' | 'code' | 'line';
  /** Its ancestors, from the outside. */
  readonly within: readonly ('quote' | 'list' | 'numbered-list')[];
  /** Of a heading: 1–6. */
  readonly level?: number;
  /** Of an item of a numbered list: the number that is printed before it. */
  readonly number?: number;
}

/** A paragraph, heading, list item, table row … of a compared text. All parts are `in` where the block is new, `out` where it is gone. */
export interface TextBlock {
  readonly type: Shape['type'];
  readonly parts: readonly TextPart[];
  /** Of an item of a numbered list: its number in the head, in the base where it is gone. */
  readonly number?: number;
  /** Of a row: the parts by cell. `parts` has them in one, with bars between. */
  readonly cells?: readonly (readonly TextPart[])[];
  /** Of a row: whether it is the first of its table. */
  readonly header?: boolean;
  /** Where it is the same block and was another sort of block, or its list began with another number. */
  readonly reshaped?: { readonly before: Shape; readonly after: Shape };
}

/** Where a link leads; undefined on the side that has none. */
export interface LinkChange {
  /** The words that are the link. */
  readonly text: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Kroner of one year and source (or of a line as a whole); undefined where that revision has none. */
export interface MoneyRow {
  /** A year (`2011`), or undefined for figures without one. */
  readonly year: number | undefined;
  /** The last of several years that have these amounts each; left out where it is one year. */
  readonly until?: number;
  /** Who pays; undefined for the cost itself. */
  readonly source: Named | undefined;
  /** `cost`, `financing`, `budget`, `accounts`, `original`, `revised` */
  readonly column: 'cost' | 'financing' | 'budget' | 'accounts' | 'original' | 'revised';
  /** Of an action, where it is not the budget that its kind says. */
  readonly budget?: BudgetKind;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** One value of a record, ready to be shown. Names represent ids; words of the model (`planned`, `draft`) are given as they are written. */
export interface ShownValue {
  /** Dotted, without indexes: `status`, `risk.likelihood`, `period.to`. */
  readonly field: string;
  /** Which of several, where the field is in a list: the year, date, title or name that distinguishes it. */
  readonly which?: string;
  readonly type: 'text' | 'date' | 'number' | 'amount' | 'truth' | 'word' | 'name' | 'url';
  readonly before: string | number | boolean | undefined;
  readonly after: string | number | boolean | undefined;
}

/** What was adopted and reported of something that is gone. */
export interface History {
  /** The documents that it was in when they were adopted, and when, the oldest first. */
  readonly adoptedIn: readonly { readonly document: DocumentKey; readonly date: string }[];
  /** The oldest first. */
  readonly reports: readonly {
    readonly date: string;
    readonly status: ActionStatus;
    readonly text: string;
  }[];
  /** Whole kroner, by year. */
  readonly spent: readonly { readonly year: number; readonly amount: number }[];
  /** The periods whose reports it is in: `2011`, `2011-H1`. */
  readonly reportedIn: readonly string[];
}

/** What changed, ready for every output; none of them looks further. */
export type Detail =
  /**
   * An entity came or went, with what came or went with it (strategies, goals, action areas). What it says: its prose, its
   * facts and its money; all of it on the one side where it is.
   */
  | {
      readonly type: 'whole';
      readonly includes: readonly (Named & { readonly kind: EntityKind; readonly depth: number })[];
      readonly prose: readonly TextBlock[];
      readonly values: readonly ShownValue[];
      readonly money: readonly MoneyRow[];
      /** Of an action that is gone. */
      readonly history?: History;
    }
  | { readonly type: 'moved'; readonly from: Named | undefined; readonly to: Named | undefined }
  /** Siblings in both orders; `moved` are the ids of the fewest that must be moved to get from one to the other. */
  | {
      readonly type: 'order';
      readonly before: readonly Named[];
      readonly after: readonly Named[];
      readonly moved: readonly string[];
    }
  /**
   * `rewritten`: so little is left of the old text that word by word says nothing; it then has `out` blocks, then `in` blocks.
   * `links`: those that lead elsewhere than before.
   */
  | {
      readonly type: 'text';
      readonly blocks: readonly TextBlock[];
      readonly rewritten: boolean;
      readonly links: readonly LinkChange[];
    }
  /** What was taken out of a list and what came in, by name. */
  | {
      readonly type: 'list';
      readonly field: string;
      /** They are words of a choice, by their titles. */
      readonly words?: true;
      readonly out: readonly Named[];
      readonly in: readonly Named[];
    }
  | { readonly type: 'money'; readonly rows: readonly MoneyRow[] }
  | { readonly type: 'values'; readonly values: readonly ShownValue[] }
  /** Something that no document may print, such as an internal note. */
  | { readonly type: 'hidden' }
  /** One act that several changes are part of: at least one, in the order in which they would be shown alone. */
  | { readonly type: 'act'; readonly act: ActName; readonly parts: readonly ChangePart[] };

/** What somebody did, where that is more than a change of one field. */
export type ActName =
  /** Put off: with when it ends, what it costs in which year, and why. */
  | 'postponed'
  | 'cancelled'
  /** The same sums, in other years. */
  | 'money-moved'
  /** An action became several; it may remain, or be gone. */
  | 'split'
  /** What is gone went into another, which may be new. */
  | 'merged'
  /** What is gone, with the lists that it was in. */
  | 'removed'
  /** Two took each other's place. */
  | 'swapped';

/** A part of an act: what would be a change of its own if it were made alone. */
export type ChangePart = Pick<
  Change,
  | 'kind'
  | 'category'
  | 'subject'
  | 'id'
  | 'before'
  | 'after'
  | 'field'
  | 'which'
  | 'detail'
  | 'weight'
  | 'values'
  | 'heavier'
>;

/** A difference of meaning between two plans, graded. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'moved' | 'reordered' | 'changed';
  /** The row of the table of weights (`templates/weights.yaml`): what sort of change this is, as `goal-reworded`. */
  readonly category: string;
  readonly subject: SubjectKind;
  /** The entity's id in the head, or in the base where it is gone; the path of a file. */
  readonly id: string;
  /** Undefined where the base does not have it. */
  readonly before?: Side;
  /** Undefined where the head does not have it. */
  readonly after?: Side;
  /** The dotted field or fields' common part (`costs`, `description`, `intro`); undefined for the entity as a whole. */
  readonly field?: string;
  /** Which of several, where the field is in a list: a year, a date, a name. */
  readonly which?: string;
  readonly detail: Detail;
  /** Of an act at least that of its heaviest part. */
  readonly weight: Weight;
  /** What the row's reason is filled with. */
  readonly values: Values;
  /** Why `plan.yaml` makes it heavier than the table does. */
  readonly heavier?: string;
  /** Twenty hex digits of facts, none of them words: the same in every language, and however messages are reworded. */
  readonly fingerprint: string;
  /** The cases that accept it. */
  readonly acceptedBy: readonly Acceptance[];
  /** The focus area it is shown under (its id in the head, else in the base); undefined for what belongs to the plan as a whole. */
  readonly focusArea: string | undefined;
  /** The documents that print something else because of it, by key: `strategy`, `action-plan 2011`, `report 2011-H1`. */
  readonly documents: readonly DocumentKey[];
  /**
   * The documents whose adoption decides about it: those that say something of it in either revision. One that was
   * adopted prints what it said then, and what it said is not to be changed without a decision.
   */
  readonly boundBy: readonly DocumentKey[];
  /** Where one thing is gone and another came that is so alike: the other, whose change is beside this one. */
  readonly probablySameAs?: Named & {
    readonly id: string;
    readonly fingerprint: string;
    /** 0–1 */
    readonly similarity: number;
  };
  /** Facts it is made of: each belongs to exactly one change. */
  readonly edits: readonly ChangedPart[];
}

/** A decision on record that accepts changes. */
export interface Acceptance {
  /** The decision's id: the name of its file in `decisions/`. */
  readonly id: string;
  readonly body: string;
  readonly case: string;
  readonly date: string;
}

/** A bare fact, before anybody has an opinion of it. */
export interface ChangedPart {
  readonly type: 'added' | 'removed' | 'moved' | 'reordered' | 'id' | 'field';
  readonly subject: SubjectKind;
  readonly id: string;
  /** `costs.2011`, `intro`; undefined for the entity as a whole. */
  readonly field?: string;
}

/** An id that is gone and one that is new, so alike that somebody may have changed an id without saying so. */
export interface Hint {
  readonly subject: EntityKind;
  readonly removed: Named & { readonly place: Place };
  readonly added: Named & { readonly place: Place };
  /** 0–1 */
  readonly similarity: number;
}

/** Something that has another number than before, because of what came, went or moved before it. */
export interface Renumbered {
  readonly kind: EntityKind;
  readonly id: string;
  readonly title: string;
  /** `3.1.2` */
  readonly before: string;
  readonly after: string;
}

/** A file of the plan under another name: what is in it is compared wherever it is. */
export interface RenamedFile {
  readonly before: string;
  readonly after: string;
}

/** An entity in a file with errors on one side, so that it cannot be compared. */
export interface NotCompared {
  readonly subject: SubjectKind;
  readonly id: string;
  readonly title: string;
  readonly side: 'base' | 'head';
  readonly file: string;
}

/** A file with errors: nobody can say what all of it says, nor what became of it. */
export interface UnreadFile {
  readonly side: 'base' | 'head';
  readonly file: string;
}

/** A document of the plan in both revisions, as far as the gate needs it. */
export interface DocumentState {
  /** `strategy`, `action-plan 2011` … as in {@link Change.boundBy}. */
  readonly key: DocumentKey;
  /** Undefined where the base does not have it. */
  readonly before: RevisionStatus | undefined;
  readonly after: RevisionStatus | undefined;
  /** Bodies whose adoption is entered in the head and not in the base. */
  readonly newlyAdoptedBy: readonly { readonly partner?: Id; readonly body: string }[];
}

/** What one body would have to decide. */
export interface DecisionItem {
  readonly weight: 'decision' | 'members';
  /** Who must decide: the plan's own body, or every partner that is a member. */
  readonly bodies: readonly string[];
  /** Those of them that have not. */
  readonly missing: readonly string[];
  readonly changes: readonly Change[];
  readonly documents: readonly DocumentKey[];
}

/** What must not be, whatever was decided. */
export interface GateViolation {
  readonly name: 'adoption-edited' | 'adoption-removed' | 'adopted-to-draft';
  readonly document: DocumentKey;
  readonly values: Values;
  readonly place: Place;
}

/** Whether the changes are allowed. */
export interface Verdict {
  readonly documents: readonly DocumentState[];
  readonly violations: readonly GateViolation[];
  /** What needs a decision: everything of weight `decision` and `members`, whether it is decided or not. */
  readonly decisions: readonly DecisionItem[];
  /** Changes that fail: of an adopted document, in need of a decision, with neither an acceptance nor a new adoption. */
  readonly failing: readonly Change[];
  /** Documents in hearing with changes that need a decision: a new hearing should be considered. */
  readonly hearAgain: readonly DocumentKey[];
  /** Fingerprints that new decisions accept and that no change has. */
  readonly stale: readonly {
    readonly acceptance: Acceptance;
    readonly fingerprint: string;
    readonly place: Place;
  }[];
  /**
   * Whether something that was adopted, or that nobody can say was not, is compared: then the gate decides, and what could
   * not be read is no answer.
   */
  readonly gated: boolean;
  /** Whether the gate lets the head through: never where it decides and not all could be read. */
  readonly passes: boolean;
}

/** Kroner before and after, of something that follows from the changes. */
export interface MoneyShift {
  readonly year: number;
  readonly before: number;
  readonly after: number;
}

/** Sums that follow from the changes; nothing here is a change of its own. Only what differs is listed. */
export interface MoneyEffects {
  /** What the actions of the plan cost together. */
  readonly total: readonly MoneyShift[];
  readonly byFocusArea: readonly { readonly focusArea: Named; readonly shifts: readonly MoneyShift[] }[];
  readonly bySource: readonly { readonly source: Named; readonly shifts: readonly MoneyShift[] }[];
  readonly byAction: readonly { readonly action: Named; readonly shifts: readonly MoneyShift[] }[];
  readonly uncovered: readonly MoneyShift[];
  /** Who pays more and who pays less: the plan's own money, that of the partners that take part, and that of others. */
  readonly byPayer: readonly { readonly payer: Whose; readonly shifts: readonly MoneyShift[] }[];
  /** What the partners pay of the member fee, by economic plan. */
  readonly shares: readonly {
    readonly document: DocumentKey;
    readonly partners: readonly { readonly partner: Named; readonly shifts: readonly MoneyShift[] }[];
  }[];
}

/** Two plans, compared. One matching and one weighing: every output shows this and nothing else. */
export interface Comparison {
  /**
   * In one total order: plan as a whole, then focus areas in order, heavier first within each; what is probably the same
   * is together at the place of the first.
   */
  readonly changes: readonly Change[];
  readonly hints: readonly Hint[];
  /** Numbers that shifted: never changes. */
  readonly renumbered: readonly Renumbered[];
  readonly notCompared: readonly NotCompared[];
  /** Files that could not be read whole, of the base and then of the head. Only where there are none is everything compared. */
  readonly unread: readonly UnreadFile[];
  /** Files whose text differs while their plan is the same: order of keys, white space, comments. */
  readonly reformatted: readonly string[];
  readonly renamedFiles: readonly RenamedFile[];
  readonly money: MoneyEffects;
  readonly verdict: Verdict;
  /** Focus areas in the order of the head, then those that are gone. */
  readonly focusAreas: readonly Named[];
}
