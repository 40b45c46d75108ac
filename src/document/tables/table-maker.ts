import type { Action, FocusArea } from '../../model/entities.ts';
import { areaOf, type Branch, branchesOf } from '../../model/tree.ts';
import type { Locale, LocaleKey } from '../../templates/locale.ts';
import type { FlatCell } from '../flat-table.ts';
import type { Scope } from './scope.ts';

type Cells<Column extends LocaleKey> = Readonly<Partial<Record<Column, FlatCell>>>;
/** A row by its columns, whole or in parts: a million rows have some of their parts in common. */
type Row<Column extends LocaleKey> = Cells<Column> | readonly Cells<Column>[];

/** A table of data: its columns by the words over them, and its rows. */
export interface TableMaker {
  /** The name of its file. */
  readonly file: LocaleKey;
  readonly columns: readonly LocaleKey[];
  rows(scope: Scope): Iterable<Row<LocaleKey>>;
}

/** Holds rows to the columns of their table: what is misspelt is a type error. */
export function tableMaker<Column extends LocaleKey>(maker: {
  readonly file: LocaleKey;
  readonly columns: readonly Column[];
  rows(scope: Scope): Iterable<Row<NoInfer<Column>>>;
}): TableMaker {
  return maker as TableMaker;
}

/** The cells of a row in the order of columns. */
export function cellsOf(row: Row<LocaleKey>, columns: readonly LocaleKey[]): readonly FlatCell[] {
  const parts = 'length' in row ? row : [row];
  return columns.map((column) => {
    for (const part of parts) if (part[column] !== undefined) return part[column];
    return undefined;
  });
}

export function yesOrNo(truth: boolean, locale: Locale): string {
  return truth ? locale.yes : locale.no;
}

/** A focus area as it is cited: `1 Næringsutvikling`. */
export function areaName(area: FocusArea | undefined): string | undefined {
  return area && `${area.number} ${area.title}`;
}

/** Finds the focus area that an action is counted under. */
export function areaFinder({ plan }: Scope): (action: Action) => FocusArea | undefined {
  const branches: ReadonlyMap<string, Branch> = branchesOf(plan);
  return (action) => areaOf(action, branches);
}
