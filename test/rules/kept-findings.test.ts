import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../src/model/read-file.ts';
import { rules } from '../../src/rules/index.ts';
import { few } from '../support/few.ts';
import { judgePlan } from '../support/judge-plan.ts';
import type { RuleCases } from '../support/rule-cases.ts';
import { root } from '../support/run-cli.ts';
import { smallPlanWith } from '../support/small-plan.ts';

test('of plans that share texts, the same is said as of each read by itself', async () => {
  const unlike: string[] = [];
  let count = 0;
  // Those of which something is kept from plan to plan.
  const asked = rules.filter(({ name }) =>
    /\b(?:textRule|actionRule|writtenTexts|links|referenceTexts)\(|= (?:textRule|actionRule)\b/.test(
      readFileSync(join(root, 'src', 'rules', `${name}.ts`), 'utf8'),
    ),
  );
  expect(asked.length).toBeGreaterThan(20);
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
  expect(count).toBeGreaterThan(150);
}, 120_000);
