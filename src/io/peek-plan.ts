import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { findPlanFolder } from './find-plan.ts';

/** How much of `plan.yaml` is looked at, in bytes: what is sought is among its first fields. */
const looked = 16_384;

/**
 * The word for a language in the `plan.yaml` that a command line is about, without reading the plan; undefined where there
 * is none, or where the file cannot be looked into. Much cheaper than a plan: what hinders reading it is said later.
 * @param chosen the plan folder that was given
 */
export function peekLanguage(chosen: string | undefined, start: string): string | undefined {
  const folder = findPlanFolder(chosen, start);
  const head = folder === undefined ? '' : headOf(join(folder, 'plan.yaml'));
  return /^language:[ \t]*["']?([A-Za-z-]+)/m.exec(head)?.[1];
}

function headOf(path: string): string {
  let file: number | undefined;
  try {
    // A pipe would wait for its writer.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!fstatSync(file).isFile()) return '';
    const bytes = Buffer.alloc(looked);
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } catch {
    return '';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
