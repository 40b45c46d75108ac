import type { FileEntry, UnreadFile } from './file-tree.ts';

/** How much of a plan folder is taken in. Sizes in bytes. */
export interface Limits {
  readonly fileBytes: number;
  readonly imageBytes: number;
  readonly planBytes: number;
  readonly files: number;
}

export const defaultLimits: Limits = {
  fileBytes: 2_000_000,
  imageBytes: 20_000_000,
  planBytes: 64_000_000,
  files: 50_000,
};

/** Admits the files of one tree, one by one: the same names and sizes are refused whether they are on disk or in git. */
export interface Gate {
  /** Takes in a file, or notes why not. False means that it, and once a limit is met everything more, stays out. */
  admit(entry: FileEntry): boolean;
  refuse(refused: UnreadFile): void;
  readonly full: boolean;
  /** Files and unread in code-unit order of path. */
  result(): { readonly files: ReadonlyMap<string, FileEntry>; readonly unread: readonly UnreadFile[] };
}

/** Pictures, and files that come with the documents. */
const image = /\.(png|jpe?g|svg|gif|webp|pdf|docx|xlsx|pptx|odt|ods|odp)$/i;
/** Names that Windows cannot hold: git would fail to check the plan out there. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[<>:"|?*\\]|[. ]$/i;

/** Whether a file of this name could not be on Windows. */
export function isReservedName(name: string): boolean {
  return reserved.test(name);
}

/** How many bytes a file of this name may have. */
export function largestFile(path: string, limits: Limits): number {
  return image.test(path) ? limits.imageBytes : limits.fileBytes;
}

export function openGate(limits: Limits): Gate {
  const files = new Map<string, FileEntry>();
  const folded = new Map<string, string>();
  const unread: UnreadFile[] = [];
  let bytes = 0;
  let full = false;
  const refuse = (refused: UnreadFile): void => {
    unread.push(refused);
  };
  const overflow = (path: string, found: string, limit: string): boolean => {
    full = true;
    refuse({ path, name: 'plan-too-large', values: { found, limit } });
    return false;
  };
  return {
    refuse,
    get full() {
      return full;
    },
    admit(entry) {
      if (full) return false;
      const { path, size } = entry;
      const limit = largestFile(path, limits);
      const fold = path.toLowerCase();
      const other = folded.get(fold);
      if (other !== undefined) refuse({ path, name: 'file-name-collision', values: { other } });
      else if (path.split('/').some((part) => reserved.test(part)))
        refuse({ path, name: 'file-name-reserved' });
      else if (size > limit) refuse({ path, name: 'file-too-large', values: { size, limit } });
      else {
        bytes += size;
        if (files.size >= limits.files) return overflow(path, `> ${limits.files}`, String(limits.files));
        if (bytes > limits.planBytes) {
          return overflow(path, `> ${limits.planBytes / 1e6} MB`, `${limits.planBytes / 1e6} MB`);
        }
        folded.set(fold, path);
        files.set(path, entry);
        return true;
      }
      return false;
    },
    result: () => ({
      files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
      unread: unread.sort((a, b) => (a.path < b.path ? -1 : 1)),
    }),
  };
}
