import { isEntityKind } from '../../kinds/entity-kinds.ts';
import type { Language } from '../../kinds/languages.ts';
import { changeWords } from '../../messages/change-words.ts';
import { frontWords } from '../../messages/front-words.ts';
import { modelWord } from '../../messages/model-words.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { namedIn } from '../../model/named.ts';
import { type Weight, type WeightTable, weights } from '../../templates/weights.ts';
import { capital } from '../../text/capital.ts';
import type { Place, Span } from '../../text/place.ts';
import type { Change, Comparison } from '../change.ts';
import { isProposal } from '../verdict.ts';
import { type FrontLine, frontLines } from './front.ts';
import { type ShownEffects, shownEffects } from './money-tables.ts';
import { dateName, nameOf, oneLine, subjectKind } from './names.ts';
import { inPlanOrder } from './plan-order.ts';
import { placesIn, type Revision, type Revisions } from './revisions.ts';
import { type ShownChange, showChange, type Telling } from './shown-change.ts';
import { type GateLine, gateLines, reaching, type ShownDecision, showDecision } from './verdict-lines.ts';

export interface ViewOptions {
  readonly language: SpokenLanguage;
  readonly table: WeightTable;
  /** The weight from which changes fail, where it was asked for. */
  readonly failOn?: Weight;
  /** The name of the partner that it is shown for. */
  readonly partner?: string;
  /** Not all changes are shown. */
  readonly partial?: boolean;
}

/** An end of the comparison in words. */
export interface ShownEnd {
  readonly name: string;
  /** The short hash, where the name is another. */
  readonly commit?: string;
  /** The date, and the folder where it is another than at the other end. */
  readonly details: readonly string[];
}

export interface Counts extends Readonly<Record<Weight, number>> {
  readonly moved: number;
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
  /**
   * What the text is, where it is no edition of its own: a text that was adopted and has changed since is no adopted
   * edition, whatever its file still says.
   */
  readonly edition: { readonly label: string; readonly date: string | undefined } | undefined;
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
  /** What could not be read, and other errors, by end, with the first of them: reported before all changes. */
  readonly errors: readonly {
    readonly text: string;
    readonly first: readonly string[];
    readonly left: number;
  }[];
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
  'from',
  'to',
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

/** So many errors of an end are shown. */
const mostErrors = 10;
/** So many files that only look changed are named. */
const mostFiles = 5;
/** So many files that could not be read are named. */
const mostUnread = 20;

export function viewOf(comparison: Comparison, ends: Revisions, options: ViewOptions): DiffView {
  const { language, table, failOn, partner, partial = false } = options;
  const baseSpan = placesIn(ends.base);
  const headSpan = placesIn(ends.head);
  const { plan } = ends.head;
  const ordered = inPlanOrder(comparison, ends.base.plan, plan);
  const numbers = new Map(ordered.map((change, at) => [change, at + 1]));
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
  const changes = ordered.map((change) => showChange(change, telling));
  const shown = new Map(changes.map((one) => [one.change, one]));
  // A decision may hold changes that the reader did not ask to see.
  const shownOf = (change: Change): ShownChange => shown.get(change) ?? showChange(change, telling);
  const reached = failOn === undefined ? [] : reaching(comparison, failOn);
  const counts = allCounts(comparison, language);
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
  return {
    language,
    planLanguage: plan.record.language,
    title: say(isProposal(comparison) ? changeWords.proposalFor : changeWords.titleOf, language, {
      plan: oneLine(plan.record.title),
    }),
    proposal: isProposal(comparison),
    ends: [
      ...(partner === undefined ? [] : [`${say(frontWords.forPartner, language)} ${oneLine(partner)}.`]),
      say(frontWords.ends, language, {
        base: endText(showEnd(ends.base, ends.head, language)),
        head: endText(showEnd(ends.head, ends.base, language)),
      }),
    ].join(' '),
    edition: editionOf(comparison, ends, language),
    counts,
    summary: summaryOf(comparison.changes, language),
    base: showEnd(ends.base, ends.head, language),
    head: showEnd(ends.head, ends.base, language),
    front: [
      ...(partner === undefined
        ? []
        : [{ label: say(frontWords.forPartner, language), text: oneLine(partner) }]),
      ...frontLines(comparison, ends, changes, counts, !partial, language),
    ],
    changes,
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

function placeName({ file, line }: Span): string {
  return `${oneLine(file)}:${line}`;
}

export function countChanges(changes: readonly Change[]): Counts {
  const counts = { editorial: 0, substantive: 0, decision: 0, members: 0, moved: 0 };
  for (const { weight, kind } of changes) {
    counts[weight] += 1;
    if (kind === 'moved') counts.moved += 1;
  }
  return counts;
}

/** What could not be read before what was found. That nothing has changed is said only where all could be compared. */
function allCounts({ changes, unread }: Comparison, language: SpokenLanguage): string {
  const found = countsLine(countChanges(changes), language);
  if (unread.length === 0) return found || say(changeWords.noChanges, language);
  const count = new Set(unread.map(({ file }) => file)).size;
  return [say(changeWords.unread, language, { count }), found || say(changeWords.nothingElse, language)].join(
    ' · ',
  );
}

function countsLine(counts: Counts, language: SpokenLanguage): string {
  const parts = [...weights].reverse().flatMap((weight) => partOf(weight));
  return [...parts, ...partOf('moved')].join(' · ');
  function partOf(name: keyof Counts): readonly string[] {
    const count = counts[name];
    return count === 0 ? [] : [say(changeWords[name], language, { count })];
  }
}

const columns = [
  ['addedHeading', ['added']],
  ['removedHeading', ['removed']],
  ['movedHeading', ['moved', 'reordered']],
  ['changedHeading', ['changed']],
] as const;

function summaryOf(changes: readonly Change[], language: SpokenLanguage): DiffView['summary'] {
  const word = (name: 'weightHeading' | 'sum' | (typeof columns)[number][0]): string =>
    say(changeWords[name], language);
  const row = (label: string, changes: readonly Change[]): readonly string[] => [
    label,
    ...columns.map(([, kinds]) =>
      String(changes.filter(({ kind }) => kinds.some((one) => one === kind)).length),
    ),
    String(changes.length),
  ];
  const rows = [...weights].reverse().flatMap((weight) => {
    const ofWeight = changes.filter((change) => change.weight === weight);
    return ofWeight.length === 0 ? [] : [row(capital(modelWord(weight, language)), ofWeight)];
  });
  if (rows.length === 0) return [];
  return [
    [word('weightHeading'), ...columns.map(([name]) => word(name)), word('sum')],
    ...rows,
    ...(rows.length > 1 ? [row(word('sum'), changes)] : []),
  ];
}

/** `v1.0 (3f1c9a5be0, 3. mars 2011)` */
function endText({ name, commit, details }: ShownEnd): string {
  const all = [...(commit === undefined ? [] : [commit]), ...details];
  return all.length > 0 ? `${name} (${all.join(', ')})` : name;
}

function editionOf(
  comparison: Comparison,
  { base, head }: Revisions,
  language: SpokenLanguage,
): DiffView['edition'] {
  const { revision } = head.plan.record;
  const before = base.plan.record.revision;
  const proposal = isProposal(comparison);
  const adopted = revision.status === 'adopted' || revision.status === 'archived';
  const anew = revision.status !== before.status || revision.date !== before.date;
  if (!adopted || (anew && !proposal)) return undefined;
  const date = head.date === undefined ? undefined : dateName(head.date, language);
  const label =
    date === undefined
      ? say(frontWords[proposal ? 'proposal' : 'changes'], language)
      : say(frontWords[proposal ? 'proposalOf' : 'changesUpTo'], language, { date });
  return { label, date: head.date };
}

function showEnd(
  { name, commit, date, folder }: Revision,
  other: Revision,
  language: SpokenLanguage,
): ShownEnd {
  const short = commit?.slice(0, 10);
  return {
    name: oneLine(name),
    ...(short !== undefined && short !== name && { commit: short }),
    details: [
      ...(date === undefined ? [] : [dateName(date, language)]),
      ...(folder === other.folder
        ? []
        : [say(changeWords.folder, language, { folder: oneLine(folder) || '.' })]),
    ],
  };
}

function errorsOf(
  side: keyof Revisions,
  { unread }: Comparison,
  ends: Revisions,
  language: SpokenLanguage,
): DiffView['errors'] {
  const end = ends[side];
  const spanOf = placesIn(end);
  const files = unread.filter((file) => file.side === side).map(({ file }) => file);
  const errors = end.diagnostics.filter(({ severity }) => severity === 'error');
  const values = { end: oneLine(end.name) };
  const shownErrors = (text: string, diagnostics: Revision['diagnostics']): DiffView['errors'][number] => ({
    text,
    first: diagnostics
      .slice(0, mostErrors)
      .map(({ at, text: message }) => `${placeName(spanOf(at))}: ${oneLine(message(language))}`),
    left: Math.max(0, diagnostics.length - mostErrors),
  });
  const others = errors.filter(({ at }) => !files.includes(at.file));
  return [
    ...(files.length > 0
      ? [
          shownErrors(
            say(verdictWords.unread, language, {
              ...values,
              count: files.length,
              files: namesOf(files, mostUnread, end),
            }),
            errors.filter(({ at }) => files.includes(at.file)),
          ),
        ]
      : []),
    ...(others.length > 0
      ? [shownErrors(say(verdictWords.errors, language, { ...values, count: others.length }), others)]
      : []),
  ];
}

/** Files as the reader calls them; of many the first. */
function namesOf(files: readonly string[], most: number, { pathOf }: Revision): string {
  const names = files.slice(0, most).map((file) => oneLine(pathOf(file)));
  return [...names, ...(files.length > most ? ['…'] : [])].join(', ');
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

function besideOf(
  { changes, hints, notCompared, reformatted, renamedFiles }: Comparison,
  ends: Revisions,
  headSpan: (place: Place) => Span,
  language: SpokenLanguage,
): readonly string[] {
  const paired = new Set(changes.flatMap(({ id, probablySameAs }) => (probablySameAs ? [id] : [])));
  return [
    // Those that are said beside the changes themselves are said there.
    ...hints
      .filter(({ added }) => !paired.has(added.id ?? ''))
      .map(({ subject, removed, added, similarity }) => {
        const kind = subjectKind(subject, language);
        return say(verdictWords.hint, language, {
          removed: `${kind} ${nameOf(removed)}`,
          added: `${kind} ${nameOf(added)}`,
          id: oneLine(removed.id ?? ''),
          percent: Math.round(similarity * 100),
          place: placeName(headSpan(added.place)),
        });
      }),
    ...notCompared.map(({ subject, title, side, file }) =>
      say(verdictWords.notCompared, language, {
        title: `${subjectKind(subject, language)} ${oneLine(title)}`,
        file: oneLine(ends[side].pathOf(file)),
        end: oneLine(ends[side].name),
      }),
    ),
    ...renamedFiles.map(({ before, after }) =>
      say(verdictWords.renamedFile, language, {
        before: oneLine(ends.base.pathOf(before)),
        after: oneLine(ends.head.pathOf(after)),
      }),
    ),
    ...(reformatted.length > 0
      ? [
          say(verdictWords.reformatted, language, {
            count: reformatted.length,
            files: namesOf(reformatted, mostFiles, ends.head),
          }),
        ]
      : []),
  ];
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
