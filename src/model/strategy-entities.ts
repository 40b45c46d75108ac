import type { RootContent } from 'mdast';
import { type FileLevel, fileLevel, type Levels, levelOfForm } from '../kinds/levels.ts';
import type { Problem } from '../messages/index.ts';
import { fieldsFit } from '../schema/fields.ts';
import { type Assembly, frontMatterBase, pageProse, readPage } from './assembly.ts';
import { inWrongFolder, placeOfKind } from './classify.ts';
import type { Chapter, FocusArea } from './entities.ts';
import { checkHeadingFacts, factsIn, withFacts } from './level-facts.ts';
import { numbered, type Unnumbered } from './number.ts';
import type { ReadFile } from './read-file.ts';
import { readGuidelines } from './read-guidelines.ts';
import { type Outline, readOutline } from './read-outline.ts';
import { checkHeadings, checkProse, hasId } from './read-prose.ts';
import type { ChapterFrontMatter, LevelFrontMatter } from './records.ts';
import { withDescendants } from './tree.ts';

/** The strategy plan's own text: chapters. */
export function readChapters(assembly: Assembly): readonly Chapter[] {
  return assembly.filesOf('chapter').flatMap((read): readonly Chapter[] => {
    const page = readPage(read, assembly.problems);
    if (!page) return [];
    const { reader, rest, title } = page;
    const fields = (read.data ?? read.partial ?? {}) as Partial<ChapterFrontMatter>;
    // Where what is written is neither true nor false, its ids are no second mistake.
    const unclear = read.problems.some(({ at }) => at.path?.[0] === 'binding');
    const binding = fields.binding ?? unclear;
    if (!binding && looksLikeStrategy(rest)) {
      // Guidelines have ids, too, and a chapter has no field that a strategy cannot have.
      if (fieldsFit('chapter', Object.keys(fields))) leaveUnclear(read, assembly);
      else leaveElsewhere(read, assembly);
      return [];
    }
    checkHeadings(rest, reader, 2, 3);
    const { nodes, intro, guidelines } = binding
      ? readGuidelines(rest, reader)
      : { nodes: rest, intro: rest, guidelines: [] };
    checkProse(nodes, reader, { directives: true });
    if (binding && guidelines.length === 0)
      reader.problems.push({
        name: 'binding-without-guidelines',
        at: { file: read.file.path, path: ['binding'] },
      });
    if (read.data === undefined) return [];
    const record = read.data as ChapterFrontMatter;
    const body = pageProse(read, nodes);
    const base = frontMatterBase(read, record, title);
    const { position = 'before' } = record;
    const parts = { position, binding, body, intro: pageProse(read, intro), guidelines };
    return [assembly.keep({ kind: 'chapter', ...base, ...parts }, body)];
  });
}

/** Focus areas with all that is under them, numbered. */
export function readFocusAreas(assembly: Assembly): readonly FocusArea[] {
  const { levels } = assembly;
  const inFolders = levels.get('focus-area') === 'folder';
  const level = fileLevel(levels);
  const byFolder = new Map<string, { readonly read: ReadFile; readonly entity: Unnumbered }[]>();
  const unread = new Set<string>();
  for (const read of inFolders ? assembly.filesOf(level) : []) {
    const folder = read.file.folder ?? '';
    const entity = outlineOf(read, level, assembly);
    if (!entity) unread.add(folder);
    else byFolder.set(folder, [...(byFolder.get(folder) ?? []), { read, entity }]);
  }
  const areas = assembly.filesOf('focus-area').flatMap((read): readonly Unnumbered[] => {
    if (!inFolders) {
      const area = outlineOf(read, 'focus-area', assembly);
      return area ? [area] : [];
    }
    const folder = read.file.folder ?? '';
    const page = readPage(read, assembly.problems);
    if (!page) return [];
    const heading = page.rest.find((node) => node.type === 'heading');
    if (heading) {
      page.reader.report('heading-in-focus-area', heading);
      assembly.leaveOut(read);
    }
    // Ids behind a heading are those of another file: its place is reported, once.
    checkProse(page.rest, page.reader, { directives: false, ids: heading !== undefined });
    checkHeadingFacts(read, [], undefined, assembly);
    if (read.data === undefined) return [];
    const children = byFolder.get(folder) ?? [];
    byFolder.delete(folder);
    return [
      {
        kind: 'focus-area',
        form: 'folder',
        ...fileBase(read, page.title, assembly),
        intro: pageProse(read, page.rest),
        children: children.map(({ entity }) => entity),
        complete: !heading && !unread.has(folder) && !assembly.strayKinds.has(level),
      },
    ];
  });
  // What is in a folder whose focus area is not there is no part of the plan, but what it names is no riddle.
  for (const { read } of [...byFolder.values()].flat()) assembly.leaveOut(read);
  const focusAreas = numbered<FocusArea>(areas as readonly Unnumbered<FocusArea>[]);
  for (const entity of focusAreas.flatMap(withDescendants)) {
    if (entity.ingress) assembly.keep(entity, entity.ingress);
    // An item is one line.
    if (entity.form !== 'item') assembly.keep(entity, entity.intro);
    if (entity.outro) assembly.keep(entity, entity.outro);
  }
  return focusAreas;
}

/** A file whose headings are the level below it; undefined where it has no fields. */
function outlineOf(read: ReadFile, kind: FileLevel, assembly: Assembly): Unnumbered | undefined {
  const { levels } = assembly;
  const { page, outline, found } = outlined(read, levels);
  assembly.problems.push(...found);
  if (!page || !outline) return undefined;
  if (outline.strayList) assembly.leaveOut(read);
  checkHeadingFacts(read, outline.headings, levelOfForm(levels, 'heading'), assembly);
  if (read.data === undefined) return undefined;
  return {
    kind,
    form: 'file',
    ...fileBase(read, page.title, assembly),
    intro: pageProse(read, outline.intro),
    children: withFacts(outline.headings, read, assembly),
    complete: !outline.strayList,
  };
}

interface Outlined {
  readonly levels: string;
  readonly page: ReturnType<typeof readPage>;
  readonly outline: Outline | undefined;
  readonly found: readonly Problem[];
}

/** Of each file: one that has not changed is the same in the next plan, as long as the plan has the same levels. */
const outlinesOfFiles = new WeakMap<ReadFile, Outlined>();

function outlined(read: ReadFile, levels: Levels): Outlined {
  const key = [...levels].join();
  const before = outlinesOfFiles.get(read);
  if (before?.levels === key) return before;
  const found: Problem[] = [];
  const page = readPage(read, found);
  const outline = page && readOutline(page.parts, levels, page.reader);
  const now = { levels: key, page, outline, found };
  outlinesOfFiles.set(read, now);
  return now;
}

function fileBase(read: ReadFile, title: string, assembly: Assembly) {
  const record = read.data as LevelFrontMatter;
  const heading = read.tree?.children.find((node) => node.type === 'heading');
  const base = frontMatterBase(read, record, title);
  return {
    ...base,
    ...factsIn(record, base.at, read, assembly),
    listedAs: record.listedAs ?? title,
    content: heading?.children ?? [],
  };
}

/** Whether a text has what only a strategy has: a heading and an item of a list, each with an id. */
export function looksLikeStrategy(nodes: readonly RootContent[]): boolean {
  return (
    nodes.some((node) => node.type === 'heading' && hasId(node)) &&
    nodes.some((node) => node.type === 'list' && node.children.some(({ children }) => children.some(hasId)))
  );
}

/** Leaves out a file of the strategy that is among files of another kind. */
export function leaveElsewhere(read: ReadFile, assembly: Assembly): void {
  const kind = fileLevel(assembly.levels);
  assembly.problems.push(inWrongFolder(kind, read.file.path, assembly.levels));
  leaveStray(read, kind, assembly);
}

/** Leaves out a chapter that is either guidelines or a file of the strategy. */
function leaveUnclear(read: ReadFile, assembly: Assembly): void {
  const kind = fileLevel(assembly.levels);
  const to = placeOfKind(kind, read.file.path, assembly.levels);
  assembly.problems.push({
    name: 'binding-missing',
    at: { file: read.file.path, path: [] },
    values: { kind, to },
  });
  leaveStray(read, kind, assembly);
}

function leaveStray(read: ReadFile, kind: FileLevel, assembly: Assembly): void {
  assembly.leaveOut(read);
  assembly.strayKinds.add(kind);
}
