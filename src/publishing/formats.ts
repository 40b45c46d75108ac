import type { FlatTable } from '../document/flat-table.ts';
import type { TableName } from '../document/tables/scope.ts';
import { UserError } from '../io/user-error.ts';
import { filesBeside } from './beside.ts';
import type { BuildFormat } from './build-formats.ts';
import type { Format, Output } from './format.ts';
import { markdownFiles } from './markdown-files.ts';

/** Every format. One that is named and not made is a type error here. */
export const formats: Readonly<Record<BuildFormat, Format>> = {
  pdf: {
    pathOf: (name) => `${name}.pdf`,
    async make({ target, document }, { source, printed }) {
      const beside = filesBeside(document, '', source);
      return async () => {
        const { bytes, pages } = await printed(target.name);
        return [{ path: this.pathOf(target.name), bytes, pages }, ...beside];
      };
    },
    outputsBesides: nothing,
  },
  html: {
    pathOf: (name) => `html/${name}.html`,
    make: async (made, context) => (await import('./web/index.ts')).documentPage(made, context),
    async *outputsBesides(context) {
      yield* (await import('./web/index.ts')).site(context);
    },
  },
  md: {
    pathOf: (name) => `${name}.md`,
    async make({ target: { name }, document }, { source, formats, printed }) {
      const beside = filesBeside(document, '', source);
      if (!formats.includes('pdf')) {
        const files = await markdownFiles(name, document);
        return async () => [...files, ...beside];
      }
      return async () => [
        ...((await printed(name)).markdown ?? (await markdownFiles(name, document))),
        ...beside,
      ];
    },
    outputsBesides: nothing,
  },
  // Data of the plan, not of a document: tables of the whole plan, or of what a document that is asked for is about.
  csv: {
    pathOf: (name) => `csv/${name}`,
    make:
      async ({ target }, { source, whole }) =>
      async () => {
        if (whole) return [];
        const { flatTables } = await import('../document/tables/index.ts');
        const { scopeOf } = await import('../document/tables/scope.ts');
        const { scope, tables } = scopeOf(target, target.planOf(source.plan), source.locale);
        const since = target.since(source);
        const status: readonly TableName[] =
          target.kind === 'strategy' ? ['status', 'statusIndicators'] : ['status'];
        const all = since
          ? flatTables({ ...scope, since: [since] }, [...tables, ...status])
          : flatTables(scope, tables);
        return csvFiles(all, formats.csv.pathOf(target.name));
      },
    async *outputsBesides({ source, whole, all }) {
      if (!whole) return;
      const { flatTables } = await import('../document/tables/index.ts');
      const { tableNames, wholeScope } = await import('../document/tables/scope.ts');
      const since = all.flatMap(({ target }) => target.since(source) ?? []);
      const scope = { ...wholeScope(source.plan, source.locale), since };
      yield* await csvFiles(
        flatTables(scope, since.length > 0 ? [...tableNames, 'status'] : tableNames),
        'csv',
      );
    },
  },
};

async function* nothing(): AsyncIterable<Output> {}

async function csvFiles(tables: readonly FlatTable[], folder: string): Promise<readonly Output[]> {
  const { renderCsv } = await import('../render/csv.ts');
  return tables.map((table) => ({
    path: `${folder}/${table.name}.csv`,
    bytes: Buffer.concat(Array.from(renderCsv(withinSheet(table)), (text) => Buffer.from(text))),
  }));
}

/** Rows of a sheet, the header among them. Source: Microsoft, "Excel specifications and limits" */
const sheetRows = 1_048_576;

/** @throws UserError for a table that no spreadsheet can open, as it is made of a few lines of amounts for many years */
function withinSheet(table: FlatTable): FlatTable {
  return {
    ...table,
    rows: {
      *[Symbol.iterator]() {
        let count = 1;
        for (const row of table.rows) {
          count += 1;
          if (count > sheetRows) throw new UserError('table-too-long', { name: table.name, rows: sheetRows });
          yield row;
        }
      },
    },
  };
}
