import { join, resolve } from 'node:path';
import { escapeControls } from '../escape/escape-controls.ts';
import { findPlanFolder, planNotFound } from '../io/find-plan.ts';
import { writeNewFolder } from '../io/new-folder.ts';
import { findTag } from '../io/release-tags.ts';
import { openRepository } from '../io/repository.ts';
import { secondThread } from '../io/second-thread.ts';
import { shownPath } from '../io/shown-path.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { outputWords } from '../messages/output-words.ts';
import { releaseWords } from '../messages/release-words.ts';
import { say } from '../messages/wording.ts';
import { openRenderWorker } from '../publishing/pdf-pool.ts';
import { openTree } from '../reading/open-tree.ts';
import { readOpenPlan } from '../reading/read-plan.ts';
import { type MadeRelease, makeRelease, type ReleaseSource } from '../releasing/make-release.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage } from './language.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { refuseInside, sizeInWords } from './output-files.ts';
import { adoptionRefusals, changeRefusals, checkoutRefusals } from './release-refusals.ts';
import { releaseBefore, releaseSource, sinceRelease } from './release-source.ts';
import { showDiagnostics } from './show-diagnostics.ts';

export interface ReleaseOptions extends PlanOptions {
  /** The tag of the release to compare with. */
  readonly since?: string;
  readonly out: string;
}

/**
 * Makes a release of the plan as a tag has it: documents, changes, data and sums in one folder. Refuses what must not be
 * released. Nothing of the files on disk is in it, and all of it is written or nothing.
 */
export async function release(
  [tag]: readonly [tag: string],
  options: ReleaseOptions,
  world: World,
): Promise<ExitCode> {
  const folder = findPlanFolder(options.plan, world.cwd);
  if (folder === undefined) throw planNotFound(world.cwd);
  const repository = openRepository(folder);
  const tagged = { tag, commit: findTag(repository, tag).id };
  const tree = await openTree(folder, tagged.commit);
  const inHand = await readOpenPlan(world, { folder, tree }, { lowMemory: true });
  const { plan, diagnostics } = inHand;
  const language = chooseLanguage(options.lang, world, plan?.record.language);
  const refused = say(releaseWords.refused, language, { tag: escapeControls(tag) });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    await showDiagnostics(errors, inHand, language, world);
    world.err(`\n${refused}\n`);
    return 1;
  }
  if (!plan?.whole) throw new UserError('plan-unusable');
  const out = resolve(world.cwd, options.out);
  refuseInside([folder], out);

  const before = releaseBefore(repository, tagged, options.since, tree);
  const since = before && (await sinceRelease(before, tagged, folder, language, world));
  const refusals = [
    ...checkoutRefusals(repository, tagged, folder, tree, language),
    ...adoptionRefusals(plan, language),
    ...(since ? changeRefusals(since, tagged, language) : []),
  ];
  if (refusals.length > 0) {
    world.err(`${refusals.map((refusal) => `planverk: ${refusal}\n`).join('')}\n${refused}\n`);
    return 1;
  }
  const source = releaseSource(plan, tree, tagged, repository.folder, since, world);
  const { files, missing } = await madeOnTwoThreads(source, world);
  const isNew = await writeNewFolder(out, files);
  if (missing.size > 0) {
    const found = missingGlyphs(missing, plan, inHand.sources);
    await showDiagnostics(found.diagnostics, { ...inHand, sources: found.sources }, language, world);
  }
  world.out(report(files, out, { ...tagged, since: before?.tag, isNew }, language, world));
  return 0;
}

/** Makes a release, its PDFs on a second thread too where there is one. */
export async function madeOnTwoThreads(source: ReleaseSource, world: World): Promise<MadeRelease> {
  const threadFile = secondThread(world);
  const thread = threadFile === undefined ? undefined : openRenderWorker(threadFile);
  try {
    const made = await makeRelease(source, world, thread);
    thread?.close();
    return made;
  } catch (error) {
    thread?.stop();
    throw error;
  }
}

interface Result {
  readonly tag: string;
  readonly commit: string;
  readonly since: string | undefined;
  readonly isNew: boolean;
}

function report(
  files: ReadonlyMap<string, Uint8Array>,
  out: string,
  { tag, commit, since, isNew }: Result,
  language: Language,
  { cwd }: World,
): string {
  const values = {
    tag: escapeControls(tag),
    commit: commit.slice(0, 10),
    folder: escapeControls(shownPath(cwd, out)),
    count: files.size,
  };
  const lines = [...files].map(([name, { length }]) =>
    say(outputWords.written, language, { path: shownPath(cwd, join(out, name)), size: sizeInWords(length) }),
  );
  return [
    say(isNew ? releaseWords.made : releaseWords.there, language, values),
    ...lines.map((line) => `  ${line}`),
    since === undefined
      ? say(releaseWords.first, language)
      : say(releaseWords.comparedWith, language, { tag: escapeControls(since) }),
    '',
  ].join('\n');
}
