import type { FinancingSource } from '../model/entities.ts';
import { fill, type Locale } from '../templates/locale.ts';
import type { Block, Inline } from './document.ts';
import { paragraph, text } from './words.ts';

/** What the money of some sources depends on: notes below a table that they are in. */
export function reservations(sources: readonly FinancingSource[], locale: Locale): readonly Block[] {
  return reservationNotes(sources, locale).map((note) => paragraph(note, 'note'));
}

/** The same as notes of the table. */
export function reservationNotes(
  sources: readonly FinancingSource[],
  locale: Locale,
): readonly (readonly Inline[])[] {
  return sources.flatMap(({ title, record: { reservation } }) =>
    reservation === undefined
      ? []
      : [
          [
            { type: 'strong', children: text(fill(locale.reservationFor, { source: title })) },
            ...text(` ${reservation}`),
          ] as const,
        ],
  );
}
