import type { Target } from '../document/targets.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { UserError } from '../io/user-error.ts';
import type { PlanDocumentKind } from '../kinds/document-kinds.ts';
import { UsageError } from './usage-error.ts';

/**
 * All documents are asked for in words: there is no choosing among their years.
 * @param command the words that are enough
 */
export function refuseYearsOfAll(
  kind: PlanDocumentKind | undefined,
  which: string | undefined,
  command: string,
): void {
  if (kind !== undefined || which === undefined) return;
  throw new UsageError('tooManyArguments', {
    words: [escapeControls(which)],
    line: command,
    path: undefined,
  });
}

/**
 * The documents that were asked for: by their years, or by a year of theirs.
 * @throws UserError `document-unknown`, `document-missing`
 */
export function chosenDocuments(
  all: readonly Target[],
  kind: PlanDocumentKind | undefined,
  which: string | undefined,
): readonly Target[] {
  if (kind === undefined) return all;
  const ofKind = all.filter((target) => target.kind === kind);
  const found = ofKind.filter((target) => which === undefined || target.which === which);
  if (found.length > 0) return found;
  // A year alone names what begins in it, else the last that it is in.
  const inYear = ofKind.filter(({ years = [] }) => years.includes(Number(which)));
  const ofYear = inYear.find(({ years = [] }) => years[0] === Number(which)) ?? inYear.at(-1);
  if (ofYear) return [ofYear];
  const document = { kind, which };
  throw ofKind.length > 0
    ? new UserError('document-unknown', { document, choices: ofKind })
    : new UserError('document-missing', { document });
}
