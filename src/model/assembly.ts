import type { RootContent } from 'mdast';
import { type EntityKind, isEntityKind } from '../kinds/entity-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import type { Levels } from '../kinds/levels.ts';
import { kindsWrittenIn, type RecordKind, type SettingKind } from '../kinds/record-kinds.ts';
import type { Problem } from '../messages/index.ts';
import { withoutNotes } from '../text/notes.ts';
import type { Place } from '../text/place.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import { byOrder } from './classify.ts';
import type { Entity, Prose, Reference, WrittenMarkdown } from './entities.ts';
import { formerIdsIn } from './former-ids.ts';
import { placesIn } from './places.ts';
import { markdownIn, proseFieldOf, type ReadFile } from './read-file.ts';
import { checkHeadings, checkProse, type ProseReader, proseReader, takeTitle } from './read-prose.ts';
import type { FormerId, Id } from './records.ts';

/** The kinds of file that become entities. */
type EntityFileKind = Exclude<RecordKind, SettingKind>;

/** What is gathered while the files become entities. */
export interface Assembly {
  /** Of the plan, from the top. */
  readonly levels: Levels;
  readonly problems: Problem[];
  readonly unreadIds: Set<Id>;
  readonly unreadKinds: Set<EntityKind>;
  /** Kinds of which somebody's id is not known. */
  readonly blindKinds: Set<EntityKind>;
  /** Kinds of file of which some are where they are not read. */
  readonly strayKinds: Set<RecordKind>;
  /** Ids that are keys in the front matter of the file that they are in. */
  readonly named: Reference[];
  /** Markdown in fields, besides the one field of prose that a record may have. */
  readonly fieldTexts: WrittenMarkdown[];
  readonly proses: { readonly entity: Entity; readonly prose: Prose }[];
  /**
   * The files of a kind, in order. Those without data are for finding what else is wrong with them: they become no
   * entity, and their ids are noted.
   */
  filesOf(kind: EntityFileKind): readonly ReadFile[];
  /** Notes that what a file names exists, though it is no part of the plan. */
  leaveOut(read: ReadFile): void;
  /** Passes the entity on and notes the prose that is its own. */
  keep<E extends Entity>(entity: E, prose: Prose | undefined): E;
}

/** What is known of files that are no part of the plan that is read. */
export interface Unread {
  /** What they name. */
  readonly ids: readonly Id[];
  /** Kinds of which some are among them. */
  readonly kinds: readonly RecordKind[];
  /** Kinds of which not even the names are known. */
  readonly hidden: readonly RecordKind[];
}

export function startAssembly(
  files: readonly ReadFile[],
  unread: readonly Unread[],
  levels: Levels,
): Assembly {
  const strayKinds = new Set<RecordKind>([
    ...unread.flatMap(({ kinds }) => kinds),
    ...files.flatMap(({ problems }) => problems.flatMap(kindElsewhere)),
  ]);
  const unreadIds = new Set<Id>(unread.flatMap(({ ids }) => ids));
  const unreadKinds = new Set<EntityKind>([...strayKinds].filter(isEntityKind));
  const blindKinds = new Set<EntityKind>(
    unread.flatMap(({ hidden }) =>
      hidden.flatMap((kind) => [...kindsWrittenIn(kind), ...[kind].filter(isEntityKind)]),
    ),
  );
  const proses: { entity: Entity; prose: Prose }[] = [];
  const leaveOut = ({ file, source }: ReadFile): void => {
    unreadIds.add(file.stem);
    for (const id of idsIn(source.text)) unreadIds.add(id);
    if (source.text === '') for (const kind of kindsWrittenIn(file.kind)) blindKinds.add(kind);
    if (isEntityKind(file.kind)) unreadKinds.add(file.kind);
  };
  return {
    levels,
    problems: [],
    unreadIds,
    unreadKinds,
    blindKinds,
    strayKinds,
    named: [],
    fieldTexts: [],
    proses,
    filesOf(kind) {
      const ofKind = files.filter(({ file }) => file.kind === kind).sort((a, b) => byOrder(a.file, b.file));
      for (const read of ofKind) if (read.data === undefined) leaveOut(read);
      return ofKind;
    },
    leaveOut,
    keep(entity, prose) {
      if (prose) proses.push({ entity, prose });
      return entity;
    },
  };
}

/** The kind that a file looks like that is in the folder of another. */
function kindElsewhere(problem: Problem): readonly RecordKind[] {
  return problem.name === 'file-in-wrong-folder' ? [problem.values.kind] : [];
}

/** The ids that a text declares, in its fields or in braces, however broken it is otherwise. */
export function* idsIn(text: string): Iterable<Id> {
  for (const [, id = ''] of text.matchAll(/\{#([^\s{}]+)/g)) yield id;
  for (const [, id = ''] of text.matchAll(/(?:^|[\s{,])id: *["']?([^\s"',{}#]+)/gm)) yield id;
}

/** A Markdown file's title and body; undefined where it has no text that could be read. */
export function readPage(read: ReadFile, problems: Problem[]) {
  if (!read.tree) return undefined;
  const reader = readerOf(read, problems);
  return { reader, ...takeTitle(withoutNotes(read.tree.children), reader, read.file.stem) };
}

/** Reads the Markdown of a file. */
export function readerOf(read: ReadFile, problems: Problem[], whole?: Place): ProseReader {
  return proseReader(read.file.path, problems, () => markdownIn(read)[0]?.text ?? '', whole);
}

export function pageProse(read: ReadFile, nodes: readonly RootContent[]): Prose {
  const first = nodes[0];
  return {
    file: read.file.path,
    nodes,
    placed: true,
    place: { file: read.file.path, ...(first && { range: rangeOfNode(first) }) },
  };
}

/** Of each file: one that has not changed is the same in the next plan. */
const prosesOfFiles = new WeakMap<
  ReadFile,
  { readonly prose: Prose | undefined; readonly found: readonly Problem[] }
>();

/** Markdown in a field of a YAML file. Where its offsets are not those of the file, its problems are at the field. */
export function fieldProse(read: ReadFile, problems: Problem[]): Prose | undefined {
  let known = prosesOfFiles.get(read);
  if (!known) {
    const found: Problem[] = [];
    known = { prose: readFieldProse(read, found), found };
    prosesOfFiles.set(read, known);
  }
  problems.push(...known.found);
  return known.prose;
}

function readFieldProse(read: ReadFile, problems: Problem[]): Prose | undefined {
  const field = proseFieldOf(read.file.kind);
  if (!read.tree || field === undefined) return undefined;
  const place: Place = { file: read.file.path, path: [field] };
  const placed = read.placed === true;
  const reader = readerOf(read, problems, placed ? undefined : place);
  const nodes = withoutNotes(read.tree.children);
  checkHeadings(nodes, reader, 2, 4);
  checkProse(nodes, reader, { directives: false });
  return { file: read.file.path, nodes, placed, place };
}

/** What entities with front matter have in common. */
export function frontMatterBase(
  read: ReadFile,
  record: { id: Id; formerId?: FormerId; language?: Language },
  title: string,
) {
  const file = read.file.path;
  const heading = read.tree?.children.find((node) => node.type === 'heading');
  return {
    id: record.id,
    ...formerIdsIn(record),
    ...(record.language && { language: record.language }),
    title: title || record.id,
    file,
    place: heading ? { file, range: rangeOfNode(heading) } : { file },
    idPlace: { file, path: ['id'] },
    at: placesIn(file, read.leftOut),
  };
}

/** What entities have in common whose file name is their id. */
export function recordBase(read: ReadFile, record: { formerId?: FormerId }, title: string) {
  const file = read.file.path;
  return {
    id: read.file.stem,
    ...formerIdsIn(record),
    title,
    file,
    place: { file, path: ['title'] },
    idPlace: { file },
    at: placesIn(file, read.leftOut),
  };
}
