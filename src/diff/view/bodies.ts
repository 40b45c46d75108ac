import { changeWords } from '../../messages/change-words.ts';
import { fieldName } from '../../messages/field-names.ts';
import { linkName, shapeName } from '../../messages/shape-words.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import type { ChangePart, Detail, History, Named, ShownValue } from '../change.ts';
import { isReshaped } from '../reshaped.ts';
import {
  amountName,
  dateName,
  documentName,
  memberName,
  nameOf,
  oneLine,
  periodName,
  rowWords,
  subjectKind,
  valueLabel,
  valueName,
} from './names.ts';
import { clip, type ShownBlock, shortenText } from './shorten.ts';
import { subjectOf, subjectText } from './subject.ts';
import type { Telling } from './telling.ts';
import { moneyOf, type ShownMoney, tellingValues } from './values.ts';

/** A value before and after, in words; undefined where that revision has none. */
export interface ShownFact {
  /** Of what came or went whole: the field of its record. */
  readonly field?: string;
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A member of a list: it stayed, came, went, moved among the others, or represents those between. */
export interface ShownItem {
  readonly op: 'same' | 'in' | 'out' | 'moved' | 'gap';
  readonly depth: number;
  readonly text: string;
}

/** The words of a change. All text is safe to print, though not to put into markup. */
export type Body =
  | { readonly type: 'text'; readonly blocks: readonly ShownBlock[] }
  | { readonly type: 'facts'; readonly facts: readonly ShownFact[] }
  | { readonly type: 'items'; readonly label: string; readonly items: readonly ShownItem[] }
  | { readonly type: 'money'; readonly rows: readonly ShownMoney[] }
  | { readonly type: 'note'; readonly text: string };

/** What changed, in words. */
export function bodiesOf({ detail, kind, id }: ChangePart, telling: Telling): readonly Body[] {
  const { language, titleOf } = telling;
  const value = ({ type, before, after, ...rest }: ShownValue): ShownFact => ({
    label: valueLabel(rest, language, titleOf),
    before: valueName({ type }, before, language),
    after: valueName({ type }, after, language),
  });
  switch (detail.type) {
    case 'whole':
      return wholeBodies(detail, kind === 'removed' ? 'out' : 'in', telling);
    case 'moved': {
      const name = (named: Named | undefined): string =>
        named ? nameOf(named) : say(changeWords.topOfPlan, language);
      const label = fieldName('position', language);
      return [{ type: 'facts', facts: [{ label, before: name(detail.from), after: name(detail.to) }] }];
    }
    case 'order':
      return [
        { type: 'items', label: say(changeWords.order, language), items: orderItems(detail, language) },
      ];
    case 'text':
      return [
        ...(detail.rewritten ? [{ type: 'note' as const, text: say(changeWords.rewritten, language) }] : []),
        { type: 'text', blocks: shortenText(detail.blocks) },
        ...placeFacts(detail, language),
      ];
    case 'list': {
      const items = [
        ...detail.out.map((named) => ({
          op: 'out' as const,
          depth: 0,
          text: memberName(detail, named, language),
        })),
        ...detail.in.map((named) => ({
          op: 'in' as const,
          depth: 0,
          text: memberName(detail, named, language),
        })),
      ];
      return [{ type: 'items', label: oneLine(fieldName(detail.field, language)), items }];
    }
    case 'money':
      return [{ type: 'money', rows: detail.rows.map((row) => moneyOf(row, language)) }];
    case 'values':
      return [{ type: 'facts', facts: tellingValues(detail.values).map(value) }];
    case 'hidden':
      return [{ type: 'note', text: say(changeWords.hidden, language) }];
    case 'act':
      // A part that is about another thing says which.
      return detail.parts.flatMap((part) => [
        ...(part.id === id ? [] : [{ type: 'note' as const, text: partName(part, telling) }]),
        ...bodiesOf(part, telling),
      ]);
  }
}

function partName(part: ChangePart, telling: Telling): string {
  const { title } = rowWords(telling.table, part.category, part.values, telling.language);
  return `${title}: ${subjectText(subjectOf(part, title, telling))}`;
}

/** What no word shows: blocks that are another sort of block, links that lead elsewhere. */
function placeFacts(
  { blocks, links }: Extract<Detail, { type: 'text' }>,
  language: SpokenLanguage,
): readonly Body[] {
  const facts = [
    ...blocks.flatMap((block): ShownFact[] => {
      const { parts, reshaped } = block;
      // The number itself is shown before the words.
      if (!reshaped || !isReshaped(block)) return [];
      const words = parts.flatMap(({ op, text }) => (op === 'out' ? [] : [text])).join('');
      return [
        {
          label: say(changeWords.quoted, language, { text: clip(oneLine(words), mostQuoted) }),
          before: shapeName(reshaped.before, language),
          after: shapeName(reshaped.after, language),
        },
      ];
    }),
    ...links.map(({ text, before, after }) => ({
      label: linkName(clip(oneLine(text), mostQuoted), language),
      before: before === undefined ? undefined : oneLine(before),
      after: after === undefined ? undefined : oneLine(after),
    })),
  ];
  return facts.length === 0 ? [] : [{ type: 'facts', facts }];
}

/** Characters of a text that identifies its place. */
const mostQuoted = 60;

function wholeBodies(
  { includes, prose, values, money, history }: Extract<Detail, { type: 'whole' }>,
  op: 'in' | 'out',
  telling: Telling,
): readonly Body[] {
  const { language } = telling;
  const bodies: Body[] = [];
  if (prose.length > 0) bodies.push({ type: 'text', blocks: shortenText(prose) });
  // What was reported is in what became of it.
  const facts = history ? values.filter(({ field }) => !field.startsWith('reports.')) : values;
  if (facts.length > 0) bodies.push({ type: 'facts', facts: wholeFacts(facts, op, telling) });
  if (money.length > 0) bodies.push({ type: 'money', rows: money.map((row) => moneyOf(row, language)) });
  if (includes.length > 0) {
    const items = includes.map(({ depth, kind, ...rest }) => ({
      op,
      depth,
      text: `${subjectKind(kind, language)} ${nameOf(rest)}`,
    }));
    bodies.push({ type: 'items', label: say(changeWords.includes, language), items });
  }
  if (history) bodies.push({ type: 'note', text: historyText(history, language) });
  return bodies;
}

/** What was adopted and reported of an action that is gone. */
function historyText({ adoptedIn, reports, spent, reportedIn }: History, language: SpokenLanguage): string {
  const last = reports.at(-1);
  const adopted = adoptedIn.map(
    ({ document, date }) => `${documentName(document, language)} (${dateName(date, language)})`,
  );
  const amounts = spent.map(({ year, amount }) => `${year} ${amountName(amount)} kr`);
  return [
    ...(adopted.length > 0 ? [say(verdictWords.adoptedIn, language, { documents: adopted })] : []),
    ...(reportedIn.length > 0
      ? [
          say(verdictWords.reportedIn, language, {
            periods: reportedIn.map((period) => periodName(period, language)),
          }),
        ]
      : []),
    ...(amounts.length > 0 ? [say(verdictWords.spent, language, { amounts })] : []),
    ...(last
      ? [
          say(verdictWords.lastReport, language, {
            date: dateName(last.date, language),
            text: clip(oneLine(last.text), mostReported),
          }),
        ]
      : []),
  ].join(' ');
}

/** Characters of a report. */
const mostReported = 200;

/** Facts of what came or went whole; all that is said of one of several (a milestone, a report) is one fact. */
function wholeFacts(
  values: readonly ShownValue[],
  op: 'in' | 'out',
  { language, titleOf }: Telling,
): readonly ShownFact[] {
  const facts = new Map<
    string,
    { readonly field: string; readonly label: string; readonly words: string[] }
  >();
  for (const value of values) {
    const [list = ''] = value.field.split('.');
    const field = value.which === undefined ? value.field : list;
    const key = JSON.stringify([field, value.which]);
    const fact = facts.get(key) ?? {
      field,
      label: valueLabel({ ...value, field }, language, titleOf),
      words: [],
    };
    facts.set(key, fact);
    const raw = op === 'in' ? value.after : value.before;
    const said = valueName(value, raw, language);
    if (said === undefined) continue;
    // One of several is known by a name already; of what holds for it the name is said, and nothing of what does not.
    if (value.which === undefined) fact.words.push(said);
    else if (raw === true) fact.words.push(valueLabel({ field: value.field }, language, titleOf));
    else if (raw !== false && raw !== value.which) fact.words.push(said);
  }
  return [...facts.values()].map(({ field, label, words }) => {
    const said = words.join(' · ') || '–';
    return op === 'in'
      ? { field, label, before: undefined, after: said }
      : { field, label, before: said, after: undefined };
  });
}

/** The new order: those that moved, with their old places, and their neighbours; of the others only that they are there. */
function orderItems(
  { before, after, moved }: Extract<Detail, { type: 'order' }>,
  language: SpokenLanguage,
): readonly ShownItem[] {
  const was = new Map(before.map(({ id }, at) => [id, at + 1]));
  const isMoved = after.map(({ id }) => id !== undefined && moved.includes(id));
  const items: ShownItem[] = [];
  after.forEach((named, at) => {
    if (after.length > 8 && ![at - 1, at, at + 1].some((near) => isMoved[near])) {
      if (items.at(-1)?.op !== 'gap') items.push({ op: 'gap', depth: 0, text: '…' });
      return;
    }
    // The old number would contradict the place it has here.
    const text = `${at + 1}. ${nameOf({ title: named.title, ...(named.id && { id: named.id }) })}`;
    const place = was.get(named.id);
    items.push(
      isMoved[at] && place !== undefined
        ? { op: 'moved', depth: 0, text: `${text} (${say(changeWords.wasAt, language, { place })})` }
        : { op: 'same', depth: 0, text },
    );
  });
  return items;
}
