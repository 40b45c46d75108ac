import { languages } from '../kinds/languages.ts';
import { allLevels } from '../kinds/levels.ts';
import { levelNouns, ownNoun } from '../templates/nouns.ts';
import { searched } from '../text/printed.ts';
import { rule } from './rule.ts';

/** A number that is typed is beside the one that documents print, and is wrong when something is moved. */
export const titlesWithoutNumbers = rule<{ typed: string; number: string }>({
  name: 'titles-without-numbers',
  code: 'PV1704',
  category: 'language',
  severity: 'warning',
  summary: {
    nb: 'Titler som nummereres, er skrevet uten nummer.',
    nn: 'Titlar som blir nummererte, er skrivne utan nummer.',
    en: 'Titles that are numbered are written without a number.',
  },
  explanation: {
    nb: 'Satsingsområder, strategier, mål og tiltaksområder får nummer etter rekkefølgen i planen. Et nummer som er skrevet i tittelen, kommer i tillegg («1.1 1.1 Reiseliv»), og blir feil når noe flyttes.',
    nn: 'Satsingsområde, strategiar, mål og tiltaksområde får nummer etter rekkjefølgja i planen. Eit nummer som er skrive i tittelen, kjem i tillegg («1.1 1.1 Reiseliv»), og blir feil når noko blir flytta.',
    en: 'Focus areas, strategies, goals and action areas are numbered by their order in the plan. A number that is written in the title comes in addition (“1.1 1.1 Reiseliv”), and is wrong as soon as something is moved.',
  },
  example: {
    file: 'focus-areas/01-naering/01-reiseliv.md',
    wrong: '# 1.1 Reiseliv',
    right: '# Reiseliv',
  },
  message: {
    nb: (v) => `«${v.typed}» er skrevet i tittelen; dokumentene setter ${v.number} foran`,
    nn: (v) => `«${v.typed}» er skrive i tittelen; dokumenta set ${v.number} framfor`,
    en: (v) => `“${v.typed}” is typed in the title; the documents put ${v.number} before it`,
  },
  hint: {
    nb: 'slett nummeret',
    nn: 'slett nummeret',
    en: 'delete the number',
  },
  *check(plan) {
    const names = allLevels.flatMap((level) => ownNoun(level, plan.record)?.singular ?? []);
    const labelled = labelledWith([...usualLabels, ...names]);
    for (const entity of plan.entities) {
      if (!('number' in entity)) continue;
      const { number, title, place } = entity;
      const typed = numberIn(searched(title).text, number, labelled);
      if (typed) yield { at: place, values: { typed, number } };
    }
  },
});

/** `1.2`, `1.2.3.`; `3.` and `2)` before a capital letter, as the small one after `17.` makes it an ordinal number. */
const typed = /^(?:\d{1,2}(?:\.\d{1,2})+[.)]?(?=\s)|\d{1,2}[.)](?=\s+\p{Lu}))/u;
/** What levels are called in many plans, whatever this one calls them. */
const usualLabels = [
  ...languages.flatMap((language) => allLevels.map((level) => levelNouns[level][language].singular)),
  ...['innsatsområde', 'delmål', 'hovedmål', 'hovudmål'],
];

/** `Mål 2: …`, `Satsingsområde 1`; not `Mål 2030`, and not `Mål 2 og 3`. */
function labelledWith(labels: readonly string[]): RegExp {
  return new RegExp(`^(?:${labels.join('|')})\\s+\\d{1,2}(?:\\.\\d{1,2})*(?=\\s*(?:[:.–—-]|$))`, 'iu');
}

/** The very number that the thing has, before a capital letter. */
const same = /^\d+(?:\.\d+)*(?=\s+\p{Lu})/u;

function numberIn(title: string, number: string, labelled: RegExp): string | undefined {
  const match = typed.exec(title) ?? labelled.exec(title);
  if (match) return match[0];
  const [first] = same.exec(title) ?? [];
  return first === number ? first : undefined;
}
