import type { ChangePart, Detail, Named } from '../../diff/change.ts';
import { isReshaped } from '../../diff/reshaped.ts';
import type { Language } from '../../kinds/languages.ts';
import { fill } from '../../templates/locale.ts';
import { addedWords } from '../build-context.ts';
import type { Block, Inline, ListItem, Section } from '../document.ts';
import { cell, paragraph, table, text, words } from '../words.ts';
import { type ChangesContext, numbered, revised } from './context.ts';
import { moneyTable, orderTable, valuesTable, wholeMoneyTable, wholeValuesTable } from './tables.ts';
import { inContext, textBlocks, textPairs } from './text.ts';

/** What changed, in its context: text with its struck and new words, all else before and after, with a bar beside it. */
export function changeInContext(
  { kind, detail, before, after, id }: ChangePart,
  context: ChangesContext,
): readonly Block[] {
  if (detail.type === 'act') return detail.parts.flatMap((part) => changeInContext(part, context));
  if (detail.type === 'text') {
    const note = detail.rewritten ? [addedWords(context.locale.changesRewritten, 'note', context)] : [];
    return [
      ...note,
      ...textBlocks(inContext(detail.blocks), 'marked', context),
      ...barred(placeTable(detail, context)),
    ];
  }
  if (detail.type === 'whole') {
    const title = (after ?? before)?.title ?? id;
    return wholeBlocks(detail, kind === 'removed' ? 'removed' : 'added', title, context);
  }
  return barred(otherBlocks(detail, context));
}

/** At most so many things that go with a change are listed; of more only those of the highest level. */
const mostIncluded = 25;

/** What would be adopted: the new text beside the present one, all else before and after. */
export function changeToDecide(
  { kind, detail, before, after }: ChangePart,
  context: ChangesContext,
): readonly Block[] {
  if (detail.type === 'act') return detail.parts.flatMap((part) => changeToDecide(part, context));
  if (detail.type === 'whole') {
    const { includes, money } = detail;
    const whole = kind === 'removed' ? 'removed' : 'added';
    const titles = [before, after].map((side) => (side ? text(side.title) : [])) as [
      readonly Inline[],
      readonly Inline[],
    ];
    return [
      ...pairTable([whole === 'removed' ? [titles[0], []] : [[], titles[1]]], context),
      ...includedBlocks(includes, whole, context, mostIncluded),
      ...wholeMoneyTable(money, whole, context),
    ];
  }
  if (detail.type !== 'text') return otherBlocks(detail, context);
  return [...pairTable(textPairs(detail.blocks, context), context), ...placeTable(detail, context)];
}

/** Characters of a text that identifies its place. */
const mostQuoted = 60;

/** What no word shows: blocks that are another sort of block, links that lead elsewhere. */
function placeTable(
  { blocks, links }: Extract<Detail, { type: 'text' }>,
  context: ChangesContext,
): readonly Block[] {
  const { locale, changeWords } = context;
  const reshaped = blocks.flatMap((block) => {
    const { before, after } = block.reshaped ?? {};
    if (!before || !after || !isReshaped(block)) return [];
    const said = block.parts.flatMap(({ op, text: words }) => (op === 'out' ? [] : [words])).join('');
    const name = said.length > mostQuoted ? `${said.slice(0, mostQuoted).trimEnd()}…` : said;
    return [
      {
        name: fill(locale.quoted, { words: name }),
        before: changeWords.shape(before),
        after: changeWords.shape(after),
      },
    ];
  });
  const moved = links.map(({ text: words, before, after }) => ({
    name: changeWords.link(words),
    before,
    after,
  }));
  return table(
    undefined,
    [
      [locale.what, words],
      [locale.changesBefore, words],
      [locale.changesAfter, words],
    ],
    [...reshaped, ...moved].map(({ name, before, after }) => ({
      rowHeader: 'plain' as const,
      cells: [cell(name), cell(before ?? '–'), cell(after ?? '–')],
    })),
  );
}

function pairTable(pairs: ReturnType<typeof textPairs>, { locale }: ChangesContext): readonly Block[] {
  return table(
    undefined,
    [
      [locale.changesTextNow, words],
      [locale.changesTextNew, words],
    ],
    pairs.map(([before, after]) => ({
      cells: [cell(before.length > 0 ? before : '–'), cell(after.length > 0 ? after : locale.changesDropped)],
    })),
  );
}

/** Parts of the document that are in the plan's own language, among words of its own. */
export function inPlanLanguage(
  children: readonly Block[],
  { plan, wordsLanguage }: ChangesContext,
  language: Language = plan.record.language,
): readonly Block[] {
  if (language === wordsLanguage || children.length === 0) return children;
  return [{ type: 'section', language, children }];
}

function barred(children: readonly Block[]): readonly Section[] {
  return children.length === 0 ? [] : [{ type: 'section', changed: true, children }];
}

type Whole = Extract<Detail, { type: 'whole' }>;

function wholeBlocks(
  { prose, values, money, includes }: Whole,
  whole: 'added' | 'removed',
  title: string,
  context: ChangesContext,
): readonly Block[] {
  const sections = [
    ...textBlocks(prose, whole === 'added' ? 'after' : 'marked', context),
    ...includedBlocks(includes, whole, context),
    ...wholeValuesTable(values, whole, context),
    ...wholeMoneyTable(money, whole, context),
  ];
  // What is nothing but its title.
  const alone = [paragraph([revised(whole === 'added' ? 'inserted' : 'deleted', title, context)])];
  return barred(sections.length > 0 ? sections : alone);
}

/** What came or went with it, as a list as deep as it is; where there are more than `most`, its first level. */
function includedBlocks(
  includes: Whole['includes'],
  whole: 'added' | 'removed',
  context: ChangesContext,
  most = Number.POSITIVE_INFINITY,
): readonly Block[] {
  if (includes.length === 0) return [];
  const top = Math.min(...includes.map(({ depth }) => depth));
  const shown = includes.length > most ? includes.filter(({ depth }) => depth === top) : includes;
  const left = includes.length - shown.length;
  const { locale } = context;
  const name = (named: Named): readonly Inline[] =>
    whole === 'removed' ? [revised('deleted', numbered(named), context)] : text(numbered(named));
  const nested = (from: number, depth: number): [items: readonly ListItem[], next: number] => {
    const items: ListItem[] = [];
    let at = from;
    while (at < shown.length) {
      const include = shown[at] as Whole['includes'][number];
      if (include.depth < depth) break;
      const [below, next] = nested(at + 1, include.depth + 1);
      const inner: readonly Block[] =
        below.length > 0 ? [{ type: 'list', ordered: false, tight: true, items: below }] : [];
      items.push({ children: [paragraph(name(include)), ...inner] });
      at = next;
    }
    return [items, at];
  };
  const [items] = nested(0, top);
  return [
    addedWords(whole === 'added' ? locale.changesCameWith : locale.changesWentWith, 'label', context),
    { type: 'list', ordered: false, tight: true, items },
    ...(left > 0 ? [addedWords(fill(locale.changesMore, { count: left }), 'note', context)] : []),
  ];
}

function otherBlocks(
  detail: Exclude<Detail, { type: 'text' | 'whole' | 'act' }>,
  context: ChangesContext,
): readonly Block[] {
  const { locale, changeWords } = context;
  switch (detail.type) {
    case 'moved': {
      const name = (named: Named | undefined): string =>
        named ? fill(locale.quoted, { words: numbered(named) }) : locale.changesNowhere;
      const values = { from: name(detail.from), to: name(detail.to) };
      return [addedWords(fill(locale.changesMoved, values), undefined, context)];
    }
    case 'order':
      return [...orderTable(detail, context), addedWords(locale.changesOrderMoved, 'note', context)];
    case 'list': {
      const named = [
        ...detail.out.map((named) => revised('deleted', numbered(named), context)),
        ...detail.in.map((named) => revised('inserted', numbered(named), context)),
      ];
      const listed = named.flatMap((inlines, index) => [...(index > 0 ? text(', ') : []), inlines]);
      return [paragraph([...text(`${changeWords.field(detail)}: `), ...listed])];
    }
    case 'money':
      return moneyTable(detail.rows, context);
    case 'values':
      return valuesTable(detail.values, context);
    case 'hidden':
      return [addedWords(locale.changesHidden, undefined, context)];
  }
}
