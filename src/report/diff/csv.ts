import type { Comparison, MoneyRow } from '../../diff/change.ts';
import { partsOf } from '../../diff/change-parts.ts';
import { yearsOfRow } from '../../diff/join-years.ts';
import { documentName, nameOf } from '../../diff/view/names.ts';
import { csvLines, csvText, escapeCsvFormula } from '../../escape/csv.ts';
import { changeWords } from '../../messages/change-words.ts';
import { modelWord } from '../../messages/model-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';

/**
 * The changes of money for a spreadsheet: a line for each amount, in whole kroner, empty where a revision has none. Before
 * them a line for each file that could not be read: its money may have changed as well.
 */
export function csvDiff({ changes, unread }: Comparison, language: SpokenLanguage): string {
  const rows = changes.flatMap((change) =>
    partsOf(change).flatMap((part): readonly (readonly string[])[] => {
      const { detail } = part;
      const side = part.after ?? part.before;
      const documents = change.documents.map((key) => documentName(key, language)).join(', ');
      const name = nameOf({ id: part.id, title: side?.title ?? part.id, ...side });
      const money = detail.type === 'money' ? detail.rows : detail.type === 'whole' ? detail.money : [];
      return money.flatMap((row) =>
        (row.year === undefined ? [undefined] : yearsOfRow(row)).map((year) => [
          escapeCsvFormula(documents),
          escapeCsvFormula(name),
          ...cellsOf(row, year, language),
        ]),
      );
    }),
  );
  const lost = unread.map(({ side, file }) => [
    say(changeWords.notCompared, language),
    escapeCsvFormula(file),
    '',
    say(changeWords[side === 'base' ? 'from' : 'to'], language),
    ...Array.from({ length: 4 }, () => ''),
  ]);
  return csvHeader(language) + csvLines([...lost, ...rows]);
}

const header = [
  'documentHeading',
  'actionHeading',
  'year',
  'what',
  'source',
  'before',
  'after',
  'difference',
] as const;

/** The first line: what such a file is known by. */
export function csvHeader(language: SpokenLanguage): string {
  return csvText([header.map((key) => say(changeWords[key], language))]);
}

function cellsOf(
  { source, column, budget, before, after }: MoneyRow,
  year: number | undefined,
  language: SpokenLanguage,
): readonly string[] {
  return [
    year === undefined ? '' : String(year),
    budget
      ? `${say(changeWords[column], language)}, ${modelWord(budget, language)}`
      : say(changeWords[column], language),
    source ? escapeCsvFormula(nameOf(source)) : '',
    before === undefined ? '' : String(before),
    after === undefined ? '' : String(after),
    String((after ?? 0) - (before ?? 0)),
  ];
}
