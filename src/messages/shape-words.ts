import { type SpokenLanguage, say, type Wording } from './wording.ts';

/** A block of a text, as a reader sees it: what it is, and what it stands in. */
interface Shape {
  readonly type: string;
  readonly within: readonly string[];
  readonly level?: number;
  readonly number?: number;
}

const words = {
  paragraph: { nb: 'avsnitt', nn: 'avsnitt', en: 'paragraph' },
  heading: {
    nb: (v) => `overskrift på nivå ${v.level}`,
    nn: (v) => `overskrift på nivå ${v.level}`,
    en: (v) => `heading of level ${v.level}`,
  },
  item: { nb: 'punkt', nn: 'punkt', en: 'list item' },
  numbered: {
    nb: (v) => `punkt nr. ${v.number}`,
    nn: (v) => `punkt nr. ${v.number}`,
    en: (v) => `item no. ${v.number}`,
  },
  quote: { nb: 'sitat', nn: 'sitat', en: 'quotation' },
  row: { nb: 'rad i en tabell', nn: 'rad i ein tabell', en: 'row of a table' },
  code: { nb: 'kode', nn: 'kode', en: 'code' },
  line: { nb: 'linje', nn: 'linje', en: 'line' },
  inList: { nb: ' i en liste', nn: ' i ei liste', en: ' in a list' },
  below: {
    nb: (v) => `, ${v.depth}. nivå`,
    nn: (v) => `, ${v.depth}. nivå`,
    en: (v) => `, level ${v.depth}`,
  },
  quoted: { nb: ', i et sitat', nn: ', i eit sitat', en: ', in a quotation' },
} as const satisfies Readonly<Record<string, Wording>>;

/** `punkt nr. 17`, `overskrift på nivå 3`, `avsnitt i en liste` */
export function shapeName({ type, within, level, number }: Shape, language: SpokenLanguage): string {
  const depth = within.filter((own) => own !== 'quote').length;
  const kind = type === 'item' && number !== undefined ? 'numbered' : (type as keyof typeof words);
  const parts = [
    say(words[kind] ?? words.line, language, { level, number }),
    type !== 'item' && depth > 0 ? say(words.inList, language) : '',
    depth > 1 ? say(words.below, language, { depth }) : '',
    type !== 'quote' && within.includes('quote') ? say(words.quoted, language) : '',
  ];
  return parts.join('');
}

const linkWording: Wording = {
  nb: (v) => `lenken «${v.text}»`,
  nn: (v) => `lenkja «${v.text}»`,
  en: (v) => `the link “${v.text}”`,
};

/** What a link is called that leads elsewhere; by its own words. */
export function linkName(text: string, language: SpokenLanguage): string {
  return say(linkWording, language, { text });
}
