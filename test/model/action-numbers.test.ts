import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { smallPlan } from '../support/small-plan.ts';

const action = (serves: string): string =>
  `title: Tiltak\nkind: assignment\nserves: [${serves}]\nresponsible: ask\nstart: 2011\nend: 2012\nstatus: planned\n`;

/** Two focus areas; actions whose names are in another order than their areas. */
const files: Readonly<Record<string, string>> = {
  ...smallPlan,
  'focus-areas/02-veg/focus-area.md': '---\nid: veg\n---\n\n# Veg\n\nOm veg.\n',
  'focus-areas/02-veg/01-vedlikehold.md':
    '---\nid: vedlikehold\n---\n\n# Vedlikehold\n\nOm det.\n\n## Bedre veg {#bedre-veg}\n\n- asfalt {#asfalt}\n',
  'actions/asfalt-i-ask.yaml': action('asfalt'),
  'actions/bru.yaml': action('asfalt, skilting'),
  'actions/uten-omrade.yaml': action('borte'),
};

const year = (of: number, priorities: string): string =>
  `---\nyear: ${of}\nrevision: { status: draft, date: ${of - 1}-11 }\npriorities: [${priorities}]\n---\n\n## Om året\n\nEt år.\n`;

function numbers(changed: Readonly<Record<string, string>>): readonly string[] {
  const { actionNumbers } = loadPlan(memoryTree({ ...files, ...changed }), readOnce).plan as Plan;
  return [...actionNumbers].map(([id, number]) => `${number} ${id}`);
}

test('actions are numbered by the area they are counted under, then in the order of the plan', () => {
  expect(numbers({ 'action-plans/2011.md': year(2011, '') })).toEqual([
    'T1 nettsalg',
    'T2 skilt',
    'T3 asfalt-i-ask',
    'T4 bru',
    'T5 uten-omrade',
  ]);
});

test('the priorities of the newest action plan come first within an area', () => {
  const plans = {
    'action-plans/2011.md': year(2011, 'nettsalg, asfalt-i-ask'),
    'action-plans/2012.md': year(2012, 'bru, skilt'),
  };
  expect(numbers(plans)).toEqual(['T1 skilt', 'T2 nettsalg', 'T3 bru', 'T4 asfalt-i-ask', 'T5 uten-omrade']);
});
