import type { Comparison } from '../../diff/change.ts';
import { fill } from '../../templates/locale.ts';
import type { Block, Cell, TableRow } from '../document.ts';
import { cell, figures, list, paragraph, table, text, words } from '../words.ts';
import { type ChangesContext, changesIn, endInWords, numbered, revised, weightWords } from './context.ts';

/** What has changed in figures, how to read the rest, and what has not changed. */
export function changesSummary(context: ChangesContext): readonly Block[] {
  const { locale, comparison, base, head } = context;
  const { changes, reformatted, unread } = comparison;
  const ends = { base: endInWords(base, locale), head: endInWords(head, locale), count: changes.length };
  if (changes.length === 0)
    return [
      ...notRead(context),
      paragraph(text(unread.length > 0 ? locale.changesNoneElse : locale.changesNone), 'lead'),
      paragraph(text(`${fill(locale.changesSubtitle, ends)}.`)),
      ...rewritten(reformatted.length, context),
    ];
  return [
    ...notRead(context),
    paragraph(text(fill(changes.length === 1 ? locale.changesOne : locale.changesMany, ends)), 'lead'),
    ...gateWords(context).map((words) => paragraph(text(words))),
    ...countTable(context),
    ...unchangedAreas(context),
    ...rewritten(reformatted.length, context),
    ...table(
      locale.changesWeights,
      [
        [locale.changesWeight, words],
        [locale.changesMeaning, words],
      ],
      weightWords(context).map(({ name, note }) => ({
        rowHeader: true,
        cells: [cell(name), cell(note)],
      })),
    ),
    {
      type: 'section',
      changed: true,
      children: [
        paragraph([
          revised('deleted', locale.changesLegendOut, context),
          ...text(' '),
          revised('inserted', locale.changesLegendIn, context),
          ...text(` ${locale.changesLegendBar}`),
        ]),
      ],
    },
  ];
}

/** Whether the changes are allowed: not decided where something could not be read. */
function gateWords({ locale, comparison }: ChangesContext): readonly string[] {
  const { verdict, unread } = comparison;
  const fails = verdict.failing.length > 0 || verdict.violations.length > 0;
  if (unread.length === 0) return [fails ? locale.changesGateFails : locale.changesGatePasses];
  return [locale.changesGateUnsure, ...(fails ? [locale.changesGateFails] : [])];
}

/** The files that could not be read, before anything is said of the others. */
function notRead({ locale, comparison, base, head }: ChangesContext): readonly Block[] {
  const { unread } = comparison;
  if (unread.length === 0) return [];
  return [
    paragraph(text(locale.changesUnread), 'lead'),
    ...list(unread.map(({ side, file }) => text(`${file} (${(side === 'base' ? base : head).name})`))),
  ];
}

/** How many changes of each weight there are, by focus area. */
function countTable(context: ChangesContext): readonly Block[] {
  const { locale, comparison } = context;
  const { changes, focusAreas } = comparison;
  const weights = weightWords(context);
  const count = (changes: Comparison['changes']): readonly number[] => [
    ...weights.map(({ weight }) => changes.filter((change) => change.weight === weight).length),
    changes.length,
  ];
  const row = (title: string, changes: Comparison['changes'], total?: boolean): TableRow => ({
    rowHeader: true,
    ...(total && { total }),
    cells: [cell(title), ...count(changes).map((number): Cell => cell(number === 0 ? '–' : String(number)))],
  });
  const groups = [undefined, ...focusAreas].map((area) => ({
    title: area ? numbered(area) : locale.changesWholePlan,
    areaChanges: changesIn(area, comparison),
  }));
  return table(
    locale.changesByWeight,
    [['', words], ...weights.map(({ heading }) => [heading, figures] as const), [locale.sum, figures]],
    [
      ...groups
        .filter(({ areaChanges }) => areaChanges.length > 0)
        .map(({ title, areaChanges }) => row(title, areaChanges)),
      row(locale.sum, changes, true),
    ],
  );
}

function unchangedAreas(context: ChangesContext): readonly Block[] {
  const changed = new Set(context.comparison.changes.map(({ focusArea }) => focusArea));
  return unchanged(
    context.plan.focusAreas.filter(({ id }) => !changed.has(id)),
    context,
  );
}

/** "Uendret: 1.2 Handel, 1.3 Landbruk." – nothing where there are none. */
export function unchanged(
  names: readonly { readonly number?: string; readonly title: string }[],
  { locale }: ChangesContext,
): readonly Block[] {
  if (names.length === 0) return [];
  return [paragraph(text(fill(locale.changesUnchanged, { names: names.map(numbered).join(', ') })), 'note')];
}

function rewritten(count: number, { locale }: ChangesContext): readonly Block[] {
  return count === 0 ? [] : [paragraph(text(fill(locale.changesReformatted, { count })), 'note')];
}
