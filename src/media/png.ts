import { crc32 } from './crc32.ts';
import { type Carried, carriedByXmp, readExif } from './exif.ts';

/** A PNG's parts as they are in the file. Source: PNG (W3C Recommendation, third edition), 5 and 11. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly colorType: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
  /** Red, green and blue of each colour. */
  readonly palette?: Uint8Array;
  /** The tRNS chunk: alpha values of the palette, or the one colour that is not seen. */
  readonly hole?: Uint8Array;
  /** The deflated picture: all IDAT chunks, one after the other. */
  readonly deflated: Uint8Array;
  /** 1–8, as Exif counts. */
  readonly orientation: number;
  readonly animated: boolean;
  readonly carries: ReadonlySet<Carried>;
}

const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, index) => bytes[index] === byte);
}

/** A chunk, by where it is: its length first, its checksum last. */
export interface PngChunk {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly body: Uint8Array;
}

/** The chunks of a PNG up to its end; the last one is no IEND where the file is cut short. */
export function* chunksOf(bytes: Uint8Array): Iterable<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let from = 8; from + 12 <= bytes.length; ) {
    const to = from + 12 + view.getUint32(from);
    if (to > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(from + 4, from + 8));
    yield { type, from, to, body: bytes.subarray(from + 8, to - 4) };
    if (type === 'IEND') return;
    from = to;
  }
}

/** Chunks that are needed to show a picture as it is meant, in the order that they may be in. */
export const picturesOwn = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
]);
/** What says nothing but how large, how used or how laid on a page. */
const harmless = new Set([
  'pHYs',
  'bKGD',
  'hIST',
  'sPLT',
  'acTL',
  'fcTL',
  'fdAT',
  'oFFs',
  'vpAg',
  'mDCV',
  'cLLI',
]);

/** Undefined when the file is cut short, damaged, or its parts do not fit. */
export function readPng(bytes: Uint8Array): PngParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Pick<PngParts, 'width' | 'height' | 'depth' | 'colorType' | 'interlaced'> | undefined;
  let [palette, hole]: (Uint8Array | undefined)[] = [];
  let [orientation, animated, ended] = [1, false, false];
  const carries = new Set<Carried>();
  /** Where the picture's data begin and end, in turn; and how many they are. */
  const places: number[] = [];
  let size = 0;
  let dataEnd = 0;
  for (const { type, from, to, body } of chunksOf(bytes)) {
    if (picturesOwn.has(type) && crc32(bytes, from + 4, to - 4) !== view.getUint32(to - 4)) return undefined;
    if ((type === 'IHDR') !== (header === undefined)) return undefined;
    switch (type) {
      case 'IHDR':
        header = headerOf(body);
        if (!header) return undefined;
        break;
      case 'PLTE':
        if (palette || hole || size > 0) return undefined;
        palette = body;
        break;
      case 'tRNS':
        if (hole || size > 0) return undefined;
        hole = body;
        break;
      case 'IDAT':
        // They are beside each other.
        if (dataEnd > 0 && dataEnd !== from) return undefined;
        dataEnd = to;
        places.push(from + 8, to - 4);
        size += body.length;
        break;
      case 'IEND':
        ended = true;
        if (to < bytes.length) carries.add('rest');
        break;
      case 'eXIf': {
        const exif = readExif(body);
        ({ orientation } = exif);
        for (const carry of exif.carries) carries.add(carry);
        break;
      }
      case 'acTL':
        animated = true;
        break;
      default:
        for (const kind of carriedBy(type, body)) carries.add(kind);
    }
  }
  if (!header || !ended || size === 0 || !colorsFit(header, palette, hole)) return undefined;
  return {
    ...header,
    ...(palette && { palette }),
    ...(hole && { hole }),
    deflated: joined(bytes, places, size),
    orientation,
    animated,
    carries,
  };
}

function headerOf(body: Uint8Array) {
  if (body.length !== 13) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colorType = 0, deflating, filtering, interlace = 0] = body.subarray(8);
  if (width === 0 || height === 0 || !depths[colorType]?.includes(depth)) return undefined;
  if (deflating !== 0 || filtering !== 0 || interlace > 1) return undefined;
  return {
    width,
    height,
    depth: depth as PngParts['depth'],
    colorType: colorType as PngParts['colorType'],
    interlaced: interlace === 1,
  };
}

/** Source: PNG, 11.2.2 and 11.3.1.1 */
function colorsFit(
  { depth, colorType }: Pick<PngParts, 'depth' | 'colorType'>,
  palette: Uint8Array | undefined,
  hole: Uint8Array | undefined,
): boolean {
  const colors = (palette?.length ?? 0) / 3;
  if (palette && (!Number.isInteger(colors) || colors < 1 || colors > 256)) return false;
  if (colorType === 3 && (colors < 1 || colors > 2 ** depth)) return false;
  if (palette && (colorType === 0 || colorType === 4)) return false;
  if (!hole) return true;
  if (colorType === 3) return hole.length >= 1 && hole.length <= colors;
  return hole.length === ({ 0: 2, 2: 6 }[colorType as number] ?? -1);
}

/** Ancillary chunks with personal data. Source: PNG, 11.3 */
function carriedBy(type: string, body: Uint8Array): Iterable<Carried> {
  if (picturesOwn.has(type) || harmless.has(type)) return [];
  if (type === 'tIME') return ['time'];
  if (type !== 'tEXt' && type !== 'zTXt' && type !== 'iTXt') return ['rest'];
  const name = Buffer.from(body.subarray(0, 79)).toString('latin1').split('\0')[0] ?? '';
  if (name === 'XML:com.adobe.xmp') return carriedByXmp(body);
  const carried: Readonly<Record<string, Carried>> = {
    Author: 'people',
    Copyright: 'people',
    Software: 'device',
    Source: 'device',
    'Creation Time': 'time',
  };
  return [carried[name] ?? (name.startsWith('Raw profile type') ? 'rest' : 'text')];
}

function joined(bytes: Uint8Array, places: readonly number[], size: number): Uint8Array {
  const [first = 0, end = 0] = places;
  if (places.length === 2) return bytes.subarray(first, end);
  const all = new Uint8Array(size);
  let at = 0;
  for (let index = 0; index < places.length; index += 2) {
    const part = bytes.subarray(places[index], places[index + 1]);
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Bits of one pixel. */
export function pixelBits({ colorType, depth }: Pick<PngParts, 'colorType' | 'depth'>): number {
  return channels[colorType] * depth;
}
