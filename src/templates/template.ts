import type { DocumentKind } from '../kinds/document-kinds.ts';

/** What a document is made of, as it is written: `schemas/template.schema.json`. */
export interface TemplateRecord {
  readonly document: DocumentKind;
  readonly sections: readonly SectionChoice[];
}

/** A part of a document, and how it is wanted. */
export interface SectionChoice {
  /** A name of the document's own parts. */
  readonly section: string;
  /** The heading, instead of the usual one. */
  readonly title?: string;
  /** By default, `auto`: where the page has little room left. */
  readonly newPage?: boolean | 'auto';
  /** What a focus area opens with: a large heading with its goals, by default, a page before that, or its heading alone. */
  readonly divider?: 'opening' | 'page' | 'none';
  /** Levels of headings in the contents. */
  readonly depth?: 1 | 2 | 3;
  readonly position?: 'before' | 'after';
  readonly groupBy?: Grouping;
  readonly columns?: readonly ActionField[];
  /** Where the plan is for several years. */
  readonly columnsByYear?: readonly ActionField[];
  readonly fields?: readonly ActionField[];
  readonly chart?: boolean;
  /** All of it, where the usual part is shorter: the parts of a sum, decisions that are on the cover, earlier reports. */
  readonly detail?: boolean;
}

export type Grouping = 'focus-area' | 'responsible' | 'payer' | 'status' | 'programme' | 'none';

/** A fact about an action that a table or a sheet can show. */
export type ActionField =
  | 'action'
  | 'serves'
  | 'kind'
  | 'phase'
  | 'working-forms'
  | 'perspectives'
  | 'responsible'
  | 'payer'
  | 'collaborators'
  | 'participants'
  | 'target-group'
  | 'effect'
  | 'start'
  | 'deadline'
  | 'period'
  | 'cost'
  | 'financing'
  | 'uncovered'
  | 'account-function'
  | 'account-responsibility'
  | 'account-article'
  | 'account-project'
  | 'priority'
  | 'status'
  | 'programme'
  | 'after'
  | 'indicators'
  | 'sdg'
  | 'risk'
  | 'decision';
