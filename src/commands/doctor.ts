import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
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
import type { World } from '../io/world.ts';
import { doctorWords } from '../messages/doctor-words.ts';
import { say } from '../messages/wording.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage, languageOf } from './language.ts';

export interface DoctorOptions extends PlanOptions {
  readonly json?: boolean;
}

const signs = { ok: '✓', warning: '!', error: '✗' } as const;
const faces = ['regular', 'italic', 'semibold', 'bold', 'bold-italic', 'mono'];

/** Examines the machine and the folder of a plan, and says of each thing whether it is well, and what to do. */
export async function doctor(_args: readonly [], options: DoctorOptions, world: World): Promise<ExitCode> {
  const plan = findPlanFolder(options.plan, world.cwd);
  const isThere = plan !== undefined && existsSync(resolve(plan, 'plan.yaml'));
  const language = chooseLanguage(options.lang, world, languageOf(peekLanguage(options.plan, world.cwd)));
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
    world.out(`${JSON.stringify({ schemaVersion: 1, ok: isWell, checks }, undefined, 2)}\n`);
    return isWell ? 0 : 1;
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

function siteOf(plan: string | undefined, world: World): Site {
  const user = homeFolder();
  return {
    // A plan in a folder of that name has its surroundings around it.
    home: plan === undefined ? world.cwd : basename(plan) === 'plan' ? dirname(plan) : plan,
    plan,
    version: world.version,
    nodeVersion: process.versions.node,
    today: now(world).toISOString().slice(0, 10),
    isWindows: process.platform === 'win32',
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
