import type { Source } from '../document/build-context.ts';
import type { Target } from '../document/targets.ts';
import type { Theme } from '../templates/theme.ts';
import type { BuildFormat } from './build-formats.ts';
import type { FormatContext, Made, Output, Printed } from './format.ts';
import { formats as formatMakers } from './formats.ts';
import type { PdfPool } from './pdf-pool.ts';

export interface Making {
  readonly source: Source;
  readonly theme: Theme;
  readonly fonts: FormatContext['fonts'];
  readonly formats: readonly BuildFormat[];
  /** All documents of the plan are made: then the site has an index. */
  readonly whole: boolean;
  readonly pdfPool: Pick<PdfPool, 'begin' | 'finish'>;
  readonly threadFile: FormatContext['threadFile'];
  /** Called before each file, to show progress. */
  progress(path: string, at: number, of: number): void;
}

/**
 * Makes the documents.
 * @returns their files as they are made, no path twice: first those that the documents have in common, one after the other as they
 *   are asked for, beside which another thread prints. {@link asListed} brings them in order
 */
export async function makeOutputs(
  targets: readonly Target[],
  making: Making,
): Promise<AsyncIterable<Output>> {
  const { source, theme, fonts, whole, pdfPool, threadFile } = making;
  const formats = [...new Set(making.formats)];
  const all = targets.map((target) => made(target, source));
  let count = 0;
  const tell = (format: BuildFormat, name: string): void => {
    count += 1;
    making.progress(formatMakers[format].pathOf(name), count, targets.length * formats.length);
  };
  if (formats.includes('pdf'))
    pdfPool.begin(
      new Map(all.map(({ target, document }) => [target.name, document])),
      formats.includes('md'),
    );
  let printing: Promise<ReadonlyMap<string, Printed>> | undefined;
  const context: FormatContext = {
    source,
    theme,
    fonts,
    formats,
    whole,
    all,
    threadFile,
    async printed(name) {
      printing ??= pdfPool.finish((name) => tell('pdf', name));
      const pdf = (await printing).get(name);
      if (!pdf) throw new Error(`${name} was not printed`);
      return pdf;
    },
  };
  const files = new Map<string, () => Promise<readonly Output[]>>();
  // While the other thread prints, this one writes the texts.
  const inTurn = formats.toSorted((a, b) => Number(a === 'pdf') - Number(b === 'pdf'));
  for (const format of inTurn) {
    for (const made of all) {
      const { name } = made.target;
      if (format !== 'pdf') tell(format, name);
      files.set(`${format} ${name}`, await formatMakers[format].make(made, context));
      if (format === inTurn.at(-1)) made.release();
    }
  }
  async function* asMade(): AsyncIterable<Output> {
    for (const format of formats) yield* formatMakers[format].outputsBesides(context);
    for (const [key, outputs] of files) {
      yield* await outputs();
      // Once they are written nobody needs them.
      files.delete(key);
    }
  }
  return once(asMade());
}

/** All of them as they are listed, for who needs them at once. */
export async function allOutputs(targets: readonly Target[], making: Making): Promise<readonly Output[]> {
  const all: Output[] = [];
  for await (const output of await makeOutputs(targets, making)) all.push(output);
  return asListed(all, targets, making.formats);
}

/** The files of a build with those of documents first, document by document, and the others as they are. */
export function asListed<File extends Pick<Output, 'path'>>(
  files: readonly File[],
  targets: readonly Target[],
  formats: readonly BuildFormat[],
): readonly File[] {
  const paths = targets.flatMap(({ name }) => formats.map((format) => formatMakers[format].pathOf(name)));
  const places = new Map(paths.map((path, place) => [path, place]));
  const placeOf = ({ path }: File): number => places.get(path) ?? paths.length;
  return files.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Pictures and files that several documents have are there once. */
async function* once(outputs: AsyncIterable<Output>): AsyncIterable<Output> {
  const paths = new Set<string>();
  for await (const output of outputs) {
    if (!paths.has(output.path)) yield output;
    paths.add(output.path);
  }
}

/** A document that is made when a format asks for it: tables of data need none. */
function made(target: Target, source: Source): Made {
  let document: Made['document'] | undefined;
  let title: string | undefined;
  return {
    target,
    get document() {
      document ??= target.document(source);
      return document;
    },
    get title() {
      title ??= this.document.meta.title;
      return title;
    },
    release() {
      // What others say of it needs no more than its title.
      title ??= document?.meta.title;
      document = undefined;
    },
  };
}
