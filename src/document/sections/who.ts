import type { BuildContext } from '../build-context.ts';

/** Names of those who are written as a partner's id or in words of their own. */
export function namesOf(who: readonly string[], { plan }: Pick<BuildContext, 'plan'>): string {
  return who
    .map((id) => {
      const entity = plan.byId.get(id);
      return entity?.kind === 'partner' ? entity.title : id;
    })
    .join(', ');
}
