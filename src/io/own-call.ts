import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { shellWord } from './shell-word.ts';
import type { World } from './world.ts';

/**
 * How planverk is called from a folder, so that it works there: the one that is installed in it, or the one that runs.
 * On Windows no script of npm's is called, since PowerShell may block those.
 */
export function ownCall(folder: string, { program }: World, platform = process.platform): string {
  const installed = join('node_modules', 'planverk', 'bin', 'planverk.js');
  if (existsSync(join(folder, installed))) {
    if (platform === 'win32' && existsSync(join(folder, 'planverk.cmd'))) return '.\\planverk.cmd';
    return platform === 'win32' ? `node ${installed}` : 'npx planverk';
  }
  if (program === undefined) return 'planverk';
  if (basename(program) === 'planverk') return /[\\/]_npx[\\/]/.test(program) ? 'npx planverk' : 'planverk';
  const short = relative(folder, program);
  return `node ${shellWord(short.length < program.length ? short : program, platform)}`;
}
