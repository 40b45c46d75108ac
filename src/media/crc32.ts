const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let register = byte;
  for (let bit = 0; bit < 8; bit += 1)
    register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
  return register;
});

/** The checksum of a PNG's chunks; node has its own from 20.15 on only. Source: PNG (W3C), annex D */
export function crc32(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let crc = -1;
  for (let at = from; at < to; at += 1)
    crc = (table[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
