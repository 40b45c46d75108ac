/** A code of up to 16 bits, by the 16 bits that begin with it: its length in the upper byte, its symbol in the lower. */
export type Codes = Uint16Array;

/**
 * The codes of a table, in the order of their lengths: how many there are of each length, and then their symbols.
 * Source: ITU-T T.81, C.2
 * @returns undefined where there are more codes than there can be
 */
export function codesIn(table: Uint8Array): Codes | undefined {
  const codes = new Uint16Array(65536);
  let [code, value] = [0, 16];
  for (let length = 1; length <= 16; length += 1) {
    const width = 1 << (16 - length);
    for (let count = table[length - 1] as number; count > 0; count -= 1) {
      if (code + width > 65536) return undefined;
      codes.fill((length << 8) | (table[value] as number), code, code + width);
      [code, value] = [code + width, value + 1];
    }
  }
  return codes;
}

/** Reads the data of a scan bit by bit. */
export interface BitReader {
  /** The symbol of the next code; -1 for none. */
  next(codes: Codes): number;
  skip(count: number): void;
  read(count: number): number;
  /** Goes on behind the marker that parts two intervals; false where there is none. */
  restart(): boolean;
  /** More was read than there is. */
  ended(): boolean;
}

export function bitsOf(bytes: Uint8Array, from: number, to: number): BitReader {
  let [at, buffer, held, missing] = [from, 0, 0, 0];
  const fill = (): void => {
    while (held <= 24) {
      let byte = 0;
      // A byte 0xff of the data is followed by a 0; anything else is a marker, before which nothing more comes.
      if (at < to && (bytes[at] !== 0xff || bytes[at + 1] === 0)) {
        byte = bytes[at] as number;
        at += byte === 0xff ? 2 : 1;
      } else missing += 8;
      buffer = (buffer << 8) | byte;
      held += 8;
    }
  };
  const skip = (count: number): void => {
    let left = count;
    for (; left > 16; left -= 16) skip(16);
    if (held < left) fill();
    held -= left;
  };
  return {
    next(codes) {
      if (held < 16) fill();
      const found = codes[(buffer >>> (held - 16)) & 0xffff] as number;
      held -= found >> 8;
      return found === 0 ? -1 : found & 255;
    },
    skip,
    read(count) {
      skip(count);
      return (buffer >>> held) & ((1 << count) - 1);
    },
    restart() {
      [buffer, held, missing] = [0, 0, 0];
      while (at < to && bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
      const marker = bytes[at + 1] ?? 0;
      if (at + 1 >= to || bytes[at] !== 0xff || marker < 0xd0 || marker > 0xd7) return false;
      at += 2;
      return true;
    },
    ended: () => missing > held,
  };
}
