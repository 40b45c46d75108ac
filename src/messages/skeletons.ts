import type { Language } from '../kinds/languages.ts';
import { fileLevel, type Levels, levelOfForm } from '../kinds/levels.ts';
import { exampleOf, exampleRecord } from './examples.ts';

/** A file that a plan needs, with the least that may be in it. */
export interface Skeleton {
  /** In the plan folder. */
  readonly path: string;
  readonly content: string;
}

const words = {
  nb: {
    'focus-area': ['naering', 'Næring', 'Her står det hva satsingsområdet handler om.'],
    strategy: ['reiseliv', 'Reiseliv', 'Her står det hvorfor strategien er valgt.'],
    goal: ['flere-gjester', 'Flere gjester', 'Her står det hvorfor målet er valgt.'],
    'action-area': ['skilting', 'Skilting'],
    action: 'nye-skilt',
    heading: 'Innledning',
    text: 'Her står det hva som er viktigst i året.',
  },
  nn: {
    'focus-area': ['naering', 'Næring', 'Her står det kva satsingsområdet handlar om.'],
    strategy: ['reiseliv', 'Reiseliv', 'Her står det kvifor strategien er vald.'],
    goal: ['fleire-gjester', 'Fleire gjester', 'Her står det kvifor målet er valt.'],
    'action-area': ['skilting', 'Skilting'],
    action: 'nye-skilt',
    heading: 'Innleiing',
    text: 'Her står det kva som er viktigast i året.',
  },
  en: {
    'focus-area': ['business', 'Business', 'Here it says what the focus area is about.'],
    strategy: ['tourism', 'Tourism', 'Here it says why the strategy was chosen.'],
    goal: ['more-guests', 'More guests', 'Here it says why the goal was chosen.'],
    'action-area': ['signposting', 'Signposting'],
    action: 'new-signs',
    heading: 'Introduction',
    text: 'Here it says what matters most in the year.',
  },
} as const;

/** `plan.yaml` with all that it must hold. */
export function planSkeleton(language: Language): Skeleton {
  const content = exampleRecord(
    { kind: 'plan', fields: ['formatVersion', 'title', 'owner', 'language', 'period', 'revision'] },
    language,
  );
  return { path: 'plan.yaml', content };
}

/** The files of a strategy that has one thing of every level. */
export function strategySkeletons(language: Language, levels: Levels): readonly Skeleton[] {
  const [id, title, text] = words[language]['focus-area'];
  const page = `${front(id)}\n\n# ${title}\n\n${text}`;
  if (levels.get('focus-area') === 'folder')
    return [{ path: `focus-areas/01-${id}/focus-area.md`, content: page }, fileSkeleton(language, levels)];
  return [{ path: `focus-areas/01-${id}.md`, content: `${page}\n\n${headingSkeleton(language, levels)}` }];
}

/**
 * A file in the folder of a focus area.
 * @param folder of the focus area; that of {@link strategySkeletons} when left out
 */
export function fileSkeleton(
  language: Language,
  levels: Levels,
  folder = `01-${words[language]['focus-area'][0]}`,
): Skeleton {
  const [id, title, text] = words[language][fileLevel(levels)];
  return {
    path: `focus-areas/${folder}/01-${id}.md`,
    content: `${front(id)}\n\n# ${title}\n\n${text}\n\n${headingSkeleton(language, levels)}`,
  };
}

/** A heading of the level that headings are, with a list where there is a level below. */
export function headingSkeleton(language: Language, levels: Levels): string {
  const [id, title] = words[language][levelOfForm(levels, 'heading') ?? 'goal'];
  const heading = `## ${title} {#${id}}`;
  return levelOfForm(levels, 'item') ? `${heading}\n\n${itemSkeleton(language, levels)}` : heading;
}

/** A line of the list under a heading. */
export function itemSkeleton(language: Language, levels: Levels): string {
  const [id, title] = words[language][levelOfForm(levels, 'item') ?? 'action-area'];
  return `- ${title} {#${id}}`;
}

/**
 * @param year in which it begins and ends
 * @param serves the id of what it serves; that of the last level of {@link strategySkeletons} when left out
 */
export function actionSkeleton(
  language: Language,
  year: number,
  levels: Levels,
  serves: string | undefined = words[language][[...levels.keys()].at(-1) ?? 'goal'][0],
): Skeleton {
  const line = (path: string): string => exampleOf({ kind: 'action', path, sample: '' }, language);
  const lines = [
    line('title'),
    'kind: assignment',
    `serves: [${serves}]`,
    line('responsible'),
    `start: ${year}`,
    `end: ${year}`,
    line('status'),
  ];
  return { path: `actions/${words[language].action}.yaml`, content: lines.join('\n') };
}

export function actionPlanSkeleton(language: Language, year: number): Skeleton {
  const { heading, text } = words[language];
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
