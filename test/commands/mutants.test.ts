import fc from 'fast-check';
import { diagnose } from '../../src/commands/read-plan.ts';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { languages, say } from '../../src/messages/wording.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { indexLines } from '../../src/text/lines.ts';
import { spanFinder } from '../../src/text/source.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { smallPlan } from '../support/small-plan.ts';

/** `.ci/run` asks for 20 000. */
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
/** Changes of characters, lines, bytes and whole files. */
const mutation = fc.record({
  how: fc.constantFrom(
    'put',
    'put',
    'put',
    'line-twice',
    'line-gone',
    'lines-swapped',
    'byte',
    'move',
    'copy',
  ),
  path: fc.constantFrom(...paths),
  other: fc.constantFrom(
    ...paths,
    'actions/ny.yaml',
    'actions/Skilt.yaml',
    'locales/nb.yaml',
    'templates/report.yaml',
    'x/y.md',
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 40 }),
  put: piece,
});

function mutated(mutations: readonly (typeof mutation extends fc.Arbitrary<infer M> ? M : never)[]) {
  const files: Record<string, string | Uint8Array> = { ...smallPlan };
  for (const { how, path, other, at, cut, put } of mutations) {
    const text = files[path];
    if (typeof text !== 'string') continue;
    const lines = text.split('\n');
    const line = Math.floor(at * lines.length);
    const offset = Math.floor(at * text.length);
    if (how === 'put') files[path] = text.slice(0, offset) + put + text.slice(offset + cut);
    if (how === 'line-twice') files[path] = lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    if (how === 'line-gone') files[path] = lines.toSpliced(line, 1 + (cut % 3)).join('\n');
    if (how === 'lines-swapped')
      files[path] = lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line] ?? '').join('\n');
    if (how === 'copy' || how === 'move') files[other] = text;
    if (how === 'move' && other !== path) delete files[path];
    if (how === 'byte') {
      const bytes = Buffer.from(text);
      if (bytes.length > 0) bytes[Math.floor(at * bytes.length)] = (cut * 37) & 0xff;
      files[path] = bytes;
    }
  }
  return files;
}

test('no change to a plan makes reading, judging or building it fail', () => {
  let built = 0;
  let count = 0;
  fc.assert(
    fc.property(
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      fc.option(fc.constantFrom(...paths)),
      (mutations, gone) => {
        const files = mutated(mutations);
        if (gone) delete files[gone];
        const loaded = loadPlan(memoryTree(files));
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
            const said = say(diagnostic.text, language, diagnostic.values);
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
      },
    ),
    { numRuns: runs },
  );
  expect(built).toBeGreaterThan(runs / 4);
});
