import type { Paragraph } from 'mdast';
import { placeOfRange, type WrittenNode } from '../model/written-nodes.ts';
import type { Fix } from '../text/fix.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import { chapterExample, textRule } from './rule.ts';

/** A row of `-` or `=` right under a text is a rule to one and a heading to another. */
export const linesUnderText = textRule<{ line: string; isRule: boolean }>({
  name: 'lines-under-text',
  code: 'PV1814',
  category: 'documents',
  severity: 'warning',
  summary: {
    nb: 'En strek står med en tom linje over seg, og en overskrift begynner med «#».',
    nn: 'Ein strek står med ei tom linje over seg, og ei overskrift byrjar med «#».',
    en: 'A rule has a blank line above it, and a heading begins with “#”.',
  },
  explanation: {
    nb: 'En linje med «---» rett under en tekst er en strek i planverk, men gjør teksten til en overskrift i andre programmer. En linje med «===» er ingen strek i det hele tatt: den blir skrevet ut som den står.',
    nn: 'Ei linje med «---» rett under ein tekst er ein strek i planverk, men gjer teksten til ei overskrift i andre program. Ei linje med «===» er ingen strek i det heile: ho blir skriven ut som ho står.',
    en: 'A line of “---” right under a text is a rule in planverk, but makes a heading of the text in other programs. A line of “===” is no rule at all: it is printed as it is written.',
  },
  example: chapterExample(
    'Kommunene samarbeider.\n---\n\nNeste avsnitt.',
    'Kommunene samarbeider.\n\n---\n\nNeste avsnitt.',
  ),
  message: {
    nb: (v) =>
      v.isRule
        ? `«${v.line}» rett under en tekst gjør den til en overskrift i andre programmer`
        : `«${v.line}» blir skrevet ut som en del av teksten over`,
    nn: (v) =>
      v.isRule
        ? `«${v.line}» rett under ein tekst gjer han til ei overskrift i andre program`
        : `«${v.line}» blir skrive ut som ein del av teksten over`,
    en: (v) =>
      v.isRule
        ? `“${v.line}” right under a text makes a heading of it in other programs`
        : `“${v.line}” is printed as a part of the text above it`,
  },
  hint: {
    nb: 'en strek er «---» med en tom linje over; en overskrift begynner med «## »',
    nn: 'ein strek er «---» med ei tom linje over; ei overskrift byrjar med «## »',
    en: 'a rule is “---” with a blank line above it; a heading begins with “## ”',
  },
  *checkText(nodes, within) {
    for (const written of nodes) {
      const { node } = written;
      const found = node.type === 'thematicBreak' ? ruleUnderText(written) : [];
      if (node.type === 'paragraph') found.push(...linesIn(node, written));
      for (const [from, to] of found) {
        const line = within.text.slice(from, to).trim();
        const at = placeOfRange([from, to], within);
        yield {
          at,
          ...(node.type === 'thematicBreak' && at.range && { fix: blankAbove(from, within.text) }),
          values: {
            line: line.length > 20 ? `${line.slice(0, 19)}…` : line,
            isRule: node.type === 'thematicBreak',
          },
        };
      }
    }
  },
});

/** A blank line above a line, with the signs of the quotation that it is in. */
function blankAbove(from: number, text: string): Fix {
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const quotes = text.slice(line, from).trimEnd();
  return { kind: 'safe', leftByFmt: true, edits: [{ range: [line, line], text: `${quotes}\n` }] };
}

function ruleUnderText({ node, siblings, index, within: { text } }: WrittenNode): [number, number][] {
  const above = siblings[index - 1];
  const [from, to] = rangeOfNode(node);
  if (above?.type !== 'paragraph' || !/^-+[ \t]*$/.test(text.slice(from, to))) return [];
  return /^[ \t]*\n[ \t>]*$/.test(text.slice(rangeOfNode(above)[1], from)) ? [[from, to]] : [];
}

/** Lines after the first that consist of a row of `=`, or of dashes too few to be a rule. */
function linesIn(node: Paragraph, { within: { text } }: WrittenNode): [number, number][] {
  const [start, end] = rangeOfNode(node);
  const paragraph = text.slice(start, end);
  return [...paragraph.matchAll(/\n[ \t>]*(=+|--?)[ \t]*(?=\n|$)/g)].map(
    ({ index, 0: all, 1: signs = '' }) => {
      const from = start + index + all.indexOf(signs);
      return [from, from + signs.length];
    },
  );
}
