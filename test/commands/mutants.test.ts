import fc from 'fast-check';
import { standardLocales, standardTemplates } from '#templates';
import { diagnose } from '../../src/commands/read-plan.ts';
import { strategyDocument } from '../../src/document/strategy.ts';
import { languages, say } from '../../src/messages/wording.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { indexLines } from '../../src/text/lines.ts';
import { spanFinder } from '../../src/text/source.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { smallPlan } from '../support/small-plan.ts';

const runs = Number(process.env.MUTANTS ?? 1500);
const paths = Object.keys(smallPlan);
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '  ',
    '- ',
    ': ',
    '#',
    '## ',
    '---\n',
    '{#',
    '}',
    '[',
    ']',
    '{',
    '"',
    "'",
    '|',
    '*',
    '&',
    '!',
    '<b>',
    '::',
    '\t',
    '\u00a0',
    'æ',
    'å',
    '__proto__',
    '0',
    '-1',
    '9999999999999999',
    'null',
    '~',
    '[x](y)',
    '![](z)',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const mutation = fc.record({
  path: fc.constantFrom(...paths),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 40 }),
  put: piece,
});

test('no change to a plan makes reading, judging or building it fail', () => {
  const locale = standardLocales.nb;
  fc.assert(
    fc.property(
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      fc.option(fc.constantFrom(...paths)),
      (mutations, gone) => {
        const files: Record<string, string> = { ...smallPlan };
        for (const { path, at, cut, put } of mutations) {
          const text = files[path] ?? '';
          const offset = Math.floor(at * text.length);
          files[path] = text.slice(0, offset) + put + text.slice(offset + cut);
        }
        if (gone) delete files[gone];
        const loaded = loadPlan(memoryTree(files));
        const spanOf = spanFinder(loaded.sources);
        for (const diagnostic of diagnose(loaded)) {
          const { file, line } = spanOf(diagnostic.at);
          const lines = indexLines(loaded.sources.get(file)?.text ?? '').count;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          for (const language of languages) {
            const said = say(diagnostic.text, language, diagnostic.values);
            expect(said).not.toMatch(/undefined|\[object/);
          }
        }
        if (loaded.plan?.whole) {
          const { language } = loaded.plan.record;
          renderMarkdown(
            strategyDocument({
              plan: loaded.plan,
              locale,
              templates: standardTemplates,
              wordsLanguage: language,
              picture: () => undefined,
            }),
          );
        }
      },
    ),
    { numRuns: runs },
  );
});
