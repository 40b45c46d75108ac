import { freeze } from '../budget/freeze.ts';
import { targetsOf } from '../document/targets.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { editionEdits, type NextEdition } from '../fix/edit-edition.ts';
import { editWritten } from '../fix/edit-written.ts';
import { reread } from '../fix/fix-plan.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { writeFiles } from '../io/write-files.ts';
import { type AdoptedKind, documentKey, parseDocumentKey } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { adoptWords } from '../messages/adopt-words.ts';
import { typedDocument } from '../messages/spoken-words.ts';
import { say } from '../messages/wording.ts';
import { adoptedRecordOf, recordName } from '../model/adopted-records.ts';
import { adoptedText } from '../model/adopted-text.ts';
import { lastDay } from '../model/dates.ts';
import { type EditionAtHand, editionsOf, ownAdoptions, wasAdopted } from '../model/editions.ts';
import type { Plan } from '../model/entities.ts';
import { missingAdopters } from '../model/governance.ts';
import type { AdoptionRecord, EditionRecord, RevisionRecord } from '../model/records.ts';
import { type PlanInHand, readPlan } from '../reading/read-plan.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { capital } from '../text/capital.ts';
import { type AdoptionOptions, askedAdoption } from './asked-adoption.ts';
import { changedLines } from './changed-lines.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage } from './language.ts';
import { showDiagnostics } from './show-diagnostics.ts';

export interface AdoptOptions extends PlanOptions, AdoptionOptions {
  /** What the edition is called on its cover. */
  readonly label?: string;
  /** Of git; the name of the document when left out. */
  readonly tag?: string;
  /** Say what would be written, and write nothing. */
  readonly dryRun?: boolean;
}

/**
 * Adopts a document: notes who adopted it and when, makes the edition that was at hand an earlier one, and writes down
 * what the document says. Where others must adopt it too, it waits for them. Writes all of it or nothing; git is not run.
 */
export async function adopt(
  [kind, which]: readonly [kind: AdoptedKind, which: string | undefined],
  options: AdoptOptions,
  world: World,
): Promise<ExitCode> {
  const inHand = await readPlan(world, options.plan, undefined, { fixing: true });
  const { plan, diagnostics } = inHand;
  const language = chooseLanguage(options.lang, world, plan?.record.language);
  if (await isRefused(diagnostics, inHand, language, world)) return 1;
  if (!plan?.whole) throw new UserError('plan-unusable');
  const edition = chosen(plan, kind, which);
  const next = await nextEdition(edition, plan, options, language, world);
  const { files, before } = withEdition(inHand, edition, next);
  const isAdopted = next.revision !== undefined || wasAdopted(edition.revision);
  // What is put on record is written elsewhere than in the document: its next edition changes nothing of that.
  if (isAdopted) files.set(recordPath(edition), recordOf(plan, edition, next, world));
  const after = reread(inHand, { files, renames: [] });
  // What keeps it from being adopted: an error in what it would be then.
  if (await isRefused(after.diagnostics, { ...inHand, sources: after.sources }, language, world)) return 1;
  if (!options.dryRun) await writeFiles(inHand.folder, placed(inHand, files), placed(inHand, before));
  const paths = [...files.keys()].map((path) => escapeControls(inHand.pathOf(path)));
  const waiting = after.plan ? missingIn(after.plan, edition) : [];
  world.out(report(edition, next, { paths, waiting, isAdopted, dryRun: options.dryRun === true }, language));
  if (options.dryRun) world.out(`\n${changedLines(inHand, files)}`);
  return 0;
}

/** The edition at hand of the document that was asked for. */
function chosen(plan: Plan, kind: AdoptedKind, which: string | undefined): EditionAtHand {
  const ofKind = editionsOf(plan).filter(({ key }) => parseDocumentKey(key).kind === kind);
  const found = ofKind.filter(({ key }) => which === undefined || key === documentKey(kind, which));
  const [only] = found;
  if (only && found.length === 1) return only;
  const choices = ofKind.map(({ key }) => ({ which: undefined, ...parseDocumentKey(key) }));
  throw new UserError('adopt-which', { document: { kind, which }, choices });
}

/** What the document's edition becomes, by what was written on the command line and answered on the terminal. */
async function nextEdition(
  edition: EditionAtHand,
  plan: Plan,
  options: AdoptOptions,
  language: Language,
  world: World,
): Promise<NextEdition> {
  const { revision, hearing, earlier } = edition;
  if (wasAdopted(revision)) {
    if (adoptedRecordOf(plan, edition.key))
      throw new UserError('adopted-already', { document: edition.key, date: revision.date });
    // It was adopted by hand: what lacks is the record.
    return { adoptions: [], replaced: [] };
  }
  const adopted = ownAdoptions(edition);
  const missing = missingAdopters(plan, adopted);
  // Nobody has adopted a draft: what one of several decides would not be counted when the next one does.
  if (revision.status === 'draft' && missing.length > 1)
    throw new UserError('adopts-draft', {
      document: { which: undefined, ...parseDocumentKey(edition.key) },
      waiting: missing.map(({ name }) => name),
    });
  const adoptions =
    missing.length > 0 ? [await askedAdoption(plan, { missing, adopted }, options, language, world)] : [];
  const all: readonly AdoptionRecord[] = [...adopted, ...adoptions];
  if (missingAdopters(plan, all).length > 0) return { adoptions, replaced: [] };
  const last = all.reduce((newest, { date }) => (lastDay(date) > lastDay(newest) ? date : newest), '0001');
  const tag = options.tag ?? tagFor(edition, plan, last);
  const next: RevisionRecord = {
    status: 'adopted',
    date: all.length === 0 ? (options.date ?? revision.date) : last,
    ...(options.label !== undefined && { label: options.label }),
    tag,
  };
  const former: EditionRecord = {
    status: revision.status,
    date: revision.date,
    ...(revision.label !== undefined && { label: revision.label }),
    ...(revision.tag !== undefined && { tag: revision.tag }),
    ...(revision.status === 'hearing' && hearing && { hearing: { ...hearing } }),
  };
  const replaced = earlier.flatMap((other, index) => (other.revision.status === 'adopted' ? [index] : []));
  return { revision: next, adoptions, former, replaced };
}

/** The name of the document's files, with the date where an earlier edition has that tag. */
function tagFor({ key, earlier }: EditionAtHand, plan: Plan, date: string): string {
  const { kind, which } = parseDocumentKey(key);
  const target = targetsOf(plan).find((other) => other.kind === kind && other.which === which);
  const name = target?.name ?? recordName(key);
  return kind === 'strategy' || earlier.some(({ revision }) => revision.tag === name)
    ? `${name}-${date}`
    : name;
}

/** The document's file with its next edition in it; nothing where that is only to be put on record. */
function withEdition(inHand: PlanInHand, { at }: EditionAtHand, next: NextEdition) {
  const path = at().file;
  const source = inHand.sources.get(path);
  const before = inHand.tree.read(path);
  const edits = source ? editionEdits(source, next) : [];
  const files = new Map<string, Uint8Array>();
  if (edits.length > 0) files.set(path, Buffer.from(editWritten(Buffer.from(before).toString(), edits)));
  return { files, before: files.size > 0 ? new Map([[path, before]]) : new Map<string, Uint8Array>() };
}

function recordPath({ key }: EditionAtHand): string {
  return `adopted/${recordName(key)}.yaml`;
}

function recordOf(plan: Plan, edition: EditionAtHand, next: NextEdition, { version }: World): Buffer {
  const { date } = next.revision ?? edition.revision;
  const frozen = freeze(plan, edition.key, { date, program: version });
  if (!frozen) throw new Error(`no document ${edition.key}`);
  return Buffer.from(adoptedText(frozen));
}

function missingIn(plan: Plan, { key }: EditionAtHand): readonly string[] {
  const edition = editionsOf(plan).find((other) => other.key === key);
  return edition ? missingAdopters(plan, ownAdoptions(edition)).map(({ name }) => name) : [];
}

/** Files by where they are on disk, in the order in which they are written: first the document, then its record. */
function placed(
  { tree }: PlanInHand,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const placeOf = (path: string): string => {
    const file = tree.files.get(path);
    return file?.target ?? file?.written ?? path;
  };
  return new Map([...files].map(([path, bytes]) => [placeOf(path), bytes]));
}

/** Shows the errors that keep a document from being adopted, where there are any. */
async function isRefused(
  diagnostics: readonly Diagnostic[],
  inHand: Pick<PlanInHand, 'sources' | 'files' | 'pathOf'>,
  language: Language,
  world: World,
): Promise<boolean> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  await showDiagnostics(errors, inHand, language, world);
  world.err(`\n${say(adoptWords.refused, language)}\n`);
  return true;
}

interface Result {
  readonly paths: readonly string[];
  readonly waiting: readonly string[];
  readonly isAdopted: boolean;
  readonly dryRun: boolean;
}

/** What was done, and what is left to do with git. */
function report(
  edition: EditionAtHand,
  next: NextEdition,
  { paths, waiting, isAdopted, dryRun }: Result,
  language: Language,
): string {
  const { kind, which } = parseDocumentKey(edition.key);
  const document = capital(typedDocument({ kind, which }, language));
  const { date, tag } = next.revision ?? edition.revision;
  const lead = next.revision
    ? say(adoptWords.adopted, language, { document, date })
    : isAdopted
      ? say(adoptWords.recorded, language, { document, date })
      : say(adoptWords.noted, language, { document, waiting });
  const files = paths.map((path) => `  ${path}\n`).join('');
  if (dryRun) return `${lead}\n${files}${say(adoptWords.dryRun, language)}\n`;
  const quote = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `"${path}"`);
  const message = say(isAdopted ? adoptWords.message : adoptWords.messageNoted, language, { document });
  const commands = [
    `git add ${paths.map(quote).join(' ')}`,
    `git commit -m "${message}"`,
    ...(isAdopted && tag !== undefined ? [`git tag ${tag}`] : []),
  ];
  const steps = commands.map((command) => `  ${command}\n`).join('');
  return `${lead}\n${files}\n${say(adoptWords.nextSteps, language)}\n${steps}`;
}
