import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultLimits } from '../io/admit.ts';
import { findPlanFolder, plansBelow } from '../io/find-plan.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { recordLines } from '../report/record-lines.ts';
import { withLineFeeds } from '../text/line-ends.ts';
import { parseYaml } from '../text/yaml.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage, languageOf } from './language.ts';

/**
 * Prints a plan file for `git diff` to compare: a record as labelled lines, of a Markdown file its front matter so, in the
 * language of the plan. What cannot be read as a record is printed as it is, byte for byte.
 * @throws UserError `file-unreadable`
 */
export async function textconv(
  [file]: readonly [file: string],
  options: PlanOptions,
  world: World,
): Promise<ExitCode> {
  const language = options.lang ?? planLanguage(options.plan, world) ?? chooseLanguage(undefined, world);
  const bytes = bytesOf(resolve(world.cwd, file), file);
  world.out(converted(file, bytes, language) ?? bytes);
  return 0;
}

/**
 * The language of the plan that git compares files of. Git gives old files by other names elsewhere: where the file is
 * says nothing, and both sides must be in one language. It runs this at the top, and sets a variable for the folder where git was run.
 */
function planLanguage(setting: string | undefined, { cwd, env }: World): Language | undefined {
  const found = findPlanFolder(setting, setting === undefined ? join(cwd, env.GIT_PREFIX ?? '') : cwd);
  const [below] = found === undefined ? plansBelow(cwd) : [];
  const folder = found ?? (below === undefined ? undefined : join(cwd, below));
  if (folder === undefined) return undefined;
  try {
    const { root } = parseYaml('plan.yaml', textOf(bytesOf(join(folder, 'plan.yaml'), 'plan.yaml')));
    const value = root?.entries.find(({ key }) => key.text === 'language')?.value;
    return value?.type === 'scalar' ? languageOf(value.text) : undefined;
  } catch {
    // A plan that cannot be read has no say.
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  return withLineFeeds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function bytesOf(path: string, name: string): Uint8Array {
  try {
    // Git is asked for what changed in files: a pipe or a device would never end.
    if (!statSync(path).isFile()) throw new UserError('file-unreadable', { path: name });
    return readFileSync(path);
  } catch (cause) {
    throw cause instanceof UserError ? cause : new UserError('file-unreadable', { path: name }, cause);
  }
}

function converted(file: string, bytes: Uint8Array, language: Language): string | undefined {
  if (bytes.length > defaultLimits.fileBytes) return undefined;
  let text: string;
  try {
    text = textOf(bytes);
  } catch {
    return undefined;
  }
  if (!/\.(md|markdown)$/i.test(file)) return recordLines(text, language);
  const [whole, front] = /^---\n(.*?\n)---(?:\n|$)/s.exec(text) ?? [];
  const record = front === undefined ? undefined : recordLines(front, language);
  return record === undefined || whole === undefined
    ? undefined
    : `---\n${record}---\n${text.slice(whole.length)}`;
}
