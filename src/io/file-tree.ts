/** The files of one revision of a plan, whether they are on disk or in git's object store. */
export interface FileTree {
  /** For people: the folder as it was given, or the revision's short hash. */
  readonly origin: string;
  /** The full commit hash, when the tree was read from git. */
  readonly commit?: string;
  /** Path (relative to the plan folder, `/` between its parts, Unicode NFC) → entry, in code-unit order of path. */
  readonly files: ReadonlyMap<string, FileEntry>;
  /** What could not be taken in: links out of the folder, devices, names that collide, limits met. */
  readonly unread: readonly UnreadFile[];
  /** Of a tree on disk: the folders that were looked into, without links in their paths. */
  readonly folders?: readonly string[];
  /** Of a tree from git: where a submodule is, whose files are not in this repository. */
  readonly submodules?: readonly Submodule[];
  /**
   * The bytes of a listed file.
   * @throws UserError `file-unreadable` when they cannot be read (any longer), `objects-missing` when git has lost them
   */
  read(path: string): Uint8Array;
}

export interface FileEntry {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** The path in the letters that the disk knows, where these are not composed. */
  readonly written?: string;
  /** Of a link, where the file itself is in the folder, in the letters that the disk knows. */
  readonly target?: string;
  /** Git's object id, when read from git: equal ids are equal contents. */
  readonly objectId?: string;
  /** On disk: the same as long as nobody has written the file, replaced it, or moved another to its name. */
  readonly stamp?: string;
}

/** A commit of another repository in place of a folder. */
export interface Submodule {
  readonly path: string;
  /** The path from the repository's top. */
  readonly fromTop: string;
  readonly objectId: string;
}

/** A file that is there but is not read; `name` is its message in the catalogue. */
export type UnreadFile = { readonly path: string } & (
  | { readonly name: 'file-outside-plan' } // a link whose real target is outside the plan folder
  | { readonly name: 'file-not-regular' } // device, pipe, socket
  | { readonly name: 'file-unreadable' } // permissions and the like, a link that leads nowhere
  // Links between folders that lead to each other over and over.
  | { readonly name: 'links-without-end'; readonly values: { readonly limit: string } }
  // Bytes.
  | {
      readonly name: 'file-too-large';
      readonly values: { readonly size: number; readonly limit: number };
    }
  // Equal after NFC and case folding.
  | { readonly name: 'file-name-collision'; readonly values: { readonly other: string } }
  | { readonly name: 'file-name-reserved' } // CON, a trailing dot, <>:"|?* …
  // Total bytes or number of files, in words.
  | { readonly name: 'plan-too-large'; readonly values: { readonly found: string; readonly limit: string } }
);
