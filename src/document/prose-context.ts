import { posix } from 'node:path';
import type { Language } from '../kinds/languages.ts';
import type { Prose } from '../model/entities.ts';
import { linkedFrom } from '../model/named.ts';
import type { PublishedFile } from '../model/published.ts';
import { fill } from '../templates/locale.ts';
import { linkTarget, longestTarget } from '../text/link-target.ts';
import { slug } from '../text/slug.ts';
import { type BuildContext, pageOf, referenceTo } from './build-context.ts';
import { directiveBlocks } from './directives.ts';
import { fileSize } from './figures.ts';
import { fileAt, fileTarget } from './files.ts';
import type { ProseContext } from './from-prose.ts';

/** How the prose of one file is turned into blocks of this document. */
export function proseContext(prose: Prose, idPrefix: string, context: BuildContext): ProseContext {
  const used = new Map<string, number>();
  const folder = posix.dirname(prose.file);
  const inPlan = (url: string): string => posix.normalize(posix.join(folder, decode(url)));
  /** The id that a link within the plan names: behind `#`, or that of what a file holds. */
  const idNamed = (url: string): string | undefined => {
    const [path = '', fragment] = url.split('#');
    if (fragment || url.startsWith('#')) return fragment ?? '';
    const file = inPlan(path);
    return context.plan.entities.find((entity) => entity.file === file)?.id;
  };
  return {
    guidelineLabel: context.locale.guideline,
    wordsInPicture: (words) => fill(context.locale.wordsInPicture, { words: words.join(', ') }),
    headingShift: 0,
    headingId(words) {
      // Two hyphens: an id of the plan never has them, so none can be the same.
      const id = `${idPrefix}--${slug(words)}`;
      const before = used.get(id) ?? 0;
      used.set(id, before + 1);
      return before === 0 ? id : `${id}--${before + 1}`;
    },
    boxLabels: {
      fact: context.locale.boxFact,
      quote: context.locale.boxQuote,
      important: context.locale.boxImportant,
      case: context.locale.boxCase,
    },
    noteKey: (name) => [prose.file, ...(prose.place.path ?? []), name].join('/'),
    directive: (name) => directiveBlocks(name, context),
    link(url) {
      if (/^(https?|mailto|tel):/i.test(url)) {
        const target = linkTarget(url);
        return target.length > longestTarget ? undefined : target;
      }
      if (isOfWeb(url)) return undefined;
      const id = idNamed(url);
      if (id !== undefined) return context.prints(id) ? `#${id}` : undefined;
      const file = inPlan(url);
      return context.file?.(file) && fileTarget(file);
    },
    elsewhere(url) {
      const id = isOfWeb(url) ? undefined : idNamed(url);
      if (id === undefined || context.prints(id)) return undefined;
      const { plan } = context;
      const from = plan.proses.find((written) => written.prose === prose)?.entity.kind ?? 'chapter';
      const entity = linkedFrom(from, id, plan);
      return entity && referenceTo(entity);
    },
    fileWords(target) {
      const path = fileAt(target);
      const file = path === undefined ? undefined : context.file?.(path);
      return file ? fileWords(file, context.wordsLanguage) : '';
    },
    pageOf: (target) => (target.startsWith('#') ? pageOf(target, context) : undefined),
    picture(url, alt) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
      const path = inPlan(url);
      return path.startsWith('..') || path.startsWith('/') ? undefined : context.picture(path, alt);
    },
  };
}

/** The type and the size of a file that comes with the document: " (PDF, 230 kB)". */
function fileWords({ bytes, label }: PublishedFile, language: Language): string {
  return ` (${label}, ${fileSize(bytes.length, language)})`;
}

/** Whether a link leads out of the plan. */
function isOfWeb(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//');
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
