import { standardWeights } from '#templates';
import { viewOf } from '../../src/diff/view/diff-view.ts';
import { allOf, anyOf, type SpokenLanguage, say } from '../../src/messages/wording.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { diagnose } from '../../src/reading/read-plan.ts';
import { csvDiff } from '../../src/report/diff/csv.ts';
import { jsonDiff } from '../../src/report/diff/json.ts';
import { markdownDiff } from '../../src/report/diff/markdown.ts';
import { prettyDiff } from '../../src/report/diff/pretty.ts';
import { prettyReport } from '../../src/report/pretty.ts';
import { catalogue, readOverlay } from '../../src/rules/catalogue.ts';
import { compareEnds, richBase, richHead } from '../support/diff-fixture.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { smallPlanWith } from '../support/small-plan.ts';

/** Some words of Northern Sámi, which is not shipped: enough to see who speaks it, and who falls back. */
const { overlay, share, unknown } = readOverlay({
  tag: 'se',
  fallback: 'nb',
  words: {
    'join.and': 'ja',
    'join.or': 'dahje',
    'report.error': 'meattáhus',
    'report.warning': 'váruhus',
    'report.hint': 'veahkki',
    'PV1702.message': (v: Readonly<Record<string, unknown>>) => `«${v.title}» lea juo geavahuvvon`,
    'noun.goal': {
      singular: 'ulbmil',
      definite: 'ulbmil',
      plural: 'ulbmilat',
      definitePlural: 'ulbmilat',
      one: 'okta ulbmil',
    },
    'field.status': 'dilli',
    'word.ongoing': 'jođus',
    'weight.goal-reworded.title': 'Ulbmil rievdaduvvon',
    'change.addedHeading': 'Ođđa',
  },
});

const twice = smallPlanWith({
  'actions/skilt.yaml': (text) => text.replace('title: Nye skilt', 'title: Salg på nett'),
});

function validated(language: SpokenLanguage): string {
  const loaded = loadPlan(memoryTree(twice));
  const options = { language, color: false, width: 80, pathOf: (file: string) => file };
  return prettyReport(diagnose(loaded), loaded.sources, 1, options);
}

const rich = compareEnds(richBase, richHead);

function compared(language: SpokenLanguage) {
  const view = viewOf(rich.comparison, rich.ends, { language, table: standardWeights });
  return {
    // Wide enough that a longer word moves no other to the next line.
    pretty: prettyDiff(view, { color: false, width: 200 }),
    md: markdownDiff(view),
    json: jsonDiff(rich.comparison, rich.ends, view, '0.0.0'),
    csv: csvDiff(rich.comparison, language),
  };
}

/** Lines of one text that are not in another. */
function others(text: string, than: string): readonly string[] {
  const known = new Set(than.split('\n'));
  return text.split('\n').filter((line) => !known.has(line));
}

test('the share that is translated is told, and every name is one of the catalogue', () => {
  expect(unknown).toEqual([]);
  expect(share).toEqual({ translated: 11, of: catalogue().size });
  expect(catalogue().size).toBeGreaterThan(700);
});

test('a name that nothing is called is told', () => {
  const { unknown: found, share: none } = readOverlay({
    tag: 'se',
    fallback: 'nb',
    words: { 'PV1702.mesage': 'a', 'PV9999.text': 'b', 'report.error': 'c' },
  });
  expect(found).toEqual(['PV1702.mesage', 'PV9999.text']);
  expect(none.translated).toBe(1);
});

test('every name of the catalogue stands for words in three languages', () => {
  for (const [name, wording] of catalogue()) {
    expect({ name, languages: Object.keys(wording).sort() }).toEqual({ name, languages: ['en', 'nb', 'nn'] });
  }
});

test('what the overlay has is said in it, the rest in its fallback', () => {
  expect(allOf(['a', 'b', 'c'], overlay)).toBe('a, b ja c');
  expect(anyOf(['a', 'b'], overlay)).toBe('a dahje b');
  const wording = { nb: 'mål', nn: 'mål', en: 'goal' };
  expect(say(wording, overlay)).toBe('mål');
  expect(say(wording, { tag: 'fkv', fallback: 'en', words: new Map() })).toBe('goal');
});

test('validate speaks it, and Bokmål where nobody has translated a sentence', () => {
  const report = validated(overlay);
  expect(report).toContain('váruhus[PV1702]: «Salg på nett» lea juo geavahuvvon');
  expect(report).toContain('veahkki: gi dem titler som viser forskjellen, eller slå dem sammen');
  expect(report).not.toContain('advarsel[');
  // Only the lines that have a word of the overlay differ.
  const lines = others(report, validated('nb'));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toMatch(/váruhus|veahkki/);
});

test.each(['pretty', 'md', 'json'] as const)('diff as %s speaks it, and falls back', (format) => {
  const spoken = compared(overlay)[format];
  const fallback = compared('nb')[format];
  const lines = others(spoken, fallback);
  expect(spoken).toContain('Ulbmil rievdaduvvon');
  expect(spoken).not.toContain('Mål omformulert');
  expect(fallback).toContain('Mål omformulert');
  expect(spoken).not.toContain('undefined');
  expect(spoken).not.toContain('[object Object]');
  for (const line of lines) expect(line).toMatch(/ulbmil| ja |dilli|jođus|ođđa|lang="nb"|"se"/i);
});

test('a table of which nothing is translated is that of the fallback', () => {
  expect(compared(overlay).csv).toBe(compared('nb').csv);
});

test('JSON says which language it is in', () => {
  expect(JSON.parse(compared(overlay).json)).toMatchObject({ language: 'se' });
});
