import { type Level, type Levels, levelBelow } from '../kinds/levels.ts';
import { addWords } from '../messages/add-words.ts';
import { nounOf, type SpokenLanguage, say } from '../messages/wording.ts';
import { capital } from '../text/capital.ts';

/** What something of a level is written with. */
export interface LevelTexts {
  readonly levels: Levels;
  /** The plan's own words, in its language. */
  readonly language: SpokenLanguage;
  /** An id that nobody has, made of a title. */
  giveId(title: string): string;
  /** A title as it is written in Markdown. */
  marked(title: string): string;
}

/** Something new of a level. */
export interface NewLevel {
  readonly level: Level;
  readonly id: string;
  readonly title: string;
  /** The title of what it was made for, where that is another. */
  readonly about?: string;
}

/** A file of something, with what must be under it. */
export function pageText(page: NewLevel, texts: LevelTexts): string {
  return `${alone(page, texts)}\n${headingText(childOf(page, texts), texts)}`;
}

/** A file of something whose parts have files of their own. */
export function alone({ id, title }: Pick<NewLevel, 'id' | 'title'>, texts: LevelTexts): string {
  return `---\nid: ${id}\n---\n\n# ${texts.marked(title)}\n\n${say(addWords.writeHere, texts.language)}\n`;
}

/** A heading, with what must be under it. */
export function headingText(heading: NewLevel, texts: LevelTexts): string {
  const { id, title, level } = heading;
  const lines = `## ${texts.marked(title)} {#${id}}\n\n${say(addWords.writeHere, texts.language)}\n`;
  if (levelBelow(texts.levels, level) === undefined) return lines;
  return `${lines}\n${itemText(childOf(heading, texts), '-', texts)}\n`;
}

/** A line of a list. */
export function itemText({ id, title }: NewLevel, marker: string, { marked }: LevelTexts): string {
  return `${marker} ${marked(title).replace(/^(\d+)([.)])/, '$1\\$2')} {#${id}}`;
}

/** What must be under something new: one thing of the level below, called after it until somebody says what it is. */
export function childOf({ level, title, about = title }: NewLevel, texts: LevelTexts): NewLevel {
  const below = levelBelow(texts.levels, level) ?? 'goal';
  const name = `${capital(nounOf(below, texts.language).singular)}: ${about}`;
  return { level: below, title: name, id: texts.giveId(name), about };
}
