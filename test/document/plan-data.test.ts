import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const schema = JSON.parse(readFileSync(join(root, 'schemas/plan-data.schema.json'), 'utf8')) as object;
const fits = new Ajv2020({ allErrors: true }).compile(schema);

interface Data {
  readonly documents: readonly { readonly files: Readonly<Record<string, string>> }[];
  readonly actions: readonly {
    readonly id: string;
    readonly page: string;
    readonly money?: readonly { readonly year: number; readonly cost: number }[];
  }[];
  readonly partners: readonly { readonly page: string }[];
  readonly sums?: readonly { readonly year: number; readonly cost: number }[];
}

async function dataOf(plan: string): Promise<{ readonly data: Data; readonly site: string }> {
  const out = join(work, plan.replace(/\W/g, '-'));
  const { code } = await runBuilt(['build', '--plan', join(root, plan), '--format', 'html,md', '--out', out]);
  expect(code).toBe(0);
  const site = join(out, 'html');
  return { data: JSON.parse(readFileSync(join(site, 'plan.json'), 'utf8')) as Data, site };
}

test.each(['plan', 'test/plans/kommune', 'test/plans/forening'])(
  'the data of %s have the shape that is promised, and lead to files that are there',
  async (plan) => {
    const { data, site } = await dataOf(plan);
    fits(data);
    expect(fits.errors ?? []).toEqual([]);
    const files = [
      ...data.documents.flatMap((document) => Object.values(document.files)),
      ...data.actions.map(({ page }) => page),
      ...data.partners.map(({ page }) => page),
    ];
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => !existsSync(join(site, file)))).toEqual([]);
  },
);

test('costs and their sums are those that the files say', async () => {
  const { data } = await dataOf('plan');
  const folder = join(root, 'plan/actions');
  const written = new Map<number, number>();
  const counted = ['idea', 'postponed', 'cancelled'];
  for (const name of readdirSync(folder)) {
    const { costs = [], status } = parse(readFileSync(join(folder, name), 'utf8')) as {
      costs?: { year: number; amount: number | string }[];
      status: string;
    };
    if (counted.includes(status)) continue;
    for (const { year, amount } of costs)
      written.set(year, (written.get(year) ?? 0) + Number(String(amount).replace(/[ _]/g, '')));
  }
  expect(written.size).toBeGreaterThan(2);
  for (const [year, cost] of written) {
    expect(data.sums?.find((sum) => sum.year === year)?.cost).toBe(cost);
    const ofActions = data.actions.flatMap(({ money = [] }) => money.filter((one) => one.year === year));
    expect(ofActions.reduce((sum, one) => sum + one.cost, 0)).toBe(cost);
  }
});
