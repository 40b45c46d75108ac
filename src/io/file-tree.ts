/** The files of one revision of a plan, whether they lie on disk or in git's object store. */
export interface FileTree {
  /** For people: the folder as it was given, or the revision's short hash. */
  readonly origin: string;
  /** The full commit hash, when the tree was read from git. */
  readonly commit?: string;
  /** Path (relative to the plan folder, `/` between its parts, Unicode NFC) → entry, in code-unit order of path. */
  readonly files: ReadonlyMap<string, FileEntry>;
  /** What could not be taken in: links out of the folder, devices, names that collide, limits met. */
  readonly unread: readonly UnreadFile[];
  /** Of a tree from git: where another repository stands, whose files are not to be had from this one. */
  readonly submodules?: readonly Submodule[];
  /**
   * The bytes of a listed file.
   * @throws UserError `file-unreadable` when they cannot be had (any longer), `objects-missing` when git has lost them
   */
  read(path: string): Uint8Array;
}

export interface FileEntry {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** The path in the letters that the disk knows, where these are not composed. */
  readonly written?: string;
  /** Of a link, where the file itself lies in the folder, in the letters that the disk knows. */
  readonly target?: string;
  /** Git's object id, when read from git: equal ids are equal contents. */
  readonly objectId?: string;
}

/** A commit of another repository in place of a folder. */
export interface Submodule {
  readonly path: string;
  /** The path from the repository's top. */
  readonly fromTop: string;
  readonly objectId: string;
}

/** A file that is there but is not read; `name` is its message in the catalogue. */
export interface UnreadFile {
  readonly path: string;
  readonly name:
    | 'file-outside-plan' // a link whose real target is outside the plan folder
    | 'file-not-regular' // device, pipe, socket
    | 'file-unreadable' // permissions and the like, a link that leads nowhere
    | 'links-without-end' // links between folders that lead to each other over and over
    | 'file-too-large'
    | 'file-name-collision' // equal after NFC and case folding
    | 'file-name-reserved' // CON, a trailing dot, <>:"|?* …
    | 'plan-too-large'; // total bytes or number of files
  readonly values?: Readonly<Record<string, string | number>>;
}
