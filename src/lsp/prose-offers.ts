import { posix } from 'node:path';
import { boxNames } from '../kinds/box-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { attachmentLabel, isPictureName } from '../media/attachments.ts';
import { blockForms, newNote, pictureForms } from '../messages/prose-forms.ts';
import { takeNotes } from '../text/notes.ts';
import { singleSpaced } from '../text/one-line.ts';

/** Something that may be written at a cursor in a text. */
export interface ProseOffer {
  readonly label: string;
  /** With what is to be replaced between `⟨` and `⟩`. */
  readonly written: string;
  readonly detail?: string;
  /** How many of the characters before the cursor it replaces. */
  readonly replaces: number;
  /** What else is put at the end of the file. */
  readonly appended?: string;
}

export interface ProseCursor {
  /** In the plan folder. */
  readonly path: string;
  readonly text: string;
  readonly offset: number;
  /** Whether it was asked for, and not brought about by a sign such as a space. */
  readonly asked: boolean;
  /** Every file of the plan folder. */
  readonly files: readonly string[];
}

const noteName = String.raw`[\p{L}\p{N}_.-]*`;

/** What may be written at a cursor in the Markdown of a plan that is more than words: from the text before it alone. */
export function proseOffers(cursor: ProseCursor, language: Language): readonly ProseOffer[] {
  const { text, offset, asked } = cursor;
  const before = text.slice(0, offset);
  if (!cursor.path.endsWith('.md') || isOutsideText(before)) return [];
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const word = /^ {0,3}(\p{L}*)$/u.exec(line)?.[1];
  if (word !== undefined) return asked || word !== '' ? replacing(word.length, blockForms(language)) : [];
  const box = /^ {0,3}> ?(\[?!?\p{L}*)$/u.exec(line)?.[1];
  if (box?.startsWith('['))
    return boxNames(language).map((name) => ({
      label: `[!${name}]`,
      written: `[!${name}] `,
      replaces: box.length,
    }));
  const task = /^ *(?:[-*+]|\d{1,9}[.)]) (\[ ?)$/.exec(line)?.[1];
  if (task)
    return ['[ ]', '[x]'].map((mark) => ({ label: mark, written: `${mark} `, replaces: task.length }));
  if (/^ {0,3}!\[?$/.test(line)) return replacing(line.trimStart().length, pictureForms(language));
  const tag = /^ {0,3}\|.*?(<b?r?)$/.exec(line)?.[1];
  if (tag) return [{ label: '<br>', written: '<br>', replaces: tag.length }];
  return [...noteOffers(cursor, line, language), ...fileOffers(cursor, line)];
}

function replacing(
  replaces: number,
  forms: readonly { readonly label: string; readonly written: string }[],
): readonly ProseOffer[] {
  return forms.map((form) => ({ ...form, replaces }));
}

/** Whether the end of a text is in the fields at its top, or in code. */
function isOutsideText(before: string): boolean {
  const front = /^\ufeff?---[ \t]*\n/.exec(before);
  if (front && !/^---[ \t]*$/m.test(before.slice(front[0].length))) return true;
  return [...before.matchAll(/^ {0,3}(?:```|~~~)/gm)].length % 2 === 1;
}

/** The notes of the text, and a new one; where a note begins, those that are cited and have no words. */
function noteOffers({ text, offset }: ProseCursor, line: string, language: Language): readonly ProseOffer[] {
  const begun = new RegExp(String.raw`\[\^(${noteName})$`, 'u').exec(line)?.[0];
  // A heading has no notes.
  if (begun === undefined || /^ {0,3}#/.test(line)) return [];
  // The name that is begun is none.
  const others = `${text.slice(0, offset - begun.length)}\n${text.slice(offset).replace(/^[\p{L}\p{N}_.-]*\]?/u, '')}`;
  const { notes } = takeNotes(others);
  const named = new Set(notes.map(({ identifier }) => identifier));
  const written = [...others.matchAll(/\[\^([\p{L}\p{N}][\p{L}\p{N}_.-]{0,59})\]/gu)].map(
    ([, name = '']) => name,
  );
  const wordless = [...new Set(written)].filter((name) => !named.has(name.toLowerCase()));
  if (line.trimStart() === begun)
    return wordless.map((name) => ({
      label: `[^${name}]:`,
      written: `[^${name}]: `,
      replaces: begun.length,
    }));
  const free = Array.from({ length: written.length + 1 }, (_, index) => String(index + 1)).find(
    (name) => !named.has(name) && !written.includes(name),
  );
  const { label, words } = newNote(language);
  return [
    ...notes.map((note) => ({
      label: `[^${note.label}]`,
      written: `[^${note.label}]`,
      detail: singleSpaced(note.text).slice(0, 80),
      replaces: begun.length,
    })),
    ...wordless.map((name) => ({ label: `[^${name}]`, written: `[^${name}]`, replaces: begun.length })),
    ...(free === undefined
      ? []
      : [
          {
            label: `[^${free}]`,
            written: `[^${free}]`,
            detail: label,
            replaces: begun.length,
            appended: `[^${free}]: ${words}`,
          },
        ]),
  ];
}

/** Files that a link may bring along, or pictures, as paths from the file that names them. */
function fileOffers({ path, files }: ProseCursor, line: string): readonly ProseOffer[] {
  const [, sign, begun] = /(!?)\[[^\]]*\]\(([^()\s#:]*)$/.exec(line) ?? [];
  if (begun === undefined) return [];
  return files
    .filter((file) => (sign === '!' ? isPictureName(file) : attachmentLabel(file) !== undefined))
    .map((file) => {
      const relative = posix.relative(posix.dirname(path), file);
      const label = attachmentLabel(file);
      return {
        label: relative,
        written: /[\s()<>]/.test(relative) ? `<${relative}>` : relative,
        ...(label && { detail: label }),
        replaces: begun.length,
      };
    });
}
