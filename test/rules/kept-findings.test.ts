import { readFile } from '../../src/model/read-file.ts';
import { rules } from '../../src/rules/index.ts';
import { few } from '../support/few.ts';
import { judgePlan } from '../support/judge-plan.ts';
import type { RuleCases } from '../support/rule-cases.ts';
import { smallPlanWith } from '../support/small-plan.ts';

test('of plans that share texts, the same is said as of each read by itself', async () => {
  const unlike: string[] = [];
  let count = 0;
  // Those that ask texts.
  const asked = rules.filter(({ category }) => category === 'documents' || category === 'language');
  for (const { name } of asked) {
    const exported: Readonly<Record<string, RuleCases>> = await import(`./cases/${name}.ts`);
    for (const { fails, passes } of Object.values(exported)) {
      for (const changes of [...fails.map(([changes]) => changes), ...passes]) {
        const plan = smallPlanWith(changes);
        const [shared, alone] = [await judgePlan(plan), await judgePlan(plan, readFile)];
        if (shared.join('\n') !== alone.join('\n')) unlike.push(`${name}: ${shared} ≠ ${alone}`);
        count += 1;
      }
    }
  }
  expect(few(unlike)).toEqual([]);
  expect(count).toBeGreaterThan(200);
}, 120_000);
