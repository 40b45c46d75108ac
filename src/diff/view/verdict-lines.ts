import type { DocumentKey } from '../../kinds/document-kinds.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { type Weight, weights } from '../../templates/weights.ts';
import { capital } from '../../text/capital.ts';
import type { Change, Comparison, DecisionItem } from '../change.ts';
import { documentName, oneLine } from './names.ts';
import type { ShownChange } from './shown-change.ts';
import type { Telling } from './telling.ts';

/** What a body, or each of some, would have to decide. */
export interface ShownDecision {
  readonly weight: 'decision' | 'members';
  readonly title: string;
  /** Who has yet to decide, or that all have. */
  readonly missing: string;
  readonly state: 'decided' | 'open' | 'failing';
  readonly items: readonly ShownChange[];
}

/** Something that the gate says: `error` keeps the changes out. */
export interface GateLine {
  readonly level: 'error' | 'warning' | 'info';
  readonly text: string;
  /** For those who write the plan, not for those who vote on it. */
  readonly technical?: true;
}

export function showDecision(
  { weight, bodies, missing, changes }: DecisionItem,
  shownOf: (change: Change) => ShownChange,
  telling: Telling,
): ShownDecision {
  const { language } = telling;
  const shownBodies = { bodies: bodies.map(oneLine) };
  return {
    weight,
    title: say(weight === 'members' ? verdictWords.decideEach : verdictWords.decides, language, shownBodies),
    missing:
      missing.length === 0
        ? say(verdictWords.decided, language)
        : say(verdictWords.missing, language, { bodies: missing.map(oneLine) }),
    state:
      missing.length === 0
        ? 'decided'
        : changes.some((change) => telling.failing.has(change))
          ? 'failing'
          : 'open',
    items: changes.map(shownOf).sort((a, b) => a.no - b.no),
  };
}

/**
 * Whether the changes are allowed, why not, and what would let them through.
 * @param asked whether a limit was asked for: then what could not be read is no answer
 */
export function gateLines(
  { verdict, changes, unread }: Comparison,
  asked: boolean,
  placeOf: (place: Comparison['verdict']['violations'][number]['place']) => string,
  language: SpokenLanguage,
): readonly GateLine[] {
  const { violations, failing, hearAgain, stale, documents, decisions, passes, gated } = verdict;
  const names = (keys: readonly DocumentKey[]): readonly string[] =>
    keys.map((key) => documentName(key, language));
  const lines: GateLine[] = violations.map(({ name, document, place }) => ({
    level: 'error',
    text: `${say(verdictWords[name], language, { document: documentName(document, language) })} ${placeOf(place)}`,
  }));
  if (unread.length > 0)
    lines.unshift({ level: gated || asked ? 'error' : 'warning', text: say(verdictWords.unsure, language) });
  if (failing.length > 0) {
    const adopted = new Set(
      documents.filter(({ before }) => before === 'adopted' || before === 'archived').map(({ key }) => key),
    );
    const keys = [...new Set(failing.flatMap((change) => change.boundBy))].filter((key) => adopted.has(key));
    lines.push(
      {
        level: 'error',
        text: say(verdictWords.failing, language, { count: failing.length, documents: names(keys) }),
      },
      { level: 'info', text: say(verdictWords.wayThrough, language), technical: true },
    );
  }
  if (hearAgain.length > 0)
    lines.push({
      level: 'warning',
      text: capital(say(verdictWords.hearAgain, language, { documents: names(hearAgain) })),
    });
  for (const { acceptance, fingerprint, place } of stale)
    lines.push({
      level: 'warning',
      text: say(verdictWords.stale, language, {
        case: oneLine(acceptance.case),
        fingerprint: oneLine(fingerprint),
        place: placeOf(place),
      }),
    });
  const touched = new Set(decisions.flatMap((decision) => decision.documents));
  const drafts = documents.filter(({ key, before }) => before === 'draft' && touched.has(key));
  if (drafts.length > 0)
    lines.push({
      level: 'info',
      text: capital(say(verdictWords.draft, language, { documents: names(drafts.map(({ key }) => key)) })),
    });
  if (passes && changes.length > 0 && unread.length === 0)
    lines.push({ level: 'info', text: say(verdictWords.passes, language) });
  return lines;
}

/** Changes as heavy as the limit or heavier that nobody has decided: what `--fail-on` counts. */
export function reaching({ changes, verdict }: Comparison, limit: Weight): readonly Change[] {
  const decided = new Set(
    verdict.decisions.filter(({ missing }) => missing.length === 0).flatMap((decision) => decision.changes),
  );
  const least = weights.indexOf(limit);
  return changes.filter((change) => {
    const at = weights.indexOf(change.weight);
    if (at < least) return false;
    return at >= weights.indexOf('decision') ? !decided.has(change) : change.acceptedBy.length === 0;
  });
}
