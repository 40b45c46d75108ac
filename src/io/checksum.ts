/**
 * 64 bits of bytes as 16 hexadecimal digits, against damage, not against forgery: in each half every step can be undone,
 * so a change of one word always shows, and any other but once in 2^64. Much quicker to have than node's own hashes,
 * which take longer to load than most plans take to read.
 */
export function checksum(bytes: Uint8Array): string {
  let one = 0x9e3779b9 ^ bytes.length;
  let other = 0x7f4a7c15 ^ bytes.length;
  const words = wordsOf(bytes);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    one = Math.imul(one ^ word, 0x85ebca6b);
    one ^= one >>> 13;
    other = Math.imul((other << 5) | (other >>> 27), 0xc2b2ae35) ^ word;
  }
  for (let at = words.length * 4; at < bytes.length; at += 1) {
    one = Math.imul(one ^ (bytes[at] ?? 0), 0x85ebca6b);
    other = Math.imul(other ^ (bytes[at] ?? 0), 0xc2b2ae35);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The bytes as words of four; those that are left over stay out. Words must begin at a multiple of four in memory. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  return new Int32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.length / 4));
}
