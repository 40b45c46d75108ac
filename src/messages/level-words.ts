import { type Level, type LevelForm, type Levels, levelsOf } from '../kinds/levels.ts';
import { fileSkeleton, strategySkeletons } from './skeletons.ts';
import { nounOf, type SpokenLanguage } from './wording.ts';

/** The lists of levels that a plan can have, by the number of its levels. */
const possible: readonly (readonly Level[])[] = [
  ['focus-area', 'goal'],
  ['focus-area', 'goal', 'action-area'],
  ['focus-area', 'goal', 'strategy'],
  ['focus-area', 'strategy', 'goal'],
  ['focus-area', 'goal', 'strategy', 'action-area'],
  ['focus-area', 'strategy', 'goal', 'action-area'],
];

function inYaml(levels: Iterable<Level>): string {
  return `levels: [${[...levels].join(', ')}]`;
}

/** Every list of levels that a plan can have, a line each, as it is written. */
export const choicesOfLevels = possible.map((levels) => `    ${inYaml(levels)}`).join('\n');

/** Levels as they are written in a sentence. */
export function levelWords(levels: Levels): string {
  return `[${[...levels.keys()].join(', ')}]`;
}

/** The shortest list in which something is below a level that headings are. */
export function levelsWithItems(heading: Level): string {
  const fitting = possible.find((levels) => levelsOf(levels).get(heading) === 'heading');
  return inYaml(
    possible.find((levels) => levelsOf(levels).get(heading) === 'heading' && levels.at(-1) !== heading) ??
      fitting ??
      [],
  );
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
