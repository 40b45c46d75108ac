import type { Block, Inline } from '../../src/document/document.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest, textOf } from '../support/pdf-objects.ts';
import { normalised, readingText, readSpans } from '../support/pdf-spans.ts';
import { type Pdf, readStructure } from '../support/pdf-structure.ts';
import { documentOf, pdfOf, text } from '../support/render-document.ts';

const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });
const link = (title: string, ...children: readonly Inline[]): Inline => ({
  type: 'link',
  target: 'https://example.org',
  title,
  children,
});

/** What the standards ask for that odd words have to do with. */
function expectSound(pdf: Pdf): void {
  for (const name of [
    'every glyph is known',
    'widths are those of the fonts',
    'strings and numbers have room',
    'metadata is right',
    'annotations say what they are for',
    'figures have words and a place',
    'headings have words',
    'every mark has one element',
  ] as const)
    expect({ name, faults: few(checks[name](pdf)) }).toEqual({ name, faults: [] });
}

describe('signs that nobody sees are not printed, and words that look alike are found alike', () => {
  const written = [
    ['\ufeffRådet', 'Rådet'],
    ['Ring \u200e32 86', 'Ring 32 86'],
    ['e\u2060post', 'epost'],
    ['Nådd ☑\ufe0f.', 'Nådd ☑.'],
    ['sam\u200dferd\u200csel', 'samferdsel'],
    ['ett\u2002to\u2003tre\u3000fire\u2028fem', 'ett to tre fire fem'],
    ['o\ufb03siell \ufb01nans', 'offisiell finans'],
    ['tu\u00adris\u200bme', 'turisme'],
  ] as const;
  const bytes = pdfOf(
    documentOf(
      [
        { type: 'heading', level: 1, id: 'a', content: [text('\ufeffMål\u2060 og o\ufb03siell\u2003plan')] },
        ...written.map(([words]) => paragraph(text(words))),
        paragraph(link('Til\u200b \ufeffsiden', text('\ufeffher'))),
        {
          type: 'table',
          columns: [{ align: 'left' }],
          header: [{ content: [text('\u200eNavn')] }],
          rows: [{ cells: [{ content: [text('Tinn\ufeff')] }] }],
        },
      ],
      { title: 'Plan\ufeff for\u2003alle' },
    ),
  );

  test('in what is read', async () => {
    const read = normalised(readingText(await readSpans(await bytes)));
    for (const [, printed] of written) expect(read).toContain(printed);
    expect(read).not.toContain('?');
    expect(read).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
  });

  qpdfTest('in tags and titles, and as the standards ask', async () => {
    const pdf = readStructure(await bytes);
    expectSound(pdf);
    const titles = Object.values(pdf.objects.objects).flatMap(({ value }) =>
      typeof value === 'object' && value !== null && '/Title' in value && '/Dest' in value
        ? [textOf(value['/Title'])]
        : [],
    );
    expect(titles).toEqual(['Mål og offisiell plan']);
  });
});

describe('words longer than a string of PDF/A', () => {
  const long = (word: string): string => `${word} `.repeat(Math.ceil(40_000 / word.length)).trim();
  const bytes = pdfOf(
    documentOf(
      [
        { type: 'heading', level: 1, id: 'a', content: [text(long('Ærlig'))] },
        paragraph(link(long('lenketittel'), text('her')), text(' og '), link('', text(long('lenkeord')))),
        {
          type: 'chart',
          width: 100,
          height: 20,
          title: 'T',
          alt: long('tall'),
          shapes: [{ type: 'bar', x: 0, y: 0, width: 10, height: 10, shade: 0 }],
        },
      ],
      { title: long('Tittel'), subject: 'ŋ'.repeat(20_000), keywords: long('nøkkelord').split(' ') },
    ),
  );

  qpdfTest('are cut after a word where a string holds them, and nowhere else', async () => {
    const pdf = readStructure(await bytes);
    expectSound(pdf);
    const alt = textOf(pdf.elements.find(({ role }) => role === 'Figure')?.dict['/Alt']) ?? '';
    expect(alt).toMatch(/^(?:tall )+…$/);
    expect(alt.length).toBeGreaterThan(15_000);
    const heading = pdf.elements.find(({ role }) => role === 'H1');
    expect(normalised(pdf.text(heading as never)).split(' ')).toHaveLength(8000);
  });
});
