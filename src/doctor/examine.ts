import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, textOf } from '../io/read-if-there.ts';
import { examineFiles } from './files.ts';
import { type Found, found } from './found.ts';
import { examineGit } from './git.ts';
import { examineFolders, examinePlace } from './places.ts';
import type { Site } from './site.ts';
import { examineWindows } from './windows.ts';

/** The last day of each version of Node.js, by its number: https://github.com/nodejs/release. */
const ends: Readonly<Record<number, string>> = {
  20: '2026-04-30',
  21: '2024-06-01',
  22: '2027-04-30',
  23: '2025-06-01',
  24: '2028-04-30',
  25: '2026-06-01',
  26: '2029-04-30',
};
const oldestNode = 20;

/** Everything that a plan needs of the machine and of the folders around it, one line each. Nothing is changed. */
export function examine(site: Site): readonly Found[] {
  return [
    nodeFits(site),
    versionFits(site),
    ...examinePlan(site),
    ...examineGit(site),
    examinePlace(site),
    ...examineFolders(site),
    fontsFit(site),
    ...examineWindows(site),
    ...examineSupport(site),
  ];
}

function nodeFits({ nodeVersion: version, today }: Site): Found {
  const major = Number(version.split('.')[0]);
  if (major < oldestNode) return found('node-too-old', { version });
  const end = ends[major];
  return end !== undefined && end < today
    ? found('node-ended', { version, end })
    : found('node-fits', { version });
}

/** The version that package.json pins, against the one that runs. */
function versionFits({ home, version }: Site): Found {
  let pinned: string | undefined;
  try {
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Readonly<
      Record<string, Readonly<Record<string, string>> | undefined>
    >;
    pinned = manifest.devDependencies?.planverk ?? manifest.dependencies?.planverk;
  } catch {
    // No package.json, or one that npm will complain of.
  }
  const fits = typeof pinned === 'string' ? isWithin(version, pinned) : undefined;
  if (pinned === undefined || fits === undefined) return found('version-not-pinned', { version });
  return fits
    ? found('version-fits', { version })
    : found('version-differs', { version, pinned: pinned.slice(0, 40) });
}

/**
 * Whether a version is one that npm may install: `1.2.3` alone, or, as npm writes it, `^1.2.3` and `~1.2.3` with what is newer and
 * compatible. Undefined for what is no version: a file, an address, `latest`.
 */
function isWithin(version: string, wanted: string): boolean | undefined {
  const [, sign, base = ''] = /^([\^~]?)(\d+\.\d+\.\d+\S*)$/.exec(wanted.trim()) ?? [];
  if (sign === undefined) return undefined;
  if (sign === '' || base === version) return base === version;
  const [now, least] = [version, base].map((one) => one.split(/[.-]/).slice(0, 3).map(Number));
  // What may differ is behind the major version, or behind the minor one before 1.0.0.
  const fixed = sign === '~' || least?.[0] === 0 ? 2 : 1;
  const at = [0, 1, 2].find((part) => now?.[part] !== least?.[part]) ?? 3;
  return at >= fixed && (at === 3 || (now?.[at] ?? 0) > (least?.[at] ?? 0));
}

function examinePlan(site: Site): readonly Found[] {
  const { plan, shown } = site;
  if (plan === undefined) return [found('plan-missing')];
  let version = '1';
  try {
    const text = readFileSync(join(plan, 'plan.yaml'), 'utf8');
    version = /^formatVersion:[ \t]*["']?(\d{1,9})/m.exec(text)?.[1] ?? '1';
  } catch {
    // Reading the plan says what is wrong with it.
  }
  const format = version === '1' ? [] : [found('format-unknown', { version })];
  return [found('plan-found', { path: shown(plan) }), ...format, ...examineFiles(plan)];
}

function fontsFit({ fonts }: Site): Found {
  const missing = fonts.filter(({ isThere }) => !isThere).map(({ path }) => path);
  return missing.length === 0
    ? found('fonts-found', { count: fonts.length })
    : found('fonts-missing', { paths: missing });
}

/** The newest major version of each action whose runtime is gone: those and older ones are not run. */
const removed: Readonly<Record<string, number>> = {
  checkout: 4,
  'setup-node': 4,
  'upload-artifact': 5,
  'download-artifact': 5,
  'github-script': 7,
  cache: 4,
};

function examineSupport({ home, plan }: Site): readonly Found[] {
  const workflows = join(home, '.github', 'workflows');
  const aged = namesIn(workflows)
    .filter((name) => /\.ya?ml$/.test(name))
    .filter((name) => usesRemoved(textOf(join(workflows, name))));
  const ofWorkflows =
    namesIn(workflows).length === 0
      ? []
      : [aged.length === 0 ? found('workflows-fit') : found('workflows-aged', { paths: aged })];
  if (plan === undefined) return ofWorkflows;
  const missing = ['.gitattributes', '.gitignore', 'package.json'].filter(
    (path) => !existsSync(join(home, path)),
  );
  return [
    missing.length === 0 ? found('support-files-fit') : found('support-files-missing', { paths: missing }),
    ...ofWorkflows,
  ];
}

function usesRemoved(text: string): boolean {
  return [...text.matchAll(/uses:\s*actions\/([\w-]+)@(?:v(\d+)|[0-9a-f]{40}\s*#\s*v(\d+))/g)].some(
    ([, name = '', tag, noted]) => Number(tag ?? noted) <= (removed[name] ?? 0),
  );
}
