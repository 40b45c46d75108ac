import { standardTheme } from '#templates';
import { fileNamer } from '../document/file-name.ts';
import { localeOf } from '../document/own-settings.ts';
import { targetsOf } from '../document/targets.ts';
import type { FileTree } from '../io/file-tree.ts';
import { readOwnFile } from '../io/resources.ts';
import { secondThread } from '../io/second-thread.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { releaseWords } from '../messages/release-words.ts';
import { say } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';
import { picturesIn } from '../publishing/beside.ts';
import { documentSource } from '../publishing/document-source.ts';
import type { Output } from '../publishing/format.ts';
import {
  type ChangesPrint,
  makeChangesDocument,
  makeChangesPdf,
} from '../publishing/make-changes-document.ts';
import { allOutputs } from '../publishing/outputs.ts';
import { openPdfPool, type RenderWorker } from '../publishing/pdf-pool.ts';
import { readPdfSetting } from '../publishing/pdf-setting.ts';
import { usableTheme } from '../publishing/usable-theme.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { escapeForgeMarkdown } from '../report/diff/escape-markdown.ts';
import { makeTheme } from '../templates/theme.ts';
import { type TagRecord, withManifest } from './manifest.ts';
import { fromAbove } from './plan-data-above.ts';
import { zipOf } from './zip.ts';

/** What a release is made from. */
export interface ReleaseSource {
  /** As it is in the commit, without errors. */
  readonly plan: Plan;
  /** Its files in the commit. */
  readonly tree: FileTree;
  readonly tagged: TagRecord;
  /** The plan folder, from the top of the repository. */
  readonly folder: string;
  /** The release before, compared with this; undefined for the first. */
  readonly changes: (TagRecord & { readonly print: ChangesPrint }) | undefined;
}

/** The files of a release. */
export interface MadeRelease {
  /** Name → bytes. There are no folders: forges keep the files of a release by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Characters that the fonts lack. */
  readonly missing: ReadonlySet<string>;
}

/**
 * Makes the files of a release. They depend on the plan in the commit, on the names of the tags and on the version of the
 * program, and on nothing else: made again, they have the same bytes.
 * @param world its version is written into what is made
 */
export async function makeRelease(
  source: ReleaseSource,
  world: Pick<World, 'cache' | 'version' | 'threadFile'>,
  thread: RenderWorker | undefined,
): Promise<MadeRelease> {
  const { plan, tree, tagged, folder, changes } = source;
  const { cache, version } = world;
  const theme = usableTheme(plan);
  const setting = readPdfSetting(tree, undefined, { watermark: 'auto', theme, cache, version });
  const pdfPool = openPdfPool(setting, thread);
  const targets = targetsOf(plan);
  const outputs = await allOutputs(targets, {
    source: documentSource(plan, tree, {}),
    theme: makeTheme(standardTheme, theme),
    fonts: setting.fonts,
    formats: ['pdf', 'html', 'csv'],
    whole: true,
    pdfPool,
    threadFile: secondThread(world),
    progress() {},
  });
  const documents = flat(outputs);
  const compared =
    changes && (await changesFiles(changes.print, fileNamer(...targets.map(({ name }) => name))));
  const made = new Map([...documents, ...(compared ?? [])]);
  const { language } = plan.record;
  const [file = ''] = [...made.keys()];
  const guide = guideText(language, { ...tagged, plan, file, since: changes?.tag, version });
  made.set(guideNames[language], Buffer.from(guide));
  const since = changes ? { tag: changes.tag, commit: changes.commit } : null;
  const facts = { planverk: version, ...tagged, since, plan: folder };
  return { files: withManifest(made, facts), missing: pdfPool.missing };
}

/** Documents, tables and data by name; the web edition, and whatever else is in folders, in one archive. */
function flat(outputs: readonly Output[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const inFolders = new Map<string, Uint8Array>();
  for (const { path, bytes } of outputs) {
    const table = /^csv\/([^/]+)$/.exec(path)?.[1];
    if (table !== undefined) files.set(table, bytes);
    else if (path.includes('/')) inFolders.set(path, bytes);
    else files.set(path, bytes);
  }
  const data = inFolders.get('html/plan.json');
  if (!data) throw new Error('a web edition has no data');
  files.set('plan.json', fromAbove(data, 'html/'));
  return files.set('html.zip', zipOf(inFolders));
}

/** The changes since the release before, as PDF and Markdown, in the plan's language. */
async function changesFiles(
  print: ChangesPrint,
  nameOf: ReturnType<typeof fileNamer>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { plan } = print.ends.head;
  const name = nameOf(localeOf(plan, plan.record.language).fileChanges, 'changes');
  const { bytes } = await makeChangesPdf(print);
  const markdown = renderMarkdown(makeChangesDocument(print), picturesIn('').addressOf);
  return new Map([
    [`${name}.pdf`, bytes],
    [`${name}.md`, Buffer.from(markdown)],
  ]);
}

const guideNames: Readonly<Record<Language, string>> = {
  nb: 'VERIFISER.md',
  nn: 'VERIFISER.md',
  en: 'VERIFY.md',
};

interface GuideFacts extends TagRecord {
  readonly plan: Plan;
  /** A file of the release, to show the commands with. */
  readonly file: string;
  readonly since: string | undefined;
  readonly version: string;
}

/** How the release is verified, in the plan's language. */
function guideText(language: Language, { plan, tag, commit, file, since, version }: GuideFacts): string {
  const { title, owner } = plan.record;
  const values: Readonly<Record<string, string>> = {
    tag: escapeForgeMarkdown(tag),
    title: escapeForgeMarkdown(title),
    owner: escapeForgeMarkdown(owner),
    commit,
    file,
    version,
    since:
      since === undefined
        ? say(releaseWords.first, language)
        : say(releaseWords.comparedWith, language, { tag: escapeForgeMarkdown(since) }),
  };
  const template = Buffer.from(readOwnFile(`templates/release/${language}.md`)).toString();
  return template.replaceAll('\r\n', '\n').replaceAll(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot);
}
