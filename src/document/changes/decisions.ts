import type { Change, DecisionItem } from '../../diff/change.ts';
import type { DocumentKey } from '../../kinds/document-kinds.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { Block, Inline } from '../document.ts';
import { paragraph, text } from '../words.ts';
import { type ChangesContext, documentName, linkToChange, subjectOf } from './context.ts';
import { changeToDecide, inPlanLanguage } from './detail.ts';

/** What somebody must decide: for each deciding body the changes, with the text that it would adopt. */
export function changesToDecide(context: ChangesContext): readonly Block[] {
  const { decisions } = context.comparison.verdict;
  if (decisions.length === 0) return [];
  return [
    paragraph(text(context.locale.changesDecisionsLead), 'lead'),
    ...decisions.map(
      (item, index): Block => ({ type: 'section', children: decisionBlocks(item, index, context) }),
    ),
  ];
}

function decisionBlocks(
  { weight, bodies, missing, changes, documents }: DecisionItem,
  index: number,
  context: ChangesContext,
): readonly Block[] {
  const { locale } = context;
  const values = { bodies: bodies.join(', ') };
  const byMembers = weight === 'members';
  const title = byMembers ? locale.changesDecidedByMembers : fill(locale.changesDecidedBy, values);
  const sentences = [
    ...(byMembers ? [fill(locale.changesMustDecide, values)] : []),
    missing.length === 0
      ? locale.changesAllDecided
      : missing.length === bodies.length
        ? locale.changesNoneDecided
        : fill(locale.changesNotDecided, { bodies: missing.join(', ') }),
    ...(documents.length > 0
      ? [fill(locale.changesConcerns, { documents: documentNames(documents, context) })]
      : []),
  ];
  const subjects = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.subject} ${change.id}`;
    subjects.set(key, [...(subjects.get(key) ?? []), change]);
  }
  return [
    { type: 'heading', level: 2, id: `vedtak--${index + 1}`, content: text(title) },
    paragraph(text(sentences.join(' '))),
    ...[...subjects.values()].flatMap((subject) => subjectBlocks(subject, context)),
  ];
}

/** What is to be decided of one thing. */
function subjectBlocks(changes: readonly Change[], context: ChangesContext): readonly Block[] {
  const [first] = changes;
  if (!first) return [];
  const { title, number } = subjectOf(first, context);
  return [
    { type: 'heading', level: 3, unlisted: true, ...(number && { number }), content: text(title) },
    ...changes.flatMap((change) => changeBlocks(change, context)),
  ];
}

/** The text comes first; why somebody must decide it, and where to see more of it, comes after. */
function changeBlocks(change: Change, context: ChangesContext): readonly Block[] {
  const { locale, changeWords, placeOf } = context;
  const seen = placeOf(change) === undefined ? [] : linkToChange(change, locale.changesInContext, context);
  return [
    paragraph(text(changeWords.title(change)), 'label'),
    ...inPlanLanguage(changeToDecide(change, context), context),
    ...acceptances(change, context),
    paragraph(
      [
        ...text(changeWords.reason(change)),
        ...(seen.length > 0 ? [...text(' '), ...seen, ...text('.')] : []),
      ],
      'note',
    ),
  ];
}

/** The cases in which a change was accepted. */
export function acceptances({ acceptedBy }: Change, { locale }: ChangesContext): readonly Block[] {
  return acceptedBy.map(({ body, case: number, date }) => {
    const values = { body, case: number, date: dateInWords(date, locale) };
    const words: readonly Inline[] = text(fill(locale.changesAccepted, values));
    return paragraph([{ type: 'strong', children: words }], 'note');
  });
}

export function documentNames(keys: readonly DocumentKey[], context: ChangesContext): string {
  return keys.map((key) => documentName(key, context)).join(', ');
}
