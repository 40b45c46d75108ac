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
import { isLarge } from '../reading/is-large.ts';
import { countBySeverity } from '../report/diagnostic.ts';
import { planKeeper, type Reading } from '../watching/kept-plan.ts';
import { watchFolder } from '../watching/watch-folder.ts';
import { refuseYearsOfAll } from './chosen-documents.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage } from './language.ts';
import { refuseInside } from './output-files.ts';
import { openPreview } from './preview.ts';
import { rebuilder } from './rebuild.ts';
import { UsageError } from './usage-error.ts';
import { errorReport, reasonIn, secondsIn, statusLine, warningsIn } from './watch-status.ts';

export interface WatchOptions extends PlanOptions {
  readonly out?: string;
  readonly format?: readonly BuildFormat[];
  readonly today?: string;
  /** Show the plan in a browser, and write nothing. */
  readonly serve?: boolean;
  /** Open what is shown. */
  readonly open?: boolean;
  readonly port?: number;
  /** Milliseconds between two looks, in figures: then nobody listens to the system. */
  readonly poll?: string;
}

/** What is done with a plan that was read. */
interface Follower {
  /** @returns what came of it, for one line */
  take(reading: Reading, started: number, language: Language): Promise<readonly string[]>;
  close(): void;
}

/** How often to look, in milliseconds: where the system reports changes, and where it may not. */
const usualPace = { here: 1000, distant: 400 };

/**
 * Builds the documents, or shows them in a browser, whenever a file of the plan is saved, until it is stopped. Nothing in
 * the plan ends it: with errors, and while the plan is away, what was there before stays.
 */
export async function watch(
  [kind, which]: readonly [kind: PlanDocumentKind | undefined, which: string | undefined],
  options: WatchOptions,
  world: World,
): Promise<ExitCode> {
  refuseYearsOfAll(kind, which, 'planverk watch');
  refuseTogether(options);
  const folder = findPlanFolder(options.plan, world.cwd);
  if (!folder) throw planNotFound(world.cwd);
  const stop = new AbortController();
  world.outFailed?.then(() => stop.abort());
  const distance = distanceOf(folder, world);
  const every = Number(options.poll ?? (distance ? usualPace.distant : usualPace.here));
  const listening = options.poll === undefined && distance === undefined;
  const keep = planKeeper(folder, world, options.today);
  const follower = options.serve
    ? previewer(folder, kind, which, options, world)
    : builder(folder, kind, which, options, world);
  let language: Language | undefined;
  let isGone = false;
  try {
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
      const isFirst = language === undefined;
      // It goes on for a working day beside an editor and a browser. To collect a large plan that often takes too long.
      if (isFirst && !isLarge(look.tree)) world.saveMemory?.();
      const reading = await keep(look.tree);
      language = chooseLanguage(options.lang, world, reading?.inHand.plan?.record.language ?? language);
      if (isGone) world.out(statusLine(undefined, [say(watchWords.back, language)], language, world));
      isGone = false;
      if (!reading) continue;
      if (isFirst) {
        const shown = `${shownPath(world.cwd, folder)}/`;
        world.out(`${say(watchWords.watching, language, { folder: shown, files: reading.inHand.files })}\n`);
        if (distance && !options.poll) {
          const words = distance === 'synced' ? watchWords.everySynced : watchWords.everyNetwork;
          world.out(`${say(words, language, { seconds: secondsIn(language, every) })}\n`);
        }
      }
      const outcome = await outcomeOf(reading, started, isFirst, language);
      world.out(statusLine(reading.changed, outcome, language, world));
    }
  } finally {
    follower.close();
  }
  return 0;

  async function outcomeOf(
    reading: Reading,
    started: number,
    isFirst: boolean,
    language: Language,
  ): Promise<readonly string[]> {
    try {
      return await follower.take(reading, started, language);
    } catch (cause) {
      // What was asked for is not there, or cannot be done at all: better said at once than waited for.
      if (isFirst) throw cause;
      return [say(watchWords.failed, language, { reason: reasonIn(cause, language) })];
    }
  }
}

/** A preview writes nothing, and only a preview has a port. */
function refuseTogether({ serve, open, out, format, port }: WatchOptions): void {
  const others = [out !== undefined && '--out', format !== undefined && '--format'].filter(
    (word) => word !== false,
  );
  const [other] = others;
  if (serve && other) throw new UsageError('conflictingOptions', { words: ['--serve', other] });
  if (!serve && (port !== undefined || open)) throw new UsageError('missingOption', { word: '--serve' });
}

function builder(
  folder: string,
  kind: PlanDocumentKind | undefined,
  which: string | undefined,
  { out: asked = 'out', format = usualFormats, lang }: WatchOptions,
  world: World,
): Follower {
  const out = resolve(world.cwd, asked);
  refuseInside([folder], out);
  const rebuild = rebuilder({ kind, which, out, lang, formats: format, world });
  return {
    async take(reading, started, language) {
      const inHand = await reading.whole();
      const { error } = countBySeverity(inHand.diagnostics);
      if (error > 0) {
        world.err(errorReport(inHand, language, world));
        return [say(watchWords.notBuilt, language, { count: error })];
      }
      const written = await rebuild(inHand);
      const seconds = secondsIn(language, performance.now() - started);
      const values = { count: written.length, folder: `${shownPath(world.cwd, out)}/`, seconds };
      const done =
        written.length === 0
          ? say(watchWords.documentsSame, language)
          : say(watchWords.written, language, values);
      return [done, ...warningsIn(inHand, language)];
    },
    close() {},
  };
}

function previewer(
  folder: string,
  kind: PlanDocumentKind | undefined,
  which: string | undefined,
  { lang, open = false, port, plan }: WatchOptions,
  world: World,
): Follower {
  const command = ['planverk watch', kind, which, '--serve', plan !== undefined && `--plan ${plan}`].filter(
    (word) => word !== undefined && word !== false,
  );
  return openPreview({ folder, lang, open, port, kind, which, command: command.join(' ') }, world);
}
