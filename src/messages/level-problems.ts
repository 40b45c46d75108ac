import type { Level, Levels } from '../kinds/levels.ts';
import { capital } from '../text/capital.ts';
import type { NoValues } from '../text/problem.ts';
import { choicesOfLevels, levelsWithItems, levelWords, treeOfLevels } from './level-words.ts';
import type { Catalogue, Nouns } from './wording.ts';

/** What can be wrong with the levels of a plan where they are written: folders, files, headings and items. */
export interface LevelProblems {
  'list-without-goal': NoValues;
  'heading-in-focus-area': NoValues;
  'sentence-or-action-area': {
    readonly marker: string;
    readonly escaped: string;
    readonly suggestion: string;
  };
  'text-between-items': { readonly goal: string };
  'items-without-level': { readonly heading: Level };
  'levels-wrong': { readonly mistake: 'first' | 'goal' | 'last'; readonly level: string };
  'files-unlike-levels': { readonly count: number; readonly levels: Levels };
  'list-in-two': { readonly goal: string };
  'list-too-deep': NoValues;
  'action-area-empty': NoValues;
  'action-area-not-one-line': NoValues;
}

/** The line of a heading, with its id. */
function goalLine({ goal }: Nouns, id: string): string {
  return `## ${capital(goal.singular)} {#${id}}`;
}

/** PV02xx: the levels of a plan in Markdown files. */
export const levelProblems: Catalogue<LevelProblems> = {
  'list-without-goal': {
    code: 'PV0228',
    severity: 'error',
    text: {
      nb: (_, n) => `listen står ikke under ${n.goal.any}`,
      nn: (_, n) => `lista står ikkje under ${n.goal.any}`,
      en: (_, n) => `the list is not under ${n.goal.one}`,
    },
    hint: {
      nb: (_, n) =>
        `${n.actionArea.definitePlural} står under ${n.goal.theirs}; sett en overskrift over listen: ${goalLine(n, 'en-id')}`,
      nn: (_, n) =>
        `${n.actionArea.definitePlural} står under ${n.goal.theirs}; set ei overskrift over lista: ${goalLine(n, 'ein-id')}`,
      en: (_, n) =>
        `${n.actionArea.plural} are under ${n.goal.theirs}; put a heading above the list: ${goalLine(n, 'an-id')}`,
    },
  },
  'heading-in-focus-area': {
    code: 'PV0210',
    severity: 'error',
    text: {
      nb: (_, n) => `teksten om ${n.focusArea.one} har ingen overskrifter under tittelen`,
      nn: (_, n) => `teksten om ${n.focusArea.one} har ingen overskrifter under tittelen`,
      en: (_, n) => `the text of ${n.focusArea.one} has no headings below its title`,
    },
    hint: {
      nb: (_, n) => `${n.strategy.one} står i sin egen fil i samme mappe, for eksempel 01-reiseliv.md`,
      nn: (_, n) => `${n.strategy.one} står i si eiga fil i same mappa, til dømes 01-reiseliv.md`,
      en: (_, n) => `${n.strategy.one} has its own file in the same folder, for example 01-tourism.md`,
    },
  },
  'sentence-or-action-area': {
    code: 'PV0230',
    severity: 'error',
    text: {
      nb: (v, n) =>
        `dette kan være ${n.actionArea.one} som mangler id, eller en setning som begynner med «${v.marker}»`,
      nn: (v, n) =>
        `dette kan vere ${n.actionArea.one} som manglar id, eller ei setning som byrjar med «${v.marker}»`,
      en: (v, n) =>
        `this may be ${n.actionArea.one} that lacks an id, or a sentence that begins with “${v.marker}”`,
    },
    hint: {
      nb: (v, n) =>
        `en setning skrives med «${v.escaped}»; ${n.actionArea.one} får en id til slutt på linjen: ${v.suggestion}`,
      nn: (v, n) =>
        `ei setning blir skriven med «${v.escaped}»; ${n.actionArea.one} får ein id til slutt på linja: ${v.suggestion}`,
      en: (v, n) =>
        `a sentence is written with “${v.escaped}”; ${n.actionArea.one} has an id at the end of its line: ${v.suggestion}`,
    },
  },
  'text-between-items': {
    code: 'PV0215',
    severity: 'error',
    text: {
      nb: (v) => `under «${v.goal}» er listen delt av tekst`,
      nn: (v) => `under «${v.goal}» er lista delt av tekst`,
      en: (v) => `under “${v.goal}” the list is divided by text`,
    },
    hint: {
      nb: 'flytt teksten opp over listen eller ned under den',
      nn: 'flytt teksten opp over lista eller ned under henne',
      en: 'move the text above the list or below it',
    },
  },
  'items-without-level': {
    code: 'PV0236',
    severity: 'error',
    text: {
      nb: 'punktene i listen har id-er, men planen har ikke noe nivå under overskriftene',
      nn: 'punkta i lista har id-ar, men planen har ikkje noko nivå under overskriftene',
      en: 'the items of the list have ids, but the plan has no level below its headings',
    },
    hint: {
      nb: (v) => `ta bort id-ene, eller legg til nivået i plan.yaml: ${levelsWithItems(v.heading)}`,
      nn: (v) => `ta bort id-ane, eller legg til nivået i plan.yaml: ${levelsWithItems(v.heading)}`,
      en: (v) => `remove the ids, or add the level in plan.yaml: ${levelsWithItems(v.heading)}`,
    },
  },
  'levels-wrong': {
    code: 'PV0237',
    severity: 'error',
    text: {
      nb: (v, n) => {
        if (v.mistake === 'first')
          return `nivåene begynner med «${v.level}»; det første er alltid «focus-area»`;
        return v.mistake === 'goal'
          ? `nivåene mangler «goal»; ${n.goal.plural} er alltid med`
          : `«action-area» er ikke det siste nivået; ${n.actionArea.plural} er alltid nederst`;
      },
      nn: (v, n) => {
        if (v.mistake === 'first') return `nivåa byrjar med «${v.level}»; det første er alltid «focus-area»`;
        return v.mistake === 'goal'
          ? `nivåa manglar «goal»; ${n.goal.plural} er alltid med`
          : `«action-area» er ikkje det siste nivået; ${n.actionArea.plural} er alltid nedst`;
      },
      en: (v, n) => {
        if (v.mistake === 'first')
          return `the levels begin with “${v.level}”; the first is always “focus-area”`;
        return v.mistake === 'goal'
          ? `the levels lack “goal”; ${n.goal.plural} are always there`
          : `“action-area” is not the last level; ${n.actionArea.plural} are always at the bottom`;
      },
    },
    hint: {
      nb: `velg én av disse:\n${choicesOfLevels}`,
      nn: `vel éin av desse:\n${choicesOfLevels}`,
      en: `choose one of these:\n${choicesOfLevels}`,
    },
  },
  'files-unlike-levels': {
    code: 'PV0238',
    severity: 'error',
    text: {
      nb: (v) => `${v.count} filer i focus-areas passer ikke til nivåene i planen`,
      nn: (v) => `${v.count} filer i focus-areas passar ikkje til nivåa i planen`,
      en: (v) => `${v.count} files in focus-areas do not fit the levels of the plan`,
    },
    hint: {
      nb: (v, n) =>
        `flytt dem, eller endre «levels» i plan.yaml; med nivåene ${levelWords(v.levels)} er filene slik:\n${treeOfLevels(v.levels, n.language)}`,
      nn: (v, n) =>
        `flytt dei, eller endre «levels» i plan.yaml; med nivåa ${levelWords(v.levels)} er filene slik:\n${treeOfLevels(v.levels, n.language)}`,
      en: (v, n) =>
        `move them, or change “levels” in plan.yaml; with the levels ${levelWords(v.levels)} the files are like this:\n${treeOfLevels(v.levels, n.language)}`,
    },
  },
  'list-in-two': {
    code: 'PV0216',
    severity: 'error',
    text: {
      nb: (v, n) =>
        `under ${n.goal.definite} «${v.goal}» står det to lister; ${n.actionArea.definitePlural} er én liste`,
      nn: (v, n) =>
        `under ${n.goal.definite} «${v.goal}» står det to lister; ${n.actionArea.definitePlural} er éi liste`,
      en: (v, n) =>
        `there are two lists under ${n.goal.definite} “${v.goal}”; its ${n.actionArea.plural} are one list`,
    },
    hint: {
      nb: 'bruk samme listetegn («-») i hele listen',
      nn: 'bruk same listeteikn («-») i heile lista',
      en: 'use the same marker (“-”) in the whole list',
    },
  },
  'list-too-deep': {
    code: 'PV0217',
    severity: 'error',
    text: {
      nb: (_, n) => `${n.actionArea.plural} kan nøstes to nivåer, ikke flere`,
      nn: (_, n) => `${n.actionArea.plural} kan nøstast to nivå, ikkje fleire`,
      en: (_, n) => `${n.actionArea.plural} can be nested two levels, no deeper`,
    },
  },
  'action-area-empty': {
    code: 'PV0218',
    severity: 'error',
    text: {
      nb: (_, n) => `${n.actionArea.definite} har ingen tekst`,
      nn: (_, n) => `${n.actionArea.definite} har ingen tekst`,
      en: (_, n) => `${n.actionArea.definite} has no text`,
    },
  },
  'action-area-not-one-line': {
    code: 'PV0219',
    severity: 'error',
    text: {
      nb: (_, n) => `${n.actionArea.one} er ett avsnitt, eventuelt med en liste under`,
      nn: (_, n) => `${n.actionArea.one} er eitt avsnitt, eventuelt med ei liste under`,
      en: (_, n) => `${n.actionArea.one} is one paragraph, perhaps with a list below it`,
    },
  },
};
