import { resolve } from 'node:path';
import { escapeControls } from '../escape/escape-controls.ts';
import { findCommits } from '../io/repository.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { releaseWords } from '../messages/release-words.ts';
import { verifyWords } from '../messages/verify-words.ts';
import { say } from '../messages/wording.ts';
import { type PdfPlace, pdfDifferences } from '../releasing/pdf-difference.ts';
import { factsOfPdf, isLater } from '../releasing/pdf-facts.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { type FileInHand, fileInHand } from './file-origin.ts';
import { languageBeforePlan } from './language-before-plan.ts';
import { openRebuilder, type ReleaseRebuilder } from './rebuilt-release.ts';

/** Parts of a file that are named at most. */
const mostPlaces = 8;

/** What is said of a file, and the code that it leads to. */
interface Answer {
  readonly code: 0 | 1 | 3;
  readonly text: string;
}

/**
 * Makes the documents again from the commit that they, or the manifest beside them, name, and compares every byte. 1 where
 * one is not what it says it is, or nobody can know; 3 where one cannot be read. No network is used, and nothing written.
 */
export async function verify(
  [files]: readonly [files: readonly string[]],
  options: PlanOptions,
  world: World,
): Promise<ExitCode> {
  const language = languageBeforePlan(options.lang, options.plan, world);
  const rebuilder = openRebuilder(options.plan, language, world);
  let worst: ExitCode = 0;
  for (const file of files) {
    const { code, text } = await answer(file, rebuilder, language, world);
    world.out(`${text}\n`);
    if (code > worst) worst = code;
  }
  return worst;
}

async function answer(
  path: string,
  rebuilder: ReleaseRebuilder,
  language: Language,
  world: World,
): Promise<Answer> {
  const file = escapeControls(path);
  const found = fileInHand(resolve(world.cwd, path));
  if (typeof found === 'string')
    return { code: found === 'unreadable' ? 3 : 1, text: say(verifyWords[found], language, { file }) };
  const { bytes, name, origin } = found;
  const { commit, tag, version } = origin;
  const files = await rebuilder.rebuild(origin);
  const short = commit.slice(0, 10);
  const release = tag === undefined ? short : `${escapeControls(tag)} (${short})`;
  if (files === 'commitUnknown')
    return { code: 1, text: say(verifyWords.commitUnknown, language, { file, commit: short }) };
  if (typeof files === 'string')
    return { code: 1, text: say(verifyWords[files], language, { file, release }) };
  const expected = counterpart(found, files);
  if (!expected) return { code: 1, text: say(verifyWords.notOfPlan, language, { file, release }) };
  if (Buffer.compare(bytes, expected) === 0) return sameBytes({ file, release }, found, rebuilder, language);
  // Another version may set a page otherwise: nobody can say what else differs.
  if (version !== undefined && version !== world.version) {
    const newer = isLater(version, world.version);
    const values = { file, version: escapeControls(version), running: world.version, newer };
    return { code: 1, text: say(verifyWords.otherVersion, language, values) };
  }
  const places = name.endsWith('.pdf')
    ? pdfPlaces(expected, bytes, language)
    : firstByte(expected, bytes, language);
  return { code: 1, text: say(verifyWords.differs, language, { file, release, places }) };
}

/** What a file is to be: the one of its name, else one with the same bytes, else the document of its title. */
function counterpart(
  { bytes, name, origin: { tag, title } }: FileInHand,
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array | undefined {
  if (tag !== undefined) return files.get(name);
  const pdfs = [...files].filter(([other]) => other.endsWith('.pdf'));
  const [, same] = pdfs.find(([, other]) => Buffer.compare(other, bytes) === 0) ?? [];
  const [, titled] =
    pdfs.find(([, other]) => {
      const facts = factsOfPdf(other);
      return title !== undefined && typeof facts === 'object' && facts.title === title;
    }) ?? [];
  return same ?? titled;
}

/** The file is what it was; its tag is to be what it was, too. */
function sameBytes(
  values: { readonly file: string; readonly release: string },
  { origin: { tag, commit } }: FileInHand,
  { repository }: ReleaseRebuilder,
  language: Language,
): Answer {
  if (tag === undefined) return { code: 0, text: say(verifyWords.same, language, values) };
  const now = commitOfTag(tag, repository);
  if (now === commit) return { code: 0, text: say(verifyWords.same, language, values) };
  const words = now === undefined ? verifyWords.tagUnknown : verifyWords.tagMoved;
  return { code: 1, text: say(words, language, { ...values, tag: escapeControls(tag) }) };
}

/** The commit that a tag leads to; undefined for one that is not there, or could not be. */
function commitOfTag(tag: string, repository: ReleaseRebuilder['repository']): string | undefined {
  try {
    return findCommits(repository, [`refs/tags/${tag}`])[0]?.id;
  } catch (error) {
    if (error instanceof UserError && error.name === 'revision-malformed') return undefined;
    throw error;
  }
}

function pdfPlaces(expected: Uint8Array, actual: Uint8Array, language: Language): string {
  const places = pdfDifferences(expected, actual).map((place) => placeName(place, language));
  const more = places.length - mostPlaces;
  const shown =
    more <= 1
      ? places
      : [...places.slice(0, mostPlaces), say(releaseWords.andMore, language, { count: more })];
  return shown.join(', ');
}

function placeName(place: PdfPlace, language: Language): string {
  if ('page' in place) return say(verifyWords[place.part], language, place);
  return 'object' in place
    ? say(verifyWords[place.part], language, place)
    : say(verifyWords[place.part], language);
}

function firstByte(expected: Uint8Array, actual: Uint8Array, language: Language): string {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at += 1;
  return say(verifyWords.bytes, language, { at, length: actual.length, expected: expected.length });
}
