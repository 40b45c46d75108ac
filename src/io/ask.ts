import { createInterface } from 'node:readline/promises';

/**
 * Asks a question on the terminal. Line by line, so that a screen reader and every console read it.
 * @returns what was answered, without the blanks around it; undefined where there is no more to read
 */
export async function askOnTerminal(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ended = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
    return (await Promise.race([lines.question(question), ended]))?.trim();
  } finally {
    lines.close();
  }
}
