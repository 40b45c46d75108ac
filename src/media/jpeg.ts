import { type Carried, carriedByXmp, readExif } from './exif.ts';

/** A JPEG's frame header. Source: ITU-T T.81, B.2.2 */
export interface JpegFrame {
  /** As stored; cameras may mean it to be turned. */
  readonly width: number;
  readonly height: number;
  readonly components: readonly JpegComponent[];
  readonly depth: number;
  /** Baseline, extended or progressive with Huffman coding: what PDF readers unpack. */
  readonly ordinary: boolean;
  readonly progressive: boolean;
}
export interface JpegComponent {
  readonly id: number;
  /** How many samples of it there are beside and below each other where others have one. */
  readonly across: number;
  readonly down: number;
}

/** A piece of a JPEG, by where it is: its marker first. That of a scan goes to the end of its data. */
export interface JpegSegment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
  /** What follows the marker and the length; of a scan, its header alone. */
  readonly body: Uint8Array;
}

export interface JpegParts extends JpegFrame {
  /** 1–8, how the picture is to be turned. Source: Exif 2.3, tag 0x0112 */
  readonly orientation: number;
  readonly carries: ReadonlySet<Carried>;
  readonly scans: number;
}

export const startOfScan = 0xda;
const endOfImage = 0xd9;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * The pieces of a JPEG up to its end; the last one is no end of image where the file is cut short or damaged. Every byte is
 * looked at once. Source: ITU-T T.81, B.1
 */
export function* segmentsIn(bytes: Uint8Array): Iterable<JpegSegment> {
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1] as number;
    // Bytes that fill up.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      yield { marker, from: at, to: at + 2, body: bytes.subarray(at, at) };
      return;
    }
    // Markers without a length are in scans only.
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8) || at + 4 > bytes.length) return;
    const head = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
    if (head < at + 4 || head > bytes.length) return;
    const to = marker === startOfScan ? endOfData(bytes, head) : head;
    yield { marker, from: at, to, body: bytes.subarray(at + 4, head) };
    at = to;
  }
}

/** Where a scan's data end: at a marker that is neither a byte 0xff of them nor one to restart at. */
function endOfData(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** So many scans are more than any camera or program makes; unpacking them takes readers for ever. */
export const mostScans = 100;

/** Undefined where the file is cut short, or its pieces do not fit. What is in the scans is not looked at. */
export function readJpeg(bytes: Uint8Array): JpegParts | undefined {
  let frame: JpegFrame | undefined;
  let [orientation, scans, ended] = [1, 0, false];
  const carries = new Set<Carried>();
  for (const segment of segmentsIn(bytes)) {
    const { marker, body, to } = segment;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (frame) return undefined;
      frame = frameOf(marker, body);
      if (!frame) return undefined;
    } else if (marker === startOfScan) {
      scans += 1;
      if (!frame || scans > mostScans) break;
    } else if (marker === endOfImage) {
      ended = true;
      if (to < bytes.length) carries.add('rest');
    } else if (marker === 0xe1 && textAt(body, 6) === 'Exif\0\0') {
      const exif = readExif(body.subarray(6));
      ({ orientation } = exif);
      for (const carry of exif.carries) carries.add(carry);
    } else for (const kind of carriedBy(marker, body)) carries.add(kind);
  }
  if (!frame) return undefined;
  return (ended && scans > 0) || scans > mostScans ? { ...frame, orientation, carries, scans } : undefined;
}

function frameOf(marker: number, body: Uint8Array): JpegFrame | undefined {
  const count = body[5] ?? 0;
  if (body.length < 6 + 3 * count || count === 0) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const components = Array.from({ length: count }, (_, index) => {
    const [id = 0, sampling = 0] = body.subarray(6 + 3 * index);
    return { id, across: sampling >> 4, down: sampling & 15 };
  });
  if (components.some(({ across, down }) => across < 1 || across > 4 || down < 1 || down > 4))
    return undefined;
  return {
    depth: view.getUint8(0),
    height: view.getUint16(1),
    width: view.getUint16(3),
    components,
    ordinary: marker <= 0xc2,
    progressive: marker === 0xc2,
  };
}

function textAt(body: Uint8Array, length: number): string {
  return String.fromCharCode(...body.subarray(0, length));
}

export const isProfile = ({ marker, body }: JpegSegment): boolean =>
  marker === 0xe2 && textAt(body, 12) === 'ICC_PROFILE\0';
export const isAdobe = ({ marker, body }: JpegSegment): boolean =>
  marker === 0xee && body.length === 12 && textAt(body, 5) === 'Adobe';
export const isJfif = ({ marker, body }: JpegSegment): boolean =>
  marker === 0xe0 && body.length >= 14 && textAt(body, 5) === 'JFIF\0';

/** Tables, frames and restarts: what the picture is made of. */
export function isPicture({ marker }: JpegSegment): boolean {
  return marker < 0xe0 && marker !== 0xde;
}

function carriedBy(marker: number, body: Uint8Array): Iterable<Carried> {
  const segment = { marker, body, from: 0, to: 0 };
  if (isPicture(segment) || isProfile(segment) || isAdobe(segment)) return [];
  if (isJfif(segment)) return body[12] === 0 || body[13] === 0 ? [] : ['thumbnail'];
  if (marker === 0xfe) return ['text'];
  const name = textAt(body, 28);
  if (name.startsWith('http://ns.adobe.com/xap/1.0/') || name.startsWith('http://ns.adobe.com/xmp/'))
    return carriedByXmp(body);
  if (marker === 0xed) return carriedByIptc(body);
  return name.startsWith('JFXX') ? ['thumbnail'] : ['rest'];
}

/** Data sets of IPTC that name somebody, or a place. Source: IPTC-NAA IIM 4.2, 2:80–2:122 */
function carriedByIptc(body: Uint8Array): ReadonlySet<Carried> {
  const carries = new Set<Carried>();
  for (let at = 0; at + 5 <= body.length; at += 1) {
    if (body[at] !== 0x1c || body[at + 1] !== 2) continue;
    const set = body[at + 2] as number;
    if (set >= 80 && set <= 86) carries.add('people');
    else if (set >= 90 && set <= 101) carries.add('position');
    else if (set >= 110 && set <= 118) carries.add('people');
    else if (set === 55 || set === 60) carries.add('time');
    else carries.add('text');
  }
  return carries.size > 0 ? carries : new Set(['rest']);
}
