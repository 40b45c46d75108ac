import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examine } from '../doctor/examine.ts';
import type { Found } from '../doctor/found.ts';
import type { Site } from '../doctor/site.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { now } from '../io/clock.ts';
import { findPlanFolder } from '../io/find-plan.ts';
import { peekLanguage } from '../io/peek-plan.ts';
import { ownFileUrl } from '../io/resources.ts';
import { isSynced } from '../io/surroundings.ts';
import { windowsSettings } from '../io/windows-settings.ts';
import type { World } from '../io/world.ts';
import { type Forge, forges } from '../kinds/forges.ts';
import { doctorWords } from '../messages/doctor-words.ts';
import { say } from '../messages/wording.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { layFiles, supportFilesAt, wantedOf } from './laid-files.ts';
import { chooseLanguage, languageOf } from './language.ts';

export interface DoctorOptions extends PlanOptions {
  readonly json?: boolean;
  /** Write the files around the plan that are missing, or that an older version has written. Nothing else is fixed. */
  readonly fix?: boolean;
}

const signs = { ok: '✓', warning: '!', error: '✗' } as const;
const faces = ['regular', 'italic', 'semibold', 'bold', 'bold-italic', 'mono'];

/** Examines the machine and the folder of a plan, and says of each thing whether it is well, and what to do. */
export async function doctor(_args: readonly [], options: DoctorOptions, world: World): Promise<ExitCode> {
  const plan = findPlanFolder(options.plan, world.cwd);
  const isThere = plan !== undefined && existsSync(resolve(plan, 'plan.yaml'));
  const language = chooseLanguage(options.lang, world, languageOf(peekLanguage(options.plan, world.cwd)));
  const written = options.fix && isThere ? await layTools(plan, world) : [];
  const found = examine(siteOf(isThere ? plan : undefined, world));
  const count = (state: Found['state']): number => found.filter((each) => each.state === state).length;
  const errors = count('error');
  const isWell = errors === 0;
  if (options.json) {
    // Its shape is `schemas/doctor.schema.json`.
    const checks = found.map(({ name, state, text, advice }) => ({
      ...{ name, state, text: text(language) },
      ...(advice && { advice: advice(language) }),
    }));
    const report = { schemaVersion: 1, ok: isWell, ...(options.fix && { written }), checks };
    world.out(`${JSON.stringify(report, undefined, 2)}\n`);
    return isWell ? 0 : 1;
  }
  if (options.fix) {
    const said =
      written.length > 0
        ? say(doctorWords.fixed, language, { paths: written })
        : say(doctorWords.nothingFixed, language);
    world.out(`${escapeControls(said)}\n\n`);
  }
  for (const { state, text, advice } of found) {
    world.out(`${signs[state]} ${escapeControls(text(language))}\n`);
    if (advice) world.out(`  → ${escapeControls(advice(language))}\n`);
  }
  const warnings = count('warning');
  const result =
    errors + warnings === 0
      ? say(doctorWords.allWell, language)
      : say(doctorWords.result, language, { errors, warnings });
  world.out(`\n${result}\n`);
  return isWell ? 0 : 1;
}

/** The folder around a plan: a plan in a folder of that name has its surroundings around it. */
function around(plan: string): string {
  return basename(plan) === 'plan' ? dirname(plan) : plan;
}

/** Writes what is missing around a plan, and gives the paths. What somebody has changed stays as it is. */
async function layTools(plan: string, world: World): Promise<readonly string[]> {
  const home = around(plan);
  const surroundings = {
    language: languageOf(peekLanguage(plan, world.cwd)) ?? chooseLanguage(undefined, world),
    plan: relative(home, plan),
    // Workflows are for those who have asked for them.
    forge: forges.find((forge) => isUsed(forge, home)) ?? 'none',
    version: world.version,
  } as const;
  const wanted = wantedOf(supportFilesAt(home, surroundings));
  if (wanted.length > 0) await layFiles(home, wanted);
  return wanted.map(({ path }) => path);
}

/** Whether a plan is checked by a forge already. */
function isUsed(forge: Forge, home: string): boolean {
  const files = { github: '.github/workflows/plan.yml', gitlab: 'plan.gitlab-ci.yml', none: '' };
  return files[forge] !== '' && existsSync(resolve(home, files[forge]));
}

function siteOf(plan: string | undefined, world: World): Site {
  const user = homeFolder();
  return {
    home: plan === undefined ? world.cwd : around(plan),
    plan,
    version: world.version,
    nodeVersion: process.versions.node,
    today: now(world).toISOString().slice(0, 10),
    windows: process.platform === 'win32' ? windowsSettings(world.env) : undefined,
    isSynced: isSynced(plan ?? world.cwd, world),
    cache: world.cache?.folder,
    fonts: faces.map((face) => {
      const path = `dist/fonts/${face}.ttf`;
      return { path, isThere: existsSync(fileURLToPath(ownFileUrl(path))) };
    }),
    shown: (path) => {
      const isBelow = user !== undefined && user.length > 1 && `${path}/`.startsWith(`${user}/`);
      return (isBelow ? `~${path.slice(user.length)}` : path).replaceAll('\\', '/');
    },
  };
}

/** Undefined for a user whom the system does not know, as in many containers. */
function homeFolder(): string | undefined {
  try {
    return resolve(homedir());
  } catch {
    return undefined;
  }
}
