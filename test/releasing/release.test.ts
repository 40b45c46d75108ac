import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { adopted, sha256, sumsIn, tagged, taggedRepository } from '../support/released.ts';
import { below, commit, git, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
let count = 0;
const place = (): string => join(work, `${++count}`);
const release = (folder: string, ...args: readonly string[]) => runBuilt(['release', ...args], folder);
const changedGoal = {
  'focus-areas/01-naering/01-reiseliv.md': (text: string) =>
    text.replace('Flere gjester', 'Langt flere gjester'),
};

/** Where data are not what their schema promises. */
function misfits(name: string, data: unknown): readonly unknown[] {
  const schema = JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')) as object;
  const fits = new Ajv2020({ allErrors: true }).compile(schema);
  fits(data);
  return fits.errors ?? [];
}

describe('what is in a release', () => {
  const folder = taggedRepository(place());
  const id = git(folder, 'rev-parse', 'HEAD');
  const slipp = join(folder, 'slipp');
  const read = (name: string): string => readFileSync(join(slipp, name), 'utf8');
  let out = '';
  beforeAll(async () => {
    const result = await release(folder, 'v1.0');
    expect([result.code, result.err]).toEqual([0, '']);
    out = result.out;
  });

  test('documents, tables, data, the web edition, sums and how to verify it, in one folder without folders', () => {
    expect(readdirSync(slipp)).toEqual(
      expect.arrayContaining([
        ...['strategiplan.pdf', 'handlingsplan-2011.pdf', 'okonomiplan-2011-2014.pdf', 'tiltak.csv'],
        ...['html.zip', 'plan.json', 'manifest.json', 'SHA256SUMS', 'VERIFISER.md'],
      ]),
    );
    expect(readdirSync(slipp, { withFileTypes: true }).filter((entry) => !entry.isFile())).toEqual([]);
    // It is the first, and that is said, on the terminal and in the release.
    expect(readdirSync(slipp).filter((name) => name.startsWith('endringer'))).toEqual([]);
    expect(out).toContain('Det er den første utgivelsen');
    expect(read('VERIFISER.md')).toContain('Det er den første utgivelsen');
    expect(out).toMatch(/^v1\.0 \([0-9a-f]{10}\) er lagt i slipp, \d+ filer:\n {2}slipp\/strategiplan\.pdf/);
    for (const name of readdirSync(slipp)) expect(out).toContain(`slipp/${name} (`);
  });

  test('the manifest and the sums name every file with its sum, and what it was made from', () => {
    const sums = sumsIn(slipp);
    const lines = Object.entries(sums).filter(([name]) => name !== 'SHA256SUMS');
    const written = read('SHA256SUMS').split('\n').filter(Boolean);
    expect(written.sort()).toEqual(lines.map(([name, sum]) => `${sum}  ${name}`).sort());
    const manifest = JSON.parse(read('manifest.json'));
    expect(manifest).toMatchObject({ tag: 'v1.0', commit: id, since: null, plan: 'plan', schemaVersion: 1 });
    expect(misfits('release', manifest)).toEqual([]);
    expect(misfits('release', { ...manifest, commit: 'HEAD' })).not.toEqual([]);
    const listed = manifest.files.map(({ file, sha256: sum }: { file: string; sha256: string }) => [
      file,
      sum,
    ]);
    expect(listed).toEqual(lines.filter(([name]) => name !== 'manifest.json'));
  });

  test('the data have the shape that is promised, and their addresses lead into the release', () => {
    const data = JSON.parse(read('plan.json'));
    expect(misfits('plan-data', data)).toEqual([]);
    expect(data.commit).toBe(id);
    const site = Object.keys(unzipSync(readFileSync(join(slipp, 'html.zip'))));
    const addresses: string[] = [
      ...data.documents.flatMap(({ files }: { files: Record<string, string> }) => Object.values(files)),
      ...data.actions.map(({ page }: { page: string }) => page),
    ];
    expect(addresses).toContain('strategiplan.pdf');
    expect(addresses.filter((address) => ![...site, ...readdirSync(slipp)].includes(address))).toEqual([]);
  });

  test('the web edition is packed in the order of its paths, with one date, and leads to the PDFs beside it', () => {
    const bytes = readFileSync(join(slipp, 'html.zip'));
    const files = unzipSync(bytes);
    const names = Object.keys(files);
    expect(names).toEqual(names.toSorted());
    expect(strFromU8(files['html/index.html'] ?? new Uint8Array())).toContain('href="../strategiplan.pdf"');
    // The first day that the format knows: 1 January 1980, midnight.
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
      expect(bytes.readUInt32LE(at + 12)).toBe((1 << 21) | (1 << 16));
  });

  test('every PDF names its commit and the version that made it', () => {
    const { planverk } = JSON.parse(read('manifest.json'));
    for (const name of readdirSync(slipp).filter((file) => file.endsWith('.pdf'))) {
      const text = readFileSync(join(slipp, name)).toString('latin1');
      expect(text).toContain(`<dc:source>git:${id}</dc:source>`);
      expect(text).toContain(`<xmp:CreatorTool>planverk ${planverk}</xmp:CreatorTool>`);
    }
  });

  test('again into the same folder: nothing is written, and that is said', async () => {
    const before = sumsIn(slipp);
    const { code, out } = await release(folder, 'v1.0');
    expect([code, sumsIn(slipp)]).toEqual([0, before]);
    expect(out).toContain('ligger i slipp fra før, med samme byte');
  });
});

describe('the release before', () => {
  test('is the nearest tag in the history; its changes come as PDF and Markdown', async () => {
    const folder = taggedRepository(place());
    tagged(folder, 'v1.9', changedGoal);
    git(folder, 'tag', 'v1.10');
    tagged(folder, 'v2.0', {
      ...changedGoal,
      'chapters/01-bakgrunn.md': (text) => text.replace('2005', '2006'),
    });
    const { code, out } = await release(folder, 'v2.0');
    expect(code).toBe(0);
    expect(out).toContain('Endringene er vist fra utgivelsen v1.10.');
    const text = readFileSync(join(folder, 'slipp/endringer.md'), 'utf8');
    expect(text).toContain('2006');
    expect(text).not.toContain('Langt flere gjester');
    expect(readFileSync(join(folder, 'slipp/endringer.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
    const manifest = JSON.parse(readFileSync(join(folder, 'slipp/manifest.json'), 'utf8'));
    expect(misfits('release', manifest)).toEqual([]);
    expect(manifest.since).toEqual({ tag: 'v1.10', commit: git(folder, 'rev-parse', 'v1.10') });
  });

  test('may be chosen, and an annotated tag is as good as another', async () => {
    const folder = taggedRepository(place());
    tagged(folder, 'v1.1', changedGoal);
    commit(
      folder,
      below('plan', smallPlanWith({ ...changedGoal, 'programmes/synlig.yaml': 'title: Synligere\n' })),
    );
    git(folder, 'tag', '-a', 'v1.2', '-m', 'Utgave 1.2');
    const { code, out } = await release(folder, 'v1.2', '--since', 'v1.0');
    expect([code, out.split('\n').at(-2)]).toEqual([0, 'Endringene er vist fra utgivelsen v1.0.']);
    expect(readFileSync(join(folder, 'slipp/endringer.md'), 'utf8')).toContain('Langt flere gjester');
    const { tag, commit: of } = JSON.parse(readFileSync(join(folder, 'slipp/manifest.json'), 'utf8'));
    expect([tag, of]).toEqual(['v1.2', git(folder, 'rev-parse', 'HEAD')]);
  });

  test('has the plan: a tag from before it began is none', async () => {
    const folder = initRepository(place());
    commit(folder, { 'LESMEG.md': 'Her kommer en plan.\n' });
    git(folder, 'tag', 'start');
    tagged(folder, 'v1.0');
    const { code, out } = await release(folder, 'v1.0');
    expect([code, out.includes('Det er den første utgivelsen')]).toEqual([0, true]);
  });

  test('of two plans in a repository is of the same plan, where tags are called by it', async () => {
    const folder = initRepository(place());
    const both = (title: string) => ({
      ...below('region', smallPlan),
      ...below('vik', smallPlanWith({ 'plan.yaml': (text) => text.replace('Fjellregionen', title) })),
    });
    commit(folder, both('Vik'));
    git(folder, 'tag', 'region/v1');
    git(folder, 'tag', 'vik/v1');
    commit(folder, both('Vik kommune'));
    git(folder, 'tag', 'vik/v2');
    commit(folder, both('Vik herad'));
    git(folder, 'tag', 'region/v2');
    const none = await release(folder, 'region/v2');
    expect(none.code).toBe(3);
    expect(none.err).toContain('--plan region');
    const { code, out } = await release(folder, 'region/v2', '--plan', 'region');
    expect([code, out.split('\n').at(-2)]).toEqual([0, 'Endringene er vist fra utgivelsen region/v1.']);
    const manifest = JSON.parse(readFileSync(join(folder, 'slipp/manifest.json'), 'utf8'));
    expect([manifest.plan, manifest.since.tag]).toEqual(['region', 'region/v1']);
  });

  test('cannot be known in a shallow clone, unless it is fetched', async () => {
    const origin = taggedRepository(place());
    tagged(origin, 'v1.1', changedGoal);
    const clone = place();
    git(work, 'clone', '-q', '--depth', '1', '--branch', 'v1.1', `file://${origin}`, clone);
    const { code, err } = await release(clone, 'v1.1');
    expect([code, existsSync(join(clone, 'slipp'))]).toEqual([3, false]);
    expect(err).toContain('Fant ingen utgivelse før «v1.1», men repoet er grunt klonet');
    expect(err).toContain('git fetch --unshallow --tags');
    const missing = await release(clone, 'v1.1', '--since', 'v1.0');
    expect([missing.code, missing.err]).toEqual([3, expect.stringContaining('repoet er grunt klonet')]);
    git(clone, 'fetch', '-q', '--unshallow', '--tags');
    expect((await release(clone, 'v1.1')).code).toBe(0);
  });
});

describe('what is not released', () => {
  const refused = async (folder: string, tag: string, ...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await release(folder, tag, ...args);
    expect([code, out, existsSync(join(folder, 'slipp'))]).toEqual([1, '', false]);
    expect(err).toContain(`${tag} kan ikke utgis slik. Ingenting er skrevet.`);
    return err;
  };

  test('a plan with errors', async () => {
    const folder = taggedRepository(place(), 'v1.0', {
      'actions/skilt.yaml': (text) => text.replace('title:', 'titel:'),
    });
    expect(await refused(folder, 'v1.0')).toContain('feil[PV0107]');
  });

  test('a tag that is not checked out, as one that was moved', async () => {
    const folder = taggedRepository(place());
    tagged(folder, 'v1.1', changedGoal);
    expect(await refused(folder, 'v1.0')).toContain('git switch --detach v1.0');
    git(folder, 'tag', '-f', 'v1.1', 'v1.0');
    expect(await refused(folder, 'v1.1')).toContain('Taggen v1.1 peker på en annen commit');
    git(folder, 'checkout', '-q', 'v1.1');
    expect((await release(folder, 'v1.1')).code).toBe(0);
  });

  test('a working tree in which something differs, in the plan or beside it', async () => {
    const folder = initRepository(place());
    tagged(folder, 'v1.0', {}, { 'LESMEG.md': 'Les meg.\n' });
    const file = join(folder, 'plan/programmes/synlig.yaml');
    const before = readFileSync(file);
    writeFileSync(file, 'title: Usynlig region\n');
    expect(await refused(folder, 'v1.0')).toContain(
      '1 fil er annerledes på disken enn i taggen: plan/programmes/synlig.yaml.',
    );
    writeFileSync(file, before);
    rmSync(join(folder, 'LESMEG.md'));
    expect(await refused(folder, 'v1.0')).toContain('LESMEG.md');
    writeFileSync(join(folder, 'LESMEG.md'), 'Les meg.\n');
    writePlan(folder, { 'plan/actions/nytt.yaml': 'title: Nytt\n' });
    expect(await refused(folder, 'v1.0')).toContain('plan/actions/nytt.yaml');
    rmSync(join(folder, 'plan/actions/nytt.yaml'));
    // What git does not know outside the plan is no part of it; neither are other line ends.
    writeFileSync(join(folder, 'notat.txt'), 'notat');
    writeFileSync(file, before.toString().replaceAll('\n', '\r\n'));
    expect((await release(folder, 'v1.0')).code).toBe(0);
    expect(readFileSync(join(folder, 'slipp/SHA256SUMS'), 'utf8')).not.toContain('notat');
  });

  // The plan may have switched off the rule that finds it; it is not released all the same.
  const unruled = (text: string): string =>
    `${adopted(text).replace(/ {2}- \{ partner: bo.*\n/, '')}rules: { adopted-by-all: { severity: 'off', reason: Prøve } }\n`;

  test('a document that says that it is adopted, and was not by everybody', async () => {
    const changes = {
      'plan.yaml': adopted,
      'action-plans/2011.md': (text: string) =>
        text.replace('status: draft, date: 2011-01', 'status: adopted, date: 2011-01-01'),
    };
    expect(await refused(taggedRepository(place(), 'v1.0', changes), 'v1.0')).toContain('feil[PV1601]');
    const err = await refused(
      taggedRepository(place(), 'v1.0', { ...changes, 'plan.yaml': unruled }),
      'v1.0',
    );
    expect(err).toContain('Strategi står som vedtatt, men det er ikke ført inn vedtak fra Bø.');
    expect(err).toContain(
      'Handlingsplan 2011 står som vedtatt, men det er ikke ført inn vedtak fra Ask og Bø.',
    );
  });

  test('a change of what was adopted that nobody has decided', async () => {
    const folder = taggedRepository(place(), 'v1.0', { 'plan.yaml': adopted });
    tagged(folder, 'v1.1', { 'plan.yaml': adopted, ...changedGoal });
    const err = await refused(folder, 'v1.1');
    expect(err).toContain(
      'Siden utgivelsen v1.0:\n  1 endring av det som er vedtatt, mangler vedtak: strategiplanen.',
    );
    expect(err).toMatch(/\n {2}– Mål omformulert: /);
    expect(err).toContain('planverk diff v1.0..v1.1');
    // The same where it is compared with a release that has it already.
    tagged(folder, 'v1.2', {
      'plan.yaml': adopted,
      ...changedGoal,
      'programmes/synlig.yaml': 'title: Synlig region\n\n',
    });
    expect((await release(folder, 'v1.2')).code).toBe(0);
  });

  test('several reasons at once, in every language', async () => {
    const folder = taggedRepository(place(), 'v1.0', { 'plan.yaml': adopted });
    tagged(folder, 'v1.1', {
      'plan.yaml': unruled,
      ...changedGoal,
    });
    writeFileSync(join(folder, 'plan/programmes/synlig.yaml'), 'title: Usynlig\n');
    const words = {
      nb: ['annerledes på disken', 'står som vedtatt', 'Siden utgivelsen'],
      nn: ['annleis på disken', 'står som vedteken', 'Sidan utgivinga'],
      en: ['differs on disk', 'says that it is adopted', 'Since the release'],
    };
    for (const [language, parts] of Object.entries(words)) {
      const { code, err } = await release(folder, 'v1.1', '--lang', language);
      expect([code, parts.filter((part) => !err.includes(part))]).toEqual([1, []]);
    }
  });
});

describe('what is no tag to release', () => {
  const folder = taggedRepository(place());
  git(folder, 'tag', 'tre', 'HEAD^{tree}');
  git(folder, 'branch', 'gren');
  test.each([
    ['v9', 3, 'Git-repoet har ingen tagg som heter «v9».'],
    ['gren', 3, 'Git-repoet har ingen tagg som heter «gren».'],
    ['HEAD', 3, 'Git-repoet har ingen tagg som heter «HEAD».'],
    ['tre', 3, 'Taggen «tre» peker ikke på en commit'],
    ['v1;rm -rf', 3, '«v1;rm -rf» kan ikke være navnet på en tagg'],
    ['v1.0^{commit}', 3, 'kan ikke være navnet'],
    ['v1.0~1', 3, 'kan ikke være navnet'],
    ['', 3, 'kan ikke være navnet'],
    ['../v1.0', 3, 'kan ikke være navnet'],
    ['v1\n', 3, 'kan ikke være navnet'],
    ['v1\u0000', 3, 'kan ikke være navnet'],
    ['--', 2, '<tagg> mangler'],
    ['-x', 2, 'Ukjent valg «-x».'],
  ])('%j', async (tag, code, words) => {
    const before = readdirSync(folder);
    const result = await release(folder, tag);
    expect([result.code, result.out, readdirSync(folder)]).toEqual([code, '', before]);
    expect(result.err).toContain(words);
  });

  test('after two hyphens, what begins with one is a name, and no option of git', async () => {
    for (const tag of ['-x', '--output=evil.txt']) {
      const { code, err } = await release(folder, '--', tag);
      expect([code, err]).toEqual([3, expect.stringContaining('kan ikke være navnet')]);
    }
    expect(readdirSync(folder)).not.toContain('evil.txt');
  });

  test('a name that a shell would take apart is a name', async () => {
    const own = place();
    taggedRepository(own, 'v1;rm$(id)&`id`');
    const { code, out } = await release(own, 'v1;rm$(id)&`id`');
    expect([code, out]).toEqual([0, expect.stringContaining('v1;rm$(id)&`id`')]);
    // In the guide it opens and closes no code.
    expect(readFileSync(join(own, 'slipp/VERIFISER.md'), 'utf8')).toContain(
      'v1;rm&#36;(id)&#38;&#96;id&#96;',
    );
  });
});

describe('the folder of a release', () => {
  const folder = taggedRepository(place());
  tagged(folder, 'v1.1', changedGoal);
  beforeAll(async () => {
    git(folder, 'checkout', '-q', 'v1.0');
    expect((await release(folder, 'v1.0')).code).toBe(0);
    git(folder, 'checkout', '-q', 'v1.1');
  });

  test('is never that of two: one with another release is left as it is', async () => {
    const before = sumsIn(join(folder, 'slipp'));
    const { code, err } = await release(folder, 'v1.1');
    expect([code, sumsIn(join(folder, 'slipp'))]).toEqual([3, before]);
    expect(err).toContain('har ikke nettopp denne utgivelsen');
    expect(err).toContain('Velg en annen med --out, eller fjern mappen først.');
  });

  test('has nothing else, lacks nothing, and nothing of it is damaged', async () => {
    const out = place();
    expect((await release(folder, 'v1.1', '--out', out)).code).toBe(0);
    const whole = readFileSync(join(out, 'tiltak.csv'));
    const faults: readonly (() => void)[] = [
      () => writeFileSync(join(out, 'notat.txt'), 'notat'),
      () => writeFileSync(join(out, 'tiltak.csv'), whole.toString().replace('skilt', 'Skilt')),
      () => rmSync(join(out, 'plan.json')),
    ];
    for (const fault of faults) {
      fault();
      const before = sumsIn(out);
      const { code, err } = await release(folder, 'v1.1', '--out', out);
      expect([code, sumsIn(out)]).toEqual([3, before]);
      expect(err).toContain('Ingenting er skrevet.');
      rmSync(out, { recursive: true });
      expect((await release(folder, 'v1.1', '--out', out)).code).toBe(0);
    }
  });

  test('may be there and empty; it is not a file, not in the plan and not in git', async () => {
    const empty = place();
    mkdirSync(empty);
    expect((await release(folder, 'v1.1', '--out', empty)).code).toBe(0);
    const file = place();
    writeFileSync(file, 'tekst');
    for (const out of [file, join(folder, 'plan/slipp'), join(folder, '.git/slipp')]) {
      const { code } = await release(folder, 'v1.1', '--out', out);
      expect([code, existsSync(join(out, 'SHA256SUMS'))]).toEqual([3, false]);
    }
    expect(sha256(readFileSync(file))).toBe(sha256(Buffer.from('tekst')));
  });
});

test.each([
  ['nb', 'VERIFISER.md', '# Slik kontrollerer du utgivelsen v1.0', 'og sammenlign med linjen'],
  ['nn', 'VERIFISER.md', '# Slik kontrollerer du utgivinga v1.0', 'og samanlikn med linja'],
  ['en', 'VERIFY.md', '# How to verify the release v1.0', 'and compare with the line'],
])('a plan in %s says how it is verified in its own language', async (language, name, title, line) => {
  const folder = taggedRepository(place(), 'v1.0', {
    'plan.yaml': (text) => text.replace('language: nb', `language: ${language}`),
  });
  expect((await release(folder, 'v1.0')).code).toBe(0);
  const text = readFileSync(join(folder, 'slipp', name), 'utf8');
  expect(text).toContain(title);
  expect(text).toContain(line);
  expect(text).toMatch(/`certutil -hashfile [\w-]+\.pdf SHA256`/);
  expect(text).toContain('`sha256sum -c SHA256SUMS`');
  expect(text).toMatch(/planverk@\d+\.\d+\.\d+ verify [\w-]+\.pdf/);
  expect(text).not.toMatch(/[{}]/);
});

test('the plan of the tag is released, wherever it is now and whatever is in it', async () => {
  const folder = taggedRepository(place());
  const one = place();
  expect((await release(folder, 'v1.0', '--out', one)).code).toBe(0);
  // A bare repository has no working tree at all.
  const bare = place();
  git(work, 'clone', '-q', '--bare', folder, bare);
  const other = place();
  expect((await release(bare, 'v1.0', '--plan', 'plan', '--out', other)).code).toBe(0);
  expect(sumsIn(other)).toEqual(sumsIn(one));
});
