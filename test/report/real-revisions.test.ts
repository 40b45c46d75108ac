import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { standardWeights } from '#templates';
import { viewOf } from '../../src/diff/view/diff-view.ts';
import { languages } from '../../src/kinds/languages.ts';
import { inWordsOfPlan } from '../../src/publishing/words-of-plan.ts';
import { csvDiff } from '../../src/report/diff/csv.ts';
import { githubDiff } from '../../src/report/diff/github.ts';
import { jsonDiff } from '../../src/report/diff/json.ts';
import { markdownDiff } from '../../src/report/diff/markdown.ts';
import { prettyDiff } from '../../src/report/diff/pretty.ts';
import { statDiff } from '../../src/report/diff/stat.ts';
import { changesPageOf } from '../support/changes-pdf.ts';
import { councilPlan, revisedCouncil } from '../support/council-revision.ts';
import { countyPlan, revisedCounty } from '../support/county-revision.ts';
import { compareEnds } from '../support/diff-fixture.ts';
import { expectGolden, withoutStyle } from '../support/golden.ts';
import { root } from '../support/run-cli.ts';

describe.each([
  ['council', compareEnds(councilPlan(), revisedCouncil())],
  ['county', compareEnds(countyPlan(), revisedCounty())],
])('a revision of the plan of a %s', (name, compared) => {
  const folder = join(root, 'test', 'cases', 'diff-plans', name);
  mkdirSync(folder, { recursive: true });
  const { comparison, ends } = compared;
  test.each(languages)('in every format, in %s', (language) => {
    const spoken = inWordsOfPlan(ends.head.plan, language);
    const view = viewOf(comparison, ends, { language: spoken, table: standardWeights });
    const pretty = prettyDiff(view, { color: false, width: 80 });
    const formats = {
      'pretty.txt': pretty,
      'comment.md': markdownDiff(view),
      'page.html': withoutStyle(changesPageOf(compared, language)),
      'changes.json': jsonDiff(comparison, ends, view, '0.0.0'),
      'github.txt': githubDiff(view, ends, pretty),
      'changes.csv': csvDiff(comparison, spoken),
      'stat.txt': statDiff(view, { color: false, width: 80 }),
    };
    for (const [file, text] of Object.entries(formats))
      expectGolden(text, join(folder, `${language}-${file}`));
  });
});
