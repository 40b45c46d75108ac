import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const folder = temporaryFolder();
const tables = [
  '| | |\n|---|---|\n| Eier | Regionrådet |\n| Dato | 1. mars |',
  '| &nbsp; | \u200b |\n|---|---:|\n| Antall | 12 |',
  '| |\n|---|\n| Alene |',
  '| | År |\n|---|---|\n| Ferdig | 2012 |',
];
writePlan(
  join(folder, 'plan'),
  smallPlanWith({
    'chapters/01-bakgrunn.md': (text) =>
      text.replace('Regionrådet ble stiftet i 2005.', tables.join('\n\nOg:\n\n')),
  }),
);

async function built(format: string): Promise<Buffer> {
  const { code, err } = await runBuilt(['build', 'strategy', '--format', format, '--out', format], folder);
  if (code !== 0) throw new Error(err);
  const path = readdirSync(join(folder, format), { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith(`strategiplan.${format}`),
  );
  return readFileSync(join(folder, format, path ?? ''));
}

describe('a table whose columns have no names', () => {
  test('has a name on the web, and heads of rows instead of an empty head', async () => {
    const html = (await built('html')).toString();
    const names = [...html.matchAll(/role="group" aria-label="([^"]*)"/g)].map(([, name]) => name);
    // Before them is the plan at a glance.
    expect(names.slice(0, 5)).toEqual(['Satsingsområde, Strategi, Mål', 'Tabell', 'Tabell', 'Tabell', 'År']);
    const [, first = '', , , last = ''] = [...html.matchAll(/<table\b[\s\S]*?<\/table>/g)].map(
      ([table]) => table,
    );
    expect(first).not.toContain('<thead>');
    expect(first).toContain('<th scope="row" class="plain">Eier</th><td>Regionrådet</td>');
    expect(last).toContain('<thead><tr><td></td><th scope="col"');
  });

  test('is a table in Markdown as it was', async () => {
    const markdown = (await built('md')).toString();
    expect(markdown).toMatch(
      /\|\s+\|\s+\|\n\| -+ \| -+ \|\n\| Eier\s+\| Regionrådet \|\n\| Dato\s+\| 1\. mars/,
    );
  });

  qpdfTest('is tagged as the standards ask', async () => {
    const pdf = readStructure(await built('pdf'));
    for (const name of ['tables have heads with scopes', 'rows of a table have as many cells'] as const)
      expect(few(checks[name](pdf))).toEqual([]);
    const heads = pdf.elements.filter(({ role }) => role === 'TH').map((element) => pdf.text(element).trim());
    expect(heads).toEqual(expect.arrayContaining(['Eier', 'Dato', 'Antall', 'Alene', 'År']));
  });
});
