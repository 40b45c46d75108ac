import { fill, type Locale } from '../templates/locale.ts';
import type { Document, Note, NoteMark } from './document.ts';

/**
 * A document with its notes numbered by where each is first cited. What a note is comes from its key: the same note may be
 * cited again, in another part of the plan's text.
 */
export function withNumberedNotes(document: Document, { footnote }: Pick<Locale, 'footnote'>): Document {
  const notes = new Map<string, { readonly note: Omit<Note, 'citations'>; citations: number }>();
  const { language, wordsLanguage } = document.meta;
  const numbered = (mark: NoteMark): NoteMark => {
    const known = notes.get(mark.key) ?? {
      note: { number: notes.size + 1, children: mark.children },
      citations: 0,
    };
    known.citations += 1;
    notes.set(mark.key, known);
    const { number } = known.note;
    return {
      ...mark,
      number,
      citation: known.citations,
      label: fill(footnote, { number }),
      ...(language !== wordsLanguage && { labelLanguage: wordsLanguage }),
    };
  };
  const children = mapped(document.children, numbered);
  if (notes.size === 0) return document;
  return {
    ...document,
    children,
    notes: [...notes.values()].map(({ note, citations }) => ({ ...note, citations })),
  };
}

/** A part of a document with its citations replaced; itself where it has none. */
function mapped<Part>(part: Part, replace: (mark: NoteMark) => NoteMark): Part {
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part;
  if (Array.isArray(part)) {
    let items: unknown[] | undefined;
    // Without iterators: a plan may have millions of parts.
    for (let index = 0; index < part.length; index += 1) {
      const next: unknown = mapped(part[index], replace);
      if (next === part[index]) continue;
      items ??= [...part];
      items[index] = next;
    }
    return items ? (items as Part) : part;
  }
  if (isMark(part)) return replace(part) as Part;
  let replaced: Record<string, unknown> | undefined;
  for (const key in part) {
    const value = part[key as keyof Part & string];
    // Most are texts and numbers.
    if (typeof value !== 'object') continue;
    const next: unknown = mapped(value, replace);
    if (next === value) continue;
    replaced ??= {};
    replaced[key] = next;
  }
  return replaced === undefined ? part : { ...part, ...replaced };
}

function isMark(part: object): part is NoteMark {
  return 'type' in part && part.type === 'note' && 'key' in part;
}
