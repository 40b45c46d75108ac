import type { Change, DecisionItem } from '../../diff/change.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { Block, Inline } from '../document.ts';
import { paragraph, text } from '../words.ts';
import { type ChangesContext, documentName, linkToChange } from './context.ts';
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

/** More bodies than this do not stand in a heading. */
const mostInHeading = 2;

function decisionBlocks(
  { weight, bodies, missing, changes, documents }: DecisionItem,
  index: number,
  context: ChangesContext,
): readonly Block[] {
  const { locale } = context;
  const names = bodies.join(', ');
  const few = bodies.length <= mostInHeading && bodies.length > 0;
  const title =
    few || weight === 'decision'
      ? fill(locale.changesDecidedBy, { bodies: names })
      : locale.changesDecidedByCouncils;
  const sentences = [
    ...(few ? [] : [fill(locale.changesMustDecide, { bodies: names })]),
    missing.length > 0
      ? fill(locale.changesNotDecided, { bodies: missing.join(', ') })
      : locale.changesAllDecided,
    ...(documents.length > 0
      ? [fill(locale.changesConcerns, { documents: documentNames(documents, context) })]
      : []),
  ];
  return [
    { type: 'heading', level: 2, id: `vedtak--${index + 1}`, content: text(title) },
    paragraph(text(sentences.join(' '))),
    ...changes.flatMap((change) => changeBlocks(change, context)),
  ];
}

function changeBlocks(change: Change, context: ChangesContext): readonly Block[] {
  const { locale, changeWords } = context;
  const side = change.after ?? change.before;
  const title = side?.title ?? change.id;
  return [
    {
      type: 'heading',
      level: 3,
      unlisted: true,
      ...(side?.number && { number: side.number }),
      content: text(title),
    },
    paragraph([
      { type: 'strong', children: text(`${changeWords.title(change)}.`) },
      ...text(` ${changeWords.reason(change)}`),
      ...(context.placeOf(change) === undefined
        ? []
        : [...text(' '), ...linkToChange(change, locale.changesInContext, context), ...text('.')]),
    ]),
    ...inPlanLanguage(changeToDecide(change, context), context),
    ...acceptances(change, context),
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

export function documentNames(keys: readonly string[], context: ChangesContext): string {
  return keys.map((key) => documentName(key, context)).join(', ');
}
