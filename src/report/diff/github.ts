import type { Change } from '../../diff/change.ts';
import type { DiffView } from '../../diff/view/diff-view.ts';
import { placesIn, type Revision, type Revisions } from '../../diff/view/revisions.ts';
import { clip } from '../../diff/view/shorten.ts';
import type { ShownChange } from '../../diff/view/shown-change.ts';
import { changeWords } from '../../messages/change-words.ts';
import { say } from '../../messages/wording.ts';
import { weights } from '../../templates/weights.ts';
import { capital } from '../../text/capital.ts';
import type { Span } from '../../text/place.ts';
import { type Annotation, workflowCommands } from '../workflow-commands.ts';

/** Characters of a message. */
const most = 500;

/**
 * A comparison as marks on the changed lines of the head, then the text for people.
 * @param text the report for people, without colour
 */
export function githubDiff(view: DiffView, ends: Revisions, text: string): string {
  const placeOf = goneFinder(ends);
  const annotations = [...view.changes]
    .sort((a, b) => weights.indexOf(b.weight) - weights.indexOf(a.weight))
    .map((shown): Annotation => {
      const span = shown.head ?? placeOf(shown.change) ?? shown.base;
      return {
        level: levelOf(shown),
        span: span ?? { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 },
        title: clip(shown.title, most),
        message: clip(`${shown.subject}. ${capital(shown.weightName)}: ${shown.reason}`, most),
      };
    });
  // What could not be read comes first, and the heaviest are marked where not all can be.
  const sorted = [...unreadMarks(view, ends), ...annotations].sort((a, b) => rank(a) - rank(b));
  return workflowCommands(sorted, text, view.language);
}

/** The errors of both ends, where they are. */
function unreadMarks({ language }: DiffView, ends: Revisions): readonly Annotation[] {
  return [ends.base, ends.head].flatMap((end) => {
    const spanOf = placesIn(end);
    return end.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(
        ({ at, text }): Annotation => ({
          level: 'error',
          span: spanOf(at),
          title: say(changeWords.notCompared, language),
          message: clip(`${end.name}: ${text(language)}`, most),
        }),
      );
  });
}

function levelOf({ failing, weight }: ShownChange): Annotation['level'] {
  if (failing) return 'error';
  return weight === 'decision' || weight === 'members' ? 'warning' : 'notice';
}

function rank({ level }: Annotation): number {
  return ['error', 'warning', 'notice'].indexOf(level);
}

/** Where in the head something is missed: at the nearest parent that still exists, or in the list that it was in. */
function goneFinder({ base, head }: Revisions): (change: Change) => Span | undefined {
  const parents = parentsIn(base);
  const shown = placesIn(head);
  return ({ id, before }) => {
    for (let parent = parents.get(id); parent !== undefined; parent = parents.get(parent)) {
      const entity = head.plan.byId.get(parent);
      if (entity) return shown(entity.place);
    }
    if (!before || !head.sources.has(before.place.file)) return undefined;
    const { file, path = [] } = before.place;
    const index = path.findIndex((part) => typeof part === 'number');
    return shown(index > 0 ? { file, path: path.slice(0, index), on: 'key' } : { file });
  };
}

/** The parent of everything that is under something, by id. */
function parentsIn({ plan }: Revision): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const visit = ({ id, children }: (typeof plan.focusAreas)[number]['children'][number]): void => {
    for (const child of children) {
      parents.set(child.id, id);
      visit(child);
    }
  };
  plan.focusAreas.forEach(visit);
  return parents;
}
