import { create } from 'fontkit';
import { writeCharacters } from '../../src/media/font/characters.ts';
import { inspectFont, safeFont } from '../../src/media/font/font.ts';
import { bytesOf, readTables } from '../../src/media/font/sfnt.ts';
import { openPdfMaker } from '../../src/publishing/make-pdf.ts';
import { few } from '../support/few.ts';
import {
  cffOf,
  liberation,
  op,
  type Program,
  smallOtf,
  someCharacters,
  sourceSans,
  square,
  withTables,
} from '../support/fonts.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { documentOf, plainSetting, text } from '../support/render-document.ts';

function verdict(bytes: Uint8Array): string {
  const facts = inspectFont(bytes);
  return facts.kind === 'unusable' ? `${facts.reason} ${facts.detail ?? ''}`.trim() : facts.kind;
}
function safe(bytes: Uint8Array): Uint8Array {
  const font = safeFont(bytes);
  if ('kind' in font) throw new Error(`${font.reason} ${font.detail ?? ''}`);
  return font;
}

/** A document set in a font, and the characters that were lacking. */
async function setIn(font: Uint8Array, ...paragraphs: string[]) {
  const maker = openPdfMaker({ ...plainSetting, fonts: { regular: safe(font), semibold: safe(font) } });
  const document = documentOf(
    paragraphs.map((paragraph) => ({ type: 'paragraph', content: [text(paragraph)] })),
  );
  const { bytes } = await maker.make(document);
  return { bytes, missing: [...maker.missing] };
}

describe('a font written anew', () => {
  test('sets text as the font itself does', () => {
    for (const bytes of [sourceSans, liberation]) {
      const [original, other] = [create(bytes), create(Buffer.from(safe(bytes)))];
      const shaped = (font: typeof original, word: string) => {
        const { glyphs, positions } = font.layout(word);
        return glyphs.map(({ id }, at) => `${id}:${positions[at]?.xAdvance}`).join(' ');
      };
      for (const word of [
        'AVATAR',
        'To',
        'fjellfilosofi',
        'office',
        '«Å»',
        'áčđŋšŧž',
        'Ω',
        '16 500',
        'kr 1,5',
        'å',
        'T.',
      ])
        expect({ word, shaped: shaped(other, word) }).toEqual({ word, shaped: shaped(original, word) });
    }
  });

  test('has only what setting and embedding ask for', () => {
    expect([...readTables(safe(sourceSans)).keys()]).toEqual([
      ...[
        'GDEF',
        'GPOS',
        'GSUB',
        'OS/2',
        'cmap',
        'glyf',
        'head',
        'hhea',
        'hmtx',
        'loca',
        'maxp',
        'name',
        'post',
        'prep',
      ],
    ]);
    const odd = withTables(sourceSans, {
      fvar: () => Buffer.alloc(99),
      'SVG ': () => Buffer.from('<svg onload="x()"/>'),
      morx: () => Buffer.alloc(9),
    });
    expect([...readTables(safe(odd)).keys()].filter((tag) => /fvar|SVG|morx/.test(tag))).toEqual([]);
    expect(Buffer.from(safe(odd)).includes('onload')).toBe(false);
  });

  test('is the same when it is written again', () => {
    const once = safe(sourceSans);
    expect(Buffer.compare(Buffer.from(safe(once)), Buffer.from(once))).toBe(0);
  });

  test('is called by a name that a PDF can write', () => {
    const named = withTables(sourceSans, {
      name: (table) => {
        const name = Buffer.from('Skrift (x) /JS>> æ', 'utf16le').swap16();
        const head = Buffer.alloc(18);
        for (const [index, value] of [0, 1, 18, 3, 1, 0x409, 6, name.length, 0].entries())
          head.writeUInt16BE(value, index * 2);
        return table.length > 0 ? Buffer.concat([head, name]) : undefined;
      },
    });
    const name = readTables(safe(named)).get('name');
    expect(
      Buffer.from(bytesOf(name as DataView))
        .subarray(18)
        .swap16()
        .toString('utf16le'),
    ).toBe('SkriftxJS');
    expect(verdict(withTables(sourceSans, { name: () => Buffer.alloc(600, 0xff) }))).toBe('font');
  });

  test('only has lookups that end', () => {
    const font = create(Buffer.from(safe(sourceSans))) as unknown as Record<
      string,
      { lookupList: { toArray(): { lookupType: number; subTables: { lookupType?: number }[] }[] } }
    >;
    for (const [table, kinds] of [
      ['GSUB', [1, 4]],
      ['GPOS', [1, 2, 4, 6]],
    ] as const) {
      const lookups = font[table]?.lookupList.toArray() ?? [];
      expect(lookups.filter(({ subTables }) => subTables.length > 0).length).toBeGreaterThan(3);
      const kept = lookups.flatMap(({ lookupType, subTables: [first] }) =>
        first ? [first.lookupType ?? lookupType] : [],
      );
      expect([...new Set(kept)].filter((kind) => !kinds.some((known) => known === kind))).toEqual([]);
    }
  });
});

describe('characters', () => {
  const cmapOf = (characters: ReadonlyMap<number, number>) =>
    withTables(sourceSans, { cmap: () => writeCharacters(characters) });
  const all = someCharacters((index) => 1 + index);
  const without = (...lacking: string[]): Uint8Array => {
    const some = new Map(all);
    for (const sign of lacking) some.delete(sign.codePointAt(0) ?? 0);
    return cmapOf(some);
  };

  test('that every text has are asked for', () => {
    expect(verdict(cmapOf(all))).toBe('font');
    expect(verdict(without('?'))).toBe('font-letters ?');
    expect(verdict(without('å', '•', '~'))).toBe('font-letters ~ å •');
    // What is not painted needs no glyph.
    expect(verdict(without(' '))).toBe('font');
  });

  test('of nobody but those who agreed on them are not set, and told', async () => {
    const symbols = cmapOf(new Map([...all, [0xe000, 5], [0xf8ff, 6], [0xf0000, 7], [0x10fffd, 8]]));
    const { missing } = await setIn(symbols, 'a \ue000\uf8ff \u{f0000} \u{10fffd} b');
    expect(missing.sort()).toEqual(['\ue000', '\uf8ff', '\u{f0000}', '\u{10fffd}'].sort());
    expect((await setIn(sourceSans, 'Bare vanlig tekst.')).missing).toEqual([]);
  });

  qpdfTest('that a font lacks are question marks, and never boxes', async () => {
    for (const font of [cmapOf(all), smallOtf(cffOf({ glyphs: [square, square] }))]) {
      const { bytes, missing } = await setIn(font, 'a ☃ \ue001 b č');
      expect(missing).toEqual(['☃', '\ue001']);
      const pdf = readStructure(bytes);
      expect(few([...checks['every glyph is known'](pdf), ...checks['fonts are embedded'](pdf)])).toEqual([]);
      expect(pdf.roots.map(pdf.text).join('')).toContain('a ? ? b č');
    }
  });

  const format12 = (...groups: readonly (readonly [number, number, number])[]): Buffer => {
    const table = Buffer.from(writeCharacters(all));
    const more = Buffer.alloc(groups.length * 12);
    for (const [index, group] of groups.entries())
      for (const [at, value] of group.entries()) more.writeUInt32BE(value, index * 12 + at * 4);
    table.writeUInt32BE(table.readUInt32BE(24) + groups.length, 24);
    return Buffer.concat([table, more]);
  };
  test.each([
    ['glyphs that are not there', format12([0x3000, 0x3001, 60_000])],
    ['characters without end', format12([0x3000, 0xffffffff, 1])],
    ['no table of Unicode', Buffer.from('000000010001000000000000', 'hex')],
    ['a format that nobody reads', Buffer.from('0000000100030001000000 0c0008'.replace(' ', ''), 'hex')],
    ['nothing', Buffer.alloc(0)],
    ['a table cut short', Buffer.from(writeCharacters(all)).subarray(0, 60)],
  ])('with %s: damaged', (_name, cmap) => {
    expect(verdict(withTables(sourceSans, { cmap: () => cmap }))).toBe('damaged');
  });

  test('of the same groups over and over are too much work', () => {
    const groups = Array.from({ length: 30_000 }, () => [0x20, 0x7e, 1] as const);
    expect(
      verdict(
        withTables(sourceSans, {
          cmap: () =>
            format12(...groups, ...groups.slice(0, 20_000).map(([a, , c]) => [a, a + 1000, c] as const)),
        }),
      ),
    ).toBe('font-heavy');
  });
});

describe('tables of one byte only', () => {
  const ruins: Readonly<Record<string, readonly [zeros: string, ones: string]>> = {
    head: ['damaged', 'damaged'],
    hhea: ['damaged', 'damaged'],
    maxp: ['damaged', 'damaged'],
    hmtx: ['damaged', 'damaged'],
    cmap: ['damaged', 'damaged'],
    loca: ['font', 'damaged'],
    glyf: ['font', 'damaged'],
    GSUB: ['damaged', 'damaged'],
    GPOS: ['damaged', 'damaged'],
    GDEF: ['font', 'font'],
    'OS/2': ['font', 'font-restricted'],
    name: ['font', 'font'],
    post: ['font', 'font'],
    prep: ['font', 'font'],
  };
  test.each(Object.entries(ruins))('%s', async (tag, [zeros, ones]) => {
    for (const [byte, expected] of [
      [0, zeros],
      [0xff, ones],
    ] as const) {
      const font = withTables(sourceSans, { [tag]: (table) => Buffer.alloc(table.length, byte) });
      expect(verdict(font)).toBe(expected);
      // What is taken can be set.
      if (expected === 'font')
        expect((await setIn(font, 'Prøve AVATAR office')).bytes.length).toBeGreaterThan(1000);
    }
  });

  test.each(['head', 'hhea', 'maxp', 'hmtx', 'cmap', 'glyf', 'loca'])('a font without %s', (tag) => {
    expect(verdict(withTables(sourceSans, { [tag]: () => undefined }))).toBe('damaged');
  });
  test.each(['GSUB', 'GPOS', 'GDEF', 'OS/2', 'name', 'post', 'prep'])(
    'a font without %s is one',
    async (tag) => {
      const font = withTables(sourceSans, { [tag]: () => undefined });
      expect(verdict(font)).toBe('font');
      expect((await setIn(font, 'Prøve AVATAR office')).missing).toEqual([]);
    },
  );
});

describe('outlines of TrueType', () => {
  const characters = readTables(sourceSans);
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => characters.get(tag) as DataView) as [
    DataView,
    DataView,
    DataView,
  ];
  const offset = (glyph: number): number =>
    head.getInt16(50) === 1 ? loca.getUint32(glyph * 4) : 2 * loca.getUint16(glyph * 2);
  const composite =
    Array.from({ length: 2000 }, (_, glyph) => glyph).find(
      (glyph) => offset(glyph) < offset(glyph + 1) && glyf.getInt16(offset(glyph)) < 0,
    ) ?? 0;
  const simple =
    Array.from({ length: 2000 }, (_, glyph) => glyph).find(
      (glyph) => offset(glyph) < offset(glyph + 1) && glyf.getInt16(offset(glyph)) > 0,
    ) ?? 0;
  const isSingle = (glyph: number): boolean =>
    offset(glyph) < offset(glyph + 1) &&
    glyf.getInt16(offset(glyph)) < 0 &&
    (glyf.getUint16(offset(glyph) + 10) & 0x20) === 0;
  const single = Array.from({ length: 2000 }, (_, glyph) => glyph).find(isSingle) ?? 0;
  const spoilt = (change: (table: Buffer) => void) =>
    withTables(sourceSans, {
      glyf: (table) => {
        change(table);
        return table;
      },
    });

  test.each([
    [
      'a glyph put together of itself',
      (table: Buffer) => table.writeUInt16BE(composite, offset(composite) + 12),
    ],
    [
      'a glyph put together of one that is not there',
      (table: Buffer) => table.writeUInt16BE(65_535, offset(composite) + 12),
    ],
    [
      'a glyph that goes on beyond its end',
      (table: Buffer) =>
        table.writeUInt16BE(table.readUInt16BE(offset(single) + 10) | 0x20, offset(single) + 10),
    ],
    [
      'contours that end before they begin',
      (table: Buffer) => table.writeUInt16BE(0xffff, offset(simple) + 10),
    ],
    ['more contours than there is room for', (table: Buffer) => table.writeInt16BE(30_000, offset(simple))],
  ])('%s', (_name, change) => {
    expect(verdict(spoilt(change))).toBe('damaged');
  });

  test('places that go back, or beyond the table', () => {
    const moved = (value: number) =>
      withTables(sourceSans, {
        loca: (table) => {
          if (head.getInt16(50) === 1) table.writeUInt32BE(value, 40);
          else table.writeUInt16BE(value, 20);
          return table;
        },
      });
    expect(verdict(moved(0))).toBe('damaged');
    expect(verdict(moved(0xfffe))).toBe('damaged');
  });
});

describe('outlines of PostScript', () => {
  const otf = (glyph: Program, more: Partial<Parameters<typeof cffOf>[0]> = {}): Uint8Array =>
    smallOtf(cffOf({ glyphs: [square, glyph], ...more }));
  const call = (index: number): Program => [index - 107, op(10)];
  const callGlobal = (index: number): Program => [index - 107, op(29)];

  test.each([
    ['a square', otf(square)],
    ['with a width of its own', otf([33, ...square])],
    ['in a part that glyphs have in common', otf(call(0), { local: [square] })],
    ['in a part of all fonts', otf(callGlobal(0), { global: [square] })],
    ['with hints and masks', otf([10, 20, op(18), 30, 40, op(19, 0xff), 100, 0, op(21), 400, op(6), op(14)])],
    [
      'with curves',
      otf([
        0,
        0,
        op(21),
        1,
        2,
        3,
        4,
        5,
        6,
        op(8),
        1,
        2,
        3,
        4,
        op(30),
        1,
        2,
        3,
        4,
        5,
        op(31),
        9,
        1,
        2,
        3,
        4,
        op(26),
        op(14),
      ]),
    ],
    ['with a flex', otf([0, 0, op(21), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 50, op(12, 35), op(14)])],
    ['that is nothing', otf([op(14)])],
  ])('%s is set and embedded', async (_name, font) => {
    expect(verdict(font)).toBe('font');
    expect((await setIn(font, 'ab')).bytes.length).toBeGreaterThan(1000);
  });

  test.each([
    ['a part that calls itself', otf(call(0), { local: [call(0)] })],
    ['parts that call each other', otf(call(0), { local: [call(1), call(0)] })],
    ['a part that is not there', otf(call(5), { local: [square] })],
    ['a call without a number', otf([op(10)])],
    ['more numbers than wait', otf([...Array.from({ length: 193 }, () => 1), op(5), op(14)])],
    ['a curve of five numbers', otf([0, 0, op(21), 1, 2, 3, 4, 5, op(8), op(14)])],
    ['arithmetic', otf([1, 2, op(12, 10), op(14)])],
    ['an operator that there is not', otf([op(2), op(14)])],
    ['more after its end', otf([...square, 5, op(6)])],
  ])('%s: damaged', (_name, font) => {
    expect(verdict(font)).toBe('damaged');
  });

  test('parts that call ten times the next are too much work', () => {
    const local = Array.from(
      { length: 12 },
      (_, at): Program =>
        at === 11 ? [op(11)] : [...Array.from({ length: 10 }, () => call(at + 1)).flat(), op(11)],
    );
    expect(verdict(otf([...call(0), op(14)], { local }))).toBe('font-heavy');
  });

  test('its dictionaries and lists', () => {
    const cff = cffOf({ glyphs: [square, square], global: [square], local: [square] });
    expect(verdict(smallOtf(cff, 3))).toBe('damaged');
    expect(verdict(smallOtf(cff.subarray(0, -20)))).toBe('damaged');
    expect(verdict(smallOtf(cffOf({ glyphs: [square, square], top: [140, 12, 6] })))).toBe('damaged');
    expect(verdict(smallOtf(cffOf({ glyphs: [square, square], top: [141, 12, 6] })))).toBe('font');
    expect(verdict(smallOtf(cffOf({ glyphs: [square, square], top: [140, 12, 99] })))).toBe('damaged');
    expect(verdict(smallOtf(cffOf({ glyphs: [square, square], top: [29, 0x7f, 0, 0, 0, 15] })))).toBe(
      'damaged',
    );
    let taken = 0;
    for (let at = 0; at < cff.length; at += 1) {
      for (const byte of [0, 0xff]) {
        const damaged = Buffer.from(cff);
        damaged[at] = byte;
        if (verdict(smallOtf(damaged)) === 'font') taken += 1;
      }
    }
    // Numbers of the outlines may be any.
    expect(taken).toBeGreaterThan(20);
  });
});
