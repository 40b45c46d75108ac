import { placeOfRange } from '../model/written-nodes.ts';
import { plainText, rangeOfNode } from '../text/plain-text.ts';
import { chapterExample, textRule } from './rule.ts';

/** A heading inside an item or a quotation heads nothing: it would be in the contents as a chapter. */
export const headingsStandAlone = textRule<{ title: string; inside: 'list' | 'quotation' }>({
  name: 'headings-stand-alone',
  code: 'PV1816',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Ingen overskrift står inne i en liste eller et sitat.',
    nn: 'Inga overskrift står inne i ei liste eller eit sitat.',
    en: 'No heading is inside a list or a quotation.',
  },
  explanation: {
    nb: 'En overskrift deler teksten i kapitler og avsnitt, og står i innholdsfortegnelsen. Inne i et punkt eller et sitat deler den ingenting, og hjelpemidler for blinde leser den som et kapittel som ikke finnes.',
    nn: 'Ei overskrift deler teksten i kapittel og avsnitt, og står i innhaldslista. Inne i eit punkt eller eit sitat deler ho ingenting, og hjelpemiddel for blinde les henne som eit kapittel som ikkje finst.',
    en: 'A heading divides the text into chapters and sections and is listed in the contents. Inside an item or a quotation it divides nothing, and screen readers announce a chapter that does not exist.',
  },
  example: chapterExample('- # Størst\n- Minst', '- **Størst**\n- Minst'),
  message: {
    nb: (v) => `overskriften «${v.title}» står inne i ${v.inside === 'list' ? 'en liste' : 'et sitat'}`,
    nn: (v) => `overskrifta «${v.title}» står inne i ${v.inside === 'list' ? 'ei liste' : 'eit sitat'}`,
    en: (v) => `the heading “${v.title}” is inside a ${v.inside === 'list' ? 'list' : 'quotation'}`,
  },
  hint: {
    nb: 'skriv ordene uthevet, «**slik**»; hører «#» til teksten, skriv «\\#»',
    nn: 'skriv orda utheva, «**slik**»; høyrer «#» til teksten, skriv «\\#»',
    en: 'write the words in bold, “**so**”; if “#” belongs to the text, write “\\#”',
  },
  *checkText(nodes, within) {
    for (const { node, parent } of nodes) {
      if (node.type !== 'heading' || !parent) continue;
      yield {
        at: placeOfRange(rangeOfNode(node), within),
        values: {
          title: plainText([node]) || '#',
          inside: parent.node.type === 'blockquote' ? 'quotation' : 'list',
        },
      };
    }
  },
});
