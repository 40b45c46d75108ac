import { schemas } from '#schemas';
import type { Plan } from '../model/entities.ts';
import { schemaAt } from '../schema/follow.ts';
import type { Cursor } from './wanted-kinds.ts';

/** More years than a plan is of. */
const most = 40;

/**
 * The years that may be meant where a year belongs: those of the action that the file is of, or of the plan.
 * @param text of the file: while a year is missing in it, it is no action that could be read
 */
export function yearsAt(
  path: string,
  { kind, path: field }: Cursor,
  plan: Plan,
  text: string,
): readonly number[] {
  const { type, minimum } = schemaAt(schemas[kind], field);
  if (type !== 'integer' || minimum !== 1900) return [];
  const document = plan.economicPlans.find(({ file }) => file === path);
  const { period } = plan.record;
  const written = (name: string): number | undefined => {
    const year = new RegExp(`^${name}:[ \\t]*["']?(\\d{4})`, 'm').exec(text)?.[1];
    return kind === 'action' && year !== undefined ? Number(year) : undefined;
  };
  const end = field.at(-1) === 'postponedTo' ? undefined : written('end');
  const from = written('start') ?? document?.from ?? period.from;
  const to = end ?? document?.to ?? period.to;
  return Array.from({ length: Math.min(Math.max(0, to - from + 1), most) }, (_, index) => from + index);
}
