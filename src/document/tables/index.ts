import { fileNamer } from '../file-name.ts';
import type { FlatTable } from '../flat-table.ts';
import { actionsTable } from './actions.ts';
import { economicPlansTable } from './economic-plans.ts';
import { indicatorsTable } from './indicators.ts';
import { milestonesTable } from './milestones.ts';
import { reportsTable } from './reports.ts';
import { type Scope, type TableName, tableNames } from './scope.ts';
import { sharesTable } from './shares.ts';
import { statusIndicatorsTable, statusTable } from './status.ts';
import { cellsOf, type TableMaker } from './table-maker.ts';

/** Every table of data. */
const tableMakers: Readonly<Record<TableName, TableMaker>> = {
  actions: actionsTable,
  economicPlans: economicPlansTable,
  shares: sharesTable,
  milestones: milestonesTable,
  reports: reportsTable,
  indicators: indicatorsTable,
  status: statusTable,
  statusIndicators: statusIndicatorsTable,
};

/** Some tables of the data of a plan, also those that have no rows: so that a program finds all of them. */
export function flatTables(scope: Scope, names: readonly TableName[] = tableNames): readonly FlatTable[] {
  const { locale } = scope;
  const nameOf = fileNamer();
  return names.map((name) => {
    const { file, columns, rows } = tableMakers[name];
    return {
      name: nameOf(locale[file], name),
      header: columns.map((column) => locale[column]),
      rows: {
        *[Symbol.iterator]() {
          for (const row of rows(scope)) yield cellsOf(row, columns);
        },
      },
    };
  });
}
