import { isEditionKind, isEntityKind } from '../../kinds/entity-kinds.ts';
import { kindList } from '../../messages/entity-names.ts';
import { isDocumentKey } from '../../model/adopted-records.ts';
import type { ChangePart } from '../change.ts';
import { documentName, nameOf, subjectKind, valueLabel } from './names.ts';
import type { Telling } from './telling.ts';

/** What a change is about. */
export interface ShownSubject {
  /** What changed: `1.2.3 Flere gjester`. */
  readonly name: string;
  /** Which part of it, as far as the title does not say so; empty for the whole. */
  readonly part: string;
}

/** Both in one. */
export function subjectText({ name, part }: ShownSubject): string {
  return [name, part].filter(Boolean).join(', ');
}

/** The thing with its number and kind, and the part of it that changed, as far as the title does not say so. */
export function subjectOf(
  change: ChangePart,
  title: string,
  { language, titleOf, actionNumber }: Telling,
): ShownSubject {
  const { subject, field, which } = change;
  // What is one part has its field.
  const detail =
    change.detail.type === 'act' && change.detail.parts[0] ? change.detail.parts[0].detail : change.detail;
  const side = change.after ?? change.before;
  const number = actionNumber(change);
  const called = side?.title ?? change.id;
  // A record is of a document, and has its key for a title.
  const name =
    subject === 'adopted-record' && isDocumentKey(called)
      ? documentName(called, language)
      : nameOf({ id: change.id, ...side, title: called, ...(number && { number }) });
  const kind = subjectKind(subject, language);
  // Years alone name no document.
  const said =
    number !== undefined ||
    (title.toLowerCase().includes(kind) && !(isEntityKind(subject) && isEditionKind(subject))) ||
    subject === 'plan' ||
    subject === 'file';
  const whole =
    detail.type === 'whole' || detail.type === 'moved' || field === undefined || field === 'title';
  const of = (part: string): ShownSubject => ({
    name: said ? name : `${kind} ${name}`,
    part,
  });
  if (whole) return of('');
  const label =
    detail.type === 'order' && isEntityKind(field)
      ? kindList(field, language)
      : valueLabel({ field, ...(which !== undefined && { which }) }, language, titleOf);
  const [first = label] = label.split(':');
  return of(which !== undefined || !isSaid(first, title) ? label : '');
}

/** Letters in which two forms of a word differ at most: `overordnet`, `overordnede`; `mål`, `målet`. */
const ending = 2;

/** Whether each word of a label is in a title, in whatever form, or as a part of a compound. */
function isSaid(label: string, title: string): boolean {
  const said = title.toLowerCase();
  const words = label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => said.includes(word.length > 2 * ending ? word.slice(0, -ending) : word));
}
