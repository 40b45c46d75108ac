import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const folder = temporaryFolder();
let count = 0;

const missing = /PV0301\]: fontene har ikke (?:tegnet|alle tegnene i) «(.+?)»[^\n]*\n\s*┌─ plan\/(\S+)/gu;

/** Where characters are said to be missing: `file:line:column words`. */
async function told(changes: Parameters<typeof smallPlanWith>[0]): Promise<readonly string[]> {
  count += 1;
  const workFolder = join(folder, String(count));
  writePlan(join(workFolder, 'plan'), smallPlanWith(changes));
  const { code, err } = await runBuilt(['build', '--format', 'pdf'], workFolder);
  expect(code).toBe(0);
  return [...err.matchAll(missing)].map(([, words, place]) => `${place} ${words}`);
}

const chapter = 'chapters/01-bakgrunn.md';
const founded = (words: string) => (text: string) => text.replace('Regionrådet ble stiftet i 2005.', words);

describe('a character that the fonts lack is told of where it is printed', () => {
  test('in prose, code and titles, each where it stands', async () => {
    expect(
      await told({
        [chapter]: founded('Et 字 her, og `字` der.'),
        'actions/skilt.yaml': (text) => text.replace('Nye skilt', 'Nye 字 skilt'),
        'plan.yaml': (text) => text.replace('Politisk tilst', 'Politisk 字 tilst'),
      }),
    ).toEqual([
      'plan.yaml:8:36 字',
      'actions/skilt.yaml:1:8 字',
      'chapters/01-bakgrunn.md:7:4 字',
      'chapters/01-bakgrunn.md:7:14 字',
    ]);
  });

  test('not in comments, addresses and what is not printed', async () => {
    expect(
      await told({
        [chapter]: founded('Et 字. [Lenke](https://example.org/字) <!-- 字 -->'.replace(/ <!--.*/, '')),
        'plan.yaml': (text) => `# 字 i en merknad\n${text}terms:\n  - { use: plan, not: [字] }\n`,
        'actions/skilt.yaml': (text) => `${text}# 字\n`,
      }),
    ).toEqual(['chapters/01-bakgrunn.md:7:4 字']);
  });

  test('of a text with escapes, all of it is its place', async () => {
    expect(await told({ [chapter]: founded('Et &#x5b57; her.') })).toEqual([
      'chapters/01-bakgrunn.md:7:1 字',
    ]);
  });

  test('words in another script once, as they stand, and an emoji', async () => {
    expect(
      await told({
        [chapter]: founded('Navnet \u05e9\u05dc\u05d5\u05dd \u05d5\u05d1\u05e8\u05db\u05d4 og 🎉 her.'),
        'actions/skilt.yaml': (text) => text.replace('Nye skilt', 'Nye 字 skilt 🎉 漢字'),
      }),
    ).toEqual([
      'actions/skilt.yaml:1:8 字 🎉 漢字',
      'chapters/01-bakgrunn.md:7:8 \u05e9\u05dc\u05d5\u05dd \u05d5\u05d1\u05e8\u05db\u05d4',
      'chapters/01-bakgrunn.md:7:22 🎉',
    ]);
  });

  test('a line end in a title is a space, and told of nowhere', async () => {
    expect(
      await told({
        'actions/skilt.yaml': (text) => text.replace('title: Nye skilt', 'title: "Nye\\nskilt"'),
        'programmes/synlig.yaml': 'title: |\n  Synlig\n  region\n',
      }),
    ).toEqual([]);
  });
});

test('of words in a drawing, wherever the drawing is used', async () => {
  expect(
    await told({
      [chapter]: founded('![Kart](kart.svg)'),
      'chapters/kart.svg': '<svg viewBox="0 0 99 9"><text y="9">Rollag 字</text></svg>',
    }),
  ).toEqual(['chapters/01-bakgrunn.md:7:1 字']);
});
