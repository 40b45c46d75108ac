import { existsSync } from 'node:fs';
import { standardWeights } from '#templates';
import { viewOf } from '../diff/view/diff-view.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { changedFiles } from '../io/changed-files.ts';
import { readDiskTree } from '../io/disk-tree.ts';
import type { FileTree } from '../io/file-tree.ts';
import { findCommits, type Repository } from '../io/repository.ts';
import { shellWord } from '../io/shell-word.ts';
import { parseDocumentKey } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { inWordsOf } from '../messages/own-words.ts';
import { releaseWords } from '../messages/release-words.ts';
import { typedDocument } from '../messages/spoken-words.ts';
import { say } from '../messages/wording.ts';
import { editionsOf } from '../model/editions.ts';
import type { Plan } from '../model/entities.ts';
import { missingAdopters } from '../model/governance.ts';
import type { TagRecord } from '../releasing/manifest.ts';
import { capital } from '../text/capital.ts';
import type { SinceRelease } from './release-source.ts';

/** Names in one sentence at most. */
const mostNamed = 5;
/** Changes at most. */
const mostChanges = 10;

/** Why what is checked out is not the tag: what one sees is not what would be released. */
export function checkoutRefusals(
  repository: Repository,
  { tag, commit }: TagRecord,
  folder: string,
  tree: FileTree,
  language: Language,
): readonly string[] {
  const [head] = findCommits(repository, ['HEAD']);
  if (head?.id !== commit) return [say(releaseWords.headElsewhere, language, { tag: shellWord(tag) })];
  if (repository.top === undefined) return [];
  const onDisk = existsSync(folder) ? readDiskTree(folder).files : new Map<string, unknown>();
  const added = [...onDisk.keys()].filter((path) => !tree.files.has(path));
  const inFolder = (path: string): string =>
    repository.folder === '' ? path : `${repository.folder}/${path}`;
  const files = [...changedFiles(repository, commit), ...added.map(inFolder)].map(escapeControls);
  if (files.length === 0) return [];
  const values = { count: files.length, files: fewOf(files, language) };
  return [say(releaseWords.changedFiles, language, values)];
}

/** The documents that say that they are adopted, and have not been by all that must: the plan may have switched that rule off. */
export function adoptionRefusals(plan: Plan, language: Language): readonly string[] {
  return editionsOf(plan).flatMap(({ key, revision, adoptions }) => {
    if (revision.status !== 'adopted') return [];
    const missing = missingAdopters(plan, adoptions).map(({ name }) => escapeControls(name));
    if (missing.length === 0) return [];
    const document = capital(typedDocument({ which: undefined, ...parseDocumentKey(key) }, language));
    return [say(releaseWords.notAdopted, language, { document, missing: fewOf(missing, language) })];
  });
}

/** Changes of what was adopted that nobody has decided since the release before. */
export function changeRefusals(
  { tag, compared }: SinceRelease,
  now: TagRecord,
  language: Language,
): readonly string[] {
  const { comparison, ends } = compared;
  if (comparison.verdict.passes) return [];
  const view = viewOf(comparison, ends, {
    language: inWordsOf(ends.head.plan.record, language),
    table: standardWeights,
  });
  const gate = view.gate.filter(({ level }) => level === 'error').map(({ text }) => text);
  const failing = new Set(comparison.verdict.failing);
  const titles = view.changes.flatMap(({ change, title, subject }) =>
    failing.has(change) ? [`– ${title}: ${subject}`] : [],
  );
  const more = titles.length - mostChanges;
  const lines = [
    ...gate,
    ...titles.slice(0, mostChanges),
    ...(more > 0 ? [`– ${say(releaseWords.andMore, language, { count: more })}`] : []),
    say(releaseWords.showUndecided, language, {
      command: `planverk diff ${shellWord(tag)}..${shellWord(now.tag)}`,
    }),
  ];
  const lead = say(releaseWords.undecided, language, { tag: escapeControls(tag) });
  return [[lead, ...lines.map((line) => `  ${line}`)].join('\n')];
}

/** The first of many names, and how many more there are. */
function fewOf(names: readonly string[], language: Language): readonly string[] {
  const more = names.length - mostNamed;
  if (more <= 1) return names;
  return [...names.slice(0, mostNamed), say(releaseWords.andMore, language, { count: more })];
}
