import { join } from 'node:path';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import { asAdopted } from '../../src/model/adopted-records.ts';
import type { Plan } from '../../src/model/entities.ts';
import { judgedPlan } from '../../src/model/judged-plan.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { writtenTexts } from '../../src/model/written-texts.ts';
import { judge } from '../../src/rules/engine.ts';
import { readOnce } from '../support/read-once.ts';
import { root } from '../support/run-cli.ts';

const { plan } = loadPlan(readDiskTree(join(root, 'plan')), readOnce);
if (!plan) throw new Error('no plan');

function documentsOf(one: Plan): readonly unknown[] {
  const { language } = one.record;
  const source = {
    plan: one,
    locale: localeOf(one, language),
    templates: templatesOf(one),
    wordsLanguage: language,
    picture: () => undefined,
  };
  return targetsOf(one).map((target) => target.document(source));
}

test('documents of a plan that was judged are those of the plan, and what is asked again is found again', () => {
  const before = documentsOf(plan);
  const texts = writtenTexts(plan);
  judge(plan);
  const judged = judgedPlan(plan);
  expect(judged.markdown).toEqual([]);
  expect(documentsOf(judged)).toEqual(before);
  expect(writtenTexts(judged).map(({ text, at }) => ({ text, at }))).toEqual(
    texts.map(({ text, at }) => ({ text, at })),
  );
});

test('what a document was adopted on is not read once more', () => {
  const key = 'action-plan 2011';
  const adopted = asAdopted(plan, key);
  expect(adopted).not.toBe(plan);
  expect(asAdopted(judgedPlan(plan), key)).toBe(adopted);
  expect(adopted.markdown).toEqual([]);
});
