import type { Wording } from '../../src/messages/wording.ts';

/** A name, as it is typed or set, and what it means. */
export interface Fact {
  readonly name: string;
  readonly means: Wording;
}

/** What the process ends with. */
export const exitCodes: readonly Fact[] = [
  { name: '0', means: { nb: 'ferdig', nn: 'ferdig', en: 'done' } },
  {
    name: '1',
    means: {
      nb: 'ferdig, og svaret er nei: feil i planen, flere advarsler enn `--max-warnings`, endringer som mangler vedtak, filer som ikke har fast form',
      nn: 'ferdig, og svaret er nei: feil i planen, fleire åtvaringar enn `--max-warnings`, endringar som manglar vedtak, filer som ikkje har fast form',
      en: 'done, and the answer is no: errors in the plan, more warnings than `--max-warnings`, changes that lack a decision, files that are not in canonical form',
    },
  },
  {
    name: '2',
    means: { nb: 'kommandolinjen er feil', nn: 'kommandolinja er feil', en: 'the command line is wrong' },
  },
  {
    name: '3',
    means: {
      nb: 'det gikk ikke: en fil kan ikke leses eller skrives, en revisjon finnes ikke, en grense er nådd',
      nn: 'det gjekk ikkje: ei fil kan ikkje lesast eller skrivast, ein revisjon finst ikkje, ei grense er nådd',
      en: 'it could not be done: a file that cannot be read or written, a revision that is not there, a limit that was met',
    },
  },
  { name: '4', means: { nb: 'en feil i planverk', nn: 'ein feil i planverk', en: 'a bug in planverk' } },
  {
    name: '130, 143',
    means: {
      nb: 'avbrutt eller stanset av et signal; midlertidige filer er fjernet',
      nn: 'avbroten eller stansa av eit signal; mellombelse filer er fjerna',
      en: 'interrupted or ended by a signal; temporary files are removed',
    },
  },
];

export const outputFact: Wording = {
  nb: 'Resultater skrives til standard ut, framdrift og problemer til standard feil.',
  nn: 'Resultat blir skrivne til standard ut, framdrift og problem til standard feil.',
  en: 'Results are printed on standard output, progress and problems on standard error.',
};

export const planFolderFact: Wording = {
  nb: 'Uten `--plan` er planen den nærmeste mappen oppover som har `plan.yaml` eller `plan/plan.yaml`.',
  nn: 'Utan `--plan` er planen den næraste mappa oppover som har `plan.yaml` eller `plan/plan.yaml`.',
  en: 'Without `--plan`, the plan is the nearest folder upwards that contains `plan.yaml`, or `plan/plan.yaml`.',
};

export const environment: readonly Fact[] = [
  {
    name: 'PLANVERK_LANG',
    means: {
      nb: 'språket i meldinger når `--lang` ikke er gitt; ellers `LC_ALL`, `LC_MESSAGES` eller `LANG`, ellers språket i planen',
      nn: 'språket i meldingar når `--lang` ikkje er gjeve; elles `LC_ALL`, `LC_MESSAGES` eller `LANG`, elles språket i planen',
      en: 'the language of messages where `--lang` is not given; else `LC_ALL`, `LC_MESSAGES` or `LANG`, else the plan’s',
    },
  },
  {
    name: 'PLANVERK_CACHE',
    means: {
      nb: 'flytter mappen for mellomlageret; `off` er uten mellomlager',
      nn: 'flyttar mappa for mellomlageret; `off` er utan mellomlager',
      en: 'moves the folder of the cache; `off` does without',
    },
  },
  {
    name: 'NO_COLOR, FORCE_COLOR',
    means: {
      nb: 'ingen farger, eller farger også når utskriften ikke går til en terminal',
      nn: 'ingen fargar, eller fargar òg når utskrifta ikkje går til ein terminal',
      en: 'no colour, or colour where output is not a terminal',
    },
  },
];
