import fc from 'fast-check';
import type { Block, Inline } from '../../src/document/document.ts';
import { type CheckName, checks } from '../support/pdf-checks/index.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { documentOf, pdfOf, text } from '../support/render-document.ts';
import { tagTree } from '../support/tag-tree.ts';

/** A paragraph of so many lines, and the part that it names with its page. */
interface Written {
  readonly lines: number;
  readonly names: number | undefined;
}

/** Parts in parts, each with a heading and its paragraphs. */
type Part = readonly (Written | Part)[];

const written = fc.record({
  lines: fc.constantFrom(1, 3, 12, 40),
  names: fc.option(fc.integer({ min: 0, max: 14 }), { nil: undefined }),
});
const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.array(fc.oneof({ maxDepth: 2 }, written, tie('part') as fc.Arbitrary<never>), {
    minLength: 1,
    maxLength: 5,
  }),
}));

/** Of parts that are sections: each of the first is, also one that is a single paragraph. */
function countOf(parts: Part): number {
  const inside = (one: Written | Part): number =>
    'lines' in one ? 0 : 1 + one.reduce((sum, inner) => sum + inside(inner), 0);
  return parts.reduce((sum, one) => sum + ('lines' in one ? 1 : inside(one)), 0);
}

function blocksOf(parts: Part): readonly Block[] {
  const count = countOf(parts);
  let sections = 0;
  let paragraphs = 0;
  const paragraph = ({ lines, names }: Written): Block => {
    const content: Inline[] = [
      text(`avsnitt${paragraphs}, ${'og enda flere ord om det samme, '.repeat(lines * 2)}`),
    ];
    paragraphs += 1;
    if (names !== undefined) {
      const target = `#del-${names % count}`;
      content.push(text('til '), {
        type: 'link',
        target,
        children: [text(`del${names % count}`), { type: 'page-reference', target, before: ', side ' }],
      });
    }
    content.push(text(' slutt.'));
    return { type: 'paragraph', content };
  };
  const section = (part: Part, level: 1 | 2 | 3): Block => {
    const id = `del-${sections}`;
    sections += 1;
    const heading: Block = { type: 'heading', level, id, content: [text(`Tittel ${id}`)] };
    const children = part.map((inner) =>
      'lines' in inner
        ? paragraph(inner as Written)
        : section(inner as Part, Math.min(3, level + 1) as 2 | 3),
    );
    return { type: 'section', level, children: [heading, ...children] } as Block;
  };
  return parts.map((one) => section('lines' in one ? [one as Written] : (one as Part), 1));
}

const treeChecks: readonly CheckName[] = [
  'every mark has one element',
  'no mark stands twice on a page',
  'the parent tree leads back',
  'the tree hangs together',
  'annotations lead back to their links',
  'links lie where their words are',
];

test('a page that names later ones is painted when they are known, and is read where it belongs', async () => {
  let waited = 0;
  await fc.assert(
    fc.asyncProperty(part, async (parts) => {
      const bytes = await pdfOf(documentOf(blocksOf(parts)));
      const pdf = readStructure(bytes);
      for (const name of treeChecks) expect([name, checks[name](pdf)]).toEqual([name, []]);
      const pages = await readSpans(bytes);
      const words = pages.map(({ spans }) =>
        spans
          .map((span) => span.text)
          .join(' ')
          .replace(/\s+/g, ' '),
      );
      const pageOf = (id: string): number =>
        words.findIndex((said) => said.includes(`Tittel ${id} `) || said.endsWith(`Tittel ${id}`)) + 1;
      for (const [index, said] of words.entries())
        for (const [, named, number] of said.matchAll(/del(\d+)\s*, side (\d+)/g)) {
          expect([named, Number(number)]).toEqual([named, pageOf(`del-${named}`)]);
          if (Number(number) > index + 1) waited += 1;
        }
      const read = [...tagTree(pdf, pages).matchAll(/avsnitt(\d+)/g)].map(([, number]) => Number(number));
      expect(read).toEqual(read.map((_, index) => index));
      expect(read.length).toBeGreaterThan(0);
    }),
    { numRuns: 30 },
  );
  expect(waited).toBeGreaterThan(5);
});
