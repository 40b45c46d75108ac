import type { ActionRecord, ProgrammeRecord } from '../../model/records.ts';
import { responsibleOf } from '../../model/responsible.ts';
import { enumerate } from '../../text/enumerate.ts';
import type { BuildContext } from '../build-context.ts';

type Words = Pick<BuildContext, 'plan' | 'locale'>;

/** Those who are written as a partner's id or in words of their own, each by name. */
export function eachNameOf(who: readonly string[], { plan }: Pick<Words, 'plan'>): readonly string[] {
  return who.map((id) => {
    const entity = plan.byId.get(id);
    return entity?.kind === 'partner' ? entity.title : id;
  });
}

/** Their names, with commas between. */
export function namesOf(who: readonly string[], context: Pick<Words, 'plan'>): string {
  return eachNameOf(who, context).join(', ');
}

/** Who is responsible, in words: `Kongsberg kommune og Reiselivslaget`. */
export function responsibleNames(
  record: Pick<ActionRecord, 'responsible'> | Pick<ProgrammeRecord, 'responsible'>,
  context: Words,
): string {
  return enumerate(eachNameOf(responsibleOf(record), context), context.locale.and);
}
