import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const copy = (name: string): string => {
  const folder = join(work, name);
  cpSync(join(root, 'plan'), join(folder, 'plan'), { recursive: true });
  return folder;
};

test("next year's plan is written with what carries over, and is valid", async () => {
  const folder = copy('2013');
  const before = readdirSync(join(folder, 'plan', 'actions')).map((name) =>
    readFileSync(join(folder, 'plan', 'actions', name), 'utf8'),
  );
  const { code, out, err } = await runBuilt(['new', 'action-plan', '2013'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const text = readFileSync(join(folder, 'plan', 'action-plans', '2013.md'), 'utf8');
  expect(text).toMatch(/^---\nyear: 2013\nrevision:\n {2}status: draft\n/);
  expect(text).toContain('- e134-damasen-saggrenda');
  // Finished or cancelled since, so they do not stand in the priorities.
  for (const id of ['bredband-forstudie', 'gjennomgaende-billett']) expect(text).not.toContain(id);
  // Everything of the plan before is accounted for: carried over, ended, or asked about.
  const listed = await runBuilt(['list', 'actions', '--json'], folder);
  const { entities } = JSON.parse(listed.out) as { entities: readonly { id: string; title: string }[] };
  const previous = await runBuilt(['build', 'action-plan', '2012', '--format', 'md', '--out', 'md'], folder);
  expect(previous.code).toBe(0);
  const sheet = readFileSync(join(folder, 'md', 'handlingsplan-2012.md'), 'utf8');
  const titles = entities.filter(({ title }) =>
    new RegExp(`\n#{3,5} T\\d+ ${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\n`).test(sheet),
  );
  expect(titles.length).toBeGreaterThan(10);
  for (const { id } of titles) expect(out).toMatch(new RegExp(`^ {2}${id}(?::|$)`, 'm'));
  expect((await runBuilt(['validate'], folder)).code).toBe(0);
  expect((await runBuilt(['build', 'action-plan', '2013', '--format', 'md'], folder)).code).toBe(0);
  const after = readdirSync(join(folder, 'plan', 'actions')).map((name) =>
    readFileSync(join(folder, 'plan', 'actions', name), 'utf8'),
  );
  expect(after).toEqual(before);
});

test('a programme of several years is written as such, and rolled on with as many years', async () => {
  const folder = copy('programme');
  expect((await runBuilt(['new', 'action-plan', '2013-2016'], folder)).code).toBe(0);
  const file = join(folder, 'plan', 'action-plans', '2013-2016.md');
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(
    /^---\nperiod:\n {2}from: 2013\n {2}to: 2016\nrevision:\n {2}status: draft\n {2}date: ["']?2012["']?\n/,
  );
  expect(text).toContain('i 2013–2016.');
  writeFileSync(file, text.replace('revision:', 'bindingYears: 1\nrevision:'));
  expect((await runBuilt(['validate'], folder)).code).toBe(0);
  // Rolled on: as many years, as many binding; and no further than the plan's own period.
  expect((await runBuilt(['new', 'action-plan', '2014'], folder)).code).toBe(0);
  const next = readFileSync(join(folder, 'plan', 'action-plans', '2014-2017.md'), 'utf8');
  expect(next).toMatch(/^---\nperiod:\n {2}from: 2014\n {2}to: 2017\nbindingYears: 1\n/);
  expect((await runBuilt(['new', 'action-plan', '2020'], folder)).code).toBe(0);
  expect(existsSync(join(folder, 'plan', 'action-plans', '2020-2021.md'))).toBe(true);
  expect((await runBuilt(['validate'], folder)).code).toBe(0);
  // A year names the plan that begins in it, else the last that it is in.
  for (const [asked, built] of [
    ['2013-2016', '2013-2016'],
    ['2013–2016', '2013-2016'],
    ['2013', '2013-2016'],
    ['2015', '2014-2017'],
    ['2012', '2012'],
  ] as const) {
    const out = await runBuilt(['build', 'handlingsplan', asked, '--format', 'md', '--out', asked], folder);
    expect({ code: out.code, err: out.err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(join(folder, asked)).filter((name) => name.startsWith('handlingsplan'))).toEqual([
      `handlingsplan-${built}.md`,
    ]);
  }
  expect((await runBuilt(['build', 'action-plan', '2018', '--format', 'md'], folder)).err).toContain(
    '2014-2017',
  );
});

test.each([
  [['new', 'action-plan', '2016-2013'], 2, 'ikke et år'],
  [['new', 'action-plan', '2020-2023'], 3, 'utenfor planens periode'],
  [['new', 'action-plan', '2012'], 3, 'finnes fra før'],
  [['new', 'action-plan', '2050'], 3, 'utenfor planens periode'],
  [['new', 'action-plan', 'neste'], 2, 'ikke et år'],
  [['new', 'action-plan', '2013-T1'], 2, 'ikke et år'],
  [['new', 'tekst', '2013'], 2, 'handlingsplan, økonomiplan, årsrapport eller vedtak'],
  [['new', 'report', 'neste'], 2, 'ikke en periode'],
  [['new', 'report', '2011-T4'], 2, 'ikke en periode'],
  [['new', 'report', '2050-T1'], 3, 'utenfor planens periode'],
  [['new', 'action-plan'], 2, '<tittel> mangler'],
])('%p is refused, and nothing is written', async (args, code, words) => {
  const folder = copy(`refused-${args.join('-')}`);
  const result = await runBuilt(args, folder);
  expect(result.code).toBe(code);
  expect(result.err).toContain(words);
  expect(readdirSync(join(folder, 'plan', 'action-plans'))).toEqual(['2011.md', '2012.md']);
});

test('nothing is written of a plan in which an action cannot be read', async () => {
  const folder = copy('unread');
  const [name = ''] = readdirSync(join(folder, 'plan', 'actions'));
  writeFileSync(join(folder, 'plan', 'actions', name), Buffer.from([0xff, 0xfe, 0x67]));
  const { code, out, err } = await runBuilt(['new', 'action-plan', '2013'], folder);
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain('Noe i planen kan ikke leses');
  expect(existsSync(join(folder, 'plan', 'action-plans', '2013.md'))).toBe(false);
});

test('a report is written in its place, with the actions that nothing is reported of', async () => {
  const folder = copy('report');
  const { code, out, err } = await runBuilt(['ny', 'rapport', '3. tertial 2011'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const path = join(folder, 'plan', 'reports', '2011-T3.md');
  expect(readFileSync(path, 'utf8')).toBe(
    '---\nperiod: 2011-T3\n---\n\nSkriv her det viktigste for 3. tertial 2011. Det som er rapportert om hvert tiltak, kommer etter.\n',
  );
  expect(out).toMatch(
    /^plan\/reports\/2011-T3\.md er skrevet\. Ingen andre filer er endret\.\n\n\d+ tiltak har ikke noe under reports i 3\. tertial 2011 \(2011-09-01 til 2011-12-31\):\n {2}\S/,
  );
  expect(out).not.toContain('bredband-forstudie');
  expect((await runBuilt(['validate'], folder)).code).toBe(0);
  const built = await runBuilt(['bygg', 'rapport', '2011-t3', '--format', 'md'], folder);
  expect(built.out).toContain('tertialrapport-2011-t3.md');
  const again = await runBuilt(['new', 'report', '2011-T3'], folder);
  expect(again.code).toBe(3);
  expect(again.err).toContain('finnes fra før');
  expect((await runBuilt(['liste', 'rapporter'], folder)).out).toBe('3. tertial 2011  2011-T3\n');
});
