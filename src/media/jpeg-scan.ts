import { type JpegComponent, type JpegFrame, type JpegSegment, segmentsIn, startOfScan } from './jpeg.ts';
import { type BitReader, bitsOf, type Codes, codesIn } from './jpeg-bits.ts';

const [huffmanTables, restartInterval] = [0xc4, 0xdd];

/** What the scans so far have said of a component. */
interface CodedComponent {
  readonly component: JpegComponent;
  /** For each of the 64 coefficients of a block, how many of its lowest bits are still to come; -1 for all. */
  readonly missing: Int8Array;
  /** Which coefficients are not zero: 64 bits a block. Only scans that make others more exact ask for it. */
  nonzero: Uint32Array | undefined;
}

/**
 * Whether the scans hold the whole picture: a file that was cut and closed again looks whole but for that. Codes are read,
 * and pictures are not made of them. Source: ITU-T T.81, F.2 and G.2
 */
export function scansAreWhole(bytes: Uint8Array, frame: JpegFrame): boolean {
  /** As they are in the file; most scans use two. */
  const defined = new Map<number, Uint8Array>();
  const built = new Map<number, Codes | undefined>();
  const codesOf = (key: number): Codes | undefined => {
    const table = defined.get(key);
    if (!built.has(key)) built.set(key, table && codesIn(table));
    return built.get(key);
  };
  const components = new Map(
    frame.components.map((component): [number, CodedComponent] => [
      component.id,
      { component, missing: new Int8Array(64).fill(-1), nonzero: undefined },
    ]),
  );
  let interval = 0;
  for (const segment of segmentsIn(bytes)) {
    const { marker, body, from, to } = segment;
    if (marker === restartInterval) interval = ((body[0] ?? 0) << 8) | (body[1] ?? 0);
    if (marker === huffmanTables) {
      for (let at = 0; at < body.length; ) {
        const key = body[at] as number;
        const count = body.subarray(at + 1, at + 17).reduce((sum, codes) => sum + codes, 0);
        if (at + 17 + count > body.length) return false;
        defined.set(key, body.subarray(at + 1, at + 17 + count));
        built.delete(key);
        at += 17 + count;
      }
    }
    if (marker !== startOfScan) continue;
    const scan = scanOf(segment, frame, components, codesOf);
    if (!scan || !follows(scan)) return false;
    const start = from + 4 + body.length;
    if (start >= to || !isWhole(bitsOf(bytes, start, to), frame, scan, interval)) return false;
  }
  return [...components.values()].every(({ missing }) => missing.every((bits) => bits === 0));
}

interface Scan {
  readonly parts: readonly {
    readonly coded: CodedComponent;
    readonly dc: Codes | undefined;
    readonly ac: Codes | undefined;
  }[];
  readonly progressive: boolean;
  /** Of the 64 coefficients of a block. */
  readonly first: number;
  readonly last: number;
  /** How many of the lowest bits were missing before it, and are after it; 0 before where none had come. */
  readonly before: number;
  readonly after: number;
}

/** Source: ITU-T T.81, B.2.3 */
function scanOf(
  { body }: JpegSegment,
  { progressive }: JpegFrame,
  components: ReadonlyMap<number, CodedComponent>,
  codesOf: (key: number) => Codes | undefined,
): Scan | undefined {
  const count = body[0] ?? 0;
  if (count < 1 || count > 4 || body.length < 4 + 2 * count) return undefined;
  const [first = 0, last = 0, bits = 0] = progressive ? body.subarray(1 + 2 * count) : [0, 63, 0];
  const parts: Scan['parts'][number][] = [];
  for (let at = 1; at < 1 + 2 * count; at += 2) {
    const component = components.get(body[at] as number);
    if (!component) return undefined;
    const tables = body[at + 1] as number;
    parts.push({ coded: component, dc: codesOf(tables >> 4), ac: codesOf(0x10 | (tables & 15)) });
  }
  const scan: Scan = { parts, progressive, first, last, before: bits >> 4, after: bits & 15 };
  const alone = first === 0 ? !progressive || last === 0 : count === 1;
  if (last > 63 || first > last || !alone) return undefined;
  const lacks = ({ dc, ac }: Scan['parts'][number]): boolean =>
    (first === 0 && scan.before === 0 && !dc) || (last > 0 && !ac);
  return parts.some(lacks) ? undefined : scan;
}

/** Whether a scan codes what earlier scans have left: each coefficient first, and then its lower bits one by one. */
function follows({ parts, first, last, before, after }: Scan): boolean {
  for (const { coded } of parts) {
    for (let coefficient = first; coefficient <= last; coefficient += 1) {
      const missing = coded.missing[coefficient] as number;
      if (before === 0 ? missing !== -1 : missing !== before || after !== before - 1) return false;
      coded.missing[coefficient] = after;
    }
  }
  return true;
}

/** Reads a scan's codes to its last block. */
function isWhole(bits: BitReader, frame: JpegFrame, scan: Scan, interval: number): boolean {
  const { parts } = scan;
  const alone = parts.length === 1;
  const readers = parts.map((part) => blockReader(bits, part, scan, frame));
  const units = alone ? blocksOf(frame, parts[0]?.coded.component) : unitsOf(frame);
  for (let unit = 0; unit < units; unit += 1) {
    if (interval > 0 && unit > 0 && unit % interval === 0) {
      if (!bits.restart()) return false;
      for (const reader of readers) reader.restart();
    }
    for (const { read, inUnit } of readers) {
      for (let count = alone ? 1 : inUnit; count > 0; count -= 1) if (!read(unit)) return false;
    }
    if (bits.ended()) return false;
  }
  return true;
}

interface BlockReader {
  /** @returns false at what is no code */
  read(block: number): boolean;
  restart(): void;
  /** Where several components are interleaved. */
  readonly inUnit: number;
}

function blockReader(
  bits: BitReader,
  { coded, dc, ac }: Scan['parts'][number],
  { progressive, first, last, before }: Scan,
  frame: JpegFrame,
): BlockReader {
  /** So many further blocks have nothing more. */
  let run = 0;
  const inUnit = coded.component.across * coded.component.down;
  const runOf = (exponent: number): number =>
    progressive ? (1 << exponent) + (exponent > 0 ? bits.read(exponent) : 0) : 0;
  const direct = (): boolean => {
    if (before > 0 || !dc) {
      bits.skip(1);
      return true;
    }
    const size = bits.next(dc);
    if (size > 0) bits.skip(Math.min(size, 16));
    return size >= 0 && size <= 16;
  };
  if (last === 0) return { read: direct, restart: () => {}, inUnit };
  if (progressive) coded.nonzero ??= new Uint32Array(2 * blocksOf(frame, coded.component));
  const nonzero = coded.nonzero ?? new Uint32Array(2);
  const codes = ac as Codes;
  /** The other coefficients, in their first scan. */
  const others = (block: number): boolean => {
    for (let at = Math.max(1, first); at <= last; at += 1) {
      const code = bits.next(codes);
      if (code < 0) return false;
      const [zeros, size] = [code >> 4, code & 15];
      if (size > 0) {
        at += zeros;
        bits.skip(size);
        if (progressive && at <= last) mark(nonzero, block, at);
      } else if (zeros === 15) at += 15;
      else {
        run = runOf(zeros);
        break;
      }
    }
    return true;
  };
  /** Their lower bits: one of each that is known not to be zero, and those that are found not to be. */
  const refined = (block: number): boolean => {
    let at = first;
    while (at <= last) {
      const code = bits.next(codes);
      if (code < 0) return false;
      let zeros = code >> 4;
      const found = (code & 15) > 0;
      if (found) bits.skip(1);
      else if (zeros < 15) {
        run = runOf(zeros);
        skipMarked(bits, nonzero, block, at, last);
        break;
      }
      for (; at <= last; at += 1) {
        if (isMarked(nonzero, block, at)) bits.skip(1);
        else if (zeros === 0) break;
        else zeros -= 1;
      }
      if (found && at <= last) mark(nonzero, block, at);
      at += 1;
    }
    return true;
  };
  return {
    inUnit,
    restart() {
      run = 0;
    },
    read(block) {
      if (first === 0 && !direct()) return false;
      if (run === 0) {
        const whole = before > 0 ? refined(block) : others(block);
        // This block is the first of a run.
        if (run > 0) run -= 1;
        return whole;
      }
      run -= 1;
      if (before > 0) skipMarked(bits, nonzero, block, first, last);
      return true;
    },
  };
}

function mark(nonzero: Uint32Array, block: number, at: number): void {
  const word = 2 * block + (at >> 5);
  nonzero[word] = (nonzero[word] as number) | (1 << (at & 31));
}

function isMarked(nonzero: Uint32Array, block: number, at: number): boolean {
  return ((nonzero[2 * block + (at >> 5)] as number) & (1 << (at & 31))) !== 0;
}

/** Skips a bit of every marked coefficient from one to another. */
function skipMarked(bits: BitReader, nonzero: Uint32Array, block: number, from: number, to: number): void {
  for (const half of [0, 1]) {
    const word = nonzero[2 * block + half] as number;
    const [low, high] = [Math.max(0, from - 32 * half), Math.min(31, to - 32 * half)];
    if (word === 0 || low > 31 || high < low) continue;
    bits.skip(ones(word & (-1 << low) & (-1 >>> (31 - high))));
  }
}

/** How many bits are set. */
function ones(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((pairs + (pairs >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Where several components are interleaved. Source: ITU-T T.81, A.2 */
function unitsOf(frame: JpegFrame): number {
  const { across, down } = largest(frame);
  return Math.ceil(frame.width / (8 * across)) * Math.ceil(frame.height / (8 * down));
}

/** Of a component in a scan of its own. */
function blocksOf(frame: JpegFrame, component: JpegComponent | undefined): number {
  const { across, down } = largest(frame);
  const width = Math.ceil((frame.width * (component?.across ?? 1)) / across);
  const height = Math.ceil((frame.height * (component?.down ?? 1)) / down);
  return Math.ceil(width / 8) * Math.ceil(height / 8);
}

function largest({ components }: JpegFrame): Pick<JpegComponent, 'across' | 'down'> {
  return {
    across: Math.max(...components.map(({ across }) => across)),
    down: Math.max(...components.map(({ down }) => down)),
  };
}
