import { collapseRepeats } from '../../diff/view/collapse-repeats.ts';
import type { Group } from '../../diff/view/diff-view.ts';
import { gistText } from '../../diff/view/gist.ts';
import { capital } from '../../text/capital.ts';
import { unstopped } from '../../text/listed.ts';
import type { Block, TableRow } from '../document.ts';
import { cell, table, text, words } from '../words.ts';
import { type ChangesContext, linkToChange } from './context.ts';

/** All changes, one a row: what it is, from what to what, what it weighs and who decides. */
export function changesList(context: ChangesContext): readonly Block[] {
  const { groups, decisions, words: of } = context.view;
  const decided = decisions.length > 0;
  return table(
    undefined,
    [
      [of.number, words],
      [of.what, words],
      [of.fromTo, words],
      [of.weightHeading, words],
      ...(decided ? [[of.decidedBy, words] as const] : []),
    ],
    groups.flatMap((group) => [
      ...(groups.length > 1 ? [{ group: true, cells: [cell(group.title)] }] : []),
      ...rowsOf(group, decided, context),
    ]),
    { dense: true, wide: true },
  );
}

function rowsOf(group: Group, decided: boolean, context: ChangesContext): readonly TableRow[] {
  return collapseRepeats(group, context.view.language, context.view.oneByOne).map((repeat) => {
    if (!repeat.shown)
      return { cells: [cell(''), cell(repeat.text), cell(''), cell(''), ...(decided ? [cell('')] : [])] };
    const { shown } = repeat;
    const { sign, weightName, decidedBy } = shown;
    return {
      cells: [
        cell(String(shown.no)),
        {
          content: [
            { type: 'strong', children: text(shown.title) },
            ...text(': '),
            ...linkToChange(shown, unstopped(shown.subject), context),
          ],
        },
        cell(gistText(shown.gist)),
        cell(`${sign}\u00a0${capital(weightName)}`),
        ...(decided ? [cell(capital(decidedBy))] : []),
      ],
    };
  });
}
