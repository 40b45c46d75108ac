import type { FileTree } from '../io/file-tree.ts';
import { fileLevel, type Levels, usualLevels } from '../kinds/levels.ts';
import { isProseKind, type RecordKind, recordKinds } from '../kinds/record-kinds.ts';
import type { Problem } from '../messages/index.ts';
import { fieldsFit } from '../schema/fields.ts';
import { conflictProblems } from '../text/conflict.ts';
import { decode } from '../text/decode.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { parseYaml } from '../text/yaml.ts';
import { idsIn, type Unread } from './assembly.ts';
import { classify, folderIn, inWrongFolder, kindsInFolder } from './classify.ts';
import { levelsIn } from './levels-in.ts';
import { looksLikeStrategy } from './strategy-entities.ts';

/** What is said of files that are not read because of their place or name, and what is known of them. */
export interface Misplaced {
  readonly problems: readonly Problem[];
  readonly unread: readonly Unread[];
}

/**
 * Looks into files that are not read, so that a file that looks like a part of the plan gets a diagnostic that says where it belongs. What is
 * in them is missing in the plan, but not from it.
 * @param earlier the problems of their places and names
 */
export function misplacedFiles(tree: FileTree, earlier: readonly Problem[]): Misplaced {
  const levels = levelsIn(tree) ?? usualLevels;
  const problems: Problem[] = [];
  const unread: Unread[] = [];
  for (const problem of earlier) {
    const { file } = problem.at;
    if (problem.name === 'file-not-in-plan' || problem.name === 'folder-misspelt') {
      problems.push(problem);
      continue;
    }
    const text = textOf(file, tree);
    const folder = problem.name === 'file-misplaced' ? problem.values.folder : folderIn(file);
    const kinds = kindsInFolder(folder);
    const kind = kindLike(file, text, levels, kinds);
    const elsewhere = kind !== undefined && kinds.length > 0 && !kinds.includes(kind);
    problems.push(elsewhere ? inWrongFolder(kind, file, levels) : problem);
    unread.push({ ids: namesIn(file, text), kinds: elsewhere ? [...kinds, kind] : kinds, hidden: [] });
  }
  const planIsThere = [...tree.files.keys(), ...earlier.map(({ at }) => at.file)].some(isPlanFile);
  for (const [file, { size }] of tree.files) {
    if (file.includes('/') || !/\.(?:ya?ml|md|txt)$/i.test(file) || size > longest || classify(file))
      continue;
    const text = textOf(file, tree);
    const kind = kindLike(file, text, levels);
    if (kind === undefined || (kind === 'plan' && planIsThere)) continue;
    problems.push(
      kind === 'plan'
        ? { name: 'file-ending', at: { file }, values: { expected: 'plan.yaml', named: true } }
        : inWrongFolder(kind, file, levels),
    );
    unread.push({ ids: namesIn(file, text), kinds: kind === 'plan' ? [] : [kind], hidden: [] });
  }
  return { problems, unread };
}

/** A file that is longer is something else than a part of the plan that lost its way. */
const longest = 200_000;

function isPlanFile(path: string): boolean {
  return /^plan\.ya?ml$/i.test(path);
}

/**
 * The kind of file that a text looks like: the one whose fields it has, and most of those that must be there.
 * @param expected the kinds that its folder is for: where it could be several, it is one of them
 */
function kindLike(
  file: string,
  text: string,
  levels: Levels,
  expected: readonly RecordKind[] = [],
): RecordKind | undefined {
  if (conflictProblems(file, text).length > 0) return undefined;
  const markdown = /\.(?:md|markdown)$/i.test(file) || text.startsWith('---');
  const { frontMatter, tree } = markdown
    ? parseMarkdown(file, text)
    : { frontMatter: undefined, tree: undefined };
  const keys =
    (markdown ? frontMatter : parseYaml(file, text).root)?.entries.map(({ key }) => key.text) ?? [];
  // Guidelines have ids, too, and their chapter says that they are.
  if (tree && looksLikeStrategy(tree.children) && !keys.includes('binding')) return fileLevel(levels);
  const fitting = recordKinds.filter((kind) => isProseKind(kind) === markdown && fieldsFit(kind, keys));
  // An id and a text may be three things; the plan's own text is the plainest of them.
  const usual = fitting.includes('chapter') ? 'chapter' : fitting[0];
  if (markdown) return fitting.find((kind) => expected.includes(kind)) ?? usual;
  // A title alone could be anything.
  return keys.length > 1 ? fitting[0] : undefined;
}

function namesIn(file: string, text: string): readonly string[] {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/(?:\.(?:ya?ml|md|markdown|txt|json))+$/i, '');
  return [stem, ...idsIn(text)];
}

function textOf(file: string, tree: FileTree): string {
  try {
    return decode(file, tree.read(file)).text ?? '';
  } catch {
    return '';
  }
}
