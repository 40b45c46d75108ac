import type { DocumentKey } from '../../kinds/document-kinds.ts';
import { changeWords } from '../../messages/change-words.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { type Weight, weights } from '../../templates/weights.ts';
import { capital } from '../../text/capital.ts';
import type { Change, ChangePart, Comparison, DecisionItem, Detail, MoneyRow, TextBlock } from '../change.ts';
import { renumberedParts } from '../reshaped.ts';
import { documentName, nameOf, oneLine, valueLabel, valueName } from './names.ts';
import { moneyOf, type ShownChange, type Telling, tellingValues } from './shown-change.ts';

/** What a body, or each of some, would have to decide. */
export interface ShownDecision {
  readonly weight: 'decision' | 'members';
  readonly title: string;
  /** Who has yet to decide, or that all have. */
  readonly missing: string;
  readonly state: 'decided' | 'open' | 'failing';
  /** Each change, and the text that would be adopted; empty where there is none to show. */
  readonly items: readonly { readonly shown: ShownChange; readonly text: string }[];
}

/** Something that the gate says: `error` keeps the changes out. */
export interface GateLine {
  readonly level: 'error' | 'warning' | 'info';
  readonly text: string;
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
    items: changes.map((change) => ({ shown: shownOf(change), text: adoptedText(change, telling) })),
  };
}

/** The lines to write in the plan, in one text. */
function adoptedText({ kind, detail, after }: ChangePart, telling: Telling): string {
  const { language } = telling;
  if (detail.type !== 'act' && kind === 'removed') return say(verdictWords.adoptRemoval, language);
  switch (detail.type) {
    case 'text': {
      const text = oneLine(textAfter(detail.blocks));
      return text === ''
        ? say(verdictWords.adoptRemoval, language)
        : say(verdictWords.adoptWording, language, { text });
    }
    case 'whole': {
      const title = say(verdictWords.adoptAddition, language, { text: oneLine(after?.title ?? '') });
      const included = detail.includes.map(nameOf).join(', ');
      return [
        title,
        oneLine(textAfter(detail.prose)),
        moneyText(detail.money, language),
        included === '' ? '' : `${say(changeWords.includes, language)}: ${included}`,
      ]
        .filter((text) => text !== '')
        .map((text) => text.replace(/\.?$/, ''))
        .join('. ');
    }
    case 'moved': {
      const to = detail.to ? nameOf(detail.to) : say(changeWords.topOfPlan, language);
      return say(verdictWords.adoptMove, language, { to });
    }
    case 'order': {
      const order = detail.after.map(({ title }, at) => `${at + 1}. ${oneLine(title)}`).join(', ');
      return say(verdictWords.adoptOrder, language, { order });
    }
    case 'list': {
      const names = (list: Detail & { type: 'list' }, op: 'in' | 'out'): string =>
        list[op].map(nameOf).join(', ');
      return [
        ...(detail.in.length > 0
          ? [say(verdictWords.adoptIn, language, { names: names(detail, 'in') })]
          : []),
        ...(detail.out.length > 0
          ? [say(verdictWords.adoptOut, language, { names: names(detail, 'out') })]
          : []),
      ].join('. ');
    }
    case 'money':
      return moneyText(detail.rows, language);
    case 'values':
      return tellingValues(detail.values)
        .map((tellingValue) => {
          const value =
            valueName(tellingValue, tellingValue.after, language) ?? say(changeWords.nothing, language);
          return `${capital(valueLabel(tellingValue, language, telling.titleOf))}: ${value}`;
        })
        .join('; ');
    case 'hidden':
      return '';
    case 'act':
      return detail.parts.flatMap((part) => adoptedText(part, telling).replace(/\.$/, '') || []).join('. ');
  }
}

function moneyText(rows: readonly MoneyRow[], language: SpokenLanguage): string {
  return rows
    .map((row) => {
      const { label, year, after } = moneyOf(row, language);
      return `${label}${year === '' ? '' : ` ${year}`}: ${after}`;
    })
    .join('; ');
}

function textAfter(blocks: readonly TextBlock[]): string {
  return blocks
    .map((block) =>
      (renumberedParts(block) ?? block.parts)
        .filter(({ op }) => op !== 'out')
        .map(({ text }) => text)
        .join(''),
    )
    .filter((text) => text.trim() !== '')
    .join(' ');
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
      { level: 'info', text: say(verdictWords.wayThrough, language) },
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
