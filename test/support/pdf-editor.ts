import type { PdfObjects } from './pdf-objects.ts';
import { type Pdf, structureOf } from './pdf-structure.ts';

// biome-ignore lint/suspicious/noExplicitAny: a mutant may put anything anywhere
export type Loose = Record<string, any>;

/** A PDF's objects in memory, to be spoilt: what a check says of the result shows whether it sees anything. */
export interface Editor {
  readonly catalog: Loose;
  readonly trailer: Loose;
  readonly pages: readonly Loose[];
  readonly pageReferences: readonly string[];
  /** Structure elements of a role, in reading order. */
  elements(role: string): readonly Loose[];
  /** The first of them; throws where there is none, so that no mutant is the original. */
  element(role: string): Loose;
  /** The reference of the first element of a role. */
  reference(role: string): string;
  /** Any object's dictionary, by reference. */
  at(reference: unknown): Loose;
  add(value: Loose): string;
  annotations(): readonly Loose[];
  /** Rewrites the first page's content for which that changes anything; throws where there is none. */
  content(rewrite: (content: string) => string): void;
  /** Rewrites a stream. */
  stream(reference: unknown, rewrite: (bytes: Buffer) => Buffer | string): void;
  text(reference: unknown, rewrite: (text: string) => string): void;
}

export function mutant(original: PdfObjects, spoil: (edit: Editor) => void): Pdf {
  const copy = structuredClone(original) as { trailer: Loose; objects: Record<string, Loose> };
  const before = structureOf(original);
  const at = (reference: unknown): Loose => {
    const object = copy.objects[String(reference)];
    const dict = object?.stream ? object.stream.dict : object?.value;
    if (!dict) throw new Error(`no object ${String(reference)}`);
    return dict;
  };
  const stream = (reference: unknown, rewrite: (bytes: Buffer) => Buffer | string): void => {
    const content = copy.objects[String(reference)]?.stream;
    if (!content) throw new Error(`no stream ${String(reference)}`);
    content.data = Buffer.from(rewrite(Buffer.from(content.data, 'base64'))).toString('base64');
  };
  const of = (role: string) => before.elements.filter((element) => element.role === role);
  const first = <T>(list: readonly T[], what: string): T => {
    const [found] = list;
    if (found === undefined) throw new Error(`the sample has no ${what}`);
    return found;
  };
  let added = 0;
  spoil({
    catalog: at(copy.trailer['/Root']),
    trailer: copy.trailer,
    pages: before.pages.map(({ reference }) => at(reference)),
    pageReferences: before.pages.map(({ reference }) => reference),
    elements: (role) => of(role).map(({ reference }) => at(reference)),
    element: (role) => at(first(of(role), role).reference),
    reference: (role) => first(of(role), role).reference,
    at,
    add(value) {
      added += 1;
      const reference = `${900000 + added} 0 R`;
      copy.objects[reference] = { value };
      return reference;
    },
    annotations: () =>
      before.pages.flatMap(({ annotations }) => annotations.map(({ reference }) => at(reference))),
    content(rewrite) {
      for (const { dict } of before.pages) {
        let changed = false;
        const contents = before.resolve(dict['/Contents']);
        const reference = Array.isArray(contents) ? contents[0] : dict['/Contents'];
        stream(reference, (bytes) => {
          const text = bytes.toString('latin1');
          const result = rewrite(text);
          changed = result !== text;
          return Buffer.from(result, 'latin1');
        });
        if (changed) return;
      }
      throw new Error('no content was changed');
    },
    stream,
    text(reference, rewrite) {
      stream(reference, (bytes) => {
        const text = bytes.toString('utf8');
        const result = rewrite(text);
        if (result === text) throw new Error('no text was changed');
        return result;
      });
    },
  });
  return structureOf(copy as unknown as PdfObjects);
}
