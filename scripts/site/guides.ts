import { type Language, languages } from '../../src/kinds/languages.ts';
import { markdownPage } from './markdown-page.ts';
import { type Page, pageTarget } from './page.ts';

/** Where what is no page of the site is read. */
const repository = 'https://github.com/planverk/planverk/blob/main/';

/** A text of the repository that is a page, and the languages that it is in besides English. */
interface Guide {
  readonly file: string;
  /** In English; a translation is at `docs/<language>/` under the same name. */
  readonly path: string;
  readonly translated?: true;
}

const guides: readonly Guide[] = [
  { file: 'start.html', path: 'docs/start.md', translated: true },
  { file: 'secretariat.html', path: 'docs/secretariat.md', translated: true },
  { file: 'reviewers.html', path: 'docs/reviewers.md', translated: true },
  { file: 'archives.html', path: 'docs/archives.md', translated: true },
  { file: 'text.html', path: 'docs/text.md', translated: true },
  { file: 'templates.html', path: 'templates/README.md' },
  { file: 'themes.html', path: 'templates/themes/README.md' },
  { file: 'ci.html', path: 'docs/ci.md', translated: true },
  { file: 'editors.html', path: 'docs/editors.md', translated: true },
  { file: 'tables.html', path: 'docs/csv.md' },
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
    guides
      .filter(({ translated }) => language === 'en' || translated)
      .map((guide): Page => {
        const path = pathOf(guide, language);
        const { title, children } = markdownPage(path, read(path), (to, anchor) =>
          resolve(to, anchor, language),
        );
        return { file: guide.file, language, title, group: 'guide', listed: true, children };
      }),
  );
}

function pathOf({ path }: Guide, language: Language): string {
  return language === 'en' ? path : path.replace('docs/', `docs/${language}/`);
}

/** A page in the same language where there is one, in English where it is in English alone, or the file in the repository. */
function resolve(path: string, anchor: string | undefined, language: Language): string {
  for (const each of [language, 'en'] as const) {
    const guide = guides.find((one) => pathOf(one, each) === path && (each === 'en' || one.translated));
    if (guide) return pageTarget(guide.translated ? language : 'en', guide.file, anchor);
  }
  // Anchors of a text that is made have no place on the page that is made.
  const file = generated[path];
  if (file !== undefined) return pageTarget(language, file);
  return `${repository}${path}${anchor ? `#${anchor}` : ''}`;
}
