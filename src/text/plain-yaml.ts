import type { Entry, ListNode, MapNode, Node, ScalarNode } from './node.ts';

/** A name of a field, as nearly all are. */
const key = /([\p{L}\p{N}_][\p{L}\p{N}_-]{0,99}):(?=[ \n])/uy;
/** What begins no plain text, or could mean something in one. Source: YAML 1.2.2, 7.3.3 */
const start = '[^\\s\\-?:,[\\]{}#&*!|>\'"%@`~=<\\u00a0\\u202f]';
const text = new RegExp(`${start}(?:[^\\n:# ]|:(?![ \\n])|(?<! )#| (?![# \\n]))*`, 'uy');
const textInFlow = new RegExp(`${start}(?:[^\\n:#,[\\]{} '"]| (?![#, \\]}]))*`, 'uy');
const quoted = /'([^'\n]*)'|"([^"\\\n]*)"/y;
/** What could mean something anywhere; half of a surrogate pair, too. */
const foreign = /[\t\r\0\ufeff\u0085\u2028\u2029\ud800-\udfff]/u;
const blankOrComment = /(?: *(?:#[^\n]*)?\n)*/y;
const blank = /\n*/y;
const spaces = / */y;

/**
 * Reads YAML as planverk's files have it without the parser, which takes most of the time of reading them: maps and lists in block form,
 * those of plain values in braces and brackets, plain and quoted texts on one line, and texts of several lines behind `|` and `>`.
 * @param text of a file, or of its front matter
 * @param offset where the text begins in its file: ranges are of that
 * @returns undefined for all else, mistakes among it, which are for the parser
 */
export function readPlainYaml(text: string, offset: number): MapNode | undefined {
  if (foreign.test(text) || !text.endsWith('\n')) return undefined;
  const reader = new PlainYaml(text, offset);
  reader.take(blankOrComment);
  const root = reader.map(0);
  reader.take(blank);
  return root && reader.at === text.length ? root : undefined;
}

class PlainYaml {
  at = 0;
  readonly #text: string;
  readonly #offset: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  /** Goes on behind what matches here. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found) this.at += found[0].length;
    return found;
  }

  /** A map whose first key is here, and the others behind so many spaces. */
  map(indent: number): MapNode | undefined {
    const from = this.at;
    const entries: Entry[] = [];
    const seen = new Set<string>();
    do {
      const begin = this.at;
      const name = this.take(key)?.[1];
      if (name === undefined || seen.has(name)) return undefined;
      seen.add(name);
      const value = this.#value(indent);
      if (!value) return undefined;
      entries.push({ key: this.#scalar(name, begin, begin + name.length, true), value });
    } while (this.#isNext(indent, key));
    return { type: 'map', range: this.#range(from, this.at), entries };
  }

  #list(indent: number): ListNode | undefined {
    const from = this.at;
    const items: Node[] = [];
    do {
      this.at += 2;
      key.lastIndex = this.at;
      const item = key.test(this.#text) ? this.map(indent + 2) : this.#onLine(indent);
      if (!item) return undefined;
      items.push(item);
    } while (this.#isNext(indent, dash));
    return { type: 'list', range: this.#range(from, this.at), items };
  }

  /** Whether the next line that is not blank goes on with a collection; then it is gone on there. */
  #isNext(indent: number, beginning: RegExp): boolean {
    const before = this.at;
    this.take(blank);
    const further = this.take(spaces)?.[0].length;
    beginning.lastIndex = this.at;
    if (further === indent && this.at < this.#text.length && beginning.test(this.#text)) return true;
    this.at = before;
    return false;
  }

  /** What is behind the colon of a key. */
  #value(indent: number): Node | undefined {
    if (this.#text[this.at] === ' ') {
      this.at += 1;
      const sign = this.#text[this.at];
      return sign === '|' || sign === '>' ? this.#lines(indent) : this.#onLine(indent);
    }
    this.take(blank);
    const deeper = this.take(spaces)?.[0].length ?? 0;
    dash.lastIndex = this.at;
    if (dash.test(this.#text)) return deeper >= indent ? this.#list(deeper) : undefined;
    return deeper > indent ? this.map(deeper) : undefined;
  }

  /** A value that ends with its line, which nothing further in goes on with. */
  #onLine(indent: number): Node | undefined {
    const sign = this.#text[this.at];
    const node =
      sign === '{' ? this.#mapInBraces() : sign === '[' ? this.#listInBrackets() : this.#words(text);
    if (!node || this.#text[this.at] !== '\n') return undefined;
    const before = this.at;
    this.take(blank);
    const next = this.take(spaces)?.[0].length ?? 0;
    const goesOn = next > indent && this.at < this.#text.length;
    this.at = before + 1;
    return goesOn ? undefined : node;
  }

  #words(plain: RegExp): ScalarNode | undefined {
    const from = this.at;
    const inQuotes = this.take(quoted);
    if (inQuotes) return this.#scalar(inQuotes[1] ?? inQuotes[2] ?? '', from, this.at, false);
    const found = this.take(plain)?.[0];
    return found === undefined ? undefined : this.#scalar(found, from, this.at, true);
  }

  #listInBrackets(): ListNode | undefined {
    const from = this.at;
    this.at += 1;
    const items: Node[] = [];
    for (let first = true; !this.take(closingBracket); first = false) {
      if (!first && !this.take(comma)) return undefined;
      const item = this.#words(textInFlow);
      if (!item) return undefined;
      items.push(item);
    }
    return { type: 'list', range: this.#range(from, this.at), items };
  }

  #mapInBraces(): MapNode | undefined {
    const from = this.at;
    this.at += 1;
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (let first = true; !this.take(closingBrace); first = false) {
      if (!(first ? this.take(spaces) : this.take(comma))) return undefined;
      const begin = this.at;
      const name = this.take(key)?.[1];
      if (name === undefined || seen.has(name) || !this.take(space)) return undefined;
      seen.add(name);
      const value = this.#text[this.at] === '[' ? this.#listInBrackets() : this.#words(textInFlow);
      if (!value) return undefined;
      entries.push({ key: this.#scalar(name, begin, begin + name.length, true), value });
    }
    return { type: 'map', range: this.#range(from, this.at), entries };
  }

  /** A text of several lines behind a sign, without the spaces that they are further in. Source: YAML 1.2.2, 8.1 */
  #lines(indent: number): ScalarNode | undefined {
    const from = this.at;
    const [, sign, strip] = this.take(blockSign) ?? [];
    const inner = /^ +(?=[^ \n])/.exec(this.#text.slice(this.at, this.at + 100))?.[0].length ?? 0;
    if (sign === undefined || inner <= indent) return undefined;
    const line = new RegExp(` {${inner}}[^\\n]*\\n|\\n`, 'y');
    const begin = this.at;
    while (this.take(line));
    const rest = this.take(spaces)?.[0].length ?? 0;
    const next = this.#text[this.at];
    // A line that is less far in but belongs to it, one of spaces, and a comment are another matter.
    if ((next !== undefined && rest > indent) || next === '#') return undefined;
    this.at -= rest;
    // Blank lines behind it are not of it.
    while (this.#text.startsWith('\n\n', this.at - 2)) this.at -= 1;
    const lines = this.#text.slice(begin, this.at);
    if (/^ +$/m.test(lines)) return undefined;
    const written = lines.replace(new RegExp(`^ {${inner}}`, 'gm'), '').slice(0, -1);
    // Lines that are further in than the others stay apart.
    if (sign === '>' && /^ | $/m.test(written)) return undefined;
    const said = sign === '>' ? written.replace(/\n(\n*)/g, (_, more: string) => more || ' ') : written;
    return this.#scalar(strip ? said : `${said}\n`, from, this.at, false);
  }

  #scalar(text: string, from: number, to: number, plain: boolean): ScalarNode {
    return { type: 'scalar', range: this.#range(from, to), text: text.normalize('NFC'), plain };
  }

  #range(from: number, to: number): readonly [number, number] {
    return [from + this.#offset, to + this.#offset];
  }
}

const dash = /- (?=[^ \n])/y;
const comma = /, +/y;
const space = / /y;
const closingBracket = /\]/y;
const closingBrace = / ?\}/y;
const blockSign = /([|>])(-?)\n/y;
