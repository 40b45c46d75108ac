import type { Nodes } from 'mdast';
import { parseProse } from '../../src/text/markdown.ts';

/** The links of a text, as address and words. */
function links(text: string): readonly string[] {
  const found: string[] = [];
  const words = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : '';
  const visit = (node: Nodes): void => {
    if (node.type === 'link') found.push(`${node.url}: ${words(node)}`);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parseProse(text).tree);
  return found;
}

test.each([
  ['[](https://example.org/a)', ['https://example.org/a: https://example.org/a']],
  ['- ord\n- *[ ](#bakgrunn)*', ['#bakgrunn: #bakgrunn']],
  ['[\u200b][her]\n\n[her]: https://example.org/b', ['https://example.org/b: https://example.org/b']],
  ['[![Kart](a.png)](https://example.org/c)', ['https://example.org/c: ']],
  ['[ord](https://example.org/d)', ['https://example.org/d: ord']],
])('a link without words is its address: %s', (text, expected) => {
  expect(links(text)).toEqual(expected);
});

test.each([
  ['[<post@example.org>](https://example.org/a)', ['https://example.org/a: post@example.org']],
  [
    '[skriv **til <post@example.org>**](https://example.org/a)',
    ['https://example.org/a: skriv til post@example.org'],
  ],
  [
    '| [<https://example.org/b>](https://example.org/a) |\n|---|',
    ['https://example.org/a: https://example.org/b'],
  ],
  [
    '[a](https://example.org/a) <post@example.org>',
    ['https://example.org/a: a', 'mailto:post@example.org: post@example.org'],
  ],
])('no link is in another: %s', (text, expected) => {
  expect(links(text)).toEqual(expected);
});
