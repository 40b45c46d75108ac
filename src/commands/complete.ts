import { findPlanFolder } from '../io/find-plan.ts';
import { idsInTexts, stemsIn } from '../io/plan-names.ts';
import type { World } from '../io/world.ts';
import type { Shell } from '../kinds/shells.ts';
import { namesOfCommand } from '../messages/spoken-words.ts';
import { nameTest } from '../text/did-you-mean.ts';
import type { CommandDescription } from './command.ts';
import { completionScripts } from './completion-scripts.ts';
import { flagOf } from './flag-of.ts';

/**
 * Prints the script that makes a shell complete words, or the words that may come next in a command line.
 * @param words of a command line, each on a line and the one that is begun last, and then a full stop
 * @param commands with all their options
 */
export function complete(
  shell: Shell,
  { words: asked }: { readonly words?: string },
  commands: readonly CommandDescription[],
  world: World,
): 0 {
  if (asked === undefined) {
    world.out(completionScripts[shell]);
    return 0;
  }
  const words = asked.replace(/\.$/, '').split(/\r?\n/).slice(0, -1);
  const begun = words.at(-1) ?? '';
  const found = nextWords(words.slice(0, -1), begun, commands, world).filter((word) =>
    word.startsWith(begun),
  );
  world.out([...new Set(found)].map((word) => `${word}\n`).join(''));
  return 0;
}

/** What may come after some words, where one is begun. Whatever hinders finding it leaves the words that need no plan. */
function nextWords(
  before: readonly string[],
  begun: string,
  commands: readonly CommandDescription[],
  world: World,
): readonly string[] {
  const at = before.findIndex((word) => !word.startsWith('-'));
  const called = before[at];
  const command = commands.find(
    ({ name }) => called !== undefined && nameTest([name], namesOfCommand)(called),
  );
  if (!command) return at < 0 ? commands.map(({ name }) => name) : [];
  const { options } = command;
  const last = before.at(-1) ?? '';
  const option = Object.entries(options).find(([key]) => flagOf(key) === last);
  if (option?.[1].placeholder !== undefined && option[1].alone === undefined)
    return option[1].type?.choices ?? idsFor(option[0], world);
  if (begun.startsWith('-')) return [...Object.keys(options).map(flagOf), '--help'];
  const given = argumentsIn(before.slice(at + 1), options);
  if (command.name === 'help') return given.length === 0 ? commands.map(({ name }) => name) : [];
  const [first = ''] = given;
  return given.length === 1 && (command.name === 'build' || command.name === 'adopt')
    ? yearsOf(first, world)
    : (command.arguments[given.length]?.type?.choices ?? []);
}

/** The words that are arguments: neither options nor their values. */
function argumentsIn(words: readonly string[], options: CommandDescription['options']): readonly string[] {
  const takesValue = new Set(
    Object.entries(options).flatMap(([key, { placeholder, alone }]) =>
      placeholder !== undefined && alone === undefined ? [flagOf(key)] : [],
    ),
  );
  return words.filter((word, index) => !word.startsWith('-') && !takesValue.has(words[index - 1] ?? ''));
}

/** Ids that the plan has, for the options that take one. */
function idsFor(option: string, { cwd }: World): readonly string[] {
  const plan = findPlanFolder(undefined, cwd);
  if (plan === undefined || !['under', 'before', 'after'].includes(option)) return [];
  return [...idsInTexts(plan), ...stemsIn(plan, 'actions')];
}

/** The years and periods of a kind of document, by the names of its files. */
function yearsOf(document: string, { cwd }: World): readonly string[] {
  const plan = findPlanFolder(undefined, cwd);
  const folder = `${document}s`;
  return plan === undefined ? [] : stemsIn(plan, folder);
}
