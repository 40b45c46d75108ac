import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { below, commit, copiedRepository, git } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
let number = 0;
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
const plan = {
  ...smallPlan,
  'media/kart.svg': picture,
  'chapters/02-kart.md': '---\nid: kart\n---\n\n# Kart\n\n![Kart over regionen](../media/kart.svg)\n',
};
const action = 'plan/actions/nettsalg.yaml';

const copied = copiedRepository(join(work, 'history'), (folder) => {
  commit(folder, below('plan', plan));
  const changed = smallPlanWith({ 'actions/nettsalg.yaml': (text) => text.replace('Salg', 'Handel') });
  commit(folder, below('plan', { ...plan, ...changed }));
});

/** A repository with two commits, the second with another title of an action. */
const history = (): string => copied(join(work, String(++number)));

/** Where git keeps an object that it has not packed. */
function objectFile(folder: string, object: string): string {
  const path = join(folder, '.git', 'objects', object.slice(0, 2), object.slice(2));
  chmodSync(path, 0o644);
  return path;
}

/** What is done to an object's file. */
const damages: Readonly<Record<string, (path: string) => void>> = {
  missing: (path) => rmSync(path),
  'of zero bytes': (path) => writeFileSync(path, ''),
  'no object': (path) => writeFileSync(path, 'no object'),
  'cut short': (path) => writeFileSync(path, readFileSync(path).subarray(0, -10)),
  'damaged in its middle': (path) => {
    const bytes = readFileSync(path);
    const at = bytes.length - 12;
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    writeFileSync(path, bytes);
  },
  'another object': (path) => writeFileSync(path, deflateSync('blob 9\0title: x\n')),
};

/** Runs a command that must end with 3, write nothing, and tell of the object and the file. */
async function expectTold(
  folder: string,
  args: readonly string[],
  object: string,
  path: string,
): Promise<void> {
  for (const [lang, words] of [
    ['nb', 'git fetch --refetch, eller klon repoet på nytt uten --filter. git fsck viser'],
    ['nn', 'git fetch --refetch, eller klon repoet på nytt utan --filter. git fsck viser'],
    ['en', 'git fetch --refetch, or clone the repository again without --filter. git fsck shows'],
  ] as const) {
    const { code, out, err } = await runBuilt([...args, '--lang', lang], folder);
    expect({ args, code, out }).toEqual({ args, code: 3, out: '' });
    for (const part of [object, path, words]) expect(err).toContain(part);
    if (lang === 'nb' && !args.includes('validate')) break;
  }
  expect(existsSync(join(folder, 'out'))).toBe(false);
}

describe('a file that git has lost', () => {
  test.each(Object.keys(damages))('%s: no command leaves it out', async (name) => {
    const folder = history();
    const object = git(folder, 'rev-parse', `HEAD:${action}`);
    damages[name]?.(objectFile(folder, object));
    for (const args of [
      ['validate', '--at', 'HEAD'],
      ['build', '--at', 'HEAD'],
      ['list', '--at', 'HEAD'],
      ['diff', 'HEAD~1', 'HEAD'],
      ['diff', 'HEAD', 'HEAD~1'],
    ])
      await expectTold(folder, args, object, action);
  });

  test.each(Object.keys(damages))('a picture, %s: nor is it called a bad picture', async (name) => {
    const folder = history();
    const object = git(folder, 'rev-parse', 'HEAD:plan/media/kart.svg');
    damages[name]?.(objectFile(folder, object));
    await expectTold(folder, ['build', '--at', 'HEAD'], object, 'plan/media/kart.svg');
  });

  test('what is whole is compared as ever', async () => {
    const folder = history();
    damages.missing?.(objectFile(folder, git(folder, 'rev-parse', `HEAD~1:${action}`)));
    expect((await runBuilt(['validate', '--at', 'HEAD'], folder)).code).toBe(0);
    expect(await runBuilt(['diff', 'HEAD'], folder)).toMatchObject({ code: 0, err: '' });
    expect(await runBuilt(['diff', 'HEAD~1'], folder)).toMatchObject({ code: 3, out: '' });
  });
});

describe('a folder or a commit that git has lost', () => {
  test.each([
    ['plan/actions', 'HEAD:plan/actions'],
    ['plan/focus-areas/01-naering', 'HEAD:plan/focus-areas/01-naering'],
    ['plan', 'HEAD:plan'],
    ['plan', 'HEAD^{tree}'],
    ['HEAD', 'HEAD'],
  ])('%s (%s) is told of, missing or damaged', async (path, name) => {
    for (const damage of ['missing', 'of zero bytes', 'no object', 'cut short']) {
      const folder = history();
      const object = git(folder, 'rev-parse', name);
      damages[damage]?.(objectFile(folder, object));
      await expectTold(folder, ['validate', '--at', 'HEAD'], object, path);
      await expectTold(folder, ['diff', 'HEAD'], object, path);
    }
  });

  test('a commit without which it is not known where two branches part', async () => {
    const folder = history();
    git(folder, 'checkout', '-qb', 'other', 'HEAD~1');
    commit(folder, below('plan', plan), 'other');
    const parted = git(folder, 'rev-parse', 'main~1');
    rmSync(objectFile(folder, parted));
    const { code, err } = await runBuilt(['diff', 'main...other'], folder);
    expect(code).toBe(3);
    expect(err).toContain(parted);
    expect(err).toContain('git fetch --refetch');
  });

  test('a folder that the revision has not got is no lost one', async () => {
    const folder = history();
    const { code, err } = await runBuilt(['validate', 'borte', '--at', 'HEAD'], folder);
    expect({ code, err }).toEqual({
      code: 3,
      err: 'planverk: Revisjonen «HEAD» har ingen mappe «borte».\n',
    });
  });
});

test('a partial clone says what it lacks, and fetches nothing by itself', async () => {
  const source = history();
  git(source, 'config', 'uploadpack.allowFilter', 'true');
  const clone = join(work, 'partial');
  git(work, 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${source}`, clone);
  const object = git(source, 'rev-parse', 'HEAD:plan/action-plans/2011.md');
  // Git names the first that it meets.
  for (const args of [
    ['validate', 'plan', '--at', 'HEAD'],
    ['diff', 'HEAD~1..HEAD', '--plan', 'plan'],
    ['build', '--plan', 'plan', '--at', 'HEAD'],
  ])
    await expectTold(clone, args, object, 'plan/action-plans/2011.md');
  rmSync(source, { recursive: true });
  await expectTold(clone, ['validate', 'plan', '--at', 'HEAD'], object, 'plan/action-plans/2011.md');
});

describe('a submodule where the plan has files', () => {
  test.each(['plan', 'plan/actions', 'plan/actions/skilt.yaml', 'plan/media'])('%s', async (path) => {
    const folder = history();
    const object = 'c0ffee'.padEnd(40, '1');
    git(folder, 'rm', '-rqf', '--cached', path);
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${object},${path}`);
    git(folder, 'commit', '-qm', 'submodule');
    for (const args of [
      ['validate', '--at', 'HEAD'],
      ['build', '--at', 'HEAD'],
      ['diff', 'HEAD~1', 'HEAD'],
    ]) {
      const { code, out, err } = await runBuilt(args, folder);
      expect({ args, code, out }).toEqual({ args, code: 3, out: '' });
      expect(err).toContain(`«${path}» er en git-submodul (commit ${object})`);
      expect(err).toContain('git submodule update --init');
    }
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('beside the plan it is nobody’s business', async () => {
    const folder = history();
    for (const path of ['site', 'plan/verktoy'])
      git(
        folder,
        'update-index',
        '--add',
        '--cacheinfo',
        `160000,${git(folder, 'rev-parse', 'HEAD')},${path}`,
      );
    git(folder, 'commit', '-qm', 'submodule');
    expect((await runBuilt(['validate', '--at', 'HEAD'], folder)).code).toBe(0);
  });
});
