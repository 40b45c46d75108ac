import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  Scalar,
  type YAMLError,
} from 'yaml';
import type { Entry, MapNode, Node, ScalarNode } from './node.ts';
import { singleSpaced } from './one-line.ts';
import type { Place, Range } from './place.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { type Report as ReportOf, reporter } from './problem.ts';
import type { TextProblem, TextProblems } from './text-problems.ts';
import { quoted } from './write-yaml.ts';

export interface ParsedYaml {
  /** The top map, as far as it could be read; undefined when there is none. */
  readonly root: MapNode | undefined;
  readonly problems: readonly TextProblem[];
}

/** Deeper than any plan goes, and far from where a recursive reader fails. */
const deepestNesting = 64;

/** Lines and values in one file: what is read of each takes some kilobytes. */
const mostValues = 40_000;

/** How many lines, commas, brackets and escapes a text has, which is about how many values; counted no further than need be. */
function valuesIn(text: string): number {
  if (text.length <= mostValues) return 0;
  let count = 0;
  let colons = 0;
  for (let at = 0; at < text.length && count <= mostValues; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) colons = 0;
    // A key on each line is what the line is counted for.
    if (code === 0x3a && text.charCodeAt(at + 1) === 0x20) {
      colons += 1;
      if (colons > 1) count += 1;
    }
    // A line feed, a comma, an opening bracket, an escape; a dash or question mark that opens a value on the same line.
    const opens = (code === 0x2d || code === 0x3f) && text.charCodeAt(at + 1) === 0x20;
    if (code === 0x0a || code === 0x2c || code === 0x5b || code === 0x7b || code === 0x5c || opens)
      count += 1;
  }
  return count;
}

/**
 * Reads planverk's YAML: one document, maps, lists and text; no anchors, aliases, tags or merge keys. All scalars come
 * back as text. Positions are offsets in the file: `start` is where `text` begins in it (front matter).
 */
export function parseYaml(file: string, text: string, start = 0): ParsedYaml {
  const plain = tooDeep(text) || valuesIn(text) > mostValues ? undefined : readPlainYaml(text, start);
  return plain ? { root: plain, problems: [] } : parseAnyYaml(file, text, start);
}

/** The same with the parser, whatever is written. */
export function parseAnyYaml(file: string, text: string, start: number): ParsedYaml {
  const problems: TextProblem[] = [];
  const placeOf = ([from, to]: Range): Place => ({ file, range: [from + start, to + start] });
  const report: Report = reporter(placeOf, (problem) => problems.push(problem));
  if (tooDeep(text)) {
    report('yaml-too-deep', [0, 0], { limit: deepestNesting });
    return { root: undefined, problems };
  }
  if (valuesIn(text) > mostValues) {
    report('yaml-too-many-values', [0, 0], { limit: mostValues });
    return { root: undefined, problems };
  }
  const document = parsed(text);
  const converting: Converting = { text, start, report };
  reportSyntax(document.errors, converting);
  const contents = document.contents as ParsedNode | null;
  if (!contents || (isScalar(contents) && contents.value === '')) {
    if (problems.length === 0) report('yaml-empty', [0, 0]);
    return { root: undefined, problems };
  }
  const unread = problems[0]?.at.range?.[0] ?? Number.POSITIVE_INFINITY;
  const root = convert(contents, {
    ...converting,
    report: (name, range, ...filling) => {
      // What the parser made of the pieces behind a mistake, nobody wrote.
      if (!ofPieces.has(name) || range[0] + start < unread) report(name, range, ...filling);
    },
  });
  if (root.type !== 'map') {
    const hardSpace = root.type === 'scalar' && /^[\p{L}_][\p{L}\w-]*:[\u00a0\u202f]/u.test(root.text);
    if (hardSpace && problems.length === 0)
      report('yaml-no-break-space', [root.range[0] - start, root.range[1] - start]);
    if (problems.length === 0) report('yaml-not-a-map', [root.range[0] - start, root.range[1] - start]);
    return { root: undefined, problems };
  }
  return { root, problems };
}

function parsed(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    // Anything quieter would keep silent about a second document, too.
    logLevel: 'error',
    merge: false,
  });
}

type Report = ReportOf<TextProblems, Range>;

/** Counts open flow brackets only: block nesting needs a line of indentation for each level and cannot explode. */
function tooDeep(text: string): boolean {
  if (!text.includes('[[[[') && !text.includes('{{{{') && text.length < 100_000) return indentedTooDeep(text);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x5b || character === 0x7b) depth += 1;
    else if (character === 0x5d || character === 0x7d) depth = Math.max(0, depth - 1);
    if (depth > deepestNesting) return true;
  }
  return indentedTooDeep(text);
}

/** `- - - - …` nests a level with every two characters. */
function indentedTooDeep(text: string): boolean {
  return /^ *(?:[-?] +){65}/m.test(text) || new RegExp(`^ {${deepestNesting * 4}}`, 'm').test(text);
}

/** What can be wrong with keys only because something else is. */
const ofPieces: ReadonlySet<string> = new Set(['yaml-key-not-text', 'yaml-key-twice']);

/** What the writer did where the parser stumbles. */
type Slip =
  | 'yaml-item-among-fields'
  | 'yaml-colon-in-text'
  | 'yaml-indent'
  | 'yaml-tab'
  | 'yaml-first-character'
  | 'yaml-missing-character'
  | 'yaml-several-documents'
  | 'yaml-too-deep'
  | 'yaml-escape'
  | 'yaml-text-after-value'
  | 'yaml-no-break-space'
  | 'yaml-syntax';

/** yaml's closed list of error codes, sorted by what the writer did. */
const nameOfCode: Readonly<Record<string, Slip>> = {
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon-in-text',
  MULTILINE_IMPLICIT_KEY: 'yaml-colon-in-text',
  BAD_INDENT: 'yaml-indent',
  TAB_AS_INDENT: 'yaml-tab',
  BAD_SCALAR_START: 'yaml-first-character',
  BAD_DIRECTIVE: 'yaml-first-character',
  MISSING_CHAR: 'yaml-missing-character',
  MULTIPLE_DOCS: 'yaml-several-documents',
  RESOURCE_EXHAUSTION: 'yaml-too-deep',
  BAD_DQ_ESCAPE: 'yaml-escape',
  UNEXPECTED_TOKEN: 'yaml-text-after-value',
};
/** Found again, with better words, when the tree is walked. */
const foundElsewhere = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);

function reportSyntax(errors: readonly YAMLError[], { text, start, report }: Converting): void {
  let lineEnd = -1;
  for (const error of errors) {
    if (foundElsewhere.has(error.code)) continue;
    const [from, to] = error.pos;
    // One slip makes the parser stumble several times on the line: only the first says something.
    if (from <= lineEnd) continue;
    lineEnd = endOfLine(text, from);
    const inBraces = error.code === 'BLOCK_IN_FLOW' ? textInBraces(text, from, to) : undefined;
    if (inBraces) {
      reportInBraces(inBraces, text, report);
      continue;
    }
    const { name, range } = slipOf(error.code, text, from, to);
    if (name === 'yaml-first-character') report(name, range, { character: text[range[0]] ?? '' });
    else if (name === 'yaml-too-deep') report(name, range, { limit: deepestNesting });
    else if (name === 'yaml-tab')
      report(name, range, readsWithSpaces(text) ? { from: start, to: start + text.length } : {});
    else report(name, range);
    // What the parser makes of the rest follows from it.
    if (name === 'yaml-several-documents' || name === 'yaml-tab') return;
  }
}

/** A text in braces, and what the parser takes it for. */
interface InBraces {
  readonly name: 'yaml-comma-in-text' | 'yaml-first-character' | 'yaml-colon-in-text';
  readonly range: Range;
}

function reportInBraces({ name, range }: InBraces, text: string, report: Report): void {
  const value = text.slice(...range);
  const fixed = quoted(value);
  if (name === 'yaml-comma-in-text') report(name, range, { value, fixed });
  else if (name === 'yaml-first-character') report(name, range, { character: value.charAt(0), fixed });
  else report(name, range, { fixed });
}

/**
 * A text in braces that the parser takes for something else, at the offsets of its error: one with a colon, one that begins
 * with a dash, or an amount that ends in `,-`. Undefined where it is none of them.
 */
function textInBraces(text: string, from: number, to: number): InBraces | undefined {
  if (text[from] === '-') {
    const before = text.slice(text.lastIndexOf('\n', from) + 1, from);
    const written = before.slice(Math.max(before.lastIndexOf(':'), before.lastIndexOf('{')) + 1).trimStart();
    if (/\d,$/.test(written)) return { name: 'yaml-comma-in-text', range: [from - written.length, from + 1] };
    const value = /^-[^,{}[\]\n]*[^,{}[\]\s]/.exec(text.slice(from, endOfLine(text, from)))?.[0];
    return value === undefined
      ? undefined
      : { name: 'yaml-first-character', range: [from, from + value.length] };
  }
  const written = text.slice(from, to).trimEnd();
  if (!/^\p{L}[^"'{}[\]\n]*$/u.test(written)) return undefined;
  // Parts without a colon that come after it belong to the text.
  const more = /^(?:,(?![^,\n]*:)[^,{}[\]\n]*)*/.exec(
    text.slice(from + written.length, endOfLine(text, from)),
  );
  const end = from + (written + (more?.[0] ?? '')).trimEnd().length;
  return { name: 'yaml-colon-in-text', range: [from, end] };
}

/** Tabs with which a line is indented. */
const indentingTabs = /^\t+/gm;

/** Puts spaces in the place of the tabs with which lines are indented: where they were, and what replaces them. */
export function spacesForTabs(text: string): readonly { readonly range: Range; readonly text: string }[] {
  return Array.from(text.matchAll(indentingTabs), ({ index, 0: tabs }) => ({
    range: [index, index + tabs.length],
    text: '  '.repeat(tabs.length),
  }));
}

/** A file that is longer is left to its writer: it would be read over and over. */
const longestWithTabs = 100_000;

/** Whether a text that is indented with tabs can be read unambiguously, however many spaces a tab is. */
function readsWithSpaces(text: string): boolean {
  if (text.length > longestWithTabs) return false;
  // Where all is indented with tabs, their width is no question.
  const widths = /^ +\S/m.test(text) ? [2, 4, 8] : [2];
  const readings = widths.map((width) =>
    reading(text.replace(indentingTabs, (tabs) => ' '.repeat(width * tabs.length))),
  );
  return readings[0] !== undefined && readings.every((reading) => reading === readings[0]);
}

/** What a text says, whatever its indentation; undefined where it cannot be read. */
function reading(text: string): string | undefined {
  const document = parsed(text);
  try {
    return document.errors.length === 0 ? document.toString() : undefined;
  } catch {
    // An alias of nothing is found when it is written.
    return undefined;
  }
}

/** What the writer did, which is not always where the parser stumbled. */
function slipOf(
  code: string,
  text: string,
  from: number,
  to: number,
): { readonly name: Slip; readonly range: Range } {
  const name = nameOfCode[code] ?? 'yaml-syntax';
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = endOfLine(text, from);
  if (name === 'yaml-colon-in-text') {
    const item = /^ *- /.exec(text.slice(lineStart, lineEnd))?.[0].length ?? 0;
    if (from < lineStart + item)
      return { name: 'yaml-item-among-fields', range: [lineStart + item - 2, lineStart + item - 1] };
    const hardSpace = /^[ -]*[\p{L}_][\p{L}\w-]*:([\u00a0\u202f])/u.exec(text.slice(lineStart, lineEnd));
    if (hardSpace) {
      const at = lineStart + hardSpace[0].length - 1;
      return { name: 'yaml-no-break-space', range: [at, at + 1] };
    }
    // No colon is left on the line: the next one is indented as if it were a part of this value.
    const next = /^\n( +)\S/.exec(text.slice(lineEnd));
    if (next?.[1] && !/:(\s|$)/.test(text.slice(from, lineEnd))) {
      return { name: 'yaml-indent', range: [lineEnd + 1, lineEnd + 1 + next[1].length] };
    }
  }
  const dash = /^[ -]*[\p{L}_][\p{L}\w-]*: +(?=-(?: |$))/u.exec(text.slice(lineStart, lineEnd))?.[0].length;
  if (dash !== undefined)
    return { name: 'yaml-first-character', range: [lineStart + dash, lineStart + dash + 1] };
  const tab = /^ *\t/.exec(text.slice(lineStart, lineEnd))?.[0].length;
  if (name === 'yaml-indent' && tab !== undefined)
    return { name: 'yaml-tab', range: [lineStart + tab - 1, lineStart + tab] };
  if (from >= text.trimEnd().length) {
    // The end of the file shows nobody what is unfinished: its last word does.
    const last = text.trimEnd().length;
    const unfinished = name === 'yaml-indent' ? 'yaml-missing-character' : name;
    return { name: unfinished, range: [Math.max(0, last - 1), last] };
  }
  return { name, range: [from, Math.max(from, Math.min(to, lineEnd))] };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

interface Converting {
  readonly text: string;
  /** Where the text begins in its file. */
  readonly start: number;
  readonly report: Report;
}

function convert(node: ParsedNode | null, converting: Converting, emptyAt = 0): Node {
  const { start, report } = converting;
  if (!node) return { type: 'scalar', range: [emptyAt + start, emptyAt + start], text: '', plain: true };
  const nodeRange: Range = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  const range: Range = [nodeRange[0] + start, nodeRange[1] + start];
  if (isAlias(node)) {
    report('yaml-alias', nodeRange, { text: node.source });
    return { type: 'scalar', range, text: '', plain: false };
  }
  if (node.anchor) report('yaml-anchor', nodeRange, { text: node.anchor });
  if (node.tag) report('yaml-tag', nodeRange, { text: node.tag });
  if (isScalar(node)) return scalar(node, nodeRange, start, report);
  if (isMap(node)) {
    const entries: Entry[] = [];
    const seen = new Map<string, Range>();
    for (const pair of node.items) {
      const keyNode = pair.key as ParsedNode | null;
      const key = convert(keyNode, converting, nodeRange[0]);
      const keyRange: Range = [key.range[0] - start, key.range[1] - start];
      if (key.type !== 'scalar') {
        report('yaml-key-not-text', keyRange);
        continue;
      }
      if (key.text === '<<') {
        report('yaml-merge-key', keyRange);
        continue;
      }
      const last = entries.at(-1);
      if (node.flow && pair.value === null && last?.value.type === 'scalar' && last.value.text !== '') {
        // A part without a colon goes on with the text before it: the comma is a part of that.
        const range: Range = [last.value.range[0], key.range[1]];
        entries[entries.length - 1] = { key: last.key, value: { ...last.value, range, divided: true } };
        continue;
      }
      const value = convert(pair.value as ParsedNode | null, converting, keyRange[1]);
      const first = seen.get(key.text);
      if (first) {
        report('yaml-key-twice', keyRange, { key: key.text });
        continue;
      }
      seen.set(key.text, key.range);
      entries.push({ key, value });
    }
    return { type: 'map', range, entries: entries.map((entry) => withCommas(entry, converting)) };
  }
  if (isSeq(node)) {
    return {
      type: 'list',
      range,
      items: node.items.map((item) => convert(item as ParsedNode | null, converting, nodeRange[0])),
    };
  }
  return { type: 'scalar', range, text: '', plain: true };
}

/** A value that commas divide, with all that is written of it. */
function withCommas({ key, value }: Entry, { text, start }: Converting): Entry {
  if (value.type !== 'scalar' || !value.divided) return { key, value };
  const written = text.slice(value.range[0] - start, value.range[1] - start);
  return { key, value: { ...value, text: singleSpaced(written.normalize('NFC')) } };
}

function scalar(node: Scalar.Parsed, range: Range, start: number, report: Report): ScalarNode {
  const text = String(node.value ?? '').normalize('NFC');
  const plain = node.type === undefined || node.type === Scalar.PLAIN;
  if (plain && /^[\u00a0\u202f]/.test(text)) report('yaml-no-break-space', range);
  if (node.comment && !/^[ \t!]/.test(node.comment))
    report(text === '' ? 'yaml-hash-at-start' : 'yaml-hash-in-text', range, { text: node.comment });
  if (/[\ud800-\udfff]/.test(text) && !isWellFormed(text)) report('lone-surrogate', range);
  return { type: 'scalar', range: [range[0] + start, range[1] + start], text, plain };
}

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
