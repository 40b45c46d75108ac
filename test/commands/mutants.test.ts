import fc from 'fast-check';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { languages } from '../../src/kinds/languages.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { diagnose } from '../../src/reading/read-plan.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { indexLines } from '../../src/text/lines.ts';
import { spanFinder } from '../../src/text/source.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { mutantsOf } from '../support/mutants.ts';
import { readOnce } from '../support/read-once.ts';
import { smallPlan } from '../support/small-plan.ts';

/** `.ci/run` asks for more. */
const runs = Number(process.env.MUTANTS ?? 1500);
test('no change to a plan makes reading, judging or building it fail', () => {
  let built = 0;
  let count = 0;
  fc.assert(
    fc.property(mutantsOf(smallPlan), (files) => {
      const loaded = loadPlan(memoryTree(files), readOnce);
      const spanOf = spanFinder(loaded.sources);
      count += 1;
      for (const diagnostic of diagnose(loaded)) {
        const { file, line } = spanOf(diagnostic.at);
        // A missing plan.yaml is told of the file that should be there.
        if (file !== 'plan.yaml') expect(Object.keys(files)).toContain(file);
        const lines = indexLines(loaded.sources.get(file)?.text ?? '').count;
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        for (const language of languages) {
          const said = diagnostic.text(language);
          expect(said).not.toMatch(/undefined|\[object/);
        }
      }
      const { plan } = loaded;
      if (!plan?.whole) return;
      const { language } = plan.record;
      const source = {
        plan,
        locale: localeOf(plan, language),
        templates: templatesOf(plan),
        wordsLanguage: language,
        picture: () => undefined,
      };
      // One document of each mutant, another each time.
      const targets = targetsOf(plan);
      const target = targets[count % targets.length];
      if (target) renderMarkdown(target.document(source));
      built += 1;
    }),
    { numRuns: runs },
  );
  expect(built).toBeGreaterThan(runs / 4);
});
