import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagged, taggedRepository } from '../support/released.ts';
import { below, commit, git, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
let count = 0;
const place = (): string => join(work, `${++count}`);
const verify = (folder: string, ...args: readonly string[]) => runBuilt(['verify', ...args], folder);
const renamed = { 'programmes/synlig.yaml': 'title: Synligere region\n' };

const folder = taggedRepository(place());
const slipp = join(work, 'slipp');
let id = '';
beforeAll(async () => {
  id = tagged(folder, 'v1.1', renamed);
  const { code, err } = await runBuilt(['release', 'v1.1', '--out', slipp], folder);
  expect([code, err]).toEqual([0, '']);
  // The plan goes on.
  tagged(folder, 'v1.2', { ...renamed, 'chapters/01-bakgrunn.md': (text) => text.replace('2005', '2006') });
}, 60_000);
/** A copy of a file of the release in a folder of its own, changed. */
const alone = (name: string, change: (bytes: Buffer) => Uint8Array = (bytes) => bytes, as = name): string => {
  const path = join(place(), as);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, change(readFileSync(join(slipp, name))));
  return path;
};
const changedAt = (offset: number) => (bytes: Buffer) => {
  bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  return bytes;
};

describe('a file that is what it was', () => {
  test('every file of a release, whatever the plan is now', async () => {
    const names = readdirSync(slipp);
    const { code, out, err } = await verify(folder, ...names.map((name) => join(slipp, name)));
    expect(out).toBe(
      names.map((name) => `${join(slipp, name)}: samme byte som v1.1 (${id.slice(0, 10)})\n`).join(''),
    );
    expect([code, err]).toEqual([0, '']);
    expect(names).toEqual(
      expect.arrayContaining(['endringer.pdf', 'html.zip', 'manifest.json', 'SHA256SUMS']),
    );
  });

  test('a PDF by itself, under any name, from another clone and in any language', async () => {
    const clone = place();
    git(work, 'clone', '-q', '-c', 'core.autocrlf=true', `file://${folder}`, clone);
    const files = [alone('strategiplan.pdf', undefined, 'Plan (1).pdf'), alone('endringer.pdf')];
    for (const [language, words] of Object.entries({
      nb: 'samme byte som',
      nn: 'same byte som',
      en: 'same bytes as',
    })) {
      const { code, out } = await verify(clone, ...files, '--lang', language);
      expect([code, out]).toEqual([
        0,
        files.map((file) => `${file}: ${words} ${id.slice(0, 10)}\n`).join(''),
      ]);
    }
  });

  test('from what an archive keeps: the folder, the repository as one file, and planverk', async () => {
    const archive = place();
    mkdirSync(archive);
    git(folder, 'bundle', 'create', '-q', join(archive, 'plan.bundle'), '--all');
    cpSync(slipp, join(archive, 'slipp'), { recursive: true });
    git(archive, 'clone', '-q', 'plan.bundle', 'plan');
    const { code, out } = await verify(
      join(archive, 'plan'),
      '../slipp/strategiplan.pdf',
      '../slipp/html.zip',
    );
    expect([code, out.match(/samme byte som v1\.1/g)?.length]).toEqual([0, 2]);
  });

  test('a PDF that build made from a commit; one from files on disk names none', async () => {
    const out = place();
    await runBuilt(['build', 'strategy', '--format', 'pdf', '--at', 'v1.1', '--out', out], folder);
    expect((await verify(folder, join(out, 'strategiplan.pdf'))).code).toBe(0);
    await runBuilt(['build', 'strategy', '--format', 'pdf', '--out', out], folder);
    const { code, out: said } = await verify(folder, join(out, 'strategiplan.pdf'));
    expect([code, said]).toEqual([1, expect.stringContaining('sier ikke hvilken revisjon den er laget av')]);
  });

  test('of one of two plans: by the manifest, or by --plan', async () => {
    const both = initRepository(place());
    commit(both, { ...below('region', smallPlan), ...below('vik', smallPlanWith(renamed)) });
    git(both, 'tag', 'region/v1');
    expect((await runBuilt(['release', 'region/v1', '--plan', 'region'], both)).code).toBe(0);
    expect((await verify(both, 'slipp/strategiplan.pdf')).code).toBe(0);
    rmSync(join(both, 'slipp/manifest.json'));
    const asked = await verify(both, 'slipp/strategiplan.pdf');
    expect([asked.code, asked.err]).toEqual([3, expect.stringContaining('--plan region')]);
    expect((await verify(both, 'slipp/strategiplan.pdf', '--plan', 'region')).code).toBe(0);
    // Of a PDF of the other, page one differs or more: it is never taken for the same.
    const other = await verify(both, 'slipp/handlingsplan-2011.pdf', '--plan', 'vik');
    expect(other.code).toBe(1);
  });
});

describe('a file that is not', () => {
  test.each([
    [0, /: ANNERLEDES enn v1\.1 \([0-9a-f]{10}\): begynnelsen av filen$/],
    [20, /: fargeprofilen|: objekt/],
    [-3, /: slutten av filen$/],
  ])('is named by its part: one byte changed at %s', async (at, words) => {
    const path = alone('strategiplan.pdf', (bytes) => changedAt(at < 0 ? bytes.length + at : at)(bytes));
    cpSync(join(slipp, 'manifest.json'), join(path, '..', 'manifest.json'));
    const { code, out } = await verify(folder, path);
    expect([code, out.trim()]).toEqual([1, expect.stringMatching(words)]);
  });

  test('a page that says something else is named by its number', async () => {
    const path = alone('strategiplan.pdf', (bytes) => {
      // The first page is the first stream that is nothing but one.
      const at = bytes.indexOf('<</Length ');
      return changedAt(bytes.indexOf('stream\n', at) + 40)(bytes);
    });
    const { code, out } = await verify(folder, path);
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/: ANNERLEDES enn [0-9a-f]{10}: side 1 \(objekt \d+\)\n$/),
    ]);
  });

  test('a table or an archive is named by its first byte', async () => {
    const copy = place();
    cpSync(slipp, copy, { recursive: true });
    const table = readFileSync(join(copy, 'tiltak.csv'));
    writeFileSync(join(copy, 'tiltak.csv'), changedAt(table.length - 2)(table));
    writeFileSync(join(copy, 'html.zip'), readFileSync(join(copy, 'html.zip')).subarray(0, 1000));
    const { code, out } = await verify(
      folder,
      join(copy, 'tiltak.csv'),
      join(copy, 'html.zip'),
      join(copy, 'plan.json'),
    );
    expect(code).toBe(1);
    expect(out).toContain(`: byte ${table.length - 2}\n`);
    expect(out).toMatch(/: byte 1000, og 1000 byte i stedet for \d+\n/);
    expect(out).toMatch(/plan\.json: samme byte/);
  });

  test('of another plan, of a newer planverk, of nobody, empty, or not there: each is named as what it is', async () => {
    const other = taggedRepository(place(), 'v1.0', {
      'plan.yaml': (text) => text.replace('Fjellregionen', 'Vik'),
    });
    await runBuilt(['release', 'v1.0'], other);
    const foreign = join(other, 'slipp/strategiplan.pdf');
    const newer = alone('strategiplan.pdf', (bytes) =>
      Buffer.from(bytes.toString('latin1').replace(/planverk \d+\.\d+\.\d+</, 'planverk 99.0.0<'), 'latin1'),
    );
    const older = alone('strategiplan.pdf', (bytes) =>
      Buffer.from(bytes.toString('latin1').replace(/planverk \d+\.\d+\.\d+</, 'planverk 0.0.1<'), 'latin1'),
    );
    const ofNobody = alone('strategiplan.pdf', (bytes) =>
      Buffer.from(bytes.toString('latin1').replaceAll('planverk', 'planvirk'), 'latin1'),
    );
    const cases: readonly (readonly [path: string, code: number, words: string])[] = [
      [foreign, 1, 'som ikke er i dette repoet'],
      [newer, 1, 'laget av planverk 99.0.0, en nyere versjon enn denne'],
      [older, 1, 'laget av planverk 0.0.1, en eldre versjon enn denne'],
      [ofNobody, 1, 'ikke laget av planverk'],
      [alone('tiltak.csv'), 1, 'ikke en PDF, og ingen manifest.json'],
      [alone('strategiplan.pdf', () => Buffer.from('')), 1, 'filen er tom'],
      [join(work, 'ingen.pdf'), 3, 'filen finnes ikke, eller kan ikke leses'],
      [slipp, 3, 'filen finnes ikke, eller kan ikke leses'],
    ];
    for (const [path, code, words] of cases) {
      const result = await verify(folder, path);
      expect([path, result.code, result.out]).toEqual([path, code, expect.stringContaining(words)]);
    }
    // Of many files each is answered, and the worst decides.
    const all = await verify(folder, ...cases.map(([path]) => path), join(slipp, 'strategiplan.pdf'));
    expect([all.code, all.out.trim().split('\n').length]).toEqual([3, cases.length + 1]);
    expect(all.out).toContain('npx planverk@99.0.0 verify');
  });

  test('is told where the tag was moved, is gone, or its history was not fetched', async () => {
    const clone = place();
    git(work, 'clone', '-q', `file://${folder}`, clone);
    git(clone, 'tag', '-f', 'v1.1', 'v1.2');
    const file = join(slipp, 'strategiplan.pdf');
    const moved = await verify(clone, file);
    expect([moved.code, moved.out]).toEqual([
      1,
      expect.stringContaining('men taggen v1.1 peker på en annen commit nå'),
    ]);
    git(clone, 'tag', '-d', 'v1.1');
    const gone = await verify(clone, file);
    expect([gone.code, gone.out]).toEqual([1, expect.stringContaining('men repoet har ikke taggen v1.1')]);
    const shallow = place();
    git(work, 'clone', '-q', '--depth', '1', `file://${folder}`, shallow);
    const missing = await verify(shallow, file);
    expect([missing.code, missing.out]).toEqual([1, expect.stringContaining('historikken er ikke hentet')]);
  });

  test('is not led elsewhere by a manifest: it names a revision and a folder of this repository, or nothing', async () => {
    const copy = place();
    mkdirSync(copy);
    cpSync(join(slipp, 'strategiplan.pdf'), join(copy, 'strategiplan.pdf'));
    const manifest = JSON.parse(readFileSync(join(slipp, 'manifest.json'), 'utf8'));
    const wrong = [
      { plan: '../..' },
      { plan: '/etc' },
      { commit: '--output=evil.txt' },
      { planverk: '1; rm -rf' },
      { since: { tag: 'v1.0', commit: 'HEAD' } },
      { files: 'alle' },
    ];
    for (const part of wrong) {
      writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, ...part }));
      // Then the PDF speaks for itself.
      const { code, out } = await verify(folder, join(copy, 'strategiplan.pdf'));
      expect([part, code, out]).toEqual([
        part,
        0,
        expect.stringContaining(`samme byte som ${id.slice(0, 10)}`),
      ]);
    }
    for (const part of [{ tag: '-x' }, { tag: 'v1;rm -rf\n' }, { tag: '' }]) {
      writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, ...part }));
      const { code, out } = await verify(folder, join(copy, 'strategiplan.pdf'));
      expect([part, code, out]).toEqual([part, 1, expect.stringContaining('men repoet har ikke taggen')]);
    }
  });
});

test('outside a repository, and without a file, it is not tried', async () => {
  const empty = place();
  mkdirSync(empty);
  const nowhere = await verify(empty, join(slipp, 'strategiplan.pdf'));
  expect([nowhere.code, nowhere.out]).toEqual([3, '']);
  const without = await verify(folder);
  expect([without.code, without.err]).toEqual([2, expect.stringContaining('<fil> mangler')]);
});
