import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/main.ts';
import { type CliResult, root } from './run-cli.ts';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Runs the sources in this process, in Bokmål unless told otherwise, with nothing kept and on one thread. */
export async function runSources(
  args: readonly string[],
  cwd = root,
  env: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  const out: Uint8Array[] = [];
  let err = '';
  const code = await main(args, {
    cwd,
    env: { PATH: process.env.PATH, PLANVERK_LANG: 'nb', ...env },
    out: (text) => void out.push(Buffer.from(text)),
    err: (text) => {
      err += text;
    },
    width: 100,
    outIsTerminal: false,
    errIsTerminal: false,
    version,
  });
  return { code, out: Buffer.concat(out).toString(), err };
}
