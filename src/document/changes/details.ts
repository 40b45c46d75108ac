import { collapseRepeats } from '../../diff/view/collapse-repeats.ts';
import type { DiffView, Group } from '../../diff/view/diff-view.ts';
import { ranges } from '../../diff/view/ranges.ts';
import type { ShownChange } from '../../diff/view/shown-change.ts';
import { capital } from '../../text/capital.ts';
import { unstopped } from '../../text/listed.ts';
import { addedWords } from '../build-context.ts';
import type { Block } from '../document.ts';
import { text } from '../words.ts';
import { changeBodies } from './bodies.ts';
import { type ChangesContext, changeId, foldedNote } from './context.ts';

/** All changes in full, in the order of the plan, by focus area. */
export function changesDetails(context: ChangesContext): readonly Block[] {
  const { groups, folded, oneByOne } = context.view;
  const shown = groups.map((group, index): Block | undefined => {
    // What is counted of many is counted in the list.
    if (folded !== '' && !group.changes.some((one) => oneByOne.has(one))) return undefined;
    const accent = context.plan.focusAreas.findIndex(({ id }) => id === group.id);
    const { language } = context.plan.record;
    return {
      type: 'section',
      ...(accent >= 0 && { accent }),
      ...(language !== context.wordsLanguage && { language }),
      children: [
        { type: 'heading', level: 2, id: `endringer--${index}`, content: text(group.title) },
        ...changesOf(group, context),
      ],
    };
  });
  return [...foldedNote(context), ...shown.filter((group) => group !== undefined)];
}

/** Changes of one thing, one after another; or the line that counts those that are left out. */
type Run =
  | { readonly changes: readonly [ShownChange, ...ShownChange[]] }
  | { readonly changes?: undefined; readonly text: string };

function runsOf(group: Group, { language, oneByOne }: DiffView): readonly Run[] {
  const runs: ({ changes: [ShownChange, ...ShownChange[]] } | { changes?: undefined; text: string })[] = [];
  for (const repeat of collapseRepeats(group, language, oneByOne)) {
    const last = runs.at(-1)?.changes;
    if (!repeat.shown) runs.push({ text: repeat.text });
    else if (last && thingOf(last[0]) === thingOf(repeat.shown)) last.push(repeat.shown);
    else runs.push({ changes: [repeat.shown] });
  }
  return runs;
}

/** The heading that each change is under. */
export function changeTargets(view: DiffView): ReadonlyMap<ShownChange, string> {
  const runs = view.groups.flatMap((group) => runsOf(group, view));
  return new Map(
    runs.flatMap(({ changes = [] }) => {
      const [first] = changes;
      return first ? changes.map((shown) => [shown, changeId(first)] as const) : [];
    }),
  );
}

/** The changes of a group, those of one thing under one heading. Why a sort of change weighs what it does is said once. */
function changesOf(group: Group, context: ChangesContext): readonly Block[] {
  const explained = new Set<string>();
  return runsOf(group, context.view).flatMap((run): readonly Block[] => {
    if (!run.changes) return context.view.folded ? [] : [addedWords(run.text, 'note', context)];
    const { changes } = run;
    return [
      headingOf(changes),
      ...changes.map((shown, at) => {
        const isNew = !explained.has(shown.title);
        explained.add(shown.title);
        const next = changes[at + 1];
        const why = [
          ...(isNew ? [shown.reason] : []),
          ...shown.marks.filter(({ type }) => type !== 'failing').map((mark) => `${mark.text}.`),
          ...(concernsMore(shown) && shown.concerns !== next?.concerns ? [`${shown.concerns}.`] : []),
        ];
        return changeSection(shown, changes.length > 1, why.join(' '), context);
      }),
    ];
  });
}

/** Whether it concerns more than the plan that the document is about. */
function concernsMore({ change: { documents } }: ShownChange): boolean {
  return documents.some((key) => key !== 'strategy');
}

function thingOf({ change: { subject, id } }: ShownChange): string {
  return `${subject} ${id}`;
}

function headingOf(changes: readonly [ShownChange, ...ShownChange[]]): Block {
  const [first] = changes;
  return {
    type: 'heading',
    level: 3,
    id: changeId(first),
    unlisted: true,
    number: `${ranges(changes.map(({ no }) => no))}.`,
    content: text(capital(unstopped(first.name))),
  };
}

/** What a change is, what it was and becomes, and why it weighs what it does. */
function changeSection(shown: ShownChange, several: boolean, why: string, context: ChangesContext): Block {
  const { no, part, sign, title, weightName, decidedBy, textLanguage, failing } = shown;
  const what = [
    part === '' ? title : `${title}: ${part}`,
    [weightName, decidedBy].filter(Boolean).join(', '),
  ];
  const lead = `${several ? `${no}. ` : ''}${sign} ${what.join(' · ')}`;
  return {
    type: 'section',
    // What is short is read at once; of what is long a part may be on the next page.
    ...(shown.bodies.length < 2 && { keepTogether: true }),
    ...(textLanguage !== context.plan.record.language && { language: textLanguage }),
    children: [
      addedWords(failing ? `${lead} · ${context.view.words.undecided}` : lead, 'label', context),
      ...changeBodies(shown, context),
      ...(why === '' ? [] : [addedWords(why, 'note', context)]),
    ],
  };
}
