import { defaultLimits, type Limits } from '../io/admit.ts';
import type { FileTree } from '../io/file-tree.ts';
import { UserError } from '../io/user-error.ts';
import { isOfPlan } from '../model/classify.ts';
import { readFile } from '../model/read-file.ts';
import type { PlanRecord } from '../model/records.ts';

const limitNames = ['file-too-large', 'plan-too-large'];

/**
 * Lists files within the usual limits. Where one is met, `plan.yaml` may raise it: they are then listed again.
 * @throws UserError `submodule-in-plan`
 */
export function withinLimits(list: (limits: Limits) => FileTree): FileTree {
  const tree = list(defaultLimits);
  const submodule = tree.submodules?.find(({ path }) => isOfPlan(path));
  if (submodule)
    throw new UserError('submodule-in-plan', { path: submodule.fromTop, object: submodule.objectId });
  const met = tree.unread.some(({ name }) => limitNames.includes(name));
  const raised = met && raisedLimits(tree);
  return raised ? list(raised) : tree;
}

/** The limits that hold for a plan. */
export function limitsOf(tree: FileTree): Limits {
  return raisedLimits(tree) ?? defaultLimits;
}

/** The limits with those that `plan.yaml` gives higher; undefined where it gives none. */
function raisedLimits(tree: FileTree): Limits | undefined {
  const { data, partial } = readFile(tree, { path: 'plan.yaml', kind: 'plan', stem: 'plan' });
  const raised = ((data ?? partial) as Partial<PlanRecord> | undefined)?.limits;
  if (!raised) return undefined;
  const limitOf = (name: keyof Limits): number => Math.max(defaultLimits[name], raised[name] ?? 0);
  return {
    fileBytes: limitOf('fileBytes'),
    imageBytes: limitOf('imageBytes'),
    planBytes: limitOf('planBytes'),
    files: limitOf('files'),
  };
}
