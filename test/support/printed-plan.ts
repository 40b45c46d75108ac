import type { Document, Figure } from '../../src/document/document.ts';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { targetsOf } from '../../src/document/targets.ts';
import type { Plan } from '../../src/model/entities.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';

/** Every document of a plan as Markdown, by its name. */
export function printedPlan(plan: Plan): ReadonlyMap<string, string> {
  return new Map([...documentsOf(plan)].map(([name, document]) => [name, renderMarkdown(document)]));
}

/** Every document of a plan, by its name. */
export function documentsOf(plan: Plan): ReadonlyMap<string, Document> {
  const { language } = plan.record;
  const source = {
    plan,
    locale: localeOf(plan, language),
    wordsLanguage: language,
    templates: templatesOf(plan),
    picture: (path: string, alt: string): Figure => ({
      type: 'figure',
      path,
      mediaType: 'image/png',
      bytes: new Uint8Array(),
      width: 100,
      height: 50,
      alt,
    }),
  };
  return new Map(targetsOf(plan).map((target) => [target.name, target.document(source)]));
}
