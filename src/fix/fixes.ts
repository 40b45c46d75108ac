import type { Plan } from '../model/entities.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { slug } from '../text/slug.ts';
import { rangeOf, type Source } from '../text/source.ts';
import { spacesForTabs } from '../text/yaml.ts';
import { quoteLine } from './quote.ts';
import type { TextEdit } from './text-edit.ts';

/** How a diagnostic is fixed in the text. */
export interface Fix {
  /** `safe`: what is meant cannot change. `unsafe`: a guess that a person should look at. */
  readonly kind: 'safe' | 'unsafe';
  /** Whether the canonical form does without it: what makes an error valid is asked for by name. */
  readonly leftByFmt?: true;
  /** None where this case cannot be fixed by itself. */
  edits(diagnostic: Diagnostic, source: Source, ids: IdGiver): readonly TextEdit[];
}

/** Gives ids that nothing in the plan has. */
export type IdGiver = (title: string) => string;

/** Every fix, by the name of what it fixes. */
export const fixes: Readonly<Record<string, Fix>> = {
  'id-missing': safe((diagnostic, source, giveId) => {
    const [from, to] = rangeOf(source, diagnostic.at);
    const text = source.text.slice(from, to);
    // The marks that may close a heading stand after the id.
    const closing = /(?<!\s)\s+#+\s*$/.exec(text)?.[0].length ?? 0;
    const at = to - closing;
    const [line = ''] = text
      .slice(0, text.length - closing)
      .replace(/^#+\s+/, '')
      .split('\n');
    return [{ range: [at, at], text: ` {#${giveId(line)}}` }];
  }),
  'unknown-key': safe((diagnostic, source) => replaced(diagnostic, source, diagnostic.values.suggestion)),
  'amount-read-as': safe(rewritten),
  'value-in-quotes': safe(rewritten),
  'yaml-comma-in-text': safe(rewritten),
  'choice-in-words': safe((diagnostic, source) => replaced(diagnostic, source, diagnostic.values.suggestion)),
  'wrong-type': safe(rewritten),
  'id-braces': leftByFmt(rewritten),
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
  'front-matter-open': safe(({ values: { end } }, source) =>
    typeof end === 'number' ? [closingFence(source, end)] : [],
  ),
  'yaml-no-break-space': safe(({ at }, source) => {
    const [from] = rangeOf(source, at);
    const start = source.text.lastIndexOf('\n', from - 1) + 1;
    const line = source.text.slice(start).split('\n', 1)[0] ?? '';
    const syntax = /^[ \u00a0\u202f-]*(?:[\p{L}_][\p{L}\w-]*:[\u00a0\u202f]+)?/u.exec(line)?.[0] ?? '';
    return [{ range: [start, start + syntax.length], text: syntax.replace(/[\u00a0\u202f]/g, ' ') }];
  }),
  'yaml-tab': safe(({ values: { from, to } }, source) => {
    if (typeof from !== 'number' || typeof to !== 'number') return [];
    return spacesForTabs(source.text.slice(from, to)).map(({ range, text }) => ({
      range: [from + range[0], from + range[1]],
      text,
    }));
  }),
  'yaml-colon-in-text': safe(quotes),
  'yaml-first-character': safe(quotes),
  'yaml-text-after-value': safe(quotes),
  'yaml-hash-in-text': safe(quotes),
  'yaml-hash-at-start': safe(quotes),
  'yaml-alias': safe(quotes),
  'yaml-anchor': safe(quotes),
  'yaml-tag': safe(quotes),
  'dates-begin-no-list': leftByFmt((diagnostic) => beforeSign(diagnostic, '\\')),
  'lists-count-on': leftByFmt((diagnostic) =>
    diagnostic.values.sentence ? beforeSign(diagnostic, '\\') : [],
  ),
  'lines-under-text': leftByFmt(({ at, values }, source) => {
    const from = at.range?.[0];
    if (from === undefined || !values.isRule) return [];
    const line = source.text.lastIndexOf('\n', from - 1) + 1;
    const quotes = source.text.slice(line, from).trimEnd();
    return [{ range: [line, line], text: `${quotes}\n` }];
  }),
  'not-a-choice': unsafe((diagnostic, source) => replaced(diagnostic, source, diagnostic.values.suggestion)),
  'known-references': unsafe((diagnostic, source) =>
    replaced(diagnostic, source, diagnostic.values.suggestion),
  ),
  'rule-settings-are-known': unsafe((diagnostic, source) =>
    replaced(diagnostic, source, diagnostic.values.suggestion),
  ),
};

function safe(edits: Fix['edits']): Fix {
  return { kind: 'safe', edits };
}

function leftByFmt(edits: Fix['edits']): Fix {
  return { kind: 'safe', leftByFmt: true, edits };
}

/** Puts something before the last sign of what is told of; nothing where that has no offsets. */
function beforeSign({ at: { range } }: Diagnostic, text: string): readonly TextEdit[] {
  return range ? [{ range: [range[1] - 1, range[1] - 1], text }] : [];
}

function unsafe(edits: Fix['edits']): Fix {
  return { kind: 'unsafe', edits };
}

function replaced({ at }: Diagnostic, source: Source, by: unknown): readonly TextEdit[] {
  if (typeof by !== 'string' || by === '') return [];
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
function rewritten({ at, values }: Diagnostic, source: Source): readonly TextEdit[] {
  const range = rangeOf(source, at);
  const { fixed } = values;
  // A block of text ends with its last line, which is not to be lost.
  const block = /^[|>]/.test(source.text.slice(...range));
  if (typeof fixed !== 'string' || fixed === '' || block) return [];
  return [{ range, text: fixed }];
}

/** Puts a text in quotes: the one that is known to be meant, or else the whole value of its line. */
function quotes(diagnostic: Diagnostic, source: Source): readonly TextEdit[] {
  if (diagnostic.values.fixed) return rewritten(diagnostic, source);
  const edit = quoteLine(source.text, rangeOf(source, diagnostic.at)[0]);
  return edit ? [edit] : [];
}

/** Gives slugs that are unique among the ids that are written in the plan, and among those it has given. */
export function idGiver(plan: Plan | undefined, missing: readonly Diagnostic[]): IdGiver {
  const places = new Set(missing.map(({ at }) => `${at.file} ${at.range?.join()}`));
  const taken = new Set<string>(plan?.unreadIds);
  for (const { id, place } of plan?.entities ?? [])
    if (!places.has(`${place.file} ${place.range?.join()}`)) taken.add(id);
  return (title) => {
    const base = slug(title) || 'uten-navn';
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
    taken.add(id);
    return id;
  };
}
