import { createInterface } from 'node:readline/promises';

/** What was typed, or pasted, ahead of its question: whole lines, and the beginning of one. */
const ahead = { lines: [] as string[], begun: '' };

/**
 * Asks a question on the terminal. Line by line, so that a screen reader and every console read it. What was typed ahead of
 * the question is its answer.
 * @returns what was answered, without the blanks around it; undefined where there is no more to read
 */
export async function askOnTerminal(question: string): Promise<string | undefined> {
  const typed = ahead.lines.shift();
  if (typed !== undefined) {
    process.stderr.write(`${question}${typed}\n`);
    return typed.trim();
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ended = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
    // The line that answers the question is not among them.
    lines.on('line', (line) => ahead.lines.push(line));
    const answer = lines.question(question);
    if (ahead.begun !== '') lines.write(ahead.begun);
    return (await Promise.race([answer, ended]))?.trim();
  } finally {
    ahead.begun = lines.line;
    lines.close();
  }
}
