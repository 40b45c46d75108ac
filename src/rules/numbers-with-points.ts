import type { List } from 'mdast';
import { placeOfRange, type WrittenNode } from '../model/written-nodes.ts';
import type { Range } from '../text/place.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import { chapterExample, textRule } from './rule.ts';

/** A document has one way to number its lists: what the text calls «2)» must not be printed as «2.». */
export const numbersWithPoints = textRule<{ marker: string; printed: string }>({
  name: 'numbers-with-points',
  code: 'PV1819',
  category: 'documents',
  severity: 'warning',
  summary: {
    nb: 'Numrene i en liste har punktum etter seg, slik de blir skrevet ut.',
    nn: 'Nummera i ei liste har punktum etter seg, slik dei blir skrivne ut.',
    en: 'The numbers of a list have a full stop behind them, as they are printed.',
  },
  explanation: {
    nb: 'Markdown godtar både «1.» og «1)», men alle dokumentene skriver «1.». Viser teksten til «punkt 1)», finner ingen det.',
    nn: 'Markdown godtek både «1.» og «1)», men alle dokumenta skriv «1.». Viser teksten til «punkt 1)», finn ingen det.',
    en: 'Markdown takes both “1.” and “1)”, but all documents print “1.”. Where the text refers to “item 1)”, nobody finds it.',
  },
  example: chapterExample('1) skilting\n2) salg', '1. skilting\n2. salg'),
  message: {
    nb: (v) => `«${v.marker}» blir skrevet ut som «${v.printed}»`,
    nn: (v) => `«${v.marker}» blir skrive ut som «${v.printed}»`,
    en: (v) => `“${v.marker}” is printed as “${v.printed}”`,
  },
  hint: {
    nb: (v) => `skriv «${v.printed}» her og i de andre punktene`,
    nn: (v) => `skriv «${v.printed}» her og i dei andre punkta`,
    en: (v) => `write “${v.printed}” here and in the other items`,
  },
  *checkText(nodes, within) {
    for (const written of nodes) {
      const { node } = written;
      if (node.type !== 'list' || !node.ordered) continue;
      const signs = signsOf(node, within.text);
      const [from] = rangeOfNode(node);
      const first = signs[0];
      if (!first || within.text.slice(...first) !== ')') continue;
      const number = within.text.slice(from, first[0]);
      const at = placeOfRange([from, first[1]], within);
      yield {
        at,
        ...(at.range &&
          !isBesideList(written) && {
            fix: {
              kind: 'safe',
              leftByFmt: true,
              edits: signs.map((range) => ({ range, text: '.' })),
            } as const,
          }),
        values: { marker: `${number})`, printed: `${number}.` },
      };
    }
  },
});

/** Where the sign behind each number of a list is. */
function signsOf(list: List, text: string): readonly Range[] {
  return list.children.map((item) => {
    const [from] = rangeOfNode(item);
    const sign = from + (/^\d{1,9}/.exec(text.slice(from, from + 9))?.[0].length ?? 0);
    return [sign, sign + 1];
  });
}

/** Whether another numbered list is next to this one: of one form they would be one list. */
function isBesideList({ siblings, index }: WrittenNode): boolean {
  return [siblings[index - 1], siblings[index + 1]].some((node) => node?.type === 'list' && node.ordered);
}
