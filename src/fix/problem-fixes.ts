import type { Problem, ProblemValues } from '../messages/index.ts';
import type { Plan } from '../model/entities.ts';
import type { Trust } from '../text/fix.ts';
import { meantDate } from '../text/meant-date.ts';
import type { Place } from '../text/place.ts';
import { slug } from '../text/slug.ts';
import { rangeOf, type Source } from '../text/source.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { spacesForTabs } from '../text/yaml.ts';
import { quoteLine } from './quote.ts';

/** How problems of one name are put right. A rule says with each finding how that is put right. */
interface ProblemFix<Name extends keyof ProblemValues> extends Trust {
  /** None where this case cannot be fixed by itself. */
  readonly edits: (problem: Problem<Name>, source: Source, ids: IdGiver) => readonly TextEdit[];
}

/** Returns ids that nothing in the plan has. */
export type IdGiver = (title: string) => string;

/** Every fix of a problem, by the name of the problem. */
export const problemFixes: { readonly [Name in keyof ProblemValues]?: ProblemFix<Name> } = {
  'id-missing': safe(({ at }, source, giveId) => {
    const [from, to] = rangeOf(source, at);
    const text = source.text.slice(from, to);
    // The marks that may close a heading are after the id.
    const closing = /(?<!\s)\s+#+\s*$/.exec(text)?.[0].length ?? 0;
    const behind = to - closing;
    const [line = ''] = text
      .slice(0, text.length - closing)
      .replace(/^#+\s+/, '')
      .split('\n');
    return [{ range: [behind, behind], text: ` {#${giveId(line)}}` }];
  }),
  'unknown-key': safe(({ at, values }, source) => replaced(at, source, values.suggestion)),
  'amount-read-as': safe(({ at, values }, source) => rewritten(at, source, values.fixed)),
  'period-read-as': safe(({ at, values }, source) => rewritten(at, source, values.fixed)),
  'value-in-quotes': safe(({ at, values }, source) => rewritten(at, source, values.fixed)),
  'yaml-comma-in-text': safe(({ at, values }, source) => rewritten(at, source, values.fixed)),
  'choice-in-words': safe(({ at, values }, source) => replaced(at, source, values.suggestion)),
  'not-a-date': safe(({ at, values }, source) => replaced(at, source, meantDate(values.value))),
  'not-an-end': safe(({ at, values }, source) => replaced(at, source, meantDate(values.value))),
  'title-for-id': safe(({ at, values }, source) => replaced(at, source, values.id)),
  'wrong-type': safe(({ at, values }, source) => rewritten(at, source, values.fixed)),
  'id-braces': {
    kind: 'safe',
    leftByFmt: true,
    edits: ({ at, values }, source) => rewritten(at, source, values.fixed),
  },
  'heading-without-space': safe(({ at, values }, source) => [
    { range: rangeOf(source, at), text: `${values.signs} ` },
  ]),
  'item-without-space': safe(({ at }, source) => {
    const [from, to] = rangeOf(source, at);
    const dashes = source.text.slice(from, to).matchAll(/^[ \t]*[-*+](?=\p{L})/gmu);
    return [...dashes].map(({ index, 0: dash }) => {
      const behind = from + index + dash.length;
      return { range: [behind, behind] as const, text: ' ' };
    });
  }),
  'front-matter-not-first': safe(({ at }, source) => [{ range: rangeOf(source, at), text: '' }]),
  'front-matter-unmarked': safe(({ at, values }, source) => {
    const [from, to] = rangeOf(source, at);
    const above = { range: [0, from] as const, text: '---\n' };
    return values.open ? [above, closingFence(source, to)] : [above];
  }),
  'front-matter-open': safe(({ values }, source) =>
    values?.end === undefined ? [] : [closingFence(source, values.end)],
  ),
  'yaml-no-break-space': safe(({ at }, source) => {
    const [from] = rangeOf(source, at);
    const start = source.text.lastIndexOf('\n', from - 1) + 1;
    const line = source.text.slice(start).split('\n', 1)[0] ?? '';
    const syntax = /^[ \u00a0\u202f-]*(?:[\p{L}_][\p{L}\w-]*:[\u00a0\u202f]+)?/u.exec(line)?.[0] ?? '';
    return [{ range: [start, start + syntax.length], text: syntax.replace(/[\u00a0\u202f]/g, ' ') }];
  }),
  'yaml-tab': safe(({ values: { from, to } = {} }, source) => {
    if (from === undefined || to === undefined) return [];
    return spacesForTabs(source.text.slice(from, to)).map(({ range, text }) => ({
      range: [from + range[0], from + range[1]],
      text,
    }));
  }),
  'yaml-colon-in-text': safe(({ at, values }, source) => quotes(at, source, values?.fixed)),
  'yaml-first-character': safe(({ at, values }, source) => quotes(at, source, values.fixed)),
  'yaml-text-after-value': safe(({ at }, source) => quotes(at, source)),
  'yaml-hash-in-text': safe(({ at }, source) => quotes(at, source)),
  'yaml-hash-at-start': safe(({ at }, source) => quotes(at, source)),
  'yaml-alias': safe(({ at }, source) => quotes(at, source)),
  'yaml-anchor': safe(({ at }, source) => quotes(at, source)),
  'yaml-tag': safe(({ at }, source) => quotes(at, source)),
  'not-a-choice': {
    kind: 'unsafe',
    edits: ({ at, values }, source) => replaced(at, source, values.suggestion),
  },
};

function safe<Name extends keyof ProblemValues>(edits: ProblemFix<Name>['edits']): ProblemFix<Name> {
  return { kind: 'safe', edits };
}

/** Puts a word in the place of a value or key, in its quotation marks; nothing in the place of what is no word. */
export function replaced(at: Place, source: Source, by: string | undefined): readonly TextEdit[] {
  if (!by) return [];
  const range = rangeOf(source, at);
  const written = source.text.slice(range[0], range[1]);
  // A mark in the text, `{#id}`, or a value in quotes is not replaced whole.
  const quote = /^(['"]).*\1$/.exec(written)?.[1] ?? '';
  if (/[\n{[]/.test(written)) return [];
  return [{ range, text: quote + by + quote }];
}

/** The line that ends the fields, the last of which ends at an offset. */
function closingFence({ text }: Source, end: number): TextEdit {
  return text[end] === '\n'
    ? { range: [end + 1, end + 1], text: '---\n' }
    : { range: [end, end], text: '\n---\n' };
}

/** Puts what was meant in the place of the whole value, with its quotation marks. */
function rewritten(at: Place, source: Source, fixed: string | undefined): readonly TextEdit[] {
  const range = rangeOf(source, at);
  // A block of text ends with its last line, which is not to be lost.
  const block = /^[|>]/.test(source.text.slice(...range));
  return !fixed || block ? [] : [{ range, text: fixed }];
}

/** Puts a text in quotes: the one that is known to be meant, or else the whole value of its line. */
function quotes(at: Place, source: Source, fixed?: string): readonly TextEdit[] {
  if (fixed) return rewritten(at, source, fixed);
  const edit = quoteLine(source.text, rangeOf(source, at)[0]);
  return edit ? [edit] : [];
}

/** Returns slugs that are unique among the ids that are written in the plan, and among those it has given. */
export function idGiver(plan: Plan | undefined, missing: readonly Place[]): IdGiver {
  const keyOf = ({ file, range }: Place): string => `${file} ${range?.join()}`;
  const places = new Set(missing.map(keyOf));
  const taken = new Set<string>(plan?.unreadIds);
  for (const { id, place } of plan?.entities ?? []) if (!places.has(keyOf(place))) taken.add(id);
  return (title) => {
    const base = slug(title) || 'uten-navn';
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
    taken.add(id);
    return id;
  };
}
