import { placeOfRange } from '../model/written-nodes.ts';
import { hasWords } from '../text/has-words.ts';
import { plainText, rangeOfNode } from '../text/plain-text.ts';
import { textRule } from './rule.ts';

/** Screen readers announce the column of every cell. Source: WCAG 2.1, 1.3.1; ISO 14289-1, 7.5 */
export const tablesNameTheirColumns = textRule({
  name: 'tables-name-their-columns',
  code: 'PV1131',
  category: 'references',
  severity: 'warning',
  summary: {
    nb: 'Hver tabell har ord i overskriftsraden.',
    nn: 'Kvar tabell har ord i overskriftsrada.',
    en: 'Every table has words in its header row.',
  },
  explanation: {
    nb: 'Den som ikke ser tabellen, får høre kolonnens overskrift foran hver celle (WCAG 2.1, 1.3.1). Uten en eneste overskrift blir den første cellen i hver rad lest som overskrift for resten av raden.',
    nn: 'Den som ikkje ser tabellen, får høyre overskrifta til kolonnen framfor kvar celle (WCAG 2.1, 1.3.1). Utan ei einaste overskrift blir den første cella i kvar rad lesen som overskrift for resten av rada.',
    en: 'Those who do not see the table hear the header of the column before each cell (WCAG 2.1, 1.3.1). Without a single header, the first cell of each row is read as a header of the rest of the row.',
  },
  example: {
    file: 'chapters/01-bakgrunn.md',
    wrong: '| | |\n| --- | --- |\n| Eier | Fjellregionen |',
    right: 'Regionrådet ble stiftet i 2005.',
  },
  message: {
    nb: 'ingen av kolonnene i tabellen har en overskrift',
    nn: 'ingen av kolonnane i tabellen har ei overskrift',
    en: 'no column of the table has a header',
  },
  hint: {
    nb: 'skriv hva kolonnene inneholder, i den øverste raden, eller gjør tabellen om til en liste',
    nn: 'skriv kva kolonnane inneheld, i den øvste rada, eller gjer tabellen om til ei liste',
    en: 'write what the columns hold in the topmost row, or turn the table into a list',
  },
  *checkText(nodes, within) {
    for (const { node } of nodes) {
      if (node.type !== 'table') continue;
      const [header] = node.children;
      if (!header?.children.some((cell) => hasWords(plainText([cell]))))
        yield { at: placeOfRange(rangeOfNode(header ?? node), within) };
    }
  },
});
