import { parentsOf, placeOfRange } from '../model/written-nodes.ts';
import { keptSigns } from '../text/kept-lines.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import { chapterExample, textRule, withBackslash } from './rule.ts';

/** planverk keeps `1. juni` in its sentence; a forge that shows the file makes a list of it and counts on. */
export const datesBeginNoList = textRule<{ written: string; escaped: string }>({
  name: 'dates-begin-no-list',
  code: 'PV1811',
  category: 'documents',
  severity: 'warning',
  summary: {
    nb: 'Ingen linje begynner med en dato eller et årstall og punktum som andre programmer gjør til en liste.',
    nn: 'Inga linje byrjar med ein dato eller eit årstal og punktum som andre program gjer til ei liste.',
    en: 'No line begins with a date or a year and a point that other programs make a list of.',
  },
  explanation: {
    nb: 'I Markdown er «17. » først på en linje begynnelsen på en nummerert liste, og neste «1. » blir punkt 18. planverk lar datoer og årstall stå som de er skrevet, men GitHub og andre som viser filen, gjør det ikke. Med en omvendt skråstrek foran punktumet er linjen tekst overalt.',
    nn: 'I Markdown er «17. » først på ei linje starten på ei nummerert liste, og neste «1. » blir punkt 18. planverk lèt datoar og årstal stå som dei er skrivne, men GitHub og andre som viser fila, gjer det ikkje. Med ein omvend skråstrek framfor punktumet er linja tekst overalt.',
    en: 'In Markdown “17. ” at the start of a line begins a numbered list, and the next “1. ” becomes item 18. planverk leaves dates and years as they are written, but GitHub and others that show the file do not. With a backslash before the point the line is text everywhere.',
  },
  example: chapterExample('1. juni behandles søknadene.', '1\\. juni behandles søknadene.'),
  message: {
    nb: (v) => `«${v.written}» først på linjen blir til en liste i andre programmer`,
    nn: (v) => `«${v.written}» først på linja blir til ei liste i andre program`,
    en: (v) => `“${v.written}” at the start of the line becomes a list in other programs`,
  },
  hint: {
    nb: (v) => `skriv «${v.escaped}»`,
    nn: (v) => `skriv «${v.escaped}»`,
    en: (v) => `write “${v.escaped}”`,
  },
  *checkText(nodes, within) {
    const signs = keptSigns(within.text);
    if (signs.length === 0) return;
    let next = 0;
    for (const written of nodes) {
      const { node } = written;
      if (node.type !== 'paragraph' && node.type !== 'tableRow') continue;
      const [from, to] = rangeOfNode(node);
      // Both are in reading order.
      while ((signs[next] ?? from) < from) next += 1;
      const inNumbered = parentsOf(written).some((parent) => parent.type === 'list' && parent.ordered);
      for (; (signs[next] ?? to) < to; next += 1) {
        const sign = signs[next] ?? to;
        const start = startOfNumber(within.text, sign);
        const digits = within.text.slice(start, sign);
        // Inside a paragraph a number begins a list only where it is 1, or counts on from an item above.
        if (start !== from && Number(digits) !== 1 && !inNumbered) continue;
        const mark = within.text.charAt(sign);
        const word = /^[ \t]+[^\s\\]*/.exec(within.text.slice(sign + 1, sign + 40))?.[0] ?? '';
        const at = placeOfRange([start, sign + 1], within);
        yield {
          at,
          ...withBackslash(at),
          values: { written: `${digits}${mark}${word}`, escaped: `${digits}\\${mark}${word}` },
        };
      }
    }
  },
});

function startOfNumber(text: string, sign: number): number {
  let start = sign;
  while (/\d/.test(text[start - 1] ?? '')) start -= 1;
  return start;
}
