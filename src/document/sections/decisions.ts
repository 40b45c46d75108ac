import { adopterName, missingAdopters } from '../../model/governance.ts';
import { byDate } from '../../model/reports.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { cell, list, paragraph, table, text, words } from '../words.ts';

/** Hearing and adoption: who has decided what, and who has yet to. */
export function decisions({ plan, locale, edition }: BuildContext): readonly Block[] {
  const { hearing, adoptions = [], revision } = edition;
  const waiting = missingAdopters(plan, adoptions);
  const byPartners = adoptions.some(({ partner }) => partner !== undefined);
  const past = revision.status === 'adopted' || revision.status === 'archived';
  return [
    ...(hearing
      ? [
          paragraph(
            text(
              fill(past ? locale.hearingPeriodPast : locale.hearingPeriod, {
                from: dateInWords(hearing.from, locale),
                to: dateInWords(hearing.to, locale),
              }),
            ),
          ),
        ]
      : []),
    ...table(
      locale.adoptions,
      [
        ...(byPartners ? [[locale.adoptedBy, words] as const] : []),
        [locale.body, words],
        [locale.case, words],
        [locale.date, words],
        [locale.decision, words],
      ],
      [...adoptions].sort(byDate).map((adoption) => ({
        rowHeader: true,
        cells: [
          ...(byPartners ? [cell(adopterName(adoption, plan))] : []),
          cell(adoption.body),
          cell(adoption.case ?? '–'),
          cell(dateInWords(adoption.date, locale)),
          cell(adoption.decision ?? '–'),
        ],
      })),
    ),
    ...(waiting.length > 0 && revision.status !== 'archived'
      ? [
          paragraph(text(adoptions.length > 0 ? locale.adoptionMissing : locale.notAdopted), 'label'),
          ...list(waiting.map(({ name }) => text(name))),
        ]
      : []),
  ];
}
