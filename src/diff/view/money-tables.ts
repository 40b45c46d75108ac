import { changeWords } from '../../messages/change-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { kroner } from '../../money/kroner.ts';
import type { MoneyEffects, MoneyShift, Named } from '../change.ts';
import { joinShifts } from '../join-years.ts';
import { differenceName, documentName, nameOf } from './names.ts';
import type { ShownMoney } from './shown-change.ts';

/** Sums that follow from the changes, as a table. */
export interface MoneyTable {
  readonly caption: string;
  readonly rows: readonly ShownMoney[];
}

export function moneyTables(money: MoneyEffects, language: SpokenLanguage): readonly MoneyTable[] {
  const { total, uncovered, byFocusArea, bySource, byAction, shares } = money;
  const word = (
    name: 'totals' | 'allActions' | 'uncovered' | 'byFocusArea' | 'bySource' | 'byAction',
  ): string => say(changeWords[name], language);
  const rows = (named: Named, shifts: readonly MoneyShift[]): readonly ShownMoney[] =>
    joinShifts(shifts).map((shift) => rowOf(nameOf(named), shift, language));
  const tables: MoneyTable[] = [
    {
      caption: word('totals'),
      rows: [
        ...joinShifts(total).map((shift) => rowOf(word('allActions'), shift, language)),
        ...joinShifts(uncovered).map((shift) => rowOf(word('uncovered'), shift, language)),
      ],
    },
    {
      caption: word('byFocusArea'),
      rows: byFocusArea.flatMap((effect) => rows(effect.focusArea, effect.shifts)),
    },
    { caption: word('bySource'), rows: bySource.flatMap((effect) => rows(effect.source, effect.shifts)) },
    { caption: word('byAction'), rows: byAction.flatMap((effect) => rows(effect.action, effect.shifts)) },
    ...shares.map(({ document, partners }) => ({
      caption: say(changeWords.shares, language, { document: documentName(document, language) }),
      rows: partners.flatMap((partner) => rows(partner.partner, partner.shifts)),
    })),
  ];
  return tables.filter((table) => table.rows.length > 0);
}

function rowOf(
  label: string,
  { year, until, before, after }: ReturnType<typeof joinShifts>[number],
  language: SpokenLanguage,
): ShownMoney {
  return {
    label,
    year: until === undefined ? String(year) : say(changeWords.eachYear, language, { from: year, to: until }),
    before: kroner(before),
    after: kroner(after),
    difference: differenceName(before, after),
  };
}
