import { join } from 'node:path';
import fc from 'fast-check';
import { type Language, languages } from '../../src/kinds/languages.ts';
import { allLevels, type Level, possibleLevels } from '../../src/kinds/levels.ts';
import { levelNouns } from '../../src/templates/nouns.ts';
import { few } from '../support/few.ts';
import { levelledPlan } from '../support/levelled-plan.ts';
import { partnerWordsIn, readAll } from '../support/partner-words.ts';
import { runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();

/** Plans in CI and by hand; fewer take part in every run. */
const runs = Number(process.env.PLANS ?? 12);

interface Kind {
  readonly levels: readonly Level[];
  readonly language: Language;
  readonly adoptedBy: 'owner' | 'partners';
  /** The levels with words of the plan's own. */
  readonly named: readonly Level[];
  readonly associates: number;
}

const anyKind: fc.Arbitrary<Kind> = fc.constantFrom(...possibleLevels).chain((levels) =>
  fc.record({
    levels: fc.constant(levels),
    language: fc.constantFrom(...languages),
    adoptedBy: fc.constantFrom('owner', 'partners'),
    named: fc.subarray([...levels]),
    associates: fc.integer({ min: 0, max: 2 }),
  }),
);

/** Words that no language has, one for each level. */
const invented: Readonly<Record<Level, string>> = {
  'focus-area': 'vrålum',
  strategy: 'vrønk',
  goal: 'vrist',
  'action-area': 'vruklet',
};

function settings({ language, adoptedBy, named, associates }: Kind): string {
  const forms = (word: string): string =>
    `singular: ${word}, definite: ${language === 'en' ? 'the ' : ''}${word}x, plural: ${word}y, definitePlural: ${language === 'en' ? 'the ' : ''}${word}z${language === 'en' ? '' : ', gender: n'}`;
  const names = named.map((level) => `  ${level}: { ${forms(invented[level])} }\n`).join('');
  const members = adoptedBy === 'partners' ? ['Bø', 'Ski'] : [];
  const partners = [
    ...members.map((name, at) => `  - { id: part-${at}, name: ${name} }\n`),
    ...Array.from(
      { length: associates },
      (_, at) => `  - { id: lag-${at}, name: Lag ${at}, role: associate }\n`,
    ),
  ].join('');
  return [
    `governance: { adoptedBy: ${adoptedBy}, body: ${adoptedBy === 'owner' ? 'Storstyret' : 'Fellestinget'} }\n`,
    ...(names ? [`names:\n${names}`] : []),
    ...(partners ? [`partners:\n${partners}`] : []),
  ].join('');
}

/**
 * What speaks of levels and is none: the document itself, the titles that the plan's files have here, and addresses of pages,
 * which stay where a plan changes its words.
 */
const others =
  /strateg(?:y plan|iplan\p{L}*)|strategi[^ ]*\.(?:md|html|pdf)|(?:focus-area|strategy|goal|action-area) omrade[\w-]*|overordn(?:a|et|ede) mål|overall goal|html\/(?:goals|mal)(?:\/[\w-]+)?\.html/giu;

/** The usual nouns of some levels that texts have, with the words around them. */
function nounsIn(
  texts: ReadonlyMap<string, string>,
  levels: readonly Level[],
  language: Language,
): readonly string[] {
  const words = levels.flatMap((level) => {
    const { singular, definite, plural, definitePlural } = levelNouns[level][language];
    return [singular, definite, plural, definitePlural].map((form) => form.replace(/^the /, ''));
  });
  if (words.length === 0) return [];
  const nouns = new RegExp(`(?<![\\p{L}\\d-])(?:${words.join('|')})(?![\\p{L}\\d-])`, 'giu');
  return [...texts].flatMap(([name, whole]) => {
    const text = whole.replace(others, '');
    return [...text.matchAll(nouns)].map(
      ({ index }) => `${name}: … ${text.slice(Math.max(0, index - 40), index + 40)} …`,
    );
  });
}

test('a plan of any levels, names and governance is built in its own words alone', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(anyKind, async (kind) => {
      number += 1;
      const folder = join(work, String(number));
      writePlan(join(folder, 'plan'), levelledPlan(kind.levels, settings(kind), kind.language));
      const validated = await runBuilt(['validate'], folder);
      expect(few([validated.code === 0 ? '' : validated.out + validated.err])).toEqual(['']);
      const built = await runBuilt(['build', '--format', 'md,html,pdf,csv', '--out', 'out'], folder);
      expect(built).toMatchObject({ code: 0 });
      const listed = await runBuilt(['list', '--lang', kind.language], folder);
      const texts = new Map([...(await readAll(join(folder, 'out'))), ['list', listed.out]]);
      // Data has the words of the format.
      texts.delete('html/plan.json');
      if (kind.adoptedBy === 'owner') expect(few(partnerWordsIn(texts, kind.language))).toEqual([]);
      // Words for what the plan does not have, or calls by another name.
      const foreign = allLevels.filter((level) => !kind.levels.includes(level) || kind.named.includes(level));
      expect(few(nounsIn(texts, foreign, kind.language))).toEqual([]);
      const all = [...texts.values()].join('\n').toLowerCase();
      for (const level of kind.named)
        expect({ level, used: all.includes(invented[level]) }).toEqual({ level, used: true });
    }),
    { numRuns: runs },
  );
}, 600_000);
