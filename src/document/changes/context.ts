import type { DiffView } from '../../diff/view/diff-view.ts';
import type { ShownChange } from '../../diff/view/shown-change.ts';
import type { Plan } from '../../model/entities.ts';
import { addedWords, type BuildContext, type Source } from '../build-context.ts';
import type { Block, Inline, Revised } from '../document.ts';
import { text } from '../words.ts';

/** What the document of a comparison is built from; `plan` is the head's. */
export interface ChangesSource extends Source {
  readonly view: DiffView;
  /** The plan that is compared with. */
  readonly base: Plan;
}

export interface ChangesContext extends BuildContext, ChangesSource {
  /** The heading that each change is under in its context; none where changes are not printed so. */
  readonly targets: ReadonlyMap<ShownChange, string>;
}

/** The destination of a change, and of those of the same thing that come after it. */
export function changeId({ no }: ShownChange): string {
  return `endring--${no}`;
}

/** Words that lead to a change in its context, where it is printed. */
export function linkToChange(
  shown: ShownChange,
  words: string,
  { targets, view }: ChangesContext,
): readonly Inline[] {
  const target = targets.get(shown);
  if (target === undefined) return text(words);
  const page: Inline = {
    type: 'page-reference',
    target: `#${target}`,
    before: `, ${view.words.pageShort}\u00a0`,
  };
  return [{ type: 'link', target: `#${target}`, children: [...text(words), page] }];
}

/** What is said where changes are only counted. */
export function foldedNote(context: ChangesContext): readonly Block[] {
  const { folded } = context.view;
  return folded === '' ? [] : [addedWords(folded, 'note', context)];
}

/** How words are marked that came or went. */
export function revised(
  type: Revised['type'],
  value: string,
  { view, wordsLanguage, plan }: ChangesContext,
): Revised {
  return {
    type,
    label: type === 'deleted' ? view.words.struck : view.words.new,
    ...(wordsLanguage !== plan.record.language && { language: wordsLanguage }),
    children: [{ type: 'text', value }],
  };
}
