import { standardWeights } from '#templates';
import type { Change, Comparison } from '../../src/diff/change.ts';
import { type DiffOptions, diffPlans } from '../../src/diff/diff-plans.ts';
import type { PlanSide } from '../../src/diff/plan-side.ts';
import { problemMessages } from '../../src/messages/index.ts';
import type { Plan } from '../../src/model/entities.ts';
import { type Loaded, loadPlan } from '../../src/model/load-plan.ts';
import { memoryTree } from './memory-tree.ts';
import { readOnce } from './read-once.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A plan of files in memory, and what is wrong with them. */
export interface LoadedFiles extends Omit<Loaded, 'plan'> {
  readonly files: Files;
  readonly plan: Plan;
}

export function loadFiles(files: Files): LoadedFiles {
  const { plan, ...rest } = loadPlan(memoryTree(files), readOnce);
  if (!plan) throw new Error('no plan');
  return { files, plan, ...rest };
}

/** A plan of files in memory as one side of a comparison. */
export const sideOfFiles = (files: Files): PlanSide => sideOf(loadFiles(files));

export function sideOf({ files, plan, sources, problems, misplaced }: LoadedFiles): PlanSide {
  const errors = problems.filter(({ name }) => problemMessages.get(name)?.severity === 'error');
  const broken = new Set([...errors.map(({ at }) => at.file), ...misplaced]);
  const others = Object.entries(files).filter(([path]) => !sources.has(path) && !broken.has(path));
  return {
    plan,
    sources,
    broken,
    others: new Map(others.map(([path, content]) => [path, String(content)])),
  };
}

export function compareFiles(base: Files, head: Files, options: Partial<DiffOptions> = {}): Comparison {
  return diffPlans(sideOfFiles(base), sideOfFiles(head), { table: standardWeights, ...options });
}

/** A change in one line: `decision changed goal-reworded goal flere-gjester title`. */
export function lineOf({ weight, kind, category, subject, id, field, which }: Change): string {
  return [weight, kind, category, subject, id, field, which].filter((part) => part !== undefined).join(' ');
}
