import { changeWords } from '../../messages/change-words.ts';
import { frontWords } from '../../messages/front-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { dateName, oneLine } from './names.ts';
import type { Revision, Revisions } from './revisions.ts';

/** An end of the comparison in words. */
export interface ShownEnd {
  readonly name: string;
  /** The short hash, where the name is another. */
  readonly commit?: string;
  /** The date, and the folder where it is another than at the other end. */
  readonly details: readonly string[];
}

/** What a text is called that is no edition of its own, and its date. */
export interface ShownEdition {
  readonly label: string;
  readonly date: string | undefined;
}

/** `v1.0 (3f1c9a5be0, 3. mars 2011)` */
export function endText({ name, commit, details }: ShownEnd): string {
  const all = [...(commit === undefined ? [] : [commit]), ...details];
  return all.length > 0 ? `${name} (${all.join(', ')})` : name;
}

/** Names that say nothing to those who do not use git: hashes, and where somebody is. */
const gitsOwn = /^(?:[0-9a-f]{7,64}|.*\bHEAD\b.*|(?:refs|origin)\/.*)$/;

/** `v1.0 (3. mars 2011)`, or what it is to a reader where the name is one of git's. */
export function endForReaders({ name, details }: ShownEnd, words: string): string {
  return endText({ name: gitsOwn.test(name) ? words : name, details });
}

/**
 * What the text of the head is, where it is no edition of its own: one that was adopted and has changed since is no adopted
 * edition, whatever its file still says.
 */
export function editionOf(
  proposal: boolean,
  { base, head }: Revisions,
  language: SpokenLanguage,
): ShownEdition | undefined {
  const { revision } = head.plan.record;
  const before = base.plan.record.revision;
  const adopted = revision.status === 'adopted' || revision.status === 'archived';
  const anew = revision.status !== before.status || revision.date !== before.date;
  if (!adopted || (anew && !proposal)) return undefined;
  const date = head.date === undefined ? undefined : dateName(head.date, language);
  const label =
    date === undefined
      ? say(frontWords[proposal ? 'proposal' : 'changes'], language)
      : say(frontWords[proposal ? 'proposalOf' : 'changesUpTo'], language, { date });
  return { label, date: head.date };
}

export function showEnd(
  { name, commit, date, folder }: Revision,
  other: Revision,
  language: SpokenLanguage,
): ShownEnd {
  const short = commit?.slice(0, 10);
  return {
    name: oneLine(name),
    ...(short !== undefined && short !== name && { commit: short }),
    details: [
      ...(date === undefined ? [] : [dateName(date, language)]),
      ...(folder === other.folder
        ? []
        : [say(changeWords.folder, language, { folder: oneLine(folder) || '.' })]),
    ],
  };
}
