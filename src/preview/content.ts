import { join } from 'node:path';
import { html } from '../escape/html.ts';
import { readOwnFile } from '../io/resources.ts';
import { UserError } from '../io/user-error.ts';
import type { Language } from '../kinds/languages.ts';
import { previewWords } from '../messages/preview-words.ts';
import { userErrorMessage } from '../messages/user-errors.ts';
import { say } from '../messages/wording.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { countBySeverity } from '../report/diagnostic.ts';
import { type FontStyle, faceNames, partsOf } from '../templates/faces.ts';
import type { ShownDocuments } from './documents.ts';
import { addressOf, framed, printPage, type Shell, shellPage, type View, views } from './pages.ts';
import { problemsPage } from './problems-page.ts';
import type { Answer } from './server.ts';

/** The plan as it is, and as it is shown. */
export interface PreviewState {
  /** Another one for everything new. */
  readonly version: number;
  /** As it was saved last, with all that is wrong with it. */
  readonly latest: PlanInHand;
  /** Of the newest plan that can be shown; undefined where there was none yet. */
  readonly documents: ShownDocuments | undefined;
  /** That what is shown is older than what was saved. */
  readonly behind: string | undefined;
}

export interface ContentOptions {
  readonly language: Language;
  /** What starts the preview. */
  readonly command: string;
  /** The document that is shown first. */
  first(): string | undefined;
  /** The tag of what was adopted last; undefined where there is none. */
  adopted(): string | undefined;
  /** Names this run. */
  readonly run: string;
  state(): PreviewState;
  /** The page of changes at a path. */
  changes(path: string): Promise<string | undefined>;
}

/** What each kind of page may load. The page around may run our script; pages of the plan run what `build` gives them. */
const policies = {
  shell:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  framed:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  // Its own policy names the one style that it has.
  changes:
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
} as const;

const htmlType = 'text/html; charset=utf-8';
/** How the style sheet asks for each style. */
const looks: Readonly<Record<FontStyle, string>> = {
  regular: 'font-style:normal;font-weight:400;',
  italic: 'font-style:italic;font-weight:400;',
  semibold: 'font-style:normal;font-weight:600;',
  bold: 'font-style:normal;font-weight:700;',
  'bold-italic': 'font-style:italic;font-weight:700;',
};
const faces = [...faceNames, 'symbols'] as const;

/** What is at each address of the preview. Paths are looked up among the names that there are; none leads to a file. */
export function previewContent(options: ContentOptions): (path: string) => Promise<Answer> {
  const { language } = options;
  const missing: Answer = {
    status: 404,
    mediaType: 'text/plain; charset=utf-8',
    body: say(previewWords.notThere, language),
  };
  return async (path) => {
    try {
      return (await found(path, options)) ?? missing;
    } catch (error) {
      // What is about to be saved may be gone for a moment, and git may lack what is compared with.
      const known = error instanceof UserError ? userErrorMessage(error) : undefined;
      const reason = known ? known.text(language) : String((error as Error).message);
      const help = known?.hint?.(language);
      const title = say(previewWords.preview, language);
      const said = say(previewWords.failed, language, { reason });
      const hint = help ? html`<pre tabindex="0">${help}</pre>` : '';
      const body = framed(title, language, html`<main>\n<h1>${title}</h1>\n<p>${said}</p>\n${hint}</main>`);
      return { status: known ? 200 : 500, mediaType: htmlType, body, policy: policies.framed };
    }
  };
}

async function found(path: string, options: ContentOptions): Promise<Answer | undefined> {
  const { language, state, changes } = options;
  const { documents, latest, version } = state();
  const [, first = '', second, third, ...more] = path.split('/');
  const file = [second, third, ...more].filter((part) => part !== undefined).join('/');
  switch (first) {
    case '':
      return { status: 302, mediaType: htmlType, body: '', location: addressOf(firstOf(options), 'screen') };
    case 'd': {
      const view = views.find((each) => each === third);
      const name = documents?.names.find((each) => each === second);
      if (!view || more.length > 0 || (second !== '-' && !name)) return undefined;
      return { mediaType: htmlType, body: shellPage(shellOf(name, view, options)), policy: policies.shell };
    }
    case 'state':
      return { mediaType: 'application/json', body: JSON.stringify({ run: options.run, version }) };
    case 'preview.css':
    case 'preview.js':
      return ownFile(first);
    case 'fonts.css':
      return { mediaType: 'text/css; charset=utf-8', body: fontRules() };
    case 'fonts': {
      const face = faces.find((each) => file === `${each}.ttf`);
      return face && documents && { mediaType: 'font/ttf', body: (await documents.fonts())[face] };
    }
    case 'screen':
      return documents && screen(documents, file);
    case 'print':
    case 'pages':
    case 'svg':
      return documents && printed(documents, first, second ?? '', third, language);
    case 'pdf': {
      const name = documents?.names.find((each) => file === `${each}.pdf`);
      return name && documents
        ? { mediaType: 'application/pdf', body: await documents.pdf(name) }
        : undefined;
    }
    case 'changes': {
      const body = await changes(file);
      return body === undefined ? undefined : { mediaType: htmlType, body, policy: policies.changes };
    }
    case 'problems': {
      const onDisk = (plan: string): string => join(latest.folder, plan).replaceAll('\\', '/');
      const body = problemsPage(latest, language, onDisk);
      return { mediaType: htmlType, body, policy: policies.framed };
    }
    default:
      return undefined;
  }
}

function firstOf({ first, state }: ContentOptions): string | undefined {
  const names = state().documents?.names ?? [];
  return names.find((name) => name === first()) ?? names[0];
}

function shellOf(name: string | undefined, view: View, options: ContentOptions): Shell {
  const { documents, latest, behind, version } = options.state();
  return {
    language: options.language,
    owner: latest.plan?.record.owner ?? '',
    documents: (documents?.names ?? []).map((each) => ({
      name: each,
      title: documents?.titleOf(each) ?? '',
    })),
    name,
    view,
    errors: countBySeverity(latest.diagnostics).error,
    problems: latest.diagnostics.length,
    behind,
    adopted: options.adopted(),
    command: options.command,
    run: options.run,
    version,
  };
}

/** A file of the site, as `build` writes it. A page brings its pictures along, which are asked for after it. */
async function screen(documents: ShownDocuments, file: string): Promise<Answer | undefined> {
  const { names } = documents;
  const asked = names.find((name) => file === `${name}.html`);
  // Who follows the link to the list of documents is led to the first.
  if (file === 'index.html')
    return {
      status: 302,
      mediaType: htmlType,
      body: '',
      location: `/screen/${encodeURIComponent(names[0] ?? '-')}.html`,
    };
  for (const name of asked ? [asked] : documents.made()) {
    const output = (await documents.screen(name)).get(file);
    if (output) return { mediaType: mediaTypeOf(file), body: output.bytes, policy: policies.framed };
  }
  return undefined;
}

async function printed(
  documents: ShownDocuments,
  what: 'print' | 'pages' | 'svg',
  name: string,
  hash: string | undefined,
  language: Language,
): Promise<Answer | undefined> {
  if (!documents.names.includes(name)) return undefined;
  const { pages, pictures } = await documents.print(name);
  if (what === 'print' && hash === undefined)
    return {
      mediaType: htmlType,
      body: printPage(name, documents.titleOf(name), pages, language),
      policy: policies.framed,
    };
  if (what === 'pages' && hash === undefined) {
    const body = JSON.stringify(pages.map((page) => [page.hash, page.width, page.height]));
    return { mediaType: 'application/json', body };
  }
  if (what !== 'svg' || hash === undefined) return undefined;
  const picture = pictures.get(hash);
  if (picture) return { mediaType: picture.mediaType, body: picture.bytes };
  const page = pages.find((each) => each.hash === hash);
  return page && { mediaType: 'image/svg+xml', body: page.svg };
}

function ownFile(name: 'preview.css' | 'preview.js'): Answer {
  return { mediaType: mediaTypeOf(name), body: readOwnFile(`templates/preview/${name}`) };
}

/** The faces that printed pages are set in, for the browser. */
function fontRules(): string {
  return faces
    .map((face) => {
      const { role = '', style } = face === 'symbols' ? { style: face } : partsOf(face);
      const isAlone = style === 'mono' || style === 'symbols';
      const family = ['planverk', isAlone ? style : role].filter(Boolean).join('-');
      const look = isAlone ? '' : looks[style];
      return `@font-face{font-family:${family};${look}src:url(/fonts/${face}.ttf) format("truetype")}\n`;
    })
    .join('');
}

const mediaTypes: Readonly<Record<string, string>> = {
  html: htmlType,
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
};

/** Files that come with a document are only kept. */
function mediaTypeOf(file: string): string {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(mediaTypes, ending) && mediaTypes[ending]) || 'application/octet-stream';
}
