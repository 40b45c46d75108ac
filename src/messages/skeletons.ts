import type { Language } from '../kinds/languages.ts';
import { exampleOf, exampleRecord } from './examples.ts';

/** A file that a plan needs, with the least that may be in it. */
export interface Skeleton {
  /** In the plan folder. */
  readonly path: string;
  readonly content: string;
}

const words = {
  nb: {
    area: ['naering', 'Næring', 'Her står det hva satsingsområdet handler om.'],
    strategy: ['reiseliv', 'Reiseliv', 'Her står det hvorfor strategien er valgt.'],
    goal: ['Flere gjester', 'flere-gjester'],
    actionArea: ['Skilting', 'skilting'],
    action: 'nye-skilt',
    heading: 'Innledning',
    text: 'Her står det hva som er viktigst i året.',
  },
  nn: {
    area: ['naering', 'Næring', 'Her står det kva satsingsområdet handlar om.'],
    strategy: ['reiseliv', 'Reiseliv', 'Her står det kvifor strategien er vald.'],
    goal: ['Fleire gjester', 'fleire-gjester'],
    actionArea: ['Skilting', 'skilting'],
    action: 'nye-skilt',
    heading: 'Innleiing',
    text: 'Her står det kva som er viktigast i året.',
  },
  en: {
    area: ['business', 'Business', 'Here it says what the focus area is about.'],
    strategy: ['tourism', 'Tourism', 'Here it says why the strategy was chosen.'],
    goal: ['More guests', 'more-guests'],
    actionArea: ['Signposting', 'signposting'],
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

export function focusAreaSkeleton(language: Language): Skeleton {
  const [id, title, text] = words[language].area;
  return { path: `focus-areas/01-${id}/focus-area.md`, content: `${front(id)}\n\n# ${title}\n\n${text}` };
}

/** @param folder of the focus area it belongs to; that of {@link focusAreaSkeleton} when left out */
export function strategySkeleton(language: Language, folder = `01-${words[language].area[0]}`): Skeleton {
  const [id, title, text] = words[language].strategy;
  return {
    path: `focus-areas/${folder}/01-${id}.md`,
    content: `${front(id)}\n\n# ${title}\n\n${text}\n\n${goalSkeleton(language)}`,
  };
}

/** A goal with its list. */
export function goalSkeleton(language: Language): string {
  const [title, id] = words[language].goal;
  return `## ${title} {#${id}}\n\n${actionAreaSkeleton(language)}`;
}

/** A line of the list under a goal. */
export function actionAreaSkeleton(language: Language): string {
  const [title, id] = words[language].actionArea;
  return `- ${title} {#${id}}`;
}

/**
 * @param year in which it begins and ends
 * @param actionArea the id of one that it serves; that of {@link strategySkeleton} when left out
 */
export function actionSkeleton(
  language: Language,
  year: number,
  actionArea: string | undefined = words[language].actionArea[1],
): Skeleton {
  const line = (path: string): string => exampleOf({ kind: 'action', path, sample: '' }, language);
  const lines = [
    line('title'),
    'kind: assignment',
    `serves: [${actionArea}]`,
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
