const windows = process.platform === 'win32';
const reason = ' (skipped: Windows has no such links, pipes and signals)';

/** `test` where the system has links, named pipes, modes and signals; elsewhere it is skipped, and says so. */
export const posix = windows ? skipping(test) : test;

/** The same for a group of tests. */
export const posixGroup = windows ? skipping(describe) : describe;

function skipping<Own extends jest.It | jest.Describe>(all: Own): Own {
  const skipped = (name: string, run: () => void): void => all.skip(name + reason, run);
  const each = (rows: readonly unknown[]) => (name: string, run: () => void) =>
    all.skip.each(rows)(name + reason, run);
  return Object.assign(skipped, { each }) as unknown as Own;
}
