import { isEntityKind } from '../../kinds/entity-kinds.ts';
import type { Language } from '../../kinds/languages.ts';
import { changeWords } from '../../messages/change-words.ts';
import { frontWords } from '../../messages/front-words.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { namedIn } from '../../model/named.ts';
import type { Weight, WeightTable } from '../../templates/weights.ts';
import type { Change, Comparison } from '../change.ts';
import { isProposal } from '../verdict.ts';
import { allCounts, countChanges, countsLine, summaryOf } from './counts.ts';
import { editionOf, endForReaders, endText, type ShownEdition, type ShownEnd, showEnd } from './ends.ts';
import { shownOneByOne } from './fold.ts';
import { type FrontLine, frontLines } from './front.ts';
import { type ShownEffects, shownEffects } from './money-tables.ts';
import { nameOf, oneLine, placeName, subjectKind } from './names.ts';
import { inPlanOrder } from './plan-order.ts';
import { placesIn, type Revisions } from './revisions.ts';
import { type ShownChange, showChange } from './shown-change.ts';
import type { Telling } from './telling.ts';
import { besideOf, errorsOf, type ShownErrors } from './uncertain.ts';
import { type GateLine, gateLines, reaching, type ShownDecision, showDecision } from './verdict-lines.ts';

export interface ViewOptions {
  readonly language: SpokenLanguage;
  readonly table: WeightTable;
  /** The weight from which changes fail, where it was asked for. */
  readonly failOn?: Weight;
  /** The name of the partner that it is shown for. */
  readonly partner?: string;
  /** All changes, where only some are shown: by these they are numbered. */
  readonly all?: readonly Change[];
}

/** Changes of a focus area, or of the plan as a whole. */
export interface Group {
  /** The focus area's id; undefined for the plan as a whole. */
  readonly id: string | undefined;
  readonly title: string;
  readonly counts: string;
  readonly changes: readonly ShownChange[];
}

/** A comparison in words: what every output shows, and no output more. All text is safe to print, though not in markup. */
export interface DiffView {
  readonly language: SpokenLanguage;
  /** Of the plan's own text. */
  readonly planLanguage: Language;
  readonly title: string;
  /** Whether something that was adopted would become another. */
  readonly proposal: boolean;
  /** "Fra v1.0 (3. mars 2011) til forslag" */
  readonly ends: string;
  /** The same for those who know no git: without hashes, and with words for names that only git has. */
  readonly endsForReaders: string;
  /** What the text is, where it is no edition of its own. */
  readonly edition: ShownEdition | undefined;
  /** `3 vedtakskrevende · 5 vesentlige · 12 redaksjonelle · 2 flyttet` */
  readonly counts: string;
  /** How many of each weight and kind: headings, a row for each weight that there is, sums. */
  readonly summary: readonly (readonly string[])[];
  readonly base: ShownEnd;
  readonly head: ShownEnd;
  /** What it comes to, in ten lines at most, for those who vote on it. */
  readonly front: readonly FrontLine[];
  /** All changes, in the order of the plan. */
  readonly changes: readonly ShownChange[];
  /** Those of them that a document shows one by one, and what it says where it only counts the others. */
  readonly oneByOne: ReadonlySet<ShownChange>;
  readonly folded: string;
  /** What could not be read, and other errors, by end, with the first of them: reported before all changes. */
  readonly errors: readonly ShownErrors[];
  readonly decisions: readonly ShownDecision[];
  readonly gate: readonly GateLine[];
  readonly groups: readonly Group[];
  /** Numbers that shifted. */
  readonly renumbered: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  /** Hints, what could not be compared, and what only looks changed. */
  readonly beside: readonly string[];
  readonly money: ShownEffects;
  /** How the decision is entered that accepts the changes; empty where nobody must decide. */
  readonly accepting: string;
  /** Headings and labels. */
  readonly words: ViewWords;
}

/** The headings and labels of a comparison that a document has beside its sentences. */
type ViewWords = Readonly<
  Record<(typeof plainWords)[number] | (typeof plainFrontWords)[number] | 'besides' | 'renumbered', string>
>;

const plainWords = [
  'before',
  'after',
  'difference',
  'year',
  'what',
  'weightHeading',
  'struck',
  'new',
  'follows',
  'fingerprint',
] as const;
const plainFrontWords = [
  'heading',
  'list',
  'number',
  'fromTo',
  'decidedBy',
  'undecided',
  'pageShort',
  'legendStruck',
  'legendNew',
  'details',
  'fingerprints',
  'amounts',
] as const;

function wordsIn(language: SpokenLanguage): ViewWords {
  return Object.fromEntries([
    ...plainWords.map((name) => [name, say(changeWords[name], language)]),
    ...plainFrontWords.map((name) => [name, say(frontWords[name], language)]),
    ['besides', say(verdictWords.besides, language)],
    ['renumbered', say(verdictWords.renumbered, language)],
  ]) as ViewWords;
}

export function viewOf(comparison: Comparison, ends: Revisions, options: ViewOptions): DiffView {
  const { language, table, failOn, partner, all = comparison.changes } = options;
  const baseSpan = placesIn(ends.base);
  const headSpan = placesIn(ends.head);
  const { plan } = ends.head;
  const ordered = inPlanOrder({ ...comparison, changes: all }, ends.base.plan, plan);
  // Who is shown a part calls each change as those do who see the whole.
  const numbers = new Map(ordered.map((change, at) => [change, at + 1]));
  const asked = new Set(comparison.changes);
  const { decisions } = comparison.verdict;
  const deciders = new Map(
    decisions.flatMap(({ weight, bodies, changes }) => {
      const who =
        weight === 'members' ? say(frontWords.everyMemberDecides, language) : bodies.map(oneLine).join(', ');
      return changes.map((change) => [change, who] as const);
    }),
  );
  const telling: Telling = {
    language,
    table,
    failing: new Set(comparison.verdict.failing),
    titleOf: (id) => (plan.byId.get(id) ?? ends.base.plan.byId.get(id))?.title ?? id,
    numberOf: (change) => numbers.get(change) ?? 0,
    decidedBy: (change) => deciders.get(change) ?? '',
    actionNumber: ({ subject, id, after }) =>
      subject === 'action' && after ? plan.actionNumbers.get(id) : undefined,
    textLanguage: (change) => textLanguageOf(change, ends),
    baseSpan,
    headSpan,
  };
  const changes = ordered.flatMap((change) => (asked.has(change) ? showChange(change, telling) : []));
  const shown = new Map(changes.map((one) => [one.change, one]));
  // A decision may hold changes that the reader did not ask to see.
  const shownOf = (change: Change): ShownChange => shown.get(change) ?? showChange(change, telling);
  const oneByOne = shownOneByOne(changes);
  const reached = failOn === undefined ? [] : reaching(comparison, failOn);
  const counts = allCounts(comparison, language);
  const proposal = isProposal(comparison);
  const [base, head] = [showEnd(ends.base, ends.head, language), showEnd(ends.head, ends.base, language)];
  const gate: readonly GateLine[] = [
    ...gateLines(comparison, failOn !== undefined, (place) => placeName(headSpan(place)), language),
    ...(failOn !== undefined && reached.length > 0
      ? [
          {
            level: 'error' as const,
            text: say(verdictWords.overLimit, language, { limit: failOn, count: reached.length }),
          },
        ]
      : []),
  ];
  const forPartner =
    partner === undefined ? [] : [`${say(frontWords.forPartner, language)} ${oneLine(partner)}.`];
  const endsIn = (of: (end: ShownEnd, side: 'earlierText' | 'newText') => string): string => {
    const sides = { base: of(base, 'earlierText'), head: of(head, 'newText') };
    return [...forPartner, say(frontWords.ends, language, sides)].join(' ');
  };
  return {
    language,
    planLanguage: plan.record.language,
    title: say(proposal ? changeWords.proposalFor : changeWords.titleOf, language, {
      plan: oneLine(plan.record.title),
    }),
    proposal,
    ends: endsIn(endText),
    endsForReaders: endsIn((end, side) => endForReaders(end, say(frontWords[side], language))),
    edition: editionOf(proposal, ends, language),
    counts,
    summary: summaryOf(comparison.changes, language),
    base,
    head,
    front: frontLines(comparison, ends, changes, counts, partner, language),
    changes,
    oneByOne,
    folded:
      oneByOne.size === changes.length
        ? ''
        : say(changeWords.folded, language, { shown: oneByOne.size, count: changes.length }),
    errors: (['base', 'head'] as const).flatMap((side) => errorsOf(side, comparison, ends, language)),
    decisions: decisions.map((item) => showDecision(item, shownOf, telling)),
    gate,
    groups: groupsOf(comparison, changes, language),
    renumbered: comparison.renumbered.map(({ kind, title, before, after }) => ({
      name: `${subjectKind(kind, language)} ${oneLine(title)}`,
      before,
      after,
    })),
    beside: besideOf(comparison, ends, headSpan, language),
    money: shownEffects(comparison.money, language),
    accepting:
      decisions.length === 0
        ? ''
        : say(frontWords.accepting, language, {
            command: `planverk new decision <${say(frontWords.caseNumber, language)}> --from ${oneLine(ends.base.name)} --date <${say(frontWords.caseDate, language)}>`,
          }),
    words: wordsIn(language),
  };
}

/** The language of what changed, where a chapter, focus area or strategy is in another than the plan. */
function textLanguageOf({ id, subject, after }: Change, { base, head }: Revisions): Language {
  const { plan } = after ? head : base;
  const entity = isEntityKind(subject) ? namedIn(plan, id, subject) : undefined;
  const language = entity && 'language' in entity ? entity.language : undefined;
  return language ?? plan.record.language;
}

function groupsOf(
  { focusAreas }: Comparison,
  changes: readonly ShownChange[],
  language: SpokenLanguage,
): readonly Group[] {
  const names = new Map(focusAreas.map((area) => [area.id, nameOf(area)]));
  return [...groupedBy(changes)].map(([id, ofArea]) => ({
    id,
    title: id === undefined ? say(changeWords.wholePlan, language) : (names.get(id) ?? oneLine(id)),
    counts: countsLine(countChanges(ofArea.map(({ change }) => change)), language),
    changes: ofArea,
  }));
}

/** By focus area, in the order of the changes. */
function groupedBy(changes: readonly ShownChange[]): ReadonlyMap<string | undefined, readonly ShownChange[]> {
  const groups = new Map<string | undefined, ShownChange[]>();
  for (const shown of changes) {
    const group = groups.get(shown.change.focusArea);
    if (group) group.push(shown);
    else groups.set(shown.change.focusArea, [shown]);
  }
  return groups;
}
