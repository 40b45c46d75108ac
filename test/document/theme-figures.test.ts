import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();

/** The small plan's action plan in a theme, as text. */
async function written(name: string, tables: string): Promise<string> {
  const folder = join(work, name);
  writePlan(join(folder, 'plan'), {
    ...smallPlan,
    'plan.yaml': `${smallPlan['plan.yaml']}documents: { theme: themes/egen.yaml }\n`,
    'themes/egen.yaml': `tables: ${tables}\n`,
  });
  const built = await runBuilt(['build', 'action-plan', '2011', '--format', 'md'], folder);
  expect(built).toMatchObject({ code: 0 });
  return readFileSync(join(folder, 'out', 'handlingsplan-2011.md'), 'utf8');
}

test('months in tables are short or in full, as the theme says', async () => {
  const short = await written('short', '{ dates: short }');
  const long = await written('long', '{ dates: long }');
  expect(short).toContain('feb. 2011');
  expect(long).not.toContain('feb. 2011');
  expect(long).toContain('februar 2011');
});

test('amounts in tables that may have either are in kroner or in thousands, as the theme says', async () => {
  const usual = await written('usual', '{}');
  expect(usual).toMatch(/^\| Tusen kroner/m);
  expect(await written('thousands', '{ money: thousands }')).toBe(usual);
  expect(await written('kroner', '{ money: kroner }')).not.toMatch(/^\| Tusen kroner/m);
});
