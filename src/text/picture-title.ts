import { singleSpaced } from './one-line.ts';

/** What the title of a picture says: `![alt](kart.png "Caption | Foto: NN | halv")`. */
export interface PictureTitle {
  readonly caption?: string;
  /** Who made it, with the word before it as it is written: "Foto: NN". */
  readonly credit?: string;
  /** As wide as half of the text; else as all of it. */
  readonly half?: true;
}

/** What a credit begins with. */
const marked =
  /^(?:foto|fotograf|photo|bilde|bilete|picture|kart|map|illustrasjon|illustration|kilde|kjelde|source)(?: og [\p{L}]+| and [\p{L}]+)?: ?\S|^© ?\S/iu;

/** The words for the width of a picture, in every language. */
export const widths = { half: ['halv', 'half'], full: ['hel', 'heil', 'full'] } as const;

/** The parts of a title. What is neither a credit nor a width is the caption, bars and all. */
export function pictureTitle(title: string): PictureTitle {
  const parts = title.split(/(?:^|\s+)\|(?:\s+|$)/).map((part) => singleSpaced(part).trim());
  const words: string[] = [];
  let credit: string | undefined;
  let width: 'half' | 'full' | undefined;
  for (const [index, part] of parts.entries()) {
    const named = widthOf(part);
    // A title of one word is a caption, whatever word it is.
    if (named && !width && parts.length > 1) width = named;
    else if (credit === undefined && index > 0 && marked.test(part)) credit = part;
    else if (part !== '') words.push(part);
  }
  const caption = words.join(' | ');
  return { ...(caption && { caption }), ...(credit && { credit }), ...(width === 'half' && { half: true }) };
}

function widthOf(part: string): 'half' | 'full' | undefined {
  const word = part.toLowerCase();
  if (widths.half.some((name) => name === word)) return 'half';
  return widths.full.some((name) => name === word) ? 'full' : undefined;
}
