import { readOwnFile } from '../io/resources.ts';
import type { Forge } from '../kinds/forges.ts';
import type { Language } from '../kinds/languages.ts';
import { folderOfKind, isProseKind, recordKinds } from '../kinds/record-kinds.ts';
import { taskWords } from '../messages/init-words.ts';
import { say } from '../messages/wording.ts';

/** What the files around a plan depend on. */
export interface Surroundings {
  readonly language: Language;
  /** The plan folder from the folder that the files are for; empty where it is that folder. */
  readonly plan: string;
  readonly forge: Forge;
  /** Whether git is to check the plan before each commit. */
  readonly hooks?: boolean;
  /** Of planverk. */
  readonly version: string;
}

const program = 'node_modules/planverk/bin/planverk.js';

/** The files around a plan, from which it is edited, checked and built: path → text. */
export function supportFiles(around: Surroundings): ReadonlyMap<string, string> {
  const below = around.plan === '' ? '' : `${around.plan}/`;
  return new Map([
    ['.gitattributes', gitAttributes(below)],
    ['.gitignore', 'node_modules/\nout/\nslipp/\n.DS_Store\nThumbs.db\n~$*\n'],
    ['.editorconfig', editorConfig],
    ['package.json', packageJson(around)],
    // A program of npm's beside it would be one that PowerShell blocks.
    ['planverk.cmd', '@node "%~dp0node_modules\\planverk\\bin\\planverk.js" %*\r\n'],
    ['.vscode/settings.json', json(settings(below))],
    ['.vscode/tasks.json', json(tasks(around))],
    [
      '.vscode/extensions.json',
      json({ recommendations: ['redhat.vscode-yaml', 'editorconfig.editorconfig'] }),
    ],
    [
      readmeName(around.language),
      shipped(`templates/init/${around.language}.md`).replaceAll('plan/', below || './'),
    ],
    ...(around.hooks ? [[`${hooksFolder}/pre-commit`, preCommit] as const] : []),
    ...workflows[around.forge](),
  ]);
}

/** Where hooks are that are kept in a repository, which `core.hooksPath` names to git. */
export const hooksFolder = '.githooks';

/** From the folder that planverk is installed in, which may be below the top of the repository, where git runs it. */
const preCommit = `#!/bin/sh
cd "$(dirname "$0")/.." && exec node ${program} validate
`;

/** In English README.md; in Norwegian a name that leaves room for one. */
function readmeName(language: Language): string {
  return language === 'en' ? 'README.md' : 'LESMEG.md';
}

/** The workflows of a forge, as they are shipped: they are at the top of a repository. */
const workflows: Readonly<Record<Forge, () => readonly (readonly [path: string, text: string])[]>> = {
  github: () => [
    ['.github/workflows/plan.yml', shipped('templates/ci/github-pull-request.yml')],
    ['.github/workflows/plan-comment.yml', shipped('templates/ci/github-comment.yml')],
    ['.github/workflows/plan-release.yml', shipped('templates/ci/github-release.yml')],
    ['.github/dependabot.yml', dependabot],
  ],
  gitlab: () => [
    ['.gitlab-ci.yml', 'include:\n  - local: plan.gitlab-ci.yml\n'],
    ['plan.gitlab-ci.yml', shipped('templates/ci/gitlab.yml')],
  ],
  none: () => [],
};

/** Whether a file is one that only the top of a repository has a use for. */
export function isForTop(path: string): boolean {
  return /^\.git(?:hub\/|lab-ci\.yml$)|^plan\.gitlab-ci\.yml$/.test(path);
}

/** Whether a text is what this file was with an older version of planverk, and nobody has changed it since. */
export function isEarlier(path: string, text: string, around: Surroundings): boolean {
  if (path !== 'package.json') return false;
  const [, version] = /"planverk": "([^"]+)"/.exec(text) ?? [];
  return (
    version !== undefined &&
    isOlder(version, around.version) &&
    text.replaceAll('\r\n', '\n') === packageJson({ ...around, version })
  );
}

/** Whether a version comes before another: 0.9.0 before 0.10.0, and a preview before what it is a preview of. */
function isOlder(version: string, other: string): boolean {
  const [a, b] = [version, other].map((one) => /^(\d+)\.(\d+)\.(\d+)(-.+)?$/.exec(one));
  if (!a || !b) return false;
  for (const part of [1, 2, 3]) if (a[part] !== b[part]) return Number(a[part]) < Number(b[part]);
  return a[4] !== undefined && b[4] === undefined;
}

function gitAttributes(below: string): string {
  return [
    '* text=auto eol=lf',
    '*.cmd text eol=crlf',
    '*.pdf binary',
    '*.png binary',
    '*.jpg binary',
    `${below}**/*.yaml diff=planverk`,
    `${below}**/*.md diff=planverk`,
    '',
  ].join('\n');
}

const editorConfig = `root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true
indent_style = space
indent_size = 2

[*.cmd]
end_of_line = crlf
`;

const dependabot = `version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: monthly
  - package-ecosystem: npm
    directory: /
    schedule:
      interval: monthly
`;

const taskCommands = ['validate', 'build', 'watch'] as const;

function argumentsOf(command: (typeof taskCommands)[number]): readonly string[] {
  return command === 'watch' ? ['watch', '--serve'] : [command];
}

function packageJson({ language, version }: Surroundings): string {
  const scripts = Object.fromEntries(
    taskCommands.map((command) => [
      say(taskWords[command].script, language),
      ['node', program, ...argumentsOf(command)].join(' '),
    ]),
  );
  return json({ private: true, scripts, devDependencies: { planverk: version } });
}

function settings(below: string) {
  const schemas = recordKinds
    .filter((kind) => !isProseKind(kind))
    .map((kind) => {
      const folder = folderOfKind(kind);
      const files = folder === undefined ? 'plan.yaml' : `${folder}/**/*.yaml`;
      return [`./node_modules/planverk/schemas/${kind}.schema.json`, `${below}${files}`] as const;
    });
  return {
    'yaml.schemas': Object.fromEntries(schemas),
    'yaml.format.enable': false,
    'files.eol': '\n',
    'files.encoding': 'utf8',
  };
}

function tasks({ language }: Surroundings) {
  return {
    version: '2.0.0',
    tasks: taskCommands.map((command) => ({
      label: say(taskWords[command].label, language),
      type: 'process',
      command: 'node',
      args: [program, ...argumentsOf(command)],
      // The preview goes on beside the others until it is stopped.
      ...(command === 'watch'
        ? { isBackground: true }
        : { group: { kind: command === 'build' ? 'build' : 'test', isDefault: true } }),
      problemMatcher: [],
    })),
  };
}

function shipped(path: string): string {
  return Buffer.from(readOwnFile(path)).toString();
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
