import { adopterName, missingAdopters } from '../../model/governance.ts';
import type { AdoptionRecord } from '../../model/records.ts';
import { oldestFirst } from '../../model/reports.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { SectionChoice, TemplateRecord } from '../../templates/template.ts';
import { enumerate } from '../../text/enumerate.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { hasPart } from '../own-settings.ts';
import { cell, paragraph, table, text, words } from '../words.ts';

/**
 * Hearing and adoption: who has yet to decide, and what was decided. Who has decided when is on the back of the cover; where
 * it is not, or the template asks for all of it, it is here.
 */
export function decisions(
  template: TemplateRecord,
  context: BuildContext,
  { detail = false }: SectionChoice = { section: 'decisions' },
): readonly Block[] {
  const { plan, locale, edition } = context;
  const { hearing, adoptions = [], revision } = edition;
  const waiting = revision.status === 'archived' ? [] : missingAdopters(plan, adoptions);
  const past = revision.status === 'adopted' || revision.status === 'archived';
  const onCover = hasPart(template, 'cover') && revision.status !== 'draft';
  const common = commonDecision(adoptions);
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
    ...(onCover && !detail && common !== undefined
      ? decisionSentence(adoptions, common, waiting.length > 0, context)
      : decisionTable(adoptions, common, waiting.length > 0, context)),
    ...(waiting.length > 0
      ? [
          paragraph(
            text(
              `${adoptions.length > 0 ? locale.adoptionMissing : locale.notAdopted} ${enumerate(
                waiting.map(({ name }) => name),
                locale.and,
              )}.`,
            ),
          ),
        ]
      : []),
  ];
}

/** What all of some decisions say: empty where none says anything, undefined where they do not say the same. */
function commonDecision(adoptions: readonly AdoptionRecord[]): string | undefined {
  const [first, ...others] = new Set(adoptions.map(({ decision = '' }) => decision));
  return others.length > 0 ? undefined : (first ?? '');
}

/** @param some others have yet to decide: then it is said whose decision it is */
function decisionSentence(
  adoptions: readonly AdoptionRecord[],
  decision: string,
  some: boolean,
  { plan, locale }: BuildContext,
): readonly Block[] {
  if (decision === '') return [];
  const whose = oldestFirst(adoptions).map((adoption) => adopterName(adoption, plan));
  const names = enumerate([...new Set(whose)], locale.and);
  const sentence = some
    ? locale.decisionBy
    : adoptions.length === 1
      ? locale.decisionReads
      : locale.decisionsRead;
  return [paragraph(text(fill(sentence, { names, decision })))];
}

/** A row for each; a decision that all of them are is said over the table. */
function decisionTable(
  adoptions: readonly AdoptionRecord[],
  common: string | undefined,
  some: boolean,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const byPartners = adoptions.some(({ partner }) => partner !== undefined);
  const apart = common === undefined || adoptions.length === 1;
  return [
    ...(apart || adoptions.length === 0 ? [] : decisionSentence(adoptions, common, some, context)),
    ...table(
      locale.adoptions,
      [
        ...(byPartners ? [[locale.adoptedBy, words] as const] : []),
        [locale.body, words],
        [locale.case, words],
        [locale.date, words],
        ...(apart ? [[locale.decision, words] as const] : []),
      ],
      oldestFirst(adoptions).map((adoption) => ({
        rowHeader: true,
        cells: [
          ...(byPartners ? [cell(adopterName(adoption, plan))] : []),
          cell(adoption.body),
          cell(adoption.case ?? '–'),
          cell(dateInWords(adoption.date, locale)),
          ...(apart ? [cell(adoption.decision ?? '–')] : []),
        ],
      })),
    ),
  ];
}
