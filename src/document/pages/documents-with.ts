import { yearsKey } from '../../model/action-plan-years.ts';
import type { Plan } from '../../model/entities.ts';
import { reportingsOf } from '../../model/reported-periods.ts';
import type { Source } from '../build-context.ts';
import type { Block } from '../document.ts';
import { hasPart } from '../own-settings.ts';
import type { Target } from '../targets.ts';
import { list, paragraph, text } from '../words.ts';
import { documentAddress, stepTo } from './page.ts';

/** A document of the web edition, and what it is called. */
export interface Listed {
  readonly target: Target;
  readonly title: string;
}

/** The documents that each action is in, by its id. */
export type Register = ReadonlyMap<string, readonly Listed[]>;

/** Looks all documents through once: thousands of actions ask. */
export function registerOf(plan: Plan, documents: readonly Listed[]): Register {
  const register = new Map<string, Listed[]>();
  const reportings = reportingsOf(plan);
  for (const listed of documents) {
    const { kind, which } = listed.target;
    const actions =
      kind === 'action-plan'
        ? listed.target.planOf(plan).actionPlans.find((one) => yearsKey(one) === which)?.actions
        : kind === 'report'
          ? reportings.find(({ period }) => period.text === which)?.actions
          : [];
    for (const { id } of actions ?? []) {
      const before = register.get(id);
      if (before) before.push(listed);
      else register.set(id, [listed]);
    }
  }
  return register;
}

/** The documents that an action is in, each with a way to its place there. */
export function documentsWith(
  id: string,
  register: Register,
  { locale, templates }: Source,
): readonly Block[] {
  const found = register.get(id) ?? [];
  if (found.length === 0) return [];
  const sheets = hasPart(templates['action-plan'], 'action-sheets');
  return [
    paragraph(text(locale.inDocuments), 'label'),
    ...list(
      found.map(({ target: { name, kind }, title }) =>
        stepTo(documentAddress(name, kind === 'action-plan' && sheets ? id : undefined), title),
      ),
    ),
  ];
}
