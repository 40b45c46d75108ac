import type { Language } from '../kinds/languages.ts';
import { type FileLevel, fileLevel, type Levels, levelOfForm } from '../kinds/levels.ts';
import { exampleOf, exampleRecord } from './examples.ts';
import { baseOf, type Nouns, nounsOf, type SpokenLanguage } from './wording.ts';

/** A file that a plan needs, with the least that may be in it. */
export interface Skeleton {
  /** In the plan folder. */
  readonly path: string;
  readonly content: string;
}

/** Something of a level: its id, its title, and what is written of it. */
type Item = readonly [id: string, title: string, text: (nouns: Nouns) => string];

const words: Readonly<
  Record<
    Language,
    Readonly<Record<FileLevel, Item>> & {
      readonly 'action-area': readonly [id: string, title: string];
      readonly action: string;
      readonly heading: string;
      readonly text: string;
    }
  >
> = {
  nb: {
    'focus-area': ['naering', 'Næring', (n) => `Her står det hva ${n.focusArea.definite} handler om.`],
    strategy: ['reiseliv', 'Reiseliv', (n) => `Her står det hvorfor ${n.strategy.definite} er valgt.`],
    goal: ['flere-gjester', 'Flere gjester', (n) => `Her står det hvorfor ${n.goal.definite} er valgt.`],
    'action-area': ['skilting', 'Skilting'],
    action: 'nye-skilt',
    heading: 'Innledning',
    text: 'Her står det hva som er viktigst i året.',
  },
  nn: {
    'focus-area': ['naering', 'Næring', (n) => `Her står det kva ${n.focusArea.definite} handlar om.`],
    strategy: ['reiseliv', 'Reiseliv', (n) => `Her står det kvifor ${n.strategy.definite} er med.`],
    goal: ['fleire-gjester', 'Fleire gjester', (n) => `Her står det kvifor ${n.goal.definite} er med.`],
    'action-area': ['skilting', 'Skilting'],
    action: 'nye-skilt',
    heading: 'Innleiing',
    text: 'Her står det kva som er viktigast i året.',
  },
  en: {
    'focus-area': ['business', 'Business', (n) => `Here it says what ${n.focusArea.definite} is about.`],
    strategy: ['tourism', 'Tourism', (n) => `Here it says why ${n.strategy.definite} was chosen.`],
    goal: ['more-guests', 'More guests', (n) => `Here it says why ${n.goal.definite} was chosen.`],
    'action-area': ['signposting', 'Signposting'],
    action: 'new-signs',
    heading: 'Introduction',
    text: 'Here it says what matters most in the year.',
  },
};

/** `plan.yaml` with all that it must hold. */
export function planSkeleton(language: Language): Skeleton {
  const content = exampleRecord(
    { kind: 'plan', fields: ['formatVersion', 'title', 'owner', 'language', 'period', 'revision'] },
    language,
  );
  return { path: 'plan.yaml', content };
}

/** The files of a strategy that has one thing of every level. */
export function strategySkeletons(language: SpokenLanguage, levels: Levels): readonly Skeleton[] {
  const [id, title, text] = words[baseOf(language)]['focus-area'];
  const page = `${front(id)}\n\n# ${title}\n\n${text(nounsOf(language))}`;
  if (levels.get('focus-area') === 'folder')
    return [{ path: `focus-areas/01-${id}/focus-area.md`, content: page }, fileSkeleton(language, levels)];
  return [{ path: `focus-areas/01-${id}.md`, content: `${page}\n\n${headingSkeleton(language, levels)}` }];
}

/**
 * A file in the folder of a focus area.
 * @param folder of the focus area; that of {@link strategySkeletons} when left out
 */
export function fileSkeleton(
  language: SpokenLanguage,
  levels: Levels,
  folder = `01-${words[baseOf(language)]['focus-area'][0]}`,
): Skeleton {
  const [id, title, text] = words[baseOf(language)][fileLevel(levels)];
  return {
    path: `focus-areas/${folder}/01-${id}.md`,
    content: `${front(id)}\n\n# ${title}\n\n${text(nounsOf(language))}\n\n${headingSkeleton(language, levels)}`,
  };
}

/** A heading of the level that headings are, with a list where there is a level below. */
export function headingSkeleton(language: SpokenLanguage, levels: Levels): string {
  const [id, title] = words[baseOf(language)][levelOfForm(levels, 'heading') ?? 'goal'];
  const heading = `## ${title} {#${id}}`;
  return levelOfForm(levels, 'item') ? `${heading}\n\n${itemSkeleton(language, levels)}` : heading;
}

/** A line of the list under a heading. */
export function itemSkeleton(language: SpokenLanguage, levels: Levels): string {
  const [id, title] = words[baseOf(language)][levelOfForm(levels, 'item') ?? 'action-area'];
  return `- ${title} {#${id}}`;
}

/**
 * @param year in which it begins and ends
 * @param serves the id of what it serves; that of the last level of {@link strategySkeletons} when left out
 */
export function actionSkeleton(
  language: SpokenLanguage,
  year: number,
  levels: Levels,
  serves: string | undefined = words[baseOf(language)][[...levels.keys()].at(-1) ?? 'goal'][0],
): Skeleton {
  const line = (path: string): string => exampleOf({ kind: 'action', path, sample: '' }, baseOf(language));
  const lines = [
    line('title'),
    'kind: assignment',
    `serves: [${serves}]`,
    line('responsible'),
    `start: ${year}`,
    `end: ${year}`,
    line('status'),
  ];
  return { path: `actions/${words[baseOf(language)].action}.yaml`, content: lines.join('\n') };
}

export function actionPlanSkeleton(language: SpokenLanguage, year: number): Skeleton {
  const { heading, text } = words[baseOf(language)];
  const fields = `year: ${year}\nrevision:\n  status: draft\n  date: ${year}-01-15`;
  return {
    path: `action-plans/${year}.md`,
    content: `---\n${fields}\n---\n\n## ${heading}\n\n${text}`,
  };
}

function front(id: string): string {
  return `---\nid: ${id}\n---`;
}

/** Files as they are shown in a hint: each path on a line, and below it what is in the file. */
export function shown(...files: readonly Skeleton[]): string {
  return files.map(({ path, content }) => `${path}:\n${content.replace(/^(?=.)/gm, '    ')}`).join('\n\n');
}
