/** Something that could not be done, for people: `name` is its sentence in the catalogue of troubles. Leads to exit 3. */
export class Trouble extends Error {
  readonly values: Readonly<Record<string, string | number>>;
  constructor(name: string, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(name, { cause });
    this.name = name;
    this.values = values;
  }
}

/** Whether what went wrong in reading a file is not of that file alone: then nothing can be said of the whole. */
export function concernsAll(cause: unknown): cause is Trouble {
  return cause instanceof Trouble && cause.name !== 'file-unreadable';
}
