import type { DocumentState, GateViolation } from '../../diff/change.ts';
import { adopterName } from '../../model/governance.ts';
import { fill } from '../../templates/locale.ts';
import { statusWords } from '../build-context.ts';
import type { Block } from '../document.ts';
import { cell, list, paragraph, table, text, words } from '../words.ts';
import { type ChangesContext, documentName, linkToChange, numbered, subjectOf } from './context.ts';
import { documentNames } from './decisions.ts';

const violationKeys = {
  'adoption-edited': 'changesAdoptionEdited',
  'adoption-removed': 'changesAdoptionRemoved',
  'adopted-to-draft': 'changesAdoptedToDraft',
} as const satisfies Record<GateViolation['name'], string>;

/** What keeps the changes from applying, and what else somebody should look at. Nothing where there is nothing. */
export function changesRemaining(context: ChangesContext): readonly Block[] {
  const { locale, comparison, changeWords } = context;
  const { violations, failing, hearAgain, stale, documents } = comparison.verdict;
  const sections = [
    ...violations.map(({ name, document }) =>
      fill(locale[violationKeys[name]], { document: documentName(document, context) }),
    ),
    ...(hearAgain.length > 0
      ? [fill(locale.changesHearAgain, { documents: documentNames(hearAgain, context) })]
      : []),
    ...stale.map(({ acceptance, fingerprint }) =>
      fill(locale.changesStale, { id: acceptance.id, fingerprint }),
    ),
  ];
  if (sections.length === 0 && failing.length === 0) return [];
  return [
    ...list(sections.map((sentence) => text(sentence))),
    ...(failing.length > 0 ? [paragraph(text(locale.changesFailing), 'label')] : []),
    ...list(
      failing.map((change) => [
        ...linkToChange(change, numbered(subjectOf(change, context)), context),
        ...text(` – ${changeWords.title(change)}`),
      ]),
    ),
    ...documentTable(documents, context),
  ];
}

function documentTable(documents: readonly DocumentState[], context: ChangesContext): readonly Block[] {
  const { locale } = context;
  return table(
    locale.changesDocuments,
    [
      [locale.changesDocument, words],
      [locale.changesBefore, words],
      [locale.changesAfter, words],
      [locale.changesNewlyAdopted, words],
    ],
    documents.map(({ key, before, after, newlyAdoptedBy }) => ({
      rowHeader: true,
      cells: [
        cell(documentName(key, context)),
        cell(before ? statusWords(before, locale) : '–'),
        cell(after ? statusWords(after, locale) : '–'),
        cell(newlyAdoptedBy.map((adopter) => adopterName(adopter, context.plan)).join(', ') || '–'),
      ],
    })),
  );
}
