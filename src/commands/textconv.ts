import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultLimits } from '../io/admit.ts';
import { Trouble } from '../io/trouble.ts';
import type { Language } from '../messages/wording.ts';
import { chooseLanguage } from './language.ts';
import { readableRecord } from './readable-record.ts';
import type { CommonOptions, ExitCode, World } from './world.ts';

/**
 * Prints a plan file for `git diff` to compare: a record as labelled lines, of a Markdown file its front matter so. What
 * cannot be read as a record is printed as it is, byte for byte.
 * @throws Trouble `file-unreadable`
 */
export async function textconv(file: string, options: CommonOptions, world: World): Promise<ExitCode> {
  const language = chooseLanguage(options.lang, world);
  const bytes = bytesOf(resolve(world.cwd, file), file);
  world.out(converted(file, bytes, language) ?? bytes);
  return 0;
}

function bytesOf(path: string, name: string): Uint8Array {
  try {
    // Git is asked for what changed in files: a pipe or a device would never end.
    if (!statSync(path).isFile()) throw new Trouble('file-unreadable', { path: name });
    return readFileSync(path);
  } catch (cause) {
    throw cause instanceof Trouble ? cause : new Trouble('file-unreadable', { path: name }, cause);
  }
}

function converted(file: string, bytes: Uint8Array, language: Language): string | undefined {
  if (bytes.length > defaultLimits.fileBytes) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
  if (!/\.(md|markdown)$/i.test(file)) return readableRecord(text, language);
  const [whole, front] = /^---\n(.*?\n)---(?:\n|$)/s.exec(text) ?? [];
  const record = front === undefined ? undefined : readableRecord(front, language);
  return record === undefined || whole === undefined
    ? undefined
    : `---\n${record}---\n${text.slice(whole.length)}`;
}
