import type { FileTree } from '../io/file-tree.ts';
import { concernsAll } from '../io/user-error.ts';
import { isLevel, type Level, type Levels, levelMistake, levelsOf, usualLevels } from '../kinds/levels.ts';
import { understandKeys } from '../schema/understand-keys.ts';
import { decode } from '../text/decode.ts';
import { parseYaml } from '../text/yaml.ts';

/** Of each tree: files are classified before `plan.yaml` is read as a whole. */
const ofTrees = new WeakMap<FileTree, Levels | undefined>();

/**
 * The levels that `plan.yaml` gives a plan, which say where its files belong; the usual ones where it gives none. Undefined
 * where it gives such as cannot be: then no file has a place.
 */
export function levelsIn(tree: FileTree): Levels | undefined {
  if (!ofTrees.has(tree)) ofTrees.set(tree, levelsOfPlanFile(tree));
  return ofTrees.get(tree);
}

function levelsOfPlanFile(tree: FileTree): Levels | undefined {
  let text: string;
  try {
    text = decode('plan.yaml', tree.read('plan.yaml')).text ?? '';
  } catch (cause) {
    if (concernsAll(cause)) throw cause;
    return usualLevels;
  }
  // Most plans have the usual levels, and `plan.yaml` is read as a whole later. A key may be in quotes, or not quite right.
  if (!/^["'{?\s]*(?:le?v|niv)/im.test(text)) return usualLevels;
  const { root } = parseYaml('plan.yaml', text);
  const entry =
    root && understandKeys('plan', root, 'plan.yaml').node.entries.find(({ key }) => key.text === 'levels');
  if (!entry) return usualLevels;
  const { value } = entry;
  if (value.type !== 'list') return undefined;
  return levelsFrom(value.items.map((item) => (item.type === 'scalar' ? item.text : '')));
}

/** The levels that a list of words means; undefined where it is none. */
function levelsFrom(words: readonly string[]): Levels | undefined {
  return words.length < 2 || levelMistake(words)
    ? undefined
    : levelsOf(words.filter((word): word is Level => isLevel(word)));
}
