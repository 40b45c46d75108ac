import { languages } from '../../src/kinds/languages.ts';
import { problemMessages } from '../../src/messages/index.ts';
import { problemExamples } from '../../src/messages/problem-examples.ts';
import { explain } from '../../src/rules/explain.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { smallPlan } from '../support/small-plan.ts';

/** What no lines of a text can show: the place, the name or the bytes of a file, its size, or what is not on paper. */
const shownByNoLines = new Set([
  'file-is-a-copy',
  'links-without-end',
  'yaml-too-many-values',
  // The checksum of the file would be wrong, too.
  'not-a-document',
  'adopted-record-edited',
  'adopted-record-newer',
  'plan-missing',
  'file-unreadable',
  'file-outside-plan',
  'file-not-regular',
  'file-too-large',
  'plan-too-large',
  'file-name-collision',
  'file-name-reserved',
  'file-ending',
  'file-not-in-plan',
  'folder-misspelt',
  'file-in-wrong-folder',
  'file-misplaced',
  'file-without-number',
  'file-number-twice',
  'focus-area-file-missing',
  'file-utf16',
  'file-not-utf8',
  'file-binary',
  'control-character',
  'bidi-character',
  // What the parser finds and no slip that is known makes.
  'yaml-syntax',
  'yaml-too-deep',
  'scalar-too-long',
  'tag-unknown',
  'too-long',
  // Every form has its own words; this is for one that has none yet.
  'wrong-form',
  'prose-too-tangled',
  // Of a decision and a repository, of a font, and of an option.
  'status-before-adoption',
  'accepted-revision-unknown',
  'glyph-missing',
]);

test('everything that lines can show has an example', () => {
  const without = [...problemMessages.keys()].filter((name) => !Object.hasOwn(problemExamples, name));
  expect(new Set(without)).toEqual(shownByNoLines);
});

test.each(Object.entries(problemExamples))('the example of %s is wrong, and right', async (name, example) => {
  const { file, wrong, right } = example;
  const before = smallPlan[file];
  // What a plan may have besides is shown behind a line that it has.
  const there = before?.includes(right) ? right : (right.split('\n', 1)[0] ?? '');
  if (before !== undefined) expect(before).toContain(there);
  const named = async (lines: string): Promise<readonly string[]> => {
    const content = before === undefined ? lines : before.replace(there, lines);
    return (await judgePlan({ ...smallPlan, [file]: content })).map((line) => line.split(' ')[1] ?? '');
  };
  expect(await named(wrong)).toContain(name);
  expect(await named(right)).not.toContain(name);
  // It is told where the code is explained, both ways.
  for (const language of languages) {
    const parts = explain(name, language)?.parts.map(({ value }) => value) ?? [];
    expect(parts).toContain(wrong.trimEnd());
    expect(parts).toContain(right.trimEnd());
  }
});
