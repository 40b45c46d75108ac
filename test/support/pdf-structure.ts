import { bytesIn, nameIn, type Operand, operationsOf, toUnicode } from './pdf-content.ts';
import {
  isArray,
  isDict,
  isReference,
  type PdfDict,
  type PdfObjects,
  type PdfValue,
  readObjects,
  textOf,
} from './pdf-objects.ts';

/** A PDF as those see it who cannot see it: pages with their marked content, and the tree of tags over them. */
export interface Pdf {
  readonly objects: PdfObjects;
  readonly catalog: PdfDict;
  readonly pages: readonly PdfPage[];
  /** Kids of the structure tree's root. */
  readonly roots: readonly Element[];
  /** In reading order. */
  readonly elements: readonly Element[];
  /** Follows references until there is none; the dictionary of a stream. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  dict(value: PdfValue | undefined): PdfDict;
  list(value: PdfValue | undefined): readonly PdfValue[];
  /** The decoded bytes of a stream. */
  stream(value: PdfValue | undefined): Buffer | undefined;
  /** What the structure's parent tree holds. */
  readonly parentTree: ReadonlyMap<number, PdfValue>;
  /** The text of an element and all below it, in reading order; a space between lines only where the text has one. */
  text(element: Element): string;
  /** The same, each piece of marked content by itself. */
  texts(element: Element): readonly string[];
}

export interface PdfPage {
  /** From 0. */
  readonly index: number;
  readonly reference: string;
  readonly dict: PdfDict;
  /** Left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  readonly fonts: ReadonlyMap<string, PdfFont>;
  readonly painted: readonly Painted[];
  /** Every number that marked content was begun with, in order. */
  readonly marks: readonly number[];
  /** What is wrong with the nesting of marked content. */
  readonly nesting: readonly string[];
  readonly annotations: readonly { readonly reference: string; readonly dict: PdfDict }[];
}

/** Something that a page's content paints. */
interface Painted {
  readonly kind: 'text' | 'path' | 'xobject' | 'shading' | 'inline-image';
  readonly operator: string;
  /** Of the innermost marked content that has one. */
  readonly mark: number | undefined;
  readonly artifact: boolean;
  /** For text. */
  readonly codes: readonly number[];
  readonly font: string | undefined;
  readonly text: string;
  /** Name of the XObject. */
  readonly name: string | undefined;
  /** From the unit square, or from where the text begins, to the page. */
  readonly matrix: Matrix;
  /** What is seen of it, from its left and lower edge to its right and upper one; all of it where there is none. */
  readonly clip: readonly number[] | undefined;
}

export interface PdfFont {
  readonly name: string;
  readonly dict: PdfDict;
  readonly toUnicode: ReadonlyMap<number, string> | undefined;
  /** Bytes of a code. */
  readonly width: 1 | 2;
}

type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'mark'; readonly page: string; readonly mark: number }
  | { readonly kind: 'object'; readonly page: string; readonly reference: string }
  | { readonly kind: 'odd'; readonly value: PdfValue };

export interface Element {
  readonly reference: string;
  /** As the role map has it. */
  readonly role: string;
  readonly dict: PdfDict;
  readonly parent: Element | undefined;
  readonly kids: readonly Kid[];
  readonly children: readonly Element[];
  attribute(owner: string, name: string): PdfValue | undefined;
}

type Matrix = readonly [number, number, number, number, number, number];

export function readStructure(bytes: Uint8Array): Pdf {
  return structureOf(readObjects(bytes));
}

export function structureOf(objects: PdfObjects): Pdf {
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let resolved = value;
    for (let step = 0; isReference(resolved); step += 1) {
      if (step > 20) throw new Error(`references in a circle at ${resolved}`);
      const object = objects.objects[resolved];
      resolved = object?.stream ? object.stream.dict : object?.value;
    }
    return resolved;
  };
  const dict = (value: PdfValue | undefined): PdfDict => {
    const resolved = resolve(value);
    return isDict(resolved) ? resolved : {};
  };
  const list = (value: PdfValue | undefined): readonly PdfValue[] => {
    const resolved = resolve(value);
    return isArray(resolved) ? resolved : [];
  };
  const stream = (value: PdfValue | undefined): Buffer | undefined => {
    const object = isReference(value) ? objects.objects[value] : undefined;
    return object?.stream?.data === undefined ? undefined : Buffer.from(object.stream.data, 'base64');
  };
  const catalog = dict(objects.trailer['/Root']);
  const tools = { resolve, dict, list, stream };
  const pages = readPages(catalog, tools);
  const treeRoot = dict(catalog['/StructTreeRoot']);
  const elements: Element[] = [];
  const roots = readElements(treeRoot, tools, elements);
  const texts = new Map<string, string>();
  for (const page of pages) {
    for (const { mark, text, kind } of page.painted) {
      if (mark === undefined || kind !== 'text') continue;
      const key = `${page.reference} ${mark}`;
      texts.set(key, (texts.get(key) ?? '') + text);
    }
  }
  const pieces = (element: Element): readonly string[] => {
    const actual = textOf(element.dict['/ActualText']);
    if (actual !== undefined) return [actual];
    return element.kids.flatMap((kid) =>
      kid.kind === 'element'
        ? pieces(kid.element)
        : kid.kind === 'mark'
          ? [texts.get(`${kid.page} ${kid.mark}`) ?? '']
          : [],
    );
  };
  const text = (element: Element): string => pieces(element).join('');
  const parentTree = new Map<number, PdfValue>();
  numberTree(treeRoot['/ParentTree'], tools, parentTree);
  return { objects, catalog, pages, roots, elements, ...tools, parentTree, text, texts: pieces };
}

type Tools = Pick<Pdf, 'resolve' | 'dict' | 'list' | 'stream'>;

function readPages(catalog: PdfDict, tools: Tools): PdfPage[] {
  const pages: PdfPage[] = [];
  const fonts = new Map<string, PdfFont>();
  const visit = (reference: PdfValue, inherited: PdfDict): void => {
    const node = { ...inherited, ...tools.dict(reference) };
    if (node['/Type'] === '/Pages') {
      const { '/MediaBox': box, '/Resources': resources } = node;
      const handed = { ...(box !== undefined && { '/MediaBox': box }) };
      for (const kid of tools.list(node['/Kids']))
        visit(kid, { ...handed, ...(resources !== undefined && { '/Resources': resources }) });
      return;
    }
    const [left = 0, bottom = 0, right = 0, top = 0] = tools.list(node['/MediaBox']) as number[];
    const resources = tools.dict(node['/Resources']);
    const pageFonts = new Map<string, PdfFont>();
    for (const [name, font] of Object.entries(tools.dict(resources['/Font']))) {
      const key = typeof font === 'string' ? font : `${reference} ${name}`;
      let read = fonts.get(key);
      if (!read) {
        read = readFont(name, tools.dict(font), tools);
        fonts.set(key, read);
      }
      pageFonts.set(name, read);
    }
    const contents = isArray(tools.resolve(node['/Contents']))
      ? tools.list(node['/Contents'])
      : [node['/Contents'] ?? null];
    const content = Buffer.concat(
      contents.flatMap((part) => [tools.stream(part) ?? Buffer.alloc(0), Buffer.from('\n')]),
    );
    pages.push({
      index: pages.length,
      reference: String(reference),
      dict: node,
      box: [left, bottom, right, top],
      fonts: pageFonts,
      ...readContent(content, pageFonts, tools.dict(resources['/Properties']), tools),
      annotations: tools
        .list(node['/Annots'])
        .map((annotation) => ({ reference: String(annotation), dict: tools.dict(annotation) })),
    });
  };
  visit(catalog['/Pages'] ?? null, {});
  return pages;
}

function readFont(name: string, dict: PdfDict, tools: Tools): PdfFont {
  const map = tools.stream(dict['/ToUnicode']);
  return {
    name,
    dict,
    toUnicode: map && toUnicode(map),
    width: dict['/Subtype'] === '/Type0' ? 2 : 1,
  };
}

const paths = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const shows = new Set(['Tj', 'TJ', "'", '"']);

interface Level {
  readonly artifact: boolean;
  readonly mark: number | undefined;
  /** Stands in for the text inside. */
  actual: string | undefined;
}

function readContent(
  content: Buffer,
  fonts: ReadonlyMap<string, PdfFont>,
  properties: PdfDict,
  tools: Tools,
): Pick<PdfPage, 'painted' | 'marks' | 'nesting'> {
  const painted: Painted[] = [];
  const marks: number[] = [];
  const nesting: string[] = [];
  const levels: Level[] = [];
  const saved: Readonly<Pick<Painted, 'matrix' | 'font' | 'clip'>>[] = [];
  let rectangle: readonly number[] | undefined;
  let clip: readonly number[] | undefined;
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = [1, 0, 0, 1, 0, 0];
  let leading = 0;
  let font: string | undefined;
  const begin = (tag: string | undefined, operand: Operand | undefined): void => {
    const listed = properties[`/${nameIn(operand) ?? ''}`];
    const entries = operand instanceof Map ? operand : undefined;
    const mark = entries ? entries.get('MCID') : tools.dict(listed)['/MCID'];
    const actual = entries?.get('ActualText');
    const artifact = tag === 'Artifact';
    if (artifact && levels.some((level) => level.mark !== undefined))
      nesting.push('artifact in tagged content');
    if (typeof mark === 'number') {
      if (levels.some((level) => level.artifact)) nesting.push(`mark ${mark} in an artifact`);
      if (levels.some((level) => level.mark !== undefined)) nesting.push(`mark ${mark} in another mark`);
      marks.push(mark);
    }
    levels.push({
      artifact,
      mark: typeof mark === 'number' ? mark : undefined,
      actual: actual === undefined ? undefined : textOfBytes(bytesIn(actual)),
    });
  };
  const paint = (operator: string, more: Partial<Painted> & Pick<Painted, 'kind'>): void => {
    const mark = levels.findLast((level) => level.mark !== undefined)?.mark;
    const artifact = levels.some((level) => level.artifact);
    painted.push({
      operator,
      mark,
      artifact,
      codes: [],
      font: undefined,
      text: '',
      name: undefined,
      matrix,
      clip,
      ...more,
    });
  };
  const show = (operator: string, operand: Operand | undefined): void => {
    const parts = Array.isArray(operand) ? operand : [operand];
    const painted = fonts.get(`/${font ?? ''}`);
    const codes: number[] = [];
    for (const part of parts) {
      const bytes = bytesIn(part);
      for (let at = 0; at < bytes.length; at += painted?.width ?? 1)
        codes.push(bytes.readUIntBE(at, Math.min(painted?.width ?? 1, bytes.length - at)));
    }
    const replaced = levels.find((level) => level.actual !== undefined);
    const text = replaced?.actual ?? codes.map((code) => painted?.toUnicode?.get(code) ?? '\ufffd').join('');
    if (replaced) replaced.actual = '';
    paint(operator, { kind: 'text', codes, font, text, matrix: times(line, matrix) });
  };
  for (const { operator, operands } of operationsOf(content)) {
    if (operator === 'q') saved.push({ matrix, font, clip });
    else if (operator === 'Q') {
      const state = saved.pop();
      if (!state) nesting.push('Q without q');
      else ({ matrix, font, clip } = state);
    } else if (operator === 're') {
      const [x, y, width, height] = operands as [number, number, number, number];
      rectangle = boxOf(times([width, 0, 0, height, x, y], matrix));
    } else if (operator === 'W') clip = rectangle;
    else if (operator === 'cm') matrix = times(operands as unknown as Matrix, matrix);
    else if (operator === 'BT') line = [1, 0, 0, 1, 0, 0];
    else if (operator === 'Tm') line = operands as unknown as Matrix;
    else if (operator === 'TL') leading = Number(operands[0]);
    else if (operator === 'Td' || operator === 'TD') {
      const [x, y] = operands as [number, number];
      if (operator === 'TD') leading = -y;
      line = times([1, 0, 0, 1, x, y], line);
    } else if (operator === 'T*') line = times([1, 0, 0, 1, 0, -leading], line);
    else if (operator === 'Tf') font = nameIn(operands[0]);
    else if (operator === 'BMC' || operator === 'BDC') begin(nameIn(operands[0]), operands[1]);
    else if (operator === 'EMC') {
      if (!levels.pop()) nesting.push('EMC without a beginning');
    } else if (shows.has(operator)) {
      if (operator === "'" || operator === '"') line = times([1, 0, 0, 1, 0, -leading], line);
      show(operator, operands.at(-1));
    } else if (paths.has(operator)) paint(operator, { kind: 'path' });
    else if (operator === 'Do') paint(operator, { kind: 'xobject', name: nameIn(operands[0]) });
    else if (operator === 'sh') paint(operator, { kind: 'shading' });
    else if (operator === 'BI') paint(operator, { kind: 'inline-image' });
  }
  if (levels.length > 0) nesting.push(`${levels.length} of marked content without an end`);
  if (saved.length > 0) nesting.push('q without Q');
  return { painted, marks, nesting };
}

function textOfBytes(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  return bytes.toString('latin1');
}

/** What the unit square becomes: its left and lower edge, and its right and upper one. */
export function boxOf([a, b, c, d, e, f]: Matrix): readonly number[] {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** One transformation after another. */
function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = second;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

function readElements(treeRoot: PdfDict, tools: Tools, elements: Element[]): Element[] {
  const roleMap = tools.dict(treeRoot['/RoleMap']);
  const seen = new Set<string>();
  const roleOf = (value: PdfValue | undefined): string => {
    let role = typeof value === 'string' ? value : '';
    for (let step = 0; typeof roleMap[role] === 'string' && step < 20; step += 1)
      role = roleMap[role] as string;
    return role.slice(1);
  };
  const visit = (reference: string, parent: Element | undefined): Element => {
    if (seen.has(reference)) throw new Error(`the structure element ${reference} has two places in the tree`);
    seen.add(reference);
    const dict = tools.dict(reference);
    const kids: Kid[] = [];
    const children: Element[] = [];
    const element: Element = {
      reference,
      role: roleOf(dict['/S']),
      dict,
      parent,
      kids,
      children,
      attribute(owner, name) {
        const listed = tools.resolve(dict['/A']);
        for (const entry of isArray(listed) ? listed : [listed ?? null]) {
          const attributes = tools.dict(entry);
          if (attributes['/O'] === `/${owner}` && attributes[`/${name}`] !== undefined)
            return tools.resolve(attributes[`/${name}`]);
        }
        return undefined;
      },
    };
    elements.push(element);
    for (const kid of kidsOf(dict['/K'], tools)) {
      const page = String(dict['/Pg'] ?? '');
      const resolved = tools.resolve(kid);
      if (typeof resolved === 'number') kids.push({ kind: 'mark', page, mark: resolved });
      else if (isDict(resolved) && resolved['/Type'] === '/MCR' && resolved['/Stm'] === undefined)
        kids.push({ kind: 'mark', page: String(resolved['/Pg'] ?? page), mark: Number(resolved['/MCID']) });
      else if (isDict(resolved) && resolved['/Type'] === '/OBJR')
        kids.push({
          kind: 'object',
          page: String(resolved['/Pg'] ?? page),
          reference: String(resolved['/Obj']),
        });
      else if (isDict(resolved) && resolved['/S'] !== undefined && isReference(kid)) {
        const child = visit(kid, element);
        kids.push({ kind: 'element', element: child });
        children.push(child);
      } else kids.push({ kind: 'odd', value: kid });
    }
    return element;
  };
  return kidsOf(treeRoot['/K'], tools).map((kid) => visit(String(kid), undefined));
}

function kidsOf(value: PdfValue | undefined, tools: Tools): readonly PdfValue[] {
  if (value === undefined) return [];
  const resolved = tools.resolve(value);
  return isArray(resolved) ? resolved : [value];
}

function numberTree(node: PdfValue | undefined, tools: Tools, into: Map<number, PdfValue>): void {
  const dict = tools.dict(node);
  const numbers = tools.list(dict['/Nums']);
  for (let at = 0; at + 1 < numbers.length; at += 2) into.set(Number(numbers[at]), numbers[at + 1] ?? null);
  for (const kid of tools.list(dict['/Kids'])) numberTree(kid, tools, into);
}
