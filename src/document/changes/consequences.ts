import type { MoneyShift, Named } from '../../diff/change.ts';
import { joinShifts } from '../../diff/join-years.ts';
import { fill } from '../../templates/locale.ts';
import type { Block } from '../document.ts';
import { kroner } from '../figures.ts';
import { priced } from '../price-level.ts';
import { cell, paragraph, table, text, words } from '../words.ts';
import { type ChangesContext, documentName, numbered } from './context.ts';
import { beforeAndAfter, difference } from './tables.ts';

/** The sums that follow from the changes, by year: before, after, and the difference. */
export function changesConsequences(context: ChangesContext): readonly Block[] {
  const { locale, comparison } = context;
  const { total, byFocusArea, bySource, byAction, uncovered, shares } = comparison.money;
  const blocks = [
    ...shiftTable(locale.changesTotal, undefined, [{ shifts: total }], context),
    ...shiftTable(
      locale.changesCostByArea,
      locale.focusArea,
      inPlanOrder(byFocusArea, context).map(({ focusArea: name, shifts }) => ({ name, shifts })),
      context,
    ),
    ...shiftTable(
      locale.changesBySource,
      locale.changesSource,
      bySource.map(({ source: name, shifts }) => ({ name, shifts })),
      context,
    ),
    ...shiftTable(locale.changesUncovered, undefined, [{ shifts: uncovered }], context),
    ...shiftTable(
      locale.changesByAction,
      locale.action,
      byAction.map(({ action: name, shifts }) => ({ name, shifts })),
      context,
    ),
    ...shares.flatMap(({ document, partners }) =>
      shiftTable(
        fill(locale.changesShares, { document: documentName(document, context) }),
        locale.adoptedBy,
        partners.map(({ partner: name, shifts }) => ({ name, shifts })),
        context,
      ),
    ),
  ];
  return blocks.length === 0 ? [] : [paragraph(text(locale.changesConsequencesLead)), ...blocks];
}

interface Shifted {
  readonly name?: Named;
  readonly shifts: readonly MoneyShift[];
}

function shiftTable(
  caption: string,
  heading: string | undefined,
  groups: readonly Shifted[],
  context: ChangesContext,
): readonly Block[] {
  return table(
    priced(caption, context),
    [
      ...(heading === undefined ? [] : [[heading, words] as const]),
      [context.locale.year, words],
      ...beforeAndAfter(context),
    ],
    groups.flatMap(({ name, shifts }) =>
      joinShifts(shifts).map(({ year, until, before, after }) => ({
        rowHeader: 'plain' as const,
        cells: [
          ...(name ? [cell(numbered(name))] : []),
          cell(until === undefined ? String(year) : fill(context.locale.eachYear, { from: year, to: until })),
          cell(kroner(before)),
          cell(kroner(after)),
          cell(difference(before, after)),
        ],
      })),
    ),
  );
}

function inPlanOrder<Of extends { readonly focusArea: Named }>(
  areas: readonly Of[],
  { comparison }: ChangesContext,
): readonly Of[] {
  const place = new Map(comparison.focusAreas.map(({ id }, index) => [id, index]));
  return [...areas].sort((a, b) => (place.get(a.focusArea.id) ?? -1) - (place.get(b.focusArea.id) ?? -1));
}
