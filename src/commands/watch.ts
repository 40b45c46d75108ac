import { resolve } from 'node:path';
import { distanceOf } from '../io/distant-folder.ts';
import { findPlanFolder, planNotFound } from '../io/find-plan.ts';
import { shownPath } from '../io/shown-path.ts';
import type { World } from '../io/world.ts';
import type { PlanDocumentKind } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { watchWords } from '../messages/watch-words.ts';
import { say } from '../messages/wording.ts';
import { type BuildFormat, usualFormats } from '../publishing/build-formats.ts';
import { countBySeverity } from '../report/diagnostic.ts';
import { planKeeper, type Reading } from '../watching/kept-plan.ts';
import { watchFolder } from '../watching/watch-folder.ts';
import { refuseYearsOfAll } from './chosen-documents.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage } from './language.ts';
import { refuseInside } from './output-files.ts';
import { rebuilder } from './rebuild.ts';
import { errorReport, reasonIn, secondsIn, statusLine, warningsIn } from './watch-status.ts';

export interface WatchOptions extends PlanOptions {
  readonly out?: string;
  readonly format?: readonly BuildFormat[];
  readonly today?: string;
  /** Milliseconds between two looks, in figures: then nobody listens to the system. */
  readonly poll?: string;
}

/** How often to look, in milliseconds: where the system reports changes, and where it may not. */
const usualPace = { here: 1000, distant: 400 };

/**
 * Builds the documents whenever a file of the plan is saved, until it is stopped. Nothing in the plan ends it: with errors,
 * and while the plan is away, the documents of before stay.
 */
export async function watch(
  [kind, which]: readonly [kind: PlanDocumentKind | undefined, which: string | undefined],
  options: WatchOptions,
  world: World,
): Promise<ExitCode> {
  refuseYearsOfAll(kind, which, 'planverk watch');
  const folder = findPlanFolder(options.plan, world.cwd);
  if (!folder) throw planNotFound(world.cwd);
  const out = resolve(world.cwd, options.out ?? 'out');
  refuseInside([folder], out);
  const stop = new AbortController();
  world.outFailed?.then(() => stop.abort());
  const distance = distanceOf(folder, world);
  const every = Number(options.poll ?? (distance ? usualPace.distant : usualPace.here));
  const listening = options.poll === undefined && distance === undefined;
  const keep = planKeeper(folder, world, options.today);
  const rebuild = rebuilder({
    ...{ kind, which, out, lang: options.lang, cache: world.cache },
    formats: options.format ?? usualFormats,
  });
  let language: Language | undefined;
  let isGone = false;
  for await (const look of watchFolder(folder, { every, listening, signal: stop.signal })) {
    const started = performance.now();
    if ('absent' in look) {
      // With no plan to begin with there is nothing to wait for.
      if (language === undefined) throw look.absent;
      const reason = reasonIn(look.absent, language);
      world.out(statusLine(undefined, [say(watchWords.gone, language, { reason })], language, world));
      isGone = true;
      continue;
    }
    const reading = await keep(look.tree);
    const isFirst = language === undefined;
    language = chooseLanguage(options.lang, world, reading?.inHand.plan?.record.language ?? language);
    if (isFirst && reading) {
      const shown = `${shownPath(world.cwd, folder)}/`;
      world.out(`${say(watchWords.watching, language, { folder: shown, files: reading.inHand.files })}\n`);
      if (distance && !options.poll) {
        const words = distance === 'synced' ? watchWords.everySynced : watchWords.everyNetwork;
        world.out(`${say(words, language, { seconds: secondsIn(language, every) })}\n`);
      }
    }
    if (isGone) world.out(statusLine(undefined, [say(watchWords.back, language)], language, world));
    isGone = false;
    if (!reading) continue;
    const outcome = await outcomeOf(reading, isFirst, started, language);
    world.out(statusLine(reading.changed, outcome, language, world));
  }
  return 0;

  async function outcomeOf(
    { inHand }: Reading,
    isFirst: boolean,
    started: number,
    language: Language,
  ): Promise<readonly string[]> {
    const { error } = countBySeverity(inHand.diagnostics);
    if (error > 0) {
      world.err(errorReport(inHand, language, world));
      return [say(watchWords.notBuilt, language, { count: error })];
    }
    try {
      const written = await rebuild(inHand);
      const seconds = secondsIn(language, performance.now() - started);
      const folder = `${shownPath(world.cwd, out)}/`;
      const done =
        written.length === 0
          ? say(watchWords.documentsSame, language)
          : say(watchWords.written, language, { count: written.length, folder, seconds });
      return [done, ...warningsIn(inHand, language)];
    } catch (cause) {
      // What was asked for is not there, or cannot be written at all: better said at once than waited for.
      if (isFirst) throw cause;
      return [say(watchWords.failed, language, { reason: reasonIn(cause, language) })];
    }
  }
}
