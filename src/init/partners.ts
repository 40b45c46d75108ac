import { fittingId } from '../model/id-form.ts';

/** A partner of a new plan. */
export interface NewPartner {
  readonly id: string;
  readonly name: string;
}

/**
 * Gives each an id made of its name: `Ås` → `as`. Where several names give the same, the later ones are counted: `as-2`.
 * @param nameless the beginning of the id of a name that no id can be made of
 */
export function withIds(names: readonly string[], nameless: string): readonly NewPartner[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const wanted = fittingId(name) ?? nameless;
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
    taken.add(id);
    return { id, name };
  });
}
