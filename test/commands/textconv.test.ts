import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordLines } from '../../src/report/record-lines.ts';
import { below, commit, git, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { executable, root } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const skilt = String(smallPlan['actions/skilt.yaml']);

describe('a record as lines', () => {
  test('has names in words, a line for each item, and the order of the schema', () => {
    const told = recordLines(skilt, 'nb');
    expect(told).toBe(`tittel: Nye skilt
type: tiltak
bidrar til:
  - skilting
arbeidsformer:
  - lobby
ansvarlig: ask
start: 2011-02
frist: 2011
milepæl:
  - dato: 2011-06-01 · tittel: Bestilt
status: pågår
kostnad:
  - år: 2011 · beløp: 100000
finansiering:
  - år: 2011 · kilde: fylket · beløp: 50000
  - år: 2011 · kilde: kontingent · beløp: 50000
rapport:
  - dato: 2011-05 · status: pågår · tekst: I gang
`);
    const turned = skilt.split(/\n(?=\w)/).reverse();
    expect(recordLines(`${turned.join('\n')}\n`, 'nb')).toBe(told);
  });

  test('is the same however its lines are broken, and in every language', () => {
    const one = `${skilt}description: |\n  En setning her. Og\n  en til.\n\n  Nytt avsnitt med litt tekst i, så det blir langt nok til å brytes.\n`;
    const other = `${skilt}description: |\n  En setning\n  her. Og en til.\n\n  Nytt avsnitt med litt\n  tekst i, så det blir langt nok til å brytes.\n`;
    expect(recordLines(one, 'nb')).toBe(recordLines(other, 'nb'));
    expect(recordLines(one, 'nb')).toContain('\n  En setning her.\n  Og en til.\n\n  Nytt avsnitt');
    expect(recordLines(skilt, 'en')).toContain('status: ongoing');
    expect(recordLines(skilt, 'nn')).toContain('status: i gang');
  });

  test.each(Object.entries(smallPlan).filter(([path]) => path.endsWith('.yaml')))(
    '%s is read, and nothing of it is lost',
    (_path, text) => {
      const told = recordLines(text, 'nb') ?? '';
      for (const [word] of text.matchAll(/\b\d{2,}\b|\b[A-ZÆØÅ]\p{L}+/gu)) expect(told).toContain(word);
    },
  );
});

test('what is no sound record is printed byte for byte', async () => {
  const broken: readonly (readonly [string, string | Uint8Array])[] = [
    ['a.yaml', 'titel: [\n'],
    ['b.yaml', Buffer.from([0xff, 0x00, 0x41])],
    ['c.yaml', ''],
    ['d.yaml', 'a: 1\na: 2\n'],
    ['e.md', '---\ntitel: [\n---\n\n# A\n'],
    ['f.md', '# Uten hode\n'],
    ['g.yaml', '[1, 2]'],
    ['h.yaml', 'x: &a [1]\ny: *a\n'],
  ];
  for (const [name, content] of broken) {
    writeFileSync(join(work, name), content);
    const { code, out, err } = await runBuilt(['textconv', name], work);
    expect({ name, code, err, out }).toEqual({
      name,
      code: 0,
      err: '',
      out: Buffer.from(content).toString(),
    });
  }
  mkdirSync(join(work, 'mappe'));
  expect((await runBuilt(['textconv', 'mappe'], work)).code).toBe(3);
  expect((await runBuilt(['textconv', 'borte.yaml'], work)).code).toBe(3);
});

test('a Markdown file keeps its text', async () => {
  writeFileSync(join(work, 'plan.md'), String(smallPlan['action-plans/2011.md']));
  expect((await runBuilt(['textconv', 'plan.md'], work)).out).toBe(`---
år: 2011
utgave:
  status: utkast
  dato: 2011-01
prioriteringer:
  - skilt
---

## Om året

Et år med skilt.
`);
});

describe('the words are in the language of the plan', () => {
  const inLanguage = (language: string) => ({
    'plan.yaml': String(smallPlan['plan.yaml']).replace('language: nb', `language: ${language}`),
    'actions/skilt.yaml': skilt,
  });
  const status = { nb: 'status: pågår', nn: 'status: i gang', en: 'status: ongoing' };
  const told = async (
    cwd: string,
    args: readonly string[],
    env: Record<string, string> = {},
  ): Promise<string | undefined> =>
    /^status: .*$/m.exec(
      (await runBuilt(['textconv', join(work, 'gammel.yaml'), ...args], cwd, env)).out,
    )?.[0];
  writeFileSync(join(work, 'gammel.yaml'), skilt);

  test.each(['nb', 'nn', 'en'] as const)('%s, whatever the language of messages is', async (language) => {
    const folder = join(work, language);
    writePlan(folder, below('Åse Ø/plan', inLanguage(language)));
    const env = { PLANVERK_LANG: language === 'en' ? 'nb' : 'en', LANG: 'nb_NO.UTF-8', PATH: '' };
    // At the top, where git runs it; where the plan is; told where git was run; and told what to say.
    expect(await told(folder, [], env)).toBe(status[language]);
    expect(await told(join(folder, 'Åse Ø', 'plan', 'actions'), [], env)).toBe(status[language]);
    expect(await told(folder, ['--plan', 'Åse Ø/plan'], env)).toBe(status[language]);
    expect(await told(folder, ['--lang', 'nn'], env)).toBe(status.nn);
  });

  test('of several plans that in whose folder git is run, else the first, for both sides of a comparison', () => {
    const folder = initRepository(join(work, 'flere'));
    const attributes = { '.gitattributes': '*.yaml diff=planverk\n' };
    const files = { ...below('a/plan', inLanguage('nn')), ...below('b/plan', inLanguage('en')) };
    commit(folder, { ...files, ...attributes });
    const command = `"${process.execPath}" "${executable}" textconv`;
    git(folder, 'config', 'diff.planverk.textconv', command);
    const done = skilt.replace('status: ongoing', 'status: done');
    writePlan(folder, { 'a/plan/actions/skilt.yaml': done, 'b/plan/actions/skilt.yaml': done });
    const lines = (cwd: string): readonly string[] => git(cwd, 'diff').match(/^[-+]status: .*$/gm) ?? [];
    const nn = ['-status: i gang', '+status: gjennomført'];
    const en = ['-status: ongoing', '+status: done'];
    expect(lines(folder)).toEqual([...nn, ...nn]);
    expect(lines(join(folder, 'a', 'plan', 'actions'))).toEqual([...nn, ...nn]);
    expect(lines(join(folder, 'b'))).toEqual([...en, ...en]);
  });

  test.each(['', 'language: [\n', 'language: tysk\n', 'title: x\n', '\ufeff\0'])(
    'a plan.yaml that says nothing of it has no say: %j',
    async (text) => {
      const folder = join(work, 'uten');
      writePlan(folder, { 'plan/plan.yaml': text });
      expect(await told(folder, [], { PLANVERK_LANG: 'nn' })).toBe(status.nn);
    },
  );
});

test('git itself shows a plan with it', () => {
  const folder = initRepository(join(work, 'repo'));
  const attributes = { '.gitattributes': 'plan/**/*.yaml diff=planverk\n' };
  commit(folder, { ...below('plan', smallPlan), ...attributes });
  const changed = smallPlanWith({
    'actions/skilt.yaml': (text) =>
      text.replace('status: ongoing', 'status: done').replace('title: Nye skilt', 'title: "Nye skilt"'),
    'actions/nettsalg.yaml': '\tbroken: [',
  });
  commit(folder, { ...below('plan', changed), ...attributes });
  git(
    folder,
    'config',
    'diff.planverk.textconv',
    `"${process.execPath}" "${join(root, 'bin/planverk.js')}" textconv --lang nb`,
  );
  const told = git(folder, 'diff', 'HEAD~1..HEAD', '--', 'plan/actions/skilt.yaml');
  expect(told.split('\n').filter((line) => /^[-+] ?\p{L}/u.test(line))).toEqual([
    '-status: pågår',
    '+status: gjennomført',
  ]);
  expect(git(folder, 'diff', 'HEAD~1..HEAD', '--', 'plan/actions/nettsalg.yaml')).toContain('+\tbroken: [');
});
