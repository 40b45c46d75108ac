import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
let count = 0;

/** The small plan on disk, with some of its files changed. */
function folderWith(changes: Readonly<Record<string, (text: string) => string>>): string {
  count += 1;
  const folder = join(work, `plan-${count}`);
  const files: Readonly<Record<string, string>> = { ...smallPlan, ...{ 'action-plans/2011.md': plan2011 } };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, changes[path]?.(text) ?? text);
  }
  return folder;
}

const plan2011 = `---
# Handlingsplanen for 2011
year: 2011
revision:
  status: hearing # til 1. november
  date: 2010-09
  # Slik heter den på forsiden
  label: Høringsutkast september 2010
hearing: { from: 2010-09-20, to: 2010-11-01 }
# Det viktigste først
priorities: [skilt]
---

## Om året

Teksten står som den står.
`;

const alone = (text: string): string => text.replace('governance: { adoptedBy: partners }\n', '');
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const adopt = (folder: string, ...args: readonly string[]) =>
  runBuilt(['adopt', ...args, '--plan', folder, '--lang', 'nb'], work);
const decided = ['--date', '2010-12-15', '--body', 'Fjellrådet', '--case', 'PS 91/10'];

test('a document is adopted: its status, its adoption, its former edition and its record, and nothing else', async () => {
  const folder = folderWith({ 'plan.yaml': alone });
  const { code, out } = await adopt(folder, 'action-plan', '2011', ...decided);
  expect(code).toBe(0);
  expect(read(folder, 'action-plans/2011.md')).toBe(`---
# Handlingsplanen for 2011
year: 2011
revision:
  status: adopted # til 1. november
  date: 2010-12-15
  # Slik heter den på forsiden
  tag: handlingsplan-2011
hearing: { from: 2010-09-20, to: 2010-11-01 }
adoptions:
  - body: Fjellrådet
    case: PS 91/10
    date: 2010-12-15
editions:
  - status: hearing
    date: 2010-09
    label: Høringsutkast september 2010
    hearing:
      from: 2010-09-20
      to: 2010-11-01
# Det viktigste først
priorities: [skilt]
---

## Om året

Teksten står som den står.
`);
  expect(read(folder, 'adopted/action-plan-2011.yaml')).toContain(
    'document: action-plan 2011\ndate: 2010-12-15\n',
  );
  expect(out).toContain('Handlingsplan 2011 er vedtatt 2010-12-15:');
  expect(out).toMatch(/git add \S+action-plans\/2011\.md \S+adopted\/action-plan-2011\.yaml\n/);
  expect(out).toContain('git tag handlingsplan-2011\n');
  const after = await runBuilt(['validate', folder, '--format', 'json'], work);
  expect(JSON.parse(after.out).diagnostics).toEqual([]);
  const format = await runBuilt(['fmt', '--check', '--plan', folder], work);
  expect(format.out).not.toMatch(/action-plan|adopted/);
});

test('where the partners adopt, each is noted, and the last one makes it hold', async () => {
  const folder = folderWith({});
  const ask = ['--partner', 'ask', '--body', 'kommunestyret', '--date', '2010-12-01'];
  const first = await adopt(folder, 'handlingsplan', '2011', ...ask);
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toContain('venter på vedtak fra Bø');
  expect(first.out).not.toContain('git tag');
  expect(read(folder, 'action-plans/2011.md')).toMatch(/status: hearing[\s\S]*partner: ask/);
  expect(existsSync(join(folder, 'adopted'))).toBe(false);
  const again = await adopt(folder, 'action-plan', '2011', ...ask);
  expect(again).toMatchObject({ code: 3 });
  expect(again.err).toContain('«ask» er ikke blant dem som mangler vedtak: bo.');
  // The one that is left is meant; the day of the edition is that of the last adoption.
  const last = await adopt(folder, 'action-plan', '2011', '--body', 'kommunestyret', '--date', '2010-11-25');
  expect(last).toMatchObject({ code: 0 });
  expect(read(folder, 'action-plans/2011.md')).toMatch(/status: adopted .*\n {2}date: 2010-12-01\n/);
  expect(read(folder, 'adopted/action-plan-2011.yaml')).toContain('date: 2010-12-01');
});

test.each([
  [
    'nb',
    '«handlingsplan 2011» er et utkast, og et utkast kan ikke vedtas av én part om gangen. Den skal vedtas av Ask og Bø.',
  ],
  [
    'nn',
    '«handlingsplan 2011» er eit utkast, og eit utkast kan ikkje vedtakast av éin part om gongen. Han skal vedtakast av Ask og Bø.',
  ],
  [
    'en',
    '“action-plan 2011” is a draft, and a draft cannot be adopted by one partner at a time. It is to be adopted by Ask and Bø.',
  ],
])('a draft is not adopted by one of several: the next would not see it (%s)', async (lang, words) => {
  const asDraft = (text: string): string => text.replace('status: hearing', 'status: draft');
  const folder = folderWith({ 'action-plans/2011.md': asDraft });
  const first = ['adopt', 'action-plan', '2011', '--partner', 'ask', '--body', 'kommunestyret'];
  const { code, err } = await runBuilt(
    [...first, '--date', '2010-12-01', '--plan', folder, '--lang', lang],
    work,
  );
  expect(code).toBe(3);
  expect(err).toContain(words);
  expect(read(folder, 'action-plans/2011.md')).toBe(asDraft(plan2011));
  // Where one alone decides, a draft may be adopted as it is.
  const own = folderWith({ 'plan.yaml': alone, 'action-plans/2011.md': asDraft });
  expect(await adopt(own, 'action-plan', '2011', ...decided)).toMatchObject({ code: 0 });
});

test.each([
  [
    'in braces',
    'revision: { status: hearing, date: 2010-09, label: Høringsutkast }',
    'revision: { status: adopted, date: 2010-12-15, tag: handlingsplan-2011 }',
  ],
  [
    'without a label',
    'revision: { status: draft, date: 2010-09 } # ny',
    'revision: { status: adopted, date: 2010-12-15, tag: handlingsplan-2011 } # ny',
  ],
  [
    'in quotation marks',
    "revision:\n  date: '2010-09'\n  status: 'hearing'",
    'revision:\n  date: 2010-12-15\n  tag: handlingsplan-2011\n  status: adopted',
  ],
])('an edition that is written %s is written so still', async (_name, before, after) => {
  const folder = folderWith({
    'plan.yaml': alone,
    'action-plans/2011.md': (text) => text.replace(/revision:\n[\s\S]*?(?=hearing: )/, `${before}\n`),
  });
  const { code, err } = await adopt(folder, 'action-plan', '2011', ...decided);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(read(folder, 'action-plans/2011.md')).toContain(`${after}\n`);
});

test('a file with other line ends keeps them, and earlier editions go on in their list', async () => {
  const editions =
    'editions:\n  # den første\n  - { status: adopted, date: 2009, tag: handlingsplan-2011 }\n';
  const folder = folderWith({
    'plan.yaml': alone,
    'action-plans/2011.md': (text) =>
      text.replace('# Det viktigste først\n', editions).replaceAll('\n', '\r\n'),
  });
  expect(await adopt(folder, 'action-plan', '2011', ...decided)).toMatchObject({ code: 0 });
  const written = read(folder, 'action-plans/2011.md');
  expect(written.replaceAll('\r\n', '')).not.toContain('\n');
  expect(written).toContain(
    '  # den første\r\n  - { status: archived, date: 2009, tag: handlingsplan-2011 }\r\n  - status: hearing\r\n',
  );
  // The tag is taken.
  expect(written).toContain('  tag: handlingsplan-2011-2010-12-15\r\n');
});

test('a plan with errors, or that would have some, is not adopted', async () => {
  const wrong = folderWith({ 'plan.yaml': (text) => alone(text).replace('kind: county', 'kind: konge') });
  const refused = await adopt(wrong, 'action-plan', '2011', ...decided);
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/PV0103[\s\S]*Dokumentet kan ikke vedtas slik\. Ingenting er skrevet\.\n$/);
  const uncovered = folderWith({
    'plan.yaml': alone,
    'actions/skilt.yaml': (text) => text.replace('year: 2011, amount: 100000', 'year: 2011, amount: 120000'),
  });
  const poor = await adopt(uncovered, 'action-plan', '2011', ...decided);
  expect(poor.code).toBe(1);
  expect(poor.err).toContain('PV1404');
  for (const folder of [wrong, uncovered]) {
    expect(read(folder, 'action-plans/2011.md')).toBe(plan2011);
    expect(existsSync(join(folder, 'adopted'))).toBe(false);
  }
});

test('a document is adopted once', async () => {
  const folder = folderWith({ 'plan.yaml': alone });
  expect(await adopt(folder, 'action-plan', '2011', ...decided)).toMatchObject({ code: 0 });
  const before = read(folder, 'action-plans/2011.md');
  const again = await adopt(folder, 'action-plan', '2011', ...decided);
  expect(again.code).toBe(3);
  expect(again.err).toContain('«action-plan 2011» er allerede vedtatt (2010-12-15)');
  expect(read(folder, 'action-plans/2011.md')).toBe(before);
});

test('what was stopped between its two files is completed by doing it again', async () => {
  const folder = folderWith({ 'plan.yaml': alone });
  expect(await adopt(folder, 'action-plan', '2011', ...decided)).toMatchObject({ code: 0 });
  const whole = [read(folder, 'action-plans/2011.md'), read(folder, 'adopted/action-plan-2011.yaml')];
  // The document is written first, its record after it.
  rmSync(join(folder, 'adopted'), { recursive: true });
  const found = await runBuilt(['validate', '--plan', folder, '--lang', 'nb', '--all'], work);
  expect(found.code).toBe(0);
  expect(found.out + found.err).toContain('det er ikke lagret hva dokumentet sa');
  expect(found.out + found.err).toContain(
    'kjør planverk adopt action-plan 2011, også om det ble avbrutt sist',
  );
  const again = await adopt(folder, 'action-plan', '2011');
  expect(again).toMatchObject({ code: 0 });
  expect(again.out).toContain('Det er lagret hva');
  expect([read(folder, 'action-plans/2011.md'), read(folder, 'adopted/action-plan-2011.yaml')]).toEqual(
    whole,
  );
});

test('where its record cannot be written, nothing is', async () => {
  const folder = folderWith({ 'plan.yaml': alone });
  writeFileSync(join(folder, 'adopted'), 'en fil');
  expect(await adopt(folder, 'action-plan', '2011', ...decided)).toMatchObject({ code: 3 });
  expect(read(folder, 'action-plans/2011.md')).toBe(plan2011);
});

test('a dry run shows what would be written, and writes nothing', async () => {
  const folder = folderWith({ 'plan.yaml': alone });
  const { code, out } = await adopt(folder, 'action-plan', '2011', ...decided, '--dry-run');
  expect(code).toBe(0);
  expect(out).toContain('Ingenting er skrevet (--dry-run).');
  expect(out).toContain('-   status: hearing # til 1. november\n');
  expect(out).toContain('+   - body: Fjellrådet\n');
  expect(read(folder, 'action-plans/2011.md')).toBe(plan2011);
  expect(existsSync(join(folder, 'adopted'))).toBe(false);
});

test('what is not said is asked for, or named where nobody can be asked', async () => {
  const folder = folderWith({});
  const lacking = await adopt(folder, 'action-plan', '2011');
  expect(lacking).toMatchObject({ code: 2 });
  expect(lacking.err).toContain('Valget «--partner» må være med.');
  const undated = await adopt(folder, 'action-plan', '2011', '--partner', 'bo');
  expect(undated.err).toContain('Valget «--date» må være med.');
  const wrong = await adopt(folder, 'action-plan', '2011', '--partner', 'bo', '--date', '30. februar');
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toContain('«30. februar» er ikke en dag i kalenderen, som --date krever');
  const unknown = await adopt(folder, 'action-plan', '2015', ...decided);
  expect(unknown).toMatchObject({ code: 3 });
  expect(unknown.err).toContain('Si hvilket dokument som er vedtatt: handlingsplan 2011.');
  const report = await adopt(folder, 'report', '2011');
  expect(report).toMatchObject({ code: 2 });
});

test('it is said in the language that is asked for', async () => {
  const folder = folderWith({ 'plan.yaml': alone });
  const late = ['--date', '2011-12-15', '--body', 'Fjellrådet', '--dry-run', '--plan', folder];
  const said = async (language: string): Promise<string> =>
    (await runBuilt(['adopt', 'strategy', ...late, '--lang', language], work)).out.split('\n')[0] ?? '';
  expect(await said('nb')).toBe('Strategi er vedtatt 2011-12-15:');
  expect(await said('nn')).toBe('Strategi er vedteken 2011-12-15:');
  expect(await said('en')).toBe('Strategy is adopted on 2011-12-15:');
});

test('an edition cannot be adopted before it was made', async () => {
  const folder = folderWith({ 'plan.yaml': alone });
  const early = await adopt(folder, 'strategy', ...decided);
  expect(early.code).toBe(1);
  expect(early.err).toContain('PV1609');
});
