import { factsOfKind, isEntityKind } from '../kinds/entity-kinds.ts';
import { fileLevel, type Levels, usualLevels } from '../kinds/levels.ts';
import {
  folderOfKind,
  isProseKind,
  isSettingKind,
  planFolders,
  type RecordKind,
  settingKinds,
} from '../kinds/record-kinds.ts';
import type { Problem } from '../messages/index.ts';
import { namesOfKind } from '../messages/spoken-words.ts';
import { meant, nearest } from '../text/did-you-mean.ts';
import { slug } from '../text/slug.ts';

/** What a file of the plan folder is. */
export interface PlanFile {
  readonly path: string;
  readonly kind: RecordKind;
  /** The folder of its focus area, for the two kinds that live in one. */
  readonly folder?: string;
  /** `NN` of its name, where order matters. */
  readonly order?: number;
  /** The folder that is meant, where it is in one of another name: it is read as if it lay there. */
  readonly meant?: string;
  /** Its name without number and ending: an id for records, a year or a period for plans. */
  readonly stem: string;
}

const folders = [...planFolders.keys()];

/** Whether files of the plan, or its pictures, are at a path or below it. */
export function isOfPlan(path: string): boolean {
  const [first = ''] = path.split('/');
  return path === 'plan.yaml' || first === 'media' || folders.includes(first);
}

/** Sorts a path into its kind. A text file in no known place is reported: its content would be lost. */
export function classify(path: string, levels = usualLevels): PlanFile | Problem | undefined {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const folder = parts[0] ?? '';
  if (path === 'plan.yaml') return { path, kind: 'plan', stem: 'plan' };
  if (parts.length === 1) {
    return /^plan\.ya?ml$/i.test(name) ? wrongEnding(path, 'plan.yaml') : undefined;
  }
  if (folders.includes(folder)) return classifyIn(folder, path, parts, levels);
  if (!/\.(ya?ml|md)$/i.test(name) || /^readme\.md$/i.test(name)) return undefined;
  const suggestion = meantFolder(folder);
  if (suggestion === undefined)
    return { name: 'file-not-in-plan', at: { file: path }, values: { folder, count: 1, choices: folders } };
  const classified = classifyIn(suggestion, path, parts, levels);
  return classified && !('name' in classified) ? { ...classified, meant: suggestion } : classified;
}

/** The folder that is meant by one of another name; undefined where it could be any. */
function meantFolder(folder: string): string | undefined {
  return meant(folder, folders, namesOfKind) ?? nearest(folder, folders, namesOfKind);
}

function classifyIn(
  folder: string,
  path: string,
  parts: readonly string[],
  levels: Levels,
): PlanFile | Problem | undefined {
  const name = parts.at(-1) ?? '';
  if (!/\.(ya?ml|md|markdown|txt|json)$/i.test(name) || /^readme\.md$/i.test(name)) return undefined;
  const [kind = 'plan'] = kindsInFolder(folder);
  const ending = endingOf(kind);
  if (!name.endsWith(ending)) {
    const bare = name.replace(/(?:\.(?:ya?ml|md|markdown|txt|json))+$/i, '');
    return wrongEnding(path, bare + ending);
  }
  const stem = name.slice(0, -ending.length);
  if (folder === levelFolder) return classifyLevel(path, parts, stem, levels);
  const inSet = isSettingKind(kind) && settingKinds[kind].inSets && parts.length === 3;
  if (parts.length !== 2 && !inSet) return misplaced(path, folder);
  return isOrdered(kind) ? ordered(path, kind, stem) : { path, kind, stem };
}

/** The folder of what has levels. */
export const levelFolder = 'focus-areas';

/** A focus area is a folder with a file of its own beside the files of the level below it, or else a file. */
function classifyLevel(
  path: string,
  parts: readonly string[],
  stem: string,
  levels: Levels,
): PlanFile | Problem {
  if (levels.get('focus-area') !== 'folder')
    return parts.length === 2 ? ordered(path, 'focus-area', stem) : misplaced(path, levelFolder);
  if (parts.length !== 3) return misplaced(path, levelFolder);
  const [, area = ''] = parts;
  const file = stem === 'focus-area' ? ordered(path, stem, area) : ordered(path, fileLevel(levels), stem);
  return { ...file, folder: area };
}

function isOrdered(kind: RecordKind): boolean {
  return isEntityKind(kind) && factsOfKind(kind).ordered;
}

function endingOf(kind: RecordKind): '.md' | '.yaml' {
  return isProseKind(kind) ? '.md' : '.yaml';
}

function ordered(path: string, kind: RecordKind, name: string): PlanFile {
  const match = /^(\d+)-(.+)$/.exec(name);
  return match ? { path, kind, stem: match[2] ?? '', order: Number(match[1]) } : { path, kind, stem: name };
}

function misplaced(path: string, folder: string): Problem {
  return { name: 'file-misplaced', at: { file: path }, values: { folder } };
}

function wrongEnding(path: string, expected: string): Problem {
  return { name: 'file-ending', at: { file: path }, values: { expected } };
}

/** Problems with the numbers that order the files of one folder: none, or one number twice. */
export function orderProblems(siblings: readonly PlanFile[]): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<number, PlanFile>();
  for (const file of siblings) {
    if (file.order === undefined) {
      problems.push({
        name: 'file-without-number',
        at: { file: file.path },
        values: { example: `01-${file.stem}` },
      });
      continue;
    }
    const earlier = first.get(file.order);
    if (earlier) {
      problems.push({
        name: 'file-number-twice',
        at: { file: file.path },
        values: { number: file.order, other: earlier.path },
      });
    } else first.set(file.order, file);
  }
  return problems;
}

/** By number, then by name, so that the order is the same on every machine. */
export function byOrder(a: PlanFile, b: PlanFile): number {
  const order = (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER);
  return order || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

/** The kinds of file in a folder of the plan; none for what is no such folder. */
export function kindsInFolder(folder: string): readonly RecordKind[] {
  return planFolders.get(folder) ?? [];
}

/** The folder of the plan that a path leads into; empty for what is in the plan folder itself. */
export function folderIn(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}

/** What is said of a file that looks like one of another folder: where it belongs. */
export function inWrongFolder(kind: RecordKind, file: string, levels = usualLevels): Problem {
  const to = placeOfKind(kind, file, levels);
  return { name: 'file-in-wrong-folder', at: { file }, values: { kind, folder: folderIn(file), to } };
}

/** Where a file of a kind belongs that is somewhere else. */
export function placeOfKind(kind: RecordKind, file: string, levels: Levels): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const id = slug(name.replace(/^\d+-/, ''));
  const numbered = isOrdered(kind) && !/^\d+-/.test(name) ? `01-${id}` : name;
  const folder = folderOfKind(kind);
  return folder === levelFolder && levels.get('focus-area') === 'folder'
    ? `${folder}/01-${id}/${kind === 'focus-area' ? kind : `01-${id}`}.md`
    : `${folder}/${numbered}${endingOf(kind)}`;
}
