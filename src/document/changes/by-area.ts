import type { Change, Named } from '../../diff/change.ts';
import { isEntityKind } from '../../kinds/entity-kinds.ts';
import type { Language } from '../../kinds/languages.ts';
import { namedIn } from '../../model/named.ts';
import { fill } from '../../templates/locale.ts';
import { addedWords } from '../build-context.ts';
import type { Block, Heading } from '../document.ts';
import { text } from '../words.ts';
import { type ChangesContext, changesIn, nameOf, weightName } from './context.ts';
import { acceptances } from './decisions.ts';
import { changeInContext, inPlanLanguage } from './detail.ts';
import { type ChangedPart, changedParts, outlineOf } from './order-changes.ts';
import { unchanged } from './summary.ts';

/** A chapter of changes: those of one focus area, or of the plan as a whole. */
export interface ChangesChapter {
  readonly id: string;
  readonly area: Named | undefined;
  readonly changes: readonly Change[];
  readonly root: ChangedPart;
}

/** The chapters, in the order of the plan. */
export function changesChapters(context: Omit<ChangesContext, 'placeOf'>): readonly ChangesChapter[] {
  const { comparison } = context;
  const outline = outlineOf(context);
  return [undefined, ...comparison.focusAreas].flatMap((area, index): readonly ChangesChapter[] => {
    const changes = changesIn(area, comparison);
    if (changes.length === 0) return [];
    const root = changedParts(changes, area?.id, outline);
    return [{ id: `endringer--${index}`, area, changes, root }];
  });
}

/** The id of the heading that each change is under. */
export function placesOf(chapters: readonly ChangesChapter[]): ReadonlyMap<Change, string> {
  const places = new Map<Change, string>();
  const visit = (part: ChangedPart, id: string): void => {
    for (const change of part.changes) places.set(change, id);
    for (const [index, child] of [...part.parts.values()].entries()) visit(child, `${id}-${index + 1}`);
  };
  for (const { root, id } of chapters) visit(root, id);
  return places;
}

/** All changes in full, each under the headings it has in the plan. */
export function changesByArea(
  chapters: readonly ChangesChapter[],
  context: ChangesContext,
): readonly Block[] {
  return chapters.map(({ id, area, root }): Block => {
    const index = context.plan.focusAreas.findIndex((focusArea) => focusArea.id === area?.id);
    const children = [
      heading(1, id, area ?? { title: context.locale.changesWholePlan }),
      ...partBlocks(root, 1, id, context),
      ...unchangedParts(root, index, context),
    ];
    return {
      type: 'section',
      newPage: 'auto',
      ...(index >= 0 && { accent: index }),
      ...(context.plan.record.language !== context.wordsLanguage && {
        language: context.plan.record.language,
      }),
      children,
    };
  });
}

function heading(level: number, id: string, { number, title }: Named, label?: string): Heading {
  return {
    type: 'heading',
    level: Math.min(6, level) as Heading['level'],
    id,
    ...(number && { number }),
    ...(label && { label }),
    content: text(title),
  };
}

function partBlocks(
  { changes, parts }: ChangedPart,
  level: number,
  id: string,
  context: ChangesContext,
): readonly Block[] {
  return [
    ...changes.flatMap((change) => changeBlocks(change, context)),
    ...[...parts.values()].flatMap((part, index) => {
      const partId = `${id}-${index + 1}`;
      return [partHeading(part, level + 1, partId, context), ...partBlocks(part, level + 1, partId, context)];
    }),
  ];
}

function partHeading(part: ChangedPart, level: number, id: string, context: ChangesContext): Heading {
  const label = part.subject === 'goal' ? context.locale.goal : undefined;
  return heading(level, id, nameOf(part.subject, part, context), label);
}

function changeBlocks(change: Change, context: ChangesContext): readonly Block[] {
  const { locale, changeWords } = context;
  const { weight, heavier, fingerprint } = change;
  const reason = fill(locale.changesReason, {
    weight: weightName(weight, locale),
    reason: changeWords.reason(change),
  });
  const small = [
    reason,
    ...(heavier ? [fill(locale.changesHeavier, { reason: heavier })] : []),
    fill(locale.changesFingerprint, { fingerprint }),
  ];
  const language = languageOf(change, context);
  const detail = changeInContext(change, context);
  return [
    addedWords(changeWords.title(change), 'label', context),
    ...(language === context.plan.record.language ? detail : inPlanLanguage(detail, context, language)),
    ...acceptances(change, context),
    addedWords(small.join(' '), 'note', context),
  ];
}

/** The language of the text, where a chapter, focus area or strategy is in another than the plan. */
function languageOf({ id, subject, after }: Change, { base, head }: ChangesContext): Language {
  const { plan } = after ? head : base;
  const entity = isEntityKind(subject) ? namedIn(plan, id, subject) : undefined;
  const language = entity && 'language' in entity ? entity.language : undefined;
  return language ?? plan.record.language;
}

/** What of the plan has nothing to show here, though it is still there. */
function unchangedParts(root: ChangedPart, area: number, context: ChangesContext): readonly Block[] {
  const { plan } = context;
  const heading =
    area < 0 ? (root.subject === 'plan' ? plan.chapters : []) : (plan.focusAreas[area]?.children ?? []);
  return unchanged(
    heading.filter(({ kind, id }) => !root.parts.has(`${kind} ${id}`)),
    context,
  );
}
