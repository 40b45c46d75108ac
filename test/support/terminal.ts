import { spawnSync } from 'node:child_process';
import { startedByTests, within } from './started.ts';

/** Ways to run a program on a terminal of its own, which Node has not: Python's, and the one of util-linux. */
const python = 'import os, pty, sys; sys.exit(abs(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:]))))';
const ways: readonly {
  readonly probe: readonly string[];
  wrap(command: readonly string[]): readonly string[];
}[] = [
  {
    probe: ['python3', '-c', 'import os, pty; os.waitstatus_to_exitcode'],
    wrap: (command) => ['python3', '-c', python, ...command],
  },
  {
    // That of BSD has other options, and does not know this one.
    probe: ['script', '--version'],
    wrap: (command) => ['script', '-qec', command.map((word) => `'${word}'`).join(' '), '/dev/null'],
  },
];
const way = ways.find(({ probe: [program = '', ...args] }) => spawnSync(program, args).status === 0);

/** A test that needs a terminal: where the machine has no way to make one, it is skipped and its name says why. */
export function terminalTest(name: string, run: () => Promise<void>): void {
  if (way) test(name, run);
  else test.skip(`${name} (skipped: neither Python nor util-linux to make a terminal)`, run);
}

/** Runs programs of a test file on terminals. Each is ended with its test. */
export function terminalsOfTests() {
  const { start } = startedByTests();
  return {
    open(command: readonly string[], options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }) {
      if (!way) throw new Error('no terminal');
      const [program = '', ...args] = way.wrap(command);
      const { child, ended } = start(program, args, options);
      let text = '';
      let look = (): void => {};
      child.stdout?.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        look();
      });
      return {
        /** Waits until something is on the screen, after what was waited for before. */
        async shows(words: string): Promise<void> {
          const found = new Promise<void>((resolve) => {
            look = () => {
              const at = text.indexOf(words);
              if (at < 0) return;
              text = text.slice(at + words.length);
              look = () => {};
              resolve();
            };
            look();
          });
          await within(`"${words}" on the screen`, found).catch((error) => {
            throw new Error(`${error.message}; there is: ${text}`);
          });
        },
        /** Presses keys: `\r` is Enter. */
        types(keys: string): void {
          child.stdin?.write(keys);
        },
        ended,
        /** What is on the screen that nobody has waited for. */
        rest: (): string => text,
      };
    },
  };
}
