import { placeOfRange } from '../model/written-nodes.ts';
import { plainText, rangeOfNode } from '../text/plain-text.ts';
import { chapterExample, textRule } from './rule.ts';

/** A table has as many columns as its head: Markdown throws away the cells beyond them. */
export const cellsHaveColumns = textRule<{ text: string; number: number; count: number }>({
  name: 'cells-have-columns',
  code: 'PV1815',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Ingen rad i en tabell har flere celler enn overskriftsraden.',
    nn: 'Inga rad i ein tabell har fleire celler enn overskriftsrada.',
    en: 'No row of a table has more cells than its header.',
  },
  explanation: {
    nb: 'En tabell i Markdown har så mange kolonner som overskriftsraden. Celler utover det blir borte i alle dokumenter. En loddrett strek som hører til teksten i en celle, skrives med en omvendt skråstrek foran; ellers begynner den en ny celle. En rad med færre celler enn overskriften er i orden: resten er tomme.',
    nn: 'Ein tabell i Markdown har så mange kolonnar som overskriftsrada. Celler utover det blir borte i alle dokument. Ein loddrett strek som høyrer til teksten i ei celle, blir skriven med ein omvend skråstrek framfor; elles byrjar han ei ny celle. Ei rad med færre celler enn overskrifta er i orden: resten er tomme.',
    en: 'A table in Markdown has as many columns as its header. Cells beyond them are lost in every document. A vertical bar that belongs to the text of a cell is written with a backslash before it; else it begins a new cell. A row with fewer cells than the header is fine: the rest are empty.',
  },
  example: chapterExample(
    '| Kommune | Folketall |\n|---|---|\n| Ask | 1000 | 2010 |',
    '| Kommune | Folketall | År |\n|---|---|---|\n| Ask | 1000 | 2010 |',
  ),
  message: {
    nb: (v) => `cellen «${v.text}» er nummer ${v.number} i raden, men tabellen har ${v.count} kolonner`,
    nn: (v) => `cella «${v.text}» er nummer ${v.number} i rada, men tabellen har ${v.count} kolonnar`,
    en: (v) => `the cell “${v.text}” is number ${v.number} of its row, but the table has ${v.count} columns`,
  },
  hint: {
    nb: 'gi overskriftsraden og linjen under den en celle til; en «|» som hører til teksten, skrives «\\|»',
    nn: 'gi overskriftsrada og linja under ho ei celle til; ein «|» som høyrer til teksten, blir skriven «\\|»',
    en: 'give the header and the line below it another cell; a “|” that belongs to the text is written “\\|”',
  },
  *checkText(nodes, within) {
    for (const { node } of nodes) {
      if (node.type !== 'table') continue;
      const [header, ...rows] = node.children;
      const count = header?.children.length ?? 0;
      for (const row of rows) {
        const first = row.children[count];
        if (first)
          yield {
            at: placeOfRange(rangeOfNode(first), within),
            values: { text: plainText([first]) || '…', number: count + 1, count },
          };
      }
    }
  },
});
