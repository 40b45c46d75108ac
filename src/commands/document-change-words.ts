import type { Change } from '../diff/change.ts';
import type { ChangeWords } from '../document/changes/context.ts';
import { entityNames } from '../messages/entity-names.ts';
import type { Language } from '../messages/wording.ts';
import { kroner } from '../money/kroner.ts';
import { fill } from '../templates/locale.ts';
import type { WeightTable } from '../templates/weights.ts';

/** What the document of changes calls the things of the model. */
export function documentChangeWords(table: WeightTable, language: Language): ChangeWords {
  const rowOf = ({ row }: Change) => table.rows[row] ?? table.rows['other-changed'];
  return {
    subject(kind) {
      const name = entityNames[kind]?.[language].replace(/^\S+ /, '') ?? kind;
      return name.charAt(0).toUpperCase() + name.slice(1);
    },
    field: ({ field, which }) => (which ? `${field}, ${which}` : field),
    word: (word) => word,
    title: (change) => rowOf(change)?.title[language] ?? change.row,
    reason(change) {
      const values = Object.entries(change.values).map(([key, value]) => [
        key,
        typeof value === 'number' ? kroner(value) : String(value),
      ]);
      return fill(rowOf(change)?.reason[language] ?? '', Object.fromEntries(values));
    },
  };
}
