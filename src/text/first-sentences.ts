import { singleSpaced } from './one-line.ts';

const sentences = new Intl.Segmenter('nb', { granularity: 'sentence' });

/**
 * The first sentences of a text, as many as so many letters hold; of a longer one its first words. An ellipsis says that
 * there is more.
 */
export function firstSentences(text: string, most: number): string {
  const whole = singleSpaced(text.trim());
  if (whole.length <= most) return whole;
  let first = '';
  for (const { segment } of sentences.segment(whole)) {
    if (first.length + segment.trimEnd().length > most) break;
    first += segment;
  }
  if (first !== '') return `${first.trimEnd()} …`;
  const cut = whole.slice(0, most + 1).replace(/\s+\S*$/, '');
  return `${[...cut].slice(0, most).join('')} …`;
}
