import type { Rename } from '../fix/file-names.ts';
import { endOfLine, lineStart } from '../fix/written-yaml.ts';
import type { LevelEntity } from '../model/entities.ts';
import { rangeOf, type Sources } from '../text/source.ts';
import type { TextEdit } from '../text/text-edit.ts';
import {
  alone,
  childOf,
  headingText,
  itemText,
  type LevelTexts,
  type NewLevel,
  pageText,
} from './level-text.ts';
import { type Beside, makeRoom } from './room.ts';

/** Where something new of a level belongs. */
export interface LevelPlace {
  /** What it is under; undefined for a focus area. */
  readonly parent: LevelEntity | undefined;
  /** The one that it goes before or after; behind all of them when left out. */
  readonly sibling?: { readonly entity: LevelEntity; readonly side: 'before' | 'after' };
}

/** How files change by something new in them. */
export interface Changed {
  /** New files: path → text. */
  readonly created: ReadonlyMap<string, string>;
  /** Edits of files that are there, by path. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly renames: readonly Rename[];
}

/** Something new of a level, written as the levels of the plan say: a folder, a file, a heading or an item of a list. */
export function addLevel(
  added: NewLevel,
  place: LevelPlace,
  { paths, sources }: { readonly paths: Iterable<string>; readonly sources: Sources },
  texts: LevelTexts,
): Changed {
  const form = texts.levels.get(added.level);
  if (form === 'folder' || form === 'file') return inFile(added, place, paths, texts);
  const { parent, sibling } = place;
  const file = parent?.file ?? '';
  const text = sources.get(file)?.text ?? '';
  const edit =
    form === 'heading'
      ? headingEdit(headingText(added, texts), sibling, text, sources)
      : itemEdit(added, place, text, sources, texts);
  return { created: new Map(), edits: new Map([[file, [edit]]]), renames: [] };
}

function inFile(
  added: NewLevel,
  { parent, sibling }: LevelPlace,
  paths: Iterable<string>,
  texts: LevelTexts,
): Changed {
  const isFolder = texts.levels.get(added.level) === 'folder';
  const inFolder = texts.levels.get('focus-area') === 'folder' && !isFolder;
  const folder = inFolder && parent ? folderOf(parent.file) : 'focus-areas/';
  const beside: Beside | undefined = sibling && {
    path: isFolder ? folderOf(sibling.entity.file).slice(0, -1) : sibling.entity.file,
    side: sibling.side,
  };
  const { number, renames } = makeRoom(paths, folder, beside);
  const name = `${folder}${number}-${added.id}`;
  if (!isFolder)
    return { created: new Map([[`${name}.md`, pageText(added, texts)]]), edits: new Map(), renames };
  const child = childOf(added, texts);
  return {
    created: new Map([
      [`${name}/focus-area.md`, alone(added, texts)],
      [`${name}/01-${child.id}.md`, pageText(child, texts)],
    ]),
    edits: new Map(),
    renames,
  };
}

/** With `/` at its end. */
function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** A heading before another, or at the end of the file and of what is under the heading before it. */
function headingEdit(
  heading: string,
  sibling: LevelPlace['sibling'],
  text: string,
  sources: Sources,
): TextEdit {
  const start = sibling && rangeOf(sources.get(sibling.entity.file), sibling.entity.place)[0];
  const from = start === undefined ? text.length : lineStart(text, start);
  const next = sibling?.side === 'before' ? from : nextHeading(text, from);
  if (next < text.length) return { range: [next, next], text: `${heading}\n` };
  const end = text.trimEnd().length;
  return { range: [end, text.length], text: `\n\n${heading}` };
}

/** Where the heading after the one on a line begins; the end of the text where there is none. */
function nextHeading(text: string, from: number): number {
  const after = endOfLine(text, from);
  const found = /^## /m.exec(text.slice(after));
  return found ? after + found.index : text.length;
}

function itemEdit(
  added: NewLevel,
  { parent, sibling }: LevelPlace,
  text: string,
  sources: Sources,
  texts: LevelTexts,
): TextEdit {
  const range = (entity: LevelEntity) => rangeOf(sources.get(entity.file), entity.place);
  const beside = sibling?.entity ?? parent?.children.at(-1);
  if (!beside) {
    const heading = parent ? endOfLine(text, range(parent)[0]) : text.length;
    const end = text.slice(0, nextHeading(text, heading)).trimEnd().length;
    return { range: [end, end], text: `\n\n${itemText(added, '-', texts)}` };
  }
  const start = lineStart(text, range(beside)[0]);
  const [, indent = '', marker = '-'] = /^(\s*)([-*+]|\d+[.)])/.exec(text.slice(start)) ?? [];
  // Behind the second item comes the third.
  const next =
    sibling?.side === 'before' ? marker : marker.replace(/^\d+/, (digits) => String(Number(digits) + 1));
  const line = indent + itemText(added, next, texts);
  if (sibling?.side === 'before') return { range: [start, start], text: `${line}\n` };
  const end = endOfLine(text, lastUnder(beside, (entity) => range(entity)[1]) - 1);
  return { range: [end, end], text: `\n${line}` };
}

/** Where the last thing under an item ends. */
function lastUnder(entity: LevelEntity, endOf: (entity: LevelEntity) => number): number {
  return Math.max(endOf(entity), ...entity.children.map((child) => lastUnder(child, endOf)));
}
