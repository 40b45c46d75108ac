import { doubtfulItems, goesOnFrom, markersOf } from '../model/doubtful-items.ts';
import { parentsOf, placeOfRange, type WrittenNode } from '../model/written-nodes.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import { chapterExample, textRule } from './rule.ts';

type Reason = 'alone' | 'wrapped' | 'quotation';

/** A sentence that begins with a number or a dash must not become an item of a list unseen, nor one with “>” a quotation. */
export const listsAreMeant = textRule<{ marker: string; escaped: string; reason: Reason }>({
  name: 'lists-are-meant',
  code: 'PV1812',
  category: 'documents',
  severity: 'warning',
  summary: {
    nb: 'En linje som begynner med et tall, en strek eller «>», er et punkt i en liste eller et sitat bare der det er meningen.',
    nn: 'Ei linje som byrjar med eit tal, ein strek eller «>», er eit punkt i ei liste eller eit sitat berre der det er meininga.',
    en: 'A line that begins with a number, a dash or “>” is an item of a list or a quotation only where that is meant.',
  },
  explanation: {
    nb: 'I Markdown begynner «3. trinn» og «- og derfor» først på en linje en liste. En nummerert liste med ett punkt, eller et punkt midt i en setning, er nesten aldri ment slik. «> 50 deltakere» først på en linje gjør resten av avsnittet til et sitat.',
    nn: 'I Markdown byrjar «3. trinn» og «- og difor» først på ei linje ei liste. Ei nummerert liste med eitt punkt, eller eit punkt midt i ei setning, er nesten aldri meint slik. «> 50 deltakarar» først på ei linje gjer resten av avsnittet til eit sitat.',
    en: 'In Markdown “3. class” and “- and so” at the start of a line begin a list. A numbered list of one item, or an item in the middle of a sentence, is hardly ever meant. “> 50 participants” at the start of a line makes a quotation of the rest of the paragraph.',
  },
  example: chapterExample('3. trinn i skolen får besøk.', '3\\. trinn i skolen får besøk.'),
  message: {
    nb: (v) =>
      ({
        alone: `«${v.marker}» blir til en liste med ett punkt`,
        wrapped: `«${v.marker}» først på linjen bryter av setningen over og blir til et punkt i en liste`,
        quotation: `«${v.marker}» først på linjen bryter av setningen over og gjør resten til et sitat`,
      })[v.reason],
    nn: (v) =>
      ({
        alone: `«${v.marker}» blir til ei liste med eitt punkt`,
        wrapped: `«${v.marker}» først på linja bryt av setninga over og blir til eit punkt i ei liste`,
        quotation: `«${v.marker}» først på linja bryt av setninga over og gjer resten til eit sitat`,
      })[v.reason],
    en: (v) =>
      ({
        alone: `“${v.marker}” becomes a list of one item`,
        wrapped: `“${v.marker}” at the start of the line breaks off the sentence above and becomes an item of a list`,
        quotation: `“${v.marker}” at the start of the line breaks off the sentence above and makes a quotation of the rest`,
      })[v.reason],
  },
  hint: {
    nb: (v) =>
      `hører det til setningen, skriv «${v.escaped}»; ${
        {
          alone: 'er det et punkt, begynn linjen med «- »',
          wrapped: 'er det et punkt, sett en tom linje foran',
          quotation: 'er det et sitat, sett en tom linje foran',
        }[v.reason]
      }`,
    nn: (v) =>
      `høyrer det til setninga, skriv «${v.escaped}»; ${
        {
          alone: 'er det eit punkt, byrj linja med «- »',
          wrapped: 'er det eit punkt, set ei tom linje framfor',
          quotation: 'er det eit sitat, set ei tom linje framfor',
        }[v.reason]
      }`,
    en: (v) =>
      `if it belongs to the sentence, write “${v.escaped}”; ${
        {
          alone: 'if it is an item, begin the line with “- ”',
          wrapped: 'if it is an item, put a blank line before it',
          quotation: 'if it is a quotation, put a blank line before it',
        }[v.reason]
      }`,
  },
  *checkText(nodes, text) {
    for (const { doubt } of doubtsIn(nodes)) {
      if (doubt.reason === 'number') continue;
      yield {
        at: placeOfRange(doubt.range, text),
        values: { reason: doubt.reason, ...markersOf(doubt) },
      };
    }
    for (const { node, siblings, index } of nodes) {
      if (node.type !== 'blockquote' || !goesOnFrom(siblings[index - 1], node, text.text)) continue;
      const [from] = rangeOfNode(node);
      yield {
        at: placeOfRange([from, from + 1], text),
        values: { reason: 'quotation', ...markersOf({ marker: '>' }) },
      };
    }
  },
});

/** The items that may be sentences, but for those that are read as action areas: these are reported where they are read. */
export function* doubtsIn(nodes: Iterable<WrittenNode>) {
  for (const written of nodes) {
    const { node, siblings, index, parent, within } = written;
    if (node.type !== 'list' || isActionAreas(written)) continue;
    const nested = parent?.node.type === 'listItem';
    for (const doubt of doubtfulItems({ list: node, siblings, index, nested, text: within.text }))
      yield { doubt, written };
  }
}

/** Whether a list, or the one it is a part of, is under a goal. */
function isActionAreas(written: WrittenNode): boolean {
  const { node, within } = written;
  if (within.kind !== 'strategy') return false;
  const [top = node] = parentsOf(written);
  if (top.type !== 'list') return false;
  const goal = within.nodes.findIndex((other) => other.type === 'heading' && other.depth >= 2);
  return goal >= 0 && (top.range?.[0] ?? 0) > (within.nodes[goal]?.range?.[0] ?? 0);
}
