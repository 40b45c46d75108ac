import type { Action } from '../model/entities.ts';
import { rule } from './rule.ts';

/** Actions that wait for each other can never begin. */
export const noCycleInAfter = rule<{ path: string }>({
  name: 'no-cycle-in-after',
  code: 'PV1105',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Ingen tiltak venter på hverandre i ring.',
    nn: 'Ingen tiltak ventar på kvarandre i ring.',
    en: 'No actions wait for each other in a circle.',
  },
  explanation: {
    nb: 'Feltet after sier hva som må være gjort først. Går det i ring, kan ingenting begynne.',
    nn: 'Feltet after seier kva som må vere gjort først. Går det i ring, kan ingenting byrje.',
    en: 'The field after says what must be done first. Where it goes round in a circle, nothing can begin.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'responsible: ask\nafter: [nettsalg]',
    right: 'responsible: ask',
  },
  message: {
    nb: (v) => `tiltakene venter på hverandre: ${v.path}`,
    nn: (v) => `tiltaka ventar på kvarandre: ${v.path}`,
    en: (v) => `the actions wait for each other: ${v.path}`,
  },
  hint: {
    nb: 'ta bort ett av leddene i «after»',
    nn: 'ta bort eitt av ledda i «after»',
    en: 'take away one of the links in “after”',
  },
  *check(plan) {
    const byId = new Map(plan.actions.map((action) => [action.id, action]));
    const done = new Set<Action>();
    for (const start of plan.actions) {
      // Walked by hand: a chain of thousands of actions must not overflow the stack.
      const path: { readonly action: Action; next: number }[] = [{ action: start, next: 0 }];
      const onPath = new Set([start]);
      while (path.length > 0 && !done.has(start)) {
        const top = path[path.length - 1] as { readonly action: Action; next: number };
        const id = top.action.record.after?.[top.next];
        if (id === undefined) {
          done.add(top.action);
          onPath.delete(top.action);
          path.pop();
          continue;
        }
        top.next += 1;
        const earlier = byId.get(id);
        if (!earlier || done.has(earlier)) continue;
        if (!onPath.has(earlier)) {
          onPath.add(earlier);
          path.push({ action: earlier, next: 0 });
          continue;
        }
        const ring = path.slice(path.findIndex(({ action }) => action === earlier));
        yield {
          at: top.action.at('after', top.next - 1),
          values: { path: [...ring.map(({ action }) => action.id), earlier.id].join(' → ') },
          related: ring.slice(0, -1).map(({ action }) => action.at('after')),
        };
      }
    }
  },
});
