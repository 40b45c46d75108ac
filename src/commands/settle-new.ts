import type { Changed } from '../adding/add-level.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { editWritten } from '../fix/edit-written.ts';
import { reread } from '../fix/fix-plan.ts';
import { renameFiles } from '../io/rename-file.ts';
import { linkToRules, useColor } from '../io/terminal.ts';
import type { World } from '../io/world.ts';
import { type Expected, writeFiles } from '../io/write-files.ts';
import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { addWords } from '../messages/add-words.ts';
import { say } from '../messages/wording.ts';
import type { Entity } from '../model/entities.ts';
import { namedIn } from '../model/named.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { spanFinder } from '../text/source.ts';
import { changedLines } from './changed-lines.ts';
import type { ExitCode } from './command.ts';
import type { NewOptions } from './new-options.ts';

/** Files as they would be, and the plan that they would make. */
export interface Made {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly renames: Changed['renames'];
  readonly after: ReturnType<typeof reread>;
}

/** The plan as it would be with the changes. */
export function applied(inHand: PlanInHand, { created, edits, renames }: Changed): Made {
  const edited = [...edits].map(([path, list]): [string, Uint8Array] => {
    const written = Buffer.from(inHand.tree.read(path)).toString();
    return [path, Buffer.from(editWritten(written, list))];
  });
  const files = new Map([
    ...edited,
    ...[...created].map(([path, text]): [string, Uint8Array] => [path, Buffer.from(text)]),
  ]);
  return { files, renames, after: reread(inHand, { files, renames }) };
}

/** What is made, in the plan that it would be in. */
export function entityIn({ after }: Made, kind: EntityKind, id: string): Entity | undefined {
  return after.plan && namedIn(after.plan, id, kind);
}

/** Diagnostics that say what none said before, wherever it is. */
function newDiagnostics(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, text }: Diagnostic): string => `${code} ${text('nb')}`;
  const left = new Map<string, number>();
  for (const diagnostic of before) left.set(keyOf(diagnostic), (left.get(keyOf(diagnostic)) ?? 0) + 1);
  return after.filter((diagnostic) => {
    const count = left.get(keyOf(diagnostic)) ?? 0;
    left.set(keyOf(diagnostic), count - 1);
    return count <= 0;
  });
}

/** Gives files their new names first, so that their numbers are free. What is not as it was read is left alone. */
export async function writeMade({ folder, tree }: PlanInHand, { files, renames }: Made): Promise<void> {
  const placed = [...files].map(([path, bytes]) => {
    const file = tree.files.get(path);
    const expected: Expected = file ? tree.read(path) : 'nothing';
    return { place: file?.target ?? file?.written ?? path, bytes, expected };
  });
  renameFiles(
    folder,
    renames.map(({ from, to }) => ({ from: tree.files.get(from)?.written ?? from, to })),
  );
  await writeFiles(
    folder,
    new Map(placed.map(({ place, bytes }) => [place, bytes])),
    new Map(placed.map(({ place, expected }) => [place, expected])),
  );
}

/** What was asked for, and what is refused with it. */
interface Settled {
  readonly kind: EntityKind;
  readonly id: string;
  /** What somebody has to decide on may be left to be done; an error never. */
  readonly mayWarn?: boolean;
}

/** Writes what is made, where it makes nothing wrong, and says where it is and what remains to be done. */
export async function settle(
  made: Made,
  { kind, id, mayWarn }: Settled,
  options: NewOptions,
  inHand: PlanInHand,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const found = newDiagnostics(inHand.diagnostics, made.after.diagnostics);
  const wrong = found.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !mayWarn));
  const report = async (diagnostics: readonly Diagnostic[], isTerminal: boolean): Promise<string> => {
    const { prettyReport } = await import('../report/pretty.ts');
    const color = useColor(world, isTerminal);
    const explained = linkToRules(world, isTerminal);
    return prettyReport(diagnostics, made.after.sources, inHand.files, {
      ...{ language, color, explained, width: world.width, pathOf: inHand.pathOf },
    });
  };
  if (wrong.length > 0) {
    world.err(await report(wrong, world.errIsTerminal));
    world.err(`\n${say(addWords.refused, language, { count: wrong.length })}\n`);
    return 1;
  }
  if (!options.dryRun) await writeMade(inHand, made);
  const entity = entityIn(made, kind, id);
  const at = entity && spanFinder(made.after.sources)(entity.place);
  world.out(`${escapeControls(inHand.pathOf(at?.file ?? ''))}:${at?.line ?? 1}\n`);
  for (const { from, to } of made.renames)
    world.out(`${escapeControls(inHand.pathOf(from))} → ${escapeControls(inHand.pathOf(to))}\n`);
  world.out(changedLines(inHand, made.files));
  for (const [path, bytes] of made.files)
    if (!inHand.tree.files.has(path) && options.dryRun)
      world.out(Buffer.from(bytes).toString().replace(/^/gm, '+ ').replace(/\+ $/, ''));
  if (options.dryRun) world.out(`\n${say(addWords.dryRun, language)}\n`);
  if (found.length > 0)
    world.out(`\n${say(addWords.remains, language)}\n${await report(found, world.outIsTerminal)}`);
  return 0;
}
