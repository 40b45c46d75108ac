import { posix } from 'node:path';
import type { Language } from '../kinds/languages.ts';
import type { Prose } from '../model/entities.ts';
import type { PublishedFile } from '../model/published.ts';
import { fill } from '../templates/locale.ts';
import { linkTarget, longestTarget } from '../text/link-target.ts';
import { slug } from '../text/slug.ts';
import { type BuildContext, pageOf } from './build-context.ts';
import { directiveBlocks } from './directives.ts';
import { decimal } from './figures.ts';
import { fileAt, fileTarget } from './files.ts';
import type { ProseContext } from './from-prose.ts';

/** How the prose of one file is turned into blocks of this document. */
export function proseContext(prose: Prose, idPrefix: string, context: BuildContext): ProseContext {
  const used = new Map<string, number>();
  const folder = posix.dirname(prose.file);
  const inPlan = (url: string): string => posix.normalize(posix.join(folder, decode(url)));
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
      if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return undefined;
      if (url.startsWith('#')) return printed(url.slice(1), context);
      const [path = '', fragment] = url.split('#');
      const file = inPlan(path);
      if (fragment) return printed(fragment, context);
      const entity = context.plan.entities.find((candidate) => candidate.file === file);
      if (entity) return printed(entity.id, context);
      return context.file?.(file) && fileTarget(file);
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
  const mega = bytes.length / 1e6;
  const size =
    mega >= 1 ? `${decimal(mega, 1, language)} MB` : `${Math.max(1, Math.round(bytes.length / 1000))} kB`;
  return ` (${label}, ${size.replace(' ', '\u00a0')})`;
}

function printed(id: string, { prints }: BuildContext): string | undefined {
  return prints(id) ? `#${id}` : undefined;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
