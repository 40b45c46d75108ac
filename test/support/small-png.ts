import { deflateSync } from 'node:zlib';

/** The bytes of a PNG with 8 bits a channel: a slanting pattern, so that a picture turned or mirrored can be told. */
export function smallPng(width: number, height: number, kind: 'rgb' | 'rgba' | 'grey' = 'rgb'): Uint8Array {
  const channels = { rgb: 3, rgba: 4, grey: 1 }[kind];
  const rows = Buffer.alloc(height * (1 + width * channels));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        const at = y * (1 + width * channels) + 1 + x * channels + channel;
        rows[at] = channel === 3 ? (x > y ? 255 : 128) : (x * 7 * (channel + 1) + y * 3) & 255;
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = { rgb: 2, rgba: 6, grey: 0 }[kind];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, sum]);
}

/** Node 20 need not have a crc32 of its own. Source: PNG (W3C), annex D. */
function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
