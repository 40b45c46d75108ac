import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { standardWeights } from '#templates';
import { type DiffFormat, diffFormats } from '../../src/commands/names.ts';
import { type DiffView, viewOf } from '../../src/diff/view/diff-view.ts';
import { reaching } from '../../src/diff/view/verdict-lines.ts';
import { type Language, languages } from '../../src/kinds/languages.ts';
import { changeWords } from '../../src/messages/change-words.ts';
import { csvDiff } from '../../src/report/diff/csv.ts';
import { githubDiff } from '../../src/report/diff/github.ts';
import { jsonDiff } from '../../src/report/diff/json.ts';
import { markdownDiff } from '../../src/report/diff/markdown.ts';
import { prettyDiff } from '../../src/report/diff/pretty.ts';
import { statDiff } from '../../src/report/diff/stat.ts';
import { widthOf } from '../../src/report/diff/wrap.ts';
import { changesPageOf } from '../support/changes-pdf.ts';
import type { Files } from '../support/compare-plans.ts';
import { type Compared, compareEnds, richBase, richHead } from '../support/diff-fixture.ts';
import { expectGolden, withoutStyle } from '../support/golden.ts';
import { hostile, multiplied, withText } from '../support/hostile.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';

const rich = compareEnds(richBase, richHead);
const nothing = compareEnds(smallPlan, smallPlan);
const reverse = compareEnds(richHead, richBase);
const crooked: Compared = {
  comparison: withText(rich.comparison, hostile),
  ends: {
    base: { ...rich.ends.base, name: `main${hostile}`, folder: `a${hostile}` },
    head: { ...rich.ends.head, name: `head${hostile}`, pathOf: (file) => `plan/${file}${hostile}` },
  },
};

function viewIn(language: Language, { comparison, ends }: Compared): DiffView {
  return viewOf(comparison, ends, { language, table: standardWeights });
}

/** Every format of a comparison, as it is printed. */
function printed(language: Language, compared: Compared): Readonly<Record<Format, string>> {
  const { comparison, ends } = compared;
  const view = viewIn(language, compared);
  const pretty = prettyDiff(view, { color: false, width: 80 });
  return {
    pretty,
    md: markdownDiff(view),
    html: changesPageOf(compared, language),
    json: jsonDiff(comparison, ends, view, '0.0.0'),
    github: githubDiff(view, ends, pretty),
    csv: csvDiff(comparison, language),
    stat: statDiff(view, { color: false, width: 80 }),
  };
}
type Format = Exclude<DiffFormat, 'pdf'> | 'stat';
const formats: readonly Format[] = [...diffFormats.filter((format) => format !== 'pdf'), 'stat'];
const all = Object.fromEntries(languages.map((language) => [language, printed(language, rich)]));
const bad = printed('nb', crooked);

describe.each(languages)('a revision of every kind and weight in %s', (language) => {
  test.each(formats)('%s', (format) => {
    const text = all[language]?.[format] ?? '';
    expectGolden(
      format === 'html' ? withoutStyle(text) : text,
      join(root, 'test', 'cases', 'diff-formats', `${format}-${language}.txt`),
    );
  });
});

test.each(languages)('every line of the table in %s ends with CRLF, as Excel writes it', (language) => {
  const text = all[language]?.csv ?? '';
  expect(text.split('\r\n').length).toBeGreaterThan(5);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('every weight and every form of detail is in it', () => {
  const { changes } = rich.comparison;
  expect(new Set(changes.map(({ weight }) => weight)).size).toBe(4);
  expect(new Set(changes.map(({ kind }) => kind)).size).toBe(5);
  expect(new Set(changes.map(({ detail }) => detail.type)).size).toBe(8);
});

test('no format sees more than another: every change is in each, and what is hidden in none', () => {
  const own = printed('nb', rich);
  for (const { fingerprint } of rich.comparison.changes)
    for (const format of ['pretty', 'md', 'html', 'json', 'github'] as const)
      expect(own[format]).toContain(fingerprint);
  for (const format of formats) expect(own[format]).not.toMatch(/Snakk med|Kari|Per\b/);
});

test('counts stand first and last', () => {
  const { counts } = viewIn('nb', rich);
  expect(counts).toBe(
    '3 krever vedtak av alle medlemmene · 6 vedtakskrevende · 12 vesentlige · 4 redaksjonelle · 1 flyttet',
  );
  for (const format of ['pretty', 'stat'] as const) {
    const lines = printed('nb', rich)[format].trimEnd().split('\n');
    expect([lines[0], lines.at(-1)]).toEqual([counts, counts]);
  }
});

test('the same revision twice says so, in every format', () => {
  for (const language of languages) {
    const own = printed(language, nothing);
    for (const format of ['pretty', 'md', 'html', 'stat'] as const)
      expect(own[format]).toContain(changeWords.noChanges[language]);
    expect(JSON.parse(own.json).changes).toEqual([]);
    expect(own.csv.trimEnd().split('\r\n').length).toBe(1);
  }
});

describe.each([
  ['nb', 'lenken «Loven»', 'punkt', 'avsnitt'],
  ['nn', 'lenkja «Loven»', 'punkt', 'avsnitt'],
  ['en', 'the link “Loven”', 'list item', 'paragraph'],
] as const)('what no word shows is shown all the same, in %s', (language, link, item, paragraph) => {
  const chapter = (text: string) => ({
    ...smallPlan,
    'chapters/01-bakgrunn.md': `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${text}\n`,
  });
  const texts = (from: string, to: string) => {
    const { pretty, md, html } = printed(language, compareEnds(chapter(from), chapter(to)));
    // What is marked in three ways is the same here; text on its own is not.
    return [pretty, md, html].map((text) =>
      text
        .replace(/<style>[\s\S]*?<\/style>|<span class="unseen"[^>]*>[^<]*<\/span>|<[^>]+>/g, ' ')
        .replaceAll('&#46;', '.')
        .replaceAll('&#8203;', '')
        .replace(/[*~]{2}|\[[-+]|\{\+|\+\}|-\]/g, ' ')
        .replace(/\s+/g, ' ')
        .toLowerCase(),
    );
  };
  test('where a link leads', () => {
    for (const text of texts('[Loven](https://a.no/1)', '[Loven](https://a.no/2)')) {
      expect(text).toContain(link.toLowerCase());
      expect(text).toMatch(/https:\/\/a\.no\/1\b.*https:\/\/a\.no\/2\b/);
    }
  });
  test('the number that a list begins with', () => {
    for (const text of texts('17. ledd', '27. ledd')) expect(text).toMatch(/17 ?\. .*27 ?\. ledd/);
  });
  test('the day of a date, which begins no list', () => {
    for (const text of texts('17. mai', '27. mai')) expect(text).toMatch(/\b17\b.*\b27 *\. mai/);
  });
  test('the sort of a block', () => {
    for (const text of texts('Krav:\n\n- veg', 'Krav:\n\nveg'))
      expect(text).toMatch(new RegExp(`[«“]veg[»”].*${item}.*${paragraph}`));
  });
});

describe('JSON', () => {
  const schema = JSON.parse(readFileSync(join(root, 'schemas', 'diff.schema.json'), 'utf8'));
  const validate = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  }).compile(schema);
  test.each([
    ['rich', rich],
    ['nothing', nothing],
    ['the other way', reverse],
    ['hostile', crooked],
  ])('keeps its schema: %s', (_name, compared) => {
    for (const language of languages) {
      validate(JSON.parse(printed(language, compared).json));
      expect(validate.errors).toBeNull();
    }
  });
  test('the schema refuses what is none', () => {
    const report = JSON.parse(printed('nb', rich).json);
    expect(validate({ ...report, changes: [{ ...report.changes[0], weight: 'heavy' }] })).toBe(false);
    const [first] = report.changes;
    expect(validate({ ...report, changes: [{ ...first, detail: { type: 'hidden', text: 'x' } }] })).toBe(
      false,
    );
  });
  test('text of the plan is not touched', () => {
    expect(JSON.parse(bad.json).changes[0].before.title).toContain(hostile);
  });
});

const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

describe('a terminal', () => {
  test.each([40, 80, 120])('no line is wider than %i columns but for words that are', (width) => {
    const text = prettyDiff(viewIn('nb', rich), { color: true, width });
    const lines = text
      .split('\n')
      .slice(1, -2)
      .filter((line) => !/\S{36,}/.test(stripVTControlCharacters(line)));
    for (const line of lines)
      expect({ line, fits: widthOf(line) <= Math.max(40, width) }).toEqual({ line, fits: true });
  });
  test('colour adds nothing but colour', () => {
    const colored = prettyDiff(viewIn('nb', rich), { color: true, width: 80 });
    expect(colored).toContain('\u001b[');
    expect(stripVTControlCharacters(colored)).toBe(printed('nb', rich).pretty);
  });
  test('marks say what was struck and what is new', () => {
    const text = prettyDiff(viewIn('nb', rich), { color: false, width: 120 });
    expect(text).toContain('velger leder for [-to-]{+fire+} år om gangen{+, og nestleder for to+}.');
  });
  test.each(['pretty', 'stat', 'github', 'html', 'md'] as const)(
    'nothing from the plan steers it or reorders its text: %s',
    (format) => {
      expect(bad[format].match(steering) ?? []).toEqual([]);
      expect(bad.pretty).toContain('\\u001b]8;;');
    },
  );
  test('what looks like a mark is no mark', () => {
    expect(bad.pretty).toContain('\\[-struck\\-]\\{+new\\+}');
  });
});

describe('a comment', () => {
  const allowed = /^<\/?(?:details|summary|b|br|sub|code|strong|del)>$|^<!-- planverk-diff -->$/;
  const nodesOf = (text: string): readonly Nodes[] => {
    const found: Nodes[] = [];
    const visit = (node: Nodes): void => {
      found.push(node);
      if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(unified().use(remarkParse).parse(text));
    return found;
  };
  test('its first line is what it is found by, and nothing in it looks like that', () => {
    expect(bad.md.split('\n')[0]).toBe('<!-- planverk-diff -->');
    expect(bad.md.split('<!-- planverk-diff -->').length).toBe(2);
  });
  test('markup in the plan is text', () => {
    const nodes = nodesOf(bad.md);
    const types = new Set(nodes.map(({ type }) => type));
    for (const type of [
      'link',
      'image',
      'code',
      'inlineCode',
      'definition',
      'linkReference',
      'emphasis',
      'thematicBreak',
    ])
      expect([...types]).not.toContain(type);
    const tags = nodes.flatMap((node) => (node.type === 'html' ? (node.value.match(/<[^>]*>/g) ?? []) : []));
    expect(tags.length).toBeGreaterThan(20);
    expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
    for (const tag of ['details', 'summary'])
      expect(tags.filter((own) => own === `<${tag}>`).length).toBe(
        tags.filter((own) => own === `</${tag}>`).length,
      );
  });
  test('it calls nobody and links nowhere, whatever a forge makes of bare text', () => {
    const texts = nodesOf(bad.md).flatMap((node) => (node.type === 'text' ? [node.value] : []));
    const alive = /@\w|#\d|!\d|\bGH-\d|:\/\/|\bwww\.|:smile:|\$x|\[\[|3f1c9a5be07d42c86a10/;
    expect(texts.filter((text) => alive.test(text) && !text.includes('(3f1c9a5be0'))).toEqual([]);
    expect(texts.join('').replaceAll('\u200b', '')).toContain('@octocat @org/team #12 GH-12 org/repo#3');
  });
  test('marks that Markdown would not see beside signs are tags', () => {
    expect(printed('nb', rich).md).toContain('år om gangen<strong>, og nestleder for to</strong>.');
    expect(printed('nb', rich).md).toContain('velger leder for ~~to~~ **fire** år');
  });
});

describe('many changes', () => {
  const many: Compared = { ...rich, comparison: multiplied(rich.comparison, 10_000) };
  const manyBad: Compared = { ...crooked, comparison: multiplied(crooked.comparison, 10_000) };
  test.each([
    ['as they are', many],
    ['with hostile text', manyBad],
    [
      'of letters that take many bytes',
      { ...rich, comparison: withText(many.comparison, '𠮷'.repeat(3000)) },
    ],
  ])('a comment stays below 60 000 bytes, with the heaviest in it: %s', (_name, compared) => {
    const text = markdownDiff(viewIn('nb', compared));
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(20_000);
    expect(text.split('<details>').length).toBe(text.split('</details>').length);
    expect(text).toMatch(/- \d+ ◆ \*\*Visjonen endret:\*\*/);
    // All changes are shown, told of by sort, or counted as left out.
    const shown = text.match(/^- \d+ [◆●○·] \*\*/gm)?.length ?? 0;
    const told = [...text.matchAll(/^- … og (\d+) til av samme type/gm)].reduce(
      (sum, [, own]) => sum + Number(own),
      0,
    );
    const left = Number(/\*\*(\d+) endring(?:er)? til får ikke plass her/.exec(text)?.[1] ?? 0);
    expect(shown + told + left).toBe(10_000);
  });
  test('a terminal gets ten of a sort in a focus area, and how many there are besides', () => {
    const start = process.cpuUsage();
    const text = prettyDiff(viewIn('nb', many), { color: false, width: 80 });
    const took = process.cpuUsage(start).user / 1000;
    const groups = viewIn('nb', many).groups;
    const shown = text.split('\n').filter((line) => /^[◆●○·] \d+\./.test(line)).length;
    expect(shown).toBe(
      groups.reduce((sum, { changes }) => {
        const rows = new Map<string, number>();
        for (const { change } of changes) rows.set(change.category, (rows.get(change.category) ?? 0) + 1);
        return sum + [...rows.values()].reduce((own, count) => own + Math.min(10, count), 0);
      }, 0),
    );
    expect(text).toMatch(/… og \d{3} til av samme type \(Visjonen endret\)/);
    // Some 0.3 s on the slowest machine it was tried on.
    expect(took).toBeLessThan(5000);
  });
  test('a page has ten of a sort in a focus area, counts the rest, and has the fingerprint of each', () => {
    const page = changesPageOf(many, 'nb');
    expect(page).toMatch(/… og \d{3} til av samme type \(Visjonen endret\): nr\. \d+/);
    const fingerprints = many.comparison.changes.filter(({ fingerprint }) => !page.includes(fingerprint));
    expect(fingerprints).toEqual([]);
    expect(page.split('<h4').length).toBeLessThan(300);
  });
  test('a long text that was rewritten is cut where people read it', () => {
    const chapter = (word: string): string =>
      `---\nid: lang\n---\n\n# Lang\n\n${Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ')}\n`;
    const compared = compareEnds(
      { ...smallPlan, 'chapters/03-lang.md': chapter('gammel') },
      { ...smallPlan, 'chapters/03-lang.md': chapter('ny') },
    );
    const own = printed('nb', compared);
    expect(own.pretty.length).toBeLessThan(8000);
    expect(own.pretty).toMatch(/Teksten er skrevet om\.[\s\S]*… \(\d+ tegn til\)/);
    expect(Buffer.byteLength(own.md)).toBeLessThan(8000);
    expect(own.html).toContain('ny19999');
  });
});

describe('annotations', () => {
  test('ten of a level at most, and commands are stopped while the text is printed', () => {
    const many: Compared = { ...rich, comparison: multiplied(rich.comparison, 500) };
    const lines = printed('nb', many).github.split('\n');
    for (const level of ['error', 'warning', 'notice'])
      expect(lines.filter((line) => line.startsWith(`::${level} `)).length).toBeLessThanOrEqual(10);
    expect(lines.filter((line) => line.startsWith('::notice::')).length).toBe(1);
    const stop = bad.github.split('\n').findIndex((line) => line.startsWith('::stop-commands::'));
    const commands = bad.github.split('\n').slice(0, stop);
    expect(commands.every((line) => /^::(?:error|warning|notice) file=|^::notice::\d+ til /.test(line))).toBe(
      true,
    );
  });
  test('what fails is an error, what needs a decision a warning, the rest a notice', () => {
    const lines = printed('nb', rich).github.split('\n');
    expect(lines.find((line) => line.includes('title=Visjonen endret'))).toMatch(
      /^::error file=plan\/plan\.yaml,line=4,/,
    );
    expect(lines.find((line) => line.includes('title=Tiltak fjernet'))).toMatch(/^::error /);
    expect(lines.find((line) => line.includes('title=Tall eller krav'))).toMatch(/^::notice /);
    const heard = (files: Files): Files => ({
      ...files,
      'plan.yaml': String(files['plan.yaml']).replace('status: adopted', 'status: hearing'),
    });
    const inHearing = printed('nb', compareEnds(heard(richBase), heard(richHead))).github.split('\n');
    expect(inHearing.find((line) => line.includes('title=Mål omformulert'))).toMatch(/^::warning /);
  });
  test('what is gone is marked at its parent, or at the list it stood in', () => {
    const text = (path: string, from: string): string => {
      const own = String(richBase[path]);
      if (!own.includes(from)) throw new Error(`${path} has no ${from}`);
      return own.replace(from, '');
    };
    const road = 'focus-areas/02-samferdsel/01-veg.md';
    const compared = compareEnds(richBase, {
      ...richBase,
      [road]: text(road, '- lys {#lys}\n'),
      'actions/lys-i-ask.yaml': String(richBase['actions/lys-i-ask.yaml']).replace('[lys]', '[rassikring]'),
      'plan.yaml': text('plan.yaml', '{ id: lobby, title: Politisk tilstedeværelse }'),
      'actions/skilt.yaml': String(richBase['actions/skilt.yaml']).replace('workingForms: [lobby]\n', ''),
    });
    const lines = printed('nb', compared).github.split('\n');
    expect(lines.find((line) => line.includes('title=Tiltaksområde fjernet'))).toContain(
      `file=plan/${road},line=7,`,
    );
    const plan = String(richBase['plan.yaml']).split('\n');
    const line = plan.findIndex((own) => own.startsWith('workingForms')) + 1;
    expect(lines.find((own) => own.includes('title=Arbeidsform fjernet'))).toContain(
      `file=plan/plan.yaml,line=${line},`,
    );
  });
});

test('a page has no script and nothing of the plan as markup', () => {
  for (const page of [bad.html, printed('en', rich).html]) {
    expect(page).not.toMatch(/<(?:script|img|iframe|object|embed|base|link)\b|\son\w+="|href="(?!#)/i);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}';`);
  }
  expect(bad.html).toContain('&lt;script&gt;x()&lt;/script&gt;');
});

test('cells of a spreadsheet are figures, or text that is no formula', () => {
  const own = csvDiff(
    {
      ...rich.comparison,
      changes: rich.comparison.changes.map((change) => ({
        ...change,
        documents: [],
        ...(change.before && { before: { ...change.before, title: '=cmd|x;"y"' } }),
        ...(change.after && { after: { ...change.after, title: '=cmd|x;"y"' } }),
      })),
    },
    'nb',
  );
  const [, ...lines] = own.trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).toMatch(/^;"'=cmd\|x;""y""";2\d{3};[^;]+;[^;]*;\d*;\d*;-?\d+$/);
});

test('what --fail-on counts is what nobody has decided', () => {
  const count = (limit: Parameters<typeof reaching>[1]): number => reaching(rich.comparison, limit).length;
  expect([count('editorial'), count('substantive'), count('decision'), count('members')]).toEqual([
    25, 21, 9, 3,
  ]);
  const view = viewOf(rich.comparison, rich.ends, {
    language: 'nb',
    table: standardWeights,
    failOn: 'members',
  });
  expect(view.gate.at(-1)).toEqual({ level: 'error', text: '--fail-on members: 3 endringer når grensen.' });
});

test('a decision on record is shown with its case, and a stale one is told of', () => {
  const vision = rich.comparison.changes.find(({ category }) => category === 'indicator-redefined');
  const accepted = compareEnds(richBase, {
    ...richHead,
    'decisions/rr-12-11.yaml': `body: Regionrådet\ncase: 12/11\ndate: 2011-10-03\ndecision: Godtatt.\naccepts: [${vision?.fingerprint}, 00000000000000000000]\n`,
  });
  const own = printed('nb', accepted);
  for (const format of ['pretty', 'md', 'html'] as const) {
    expect(own[format]).toContain('Godtatt i sak 12/11, Regionrådet, 3. oktober 2011');
    expect(own[format]).toMatch(/Sak 12\/11 godtar 0(?:&#8203;)?0{19}, som ingen endring har lenger/);
  }
  expect(reaching(accepted.comparison, 'decision').length).toBe(8);
});
