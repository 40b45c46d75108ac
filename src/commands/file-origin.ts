import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { manifestName, readManifest, sumsName, type TagRecord } from '../releasing/manifest.ts';
import { factsOfPdf } from '../releasing/pdf-facts.ts';

/** What a file says that it was made from, or the manifest of the release that it is in. */
export interface FileOrigin {
  readonly commit: string;
  /** Of the release; undefined where only the file itself speaks. */
  readonly tag?: string;
  /** The release that changes are shown from, null for none; undefined where only the file itself speaks. */
  readonly since?: TagRecord | null;
  /** The plan folder, from the top of the repository; undefined where only the file itself speaks. */
  readonly plan?: string;
  /** The version of planverk. */
  readonly version: string | undefined;
  /** Of the document, as its metadata have it. */
  readonly title: string | undefined;
}

/** Why nobody can say what a file was made from. */
type NoOrigin = 'unreadable' | 'empty' | 'notPdf' | 'notOurs' | 'noCommit';

/** A file to be verified. */
export interface FileInHand {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly origin: FileOrigin;
}

/** Larger than any file of a release. */
const largest = 500_000_000;

/** Reads a file and finds what it was made from: what the manifest beside it says comes before what it says itself. */
export function fileInHand(path: string): FileInHand | NoOrigin {
  const bytes = read(path);
  if (!bytes) return 'unreadable';
  if (bytes.length === 0) return 'empty';
  const name = basename(path);
  const facts = factsOfPdf(bytes);
  const said = typeof facts === 'object' ? facts : undefined;
  const beside = read(join(dirname(path), manifestName));
  const manifest = beside && readManifest(Buffer.from(beside).toString());
  if (manifest && [manifestName, sumsName, ...manifest.files.map(({ file }) => file)].includes(name)) {
    const { commit, tag, since, plan, planverk } = manifest;
    const origin = { commit, tag, since, plan, version: planverk, title: said?.title };
    return { bytes, name, origin };
  }
  if (facts === 'not-pdf') return 'notPdf';
  if (!facts) return 'notOurs';
  const { commit, version, title } = facts;
  return commit === undefined ? 'noCommit' : { bytes, name, origin: { commit, version, title } };
}

/** The bytes of a file; undefined for what is no file, or cannot be read. */
function read(path: string): Uint8Array | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= largest ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
