import { addLevel, type Changed } from '../adding/add-level.ts';
import { addListed } from '../adding/add-listed.ts';
import type { LevelTexts } from '../adding/level-text.ts';
import { alone } from '../adding/level-text.ts';
import { type Beside, makeRoom } from '../adding/room.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { isReservedName } from '../io/admit.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { type EntityKind, factsOfKind } from '../kinds/entity-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { isLevel, type Level } from '../kinds/levels.ts';
import { addWords } from '../messages/add-words.ts';
import { inWordsOf } from '../messages/own-words.ts';
import { say } from '../messages/wording.ts';
import type { LevelEntity, Plan } from '../model/entities.ts';
import { fittingId } from '../model/id-form.ts';
import { idSpaceOf, namedIn } from '../model/named.ts';
import { withDescendants } from '../model/tree.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { slug } from '../text/slug.ts';
import { asker } from './ask-for.ts';
import type { ExitCode } from './command.ts';
import { nameOnOneLine } from './init-values.ts';
import type { EntityToMake } from './names.ts';
import type { NewOptions } from './new-options.ts';
import { levelAbove, parentOf, siblingOf } from './new-place.ts';
import { newRecord } from './new-record.ts';
import { applied, entityIn, type Made, settle } from './settle-new.ts';
import { UsageError } from './usage-error.ts';
import { day } from './value-types.ts';

/**
 * Writes something new in the plan: as little as its kind must have, where the plan has such things. What it would make
 * wrong keeps it from being written; what it leaves to be done is said.
 */
export async function newEntity(
  kind: EntityToMake,
  word: string,
  options: NewOptions,
  inHand: PlanInHand,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const { plan } = inHand;
  if (!plan?.whole) throw new UserError('plan-unusable');
  const title = nameOnOneLine.parse(word, { name: '<title>', flags: '<title>', about: '', line: [] });
  const id = idFor(kind, title, options, plan);
  const make = await maker({ kind, title, id }, options, inHand, language, world);
  // Signs that Markdown reads are escaped where the title would be another without, and no more of them than it takes.
  const [plain, ...others] = escapes.map((marked) => () => applied(inHand, make(marked)));
  let made = (plain as () => Made)();
  for (const other of others) if (entityIn(made, kind, id)?.title !== title) made = other();
  return settle(made, { kind, id }, options, inHand, language, world);
}

/** Reports an action: one more among its reports. */
export async function newActionReport(
  id: string,
  options: NewOptions,
  inHand: PlanInHand,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const { plan, sources } = inHand;
  if (!plan?.whole) throw new UserError('plan-unusable');
  const action = namedIn(plan, id, 'action');
  const source = action && sources.get(action.file);
  if (!action || !source) throw new UsageError('notPeriod', { word: escapeControls(id) });
  const { ask } = asker(language, world);
  const date = options.date ?? (await ask('--date', say(addWords.askDate, language), day));
  const text = options.text ?? (await ask('--text', say(addWords.askText, language), nameOnOneLine));
  const { status = action.record.status, spent } = options;
  const report = { date, status, text, ...(spent !== undefined && { spent }) };
  const edits = new Map([[action.file, addListed(source, 'reports', report, 'action')]]);
  const made = applied(inHand, { created: new Map(), edits, renames: [] });
  return settle(made, { kind: 'action', id }, options, inHand, language, world);
}

/** The id that is given, or one made of the title as `fmt` makes them. */
function idFor(kind: EntityKind, title: string, { id }: NewOptions, plan: Plan): string {
  const wanted = id ?? slug(title);
  const isReserved = factsOfKind(kind).id === 'file-name' && isReservedName(wanted);
  if (fittingId(wanted) !== wanted || wanted === '' || isReserved)
    throw new UsageError('notAnId', { word: escapeControls(id ?? title) });
  const taken = plan.idSpaces.get(idSpaceOf(kind))?.has(wanted) || plan.unreadIds.has(wanted);
  if (taken) throw new UserError('id-taken', { id: wanted });
  return wanted;
}

/** Makes the changes, given how a title is written in Markdown. */
type Make = (marked: (title: string) => string) => Changed;

interface Asked {
  readonly kind: EntityToMake;
  readonly title: string;
  readonly id: string;
}

async function maker(
  { kind, title, id }: Asked,
  options: NewOptions,
  inHand: PlanInHand,
  language: Language,
  world: World,
): Promise<Make> {
  const { sources, tree } = inHand;
  const plan = inHand.plan as Plan;
  const ask = asker(language, world);
  if (isLevel(kind)) {
    if (!plan.levels.has(kind)) throw new UserError('level-not-there', { kind });
    const parent = await parentOf(kind, options, plan, ask);
    const place = placeOf(kind, parent, options, plan);
    return (marked) => {
      const texts = textsFor(plan, id, marked);
      return addLevel({ level: kind, id, title }, place, { paths: tree.files.keys(), sources }, texts);
    };
  }
  if (kind === 'chapter') {
    const sibling = siblingOf(options, plan.chapters);
    const beside: Beside | undefined = sibling && { path: sibling.entity.file, side: sibling.side };
    const { number, renames } = makeRoom(tree.files.keys(), 'chapters/', beside);
    return (marked) => ({
      created: new Map([[`chapters/${number}-${id}.md`, alone({ id, title }, textsFor(plan, id, marked))]]),
      edits: new Map(),
      renames,
    });
  }
  const { list, folder, record, text } = await newRecord({ kind, title, id }, options, plan, ask);
  if (list !== undefined) {
    const source = sources.get('plan.yaml');
    const edits = source ? addListed(source, list, record) : [];
    return () => ({ created: new Map(), edits: new Map([['plan.yaml', edits]]), renames: [] });
  }
  return () => ({ created: new Map([[`${folder}/${id}.yaml`, text]]), edits: new Map(), renames: [] });
}

function placeOf(kind: Level, parent: LevelEntity | undefined, options: NewOptions, plan: Plan) {
  const siblings = levelAbove(plan.levels, kind) === undefined ? plan.focusAreas : (parent?.children ?? []);
  const all: readonly LevelEntity[] = siblings.flatMap((sibling: LevelEntity) =>
    sibling.form === 'item' ? withDescendants(sibling) : [sibling],
  );
  const sibling = siblingOf(options, all);
  return { parent, ...(sibling && { sibling }) };
}

function textsFor(plan: Plan, id: string, marked: (title: string) => string): LevelTexts {
  const given = new Set([id, ...plan.unreadIds, ...(plan.idSpaces.get('text')?.keys() ?? [])]);
  return {
    levels: plan.levels,
    language: inWordsOf(plan.record, plan.record.language),
    marked,
    giveId(title) {
      const base = slug(title);
      let free = base;
      for (let count = 2; given.has(free); count += 1) free = `${base}-${count}`;
      given.add(free);
      return free;
    },
  };
}

/** How a title may be written in Markdown: as it is, with those signs escaped that mark something in a line, or all. */
const escapes: readonly ((title: string) => string)[] = [
  (title) => title,
  (title) => title.replace(/[\\`*_[\]<{}~]/g, '\\$&'),
  (title) => title.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
];
