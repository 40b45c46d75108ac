import type { LevelEntity } from './entities.ts';

/** Something of a level before it is numbered, with what is under it. */
export type Unnumbered<Entity extends LevelEntity = LevelEntity> = Entity extends LevelEntity
  ? Omit<Entity, 'number' | 'index' | 'children'> & { readonly children: readonly Unnumbered[] }
  : never;

/**
 * Numbers things of a level and all below them: 1, 1.2, 1.2.3. A number follows from the order and is never stored.
 * @param above the number of what they are under
 */
export function numbered<Entity extends LevelEntity>(
  entities: readonly Unnumbered<Entity>[],
  above = '',
): readonly Entity[] {
  return entities.map((entity, index) => {
    const number = above === '' ? String(index + 1) : `${above}.${index + 1}`;
    const children = numbered(entity.children, number);
    return {
      ...entity,
      ...(entity.kind === 'focus-area' && { index }),
      number,
      children,
    } as unknown as Entity;
  });
}
