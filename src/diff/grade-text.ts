import type { Detail } from './change.ts';
import { compareText, whole } from './compare-text.ts';
import type { FieldFact } from './facts.ts';
import type { ComparedText } from './read-text.ts';
import { type Spellings, sameWords } from './same-words.ts';

/** Rows for a text whose words say the same, or that is only in another place. */
export const textRows = [
  'text-corrected',
  'markup-changed',
  'link-changed',
  'alternative-text-changed',
  'picture-changed',
  'text-moved',
] as const;

/** What became of a text that says the same as before; undefined where it says something new. */
export function gradeText(
  before: ComparedText | undefined,
  after: ComparedText | undefined,
  spellings: Spellings,
): (typeof textRows)[number] | undefined {
  if (!before || !after) return undefined;
  const old = before.lines.map(({ text }) => text);
  const fresh = after.lines.map(({ text }) => text);
  if (same(old, fresh)) {
    if (!same(urls(before), urls(after))) return 'picture-changed';
    if (!same(before.links, after.links)) return 'link-changed';
    return same(alternatives(before), alternatives(after)) ? 'markup-changed' : 'alternative-text-changed';
  }
  if (!same(urls(before), urls(after))) return undefined;
  if (old.length === fresh.length && same([...old].sort(), [...fresh].sort())) return 'text-moved';
  return sameWords(old.join('\n'), fresh.join('\n'), spellings) ? 'text-corrected' : undefined;
}

/** A text before and after, for showing. */
export function textDetail({ before, after }: FieldFact): Detail {
  if (before?.text && after?.text) return { type: 'text', ...compareText(before.text, after.text) };
  const op = after ? 'in' : 'out';
  return { type: 'text', rewritten: false, blocks: whole((after ?? before)?.text?.lines ?? [], op) };
}

function urls({ pictures }: ComparedText): readonly string[] {
  return pictures.map(({ url }) => url);
}

function alternatives({ pictures }: ComparedText): readonly string[] {
  return pictures.map(({ alt }) => alt);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
