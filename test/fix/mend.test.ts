import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { editWritten } from '../../src/fix/edit-written.ts';
import { formatted } from '../../src/fix/format.ts';
import { quoteLine } from '../../src/fix/quote.ts';
import { typeRecord } from '../../src/schema/type-record.ts';
import { withLineFeeds } from '../../src/text/line-ends.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import { parseYaml } from '../../src/text/yaml.ts';
import { readText } from '../support/read-text.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { copyFolder, temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const cases = join(root, 'test', 'cases', 'validate');

function format(written: string): string {
  const text = withLineFeeds(written);
  const { root: data } = parseYaml('actions/a.yaml', text);
  return formatted({ file: 'actions/a.yaml', text, ...(data && { data }) }, 'action');
}
function dataOf(text: string): unknown {
  const { root: data } = parseYaml('actions/a.yaml', text);
  const typed = data && typeRecord('action', data, 'actions/a.yaml').data;
  return Object.fromEntries(Object.entries(typed ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('edits are applied from the back, and none twice', () => {
  expect(
    applyEdits('abcdef', [
      { range: [1, 2], text: 'X' },
      { range: [4, 6], text: '' },
      { range: [1, 3], text: 'Y' },
    ]),
  ).toMatch(/^a[XY]/);
  expect(
    applyEdits('ab', [
      { range: [1, 1], text: '-' },
      { range: [0, 0], text: '+' },
    ]),
  ).toBe('+a-b');
});

test.each([
  ['title: a: b', 7, "title: 'a: b'"],
  ["  - Kari's: svar", 5, "  - 'Kari''s: svar'"],
  ['- "a" b\r\n- c', 2, '- \'"a" b\'\r\n- c'],
  ['list: [a: b, *c]', 6, undefined],
  ['text: |\n  a: b', 6, undefined],
  ['title: a: b\n  goes on', 7, undefined],
  ["title: 'a'", 7, undefined],
  // Spaces and tabs behind the quotes are no part of the value.
  ["title: 'a'\t", 7, undefined],
  ["title: 'a'  ", 7, undefined],
  ["- 'a' \t\n- c", 2, undefined],
  ['title: a: b\t', 7, "title: 'a: b'\t"],
])('%j is put in quotes', (text, offset, expected) => {
  const edit = quoteLine(withLineFeeds(text), offset);
  expect(edit && editWritten(text, [edit])).toBe(expected);
});

test('keys are put in order with the comments above them, and the rest is kept', () => {
  expect(
    format(
      '# yaml-language-server: x\nend: 2012 # til jul\n\n# Hvem\nresponsible: "ask"\ndescription: |\n  To\n\n  avsnitt\n\ntitle: "Kari\'s"\r\nkind: measure',
    ),
  ).toBe(
    "# yaml-language-server: x\n\ntitle: \"Kari's\"\ndescription: |\n  To\n\n  avsnitt\nkind: measure\n\n# Hvem\nresponsible: 'ask'\nend: 2012 # til jul\n",
  );
});

/** The action files of the plan, cut at their top keys, in any order, with comments and blank lines put in. */
const shuffled = fc
  .constantFrom(...readdirSync(join(root, 'plan', 'actions')))
  .map((name) => readText(join(root, 'plan', 'actions', name)))
  .chain((text) => {
    const pieces = text.split(/^(?=[a-zA-Z]+:)/m).filter((piece) => /^[a-zA-Z]+:/.test(piece));
    const extra = fc.constantFrom('', '', '\n', '# merk\n', '\n# én\n# to\n', '#uten\n\n');
    return fc.tuple(
      fc.shuffledSubarray(pieces, { minLength: pieces.length }),
      fc.array(extra, { minLength: pieces.length, maxLength: pieces.length }),
      fc.constantFrom('\n', '\r\n'),
    );
  })
  .map(([pieces, extras, end]) =>
    pieces
      .map((piece, index) => (extras[index] ?? '') + piece.replace(/'([^'\\"]*)'/g, '"$1"'))
      .join('')
      .replaceAll('\n', end),
  );

test('formatting changes no meaning, loses no line, and is done once', () => {
  fc.assert(
    fc.property(shuffled, (text) => {
      const once = format(text);
      expect(format(once)).toBe(once);
      expect(dataOf(once)).toEqual(dataOf(text));
      const lines = (text: string): string[] =>
        text.replace(/\r/g, '').replaceAll('"', "'").split('\n').filter(Boolean).sort();
      expect(lines(once)).toEqual(lines(text));
    }),
    { numRuns: 200 },
  );
});

test.each(readdirSync(cases).filter((name) => name !== '_base'))(
  'fix and fmt never make %s worse',
  async (name) => {
    const folder = join(work, name);
    copyFolder(join(cases, '_base'), join(folder, 'plan'));
    copyFolder(join(cases, name), join(folder, 'plan'));
    const errors = async (): Promise<number> =>
      JSON.parse(
        (await runBuilt(['validate', '--format', 'json'], folder)).out || '{"summary":{"errors":99}}',
      ).summary.errors;
    const before = await errors();
    const fixed = await runBuilt(['validate', '--fix', '--format', 'json'], folder);
    expect([0, 1, 3]).toContain(fixed.code);
    expect(await errors()).toBeLessThanOrEqual(before);
    const first = await runBuilt(['fmt'], folder);
    expect([0, 3]).toContain(first.code);
    expect(await errors()).toBeLessThanOrEqual(before);
    // Nothing is left to do, and what could not be read is still no yes.
    expect(await runBuilt(['fmt', '--check'], folder)).toMatchObject({ code: first.code, out: '' });
  },
);

test('a guess is made only when it is asked for', async () => {
  const folder = join(work, 'guess');
  const action = smallPlan['actions/skilt.yaml'] ?? '';
  writePlan(join(folder, 'plan'), {
    ...smallPlan,
    'actions/skilt.yaml': action.replace('[skilting]', '[skiltnig]'),
  });
  expect((await runBuilt(['validate', '--fix'], folder)).code).toBe(1);
  expect((await runBuilt(['validate', '--fix=unsafe'], folder)).code).toBe(0);
  expect(readFileSync(join(folder, 'plan', 'actions', 'skilt.yaml'), 'utf8')).toBe(action);
});

test('ids that are missing are unique in the plan, whoever else has the same words', async () => {
  const folder = join(work, 'ids');
  const strategy = 'focus-areas/01-naering/01-reiseliv.md';
  const text = (smallPlan[strategy] ?? '').replace(
    '- skilting {#skilting}',
    '- skilting {#skilting}\n- på nett\n- på nett!',
  );
  writePlan(join(folder, 'plan'), { ...smallPlan, [strategy]: text });
  await runBuilt(['validate', '--fix'], folder);
  expect(readFileSync(join(folder, 'plan', strategy), 'utf8')).toBe(
    text.replace('- på nett\n', '- på nett {#pa-nett}\n').replace('- på nett!', '- på nett! {#pa-nett-2}'),
  );
});

test('line ends and the byte order mark stay when a file is fixed; formatted, it has the line ends alone', async () => {
  const folder = join(work, 'ends');
  const path = join(folder, 'plan', 'actions', 'skilt.yaml');
  const action = `\ufeff${smallPlan['actions/skilt.yaml']}`.replaceAll('\n', '\r\n');
  writePlan(join(folder, 'plan'), smallPlan);
  writeFileSync(path, action.replace('title:', 'titel:'));
  expect((await runBuilt(['validate', '--fix'], folder)).code).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(action);
  expect(await runBuilt(['fmt', '--check'], folder)).toMatchObject({ code: 1 });
  expect(readFileSync(path, 'utf8')).toBe(action);
  expect((await runBuilt(['fmt'], folder)).code).toBe(0);
  const formatted = readFileSync(path, 'utf8');
  expect(formatted).not.toContain('\ufeff');
  expect(formatted.split('\r\n').sort()).toEqual(action.slice(1).split('\r\n').sort());
});

test('of a file with line ends of both kinds only what is fixed is written anew', async () => {
  const folder = join(work, 'mixed');
  const path = join(folder, 'plan', 'focus-areas', '01-naering', '01-reiseliv.md');
  const text = (smallPlan['focus-areas/01-naering/01-reiseliv.md'] ?? '').replace(
    'Om reiseliv.\n',
    'Om\r\nreiseliv.\r\n\r\n## Flere dager ##\n\n- hytter\r\n',
  );
  writePlan(join(folder, 'plan'), { ...smallPlan, 'focus-areas/01-naering/01-reiseliv.md': text });
  await runBuilt(['validate', '--fix'], folder);
  expect(readFileSync(path, 'utf8')).toBe(
    text.replace('Flere dager', 'Flere dager {#flere-dager}').replace('hytter', 'hytter {#hytter}'),
  );
});

test('an older revision is not fixed', async () => {
  expect((await runBuilt(['validate', '--fix', '--at', 'HEAD'])).code).toBe(3);
});

describe('a file whose name does not fit', () => {
  const year = (of: number): string =>
    `---\nyear: ${of}\nrevision: { status: draft, date: ${of - 1}-11 }\n---\n`;
  const action = smallPlan['actions/skilt.yaml'] ?? '';
  const plain = Object.fromEntries(
    Object.entries(smallPlan).filter(([path]) => !path.startsWith('action-plans/')),
  );
  let number = 0;
  /** What fmt, and in a plan of its own `validate --fix`, leave in a folder of the plan; both must leave the same. */
  async function renamed(files: Readonly<Record<string, string>>, within: string): Promise<string[]> {
    const left = await Promise.all(
      [['validate', '--fix'], ['fmt']].map(async (args) => {
        number += 1;
        const folder = join(work, `names-${number}`);
        writePlan(join(folder, 'plan'), files);
        await runBuilt(args, folder);
        if (args[0] === 'fmt')
          expect(await runBuilt(['fmt', '--check'], folder)).toMatchObject({ code: 0, out: '' });
        return readdirSync(join(folder, 'plan', within)).sort();
      }),
    );
    expect(left[0]).toEqual(left[1]);
    return left[0] ?? [];
  }

  test('gets the name of its year, its period or its slug', async () => {
    expect(await renamed({ ...plain, 'action-plans/plan.md': year(2011) }, 'action-plans')).toEqual([
      '2011.md',
    ]);
    expect(await renamed({ ...smallPlan, 'actions/Nye Skilt_2.yaml': action }, 'actions')).toContain(
      'nye-skilt-2.yaml',
    );
    expect(
      await renamed({ ...smallPlan, ['actions/på-nett.yaml'.normalize('NFD')]: action }, 'actions'),
    ).toContain('pa-nett.yaml');
    const economic = Object.keys(smallPlan).find((path) => path.startsWith('economic-plans/')) ?? '';
    const moved = { ...smallPlan, 'economic-plans/okonomi.yaml': smallPlan[economic] ?? '' };
    const { [economic]: _gone, ...rest } = moved as Record<string, string>;
    expect(await renamed(rest, 'economic-plans')).toEqual([economic.split('/')[1]]);
  });

  test('takes a name that another leaves', async () => {
    const files = { ...plain, 'action-plans/2011.md': year(2012), 'action-plans/2012.md': year(2013) };
    expect(await renamed(files, 'action-plans')).toEqual(['2012.md', '2013.md']);
  });

  test('keeps its name where the right one is taken, wanted twice, or swapped', async () => {
    const taken = { ...plain, 'action-plans/2011.md': year(2011), 'action-plans/ny.md': year(2011) };
    expect(await renamed(taken, 'action-plans')).toEqual(['2011.md', 'ny.md']);
    const twice = { ...plain, 'action-plans/a.md': year(2011), 'action-plans/b.md': year(2011) };
    expect(await renamed(twice, 'action-plans')).toEqual(['a.md', 'b.md']);
    const swapped = { ...plain, 'action-plans/2011.md': year(2012), 'action-plans/2012.md': year(2011) };
    expect(await renamed(swapped, 'action-plans')).toEqual(['2011.md', '2012.md']);
  });

  test('keeps its name where somebody links to it, and where the id is somebody else’s', async () => {
    const chapter = 'chapters/01-bakgrunn.md';
    const linked = {
      ...plain,
      'action-plans/ny.md': year(2011),
      [chapter]: `${smallPlan[chapter]}\n[Planen](../action-plans/ny.md)\n`,
    };
    expect(smallPlan[chapter]).toBeDefined();
    expect(await renamed(linked, 'action-plans')).toEqual(['ny.md']);
    expect(await renamed({ ...smallPlan, 'actions/skílt.yaml': action }, 'actions')).toContain('skílt.yaml');
    // An id of another kind is free: `salg` is an action area.
    expect(await renamed({ ...smallPlan, 'actions/Salg.yaml': action }, 'actions')).toContain('salg.yaml');
  });

  test('is told of where it goes, and of by --check', async () => {
    const folder = join(work, 'names-told');
    writePlan(join(folder, 'plan'), { ...plain, 'action-plans/ny.md': year(2011) });
    const { code, out } = await runBuilt(['fmt', '--check'], folder);
    expect(code).toBe(1);
    expect(out.split('\n')).toContain('plan/action-plans/ny.md → plan/action-plans/2011.md');
    expect(readdirSync(join(folder, 'plan', 'action-plans'))).toEqual(['ny.md']);
    const { err } = await runBuilt(['validate', '--fix', '--lang', 'en'], folder);
    expect(err).toContain('plan/action-plans/ny.md → plan/action-plans/2011.md');
    expect(err).toContain('1 problem fixed');
  });
});

test('what two diagnostics fix in the same place counts once', async () => {
  const folder = join(work, 'same-place');
  writePlan(join(folder, 'plan'), {
    ...smallPlan,
    'actions/skilt.yaml': (smallPlan['actions/skilt.yaml'] ?? '').replace(
      'title: Nye skilt',
      'title: &a !b Nye skilt',
    ),
  });
  const { err, code } = await runBuilt(['validate', '--fix', '--lang', 'en'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '1 problem fixed\n' });
});
