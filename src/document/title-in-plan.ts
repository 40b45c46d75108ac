import type { Document } from './document.ts';

/**
 * What a document is called among those of its plan: its title without the plan's name, which is said once for all of them.
 * @returns that, and the plan's name where the title has it
 */
export function titleInPlan({ meta, children }: Pick<Document, 'meta' | 'children'>): {
  readonly title: string;
  readonly plan?: string;
} {
  const [cover] = children;
  const plan = cover?.type === 'cover' ? cover.plan : undefined;
  const before = `${plan} · `;
  return plan !== undefined && meta.title.startsWith(before)
    ? { plan, title: meta.title.slice(before.length) }
    : { title: meta.title };
}
