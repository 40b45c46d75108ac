import { main } from '../../src/main.ts';
import type { CliResult } from './run-cli.ts';

/** Runs the sources in this process, in Bokmål, with nothing kept and on one thread. */
export async function runSources(args: readonly string[], cwd: string): Promise<CliResult> {
  const out: Uint8Array[] = [];
  let err = '';
  const code = await main(args, {
    cwd,
    env: { PATH: process.env.PATH, PLANVERK_LANG: 'nb' },
    out: (text) => void out.push(Buffer.from(text)),
    err: (text) => {
      err += text;
    },
    width: 100,
    outIsTerminal: false,
    errIsTerminal: false,
    version: '0.0.0',
  });
  return { code, out: Buffer.concat(out).toString(), err };
}
