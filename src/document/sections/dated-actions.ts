import type { Action } from '../../model/entities.ts';
import { dateInShort } from '../../templates/locale.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block } from '../document.ts';
import { cell, table, words } from '../words.ts';
import { markedStatusOf } from './status-words.ts';

/**
 * A table of when actions begin and end, and their statuses.
 * @param after what an action waits for, in words; without it there is no such column
 */
export function datedActions(
  caption: string | undefined,
  actions: readonly Action[],
  context: BuildContext,
  after?: (action: Action) => string,
): readonly Block[] {
  const { locale } = context;
  return table(
    caption,
    [
      [locale.action, words],
      [locale.from, words],
      [locale.to, words],
      ...(after ? [[locale.after, words] as const] : []),
      [locale.status, words],
    ],
    actions.map((action) => ({
      rowHeader: true,
      cells: [
        cell(citeAction(action, context)),
        cell(dateInShort(action.record.start, locale)),
        cell(dateInShort(action.record.end, locale)),
        ...(after ? [cell(after(action))] : []),
        cell(markedStatusOf(action.record, locale)),
      ],
    })),
  );
}
