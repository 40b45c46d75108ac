import type { Gap, Source } from '../document/build-context.ts';
import { localeOf, templatesOf } from '../document/own-settings.ts';
import type { FileTree } from '../io/file-tree.ts';
import type { Language } from '../kinds/languages.ts';
import type { Plan } from '../model/entities.ts';
import { publishedFiles } from '../model/published.ts';
import { pictureFinder } from './pictures.ts';

/** What was asked of documents, besides which. */
interface Asked {
  /** Of the words that documents add; the plan's when undefined. */
  readonly lang?: Language | undefined;
  /** What is not in the documents, as it could not be read. */
  readonly gaps?: readonly Gap[];
  readonly reader?: Source['reader'] | undefined;
  readonly status?: boolean | undefined;
}

/** What the documents of a plan are made from: the plan, its words and templates, its pictures and files. */
export function documentSource(
  plan: Plan,
  tree: FileTree,
  { lang, gaps = [], reader, status }: Asked,
): Source {
  const wordsLanguage = lang ?? plan.record.language;
  return {
    plan,
    locale: localeOf(plan, wordsLanguage),
    templates: templatesOf(plan),
    wordsLanguage,
    ...(tree.commit && { commit: tree.commit }),
    ...(gaps.length > 0 && { gaps }),
    ...(reader && { reader }),
    ...(status && { status: true }),
    picture: pictureFinder(tree, plan),
    file: publishedFiles(plan, tree),
  };
}
