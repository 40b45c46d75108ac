import { createHash } from 'node:crypto';

/** A tag and the full hash of the commit that it led to. */
export interface TagRecord {
  readonly tag: string;
  readonly commit: string;
}

/** What a release was made from, as `manifest.json` in its folder says it. */
export interface ReleaseManifest extends TagRecord {
  readonly schemaVersion: 1;
  /** The version of planverk. */
  readonly planverk: string;
  /** The release that its document of changes compares with; null for the first. */
  readonly since: TagRecord | null;
  /** The plan folder, from the top of the repository; empty at the top. */
  readonly plan: string;
  /** All but the manifest itself and the sums. */
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
}

export const manifestName = 'manifest.json';
/** The file of the sums, which the manifest does not name. */
export const sumsName = 'SHA256SUMS';

/** The files of a release with its manifest and its sums, which are in the form of `sha256sum`. */
export function withManifest(
  made: ReadonlyMap<string, Uint8Array>,
  facts: Omit<ReleaseManifest, 'schemaVersion' | 'files'>,
): ReadonlyMap<string, Uint8Array> {
  const files = [...made].map(([file, bytes]) => ({ file, bytes: bytes.length, sha256: sha256(bytes) }));
  files.sort((one, other) => (one.file < other.file ? -1 : 1));
  const { planverk, tag, commit, since, plan } = facts;
  const manifest: ReleaseManifest = { schemaVersion: 1, planverk, tag, commit, since, plan, files };
  const text = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`);
  const sums = [...files, { file: manifestName, sha256: sha256(text) }].map(
    (entry) => `${entry.sha256}  ${entry.file}\n`,
  );
  return new Map([...made, [manifestName, text], [sumsName, Buffer.from(sums.join(''))]]);
}

/** The manifest that a text is; undefined for any other. */
export function readManifest(text: string): ReleaseManifest | undefined {
  try {
    const read = JSON.parse(text) as Partial<ReleaseManifest> | null;
    const isOurs =
      read?.schemaVersion === 1 &&
      [read.tag, read.plan].every((word) => typeof word === 'string') &&
      isVersion(read.planverk) &&
      isCommit(read.commit) &&
      // It leads nowhere but into the repository.
      !/^[/\\]|^\w:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(read.plan ?? '') &&
      (read.since === null || (typeof read.since?.tag === 'string' && isCommit(read.since.commit))) &&
      Array.isArray(read.files) &&
      read.files.every(({ file }) => typeof file === 'string');
    return isOurs ? (read as ReleaseManifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a word is a version as npm has them. */
function isVersion(word: unknown): boolean {
  return typeof word === 'string' && /^\d+\.\d+\.\d+[\w.+-]{0,40}$/.test(word);
}

function isCommit(id: unknown): boolean {
  return typeof id === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
