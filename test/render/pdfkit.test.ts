import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import { ObjectName } from '../../src/render/pdf/object-name.ts';
import { type ObjectSink, openPdfkit } from '../../src/render/pdf/pdfkit.ts';
import { sourceSans } from '../support/fonts.ts';
import { root } from '../support/run-cli.ts';

/*
 * pdfkit 0.20.2 still has these: the private parts that src/render/pdf/pdfkit.ts uses, each put to the use that is made of
 * it. When an upgrade breaks one, change that file.
 */

// biome-ignore lint/suspicious/noExplicitAny: the parts that are tested are those that the types leave out
type Anything = any;

const open = (): Anything =>
  new PDFDocument({
    autoFirstPage: false,
    font: null as unknown as string,
    displayTitle: true,
    pdfVersion: '1.7',
  });

/** Collects what the document writes from now on, in Latin 1. */
function written(document: Anything): { text(): string } {
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const push = document.push.bind(document);
  document.push = (chunk: Uint8Array | null) => {
    if (chunk) chunks.push(chunk);
    return push(chunk);
  };
  return { text: () => Buffer.concat(chunks).toString('latin1') };
}

test('the installed version is the one that package.json pins', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/pdfkit/package.json'), 'utf8'));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(dependencies.pdfkit).toBe(version);
});

describe('the private parts of pdfkit', () => {
  test('_write: appends bytes as they are and strings with a line feed; _offset counts them', () => {
    const document = open();
    const file = written(document);
    const before = document._offset;
    document._write('é');
    document._write(new Uint8Array([0, 255]));
    expect(document._offset - before).toBe(4);
    expect(file.text()).toBe('\xe9\n\0\xff');
  });

  test('_write: a document is written by it alone, and the version comes first', () => {
    const document = open();
    expect(document._offset).toBe('%PDF-1.7\n%ÿÿÿÿ\n'.length);
  });

  test('_offsets: one entry an object, null until the object is written, then its offset', () => {
    const document = open();
    const count = document._offsets.length;
    const object = document.ref({ A: 1 });
    expect(object.id).toBe(count + 1);
    expect(document._offsets).toHaveLength(count + 1);
    expect(document._offsets[count]).toBeNull();
    const offset = document._offset;
    object.end();
    expect(document._offsets[count]).toBe(offset);
  });

  test('_offsets: a number that is pushed is not used again', () => {
    const document = open();
    const reserved = document._offsets.push(null);
    expect(document.ref({}).id).toBe(reserved + 1);
  });

  test('_root: holds the pages, the names, the language and the preferences', () => {
    const document: Anything = new PDFDocument({
      autoFirstPage: false,
      font: null as unknown as string,
      lang: 'nn',
      displayTitle: true,
    });
    const { data } = document._root;
    expect(data.Type).toBe('Catalog');
    expect(data.Pages.data).toMatchObject({ Type: 'Pages', Count: 0, Kids: [] });
    expect(data.Names.data).toBeDefined();
    expect(String(data.Lang)).toBe('nn');
    expect(data.ViewerPreferences.data).toEqual({ DisplayDocTitle: true });
  });

  test('end: ends the catalogue and what it names, information, marking and structure, and writes the data that is there then', () => {
    const document = open();
    const file = written(document);
    document._finalize = () => {};
    document._root.data.MarkInfo = document.ref({ Marked: true });
    document._root.data.StructTreeRoot = document.ref({ Type: 'StructTreeRoot' });
    document._root.data.Names.data = { Dests: new ObjectName(99) };
    document._root.data.Pages.data.Count = document._root.data.Pages.data.Kids.push(new ObjectName(98));
    document.end();
    const { MarkInfo, StructTreeRoot, Pages, Names, ViewerPreferences, Metadata } = document._root.data;
    for (const object of [
      MarkInfo,
      StructTreeRoot,
      Pages,
      Names,
      ViewerPreferences,
      Metadata,
      document._info,
    ])
      expect(file.text()).toContain(`\n${object.id} 0 obj\n`);
    expect(file.text()).toContain('/Kids [98 0 R]');
    expect(file.text()).toContain('/Dests 99 0 R');
    expect(file.text()).toContain('/Marked true');
  });

  test('_info: names the information dictionary once the document is ended, and is written as a reference', () => {
    const document = open();
    document._finalize = () => {};
    document.end();
    expect(String(document._info)).toMatch(/^\d+ 0 R$/);
    expect(Object.keys(document._info.data)).toEqual(['Producer', 'Creator', 'CreationDate']);
  });

  test('_id: the bytes of the file identifier, which may be replaced', () => {
    const document = open();
    const file = written(document);
    expect(document._id).toBeInstanceOf(Uint8Array);
    expect(document._id).toHaveLength(16);
    document._id = new Uint8Array([1, 2, 3]);
    document.end();
    expect(file.text()).toContain('/ID [<010203> <010203>]');
  });

  test('_finalize: writes the cross-reference table and the trailer, and nothing else does', () => {
    const plain = open();
    const plainFile = written(plain);
    plain.end();
    expect(plainFile.text()).toMatch(/\nxref\n[\s\S]*\ntrailer\n[\s\S]*%%EOF\n$/);
    const replaced = open();
    const replacedFile = written(replaced);
    let calls = 0;
    replaced._finalize = () => {
      calls += 1;
    };
    replaced.end();
    expect(calls).toBe(1);
    expect(replacedFile.text()).not.toMatch(/xref|trailer|%%EOF/);
  });

  test('_addInfo: is all that writes descriptions into the metadata', () => {
    const document = open();
    const file = written(document);
    document._addInfo = () => document.appendXML('<rdf:Description rdf:about="this-alone"/>');
    document.end();
    expect(file.text().match(/<rdf:Description[^>]*>/g)).toEqual([
      '<rdf:Description rdf:about="this-alone"/>',
    ]);
  });

  test('finalize: an object that is no stream is written in three pieces', () => {
    const document = open();
    const pieces: unknown[] = [];
    document._write = (data: unknown) => pieces.push(data);
    const object = document.ref({ A: 1, B: new ObjectName(7), C: new String('x'), D: [true] });
    object.end();
    expect(object.data.Length).toBeUndefined();
    expect(pieces).toEqual([`${object.id} 0 obj`, '<<\n/A 1\n/B 7 0 R\n/C (x)\n/D [true]\n>>', 'endobj']);
  });

  test('finalize: a stream has a length, a buffer and a wish to be deflated, all of which may be replaced', () => {
    const document = open();
    const pieces: unknown[] = [];
    document._write = (data: unknown) => pieces.push(data);
    const object = document.ref({});
    object.write(new Uint8Array([1, 2, 3]));
    expect(object).toMatchObject({ compress: true, data: { Length: 3, Filter: 'FlateDecode' } });
    expect(Buffer.concat(object.buffer)).toEqual(Buffer.from([1, 2, 3]));
    object.compress = false;
    object.buffer = [new Uint8Array([9, 9])];
    object.finalize();
    expect(pieces).toEqual([
      `${object.id} 0 obj`,
      '<<\n/Length 2\n/Filter /FlateDecode\n>>',
      'stream',
      new Uint8Array([9, 9]),
      '\nendstream',
      'endobj',
    ]);
  });

  test('a filter of its own keeps a stream from being deflated', () => {
    const object = open().ref({ Filter: 'DCTDecode' });
    object.write(new Uint8Array([1]));
    expect(object).toMatchObject({ compress: false, data: { Filter: 'DCTDecode' } });
  });

  test('_font: the font that was opened last, with its subset, widths and characters by number', () => {
    const document = open();
    document._finalize = () => {};
    const font = create(sourceSans) as Anything;
    document.font(font, 'regular');
    const embedded = document._font;
    const glyph = font.glyphForCodePoint(0x6b).id;
    const number = embedded.subset.includeGlyph(glyph);
    expect(number).toBe(1);
    expect(embedded.subset.includeGlyph(glyph)).toBe(1);
    expect(embedded.subset.glyphs).toEqual([0, glyph]);
    // The same glyph once more, for another character.
    expect(embedded.subset.glyphs.push(glyph) - 1).toBe(2);
    embedded.widths[1] = 500;
    embedded.widths[2] = 501;
    embedded.unicode[1] = [0x6b];
    embedded.unicode[2] = [0x212a];
    const objects: string[] = [];
    const ref = document.ref.bind(document);
    document.ref = (data: object) => {
      const object = ref(data);
      const finalize = object.finalize.bind(object);
      object.finalize = () => {
        objects.push(object.buffer.length > 0 ? Buffer.concat(object.buffer).toString('latin1') : '');
        finalize();
      };
      return object;
    };
    const dictionary = embedded.ref();
    expect(embedded.ref()).toBe(dictionary);
    document.end();
    expect(dictionary.data).toMatchObject({ Type: 'Font', Subtype: 'Type0', Encoding: 'Identity-H' });
    const [descendant] = dictionary.data.DescendantFonts;
    expect(descendant.data.W).toEqual([0, [expect.any(Number), 500, 501]]);
    expect(objects.find((text) => text.includes('begincmap'))).toMatch(/<006b> <212a>/);
  });

  test('a font that is never painted with is not embedded', () => {
    const document = open();
    const file = written(document);
    document.font(create(sourceSans) as Anything, 'regular');
    document.end();
    expect(file.text()).not.toMatch(/\/FontDescriptor|\/Type0/);
  });

  test('font: fonts of one name are one, and of two names two', () => {
    const document = open();
    const font = create(sourceSans) as Anything;
    const idOf = (postscriptName: string, name: string): string => {
      document.font(Object.create(font, { postscriptName: { value: postscriptName } }), name);
      return document._font.id;
    };
    expect(idOf('A', 'regular')).toBe('F1');
    expect(idOf('B', 'bold')).not.toBe('F1');
    expect(idOf('A', 'italic')).toBe('F1');
  });
});

describe('a file at the lowest level', () => {
  const description = {
    language: 'nb',
    info: { Title: 'A', CreationDate: new Date(0) },
    xmp: '<x/>',
    id: new Uint8Array(16).fill(0xab),
  };

  test('hands the sink each object that was made after it, and writes a stream when it gets its bytes', async () => {
    const file = openPdfkit(description);
    const objects: string[] = [];
    const streams: Parameters<ObjectSink['stream']>[] = [];
    file.redirect({
      object: (id, text) => objects.push(`${id}: ${text}`),
      stream: (...stream) => streams.push(stream),
    });
    const plain = file.reference({ Type: 'Plain', Of: file.pages });
    plain.end();
    expect(objects).toEqual([`${String(plain).split(' ')[0]}: <<\n/Type /Plain\n/Of ${file.pages}\n>>`]);
    file.reference().end(new Uint8Array([1, 2]));
    file.reference({ Filter: 'DCTDecode' }).end(new Uint8Array([3]));
    expect(streams.map(([bytes, compress]) => [[...bytes], compress])).toEqual([
      [[1, 2], true],
      [[3], false],
    ]);
    for (const [, , write] of streams) write(Buffer.from('final'));
    file.end();
    for (const [bytes, , write] of streams.slice(2)) write(bytes);
    file.close();
    const text = Buffer.from(await file.bytes).toString('latin1');
    expect(text.match(/\/Length 5[\s\S]{0,30}?stream\nfinal\nendstream/g)).toHaveLength(2);
    expect(text).toContain('<x/>');
    expect(text).not.toContain('trailer');
    const hex = 'ab'.repeat(16);
    expect(file.trailer()).toMatch(new RegExp(`^/Root 3 0 R /Info \\d+ 0 R /ID \\[<${hex}> <${hex}>\\]$`));
  });

  test('says where an object begins that it does not know', async () => {
    const file = openPdfkit(description);
    const [first, second] = [file.reserve(), file.reserve()];
    expect(second).toBe(first + 1);
    const start = file.begin(second);
    file.write(`${second} 0 obj\nnull\nendobj`);
    expect(file.offsets[second - 1]).toBe(start);
    expect(file.offsets[first - 1]).toBeNull();
    file.close();
    const text = Buffer.from(await file.bytes).toString('latin1');
    expect(text.slice(start)).toBe(`${second} 0 obj\nnull\nendobj\n`);
  });

  test('embeds one glyph for two characters twice', () => {
    const font = openPdfkit(description).embedFont(create(sourceSans) as object, 'regular');
    expect(font.resource).toBe('F1');
    expect(font.addGlyph(14, 300, '-', false)).toBe(1);
    expect(font.addGlyph(15, 310, 'a', false)).toBe(2);
    expect(font.addGlyph(14, 300, '\u00ad', true)).toBe(3);
    expect(font.reference()).toBe(font.reference());
  });
});
