import { changeWords } from '../../messages/change-words.ts';
import { frontWords } from '../../messages/front-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import type { MoneyEffects, MoneyShift, Named } from '../change.ts';
import { runsOf } from '../join-years.ts';
import { differenceName, documentName, nameOf } from './names.ts';

/** Sums that follow from the changes: how much more or less, by year. */
export interface ShownEffects {
  /** What the cells of each row are for: years, what comes later where there are many, and all of it. */
  readonly columns: readonly string[];
  readonly tables: readonly { readonly caption: string; readonly rows: readonly ShownShift[] }[];
}

/** Kroner that come to something, with their signs. */
interface ShownShift {
  readonly label: string;
  /** By column; empty where nothing differs. */
  readonly cells: readonly string[];
  /** `+10 000 (2011 +5 000, 2012 +5 000)` */
  readonly text: string;
}

/** Years that have a column each; of more the last are one. */
const mostYears = 5;

export function shownEffects(money: MoneyEffects, language: SpokenLanguage): ShownEffects {
  const { total, uncovered, byFocusArea, bySource, shares } = money;
  const word = (name: 'totals' | 'allActions' | 'uncovered' | 'byFocusArea' | 'bySource'): string =>
    say(changeWords[name], language);
  const groups: readonly {
    readonly caption: string;
    readonly rows: readonly (readonly [string, readonly MoneyShift[]])[];
  }[] = [
    {
      caption: word('totals'),
      rows: [
        [word('allActions'), total],
        [word('uncovered'), uncovered],
      ],
    },
    {
      caption: word('byFocusArea'),
      // In the order of the plan, as everywhere.
      rows: [...byFocusArea]
        .sort((one, other) => placeIn(one.focusArea) - placeIn(other.focusArea))
        .map(({ focusArea, shifts }) => named(focusArea, shifts)),
    },
    { caption: word('bySource'), rows: bySource.map(({ source, shifts }) => named(source, shifts)) },
    ...shares.map(({ document, partners }) => ({
      caption: say(changeWords.shares, language, { document: documentName(document, language) }),
      rows: partners.map(({ partner, shifts }) => named(partner, shifts)),
    })),
  ];
  const all = groups.flatMap(({ rows }) => rows.flatMap(([, shifts]) => shifts.map(({ year }) => year)));
  const years = [...new Set(all)].sort((a, b) => a - b);
  const later = years.length > mostYears ? years.slice(mostYears - 1) : [];
  const each = later.length > 0 ? years.slice(0, mostYears - 1) : years;
  const cellsOf = (shifts: readonly MoneyShift[]): readonly string[] => [
    ...each.map((year) => differenceOf(shifts.filter((shift) => shift.year === year))),
    ...(later.length > 0 ? [differenceOf(shifts.filter(({ year }) => later.includes(year)))] : []),
    ...(years.length > 1 ? [differenceOf(shifts)] : []),
  ];
  const tables = groups.map(({ caption, rows }) => ({
    caption,
    rows: rows.flatMap(([label, shifts]) =>
      shifts.length === 0 ? [] : [{ label, cells: cellsOf(shifts), text: inText(shifts, language) }],
    ),
  }));
  return {
    columns: [
      ...each.map(String),
      ...(later.length > 0 ? [`${later[0]}–${later.at(-1)}`] : []),
      ...(years.length > 1 ? [say(frontWords.inTotal, language)] : []),
    ],
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}

function placeIn({ number }: Named): number {
  return number === undefined ? Number.MAX_SAFE_INTEGER : Number(number);
}

function named(thing: Named, shifts: readonly MoneyShift[]): readonly [string, readonly MoneyShift[]] {
  return [nameOf(thing), shifts];
}

/** What has come to in all, with its sign; empty where nothing has. */
function differenceOf(shifts: readonly MoneyShift[]): string {
  return shifts.length === 0 ? '' : sumOf(shifts);
}

export function sumOf(shifts: readonly MoneyShift[]): string {
  return differenceName(
    shifts.reduce((sum, { before }) => sum + before, 0),
    shifts.reduce((sum, { after }) => sum + after, 0),
  );
}

/** Periods that are said one by one; of more the last are one. */
const mostPeriods = 6;

/** `2011 +5 000`, `2012–2015 −1 000 hvert år`; together they are the sum, however many they are. */
export function periodsOf(shifts: readonly MoneyShift[], language: SpokenLanguage): readonly string[] {
  const runs = runsOf(shifts);
  const each = runs.length > mostPeriods ? runs.slice(0, mostPeriods - 1) : runs;
  const later = runs.slice(each.length).flat();
  const period = (run: readonly MoneyShift[]): string => `${run[0]?.year}–${run.at(-1)?.year}`;
  return [
    ...each.map((run) => {
      if (run.length === 1) return `${run[0]?.year} ${sumOf(run)}`;
      return say(frontWords.inEachYear, language, { years: period(run), amount: sumOf(run.slice(0, 1)) });
    }),
    ...(later.length > 0
      ? [say(frontWords.together, language, { years: period(later), amount: sumOf(later) })]
      : []),
  ];
}

function inText(shifts: readonly MoneyShift[], language: SpokenLanguage): string {
  const [only] = shifts;
  if (only && shifts.length === 1) return `${sumOf(shifts)} (${only.year})`;
  return `${sumOf(shifts)} (${periodsOf(shifts, language).join(', ')})`;
}
