import { type Language, languages } from '../../src/kinds/languages.ts';
import { markdownPage } from './markdown-page.ts';
import { type Page, pageTarget } from './page.ts';

/** Where what is no page of the site is read. */
const repository = 'https://github.com/planverk/planverk/blob/main/';

/** A text of the repository that is a page in every language. */
interface Guide {
  /** The name of the page, and of its translations: `docs/<language>/<name>.md`. */
  readonly name: string;
  /** In English. */
  readonly path: string;
}

const guides: readonly Guide[] = [
  { name: 'start', path: 'docs/start.md' },
  { name: 'secretariat', path: 'docs/secretariat.md' },
  { name: 'reviewers', path: 'docs/reviewers.md' },
  { name: 'archives', path: 'docs/archives.md' },
  { name: 'text', path: 'docs/text.md' },
  { name: 'templates', path: 'templates/README.md' },
  { name: 'themes', path: 'templates/themes/README.md' },
  { name: 'ci', path: 'docs/ci.md' },
  { name: 'editors', path: 'docs/editors.md' },
  { name: 'tables', path: 'docs/csv.md' },
];

/** Pages that are made of something else than the text that says the same in the repository. */
const generated: Readonly<Record<string, string>> = {
  schemas: 'fields.html',
  'docs/cli.md': 'commands.html',
  'docs/rules.md': 'rules.html',
};

/** The pages that are written. @param read gives a text by its path in the repository */
export function guidePages(read: (path: string) => string): readonly Page[] {
  return languages.flatMap((language) =>
    guides.map((guide): Page => {
      const path = pathOf(guide, language);
      const { title, children } = markdownPage(path, read(path), (to, anchor) =>
        resolve(to, anchor, language),
      );
      return { file: fileOf(guide), language, title, group: 'guide', listed: true, children };
    }),
  );
}

function fileOf({ name }: Guide): string {
  return `${name}.html`;
}

function pathOf({ name, path }: Guide, language: Language): string {
  return language === 'en' ? path : `docs/${language}/${name}.md`;
}

/** A page in the same language, or the file in the repository. */
function resolve(path: string, anchor: string | undefined, language: Language): string {
  const guide = guides.find((one) => pathOf(one, language) === path);
  if (guide) return pageTarget(language, fileOf(guide), anchor);
  // Anchors of a text that is made have no place on the page that is made.
  const file = generated[path];
  if (file !== undefined) return pageTarget(language, file);
  return `${repository}${path}${anchor ? `#${anchor}` : ''}`;
}
