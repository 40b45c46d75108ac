import { type Fixed, fixPlan, formatPlan } from '../../src/fix/fix-plan.ts';
import { overlayTree } from '../../src/io/overlay-tree.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { diagnose, type PlanInHand } from '../../src/reading/read-plan.ts';
import type { Files } from './compare-plans.ts';
import { memoryTree } from './memory-tree.ts';
import { readOnce } from './read-once.ts';

/** A plan of files in memory, as a command has it in hand. */
export function inHand(files: Files): PlanInHand {
  const tree = memoryTree(files);
  const loaded = loadPlan(tree, readOnce);
  const diagnostics = diagnose(loaded);
  return {
    ...loaded,
    tree,
    folder: '/plan',
    diagnostics,
    files: loaded.sources.size,
    pathOf: (file) => file,
    pathInRepository: (file) => file,
  };
}

/** The files of a plan as a fix leaves them. */
function withFixed(files: Files, { files: changed, renames }: Fixed): Files {
  let tree = overlayTree(memoryTree(files), changed);
  for (const { from, to } of renames)
    tree = overlayTree(tree, new Map([[to, tree.read(from)]]), new Set([from]));
  return Object.fromEntries(
    [...tree.files.keys()].map((path) => [path, Buffer.from(tree.read(path)).toString()]),
  );
}

/** The files of a plan in canonical form, and what is told of it. */
export function format(files: Files): {
  readonly files: Files;
  readonly told: ReturnType<typeof formatPlan>;
} {
  const told = formatPlan(inHand(files));
  return { files: withFixed(files, told), told };
}

/** The files of a plan with all that can be fixed, the guesses too. */
export function fixed(files: Files): Files {
  return withFixed(
    files,
    fixPlan(inHand(files), () => true),
  );
}
