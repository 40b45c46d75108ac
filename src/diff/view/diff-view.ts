import type { Language } from '../../kinds/languages.ts';
import { changeWords } from '../../messages/change-words.ts';
import { modelWord } from '../../messages/model-words.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { type Weight, type WeightTable, weights } from '../../templates/weights.ts';
import { capital } from '../../text/capital.ts';
import type { Place, Span } from '../../text/place.ts';
import type { Change, Comparison } from '../change.ts';
import { isProposal } from '../verdict.ts';
import { type MoneyTable, moneyTables } from './money-tables.ts';
import { dateName, nameOf, oneLine, subjectKind } from './names.ts';
import { placesIn, type Revision, type Revisions } from './revisions.ts';
import { type ShownChange, showChange, type Telling } from './shown-change.ts';
import { type GateLine, gateLines, reaching, type ShownDecision, showDecision } from './verdict-lines.ts';

export interface ViewOptions {
  readonly language: SpokenLanguage;
  readonly table: WeightTable;
  /** The weight from which changes fail, where it was asked for. */
  readonly failOn?: Weight;
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
  /** `3 vedtakskrevende · 5 vesentlige · 12 redaksjonelle · 2 flyttet` */
  readonly counts: string;
  /** How many of each weight and kind: headings, a row for each weight that there is, sums. */
  readonly summary: readonly (readonly string[])[];
  readonly base: ShownEnd;
  readonly head: ShownEnd;
  /** What could not be read, and other errors, by end, with the first of them: reported before all changes. */
  readonly errors: readonly {
    readonly text: string;
    readonly first: readonly string[];
    readonly left: number;
  }[];
  readonly decisions: readonly ShownDecision[];
  readonly gate: readonly GateLine[];
  readonly groups: readonly Group[];
  /** Hints, what could not be compared, and what only looks changed. */
  readonly beside: readonly string[];
  readonly money: readonly MoneyTable[];
}

/** So many errors of an end are shown. */
const mostErrors = 10;
/** So many files that only look changed are named. */
const mostFiles = 5;
/** So many files that could not be read are named. */
const mostUnread = 20;

export function viewOf(comparison: Comparison, ends: Revisions, options: ViewOptions): DiffView {
  const { language, table, failOn } = options;
  const baseSpan = placesIn(ends.base);
  const headSpan = placesIn(ends.head);
  const telling: Telling = {
    language,
    table,
    failing: new Set(comparison.verdict.failing),
    titleOf: (id) => (ends.head.plan.byId.get(id) ?? ends.base.plan.byId.get(id))?.title ?? id,
    baseSpan,
    headSpan,
  };
  const shown = new Map(comparison.changes.map((change) => [change, showChange(change, telling)]));
  // A decision may hold changes that the reader did not ask to see.
  const shownOf = (change: Change): ShownChange => shown.get(change) ?? showChange(change, telling);
  const reached = failOn === undefined ? [] : reaching(comparison, failOn);
  return {
    language,
    planLanguage: ends.head.plan.record.language,
    title: say(isProposal(comparison) ? changeWords.proposalFor : changeWords.titleOf, language, {
      plan: oneLine(ends.head.plan.record.title),
    }),
    counts: allCounts(comparison, language),
    summary: summaryOf(comparison.changes, language),
    base: showEnd(ends.base, ends.head, language),
    head: showEnd(ends.head, ends.base, language),
    errors: (['base', 'head'] as const).flatMap((side) => errorsOf(side, comparison, ends, language)),
    decisions: comparison.verdict.decisions.map((item) => showDecision(item, shownOf, telling)),
    gate: [
      ...gateLines(comparison, failOn !== undefined, (place) => placeName(headSpan(place)), language),
      ...(failOn !== undefined && reached.length > 0
        ? [
            {
              level: 'error' as const,
              text: say(verdictWords.overLimit, language, { limit: failOn, count: reached.length }),
            },
          ]
        : []),
    ],
    groups: groupsOf(comparison, shownOf, language),
    beside: besideOf(comparison, ends, headSpan, language),
    money: moneyTables(comparison.money, language),
  };
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
  { changes, focusAreas }: Comparison,
  shownOf: (change: Change) => ShownChange,
  language: SpokenLanguage,
): readonly Group[] {
  const groups = new Map<string | undefined, Change[]>();
  for (const change of changes) {
    const ofArea = groups.get(change.focusArea);
    if (ofArea) ofArea.push(change);
    else groups.set(change.focusArea, [change]);
  }
  const names = new Map(focusAreas.map((area) => [area.id, nameOf(area)]));
  return [...groups].map(([id, ofArea]) => ({
    id,
    title: id === undefined ? say(changeWords.wholePlan, language) : (names.get(id) ?? oneLine(id)),
    counts: countsLine(countChanges(ofArea), language),
    changes: ofArea.map(shownOf),
  }));
}

function besideOf(
  { hints, notCompared, reformatted }: Comparison,
  ends: Revisions,
  headSpan: (place: Place) => Span,
  language: SpokenLanguage,
): readonly string[] {
  return [
    ...hints.map(({ subject, removed, added, similarity }) => {
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
