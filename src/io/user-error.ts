import type { PlanDocumentKind } from '../kinds/document-kinds.ts';
import type { Level } from '../kinds/levels.ts';

type NoValues = Readonly<Record<never, never>>;

interface OfFolder {
  readonly folder: string;
}

interface OfPath {
  readonly path: string;
}

/** What is at a path where something else was wanted. */
export type Obstacle = 'file' | 'folder' | 'link' | 'device' | 'pipe' | 'socket';

interface OfObstacle extends OfPath {
  readonly what: Obstacle;
}

interface OfRevision {
  readonly revision: string;
}

interface OfTag {
  readonly tag: string;
}

interface OfTwoRevisions {
  readonly one: string;
  readonly other: string;
}

interface OneDocument {
  readonly kind: PlanDocumentKind;
  /** `2011`, `2011-2014`; undefined where there is only one. */
  readonly which: string | undefined;
}

interface OfDetail {
  /** In the words of the system, or of git. */
  readonly detail: string;
}

/** What may be impossible with a plan and its files. */
export interface PlanErrors {
  /** Plan folders that are below, and a file that has nearly the name of `plan.yaml`. */
  'plan-not-found': { readonly below: readonly string[]; readonly misnamed: string | undefined };
  /** Where there is one already. */
  'plan-there': OfFolder;
  'id-taken': { readonly id: string };
  'level-not-there': { readonly kind: Level };
  'fix-in-revision': NoValues;
  /** Its last name, and the folders that are in its place. */
  'folder-missing': OfFolder & { readonly name: string; readonly beside: readonly string[] };
  'folder-not-a-folder': OfFolder;
  'folder-unreadable': OfFolder;
  'folder-empty': OfFolder;
  'folder-without-plan': OfFolder;
  'side-unreadable': { readonly name: string };
  /** The document that was asked for, and those of its kind that there are. */
  'document-unknown': { readonly document: OneDocument; readonly choices: readonly OneDocument[] };
  'document-missing': { readonly document: OneDocument };
  /** What was asked to be adopted, and what of its kind can be. */
  'adopt-which': { readonly document: OneDocument; readonly choices: readonly OneDocument[] };
  'adopted-already': { readonly document: string; readonly date: string };
  'status-of-report': NoValues;
  'adopts-draft': { readonly document: OneDocument; readonly waiting: readonly string[] };
  /** Who was said to adopt, and those who have yet to. */
  'adopts-not': { readonly partner: string; readonly partners: readonly string[] };
  /** Those that were tried. */
  'port-taken': { readonly ports: readonly number[] };
  'file-unreadable': OfPath;
  'files-exhausted': NoValues;
  'year-outside': { readonly year: number; readonly from: number; readonly to: number };
  'plan-in-part': NoValues;
  'plan-unusable': NoValues;
}

/** What may be impossible with git. */
export interface RevisionErrors {
  'no-plan-in-base': OfRevision & OfPath;
  'no-plan-in-head': OfRevision & OfPath;
  /** Where the repository is. */
  'nothing-committed': OfFolder;
  'no-common-ancestor': OfTwoRevisions;
  'no-common-ancestor-shallow': OfTwoRevisions;
  'objects-missing': OfRevision & OfPath & { readonly object: string };
  'commit-missing': OfRevision & { readonly object: string };
  'submodule-in-plan': OfPath & { readonly object: string };
  'git-missing': NoValues;
  'git-failed': OfDetail;
  'git-silent': { readonly seconds: number };
  'git-unsafe-owner': OfFolder;
  'not-a-repository': OfFolder;
  'revision-malformed': OfRevision;
  'revision-unknown': OfRevision;
  'revision-unknown-shallow': OfRevision;
  'tag-malformed': OfTag;
  'tag-unknown': OfTag;
  'tag-unknown-shallow': OfTag;
  'tag-of-no-commit': OfTag;
  /** That no earlier tag is known says nothing where part of the history is not. */
  'last-release-unknown': OfTag;
  'plan-not-in-revision': OfRevision & OfFolder;
}

/** What may be impossible with what is written and printed. */
export interface OutputErrors {
  'file-exists': OfPath;
  /** A table of data, and the rows that it may have. */
  'table-too-long': { readonly name: string; readonly rows: number };
  'output-outside': OfPath;
  'output-inside-plan': OfFolder;
  'output-inside-git': OfFolder;
  'output-foreign': OfPath;
  /** A file that is not as the release has it, in a folder that is to hold one release. */
  'release-foreign': OfPath;
  'output-busy': OfPath;
  'fonts-failed': { readonly paths: string };
  'output-not-a-file': OfObstacle;
  'output-not-a-folder': OfObstacle;
  'output-folder-locked': OfPath;
  'output-folder-unmade': OfPath & OfDetail;
  'output-name-too-long': OfPath;
  'changed-meanwhile': OfPath;
  'output-locked': OfPath;
  /** What was being written. */
  'disk-full': OfPath;
  'printed-until-full': NoValues;
  'printed-in-part': OfDetail;
  'output-unwritable': OfPath & OfDetail;
}

/** Everything that may turn out to be impossible, by its name in the catalogue, and what is said of it. */
export interface UserErrors extends PlanErrors, RevisionErrors, OutputErrors {}

type UserErrorArguments = {
  [Name in keyof UserErrors]: NoValues extends UserErrors[Name]
    ? [name: Name, values?: UserErrors[Name], cause?: unknown]
    : [name: Name, values: UserErrors[Name], cause?: unknown];
}[keyof UserErrors];

/** Something that could not be done, for people: `name` is its sentence in the catalogue. Leads to exit 3. */
export class UserError extends Error {
  override readonly name: keyof UserErrors;
  readonly values: UserErrors[keyof UserErrors];
  constructor(...[name, values = {}, cause]: UserErrorArguments) {
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
