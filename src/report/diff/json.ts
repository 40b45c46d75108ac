import type { Acceptance, ChangedPart, Comparison, Detail, Named, Side } from '../../diff/change.ts';
import { countChanges } from '../../diff/view/counts.ts';
import type { DiffView } from '../../diff/view/diff-view.ts';
import { placesIn, type Revision, type Revisions } from '../../diff/view/revisions.ts';
import type { ShownChange } from '../../diff/view/shown-change.ts';
import { tagOf } from '../../messages/wording.ts';
import type { Place, Span } from '../../text/place.ts';

/** A comparison as JSON; its shape is `schemas/diff.schema.json`. Only titles, reasons and messages depend on the language. */
export function jsonDiff(comparison: Comparison, ends: Revisions, view: DiffView, version: string): string {
  const {
    hints,
    renumbered,
    notCompared,
    unread,
    reformatted,
    renamedFiles,
    money,
    verdict,
    focusAreas,
    changes,
  } = comparison;
  const inBase = placesIn(ends.base);
  const inHead = placesIn(ends.head);
  const report = {
    schemaVersion: 1,
    tool: { name: 'planverk', version },
    language: tagOf(view.language),
    base: endOf(ends.base, inBase, view),
    head: endOf(ends.head, inHead, view),
    summary: {
      changes: changes.length,
      ...countChanges(changes),
      unread: unread.length,
      reformatted: reformatted.length,
    },
    focusAreas: focusAreas.map(named),
    changes: view.groups.flatMap((group) => group.changes).map((shown) => changeOf(shown, inBase, inHead)),
    hints: hints.map(({ subject, removed, added, similarity }) => ({
      subject,
      removed: { ...named(removed), place: inBase(removed.place) },
      added: { ...named(added), place: inHead(added.place) },
      similarity,
    })),
    renumbered,
    unread: unread.map(({ side, file }) => ({ side, file: ends[side].pathOf(file) })),
    notCompared: notCompared.map(({ file, ...rest }) => ({ ...rest, file: ends[rest.side].pathOf(file) })),
    reformatted: reformatted.map((file) => ends.head.pathOf(file)),
    renamedFiles: renamedFiles.map(({ before, after }) => ({
      before: ends.base.pathOf(before),
      after: ends.head.pathOf(after),
    })),
    money,
    verdict: {
      compared: unread.length === 0,
      passes: verdict.passes,
      documents: verdict.documents,
      violations: verdict.violations.map(({ name, document, place }) => ({
        name,
        document,
        place: inHead(place),
      })),
      decisions: verdict.decisions.map(({ weight, bodies, missing, documents, ...rest }) => ({
        weight,
        bodies,
        missing,
        documents,
        changes: rest.changes.map(({ fingerprint }) => fingerprint),
      })),
      failing: verdict.failing.map(({ fingerprint }) => fingerprint),
      hearAgain: verdict.hearAgain,
      stale: verdict.stale.map(({ acceptance, fingerprint, place }) => ({
        acceptance: acceptanceOf(acceptance),
        fingerprint,
        place: inHead(place),
      })),
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function endOf(
  { name, commit, date, folder, diagnostics }: Revision,
  placeOf: (place: Place) => Span,
  view: DiffView,
) {
  return {
    name,
    ...(commit !== undefined && { commit }),
    ...(date !== undefined && { date }),
    folder,
    errors: diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, at, text }) => ({
        code,
        message: text(view.language),
        place: placeOf(at),
      })),
  };
}

function changeOf(
  { change, title, reason, failing }: ShownChange,
  inBase: (place: Place) => Span,
  inHead: (place: Place) => Span,
) {
  const {
    kind,
    category,
    subject,
    id,
    field,
    weight,
    heavier,
    fingerprint,
    focusArea,
    documents,
    boundBy,
    detail,
    edits,
    probablySameAs,
  } = change;
  return {
    kind,
    row: category,
    title,
    subject,
    id,
    ...(field !== undefined && { field }),
    ...(change.which !== undefined && { which: change.which }),
    weight,
    reason,
    ...(heavier !== undefined && { heavier }),
    fingerprint,
    ...(change.before && { before: sideOf(change.before, inBase) }),
    ...(change.after && { after: sideOf(change.after, inHead) }),
    ...(focusArea !== undefined && { focusArea }),
    documents,
    boundBy,
    acceptedBy: change.acceptedBy.map(acceptanceOf),
    failing,
    ...(probablySameAs && { probablySameAs }),
    detail: detailOf(detail, inBase, inHead),
    edits: edits.map(editOf),
  };
}

/** The parts of an act as far as they differ from the act itself. */
function detailOf(detail: Detail, inBase: (place: Place) => Span, inHead: (place: Place) => Span): object {
  if (detail.type !== 'act') return detail;
  return {
    type: 'act',
    act: detail.act,
    parts: detail.parts.map((part) => ({
      kind: part.kind,
      row: part.category,
      subject: part.subject,
      id: part.id,
      ...(part.field !== undefined && { field: part.field }),
      ...(part.which !== undefined && { which: part.which }),
      weight: part.weight,
      ...(part.before && { before: sideOf(part.before, inBase) }),
      ...(part.after && { after: sideOf(part.after, inHead) }),
      detail: detailOf(part.detail, inBase, inHead),
    })),
  };
}

function sideOf({ title, number, place }: Side, placeOf: (place: Place) => Span) {
  return { title, ...(number !== undefined && { number }), place: placeOf(place) };
}

function acceptanceOf({ id, body, case: of, date }: Acceptance) {
  return { id, body, case: of, date };
}

function editOf({ type, subject, id, field }: ChangedPart) {
  return { type, subject, id, ...(field !== undefined && { field }) };
}

function named({ id, title, number }: Named) {
  return { ...(id !== undefined && { id }), title, ...(number !== undefined && { number }) };
}
