import { allLevels, type Level } from '../kinds/levels.ts';
import { rule } from './rule.ts';

/** A name of a level that the plan leaves out is printed nowhere: the level was forgotten, or the name. */
export const levelsNamedAreThere = rule<{ readonly level: Level; readonly levels: string }>({
  name: 'levels-named-are-there',
  code: 'PV1706',
  category: 'language',
  severity: 'warning',
  summary: {
    nb: 'Navnene på nivåer (names i plan.yaml) er for nivåer som planen har.',
    nn: 'Namna på nivå (names i plan.yaml) er for nivå som planen har.',
    en: 'The names of levels (names in plan.yaml) are of levels that the plan has.',
  },
  explanation: {
    nb: 'Hvilke nivåer planen har, står i «levels» i plan.yaml. Navnet på et nivå som er utelatt, blir ikke brukt.',
    nn: 'Kva nivå planen har, står i «levels» i plan.yaml. Namnet på eit nivå som er utelate, blir ikkje brukt.',
    en: 'Which levels the plan has is said by “levels” in plan.yaml. The name of a level that is left out is not used.',
  },
  example: {
    file: 'plan.yaml',
    wrong:
      'language: nb\nlevels: [focus-area, goal]\nnames:\n  strategy: { singular: grep, definite: grepet, plural: grep, definitePlural: grepene, gender: n }\n',
    right: 'language: nb\n',
  },
  message: {
    nb: (v) => `planen har ikke nivået «${v.level}», så navnet blir ikke brukt`,
    nn: (v) => `planen har ikkje nivået «${v.level}», så namnet blir ikkje brukt`,
    en: (v) => `the plan does not have the level “${v.level}”, so the name is not used`,
  },
  hint: {
    nb: (v) => `slett navnet, eller legg til nivået; nå står det «levels: [${v.levels}]»`,
    nn: (v) => `slett namnet, eller legg til nivået; no står det «levels: [${v.levels}]»`,
    en: (v) => `delete the name, or add the level; now it says “levels: [${v.levels}]”`,
  },
  *check({ record, levels, at }) {
    for (const level of allLevels) {
      if (record.names?.[level] === undefined || levels.has(level)) continue;
      yield {
        at: { ...at('names', level), on: 'key' },
        values: { level, levels: [...levels.keys()].join(', ') },
      };
    }
  },
});
