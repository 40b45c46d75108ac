import { type Assembly, frontMatterBase, pageProse, readPage } from './assembly.ts';
import type { Chapter, FocusArea, Strategy } from './entities.ts';
import { numberFocusArea } from './number.ts';
import { checkHeadings, checkProse } from './read-prose.ts';
import { readStrategy } from './read-strategy.ts';
import type { ChapterFrontMatter, FocusAreaFrontMatter, StrategyFrontMatter } from './records.ts';

/** The strategy plan's own text: chapters. */
export function readChapters(assembly: Assembly): readonly Chapter[] {
  return assembly.usable('chapter').map((read): Chapter => {
    const record = read.data as ChapterFrontMatter;
    const page = readPage(read, assembly.problems);
    checkHeadings(page.rest, page.reader, 2, 3);
    checkProse(page.rest, page.reader, { directives: true });
    const body = pageProse(read, page.rest);
    const base = frontMatterBase(read, record, page.title);
    return assembly.keep({ kind: 'chapter', ...base, position: record.position ?? 'before', body }, body);
  });
}

/** Focus areas with their strategies, goals and action areas, numbered. */
export function readFocusAreas(assembly: Assembly): readonly FocusArea[] {
  const strategies = new Map<string, Omit<Strategy, 'number'>[]>();
  for (const read of assembly.usable('strategy')) {
    const folder = read.file.folder ?? '';
    const siblings = strategies.get(folder) ?? [];
    strategies.set(folder, siblings);
    const record = read.data as StrategyFrontMatter;
    const page = readPage(read, assembly.problems);
    const outline = readStrategy(page.rest, page.reader);
    siblings.push({
      kind: 'strategy',
      ...frontMatterBase(read, record, page.title),
      listedAs: record.listedAs ?? page.title,
      intro: pageProse(read, outline.intro),
      goals: outline.goals as Strategy['goals'],
    });
  }
  return assembly.usable('focus-area').map((read, index): FocusArea => {
    const page = readPage(read, assembly.problems);
    for (const node of page.rest) {
      if (node.type === 'heading') page.reader.report('heading-in-focus-area', node);
    }
    checkProse(page.rest, page.reader, { directives: false });
    const base = frontMatterBase(read, read.data as FocusAreaFrontMatter, page.title);
    const area = numberFocusArea(
      {
        kind: 'focus-area',
        ...base,
        intro: pageProse(read, page.rest),
        complete: !assembly.unreadable('strategy').some(({ file }) => file.folder === read.file.folder),
      },
      strategies.get(read.file.folder ?? '') ?? [],
      index,
    );
    assembly.keep(area, area.intro);
    for (const strategy of area.strategies) {
      assembly.keep(strategy, strategy.intro);
      for (const goal of strategy.goals) assembly.keep(goal, goal.intro);
    }
    return area;
  });
}
