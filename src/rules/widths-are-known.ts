import { parentsOf, placeOfRange } from '../model/written-nodes.ts';
import { nearest } from '../text/did-you-mean.ts';
import { pictureTitle, widths } from '../text/picture-title.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import { chapterExample, textRule, withReplacement } from './rule.ts';

type Reason = 'unknown' | 'in-cell';

const names: readonly string[] = [...widths.half, ...widths.full];

/** A word behind a bar that nobody knows is printed as a part of the caption. */
export const widthsAreKnown = textRule<{ word: string; reason: Reason; suggestion: string | undefined }>({
  name: 'widths-are-known',
  code: 'PV1822',
  category: 'documents',
  severity: 'warning',
  summary: {
    nb: 'Bredden i tittelen på et bilde er «halv» eller «hel».',
    nn: 'Breidda i tittelen på eit bilete er «halv» eller «heil».',
    en: 'The width in the title of a picture is “half” or “full”.',
  },
  explanation: {
    nb: 'Tittelen på et bilde er bildeteksten, og bak loddrette streker hvem som har laget det, og hvor bredt det skal være: «![Kart](kart.png "Kommunene | Foto: Kari Nordmann | halv")». Et bilde i halv bredde har teksten som følger, ved siden av seg. I en celle er bildet så bredt som kolonnen har plass til. Annet mellom strekene blir skrevet ut som bildetekst.',
    nn: 'Tittelen på eit bilete er bileteteksten, og bak loddrette strekar kven som har laga det, og kor breitt det skal vere: «![Kart](kart.png "Kommunane | Foto: Kari Nordmann | halv")». Eit bilete i halv breidd har teksten som følgjer, ved sida av seg. I ei celle er biletet så breitt som kolonnen har plass til. Anna mellom strekane blir skrive ut som biletetekst.',
    en: 'The title of a picture is its caption, and behind vertical bars who made it and how wide it is: “![Map](map.png "The municipalities | Photo: Kari Nordmann | half")”. A picture of half the width has the text that follows beside it. In a cell a picture is as wide as its column has room for. Anything else between the bars is printed as caption.',
  },
  example: chapterExample(
    '![Kart](../media/kart.png "Kommunene | halvt")',
    '![Kart](../media/kart.png "Kommunene | halv")',
  ),
  message: {
    nb: ({ word, reason }) =>
      ({
        unknown: `«${word}» er ingen bredde, og blir skrevet ut som bildetekst`,
        'in-cell': `bredden «${word}» gjelder ikke i en celle`,
      })[reason],
    nn: ({ word, reason }) =>
      ({
        unknown: `«${word}» er inga breidd, og blir skrive ut som biletetekst`,
        'in-cell': `breidda «${word}» gjeld ikkje i ei celle`,
      })[reason],
    en: ({ word, reason }) =>
      ({
        unknown: `“${word}” is no width, and is printed as caption`,
        'in-cell': `the width “${word}” does not apply in a cell`,
      })[reason],
  },
  hint: {
    nb: ({ suggestion }) => (suggestion ? `skriv «${suggestion}»` : 'slett bredden'),
    nn: ({ suggestion }) => (suggestion ? `skriv «${suggestion}»` : 'slett breidda'),
    en: ({ suggestion }) => (suggestion ? `write “${suggestion}”` : 'delete the width'),
  },
  *checkText(nodes, within) {
    for (const written of nodes) {
      const { node } = written;
      if (node.type !== 'image' || !node.title?.includes('|')) continue;
      const word = node.title.slice(node.title.lastIndexOf('|') + 1).trim();
      const known = names.includes(word.toLowerCase());
      const suggestion = known || /[\s:]/.test(word) ? undefined : nearest(word.toLowerCase(), names);
      const inCell =
        pictureTitle(node.title).half && parentsOf(written).some(({ type }) => type === 'tableCell');
      if (!suggestion && !inCell) continue;
      const [start, end] = rangeOfNode(node);
      const at = within.text.lastIndexOf(word, end);
      const range = at > start ? ([at, at + word.length] as const) : rangeOfNode(node);
      yield {
        at: placeOfRange(range, within),
        ...withReplacement(at > start ? suggestion : undefined),
        values: { word, reason: suggestion ? 'unknown' : 'in-cell', suggestion },
      };
    }
  },
});
