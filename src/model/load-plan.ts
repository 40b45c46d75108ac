import type { FileTree } from '../io/file-tree.ts';
import { allLevels, fileLevel, isLevel, type Levels, levelMistake, usualLevels } from '../kinds/levels.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import type { Problem } from '../messages/index.ts';
import type { Node } from '../text/node.ts';
import type { Source, Sources } from '../text/source.ts';
import { assemblePlan } from './assemble-plan.ts';
import type { Unread } from './assembly.ts';
import {
  byOrder,
  classify,
  folderIn,
  inWrongFolder,
  kindsInFolder,
  levelFolder,
  orderProblems,
  type PlanFile,
} from './classify.ts';
import type { Plan } from './entities.ts';
import { copiesAmong } from './file-copies.ts';
import { levelsIn } from './levels-in.ts';
import { misplacedFiles } from './misplaced.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { withTitlesForIds } from './titles-for-ids.ts';

export interface Loaded {
  /** Undefined when `plan.yaml` is missing or too broken to use. */
  readonly plan: Plan | undefined;
  /** Everything wrong with files, syntax, shape and structure. The plan may still be there, less what is wrong. */
  readonly problems: readonly Problem[];
  readonly sources: Sources;
  /** Files that are not read because of their place or name: several may be reported as one problem. */
  readonly misplaced: readonly string[];
}

/**
 * Reads one revision of a plan. Pure: the tree gives the bytes. Never throws on anything in the files.
 * @param read how one file is read: as it is, or from what is cached of the same content
 */
export function loadPlan(tree: FileTree, read: typeof readFile = readFile): Loaded {
  const problems: Problem[] = tree.unread.map(({ path, ...unread }) => ({ ...unread, at: { file: path } }));
  const { files, problems: pathProblems } = planFiles(tree);
  const levels = levelsIn(tree);
  const { there, ...refused } = refusedFiles(tree);
  const misplaced = misplacedFiles(tree, pathProblems);
  problems.push(...unlikeLevels(misplaced.problems, files, levels));
  problems.push(...siblingProblems([...files, ...there].sort(byOrder)));
  const mistaken = misplaced.problems.some(
    ({ at, name }) => name === 'file-ending' && !at.file.includes('/'),
  );
  if (![...files, ...there].some((file) => file.kind === 'plan') && !mistaken)
    problems.push({ name: 'plan-missing', at: { file: 'plan.yaml' } });

  const sources = new Map<string, Source>();
  // Where the levels cannot be, no file has a place in them: what is wrong with the levels is the only mistake.
  const placeless = levels ? [] : files.filter(({ path }) => folderIn(path) === levelFolder);
  const results: ReadFile[] = [...there, ...placeless].map(unread);
  for (const file of files) {
    if (placeless.includes(file)) continue;
    const result = inPlanOf(levels ?? usualLevels, read(tree, file));
    results.push(result);
    problems.push(...result.problems);
    sources.set(file.path, result.source);
  }
  const assembled = assemblePlan(
    {
      files: results,
      paths: new Set(tree.files.keys()),
      refusedPaths: new Set(tree.unread.map(({ path }) => path)),
      levels: levels ?? usualLevels,
    },
    [...misplaced.unread, refused],
  );
  problems.push(...assembled.problems);
  problems.push(...wrongLevels(assembled.plan));
  const limit = assembled.plan.record.limits?.scalarBytes ?? longestScalar;
  for (const source of sources.values()) {
    // Bytes of a text are at most three times those of the file (`\\L`, and letters that NFC takes apart).
    if ((tree.files.get(source.file)?.size ?? 0) > limit / 3) problems.push(...tooLong(source, limit));
  }
  const { plan } = assembled;
  return {
    plan,
    problems: withTitlesForIds(problems, files, plan),
    sources,
    misplaced: misplaced.problems.filter(isMisplaced).map(({ at }) => at.file),
  };
}

/** The files of a plan in the order in which they are read, and those that are where none belongs. */
export function planFiles(tree: FileTree): {
  readonly files: readonly PlanFile[];
  readonly problems: readonly Problem[];
} {
  const levels = levelsIn(tree);
  const files: PlanFile[] = [];
  const problems: Problem[] = [];
  /** What is wrong with a folder, by its name: said once, at the first of its files. */
  const folders = new Map<string, Problem<'folder-misspelt'> | Problem<'file-not-in-plan'>>();
  const copies = copiesAmong(tree.files.keys());
  for (const path of tree.files.keys()) {
    const classified = classify(path, levels);
    if (!classified) continue;
    const copy = copies.get(path);
    if (copy) {
      problems.push(copy);
      continue;
    }
    const folder = path.slice(0, path.indexOf('/'));
    if ('name' in classified) {
      const cached = folders.get(folder);
      if (classified.name !== 'file-not-in-plan') problems.push(classified);
      else if (cached?.name !== 'file-not-in-plan') folders.set(folder, classified);
      else folders.set(folder, { ...cached, values: { ...cached.values, count: cached.values.count + 1 } });
      continue;
    }
    files.push(classified);
    if (classified.meant !== undefined && !folders.has(folder)) {
      const values = { folder, suggestion: classified.meant };
      folders.set(folder, { name: 'folder-misspelt', at: { file: path }, values });
    }
  }
  problems.push(...folders.values());
  return { files: files.sort(byOrder), problems };
}

/** Files that are there and were not let in: only their names say what is in them. */
function refusedFiles(tree: FileTree): Unread & { readonly there: readonly PlanFile[] } {
  const levels = levelsIn(tree);
  const there: PlanFile[] = [];
  const hidden: RecordKind[] = [];
  for (const { path } of tree.unread) {
    const classified = classify(path, levels);
    if (classified && !('name' in classified)) there.push(classified);
    // A folder that is a link, or cannot be listed.
    else if (!classified) hidden.push(...kindsInFolder(path.split('/')[0] ?? ''));
  }
  return { there, ids: [], kinds: hidden, hidden };
}

/** A file of which nothing is known but its name. */
function unread(file: PlanFile): ReadFile {
  return { file, source: { file: file.path, text: '' }, data: undefined, problems: [] };
}

/** What is wrong with the levels of a plan, besides their shape. */
function wrongLevels({ record, at }: Plan): readonly Problem[] {
  const found = levelMistake(record.levels ?? allLevels);
  if (!found || found.mistake === 'unknown' || found.mistake === 'twice') return [];
  const values = { mistake: found.mistake, level: found.word };
  return [{ name: 'levels-wrong', at: at('levels', found.index), values }];
}

/**
 * Where most files of the strategy are where none of its levels is, they have one cause.
 * @param levels undefined where they are wrong themselves
 */
function unlikeLevels(
  problems: readonly Problem[],
  files: readonly PlanFile[],
  levels: Levels | undefined,
): readonly Problem[] {
  const isUnlike = (problem: Problem): boolean =>
    isMisplaced(problem) && problem.values.folder === levelFolder;
  const unlike = problems.filter(isUnlike);
  const rest = problems.filter((problem) => !isUnlike(problem));
  const [first] = unlike;
  if (!first || !levels) return rest;
  const fitting = files.filter(({ path }) => folderIn(path) === levelFolder).length;
  if (unlike.length < 2 || unlike.length <= fitting) return problems;
  return [{ name: 'files-unlike-levels', at: first.at, values: { count: unlike.length, levels } }, ...rest];
}

function isMisplaced(problem: Problem): problem is Extract<Problem, { name: 'file-misplaced' }> {
  return problem.name === 'file-misplaced';
}

/**
 * A file as it reads in a plan of these levels: one that looks like another kind is sent to where the plan has that.
 * Files are read by themselves, and what was read is kept.
 */
function inPlanOf(levels: Levels, read: ReadFile): ReadFile {
  if (!read.problems.some(({ name }) => name === 'file-in-wrong-folder')) return read;
  return {
    ...read,
    problems: read.problems.map((problem): Problem => {
      if (problem.name !== 'file-in-wrong-folder') return problem;
      const { kind } = problem.values;
      return inWrongFolder(isLevel(kind) ? fileLevel(levels) : kind, problem.at.file, levels);
    }),
  };
}

/** Bytes of one text in a YAML file; a plan may allow more. */
const longestScalar = 200_000;

/** Texts that are longer than anybody reads in one piece. */
function tooLong({ file, data }: Source, limit: number): readonly Problem[] {
  if (!data) return [];
  const found: Problem[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'map') for (const { value } of node.entries) visit(value);
    else if (node.type === 'list') node.items.forEach(visit);
    else if (node.text.length > limit / 3 && Buffer.byteLength(node.text) > limit)
      found.push({ name: 'scalar-too-long', at: { file, range: node.range }, values: { limit } });
  };
  visit(data);
  return found;
}

/** Problems between files of one folder: the numbers that order them, a focus area without its own file. */
function siblingProblems(files: readonly PlanFile[]): Problem[] {
  const problems: Problem[] = [];
  const groups = new Map<string, PlanFile[]>();
  const add = (key: string, file: PlanFile): void => {
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  };
  const described = new Set<string>();
  for (const file of files) {
    if (file.kind === 'chapter' || file.kind === 'focus-area') add(file.kind, file);
    if (file.kind === 'focus-area') described.add(file.folder ?? '');
    else if (file.folder !== undefined) add(file.folder, file);
  }
  for (const group of groups.values()) problems.push(...orderProblems(group));
  for (const file of files) {
    if (file.folder !== undefined && !described.has(file.folder)) {
      described.add(file.folder);
      problems.push({
        name: 'focus-area-file-missing',
        at: { file: file.path },
        values: { expected: `focus-areas/${file.folder}/focus-area.md` },
      });
    }
  }
  return problems;
}
