import { statSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';
import { escapeControls, printableLines } from '../escape/escape-controls.ts';
import { starterPlan } from '../init/starter-plan.ts';
import { hooksFolder, type Surroundings } from '../init/support-files.ts';
import { findPlanFolder, planNotFound } from '../io/find-plan.ts';
import { ownCall } from '../io/own-call.ts';
import { peekLanguage } from '../io/peek-plan.ts';
import { shellWord } from '../io/shell-word.ts';
import { shownPath } from '../io/shown-path.ts';
import { forgeOf, isSynced, topOfRepository } from '../io/surroundings.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { initWords } from '../messages/init-words.ts';
import { say } from '../messages/wording.ts';
import { usualFormats } from '../publishing/build-formats.ts';
import { askedBeginning, type BeginningOptions } from './asked-beginning.ts';
import type { ExitCode } from './command.ts';
import { type LaidFile, layFiles, stateOf, supportFilesAt, wantedOf } from './laid-files.ts';
import { chooseLanguage, languageOf } from './language.ts';

export interface InitOptions extends BeginningOptions {
  /** Say what would be written, and write nothing. */
  readonly dryRun?: boolean;
  /** Only the files around a plan that is there. */
  readonly tools?: boolean;
  /** Show what would be in files that are there and differ. */
  readonly show?: boolean;
  /** Have git check the plan before each commit. */
  readonly hooks?: boolean;
  /** Make the documents at once; who is asked on a terminal gets them without asking. */
  readonly build?: boolean;
}

/**
 * Begins a plan in a folder: files of a plan that can be built at once, and what is needed around it. Whatever is there
 * stays as it is. Where the same files are there already, nothing is written.
 */
export async function init(
  [folder = '.']: readonly [folder: string | undefined],
  options: InitOptions,
  world: World,
): Promise<ExitCode> {
  const home = resolve(world.cwd, folder);
  const entry = statSync(home, { throwIfNoEntry: false });
  if (entry && !entry.isDirectory()) throw new UserError('folder-not-a-folder', { folder });
  const { hooks = false } = options;
  const found = findPlanFolder(undefined, home);
  const plan = found === undefined ? undefined : relative(home, found).replaceAll('\\', '/');
  // Not in this folder, but above it.
  const isAbove = plan?.startsWith('..') === true;
  if (options.tools) {
    if (found === undefined || plan === undefined || isAbove) throw planNotFound(home);
    const language = languageOf(peekLanguage(found, home)) ?? chooseLanguage(options.lang, world);
    const around = { language, plan, forge: options.ci ?? 'none', hooks, version: world.version };
    return layDown(home, new Map(), around, options, world);
  }
  const refusal = (): UserError => new UserError('plan-there', { folder: shownPath(world.cwd, found ?? '') });
  // Nobody is asked anything for a plan that is refused.
  const isSaid = options.yes || (!world.ask && options.kind !== undefined && options.owner !== undefined);
  if (found !== undefined && (plan !== 'plan' || !isSaid)) throw refusal();
  const { beginning, forge } = await askedBeginning(options, forgeOf(topOfRepository(home)), world);
  const files = new Map([...starterPlan(beginning)].map(([path, text]) => [`plan/${path}`, text]));
  if (found !== undefined && [...files].some(([path, text]) => stateOf(home, path, text) !== 'same'))
    throw refusal();
  const around = { language: beginning.language, plan: 'plan', forge, hooks, version: world.version };
  return layDown(home, files, around, options, world);
}

/** Writes the files that are not there, the plan last, and says of each what became of it. */
async function layDown(
  home: string,
  plan: ReadonlyMap<string, string>,
  around: Surroundings,
  options: InitOptions,
  world: World,
): Promise<ExitCode> {
  const { language } = around;
  const top = topOfRepository(home);
  const isBelow = top !== undefined && top !== home;
  const ofPlan = [...plan].map(([path, text]) => ({ path, text, state: stateOf(home, path, text) }));
  const places: readonly LaidFile[] = [...supportFilesAt(home, around), ...ofPlan];
  world.out(places.map((place) => line(place, language, options.show === true)).join(''));
  if (isBelow && around.forge !== 'none')
    world.out(`\n${say(initWords.workflowsAbove, language, { top: escapeControls(top) })}\n`);
  if (isSynced(home, world)) {
    const better = process.platform === 'win32' ? 'C:\\planer' : '~/planer';
    world.out(`\n${say(initWords.syncedFolder, language, { better })}\n`);
  }
  const wanted = wantedOf(places);
  if (wanted.length === 0) {
    world.out(`\n${say(initWords.allThere, language)}\n`);
    return 0;
  }
  if (options.dryRun) {
    world.out(`\n${say(initWords.dryRun, language)}\n`);
    return 0;
  }
  if (!(await isWanted(wanted.length, options, language, world))) {
    world.out(`${say(initWords.notWritten, language)}\n`);
    return 0;
  }
  await layFiles(home, wanted);
  const folder = escapeControls(shownPath(world.cwd, home));
  world.out(`\n${say(initWords.written, language, { count: wanted.length, folder })}\n`);
  const isBegun = plan.size > 0 && !options.bare;
  const built =
    isBegun && (options.build || (world.ask && !options.yes)) ? await makeDocuments(home, world) : 0;
  world.out(nextSteps(home, around, world));
  return built;
}

/** The documents of the new plan, in the folder `out` beside it. */
async function makeDocuments(home: string, world: World): Promise<ExitCode> {
  const { build } = await import('./build.ts');
  world.out('\n');
  const options = {
    plan: join(home, 'plan'),
    out: join(home, 'out'),
    format: usualFormats,
    watermark: 'auto',
  };
  return build([undefined, undefined], options, world);
}

function line({ path, text, state }: LaidFile, language: Language, show: boolean): string {
  const said = {
    new: '',
    same: say(initWords.isThere, language),
    differs: say(show ? initWords.differsShown : initWords.differs, language),
    earlier: say(initWords.renewed, language),
  }[state];
  const sign = { new: '+', same: '=', differs: '!', earlier: '+' }[state];
  const lines =
    state === 'differs' && show ? printableLines(text.trimEnd()).replace(/^/gm, '      ').concat('\n') : '';
  return `  ${sign} ${path}${said && ` (${said})`}\n${lines}`;
}

async function isWanted(
  count: number,
  { yes }: InitOptions,
  language: Language,
  { ask }: World,
): Promise<boolean> {
  if (yes || !ask) return true;
  const usual = say(initWords.yes, language);
  const answer = await ask(`\n${say(initWords.askWrite, language, { count, yes: usual })} [${usual}]: `);
  return answer === '' || (answer !== undefined && /^(?:j|ja|y|yes)$/i.test(answer));
}

/** What to type next, in the form that works in this folder. */
function nextSteps(home: string, { language, hooks }: Surroundings, world: World): string {
  const call = ownCall(home, world);
  const enter = relative(world.cwd, home);
  const fromTop = relative(topOfRepository(home) ?? home, home).replaceAll('\\', '/');
  const steps = [
    ...(enter === '' ? [] : [[`cd ${shellWord(enter)}`, initWords.enter] as const]),
    [`${call} validate`, initWords.check] as const,
    [`${call} build`, initWords.build] as const,
    ...(hooks
      ? [
          [
            `git config core.hooksPath ${shellWord(posix.join(fromTop, hooksFolder))}`,
            initWords.hooks,
          ] as const,
        ]
      : []),
  ];
  const width = Math.max(...steps.map(([, words]) => say(words, language).length));
  const lines = steps.map(([command, words]) => `  ${say(words, language).padEnd(width)}  ${command}\n`);
  return `\n${say(initWords.next, language)}\n${lines.join('')}`;
}
