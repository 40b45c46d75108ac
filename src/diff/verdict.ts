import type { DocumentKey } from '../kinds/document-kinds.ts';
import type { Plan } from '../model/entities.ts';
import { type Adopter, type Governance, governanceOf } from '../model/governance.ts';
import type { Weight } from '../templates/weights.ts';
import { type Accepted, staleAcceptances } from './acceptance.ts';
import type {
  Change,
  Comparison,
  DecisionItem,
  DocumentState,
  GateViolation,
  UnreadFile,
  Verdict,
} from './change.ts';
import { documentStates } from './documents.ts';
import type { Pair } from './subjects.ts';

/** A change with the pair it is about and all decisions that accept it. */
export interface Judged {
  readonly change: Change;
  readonly pair: Pair;
  readonly accepted: readonly Accepted[];
  /** What it would weigh, had the plan that will decide it been adopted: one that is heard may have to be heard again. */
  readonly onceAdopted: Weight;
}

/**
 * Whether the changes are allowed. A document that was adopted (or archived) in the base lets nothing through that needs a
 * decision, unless it is decided: by an acceptance on record, or by an adoption that is entered again. What every member
 * must decide, every one of them must. Drafts are reported only; one in hearing may need another. Of what could
 * not be read nobody can say that it needs no decision.
 */
export function verdictOf(
  base: Plan,
  head: Plan,
  judged: readonly Judged[],
  unread: readonly UnreadFile[],
): Verdict {
  const documents = documentStates(base, head);
  const governance = governanceOf(base);
  const states = new Map(documents.map((state) => [state.key, state]));
  const failing: Change[] = [];
  const items = new Map<string, { item: Omit<DecisionItem, 'changes' | 'documents'>; changes: Change[] }>();
  for (const { change, accepted } of judged) {
    if (!needsDecision(change.weight)) continue;
    const bodies = bodiesFor(change.weight, governance);
    const missing = missingBodies(bodies, change, accepted, states, governance);
    if (missing.length > 0 && change.boundBy.some((key) => isAdopted(states.get(key)))) failing.push(change);
    const key = JSON.stringify([change.weight, missing.map(({ name }) => name)]);
    const entry = items.get(key);
    if (entry) entry.changes.push(change);
    else {
      const item = { weight: change.weight, bodies: bodies.map(nameOf), missing: missing.map(nameOf) };
      items.set(key, { item, changes: [change] });
    }
  }
  const violations = violationsIn(judged);
  const gated = documents.some(isAdopted) || unread.some(tellsStatus);
  return {
    documents,
    violations,
    decisions: [...items.values()]
      .map(({ item, changes }) => ({
        ...item,
        changes,
        documents: [...new Set(changes.flatMap((change) => change.boundBy))],
      }))
      .sort(
        (a, b) =>
          Number(b.weight === 'members') - Number(a.weight === 'members') ||
          b.missing.length - a.missing.length,
      ),
    failing,
    hearAgain: documents
      .filter(({ key, before }) => before === 'hearing' && judged.some((one) => opens(one, key)))
      .map(({ key }) => key),
    stale: staleAcceptances(
      base,
      head,
      judged.map(({ change }) => change),
    ),
    gated,
    passes: violations.length === 0 && failing.length === 0 && !(gated && unread.length > 0),
  };
}

/**
 * Whether the changes are a proposal: somebody has yet to decide some of them, or nobody can say that nobody has. What is
 * decided, or needs no decision, is what the plan says.
 */
export function isProposal({ verdict, unread }: Pick<Comparison, 'verdict' | 'unread'>): boolean {
  return !verdict.passes || unread.length > 0 || verdict.decisions.some(({ missing }) => missing.length > 0);
}

function needsDecision(weight: Weight): weight is 'decision' | 'members' {
  return weight === 'decision' || weight === 'members';
}

function opens({ change, onceAdopted }: Judged, key: DocumentKey): boolean {
  return needsDecision(onceAdopted) && change.boundBy.includes(key);
}

function isAdopted(state: DocumentState | undefined): boolean {
  return state?.before === 'adopted' || state?.before === 'archived';
}

/** Of the base, whose status is the measure; that of the strategy is known, or nothing is compared. */
function tellsStatus({ side, file }: UnreadFile): boolean {
  return side === 'base' && /^(?:action-plans|economic-plans)\//.test(file);
}

function nameOf({ name }: Adopter): string {
  return name;
}

/** Those who must decide by the base: who leaves the cooperation decides that, too. Where nobody is a member, the plan's own body. */
function bodiesFor(weight: 'decision' | 'members', { body, adopters }: Governance): readonly Adopter[] {
  return weight === 'members' && adopters.length > 0 ? adopters : [{ name: body, partner: undefined }];
}

/**
 * The bodies that have neither accepted a change nor readopted all adopted documents that it concerns. What the plan's
 * own body decides, all that adopt the plan can decide in its place; one of several partners cannot.
 */
function missingBodies(
  bodies: readonly Adopter[],
  change: Change,
  accepted: readonly Accepted[],
  states: ReadonlyMap<string, DocumentState>,
  { adopters }: Governance,
): readonly Adopter[] {
  const adopted = change.boundBy.map((key) => states.get(key)).filter(isAdopted);
  return bodies.filter(({ partner }) => {
    if (accepted.some((adoption) => adoption.partner === partner)) return false;
    if (adopted.length === 0) return true;
    const asked = partner === undefined ? adopters.map((adopter) => adopter.partner) : [partner];
    const readopted = (state: DocumentState | undefined): boolean =>
      asked.every((one) => state?.newlyAdoptedBy.some((entry) => entry.partner === one));
    return asked.length === 0 || !adopted.every(readopted);
  });
}

/** What must not be, whatever was decided. */
function violationsIn(judged: readonly Judged[]): readonly GateViolation[] {
  return judged.flatMap(({ change }): GateViolation[] => {
    const [document] = change.boundBy;
    const place = (change.after ?? change.before)?.place;
    if (!place || !document) return [];
    if (change.category === 'adoption-edited') {
      const gone =
        change.detail.type === 'values' && change.detail.values.every(({ after }) => after === undefined);
      return [{ name: gone ? 'adoption-removed' : 'adoption-edited', document, values: {}, place }];
    }
    if (change.category === 'status-withdrawn')
      return [{ name: 'adopted-to-draft', document, values: {}, place }];
    return [];
  });
}
