import { createHash } from 'node:crypto';
import { standardTheme } from '#templates';
import type { Document, Figure } from '../document/document.ts';
import { targetsOf } from '../document/targets.ts';
import type { FileTree } from '../io/file-tree.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import type { Plan } from '../model/entities.ts';
import { documentSource } from '../publishing/document-source.ts';
import type { FormatContext, Made, Output } from '../publishing/format.ts';
import { formats } from '../publishing/formats.ts';
import { openPageMaker, type PageMaker, type SvgPage } from '../publishing/make-pages.ts';
import { openPdfMaker } from '../publishing/make-pdf.ts';
import { readPdfSetting } from '../publishing/pdf-setting.ts';
import { usableTheme } from '../publishing/usable-theme.ts';
import { makeTheme } from '../templates/theme.ts';

/** The documents of a plan as it is shown, each made when it is first looked at. */
export interface ShownDocuments {
  readonly names: readonly string[];
  /** Of a document that is not made yet, the title that it had before, where there was one. */
  titleOf(name: string): string;
  /** Those that were looked at as pages of the web. */
  made(): readonly string[];
  /** The files of a document as a page of the web, with those that all have in common; by their path in the site. */
  screen(name: string): Promise<ReadonlyMap<string, Output>>;
  /** Its printed pages, and the pictures on them by the last part of their addresses. */
  print(name: string): Promise<PrintedDocument>;
  pdf(name: string): Promise<Uint8Array>;
  fonts(): Promise<PageMaker['fonts']>;
  /** Makes every document; true when one has another title than it was said to have. */
  checkTitles(): boolean;
}

interface PrintedDocument {
  readonly pages: readonly SvgPage[];
  readonly pictures: ReadonlyMap<string, Figure>;
}

/** What is kept from one plan that is shown to the next. */
export interface DocumentKeeper {
  show(plan: Plan, tree: FileTree): ShownDocuments;
}

export function keepDocuments(
  lang: Language | undefined,
  { cache, version }: Pick<World, 'cache' | 'version'>,
): DocumentKeeper {
  const titles = new Map<string, string>();
  let maker: PageMaker | undefined;
  let madeWith = '';
  return { show };

  function show(plan: Plan, tree: FileTree): ShownDocuments {
    const source = documentSource(plan, tree, { lang });
    const ownTheme = usableTheme(plan);
    const documents = new Map<string, Document>();
    const targets = targetsOf(plan);
    const all = targets.map((target): Made => {
      const make = (): Document => {
        const made = documents.get(target.name) ?? target.document(source);
        documents.set(target.name, made);
        return made;
      };
      return {
        target,
        get document() {
          return make();
        },
        get title() {
          const known = documents.get(target.name)?.meta.title ?? titles.get(target.name);
          const title = known ?? make().meta.title;
          titles.set(target.name, title);
          return title;
        },
        release: () => documents.delete(target.name),
      };
    });
    const byName = new Map(all.map((made) => [made.target.name, made]));
    const madeOf = (name: string): Made => {
      const made = byName.get(name);
      if (!made) throw new Error(`${name} is no document`);
      titles.set(name, made.document.meta.title);
      return made;
    };
    const setting = readPdfSetting(tree, undefined, { watermark: 'auto', theme: ownTheme, cache, version });
    const context: FormatContext = {
      source,
      theme: makeTheme(standardTheme, ownTheme),
      fonts: setting.fonts,
      formats: ['html'],
      whole: false,
      all,
      threadFile: undefined,
      printed: () => Promise.reject(new Error('not printed here')),
    };
    const pageMaker = (): PageMaker => {
      const wanted = fingerprint([setting.theme, setting.fonts]);
      if (!maker || wanted !== madeWith) maker = openPageMaker(setting);
      madeWith = wanted;
      return maker;
    };
    const screens = new Map<string, Promise<ReadonlyMap<string, Output>>>();
    const prints = new Map<string, PrintedDocument>();
    return {
      names: targets.map(({ name }) => name),
      made: () => [...screens.keys()],
      titleOf: (name) => byName.get(name)?.title ?? name,
      screen(name) {
        const known = screens.get(name);
        if (known) return known;
        const made = madeOf(name);
        const outputs = screenOf(made, context);
        screens.set(name, outputs);
        return outputs;
      },
      async print(name) {
        const known = prints.get(name);
        if (known) return known;
        const { document } = madeOf(name);
        const pictures = new Map<string, Figure>();
        const address = (figure: Figure): string => {
          const digest = createHash('sha256').update(figure.bytes).digest('base64url').slice(0, 22);
          pictures.set(digest, figure);
          return `/svg/${encodeURIComponent(name)}/${digest}`;
        };
        const pages = pageMaker().make(document, address, (page) => `#side-${page}`);
        const printed = { pages, pictures };
        prints.set(name, printed);
        return printed;
      },
      async pdf(name) {
        const pdf = openPdfMaker(setting);
        const { bytes } = await pdf.make(madeOf(name).document);
        await pdf.close();
        return bytes;
      },
      fonts: async () => pageMaker().fonts,
      checkTitles() {
        let changed = false;
        for (const { target, document } of all) {
          changed ||= titles.get(target.name) !== document.meta.title;
          titles.set(target.name, document.meta.title);
        }
        return changed;
      },
    };
  }
}

function fingerprint(value: unknown): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify(value, (_, part) =>
      part instanceof Uint8Array ? createHash('sha256').update(part).digest('hex') : part,
    ),
  );
  return hash.digest('hex');
}

/** What a browser shows of a document, by the paths that its page asks for. */
async function screenOf(made: Made, context: FormatContext): Promise<ReadonlyMap<string, Output>> {
  const files = await formats.html.make(made, context);
  const outputs = [...(await files())];
  for await (const output of formats.html.outputsBesides(context)) outputs.push(output);
  return new Map(outputs.map((output) => [output.path.replace(/^html\//, ''), output]));
}
