import { standardWeights } from '#templates';
import { viewOf } from '../../src/diff/view/diff-view.ts';
import { inWordsOfPlan } from '../../src/publishing/words-of-plan.ts';
import type { Files } from '../support/compare-plans.ts';
import { compareEnds } from '../support/diff-fixture.ts';
import { smallPlan } from '../support/small-plan.ts';

const files: Files = {
  ...smallPlan,
  'locales/nb.yaml': "strategyInText: samfunnsdelen\nactionPlanInText: 'handlingsdelen {years}'\n",
};
const head: Files = {
  ...files,
  'chapters/01-bakgrunn.md': String(smallPlan['chapters/01-bakgrunn.md']).replace('2005', '2006'),
  'actions/skilt.yaml': String(smallPlan['actions/skilt.yaml']).replace(
    'responsible: ask',
    'responsible: bo',
  ),
};

test('a comparison calls documents as the plan does, in the language in which it does', () => {
  const { comparison, ends } = compareEnds(files, head);
  const concerns = (language: 'nb' | 'nn'): string =>
    viewOf(comparison, ends, {
      language: inWordsOfPlan(ends.head.plan, language),
      table: standardWeights,
    })
      .changes.map((change) => change.concerns)
      .join(' ');
  expect(concerns('nb')).toMatch(/samfunnsdelen.*handlingsdelen 2011/);
  expect(concerns('nb')).not.toMatch(/strategiplanen|handlingsplanen/);
  expect(concerns('nn')).toMatch(/strategiplanen.*handlingsplanen 2011/);
});
