import { crc32, deflateSync } from 'node:zlib';

interface PngKind {
  readonly width?: number;
  readonly height?: number;
  /** As in the file's header: 0 grey, 2 colour, 3 palette, 4 grey with transparency, 6 colour with transparency. */
  readonly colorType?: 0 | 2 | 3 | 4 | 6;
  readonly depth?: 1 | 2 | 4 | 8 | 16;
  /** More chunks, put before the picture's data. */
  readonly chunks?: readonly (readonly [type: string, body: Uint8Array])[];
  readonly interlace?: 0 | 1;
  /** The rows, filter bytes included; a slope of greys when left out. */
  readonly rows?: Uint8Array;
}

/** A PNG made by hand, so that a test can have any kind of it. */
export function png(kind: PngKind = {}): Buffer {
  const { width = 4, height = 3, colorType = 2, depth = 8, chunks = [], interlace = 0 } = kind;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, interlace], 8);
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType];
  const rowBytes = Math.ceil((width * channels * depth) / 8);
  const rows = kind.rows ?? slope(rowBytes, height);
  const palette = Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 40, 40, 40]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(colorType === 3 ? [chunk('PLTE', palette)] : []),
    ...chunks.map(([type, body]) => chunk(type, body)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function slope(rowBytes: number, height: number): Buffer {
  const rows = Buffer.alloc((rowBytes + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < rowBytes; x += 1) rows[y * (rowBytes + 1) + 1 + x] = (x * 7 + y * 40) % 256;
  }
  return rows;
}

function chunk(type: string, body: Uint8Array): Buffer {
  const own = Buffer.alloc(12 + body.length);
  own.writeUInt32BE(body.length, 0);
  own.write(type, 4, 'latin1');
  own.set(body, 8);
  own.writeUInt32BE(crc32(own.subarray(4, 8 + body.length)), 8 + body.length);
  return own;
}

/** Slopes of colour, 8 by 6 pixels. */
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAhRh/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAZEQACAwEAAAAAAAAAAAAAAAAAAQQVUlP/2gAMAwEAAhEDEQA/AI27PQFhWROaE2MrbP/Z',
  'base64',
);
/** The same in printing colours. */
export const cmykJpeg = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgABgAIBAEiAAIRAQMRAQQiAP/EABUAAQEAAAAAAAAAAAAAAAAAAAAG/8QAGxABAAEFAQAAAAAAAAAAAAAAAKECBRQVU1X/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABsRAAIBBQAAAAAAAAAAAAAAAAAEFQFSU5Gx/9oADgQBAAIRAxEEAAA/AKrWV94AQ8m5krsFFJ2dLfAuvpQA/9k=',
  'base64',
);
/** The same in grey. */
export const greyJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAGAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABf/EABkQAAEFAAAAAAAAAAAAAAAAAAADBBdRkf/aAAgBAQAAPwBONmFp4f/Z',
  'base64',
);

/** A JPEG whose camera was held in another way (Exif orientation 1–8). */
export function turnedJpeg(orientation: number): Buffer {
  const exif = Buffer.alloc(6 + 8 + 2 + 12 + 4);
  exif.write('Exif\0\0MM\0*', 0, 'latin1');
  exif.writeUInt32BE(8, 10);
  exif.writeUInt16BE(1, 14);
  exif.writeUInt16BE(0x0112, 16);
  exif.writeUInt16BE(3, 18);
  exif.writeUInt32BE(1, 20);
  exif.writeUInt16BE(orientation, 24);
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, exif, jpeg.subarray(2)]);
}

export const logoSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">
  <title>Logo</title>
  <style>.a { fill: #0b4f6c } .b { fill: none; stroke: rgb(161, 18, 63); stroke-width: 2 }</style>
  <g transform="translate(2 2)">
    <rect class="a" width="16" height="16" rx="3"/>
    <circle class="b" cx="30" cy="8" r="7"/>
    <path d="M42 0h8v8q0 4-4 8s-4-4-4-8z" fill="#3d6b1f" fill-opacity=".5" transform="rotate(10 46 8)"/>
  </g>
</svg>
`;
