import { documentKey } from '../kinds/document-kinds.ts';
import { kindsInText } from '../kinds/entity-kinds.ts';
import type { Plan } from '../model/entities.ts';
import { governanceOf, weightIn } from '../model/governance.ts';
import { type Weight, type WeightTable, weights } from '../templates/weights.ts';
import { acceptances } from './acceptance.ts';
import type { PairClaim } from './acts/act.ts';
import { joinActs } from './acts/index.ts';
import { adoptedYearsOf, isNotAdopted } from './adopted-years.ts';
import type {
  ActName,
  Change,
  ChangePart,
  Comparison,
  MoneyEffects,
  Named,
  NotCompared,
  UnreadFile,
} from './change.ts';
import { heaviestOf } from './change-parts.ts';
import { documentsOf } from './documents.ts';
import { type Difference, differencesOf, editOf } from './facts.ts';
import { again, fingerprintOf } from './fingerprint.ts';
import { hintsOf } from './hints.ts';
import { yearsOfRow } from './join-years.ts';
import { changeKinds } from './kinds/index.ts';
import type { Claim, Context } from './kinds/kind.ts';
import { moneyEffects, shareShifts } from './money-effects.ts';
import type { PlanSide } from './plan-side.ts';
import { printedIn } from './printed-in.ts';
import { besideEachOther } from './probably-same.ts';
import { renamedFilesIn } from './renamed-files.ts';
import { renumberedIn } from './renumbered.ts';
import { type Spellings, spellingsOf } from './spellings.ts';
import {
  namedOf,
  type Pair,
  type Pairing,
  pairSubjects,
  type Subject,
  sideOf,
  subjectsOf,
} from './subjects.ts';
import { type Judged, verdictOf } from './verdict.ts';

export interface DiffOptions {
  readonly table: WeightTable;
  /** For each `acceptsUpTo` of the head's decisions: the fingerprints of the changes from the base up to that revision. */
  readonly acceptedUpTo?: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Compares two revisions of a plan by meaning. Facts first: every difference is found once, and knows nothing of what it
 * means. Then opinion: kinds of change claim facts and grade them by the table of weights; facts that none claims are still reported.
 */
export function diffPlans(base: PlanSide, head: PlanSide, options: DiffOptions): Comparison {
  const before = subjectsOf(base);
  const after = subjectsOf(head);
  const pairing = pairSubjects(before, after);
  const notCompared = new Map<Subject, NotCompared>();
  const facts = differencesOf(base, head, pairing, (subject, other) => {
    const lost = isUnread(subject, other);
    if (lost) notCompared.set(subject, missing(subject, other === base ? 'base' : 'head'));
    return !lost;
  });
  const context = contextOf(base, head, pairing, facts, options.table);
  const judged = judge(context, facts, options);
  const focusAreas = focusAreasOf(pairing);
  const order = new Map(pairing.pairs.map((pair, at) => [pair, at]));
  const rank = new Map(focusAreas.map(({ id }, at) => [id, at]));
  const inOrder = [...judged].sort(
    (a, b) =>
      rankOf(a.change, rank) - rankOf(b.change, rank) ||
      weights.indexOf(b.change.weight) - weights.indexOf(a.change.weight) ||
      (order.get(a.pair) ?? 0) - (order.get(b.pair) ?? 0),
  );
  const came = pairing.pairs.filter(({ before: old }) => !old);
  const gone = pairing.pairs.filter(({ after: remaining }) => !remaining);
  const hints = hintsOf(gone, came, pairing, base, head);
  const sorted = besideEachOther(inOrder, hints);
  const unread = [...unreadIn(base, 'base'), ...unreadIn(head, 'head')];
  return {
    changes: sorted.map(({ change }) => change),
    hints,
    renumbered: renumberedIn(pairing, unread),
    notCompared: [...notCompared.values()],
    unread,
    reformatted: reformatted(base, head, facts),
    renamedFiles: renamedFilesIn(pairing, base, head),
    money: facts.size === 0 ? noEffects : moneyEffects(base, head, pairing, new Set(notCompared.keys())),
    verdict: verdictOf(base.plan, head.plan, sorted, unread),
    focusAreas,
  };
}

const noEffects: MoneyEffects = {
  total: [],
  uncovered: [],
  byPayer: [],
  byFocusArea: [],
  bySource: [],
  byAction: [],
  shares: [],
};

/** Lets every kind claim its facts, joins what one act made, and makes each into a change. */
function judge(
  context: Context & Unclaimed,
  facts: ReadonlyMap<Pair, readonly Difference[]>,
  { table, acceptedUpTo }: DiffOptions,
): readonly Judged[] {
  const { base, head } = context;
  const acceptedBy = acceptances(head.plan, acceptedUpTo ?? new Map());
  const seen = new Map<string, number>();
  return joinActs(claimsOf(context, facts), context).map(({ pair, claim, act }) => {
    const bare = fingerprintOf(pair, claim, base, head);
    const count = seen.get(bare) ?? 0;
    seen.set(bare, count + 1);
    const fingerprint = count === 0 ? bare : again(bare, count);
    const accepted = acceptedBy(fingerprint);
    const parts = act?.parts ?? [{ pair, claim }];
    const part = partOf({ pair, claim }, table, base.plan);
    const boundBy = parts.flatMap((one) => documentsOf(one.pair, base.plan, head.plan, yearsOf(one.claim)));
    const documents = parts.flatMap((one) => printedIn(one.pair, one.claim.facts, base.plan, head.plan));
    const change: Change = {
      ...(act ? actOf(part, act.name, parts, table, base.plan) : part),
      fingerprint,
      acceptedBy: accepted.map(({ acceptance }) => acceptance),
      focusArea: (pair.after ?? pair.before)?.focusArea,
      documents: [...new Set(documents)],
      boundBy: [...new Set(boundBy)],
      edits: claim.facts.map(editOf),
    };
    const onceAdopted = [{ pair, claim }, ...parts]
      .map((one) => weightOnceAdopted(one.claim, table, base.plan))
      .reduce((heaviest, weight) =>
        weights.indexOf(weight) > weights.indexOf(heaviest) ? weight : heaviest,
      );
    return { change, pair, accepted, onceAdopted };
  });
}

/** What a change will weigh where the plan that it is in is adopted. */
function weightOnceAdopted(claim: Claim, table: WeightTable, base: Plan): Weight {
  return weigh(claim.onceAdopted ? { row: claim.onceAdopted } : claim, table, base).weight;
}

function claimsOf(
  context: Context & Unclaimed,
  facts: ReadonlyMap<Pair, readonly Difference[]>,
): readonly PairClaim[] {
  const claims: PairClaim[] = [];
  for (const kind of changeKinds) {
    for (const pair of facts.keys()) {
      const left = context.factsOf(pair);
      if (left.length === 0) continue;
      for (const claim of kind.claim(pair, left, context)) {
        context.claimed(claim.facts);
        claims.push({ pair, claim });
      }
    }
  }
  return claims;
}

function partOf({ pair, claim }: PairClaim, table: WeightTable, base: Plan): ChangePart {
  const { weight, heavier } = weigh(claim, table, base);
  return {
    kind: claim.kind,
    category: claim.row,
    subject: pair.kind,
    id: (pair.after ?? pair.before)?.id ?? '',
    ...(pair.before &&
      claim.kind !== 'added' && { before: sideOf(pair.before, placeIn(claim, pair.before, 'before')) }),
    ...(pair.after &&
      claim.kind !== 'removed' && { after: sideOf(pair.after, placeIn(claim, pair.after, 'after')) }),
    ...(claim.field !== undefined && { field: claim.field }),
    ...(claim.which !== undefined && { which: claim.which }),
    detail: claim.detail,
    weight,
    values: claim.values ?? {},
    ...(heavier !== undefined && { heavier }),
  };
}

/** An act, as heavy as the heaviest of its parts. */
function actOf(
  whole: ChangePart,
  act: ActName,
  claims: readonly PairClaim[],
  table: WeightTable,
  base: Plan,
): ChangePart {
  const parts = claims.map((claim) => partOf(claim, table, base));
  const { weight, heavier } = heaviestOf([whole, ...parts]);
  const { heavier: _, ...rest } = whole;
  return {
    ...rest,
    detail: { type: 'act', act, parts },
    weight,
    ...(heavier !== undefined && { heavier }),
  };
}

/** The row's weight, or the heavier one that the plan gives it. The base decides: a revision cannot loosen its own rules. */
function weigh(
  { row, caseOf }: Pick<Claim, 'row' | 'caseOf'>,
  table: WeightTable,
  base: Plan,
): { weight: Weight; heavier?: string } {
  let weighed: { weight: Weight; heavier?: string } = {
    weight: weightIn(table.rows[row]?.weight ?? 'substantive', base),
  };
  for (const name of [row, caseOf]) {
    const raise = name === undefined ? undefined : base.record.changes?.heavier?.[name];
    const raised = raise && weightIn(raise.weight, base);
    if (raised && weights.indexOf(raised) > weights.indexOf(weighed.weight))
      weighed = { weight: raised, heavier: raise.reason };
  }
  return weighed;
}

/** The years in which alone money differs. */
function yearsOf({ detail }: Claim): ReadonlySet<number> | undefined {
  if (detail.type !== 'money' || detail.rows.length === 0) return undefined;
  return new Set(detail.rows.flatMap(yearsOfRow));
}

/** The smallest place that shows the change: of its first field that is on that side. */
function placeIn({ facts }: Claim, subject: Subject, side: 'before' | 'after') {
  for (const fact of facts) {
    if (fact.type === 'id') return subject.entity?.idPlace ?? subject.place;
    const field = fact.type === 'field' ? (fact[side] ?? undefined) : undefined;
    if (field && field.path.length > 0) return subject.at(...field.path);
    if (field?.type === 'prose') {
      const entity = subject.entity;
      const prose = entity && ('intro' in entity ? entity.intro : 'body' in entity ? entity.body : undefined);
      if (prose?.placed) return prose.place;
    }
  }
  return subject.place;
}

interface Unclaimed {
  claimed(facts: readonly Difference[]): void;
}

function contextOf(
  base: PlanSide,
  head: PlanSide,
  pairing: Pairing,
  facts: ReadonlyMap<Pair, readonly Difference[]>,
  table: WeightTable,
): Context & Unclaimed {
  const left = new Map([...facts].map(([pair, claims]) => [pair, [...claims]]));
  let children: ReadonlyMap<Pair, readonly Pair[]> | undefined;
  let moved: boolean | undefined;
  const descendants = (pair: Pair, depth: number): readonly { pair: Pair; depth: number }[] => {
    children ??= childrenOf(pairing, facts);
    return (children.get(pair) ?? []).flatMap((child) => [
      { pair: child, depth },
      ...descendants(child, depth + 1),
    ]);
  };
  return {
    base,
    head,
    pairing,
    spellings: spellingsIn(base.plan, table),
    adoptedYears: adoptedYearsOf(base.plan),
    delegatedLimit: governanceOf(base.plan).delegatedLimit,
    factsOf: (pair) => left.get(pair) ?? [],
    descendantsOf: (pair) => descendants(pair, 0),
    sharesMoved() {
      moved ??= shareShifts(base.plan, head.plan, pairing.baseId).some(({ document }) =>
        base.plan.economicPlans.some(
          (plan) => documentKey(plan.kind, plan.id) === document && !isNotAdopted(plan),
        ),
      );
      return moved;
    },
    claimed(taken) {
      for (const fact of taken) {
        const unclaimed = left.get(fact.pair);
        unclaimed?.splice(unclaimed.indexOf(fact), 1);
      }
    },
  };
}

/** The base decides: a revision cannot say itself that what it rewords is the same. */
function spellingsIn({ record }: Plan, table: WeightTable): Spellings {
  return spellingsOf(table, {
    terms: record.terms ?? [],
    sameWords: record.changes?.sameWords ?? [],
    language: record.language,
  });
}

/** What came or went under what came or went. */
function childrenOf(
  pairing: Pairing,
  facts: ReadonlyMap<Pair, readonly Difference[]>,
): ReadonlyMap<Pair, readonly Pair[]> {
  const children = new Map<Pair, Pair[]>();
  for (const [pair, ofPair] of facts) {
    const type = ofPair.find((fact) => fact.type === 'added' || fact.type === 'removed')?.type;
    const parent = (pair.after ?? pair.before)?.parent;
    const over = type && parent && pairing.pairOf(parent);
    if (!over || !facts.get(over)?.some((fact) => fact.type === type)) continue;
    const siblings = children.get(over);
    if (siblings) siblings.push(pair);
    else children.set(over, [pair]);
  }
  return children;
}

/** Whether something that seems to be gone is, or may be, in a file that could not be read. */
function isUnread({ kind, id, place }: Subject, side: PlanSide): boolean {
  const { plan, broken } = side;
  if (kind === 'plan') return false;
  if (broken.has(place.file) && !side.sources.has(place.file)) return true;
  if (kind === 'file') return false;
  if (kind === 'setting') return broken.has(place.file);
  // What has its id in a text: the name of a file does not tell what is in it.
  if (kindsInText.has(kind) && holdsLostProse(side)) return true;
  if (place.file === 'plan.yaml' && (!plan.whole || plan.unreadKinds.has(kind))) return true;
  return plan.unreadIds.has(id);
}

/** Whether a text of the plan was not even opened: it was too large, say, or led out of the folder. */
function holdsLostProse({ broken, sources }: PlanSide): boolean {
  return [...broken].some((file) => !sources.has(file) && /^(?:chapters|focus-areas)\//.test(file));
}

function missing({ kind, id, title, place }: Subject, side: 'base' | 'head'): NotCompared {
  return { subject: kind, id, title, side, file: place.file };
}

function unreadIn({ broken }: PlanSide, side: UnreadFile['side']): readonly UnreadFile[] {
  return [...broken].sort().map((file) => ({ side, file }));
}

/** Files that read otherwise and say the same. */
function reformatted(
  base: PlanSide,
  head: PlanSide,
  facts: ReadonlyMap<Pair, readonly Difference[]>,
): readonly string[] {
  const touched = new Set<string>();
  for (const { before, after } of facts.keys())
    for (const side of [before, after]) if (side) touched.add(side.place.file);
  return [...head.sources.values()]
    .filter(({ file, text }) => {
      const old = base.sources.get(file);
      return (
        old !== undefined &&
        old.text !== text &&
        !touched.has(file) &&
        !head.broken.has(file) &&
        !base.broken.has(file)
      );
    })
    .map(({ file }) => file);
}

/** Focus areas in the order of the head, then those that are gone. */
function focusAreasOf({ pairs }: Pairing): readonly Named[] {
  const areas = pairs.filter(({ kind }) => kind === 'focus-area');
  return areas.flatMap(({ before, after }) => {
    const subject = after ?? before;
    return subject ? [namedOf(subject)] : [];
  });
}

function rankOf({ focusArea }: Change, rank: ReadonlyMap<string | undefined, number>): number {
  return focusArea === undefined ? -1 : (rank.get(focusArea) ?? rank.size);
}
