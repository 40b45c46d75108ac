import { setTimeout } from 'node:timers/promises';
import { cache, executable } from './run-cli.ts';
import { startedByTests, within } from './started.ts';

/** Starts `planverk watch` as a process; each ends with its test, or after all of the file. */
export function watchesAsProcesses(after?: typeof afterAll) {
  const { start } = startedByTests(after);
  return (args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) => {
    const { child, ended } = start(process.execPath, [executable, 'watch', ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', PLANVERK_LANG: 'nb', PLANVERK_CACHE: cache, ...env },
    });
    const said = { out: '', err: '' };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said.err += text;
    });
    return {
      child,
      ended,
      said,
      /** Waits until something is on standard output, after what was waited for before; gives the line. */
      async says(pattern: RegExp): Promise<string> {
        const wait = async (): Promise<string> => {
          for (;;) {
            const found = pattern.exec(said.out.slice(0, said.out.lastIndexOf('\n') + 1));
            if (found) {
              const end = said.out.indexOf('\n', found.index + found[0].length - 1) + 1;
              const line = said.out.slice(said.out.lastIndexOf('\n', found.index) + 1, end);
              said.out = said.out.slice(end);
              return line;
            }
            await setTimeout(10);
          }
        };
        return within(`${pattern}`, wait(), 30_000).catch((error: Error) => {
          throw new Error(`${error.message}; there is: ${said.out} ${said.err}`);
        });
      },
    };
  };
}
