import type { Block } from '../../src/document/document.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { normalised, readSpans, type Span } from '../support/pdf-spans.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { documentOf, pdfOf } from '../support/render-document.ts';

const code = (text: string): Block => ({ type: 'code', text });
/** Lines of code, each with where its first letter stands, in widths of a letter. */
async function linesOf(text: string): Promise<readonly { text: string; indent: number; baseline: number }[]> {
  const pages = await readSpans(await pdfOf(documentOf([code(text)])));
  const spans = pages
    .flatMap((page) => page.spans)
    .filter(({ artifact, text: words }) => !artifact && words !== '');
  const lines = new Map<number, Span[]>();
  for (const span of spans) {
    const line = lines.get(span.baseline);
    if (line) line.push(span);
    else lines.set(span.baseline, [span]);
  }
  const letter = 0.6 * (spans[0]?.size ?? 1);
  const left = Math.min(...spans.map(({ x }) => x));
  return [...lines].map(([baseline, ofLine]) => {
    const whole = ofLine.map((span) => span.text).join('');
    const first = ofLine.find((span) => span.text.trim() !== '');
    const inside = first ? first.text.length - first.text.trimStart().length : 0;
    return {
      text: whole,
      indent: Math.round(((first?.x ?? left) - left) / letter) + inside,
      baseline,
    };
  });
}

describe('a block of code keeps', () => {
  test('its indents, of spaces and of tabs', async () => {
    const lines = await linesOf('a:\n  b: 1\n    c: 2\n\td: 3\nab\te');
    expect(lines.map(({ text, indent }) => [text.trim(), indent])).toEqual([
      ['a:', 0],
      ['b: 1', 2],
      ['c: 2', 4],
      ['d: 3', 4],
      [expect.stringMatching(/^ab\s+e$/), 0],
    ]);
  });

  qpdfTest('its columns', async () => {
    const pdf = readStructure(await pdfOf(documentOf([code('navn     år   sum\nTinn     2011   9')])));
    const codes = pdf.elements.filter(({ role }) => role === 'Code').map(pdf.text);
    expect(codes).toEqual(['navn     år   sum Tinn     2011   9']);
  });

  test('its empty lines', async () => {
    const [first, second, third] = await linesOf('a\nb\n\n\nc').then((lines) =>
      lines.map(({ baseline }) => baseline),
    );
    const leading = (first ?? 0) - (second ?? 0);
    expect(leading).toBeGreaterThan(5);
    expect((second ?? 0) - (third ?? 0)).toBeCloseTo(3 * leading, 3);
  });

  test('all of a line that is too long, broken after a space and never hyphenated', async () => {
    const words = Array.from({ length: 40 }, (_, at) => `parameter${at}`);
    const lines = await linesOf(words.join(' '));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map(({ text }) => text.trim()).join(' ')).toBe(words.join(' '));
    for (const { text } of lines) expect(text).toMatch(/^parameter/);
    const long = await linesOf('samferdselsinfrastruktur'.repeat(12));
    expect(long.map(({ text }) => text).join('')).toBe('samferdselsinfrastruktur'.repeat(12));
  });

  test('letters of one width', async () => {
    const pages = await readSpans(await pdfOf(documentOf([code('iiiiiiii\nmmmmmmmm\nåæøŋžđčš')])));
    const widths = pages
      .flatMap(({ spans }) => spans)
      .filter(({ artifact, text }) => !artifact && text.trim() !== '')
      .map(({ text, width }) => (width / text.length).toFixed(2));
    expect(widths).toHaveLength(3);
    expect(new Set(widths).size).toBe(1);
  });
});

qpdfTest('code is tagged as the standards ask, and read line by line', async () => {
  const pdf = readStructure(
    await pdfOf(
      documentOf([code('if (a)\n\n    b();\n\n'), code(''), code('x'.repeat(500)), code('\u200e\tå 漢')]),
    ),
  );
  for (const name of [
    'every glyph is known',
    'widths are those of the fonts',
    'fonts are embedded',
    'every mark has one element',
    'the tree hangs together',
    'everything painted is marked',
  ] as const)
    expect({ name, faults: few(checks[name](pdf)) }).toEqual({ name, faults: [] });
  const read = pdf.elements
    .filter(({ role }) => role === 'Code')
    .map((element) => normalised(pdf.text(element)));
  expect(read[0]).toBe('if (a) b();');
});
