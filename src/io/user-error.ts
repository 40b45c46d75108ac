/** Something that could not be done, for people: `name` is its sentence in the catalogue of unread. Leads to exit 3. */
export class UserError extends Error {
  readonly values: Readonly<Record<string, string | number>>;
  constructor(name: string, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(name, { cause });
    this.name = name;
    this.values = values;
  }
}

/** Whether what went wrong in reading a file is not of that file alone: then nothing can be said of the whole. */
export function concernsAll(cause: unknown): boolean {
  return isExhausted(cause) || (cause instanceof UserError && cause.name !== 'file-unreadable');
}

/** Whether the system had no file left to open, for this process or at all: that says nothing of the file that was meant. */
export function isExhausted(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as NodeJS.ErrnoException;
  return code === 'EMFILE' || code === 'ENFILE' || isExhausted(error.cause);
}
