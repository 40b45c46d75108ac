import type { Language } from '../kinds/languages.ts';
import { allLevels, type Level } from '../kinds/levels.ts';
import { capital } from '../text/capital.ts';

/** Masculine, feminine and neuter; common for nouns of Bokmål that are no feminine. English has none. */
const genders = ['m', 'f', 'n', 'c'] as const;
type Gender = (typeof genders)[number];

/** What things of a level are called. */
export interface Noun {
  /** `satsingsområde` */
  readonly singular: string;
  /** `satsingsområdet`, `the focus area` */
  readonly definite: string;
  readonly plural: string;
  readonly definitePlural: string;
  readonly gender: Gender;
}

/** The forms that a noun is declined in. */
export const nounForms = ['singular', 'definite', 'plural', 'definitePlural'] as const;
type NounForm = (typeof nounForms)[number];

/** A noun as sentences need it, with the words before or after it that follow its gender. */
export interface SpokenNoun extends Readonly<Record<NounForm, string>> {
  /** `et mål` */
  readonly one: string;
  /** After a verb that it negates: `ikke noe mål`, `ingen strategi`. */
  readonly none: string;
  /** After a negation, which in English is before it: `noe mål`, `goal`. */
  readonly any: string;
  /** `hvert mål` */
  readonly every: string;
  /** `nytt mål` */
  readonly new: string;
  /** `et annet mål` */
  readonly another: string;
  /** Of those that are the subject: `målet sitt`, `their goal`. */
  readonly theirs: string;
}

/** The names of the nouns in wordings and templates. */
export const nounNames = {
  'focus-area': 'focusArea',
  strategy: 'strategy',
  goal: 'goal',
  'action-area': 'actionArea',
} as const satisfies Readonly<Record<Level, string>>;

type NounName = (typeof nounNames)[Level];

/** The noun of every level. */
export type NounsByName = Readonly<Record<NounName, SpokenNoun>>;

/** What planverk calls the levels, where a plan has no words of its own. */
export const levelNouns: Readonly<Record<Level, Readonly<Record<Language, Noun>>>> = {
  'focus-area': {
    nb: noun('satsingsområde', 'satsingsområdet', 'satsingsområder', 'satsingsområdene', 'n'),
    nn: noun('satsingsområde', 'satsingsområdet', 'satsingsområde', 'satsingsområda', 'n'),
    en: noun('focus area', 'the focus area', 'focus areas', 'the focus areas', 'c'),
  },
  strategy: {
    nb: noun('strategi', 'strategien', 'strategier', 'strategiene', 'm'),
    nn: noun('strategi', 'strategien', 'strategiar', 'strategiane', 'm'),
    en: noun('strategy', 'the strategy', 'strategies', 'the strategies', 'c'),
  },
  goal: {
    nb: noun('mål', 'målet', 'mål', 'målene', 'n'),
    nn: noun('mål', 'målet', 'mål', 'måla', 'n'),
    en: noun('goal', 'the goal', 'goals', 'the goals', 'c'),
  },
  'action-area': {
    nb: noun('tiltaksområde', 'tiltaksområdet', 'tiltaksområder', 'tiltaksområdene', 'n'),
    nn: noun('tiltaksområde', 'tiltaksområdet', 'tiltaksområde', 'tiltaksområda', 'n'),
    en: noun('action area', 'the action area', 'action areas', 'the action areas', 'c'),
  },
};

function noun(
  singular: string,
  definite: string,
  plural: string,
  definitePlural: string,
  gender: Gender,
): Noun {
  return { singular, definite, plural, definitePlural, gender };
}

/** Words that follow the gender of a noun. */
type Agreeing = Readonly<Record<'one' | 'none' | 'any' | 'every' | 'new' | 'another' | 'theirs', string>>;

const agreeing: Readonly<Record<'nb' | 'nn', Readonly<Record<'m' | 'f' | 'n', Agreeing>>>> = {
  nb: {
    m: {
      one: 'en',
      none: 'ingen',
      any: 'noen',
      every: 'hver',
      new: 'ny',
      another: 'en annen',
      theirs: 'sin',
    },
    f: {
      one: 'ei',
      none: 'ingen',
      any: 'noen',
      every: 'hver',
      new: 'ny',
      another: 'ei anna',
      theirs: 'si',
    },
    n: {
      one: 'et',
      none: 'ikke noe',
      any: 'noe',
      every: 'hvert',
      new: 'nytt',
      another: 'et annet',
      theirs: 'sitt',
    },
  },
  nn: {
    m: {
      one: 'ein',
      none: 'ingen',
      any: 'nokon',
      every: 'kvar',
      new: 'ny',
      another: 'ein annan',
      theirs: 'sin',
    },
    f: {
      one: 'ei',
      none: 'inga',
      any: 'noka',
      every: 'kvar',
      new: 'ny',
      another: 'ei anna',
      theirs: 'si',
    },
    n: {
      one: 'eit',
      none: 'ikkje noko',
      any: 'noko',
      every: 'kvart',
      new: 'nytt',
      another: 'eit anna',
      theirs: 'sitt',
    },
  },
};

/** A noun with the words that follow its gender in a language. */
export function spokenNoun(noun: Noun, language: Language): SpokenNoun {
  const { singular, definite, plural, definitePlural, gender } = noun;
  const forms = { singular, definite, plural, definitePlural };
  if (language === 'en')
    return {
      ...forms,
      one: `${/^[aeiou]/i.test(singular) ? 'an' : 'a'} ${singular}`,
      none: `no ${singular}`,
      any: singular,
      every: `every ${singular}`,
      new: `new ${singular}`,
      another: `another ${singular}`,
      theirs: `their ${singular}`,
    };
  const words = agreeing[language][gender === 'f' || gender === 'n' ? gender : 'm'];
  return {
    ...forms,
    one: `${words.one} ${singular}`,
    none: `${words.none} ${singular}`,
    any: `${words.any} ${singular}`,
    every: `${words.every} ${singular}`,
    new: `${words.new} ${singular}`,
    another: `${words.another} ${singular}`,
    theirs: `${definite} ${words.theirs}`,
  };
}

/** Makes something of each level, by the names that nouns have in wordings. */
export function byNounName<Made>(make: (level: Level) => Made): Readonly<Record<NounName, Made>> {
  return Object.fromEntries(allLevels.map((level) => [nounNames[level], make(level)])) as Readonly<
    Record<NounName, Made>
  >;
}

/** A plan's own words for its levels, as they are written: some forms may be missing. */
export type WrittenNouns = Readonly<Partial<Record<Level, Readonly<Partial<Noun>>>>>;

/** What decides how a plan is spoken of. */
export interface OwnWords {
  readonly language: Language;
  readonly names?: WrittenNouns;
}

/** What is missing of a noun; English has no genders. */
export function missingForms(written: Readonly<Partial<Noun>>, language: Language): readonly (keyof Noun)[] {
  const asked = [...nounForms, ...(language === 'en' ? [] : (['gender'] as const))];
  return asked.filter((form) => written[form] === undefined);
}

/** A plan's own noun for a level, with all its forms; undefined where one is missing or is no word. */
export function ownNoun(level: Level, { language, names }: OwnWords): Noun | undefined {
  const written = names?.[level];
  if (!written || missingForms(written, language).length > 0) return undefined;
  const { gender = 'c' } = written;
  if (!genders.includes(gender)) return undefined;
  const forms = nounForms.map((form) => [form, written[form]] as const);
  // A plan with errors can hold anything here.
  if (!forms.every(([, text]) => typeof text === 'string' && isWord(text))) return undefined;
  return { ...(Object.fromEntries(forms) as Omit<Noun, 'gender'>), gender };
}

/** Letters with spaces and hyphens between, as the schema has it: what is put into sentences and tables. */
function isWord(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}\p{N} ’-]*$/u.test(text) && text.length <= 60;
}

/** What a plan's documents call its levels, in a language: the plan's own words are in the plan's own. */
export function nounsOfPlan(plan: OwnWords, language: Language): NounsByName {
  return byNounName((level) => {
    const noun = plan.language === language ? ownNoun(level, plan) : undefined;
    return spokenNoun(noun ?? levelNouns[level][language], language);
  });
}

/** `{goal.plural}` in a sentence of a template. */
const nounBlank = /\{([A-Za-z]+)\.([A-Za-z]+)\}/g;

/**
 * Puts nouns into a sentence of a template: `{goal.plural}`, and `{Goal.plural}` with a capital. What names no noun is
 * left as it is.
 */
export function withNouns(sentence: string, nouns: NounsByName): string {
  return sentence.replace(nounBlank, (whole, name: string, form: string) => {
    const found = nounIn(nouns, name, form);
    return found === undefined ? whole : /^[A-Z]/.test(name) ? capital(found) : found;
  });
}

/** Blanks of a sentence that look like nouns and name none. */
export function unknownNouns(sentence: string): readonly string[] {
  const nouns = byNounName((level) => spokenNoun(levelNouns[level].en, 'en'));
  return [...sentence.matchAll(nounBlank)].flatMap(([blank, name = '', form = '']) =>
    nounIn(nouns, name, form) === undefined ? [blank.slice(1, -1)] : [],
  );
}

function nounIn(nouns: NounsByName, name: string, form: string): string | undefined {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  const found = Object.hasOwn(nouns, key) ? nouns[key as NounName] : undefined;
  return found && Object.hasOwn(found, form) ? found[form as keyof SpokenNoun] : undefined;
}
