import type { MoneyRow } from '../../diff/change.ts';
import { nameOf } from '../../diff/view/names.ts';
import type { ShownChange } from '../../diff/view/shown-change.ts';
import { capital } from '../../text/capital.ts';
import { addedWords } from '../build-context.ts';
import type { Block, Fact, Inline } from '../document.ts';
import { kroner } from '../figures.ts';
import { text } from '../words.ts';
import { type ChangesContext, revised } from './context.ts';
import { textBlocks } from './text.ts';

/**
 * An action that came or went, in a few lines: who, when, what it costs and who pays. Of one that came what it is about follows, and
 * all else that is written of it in small print; one that went is in the text that is compared with. Undefined for other changes.
 */
export function wholeAction(
  { bodies, change: { subject, kind, detail } }: ShownChange,
  context: ChangesContext,
): readonly Block[] | undefined {
  if (subject !== 'action' || detail.type !== 'whole' || (kind !== 'added' && kind !== 'removed'))
    return undefined;
  const { locale } = context;
  const isNew = kind === 'added';
  const side = isNew ? 'after' : 'before';
  const facts = bodies.flatMap((body) => (body.type === 'facts' ? body.facts : []));
  const inWords = (field: string): string | undefined => facts.find((fact) => fact.field === field)?.[side];
  const said = (words: string): readonly Inline[] =>
    isNew ? text(words) : [revised('deleted', words, context)];
  const fact = (label: string, words: string | undefined): readonly Fact[] =>
    words ? [{ label, content: said(words) }] : [];
  const period = [inWords('start'), inWords('end')].filter(Boolean).join('–');
  const short: readonly Fact[] = [
    ...fact(locale.responsible, inWords('responsible')),
    ...fact(locale.period_, period),
    ...fact(locale.cost, costInWords(detail.money, side)),
    ...fact(locale.financingRow, financingInWords(detail.money, side)),
  ];
  const rest = facts.filter(({ field }) => !shortFields.has(field ?? ''));
  const restInWords = rest.map((other) => `${capital(other.label)}: ${other[side] ?? '–'}`).join('; ');
  const children: readonly Block[] = [
    ...(short.length > 0 ? [{ type: 'facts', style: 'small', columns: 2, items: short } as const] : []),
    ...(isNew
      ? bodies.flatMap((body) => (body.type === 'text' ? textBlocks(body.blocks, 'after', context) : []))
      : []),
    ...(isNew && restInWords !== '' ? [addedWords(restInWords, 'note', context)] : []),
  ];
  const notes = bodies.flatMap((body) =>
    body.type === 'note' ? [addedWords(body.text, 'note', context)] : [],
  );
  return [...(isNew ? [{ type: 'section', changed: true, children } as const] : children), ...notes];
}

const shortFields: ReadonlySet<string> = new Set(['responsible', 'start', 'end']);

/** So many years an amount is for. */
function yearsOf({ year, until }: MoneyRow): number {
  return year === undefined || until === undefined ? 1 : until - year + 1;
}

/** `690 000 (2011: 220 000, 2012: 470 000)` */
function costInWords(rows: readonly MoneyRow[], side: 'before' | 'after'): string | undefined {
  const costs = rows.filter((row) => row.column === 'cost' && row[side] !== undefined);
  if (costs.length === 0) return undefined;
  const sum = costs.reduce((total, row) => total + (row[side] ?? 0) * yearsOf(row), 0);
  const byYear = costs.map((row) => {
    const years = [row.year, row.until].filter((year) => year !== undefined).join('–');
    return `${years === '' ? '' : `${years}: `}${kroner(row[side] ?? 0)}`;
  });
  return costs.length === 1 && yearsOf(costs[0] as MoneyRow) === 1
    ? byYear[0]
    : `${kroner(sum)} (${byYear.join(', ')})`;
}

/** `Fylkeskommunen 110 000, Medlemskontingent 70 000`: of all years together. */
function financingInWords(rows: readonly MoneyRow[], side: 'before' | 'after'): string | undefined {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const amount = row[side];
    if (row.column !== 'financing' || amount === undefined) continue;
    const source = row.source ? nameOf(row.source) : '–';
    sums.set(source, (sums.get(source) ?? 0) + amount * yearsOf(row));
  }
  return [...sums].map(([source, sum]) => `${source} ${kroner(sum)}`).join(', ') || undefined;
}
