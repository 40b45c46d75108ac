import { type Level, type LevelForm, type Levels, levelsOf, possibleLevels } from '../kinds/levels.ts';
import { fileSkeleton, strategySkeletons } from './skeletons.ts';
import { nounOf, type SpokenLanguage } from './wording.ts';

function inYaml(levels: Iterable<Level>): string {
  return `levels: [${[...levels].join(', ')}]`;
}

/** Every list of levels that a plan can have, a line each, as it is written. */
export const choicesOfLevels = possibleLevels.map((levels) => `    ${inYaml(levels)}`).join('\n');

/** Levels as they are written in a sentence. */
export function levelWords(levels: Levels): string {
  return `[${[...levels.keys()].join(', ')}]`;
}

/** The shortest list in which something is below a level that headings are. */
export function levelsWithItems(heading: Level): string {
  const fitting = possibleLevels.find(
    (order) => levelsOf(order).get(heading) === 'heading' && order.at(-1) !== heading,
  );
  return inYaml(fitting ?? []);
}

const forms: Readonly<Record<Exclude<LevelForm, 'folder' | 'file'>, string>> = { heading: '##', item: '-' };

/** The files of a plan with some levels: what is in each, by the signs that it is written with. */
export function treeOfLevels(levels: Levels, language: SpokenLanguage): string {
  const named = (form: LevelForm): readonly string[] =>
    [...levels].filter(([, its]) => its === form).map(([level]) => nounOf(level, language).plural);
  const inside = (Object.keys(forms) as readonly ('heading' | 'item')[])
    .flatMap((form) => named(form).map((name) => `«${forms[form]}» ${name}`))
    .join(', ');
  const top = strategySkeletons(language, levels).map(({ path }) => path);
  const lines =
    top.length === 1
      ? [[top[0] ?? '', `${named('file').join()} (${inside})`]]
      : [
          [top[0] ?? '', named('folder').join()],
          [fileSkeleton(language, levels).path, `${named('file').join()} (${inside})`],
        ];
  const width = Math.max(...lines.map(([path = '']) => path.length));
  return lines.map(([path = '', what]) => `    ${path.padEnd(width)}  ${what}`).join('\n');
}
