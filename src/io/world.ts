/** All that a command may know of where it runs. Results go to `out`, progress and problems to `err`. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** Resolves when nobody takes results any more: what would go on for ever ends. Undefined where that is never known. */
  readonly outFailed?: Promise<void>;
  /** Columns of the terminal. */
  readonly width: number;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Asks somebody, and gives the answer; undefined where nobody is there to ask. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  readonly version: string;
  /** The file that was started as planverk; undefined where no file was. */
  readonly program?: string;
  /** Where what was read before may be kept, and the name of this very program; undefined to keep nothing. */
  readonly cache?: { readonly folder: string; readonly build: string };
  /** From here on the engine collects what is no longer needed before it takes more memory. */
  saveMemory?(): void;
  /** The program of a second thread, for plans with much to read and much to print; undefined to do with one. */
  readonly threadFile?: string;
}
