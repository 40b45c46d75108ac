import type { FinancingSource } from '../model/entities.ts';
import { fill, type Locale } from '../templates/locale.ts';
import type { Block } from './document.ts';
import { paragraph, text } from './words.ts';

/** What the money of some sources depends on: notes below a table that they are in. */
export function reservations(sources: readonly FinancingSource[], locale: Locale): readonly Block[] {
  return sources.flatMap(({ title, record: { reservation } }) =>
    reservation === undefined
      ? []
      : [
          paragraph(
            [
              { type: 'strong', children: text(fill(locale.reservationFor, { source: title })) },
              ...text(` ${reservation}`),
            ],
            'note',
          ),
        ],
  );
}
