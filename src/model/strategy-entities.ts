import type { RootContent } from 'mdast';
import { type Assembly, frontMatterBase, pageProse, readPage } from './assembly.ts';
import { inWrongFolder } from './classify.ts';
import type { Chapter, FocusArea, Strategy } from './entities.ts';
import { numberFocusArea } from './number.ts';
import type { ReadFile } from './read-file.ts';
import { checkHeadings, checkProse, hasId } from './read-prose.ts';
import { readStrategy } from './read-strategy.ts';
import type { ChapterFrontMatter, FocusAreaFrontMatter, StrategyFrontMatter } from './records.ts';

/** The strategy plan's own text: chapters. */
export function readChapters(assembly: Assembly): readonly Chapter[] {
  return assembly.filesOf('chapter').flatMap((read): readonly Chapter[] => {
    const page = readPage(read, assembly.problems);
    if (!page) return [];
    const { reader, rest, title } = page;
    if (looksLikeStrategy(rest)) {
      leaveElsewhere(read, assembly);
      return [];
    }
    checkHeadings(rest, reader, 2, 3);
    checkProse(rest, reader, { directives: true });
    if (read.data === undefined) return [];
    const record = read.data as ChapterFrontMatter;
    const body = pageProse(read, rest);
    const base = frontMatterBase(read, record, title);
    return [assembly.keep({ kind: 'chapter', ...base, position: record.position ?? 'before', body }, body)];
  });
}

/** Focus areas with their strategies, goals and action areas, numbered. */
export function readFocusAreas(assembly: Assembly): readonly FocusArea[] {
  const byFolder = new Map<string, { readonly read: ReadFile; readonly strategy: Unnumbered }[]>();
  const unread = new Set<string>();
  for (const read of assembly.filesOf('strategy')) {
    const folder = read.file.folder ?? '';
    const strategy = strategyOf(read, assembly);
    if (!strategy) unread.add(folder);
    else byFolder.set(folder, [...(byFolder.get(folder) ?? []), { read, strategy }]);
  }
  let index = 0;
  const areas = assembly.filesOf('focus-area').flatMap((read): readonly FocusArea[] => {
    const folder = read.file.folder ?? '';
    const page = readPage(read, assembly.problems);
    if (!page) return [];
    const heading = page.rest.find((node) => node.type === 'heading');
    if (heading) {
      page.reader.report('heading-in-focus-area', heading);
      assembly.leaveOut(read);
    }
    // Ids behind a heading are a strategy's: its place is reported, once.
    checkProse(page.rest, page.reader, { directives: false, ids: heading !== undefined });
    if (read.data === undefined) return [];
    const base = frontMatterBase(read, read.data as FocusAreaFrontMatter, page.title);
    const intro = pageProse(read, page.rest);
    const strategies = byFolder.get(folder) ?? [];
    byFolder.delete(folder);
    const area = numberFocusArea(
      {
        kind: 'focus-area',
        ...base,
        intro,
        complete: !heading && !unread.has(folder) && !assembly.strayKinds.has('strategy'),
      },
      strategies.map(({ strategy }) => strategy),
      index,
    );
    index += 1;
    assembly.keep(area, area.intro);
    for (const strategy of area.strategies) {
      assembly.keep(strategy, strategy.intro);
      for (const goal of strategy.goals) assembly.keep(goal, goal.intro);
    }
    return [area];
  });
  // Strategies whose focus area is not there are no part of the plan, but what they name is no riddle.
  for (const { read } of [...byFolder.values()].flat()) assembly.leaveOut(read);
  return areas;
}

type Unnumbered = Omit<Strategy, 'number'>;

function strategyOf(read: ReadFile, assembly: Assembly): Unnumbered | undefined {
  const page = readPage(read, assembly.problems);
  if (!page) return undefined;
  const outline = readStrategy(page.parts, page.reader);
  if (outline.strayList) assembly.leaveOut(read);
  if (read.data === undefined) return undefined;
  const record = read.data as StrategyFrontMatter;
  return {
    kind: 'strategy',
    ...frontMatterBase(read, record, page.title),
    listedAs: record.listedAs ?? page.title,
    intro: pageProse(read, outline.intro),
    goals: outline.goals as Strategy['goals'],
    complete: !outline.strayList,
  };
}

/** Whether a text has what only a strategy has: a heading and an item of a list, each with an id. */
export function looksLikeStrategy(nodes: readonly RootContent[]): boolean {
  return (
    nodes.some((node) => node.type === 'heading' && hasId(node)) &&
    nodes.some((node) => node.type === 'list' && node.children.some(({ children }) => children.some(hasId)))
  );
}

/** Leaves out a strategy that is among files of another kind. */
export function leaveElsewhere(read: ReadFile, assembly: Assembly): void {
  assembly.problems.push(inWrongFolder('strategy', read.file.path));
  assembly.leaveOut(read);
  assembly.strayKinds.add('strategy');
}
