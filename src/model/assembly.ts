import type { Root, RootContent } from 'mdast';
import type { RecordKind } from '../schema/kinds.ts';
import type { Place } from '../text/place.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import type { Problem } from '../text/problem.ts';
import { byOrder } from './classify.ts';
import type { Entity, EntityKind, Prose } from './entities.ts';
import { placesIn } from './places.ts';
import { markdownIn, type ReadFile } from './read-file.ts';
import { checkHeadings, checkProse, type ProseReader, proseReader, takeTitle } from './read-prose.ts';
import type { Id, Language } from './records.ts';

/** The kinds of file that become entities. */
type EntityFileKind = Exclude<RecordKind, 'theme' | 'template' | 'locale'>;

/** What is gathered while the files become entities. */
export interface Assembly {
  readonly problems: Problem[];
  readonly unreadIds: Set<Id>;
  readonly unreadKinds: Set<EntityKind>;
  readonly proses: { readonly entity: Entity; readonly prose: Prose }[];
  /** The files of a kind, in order; those that cannot be used are left out, and their ids noted. */
  usable(kind: EntityFileKind): readonly ReadFile[];
  /** The files of a kind that cannot be used. */
  unreadable(kind: EntityFileKind): readonly ReadFile[];
  /** Passes the entity on and notes the prose that is its own. */
  keep<E extends Entity>(entity: E, prose: Prose | undefined): E;
}

export function startAssembly(files: readonly ReadFile[]): Assembly {
  const unreadIds = new Set<Id>();
  const unreadKinds = new Set<EntityKind>();
  const proses: { entity: Entity; prose: Prose }[] = [];
  return {
    problems: [],
    unreadIds,
    unreadKinds,
    proses,
    usable(kind) {
      const usable: ReadFile[] = [];
      for (const read of files
        .filter(({ file }) => file.kind === kind)
        .sort((a, b) => byOrder(a.file, b.file))) {
        if (read.data !== undefined) usable.push(read);
        else {
          noteIds(read, unreadIds);
          if (kind !== 'plan') unreadKinds.add(kind);
        }
      }
      return usable;
    },
    unreadable: (kind) => files.filter(({ file, data }) => file.kind === kind && data === undefined),
    keep(entity, prose) {
      if (prose) proses.push({ entity, prose });
      return entity;
    },
  };
}

/** Whatever is named in an unusable file exists, so nobody who refers to it is told that it does not. */
function noteIds(read: ReadFile, ids: Set<Id>): void {
  ids.add(read.file.stem);
  const own = read.source.data?.entries.find((entry) => entry.key.text === 'id')?.value;
  if (own?.type === 'scalar') ids.add(own.text);
  const visit = (node: { readonly value?: unknown; readonly children?: readonly unknown[] }): void => {
    if (typeof node.value === 'string') {
      for (const match of node.value.matchAll(/\{#([^\s{}]+)/g)) ids.add(match[1] ?? '');
    }
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(read.tree ?? ({} as Partial<Root>));
}

/** A Markdown file's title and body. */
export function readPage(read: ReadFile, problems: Problem[]) {
  const reader = readerOf(read, problems);
  return { reader, ...takeTitle(read.tree?.children ?? [], reader) };
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

/** Markdown in a field of a YAML file. Its problems stand at the field: block scalars have offsets of their own. */
export function fieldProse(read: ReadFile, field: string, problems: Problem[]): Prose | undefined {
  if (!read.tree) return undefined;
  const place: Place = { file: read.file.path, path: [field] };
  const reader = readerOf(read, problems, place);
  const nodes = read.tree.children;
  checkHeadings(nodes, reader, 2, 4);
  checkProse(nodes, reader, { directives: false });
  return { file: read.file.path, nodes, placed: false, place };
}

/** What entities with front matter have in common. */
export function frontMatterBase(
  read: ReadFile,
  record: { id: Id; formerId?: Id; language?: Language },
  title: string,
) {
  const file = read.file.path;
  const heading = read.tree?.children.find((node) => node.type === 'heading');
  return {
    id: record.id,
    ...(record.formerId && { formerId: record.formerId }),
    ...(record.language && { language: record.language }),
    title: title || record.id,
    file,
    place: heading ? { file, range: rangeOfNode(heading) } : { file },
    idPlace: { file, path: ['id'] },
    at: placesIn(file, read.leftOut),
  };
}

/** What entities have in common whose file name is their id. */
export function recordBase(read: ReadFile, record: { formerId?: Id }, title: string) {
  const file = read.file.path;
  return {
    id: read.file.stem,
    ...(record.formerId && { formerId: record.formerId }),
    title,
    file,
    place: { file, path: ['title'] },
    idPlace: { file },
    at: placesIn(file, read.leftOut),
  };
}
