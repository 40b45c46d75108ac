import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { create } from 'fontkit';
import { webFaces, webFont } from '../../src/media/font/web-font.ts';
import { root } from '../support/run-cli.ts';

const fonts = join(root, 'dist/fonts');
const sami = 'čđŋšŧžČĐŊŠŦŽáÁǥǧǩʒǯ';
const norwegian = 'abcdefghijklmnopqrstuvwxyzæøåÆØÅéèêóòô0123456789«»–—…•·%§½€−→';

/** What of a font is asked here. */
interface Glyphs {
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  };
}

/** The tables of a WOFF file, unpacked, by their tags. */
function tablesOf(file: Buffer): ReadonlyMap<string, Buffer> {
  expect(file.toString('latin1', 0, 4)).toBe('wOFF');
  expect(file.readUInt32BE(8)).toBe(file.length);
  const tables = new Map<string, Buffer>();
  for (let at = 44; at < 44 + file.readUInt16BE(12) * 20; at += 20) {
    const [offset, stored, whole] = [4, 8, 12].map((place) => file.readUInt32BE(at + place)) as [
      number,
      number,
      number,
    ];
    const bytes = file.subarray(offset, offset + stored);
    const table = stored < whole ? inflateSync(bytes) : bytes;
    expect(table.length).toBe(whole);
    tables.set(file.toString('latin1', at, at + 4), table);
  }
  return tables;
}

test.each(Object.keys(webFaces))('the %s face of pages is small, and has the letters of plans', (face) => {
  const file = readFileSync(join(fonts, `${face}.woff`));
  expect(file.length).toBeLessThan(45_000);
  const [small, whole] = [file, readFileSync(join(fonts, `${face}.ttf`))].map(
    (bytes) => create(bytes) as unknown as Glyphs,
  );
  for (const character of sami + norwegian) {
    const code = character.codePointAt(0) ?? 0;
    const [glyph, before] = [small?.glyphForCodePoint(code), whole?.glyphForCodePoint(code)];
    expect({ character, found: glyph?.id }).toEqual({ character, found: before?.id });
    expect(glyph?.advanceWidth).toBe(before?.advanceWidth);
    // Also of letters that are made of others, as å is.
    expect({ character, path: glyph?.path.toSVG() }).toEqual({ character, path: before?.path.toSVG() });
  }
  // What is left out is no empty letter, but none: the reader's machine has it.
  expect(small?.hasGlyphForCodePoint('я'.codePointAt(0) ?? 0)).toBe(false);
});

test('a font of the plan goes the same way, and each table is as long as it says', () => {
  const made = Buffer.from(webFont(readFileSync(join(fonts, 'mono.ttf'))));
  const tables = tablesOf(made);
  expect([...tables.keys()]).toEqual(
    expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca', 'maxp']),
  );
  expect(tables.has('GPOS')).toBe(false);
  const glyphs = tables.get('maxp')?.readUInt16BE(4) ?? 0;
  expect(tables.get('loca')?.length).toBe((glyphs + 1) * 4);
  expect(tables.get('loca')?.readUInt32BE(glyphs * 4)).toBe(tables.get('glyf')?.length);
  expect(webFont(readFileSync(join(fonts, 'mono.ttf')))).toEqual(new Uint8Array(made));
});
