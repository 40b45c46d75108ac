import fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { standardTheme } from '#templates';
import type { Block, Inline } from '../../src/document/document.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { makeTheme } from '../../src/templates/theme.ts';
import { few } from '../support/few.ts';
import { linesOf, type SetPdf, textInMargins, widowsAndOrphans } from '../support/page-checks.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { operationsOf } from '../support/pdf-content.ts';
import { hasQpdf, qpdfTest } from '../support/pdf-objects.ts';
import { normalised, readSpans } from '../support/pdf-spans.ts';
import { type Element, type Pdf, readStructure } from '../support/pdf-structure.ts';
import { added, documentOf, pdfOf, struck, text } from '../support/render-document.ts';

const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });

describe('in Markdown', () => {
  const markdownOf = (...content: readonly Inline[]): string =>
    renderMarkdown(documentOf([paragraph(...content)]));
  const read = (markdown: string): Root =>
    fromMarkdown(markdown, {
      extensions: [gfmStrikethrough()],
      mdastExtensions: [gfmStrikethroughFromMarkdown()],
    });

  test('struck and new words are seen side by side', () => {
    expect(markdownOf(text('Vi '), struck('bør'), text(' '), added('skal'), text(' vokse.'))).toBe(
      'Vi ~~bør~~ **skal** vokse.\n',
    );
  });

  test('the same words come back, struck or new, whatever they are', () => {
    const words = fc.stringMatching(/^[a-zæøå~*_(«[\]`<&\\#-]{1,8}$/);
    const inline = fc.tuple(fc.constantFrom(text, struck, added), words);
    fc.assert(
      fc.property(fc.array(inline, { minLength: 1, maxLength: 6 }), (parts) => {
        // Parts of the same kind beside each other are one when read.
        const apart = parts.filter(([make], index) => make !== parts[index - 1]?.[0]);
        const [first] = read(markdownOf(...apart.map(([make, value]) => make(value)))).children;
        const found = first?.type === 'paragraph' ? first.children : [];
        const types = { text, delete: struck, strong: added } as const;
        const seen = found.map((node) => {
          const inner = 'children' in node ? node.children : [node];
          const value = inner.map((child) => ('value' in child ? child.value : '?')).join('');
          return types[node.type as keyof typeof types]?.(value);
        });
        expect(seen).toEqual(apart.map(([make, value]) => make(value)));
      }),
      { numRuns: 300 },
    );
  });
});

test('a web page says what is struck and new to those who do not see it', () => {
  const html = renderHtml(
    documentOf([
      paragraph(struck('bør'), text(' '), { ...(added('skal <b>') as object), language: 'nn' } as Inline),
      { type: 'section', changed: true, children: [paragraph(text('Nytt kapittel.'))] },
    ]),
    {
      file: 'a.html',
      picture: () => '',
      skip: 'Til innholdet',
      script: {},
      colors: makeTheme(standardTheme).colors,
    },
  );
  expect(html).toContain(
    '<p><del><span class="unseen">[strøket: </span>bør<span class="unseen">]</span></del> ' +
      '<ins><span class="unseen" lang="nn">[nytt: </span>skal &lt;b&gt;<span class="unseen">]</span></ins></p>',
  );
  expect(html).toContain('<section class="changed">');
});

describe('in a PDF', () => {
  const long = 'Regionrådet skal arbeide for næringsutvikling og samferdselsløsninger i kommunene. ';
  const blocks: readonly Block[] = [
    { type: 'heading', level: 1, id: 'a', content: [text('Endringer')] },
    paragraph(text('Uendret.')),
    paragraph(text('Vi '), struck('bør'), text(' '), added('skal'), text(` vokse. ${long}`)),
    paragraph(struck(long.repeat(70).trim()), text(' '), added(long.repeat(50).trim())),
    {
      type: 'list',
      ordered: false,
      tight: true,
      items: [{ children: [paragraph(struck('gammelt punkt'))] }, { children: [paragraph(text('punkt'))] }],
    },
    {
      type: 'table',
      columns: [{ align: 'left' }, { align: 'right', numeric: true }],
      header: [{ content: [text('Hva')] }, { content: [struck('Kr'), text(' '), added('Kroner')] }],
      rows: Array.from({ length: 60 }, (_, index) => ({
        cells: [
          { content: [text(`Rad ${index}`)] },
          { content: index % 9 ? [text('1')] : [struck('1'), text(' '), added('2')] },
        ],
      })),
    },
    { type: 'section', changed: true, children: [paragraph(text(long)), paragraph(text(long))] },
  ];
  let setPdf: SetPdf;
  let pdf: Pdf;
  beforeAll(async () => {
    const bytes = await pdfOf(documentOf(blocks));
    if (hasQpdf) setPdf = { pdf: readStructure(bytes), pages: await readSpans(bytes) };
    pdf = setPdf?.pdf;
  });

  for (const [name, check] of Object.entries(checks)) {
    qpdfTest(name, () => expect(few(check(pdf))).toEqual([]));
  }
  qpdfTest('no widow, and nothing in the margin but bars', () => {
    expect(few(widowsAndOrphans(setPdf))).toEqual([]);
    expect(few(textInMargins(setPdf))).toEqual([]);
  });

  const spans = () => pdf.elements.filter(({ role, parent }) => role === 'Span' && parent?.role !== 'Span');
  qpdfTest('each is a span that says how it is set, and begins and ends with what is heard', () => {
    const seen = spans().map((span) => ({
      decoration: span.attribute('Layout', 'TextDecorationType'),
      marks: span.children.map(({ dict }) => dict['/ActualText']),
    }));
    expect(seen).toHaveLength(21);
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
      new Set([
        JSON.stringify({ decoration: '/LineThrough', marks: ['u:[strøket: ', 'u:]'] }),
        JSON.stringify({ decoration: '/Underline', marks: ['u:[nytt: ', 'u:]'] }),
      ]),
    );
  });
  qpdfTest('all words are there, on every page they run over', () => {
    const struckLong = spans().find((span) => pdf.text(span).length > 1000);
    const read = normalised(pdf.text(struckLong as Element)).replace(' ]', ']');
    expect(read === `[strøket: ${long.repeat(70).trim()}]`).toBe(true);
    expect(struckLong?.kids.filter(({ kind }) => kind === 'mark').length).toBeGreaterThan(1);
  });
  qpdfTest('a bar stands beside every line that changed, and beside no other', () => {
    const revised = pdf.elements.filter(({ role }) => role === 'Span');
    const section = pdf.elements.filter(({ role, parent }) => role === 'P' && parent?.role === 'Sect');
    const changed = new Set(
      [...revised, ...section].flatMap((element) =>
        [...linesOf(setPdf, element)].flatMap(([page, lines]) =>
          lines.map((line) => `${page} ${Math.round(line)}`),
        ),
      ),
    );
    expect(changed.size).toBeGreaterThan(60);
    for (const [index, { height, spans: all }] of setPdf.pages.entries()) {
      const bars = barsOn(index);
      for (const { baseline, artifact, text: words } of all) {
        if (artifact || !words.trim()) continue;
        const barred = bars.some(({ top, bottom }) => height - baseline > top && height - baseline < bottom);
        expect([words, barred]).toEqual([words, changed.has(`${index} ${Math.round(baseline)}`)]);
      }
    }
  });
  /** What is painted in the outer margin, from the top of the page. */
  const barsOn = (page: number): { top: number; bottom: number }[] => {
    const content = pdf.stream(pdf.pages[page]?.dict['/Contents']) ?? Buffer.alloc(0);
    return [...operationsOf(content)].flatMap(({ operator, operands }) => {
      const [x = 0, y = 0, , height = 0] = operands as number[];
      return operator === 're' && x > 527.3 ? [{ top: y, bottom: y + height }] : [];
    });
  };
});
