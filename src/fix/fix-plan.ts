import { isTextFile } from '../io/caching-texts.ts';
import type { FileTree } from '../io/file-tree.ts';
import { overlayTree } from '../io/overlay-tree.ts';
import { renameFile } from '../io/rename-file.ts';
import { writeFiles } from '../io/write-files.ts';
import { folderOfKind } from '../kinds/record-kinds.ts';
import { folderIn } from '../model/classify.ts';
import { loadPlan, planFiles } from '../model/load-plan.ts';
import { readBytes, readFile } from '../model/read-file.ts';
import { diagnose, type PlanInHand } from '../reading/read-plan.ts';
import { countBySeverity, type Diagnostic } from '../report/diagnostic.ts';
import type { Trust } from '../text/fix.ts';
import { lineEndOf } from '../text/line-ends.ts';
import { type TextEdit, touches } from '../text/text-edit.ts';
import { editWritten } from './edit-written.ts';
import { fittingNames, type Rename } from './file-names.ts';
import { fixOf } from './fixes.ts';
import { formatted } from './format.ts';
import { idGiver } from './problem-fixes.ts';
import { meanTheSame } from './same-meaning.ts';

/** A plan with fixes in it, not written yet. */
export interface Fixed {
  /** New texts, by the path that the file has now; those without change are left out. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files that get another name, in the order in which they can: one may take the name that another has left. */
  readonly renames: readonly Rename[];
  /** How many diagnostics were fixed. */
  readonly count: number;
}

/** A plan as it reads. */
type Reading = Pick<PlanInHand, 'plan' | 'diagnostics' | 'sources'>;

/** What is needed of a plan to fix it. */
export interface Fixable extends Reading {
  readonly tree: FileTree;
  /** How one file is read again; from what is cached of the same content, where somebody caches. */
  readonly read?: typeof readFile;
}

/** A fixed file may show the next mistake: so many times it is looked at again. */
const rounds = 8;

/**
 * Fixes what can be fixed. A file in which a fix makes more wrong than it makes right keeps its text.
 * @param isWanted which fixes are wanted, and of what
 */
export function fixPlan(plan: Fixable, isWanted: (fix: Trust, found: Diagnostic) => boolean): Fixed {
  const files = new Map<string, Uint8Array>();
  const slugs = new Set<string>();
  let current: Reading = plan;
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    const proposals = editsFor(current, isWanted, slugs);
    if (proposals.size === 0) break;
    const changed = new Map(files);
    let fixed = 0;
    for (const [path, { edits, diagnostics }] of proposals) {
      const written = textOf(files.get(path) ?? plan.tree.read(path));
      changed.set(path, Buffer.from(editWritten(written, edits)));
      fixed += diagnostics;
    }
    const next = reread(plan, { files: changed, renames: [] });
    const worse = [...proposals.keys()].filter(
      (path) => errorsIn(next.diagnostics, path) > errorsIn(current.diagnostics, path),
    );
    if (worse.length > 0) {
      for (const path of worse) slugs.add(path);
      continue;
    }
    for (const [path, bytes] of changed) files.set(path, bytes);
    count += fixed;
    current = next;
  }
  const renames = fittedNames(plan, files, current, isWanted);
  return { files, renames, count: count + renames.length };
}

/** Renames files to the names that fit them, one by one, as long as each reduces the errors of the whole plan. */
function fittedNames(
  plan: Fixable,
  files: ReadonlyMap<string, Uint8Array>,
  fixed: Reading,
  isWanted: (fix: Trust, found: Diagnostic) => boolean,
): readonly Rename[] {
  const renames: Rename[] = [];
  const refused = new Set<string>();
  let current = fixed;
  for (;;) {
    const paths = treeWith(plan, { files, renames }).files.keys();
    const wanted = current.diagnostics.filter(
      (found) => !found.fix || !('rename' in found.fix) || isWanted(found.fix, found),
    );
    const rename = fittingNames(wanted, paths).find(({ from }) => !refused.has(from));
    if (!rename) return renames;
    const next = reread(plan, { files, renames: [...renames, rename] });
    if (countBySeverity(next.diagnostics).error < countBySeverity(current.diagnostics).error) {
      renames.push(rename);
      current = next;
    } else refused.add(rename.from);
  }
}

/** A plan in canonical form, not written yet. */
export interface Formatted extends Fixed {
  /** Files that stay as they are because they cannot be read, or their YAML cannot. */
  readonly broken: readonly string[];
  /** Files that stay as they are because their canonical form would mean something else, which is a bug of ours. */
  readonly unlike: readonly string[];
}

/**
 * Every file of the plan in canonical form and under the name that fits it, with an id for all that has none. A file keeps
 * the line ends that most of its lines have: a checkout may have made them, and git makes them what they were.
 * @param format gives a file's canonical form
 */
export function formatPlan(plan: PlanInHand, format: typeof formatted = formatted): Formatted {
  const fixed = fixPlan(plan, ({ kind, leftByFmt }) => kind === 'safe' && !leftByFmt);
  const files = new Map(fixed.files);
  const broken: string[] = [];
  const unlike: string[] = [];
  const nowAt = new Map<string, string>();
  for (const { from, to } of fixed.renames) nowAt.set(to, nowAt.get(from) ?? from);
  const tree = treeWith(plan, fixed);
  // What the folder itself would not give: a text, or a folder in which there may be some.
  for (const { path } of tree.unread)
    if (isTextFile({ path }) || !/\.\w+$/.test(path)) broken.push(nowAt.get(path) ?? path);
  for (const file of planFiles(tree).files) {
    // Nobody changes what was adopted: it is as it was written.
    if (file.kind === 'adopted-record') continue;
    const read = readFile(tree, file);
    const now = nowAt.get(file.path) ?? file.path;
    // What cannot be read is nobody's to put in order, and of two versions a person makes one.
    if (read.source.text === '' || read.problems.some(({ name }) => isSyntax(name))) {
      broken.push(now);
      continue;
    }
    const before = plan.tree.read(now);
    const end = lineEndOf(textOf(before));
    const bytes = Buffer.from(format(read.source, file.kind).replaceAll('\n', end));
    if (bytes.equals(before)) files.delete(now);
    else if (meanTheSame(read, readBytes(file, bytes))) files.set(now, bytes);
    else unlike.push(now);
  }
  return { ...fixed, files, broken, unlike };
}

/** Whether a problem leaves the pieces of a file in doubt: in another order they might be others. */
export function isSyntax(name: string): boolean {
  return name === 'merge-conflict' || (name.startsWith('yaml-') && !name.startsWith('yaml-hash-'));
}

/**
 * Texts first, names after: an interruption in between leaves the old name with the new text.
 * @throws UserError `changed-meanwhile` where a file is not as it was read
 */
export async function writeFixed({ folder, tree }: PlanInHand, { files, renames }: Fixed): Promise<void> {
  const onDisk = (path: string): string => tree.files.get(path)?.written ?? path;
  const texts = [...files].map(([path, bytes]) => {
    const place = tree.files.get(path)?.target ?? onDisk(path);
    return { place, bytes, before: tree.read(path) };
  });
  await writeFiles(
    folder,
    new Map(texts.map(({ place, bytes }) => [place, bytes])),
    new Map(texts.map(({ place, before }) => [place, before])),
  );
  for (const { from, to } of renames) renameFile(folder, onDisk(from), to);
}

/** The plan as it would be read with these files in it, under these names. */
export function reread(plan: Fixable, fixed: Pick<Fixed, 'files' | 'renames'>): Reading {
  const loaded = loadPlan(treeWith(plan, fixed), plan.read);
  if (!loaded.plan || !plan.plan) return { ...loaded, diagnostics: diagnose(loaded) };
  // Pictures and fonts are as they were, and so is the day.
  const { media, today } = plan.plan;
  const whole = { ...loaded, plan: { ...loaded.plan, media, ...(today && { today }) } };
  return { ...whole, diagnostics: diagnose(whole) };
}

function treeWith(
  { tree }: Pick<Fixable, 'tree'>,
  { files, renames }: Pick<Fixed, 'files' | 'renames'>,
): FileTree {
  const changed = new Map(files);
  const gone = new Set<string>();
  for (const { from, to } of renames) {
    changed.set(to, changed.get(from) ?? tree.read(from));
    changed.delete(from);
    gone.add(from);
    gone.delete(to);
  }
  return overlayTree(tree, changed, gone);
}

interface Proposal {
  readonly edits: TextEdit[];
  diagnostics: number;
}

function editsFor(
  { plan, diagnostics, sources }: Reading,
  isWanted: (fix: Trust, found: Diagnostic) => boolean,
  slugs: ReadonlySet<string>,
): ReadonlyMap<string, Proposal> {
  const missing = diagnostics.filter(({ problem }) => problem?.name === 'id-missing');
  const giveId = idGiver(
    plan,
    missing.map(({ at }) => at),
  );
  const proposals = new Map<string, Proposal>();
  for (const diagnostic of diagnostics) {
    const fix = fixOf(diagnostic);
    const source = sources.get(diagnostic.at.file);
    if (!fix || !source || !isWanted(fix, diagnostic) || slugs.has(source.file)) continue;
    if (folderIn(source.file) === folderOfKind('adopted-record')) continue;
    const edits = fix.edits(source, giveId);
    const proposal = proposals.get(source.file) ?? { edits: [], diagnostics: 0 };
    // What another fix changes already is looked at again in the next round.
    if (edits.length === 0 || edits.some((edit) => proposal.edits.some((other) => touches(edit, other))))
      continue;
    proposal.edits.push(...edits);
    proposal.diagnostics += 1;
    proposals.set(source.file, proposal);
  }
  return proposals;
}

/** How much is wrong in a file. What cannot be read may hide anything: it weighs more than all that is found later. */
export function errorsIn(diagnostics: readonly Diagnostic[], path: string): number {
  const ofFile = diagnostics.filter(({ at, severity }) => at.file === path && severity === 'error');
  return ofFile.length + ofFile.filter(({ name }) => isSyntax(name)).length * 1e6;
}

/** A file's bytes as text, with all that was written in it. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
