import { fill } from '../../templates/locale.ts';
import type { Block } from '../document.ts';
import { cell, list, table, text, words } from '../words.ts';
import type { ChangesContext } from './context.ts';

/** What looks like a changed id, and what nobody can say anything of because a file has errors. */
export function changesUncertain(context: ChangesContext): readonly Block[] {
  const { locale, comparison, base, head, changeWords } = context;
  return [
    ...list(
      comparison.hints.map(({ removed, added, similarity }) => {
        const percent = Math.round(similarity * 100);
        const ids = { id: removed.id ?? '', newId: added.id ?? '' };
        const values = { removed: removed.title, added: added.title, percent, ...ids };
        return text(fill(locale.changesHint, values));
      }),
    ),
    ...table(
      locale.changesNotCompared,
      [
        [locale.kind, words],
        [locale.what, words],
        [locale.changesRevision, words],
        [locale.changesFile, words],
      ],
      comparison.notCompared.map(({ subject, title, side, file }) => ({
        cells: [
          cell(changeWords.subject(subject)),
          cell(title),
          cell(side === 'base' ? base.name : head.name),
          cell(file),
        ],
      })),
    ),
  ];
}
