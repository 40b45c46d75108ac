/** What is known of a kind of document. Everything that goes over documents reads this table. */
interface DocumentKindFacts {
  /** The word of a locale for such a document; nothing for the one that is called as the plan. */
  readonly title?: string;
  /** The word of a locale that its files are called by. */
  readonly fileName: string;
  /** The word of a locale that it is called by in a sentence. */
  readonly inText: string;
  /** Whether it is heard and adopted by itself, so that a change can need a decision about it. */
  readonly adopted: boolean;
}

/** The kinds of document that are built from a plan, in the order in which they are listed. */
const facts = {
  strategy: { fileName: 'fileStrategy', inText: 'strategyInText', adopted: true },
  'action-plan': {
    title: 'actionPlan',
    fileName: 'fileActionPlan',
    inText: 'actionPlanInText',
    adopted: true,
  },
  'economic-plan': {
    title: 'economicPlan',
    fileName: 'fileEconomicPlan',
    inText: 'economicPlanInText',
    adopted: true,
  },
  report: { title: 'report', fileName: 'fileReport', inText: 'reportInText', adopted: false },
} as const satisfies Readonly<Record<string, DocumentKindFacts>>;

type Table = typeof facts;
export type PlanDocumentKind = keyof Table;
/** The kinds that are adopted by themselves. */
export type AdoptedKind = {
  [K in PlanDocumentKind]: Table[K] extends { readonly adopted: true } ? K : never;
}[PlanDocumentKind];
/** The words of a locale that the table names. */
type DocumentWord<Fact extends 'title' | 'fileName' | 'inText'> = Extract<
  Table[PlanDocumentKind],
  Readonly<Record<Fact, string>>
>[Fact];

export const planDocumentKinds = Object.keys(facts) as readonly PlanDocumentKind[];

/** What the table says of a kind, whatever kind it is. */
export function factsOfDocument(kind: PlanDocumentKind): {
  readonly title?: DocumentWord<'title'>;
  readonly fileName: DocumentWord<'fileName'>;
  readonly inText: DocumentWord<'inText'>;
  readonly adopted: boolean;
} {
  return facts[kind];
}

export function isPlanDocumentKind(word: string): word is PlanDocumentKind {
  return Object.hasOwn(facts, word);
}

/** The kinds that are adopted by themselves, in order. */
export const adoptedKinds = planDocumentKinds.filter(isAdoptedKind);

export function isAdoptedKind(word: string): word is AdoptedKind {
  return isPlanDocumentKind(word) && facts[word].adopted;
}

/** The kinds of document, each with a template: those of a plan, and the changes between two. */
export const documentKinds = [...planDocumentKinds, 'changes'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document of a plan, in one word: `strategy`, `action-plan 2011`, `economic-plan 2011-2014`. */
export type DocumentKey = PlanDocumentKind | `${PlanDocumentKind} ${string}`;

/** @param which of its kind; left out where there is only one */
export function documentKey(kind: PlanDocumentKind, which?: string): DocumentKey {
  return which === undefined ? kind : `${kind} ${which}`;
}

/** What {@link documentKey} joined. */
export function parseDocumentKey(key: DocumentKey): {
  readonly kind: PlanDocumentKind;
  readonly which?: string;
} {
  const space = key.indexOf(' ');
  if (space < 0) return { kind: key as PlanDocumentKind };
  return { kind: key.slice(0, space) as PlanDocumentKind, which: key.slice(space + 1) };
}
