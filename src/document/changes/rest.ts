import type { Block, TableRow } from '../document.ts';
import { pricedCaption } from '../price-level.ts';
import { cell, figures, list, paragraph, table, text, words } from '../words.ts';
import type { ChangesContext } from './context.ts';

/** The sums that follow from the changes, by year. */
export function changesMoney(context: ChangesContext): readonly Block[] {
  const { money, words: of } = context.view;
  return table(
    pricedCaption(of.amounts, context),
    [[of.what, words], ...money.columns.map((column) => [column, figures] as const)],
    money.tables.flatMap(({ caption, rows }) => [
      { group: true, cells: [cell(caption)] },
      ...rows.map(({ label, cells }) => ({
        rowHeader: 'plain' as const,
        cells: [cell(label), ...cells.map((amount) => cell(amount || '–'))],
      })),
    ]),
    { dense: true },
  );
}

/** Numbers that shifted, though what they are the numbers of is as before. */
export function changesRenumbered({ view }: ChangesContext): readonly Block[] {
  const { renumbered, words: of } = view;
  return table(
    of.renumbered,
    [
      [of.before, words],
      [of.after, words],
      [of.what, words],
    ],
    renumbered.map(({ name, before, after }) => ({ cells: [cell(before), cell(after), cell(name)] })),
    { dense: true },
  );
}

/** What looks like a changed id, what could not be compared, and what only looks changed. */
export function changesBesides({ view }: ChangesContext): readonly Block[] {
  return list(view.beside.map((sentence) => text(sentence)));
}

/** Fingerprints beside each other in so many pairs of columns. */
const pairs = 3;

/** How the decision is entered, and the fingerprints that it accepts, by number. */
export function changesFingerprints({ view }: ChangesContext): readonly Block[] {
  const { accepting, changes, ends, words: of } = view;
  const rows: TableRow[] = [];
  const count = Math.ceil(changes.length / pairs);
  for (let at = 0; at < count; at += 1)
    rows.push({
      cells: Array.from(
        { length: Math.min(pairs, changes.length) },
        (_, pair) => changes[at + pair * count],
      ).flatMap((shown) => [
        cell(shown === undefined ? '' : String(shown.no)),
        cell(shown === undefined ? '' : shown.change.fingerprint),
      ]),
    });
  const columns = Array.from({ length: Math.min(pairs, changes.length) }, () => [
    [of.number, figures] as const,
    [of.fingerprint, words] as const,
  ]).flat();
  return [
    ...(accepting === '' ? [] : [paragraph(inlineCode(accepting))]),
    ...table(undefined, columns, rows, { dense: true, notes: [text(`${ends}.`)] }),
  ];
}

/** A sentence with a command in it, which is between backticks. */
function inlineCode(sentence: string) {
  return sentence
    .split('`')
    .flatMap((part, at) => (at % 2 === 0 ? text(part) : [{ type: 'code-span' as const, value: part }]));
}
