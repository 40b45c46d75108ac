import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { openedWhenUsed, openTypefaces } from '../../../src/render/pdf/typeset/typefaces.ts';
import { few } from '../../support/few.ts';
import { checks } from '../../support/pdf-checks/index.ts';
import { qpdfTest } from '../../support/pdf-objects.ts';
import { normalised, readingText, readSpans } from '../../support/pdf-spans.ts';
import { readStructure } from '../../support/pdf-structure.ts';
import { documentOf, pdfOf, text } from '../../support/render-document.ts';
import { root } from '../../support/run-cli.ts';

const fonts = openedWhenUsed((name) => readFileSync(join(root, `dist/fonts/${name}.ttf`)));
const missing: string[] = [];
const faces = openTypefaces(fonts, undefined, undefined, (character) => missing.push(character));
/** Without a composed form, or with one that the font lacks: Skolt Sámi, South Sámi names, transcriptions. */
const words = ['Ǩ', 'ǩiõll', 'vuõnǩ', 'a\u0323\u0301b', 'q\u0307', 'm\u0302n\u0302', 'ø\u0301l', 'ŋ\u030a'];

test.each(words)('in %s every mark stands where the font puts it', (word) => {
  for (const name of ['regular', 'semibold', 'italic', 'bold', 'bold-italic'] as const) {
    const font = create(fonts[name]);
    const scale = 1000 / font.unitsPerEm;
    const composed = [...word.normalize('NFC')]
      .map((letter) =>
        font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : letter.normalize('NFD'),
      )
      .join('');
    const { glyphs, positions } = font.layout(composed);
    const { shape } = faces[name].word(word.normalize('NFC'), false);
    expect(shape.ids).toEqual(glyphs.map(({ id }) => id));
    expect(shape.ids).not.toContain(0);
    expect(shape.offsets ?? positions.map(() => [0, 0])).toEqual(
      (positions as unknown as { xOffset: number; yOffset: number }[]).map(({ xOffset, yOffset }) => [
        xOffset * scale,
        yOffset * scale,
      ]),
    );
    expect(shape.advances.reduce((sum, advance) => sum + advance, 0)).toBeCloseTo(
      positions.reduce((sum, position) => sum + position.xAdvance * scale, 0),
      6,
    );
  }
  expect(missing).toEqual([]);
});

describe('on a page', () => {
  const bytes = pdfOf(documentOf([{ type: 'paragraph', content: [text(`Ord: ${words.join(' ')} slutt.`)] }]));

  test('the letters are read as they are written, in any composition', async () => {
    const read = normalised(readingText(await readSpans(await bytes))).normalize('NFC');
    expect(read).toContain(`Ord: ${words.join(' ')} slutt.`.normalize('NFC'));
  });

  qpdfTest('marks are raised over their letters, and what follows is on the line again', async () => {
    const pdf = readStructure(await bytes);
    for (const name of [
      'every glyph is known',
      'widths are those of the fonts',
      'content is made of operators',
    ] as const)
      expect({ name, faults: few(checks[name](pdf)) }).toEqual({ name, faults: [] });
    const spans = (await readSpans(await bytes))
      .flatMap((page) => page.spans)
      .filter((span) => !span.artifact);
    const line = spans.find((span) => span.text.startsWith('Ord:'));
    const last = spans.find((span) => span.text.endsWith('slutt.'));
    expect(last?.baseline).toBeCloseTo(line?.baseline ?? 0, 3);
  });
});
