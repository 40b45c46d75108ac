import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/media/crc32.ts';

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
  /** The picture's data as they stand in the file; the rows deflated when left out. */
  readonly deflated?: Uint8Array;
  readonly palette?: Uint8Array;
}

/** A PNG made by hand, so that a test can have any kind of it. */
export function png(kind: PngKind = {}): Buffer {
  const { width = 4, height = 3, colorType = 2, depth = 8, chunks = [], interlace = 0, deflated } = kind;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, interlace], 8);
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType];
  const rowBytes = Math.ceil((width * channels * depth) / 8);
  const rows = kind.rows ?? slope(rowBytes, height);
  const palette = kind.palette ?? Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 40, 40, 40]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(colorType === 3 ? [chunk('PLTE', palette)] : []),
    ...chunks.map(([type, body]) => chunk(type, body)),
    chunk('IDAT', deflated ?? deflateSync(rows)),
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

export function chunk(type: string, body: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + body.length);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(body, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + body.length)), 8 + body.length);
  return bytes;
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

/** 40 by 24 pixels, colours at half the size. */
export const sampledJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAYACgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDmEt/ap0tvar0dv7Vajtvapp++FOrYzktfap0tPatAQheMZNSJAze30rSXsovl3Z6NKqyitoB14oq3exrDBt6M/H4d6KcYRkrtJerFWzJUZciVySK39qsiHaowOTRRXFTnKNFyW54VNu5LFa+1TLCScKMD1ooqZNxUYx0uelSkzLuEWSctjIHCj2ooorfncW4x0SPAdSU3zS3Z/9k=',
  'base64',
);
/** The same, coarse first and then more exact. */
export const progressiveJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAYACgDASIAAhEBAxEB/8QAGAABAQEBAQAAAAAAAAAAAAAAAAMCBAX/xAAYAQADAQEAAAAAAAAAAAAAAAAAAQQCA//aAAwDAQACEAMQAAAB8ul6o5qdGtUQVBqpxg1sVPKNwf/EABkQAAIDAQAAAAAAAAAAAAAAAAABAhESIf/aAAgBAQABBQLJkyZMiiKJRRNUlEoUSiXX/8QAGhEAAwADAQAAAAAAAAAAAAAAAAECBBESIf/aAAgBAwEBPwGaJovJ4eiSWdN+s//EABkRAQADAQEAAAAAAAAAAAAAAAEAESECEv/aAAgBAgEBPwHnY+TIAzlTi45QS6wn/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQAGPwJ//8QAGxABAQADAAMAAAAAAAAAAAAAAQAQESFBUZH/2gAIAQEAAT8hIQpTMOYbBr8uDkwnrA2/L//aAAwDAQACAAMAAAAQghOh9+//xAAXEQEBAQEAAAAAAAAAAAAAAAABABFB/9oACAEDAQE/EMZ4MJsnZpT0b//EABoRAQEBAQADAAAAAAAAAAAAAAEAESExQXH/2gAIAQIBAT8QnV7MJqB9ZQPMkcG208Av/8QAHRAAAgMAAgMAAAAAAAAAAAAAAAERIWExQVFxgf/aAAgBAQABPxDIzMjMSuaMDESUiWZno6ip+dmQoEK2ZDG4SF5GmEpUmH//2Q==',
  'base64',
);
/** The same with a marker after every row of units. */
export const restartingJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAYACgDASEAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/90ABAAD/9oADAMBAAIRAxEAPwDmEt/ap0tvaoXvGtOROlr7VOlp7VqqHMehTmTLaAdeKKHQpxdpNI74zdj/0M2O39qtR23tU4f3jOEiYQheMZNSJAze30rSrWk5ezp6W3Z6NJ9WMvY1hg29Gfj8O9FXRjRpxtJ6nn4+s5VbLoj/0XxW/tVkQ7VGByawo1OSk5o46crslitfaplhJOFGB61nzOnBKO7PSpyuZdwiyTlsZA4Ue1FdKnGkuSMb2PDqVfaTc+7P/9k=',
  'base64',
);
/** The same with arithmetic codes. */
export const arithmeticJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/yQARCAAYACgDASIAAhEBAxEB/8wACgAQEAUBEBEF/9oADAMBAAIRAxEAPwD/AGjjKmjFn2L4qdpHLCg6Nd3dZXXGP8Hyvg0qVqaF0F9791IeC2XBOTn8Ya5P9LkDTcc78Xspipx4+5Xu8WGHfmfKpX8BCuYsAaoaubgp/GcoL9EwpZeNpdiq6tk+orq9i1oLxzDzmzReLvEYWT9r/XwedWoksXVl1ey1ScfhQnWwdjccI+T9Zi2P7THgfcGAVaIbvZBwI5L/2Q==',
  'base64',
);

/** Segments put behind the first two bytes of a JPEG. */
export function withSegments(
  bytes: Buffer,
  ...segments: readonly (readonly [marker: number, body: Uint8Array])[]
): Buffer {
  const written = segments.map(([marker, body]) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  });
  return Buffer.concat([bytes.subarray(0, 2), ...written, bytes.subarray(2)]);
}

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
  return withSegments(jpeg, [0xe1, exif]);
}

/** An Exif block with everything that a phone writes: orientation, maker, owner, position, time, a small picture. */
export function talkativeExif(orientation: number): Buffer {
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    if (type === 3) bytes.writeUInt16BE(value, 8);
    else bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const directory = (entries: readonly Buffer[], next: number): Buffer => {
    const [count, end] = [Buffer.alloc(2), Buffer.alloc(4)];
    count.writeUInt16BE(entries.length);
    end.writeUInt32BE(next);
    return Buffer.concat([count, ...entries, end]);
  };
  const words = Buffer.from('KAMERA-MERKE\0FOTOGRAF-MERKE\0POSISJON-MERKE\0', 'latin1');
  const size = (entries: number): number => 6 + 12 * entries;
  const exif = 8 + size(5);
  const gps = exif + size(1);
  const second = gps + size(1);
  const text = second + size(1);
  return Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    directory(
      [
        entry(0x010f, 2, 13, text),
        entry(0x0112, 3, 1, orientation),
        entry(0x013b, 2, 15, text + 13),
        entry(0x8769, 4, 1, exif),
        entry(0x8825, 4, 1, gps),
      ],
      second,
    ),
    directory([entry(0x9003, 2, 4, 0x32303131)], 0),
    directory([entry(0x001d, 2, 15, text + 28)], 0),
    directory([entry(0x0103, 3, 1, 6)], 0),
    words,
  ]);
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

/** Draws far outside its frame, and in it a frame that cuts off too; thin, dashed and uneven strokes, and none. */
export const outsideSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60">
  <rect width="200" height="60" fill="#d0e8f0"/>
  <rect x="150" y="40" width="400" height="900" fill="#e30613"/>
  <svg x="10" y="10" width="40" height="40" viewBox="0 0 10 10"><circle r="8" fill="#00a0df"/></svg>
  <g transform="translate(100 30) rotate(30)"><svg width="20" height="20"><rect width="99" height="10" fill="navy"/></svg></g>
  <path transform="scale(3 1)" d="M20 10h20v30" fill="none" stroke="green" stroke-width="2" stroke-dasharray="0"/>
  <path d="M5 5h190" stroke="black" stroke-width="0" stroke-dasharray="0 0"/>
  <path d="M5 55h190" fill="none" stroke="black" stroke-dasharray="4, 2" stroke-dashoffset="1" opacity=".5"/>
</svg>
`;
