import type { Change } from '../../diff/change.ts';
import type { Body, ShownFact, ShownItem } from '../../diff/view/bodies.ts';
import type { ShownChange } from '../../diff/view/shown-change.ts';
import type { ShownMoney } from '../../diff/view/values.ts';
import { capital } from '../../text/capital.ts';
import { addedWords } from '../build-context.ts';
import type { Block, Inline, ListItem, Section } from '../document.ts';
import { reservations } from '../reservations.ts';
import { cell, figures, list, paragraph, table, text, words } from '../words.ts';
import { type ChangesContext, revised } from './context.ts';
import { textBlocks } from './text.ts';
import { wholeAction } from './whole-action.ts';

/** What changed: text with its struck and new words, all else before and after, with a bar beside what has no such words. */
export function changeBodies(shown: ShownChange, context: ChangesContext): readonly Block[] {
  const { bodies, change } = shown;
  const action = wholeAction(shown, context);
  if (action) return [...action, ...reservationsOf(change, context)];
  return [
    ...bodies.flatMap((body) => bodyBlocks(body, change.kind, context)),
    ...reservationsOf(change, context),
  ];
}

function bodyBlocks(body: Body, kind: Change['kind'], context: ChangesContext): readonly Block[] {
  switch (body.type) {
    case 'text':
      return barred(textBlocks(body.blocks, kind === 'added' ? 'after' : 'marked', context), kind);
    case 'facts':
      return barred(factBlocks(body.facts, kind, context), kind);
    case 'items':
      return itemBlocks(body.label, body.items, context);
    case 'money':
      return moneyBlocks(body.rows, context);
    case 'note':
      return [addedWords(body.text, 'note', context)];
  }
}

/** A bar beside all that came: its words are not marked one by one. */
function barred(children: readonly Block[], kind: Change['kind']): readonly (Block | Section)[] {
  return children.length === 0 || kind !== 'added'
    ? children
    : [{ type: 'section', changed: true, children }];
}

/** Facts of what came or went in one paragraph, others one a line: before, and after. */
function factBlocks(
  facts: readonly ShownFact[],
  kind: Change['kind'],
  context: ChangesContext,
): readonly Block[] {
  const inOne = (side: 'before' | 'after'): string =>
    facts.map((fact) => `${capital(fact.label)}: ${fact[side] ?? '–'}`).join('; ');
  if (kind === 'added') return [paragraph(text(inOne('after')))];
  if (kind === 'removed') return [paragraph([revised('deleted', inOne('before'), context)])];
  return list(
    facts.map(({ label, before, after }): readonly Inline[] => [
      ...text(`${capital(label)}: `),
      ...(before === undefined ? [] : [revised('deleted', before, context)]),
      ...(before !== undefined && after !== undefined ? text(' → ') : []),
      ...(after === undefined ? [] : [revised('inserted', after, context)]),
    ]),
  );
}

/** At most so many things are listed; of more those of the highest level. */
const mostItems = 25;

function itemBlocks(label: string, items: readonly ShownItem[], context: ChangesContext): readonly Block[] {
  const least = Math.min(...items.map(({ depth }) => depth));
  const shown = items.length > mostItems ? items.filter(({ depth }) => depth === least) : items;
  const content = ({ op, text: said }: ShownItem): readonly Inline[] =>
    op === 'in' || op === 'out'
      ? [revised(op === 'in' ? 'inserted' : 'deleted', said, context)]
      : op === 'moved'
        ? [{ type: 'strong', children: text(said) }]
        : text(said);
  const nested = (from: number, depth: number): [items: readonly ListItem[], next: number] => {
    const made: ListItem[] = [];
    let at = from;
    while (at < shown.length) {
      const item = shown[at] as ShownItem;
      if (item.depth < depth) break;
      const [below, next] = nested(at + 1, item.depth + 1);
      const inner: readonly Block[] =
        below.length > 0 ? [{ type: 'list', ordered: false, tight: true, items: below }] : [];
      made.push({ children: [paragraph(content(item)), ...inner] });
      at = next;
    }
    return [made, at];
  };
  // An order has its numbers in its words.
  if (shown.every(({ depth }) => depth === 0) && shown.length <= 12)
    return [
      paragraph([
        ...text(`${capital(label)}: `),
        ...shown.flatMap((item, at) => [...(at > 0 ? text('; ') : []), ...content(item)]),
      ]),
    ];
  const left = items.length - shown.length;
  return [
    addedWords(`${capital(label)}:`, undefined, context),
    { type: 'list', ordered: false, tight: true, items: nested(0, least)[0] },
    ...(left > 0 ? [addedWords(`… +${left}`, 'note', context)] : []),
  ];
}

/** Kroner by what and year; of what came or went whole only the side that it has. */
function moneyBlocks(rows: readonly ShownMoney[], context: ChangesContext): readonly Block[] {
  const { words: of } = context.view;
  if (rows.length <= mostLines) return list(rows.map((row) => moneyLine(row, context)));
  const years = rows.some(({ year }) => year !== '');
  const before = rows.some((row) => row.before !== none);
  const after = rows.some((row) => row.after !== none);
  const both = before && after;
  return table(
    undefined,
    [
      [of.what, words],
      ...(years ? [[of.year, words] as const] : []),
      ...(before ? [[of.before, figures] as const] : []),
      ...(after ? [[of.after, figures] as const] : []),
      ...(both ? [[of.difference, figures] as const] : []),
    ],
    rows.map((row) => ({
      rowHeader: 'plain' as const,
      cells: [
        cell(row.label),
        ...(years ? [cell(row.year)] : []),
        ...(before ? [cell(row.before)] : []),
        ...(after ? [cell(row.after)] : []),
        ...(both ? [cell(row.difference)] : []),
      ],
    })),
  );
}
const none = '–';
/** So many rows are said one a line; more are a table. */
const mostLines = 4;

function moneyLine(
  { label, year, before, after, difference }: ShownMoney,
  context: ChangesContext,
): readonly Inline[] {
  return [
    ...text(`${[label, year].filter(Boolean).join(' ')}: `),
    ...(before === none ? [] : [revised('deleted', before, context)]),
    ...(before === none || after === none ? [] : text(' → ')),
    ...(after === none ? [] : [revised('inserted', after, context)]),
    ...(before === none || after === none ? [] : text(` (${difference})`)),
  ];
}

/** What the money of the sources of a change depends on. */
function reservationsOf({ detail }: Change, { plan, locale }: ChangesContext): readonly Block[] {
  const rows = detail.type === 'money' ? detail.rows : detail.type === 'whole' ? detail.money : [];
  const ids = new Set(rows.flatMap(({ source }) => source?.id ?? []));
  return reservations(
    plan.financingSources.filter(({ id }) => ids.has(id)),
    locale,
  );
}
