import type { Entity, Plan } from '../model/entities.ts';
import type { Occurrence } from './occurrences.ts';

/** Why an id cannot be given a name; undefined when it can. */
export type Refusal = 'form' | 'taken' | undefined;

export function refusalOf(plan: Plan, name: string): Refusal {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || name.length > 80) return 'form';
  return plan.byId.has(name) || plan.unreadIds.has(name) ? 'taken' : undefined;
}

/** The file that has the id for its name, and what it is called then; undefined where the id is written in the file. */
export function renamedFile(
  occurrences: readonly Occurrence[],
  entity: Entity,
  name: string,
): { readonly from: string; readonly to: string } | undefined {
  const named = occurrences.find((own) => own.entity === entity && own.declares && own.range[1] === 0);
  if (!named) return undefined;
  const at = named.file.lastIndexOf('/') + 1;
  const ending = named.file.slice(named.file.lastIndexOf('.'));
  return { from: named.file, to: named.file.slice(0, at) + name + ending };
}
