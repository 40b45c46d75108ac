import { inflateSync } from 'node:zlib';

/** A part of a PDF that one can point to. Pages are counted from 1; `object` is the number of the object in the file. */
export type PdfPlace =
  | { readonly part: 'page' | 'picture'; readonly page: number; readonly object: number }
  | {
      readonly part: 'font' | 'profile' | 'metadata' | 'structure' | 'table' | 'object';
      readonly object: number;
    }
  | { readonly part: 'head' | 'end' };

/** A stretch of bytes: an object, or what is before the first and after the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly object: number | undefined;
}

/**
 * The parts of a PDF in which a file is not as it should be, in the order of the file.
 * @param expected a PDF of planverk, as it was made
 * @param actual whatever is in the file
 */
export function pdfDifferences(expected: Uint8Array, actual: Uint8Array): readonly PdfPlace[] {
  const [whole, found] = [bufferOf(expected), bufferOf(actual)];
  if (whole.equals(found)) return [];
  const stretches = stretchesOf(whole);
  const describe = describing(whole, stretches);
  const differing =
    whole.length === found.length
      ? stretches.filter(({ from, to }) => !whole.subarray(from, to).equals(found.subarray(from, to)))
      : stretches.filter(isElsewhere(whole, found));
  // Where every part is there and the file is another, something was put between or behind them.
  return differing.length > 0 ? differing.map(describe) : [{ part: 'end' }];
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Whether a part of the one file is not in the other, wherever that has it. */
function isElsewhere(whole: Buffer, found: Buffer): (stretch: Stretch) => boolean {
  const heads = new Map<number, number>();
  for (const { index, 1: number } of found.toString('latin1').matchAll(/(?<=^|\n)(\d+) 0 obj\n/g))
    heads.set(Number(number), index);
  return ({ from, to, object }) => {
    const bytes = whole.subarray(from, to);
    if (object === undefined) {
      const there = from === 0 ? found.subarray(0, bytes.length) : found.subarray(-bytes.length);
      return !there.equals(bytes);
    }
    const head = heads.get(object);
    return head === undefined || !found.subarray(head, head + bytes.length).equals(bytes);
  };
}

/** The objects of a file in the order in which they are written, and what is around them. Source: ISO 32000-1, 7.5.8 */
function stretchesOf(bytes: Buffer): readonly Stretch[] {
  const end = bytes.lastIndexOf('startxref');
  const table = Number(/startxref\s+(\d+)/.exec(bytes.toString('latin1', end))?.[1]);
  const rows = streamAt(bytes, table);
  const objects: { readonly from: number; readonly object: number }[] = [];
  for (let row = 0; row * 7 < rows.length; row += 1)
    if (rows[row * 7] === 1) objects.push({ from: rows.readUInt32BE(row * 7 + 1), object: row });
  const number = Number(/^\d+/.exec(bytes.toString('latin1', table, table + 20))?.[0]);
  if (!objects.some(({ object }) => object === number)) objects.push({ from: table, object: number });
  objects.sort((one, other) => one.from - other.from);
  const starts = [{ from: 0, object: undefined }, ...objects, { from: end, object: undefined }];
  return starts.map(({ from, object }, index) => ({
    from,
    to: starts[index + 1]?.from ?? bytes.length,
    object,
  }));
}

/** What the stream of the object at an offset holds. */
function streamAt(bytes: Buffer, from: number): Buffer {
  const keyword = bytes.indexOf('stream', from);
  const length = Number(/\/Length (\d+)/.exec(bytes.toString('latin1', from, keyword))?.[1]);
  const start = keyword + 'stream'.length + (bytes[keyword + 'stream'.length] === 0x0d ? 2 : 1);
  return inflateSync(bytes.subarray(start, start + length));
}

/** Says of a stretch what part of the document it is. */
function describing(bytes: Buffer, stretches: readonly Stretch[]): (stretch: Stretch) => PdfPlace {
  const dictionaries = new Map<number, string>();
  const packed = new Map<number, string>();
  for (const { from, to, object } of stretches) {
    if (object === undefined) continue;
    const head = bytes.toString('latin1', from, Math.min(to, from + 20_000));
    const dictionary = head.split(/\bstream\r?\n/, 1)[0] ?? '';
    dictionaries.set(object, dictionary);
    const [, first] = /\/Type \/ObjStm \/N \d+ \/First (\d+)/.exec(dictionary) ?? [];
    if (first !== undefined)
      for (const [id, text] of packedIn(streamAt(bytes, from), Number(first))) packed.set(id, text);
  }
  const all = new Map([...dictionaries, ...packed]);
  const pages = pagesOf(all);
  const [, profile] =
    [...all.values()].map((text) => /\/DestOutputProfile (\d+) 0 R/.exec(text)).find(Boolean) ?? [];
  const fonts = new Set(
    [...all.values()].flatMap((text) =>
      [...text.matchAll(/\/(?:FontFile[23]?|ToUnicode|CIDSet) (\d+) 0 R/g)].map(([, id]) => Number(id)),
    ),
  );
  return ({ from, object }) => {
    if (object === undefined) return { part: from === 0 ? 'head' : 'end' };
    const dictionary = dictionaries.get(object) ?? '';
    const content = pages.content.get(object);
    if (content !== undefined) return { part: 'page', page: content, object };
    const picture = pages.pictures.get(object);
    if (picture !== undefined) return { part: 'picture', page: picture, object };
    if (fonts.has(object)) return { part: 'font', object };
    if (object === Number(profile)) return { part: 'profile', object };
    if (/\/Type \/Metadata/.test(dictionary)) return { part: 'metadata', object };
    if (/\/Type \/(?:ObjStm|Catalog|Pages)/.test(dictionary)) return { part: 'structure', object };
    return { part: /\/Type \/XRef/.test(dictionary) ? 'table' : 'object', object };
  };
}

/** The objects in a stream of objects. Source: ISO 32000-1, 7.5.7 */
function packedIn(stream: Buffer, first: number): readonly (readonly [id: number, text: string])[] {
  const text = stream.toString('latin1');
  const heads = text.slice(0, first).trim().split(/\s+/).map(Number);
  const count = heads.length / 2;
  return Array.from({ length: count }, (_, index) => {
    const from = first + (heads[index * 2 + 1] ?? 0);
    const to = index + 1 < count ? first + (heads[index * 2 + 3] ?? 0) : text.length;
    return [heads[index * 2] ?? 0, text.slice(from, to)] as const;
  });
}

/** What the pages show, by the number of its object: the page that it is first on. */
function pagesOf(all: ReadonlyMap<number, string>) {
  const content = new Map<number, number>();
  const pictures = new Map<number, number>();
  const tree = [...all.values()].find((text) => /\/Type \/Pages\b/.test(text)) ?? '';
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '';
  for (const [index, [, id]] of [...kids.matchAll(/(\d+) 0 R/g)].entries()) {
    const page = all.get(Number(id)) ?? '';
    const note = (found: Map<number, number>, list = ''): void => {
      for (const [, object] of list.matchAll(/(\d+) 0 R/g))
        if (!found.has(Number(object))) found.set(Number(object), index + 1);
    };
    note(content, /\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1]);
    note(pictures, /\/XObject <<([^>]*)>>/.exec(page)?.[1]);
  }
  return { content, pictures };
}
