import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import type { Place, Span } from '../../text/place.ts';
import type { Comparison, NotCompared } from '../change.ts';
import { listNames } from './gist.ts';
import { nameOf, oneLine, placeName, subjectKind } from './names.ts';
import { placesIn, type Revision, type Revisions } from './revisions.ts';

/** What was wrong with an end: the first of the errors in words, and how many are left. */
export interface ShownErrors {
  readonly text: string;
  readonly first: readonly string[];
  readonly left: number;
}

/** So many errors of an end are shown. */
const mostErrors = 10;
/** So many files that only look changed are named. */
const mostFiles = 5;
/** Characters for the names of what could not be compared in a file. */
const roomForLost = 120;
/** So many files that could not be read are named. */
const mostUnread = 20;

/** What could not be read of an end, and its other errors. */
export function errorsOf(
  side: keyof Revisions,
  { unread }: Comparison,
  ends: Revisions,
  language: SpokenLanguage,
): readonly ShownErrors[] {
  const end = ends[side];
  const spanOf = placesIn(end);
  const files = unread.filter((file) => file.side === side).map(({ file }) => file);
  const errors = end.diagnostics.filter(({ severity }) => severity === 'error');
  const values = { end: oneLine(end.name) };
  const shownErrors = (text: string, diagnostics: Revision['diagnostics']): ShownErrors => ({
    text,
    first: diagnostics
      .slice(0, mostErrors)
      .map(({ at, text: message }) => `${placeName(spanOf(at))}: ${oneLine(message(language))}`),
    left: Math.max(0, diagnostics.length - mostErrors),
  });
  const others = errors.filter(({ at }) => !files.includes(at.file));
  return [
    ...(files.length > 0
      ? [
          shownErrors(
            say(verdictWords.unread, language, {
              ...values,
              count: files.length,
              files: namesOf(files, mostUnread, end),
            }),
            errors.filter(({ at }) => files.includes(at.file)),
          ),
        ]
      : []),
    ...(others.length > 0
      ? [shownErrors(say(verdictWords.errors, language, { ...values, count: others.length }), others)]
      : []),
  ];
}

/** Files as the reader calls them; of many the first. */
function namesOf(files: readonly string[], most: number, { pathOf }: Revision): string {
  const names = files.slice(0, most).map((file) => oneLine(pathOf(file)));
  return [...names, ...(files.length > most ? ['…'] : [])].join(', ');
}

/** What is lost with a file is reported once, with the file. */
function lostByFile(
  notCompared: readonly NotCompared[],
): readonly (readonly [NotCompared, ...NotCompared[]])[] {
  const files = new Map<string, [NotCompared, ...NotCompared[]]>();
  for (const lost of notCompared) {
    const key = `${lost.side} ${lost.file}`;
    const others = files.get(key);
    if (others) others.push(lost);
    else files.set(key, [lost]);
  }
  return [...files.values()];
}

/** Hints, what could not be compared, and what only looks changed. */
export function besideOf(
  { changes, hints, notCompared, reformatted, renamedFiles }: Comparison,
  ends: Revisions,
  headSpan: (place: Place) => Span,
  language: SpokenLanguage,
): readonly string[] {
  const paired = new Set(changes.flatMap(({ id, probablySameAs }) => (probablySameAs ? [id] : [])));
  return [
    // Those that are said beside the changes themselves are said there.
    ...hints
      .filter(({ added }) => !paired.has(added.id ?? ''))
      .map(({ subject, removed, added, similarity }) => {
        const kind = subjectKind(subject, language);
        return say(verdictWords.hint, language, {
          removed: `${kind} ${nameOf(removed)}`,
          added: `${kind} ${nameOf(added)}`,
          id: oneLine(removed.id ?? ''),
          percent: Math.round(similarity * 100),
          place: placeName(headSpan(added.place)),
        });
      }),
    ...lostByFile(notCompared).map((lost) => {
      const { side, file } = lost[0];
      const titles = lost.map(({ subject, title }) => `${subjectKind(subject, language)} ${oneLine(title)}`);
      return say(verdictWords.notCompared, language, {
        title: listNames(titles, roomForLost, language),
        file: oneLine(ends[side].pathOf(file)),
        end: oneLine(ends[side].name),
      });
    }),
    ...renamedFiles.map(({ before, after }) =>
      say(verdictWords.renamedFile, language, {
        before: oneLine(ends.base.pathOf(before)),
        after: oneLine(ends.head.pathOf(after)),
      }),
    ),
    ...(reformatted.length > 0
      ? [
          say(verdictWords.reformatted, language, {
            count: reformatted.length,
            files: namesOf(reformatted, mostFiles, ends.head),
          }),
        ]
      : []),
  ];
}
