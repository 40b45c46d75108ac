/** A token of a content stream. */
export type Operand =
  | number
  | boolean
  | null
  | { readonly name: string }
  | { readonly bytes: Buffer }
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));

/** The operations of a decoded content stream. Source: ISO 32000-1, 7.2, 7.3 and 7.8.2. */
export function* operationsOf(stream: Buffer): Generator<Operation> {
  let at = 0;
  let operands: Operand[] = [];
  const skip = (): void => {
    for (;;) {
      while (at < stream.length && space.has(stream[at] ?? 0)) at += 1;
      if (stream[at] !== 0x25) return;
      while (at < stream.length && stream[at] !== 10 && stream[at] !== 13) at += 1;
    }
  };
  const word = (): string => {
    const from = at;
    while (at < stream.length && !space.has(stream[at] ?? 0) && !delimiters.has(stream[at] ?? 0)) at += 1;
    return stream.toString('latin1', from, at);
  };
  const name = (): string => {
    at += 1;
    return word().replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  };
  const literal = (): Buffer => {
    const bytes: number[] = [];
    let depth = 1;
    at += 1;
    while (at < stream.length) {
      const byte = stream[at] ?? 0;
      at += 1;
      if (byte === 0x28) depth += 1;
      if (byte === 0x29) {
        depth -= 1;
        if (depth === 0) return Buffer.from(bytes);
      }
      if (byte !== 0x5c) {
        // A line end in a string is one line feed, however it is written.
        if (byte === 13 && stream[at] === 10) at += 1;
        bytes.push(byte === 13 ? 10 : byte);
        continue;
      }
      const next = stream[at] ?? 0;
      at += 1;
      const octal = /^[0-7]{1,3}/.exec(stream.toString('latin1', at - 1, at + 2))?.[0];
      if (octal) {
        at += octal.length - 1;
        bytes.push(Number.parseInt(octal, 8) & 255);
      } else if (next === 13) {
        if (stream[at] === 10) at += 1;
      } else if (next !== 10) {
        const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
        bytes.push(controls[String.fromCharCode(next)] ?? next);
      }
    }
    throw new Error('a string in the content has no end');
  };
  const hexadecimal = (): Buffer => {
    const end = stream.indexOf(0x3e, at);
    const digits = stream.toString('latin1', at + 1, end).replace(/\s/g, '');
    at = end + 1;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  };
  /** An operand, or the operator's name. */
  const token = (): Operand | string => {
    skip();
    const byte = stream[at] ?? 0;
    if (byte === 0x2f) return { name: name() };
    if (byte === 0x28) return { bytes: literal() };
    if (byte === 0x3c && stream[at + 1] !== 0x3c) return { bytes: hexadecimal() };
    if (byte === 0x5b) {
      at += 1;
      const list: Operand[] = [];
      for (;;) {
        skip();
        if (stream[at] === 0x5d) break;
        if (at >= stream.length) throw new Error('an array in the content has no end');
        list.push(token() as Operand);
      }
      at += 1;
      return list;
    }
    if (byte === 0x3c) {
      at += 2;
      const entries = new Map<string, Operand>();
      for (;;) {
        skip();
        if (stream[at] === 0x3e) break;
        if (at >= stream.length) throw new Error('a dictionary in the content has no end');
        const key = name();
        entries.set(key, token() as Operand);
      }
      at += 2;
      return entries;
    }
    const operator = word();
    if (operator === '') throw new Error(`an odd character in the content: ${String.fromCharCode(byte)}`);
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(operator)) return Number(operator);
    if (operator === 'true' || operator === 'false') return operator === 'true';
    return operator === 'null' ? null : operator;
  };
  for (skip(); at < stream.length; skip()) {
    const next = token();
    if (typeof next !== 'string') {
      operands.push(next);
      continue;
    }
    if (next === 'BI') {
      const end = /\sEI(?=\s|$)/.exec(stream.toString('latin1', at));
      if (!end) throw new Error('an inline image in the content has no end');
      at += end.index + 3;
    }
    yield { operator: next, operands };
    operands = [];
  }
  if (operands.length > 0) throw new Error('the content ends with operands and no operator');
}

/** What a font's ToUnicode map says of its codes. Source: ISO 32000-1, 9.10.3; Adobe Technical Note 5411. */
export function toUnicode(stream: Buffer): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const code = (operand: Operand | undefined): number => {
    const bytes = bytesIn(operand);
    return bytes.length === 0 ? -1 : bytes.readUIntBE(0, bytes.length);
  };
  const characters = (operand: Operand | undefined): string =>
    Buffer.from(bytesIn(operand)).swap16().toString('utf16le');
  for (const { operator, operands } of operationsOf(stream)) {
    if (operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2)
        map.set(code(operands[at]), characters(operands[at + 1]));
    }
    if (operator !== 'endbfrange') continue;
    for (let at = 0; at + 2 < operands.length; at += 3) {
      const from = code(operands[at]);
      const target = operands[at + 2];
      for (let charCode = from; charCode <= code(operands[at + 1]); charCode += 1) {
        if (Array.isArray(target)) map.set(charCode, characters(target[charCode - from]));
        else {
          const bytes = Buffer.from(bytesIn(target));
          bytes.writeUInt16BE(bytes.readUInt16BE(bytes.length - 2) + charCode - from, bytes.length - 2);
          map.set(charCode, characters({ bytes }));
        }
      }
    }
  }
  return map;
}

export function bytesIn(operand: Operand | undefined): Buffer {
  return operand && typeof operand === 'object' && 'bytes' in operand ? operand.bytes : Buffer.alloc(0);
}
export function nameIn(operand: Operand | undefined): string | undefined {
  return operand && typeof operand === 'object' && 'name' in operand ? operand.name : undefined;
}
