import { doubtfulItems, markersOf } from '../model/doubtful-items.ts';
import { placeOfRange, type WrittenNode, writtenNodes } from '../model/written-nodes.ts';
import { chapterExample, rule } from './rule.ts';

/** A sentence that begins with a number or a dash must not become an item of a list unseen. */
export const listsAreMeant = rule<{ marker: string; escaped: string; reason: 'alone' | 'wrapped' }>({
  name: 'lists-are-meant',
  code: 'PV1812',
  category: 'documents',
  severity: 'warning',
  summary: {
    nb: 'En linje som begynner med et tall eller en strek, er et punkt i en liste bare der det er meningen.',
    nn: 'Ei linje som byrjar med eit tal eller ein strek, er eit punkt i ei liste berre der det er meininga.',
    en: 'A line that begins with a number or a dash is an item of a list only where that is meant.',
  },
  explanation: {
    nb: 'I Markdown begynner «3. trinn» og «- og derfor» først på en linje en liste. En nummerert liste med ett punkt, eller et punkt midt i en setning, er nesten aldri ment slik.',
    nn: 'I Markdown byrjar «3. trinn» og «- og difor» først på ei linje ei liste. Ei nummerert liste med eitt punkt, eller eit punkt midt i ei setning, er nesten aldri meint slik.',
    en: 'In Markdown “3. class” and “- and so” at the start of a line begin a list. A numbered list of one item, or an item in the middle of a sentence, is hardly ever meant.',
  },
  example: chapterExample('3. trinn i skolen får besøk.', '3\\. trinn i skolen får besøk.'),
  message: {
    nb: (v) =>
      v.reason === 'alone'
        ? `«${v.marker}» blir til en liste med ett punkt`
        : `«${v.marker}» først på linjen bryter av setningen over og blir til et punkt i en liste`,
    nn: (v) =>
      v.reason === 'alone'
        ? `«${v.marker}» blir til ei liste med eitt punkt`
        : `«${v.marker}» først på linja bryt av setninga over og blir til eit punkt i ei liste`,
    en: (v) =>
      v.reason === 'alone'
        ? `“${v.marker}” becomes a list of one item`
        : `“${v.marker}” at the start of the line breaks off the sentence above and becomes an item of a list`,
  },
  hint: {
    nb: (v) =>
      v.reason === 'alone'
        ? `hører det til setningen, skriv «${v.escaped}»; er det et punkt, begynn linjen med «- »`
        : `hører det til setningen, skriv «${v.escaped}»; er det et punkt, sett en tom linje foran`,
    nn: (v) =>
      v.reason === 'alone'
        ? `høyrer det til setninga, skriv «${v.escaped}»; er det eit punkt, byrj linja med «- »`
        : `høyrer det til setninga, skriv «${v.escaped}»; er det eit punkt, set ei tom linje framfor`,
    en: (v) =>
      v.reason === 'alone'
        ? `if it belongs to the sentence, write “${v.escaped}”; if it is an item, begin the line with “- ”`
        : `if it belongs to the sentence, write “${v.escaped}”; if it is an item, put a blank line before it`,
  },
  *check(plan) {
    for (const { doubt, own } of doubtsIn(writtenNodes(plan))) {
      if (doubt.reason === 'number') continue;
      yield {
        at: placeOfRange(doubt.range, own.within),
        values: { reason: doubt.reason, ...markersOf(doubt) },
      };
    }
  },
});

/** The items that may be sentences, but for those that are read as action areas: these are reported where they are read. */
export function* doubtsIn(nodes: Iterable<WrittenNode>) {
  for (const own of nodes) {
    const { node, siblings, index, parents, within } = own;
    if (node.type !== 'list' || isActionAreas(own)) continue;
    const nested = parents.at(-1)?.type === 'listItem';
    for (const doubt of doubtfulItems({ list: node, siblings, index, nested, text: within.text }))
      yield { doubt, own };
  }
}

/** Whether a list, or the one it is a part of, is under a goal. */
function isActionAreas({ node, parents, within }: WrittenNode): boolean {
  if (within.kind !== 'strategy') return false;
  const top = parents[0] ?? node;
  if (top.type !== 'list') return false;
  const goal = within.nodes.findIndex((other) => other.type === 'heading' && other.depth >= 2);
  return goal >= 0 && (top.range?.[0] ?? 0) > (within.nodes[goal]?.range?.[0] ?? 0);
}
