import type { Beginning } from '../init/starter-plan.ts';
import { now } from '../io/clock.ts';
import type { World } from '../io/world.ts';
import { type Forge, forges } from '../kinds/forges.ts';
import type { Language } from '../kinds/languages.ts';
import { type OwnerKind, ownerKinds } from '../kinds/owner-kinds.ts';
import { initWords } from '../messages/init-words.ts';
import { typedChoices } from '../messages/spoken-words.ts';
import { ownerWords, starterWords } from '../messages/starter-words.ts';
import { say } from '../messages/wording.ts';
import { names } from '../text/names-in-list.ts';
import type { PlanPeriod } from '../text/plan-period.ts';
import type { CommonOptions, ValueType } from './command.ts';
import { nameOnOneLine, namesOfPartners, planYears } from './init-values.ts';
import { chooseLanguage, spokenLanguage } from './language.ts';
import { UsageError } from './usage-error.ts';
import { oneOf } from './value-types.ts';

/** What the command line says of a plan that is begun. */
export interface BeginningOptions extends CommonOptions {
  readonly kind?: OwnerKind;
  readonly owner?: string;
  readonly title?: string;
  readonly period?: PlanPeriod;
  readonly partners?: readonly string[];
  readonly ci?: Forge;
  /** Ask nothing. */
  readonly yes?: boolean;
  /** Only the plan itself and one focus area. */
  readonly bare?: boolean;
}

/** A question, with what an empty answer means. */
interface Question<T> {
  readonly flag: string;
  readonly asks: string;
  readonly usual: string;
  readonly type: ValueType<T>;
}

/** Years of a plan that nothing is said of. */
const usualYears = 12;

/**
 * What a plan is begun with: as the command line says. The rest is asked for where somebody is there to answer, and
 * asked again until it can be used; else it is the usual. Who makes the plan and who owns it nobody can guess.
 * @param forge that of the folder, as far as it shows
 * @throws UsageError for what must be said and is not
 */
export async function askedBeginning(
  options: BeginningOptions,
  forge: Forge,
  world: World,
): Promise<{ readonly beginning: Beginning; readonly forge: Forge }> {
  const ask = options.yes ? undefined : world.ask;
  const answer = async <T>(given: T | undefined, question: Question<T>, needed = false): Promise<T> => {
    if (given !== undefined) return given;
    if (!ask && needed && !options.yes) throw new UsageError('missingOption', { word: question.flag });
    return ask ? asked(question, ask, spoken, world) : parsed(question, question.usual);
  };
  let spoken = chooseLanguage(options.lang, world);
  const language = await answer(options.lang, {
    flag: '--lang',
    asks: say(initWords.askLanguage, spoken),
    usual: spoken,
    type: spokenLanguage as ValueType<Language>,
  });
  spoken = language;
  const choices = typedChoices(ownerKinds, spoken);
  const kind = await answer(
    options.kind,
    {
      flag: '--kind',
      asks: say(initWords.askKind, spoken, { choices }),
      usual: choices[ownerKinds.indexOf('municipality')] ?? '',
      type: oneOf(ownerKinds),
    },
    true,
  );
  const words = ownerWords[kind];
  const owner = await answer(
    options.owner,
    {
      flag: '--owner',
      asks: say(initWords.askOwner, spoken),
      usual: say(words.owner, language),
      type: nameOnOneLine,
    },
    true,
  );
  const title = await answer(options.title, {
    flag: '--title',
    asks: say(initWords.askTitle, spoken),
    usual: say(words.title, language),
    type: nameOnOneLine,
  });
  const period = await answer(options.period, {
    flag: '--period',
    asks: say(initWords.askPeriod, spoken),
    usual: options.period ? '' : usualPeriod(world),
    type: planYears,
  });
  const usualPartners = say(starterWords.partners, language);
  const partners =
    options.partners ??
    (kind === 'regional-council'
      ? await answer(undefined, {
          flag: '--partners',
          asks: say(initWords.askPartners, spoken),
          usual: usualPartners,
          type: namesOfPartners,
        })
      : []);
  const chosen = await answer(options.ci, {
    flag: '--ci',
    asks: say(initWords.askForge, spoken),
    usual: forge,
    type: oneOf(forges),
  });
  const isAlone = kind === 'regional-council' && partners.length === 0;
  return {
    beginning: {
      ...{ kind, language, owner, title, period, bare: options.bare === true },
      // They adopt the plan: somebody must be there.
      partners: isAlone ? names(usualPartners) : partners,
    },
    forge: chosen,
  };
}

/** Asks until the answer can be used, and says what is wrong with one that cannot. */
async function asked<T>(
  question: Question<T>,
  ask: NonNullable<World['ask']>,
  language: Language,
  world: World,
): Promise<T> {
  for (;;) {
    const answer = await ask(`${question.asks} [${question.usual}]: `);
    if (answer === undefined) throw new UsageError('missingOption', { word: question.flag });
    try {
      return parsed(question, answer || question.usual);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      world.err(`${error.text(language)}\n`);
    }
  }
}

function parsed<T>({ flag, asks, type }: Question<T>, word: string): T {
  return type.parse(word, { name: flag, flags: flag, about: asks, line: [] });
}

/** Twelve years from the next one on. */
function usualPeriod(world: World): string {
  const from = now(world).getUTCFullYear() + 1;
  return `${from}-${from + usualYears - 1}`;
}
