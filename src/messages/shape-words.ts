import { type SpokenLanguage, say, type Wording, wording } from './wording.ts';

/** A block of a text, as a reader sees it: what it is, and what it is in. */
interface Shape {
  readonly type: string;
  readonly within: readonly string[];
  readonly level?: number;
  readonly number?: number;
}

/** The blocks that are reported by their type alone. */
const blocks: Readonly<Record<string, Wording>> = {
  paragraph: { nb: 'avsnitt', nn: 'avsnitt', en: 'paragraph' },
  item: { nb: 'punkt', nn: 'punkt', en: 'list item' },
  quote: { nb: 'sitat', nn: 'sitat', en: 'quotation' },
  row: { nb: 'rad i en tabell', nn: 'rad i ein tabell', en: 'row of a table' },
  code: { nb: 'kode', nn: 'kode', en: 'code' },
};

const words = {
  line: { nb: 'linje', nn: 'linje', en: 'line' },
  heading: wording<{ level: number }>({
    nb: (v) => `overskrift på nivå ${v.level}`,
    nn: (v) => `overskrift på nivå ${v.level}`,
    en: (v) => `heading of level ${v.level}`,
  }),
  numbered: wording<{ number: number }>({
    nb: (v) => `punkt nr. ${v.number}`,
    nn: (v) => `punkt nr. ${v.number}`,
    en: (v) => `item no. ${v.number}`,
  }),
  inList: { nb: ' i en liste', nn: ' i ei liste', en: ' in a list' },
  below: wording<{ depth: number }>({
    nb: (v) => `, ${v.depth}. nivå`,
    nn: (v) => `, ${v.depth}. nivå`,
    en: (v) => `, level ${v.depth}`,
  }),
  quoted: { nb: ', i et sitat', nn: ', i eit sitat', en: ', in a quotation' },
} as const satisfies Readonly<Record<string, Wording<never>>>;

/** `punkt nr. 17`, `overskrift på nivå 3`, `avsnitt i en liste` */
export function shapeName(shape: Shape, language: SpokenLanguage): string {
  const { type, within } = shape;
  const depth = within.filter((block) => block !== 'quote').length;
  const parts = [
    blockName(shape, language),
    type !== 'item' && depth > 0 ? say(words.inList, language) : '',
    depth > 1 ? say(words.below, language, { depth }) : '',
    type !== 'quote' && within.includes('quote') ? say(words.quoted, language) : '',
  ];
  return parts.join('');
}

function blockName({ type, level, number }: Shape, language: SpokenLanguage): string {
  if (type === 'heading' && level !== undefined) return say(words.heading, language, { level });
  if (type === 'item' && number !== undefined) return say(words.numbered, language, { number });
  return say((Object.hasOwn(blocks, type) ? blocks[type] : undefined) ?? words.line, language);
}

const linkWording = wording<{ text: string }>({
  nb: (v) => `lenken «${v.text}»`,
  nn: (v) => `lenkja «${v.text}»`,
  en: (v) => `the link “${v.text}”`,
});

/** What a link is called that leads elsewhere; by its own words. */
export function linkName(text: string, language: SpokenLanguage): string {
  return say(linkWording, language, { text });
}
