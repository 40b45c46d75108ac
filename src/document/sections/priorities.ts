import type { Action, ActionPlan } from '../../model/entities.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block } from '../document.ts';
import { list, paragraph, text } from '../words.ts';
import { responsibleNames } from './who.ts';

/** The actions that come first, in their order. */
export function priorities({ record, actions }: ActionPlan, context: BuildContext): readonly Block[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const first = (record.priorities ?? [])
    .map((id) => byId.get(id))
    .filter((action): action is Action => action !== undefined);
  if (first.length === 0) return [];
  return [
    paragraph(text(context.locale.prioritiesLead)),
    ...list(
      first.map((action) => [
        ...citeAction(action, context),
        ...text(` – ${responsibleNames(action.record, context)}`),
      ]),
      true,
    ),
  ];
}
