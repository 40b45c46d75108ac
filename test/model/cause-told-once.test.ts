import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FileTree, UnreadFile } from '../../src/io/file-tree.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { diagnose } from '../../src/reading/read-plan.ts';
import { spanFinder } from '../../src/text/source.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The plan that comes with planverk: everything that a plan can have. */
const largePlan: Files = Object.fromEntries(
  readdirSync(join(root, 'plan'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [relative(join(root, 'plan'), path).replaceAll('\\', '/'), readFileSync(path)]),
);

/** What is said of a plan: `file:line name`. */
function told(tree: FileTree): readonly string[] {
  const loaded = loadPlan(tree, readOnce);
  const spanOf = spanFinder(loaded.sources);
  return diagnose(loaded).map(({ at, name }) => `${at.file}:${spanOf(at).line} ${name}`);
}

const text = (content: string | Uint8Array | undefined): string =>
  Buffer.from(content ?? '').toString('utf8');
const half = (content: string): number => content.indexOf('\n', content.length / 2) + 1;

/** Ways in which a file cannot be read, each with what is said of it. */
const causes: Readonly<
  Record<string, { of?: RegExp; change(content: string): string | Uint8Array; says: string }>
> = {
  'a conflict in the middle': {
    change: (text) =>
      `${text.slice(0, half(text))}<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> utvalget\n${text.slice(half(text))}`,
    says: 'merge-conflict',
  },
  'a conflict of the whole file, with line ends of Windows': {
    change: (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> utvalget\n`.replaceAll('\n', '\r\n'),
    says: 'merge-conflict',
  },
  'a pointer of Git LFS': {
    change: () => 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n',
    says: 'file-lfs-pointer',
  },
  'UTF-16': { change: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), says: 'file-utf16' },
  'a null character': { change: (text) => `${text}\0`, says: 'file-binary' },
  'no front matter': {
    of: /\.md$/,
    change: (text) => text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, ''),
    says: 'front-matter-missing',
  },
  'front matter without end': {
    of: /\.md$/,
    // An empty line in its place: what is said of the text stands where it stood.
    change: (text) => text.replace(/^(---\r?\n[\s\S]*?)(\r?\n)---(\r?\n)/, '$1$2$3'),
    says: 'front-matter-open',
  },
  'empty front matter': {
    of: /\.md$/,
    change: (text) => text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '---\n---\n'),
    says: 'yaml-empty',
  },
  nothing: { of: /\.yaml$/, change: () => '', says: 'yaml-empty' },
  'text without fields': { of: /\.yaml$/, change: () => 'Bare ord.\n', says: 'yaml-not-a-map' },
};

const plans = { 'the small plan': smallPlan, 'the plan that comes with planverk': largePlan } as const;
const cases = Object.entries(plans).flatMap(([name, files]) =>
  Object.entries(causes).map(([cause, how]) => ({ name, files: files as Files, cause, ...how })),
);

test.each(cases)('$cause in any file of $name is all that is told', ({ files, of, change, says }) => {
  const base = new Set(told(memoryTree(files)));
  const paths = Object.keys(files).filter((path) => /\.(md|yaml)$/.test(path) && !/^README/.test(path));
  const wrong: string[] = [];
  let tried = 0;
  for (const path of paths) {
    if (of && !of.test(path)) continue;
    tried += 1;
    const after = told(memoryTree({ ...files, [path]: change(text(files[path])) }));
    const news = after.filter((line) => !base.has(line));
    const saidOfFile = news.filter((line) => line.startsWith(`${path}:`)).map((line) => line.split(' ')[1]);
    if (saidOfFile.join() !== says) wrong.push(`${path}: ${saidOfFile.join()}`);
    const others = news.filter((line) => !line.startsWith(`${path}:`));
    if (others.length > 0) wrong.push(`${path} → ${others.join(', ')}`);
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(3);
});

/** A tree that does not let a file in. */
function refusing(files: Files, refused: UnreadFile): FileTree {
  const { [refused.path]: _refused, ...rest } = files;
  return { ...memoryTree(rest), unread: [refused] };
}

test.each(['file-too-large', 'file-unreadable', 'file-outside-plan', 'file-name-reserved'] as const)(
  'that any file is not let in (%s) is all that is told',
  (name) => {
    for (const files of Object.values(plans) as readonly Files[]) {
      const base = new Set(told(memoryTree(files)));
      const paths = Object.keys(files).filter((path) => /\.(md|yaml)$/.test(path) && !/README/.test(path));
      const wrong = paths.flatMap((path) => {
        const refused: UnreadFile =
          name === 'file-too-large' ? { path, name, values: { size: 9, limit: 1 } } : { path, name };
        const news = told(refusing(files, refused)).filter((line) => !base.has(line));
        return news.join() === `${path}:1 ${name}` ? [] : [`${path} → ${news.join(', ')}`];
      });
      expect(wrong).toEqual([]);
    }
  },
);

test.each(['actions', 'focus-areas', 'indicators', 'programmes', 'focus-areas/01-naering'])(
  'that the folder %s is a link out of the plan is all that is told',
  (folder) => {
    const rest = Object.fromEntries(
      Object.entries(smallPlan).filter(([path]) => !path.startsWith(`${folder}/`)),
    );
    const tree = { ...memoryTree(rest), unread: [{ path: folder, name: 'file-outside-plan' as const }] };
    const base = new Set(told(memoryTree(smallPlan)));
    expect(told(tree).filter((line) => !base.has(line))).toEqual([`${folder}:1 file-outside-plan`]);
  },
);

test.each([
  ['attachments/ark.csv', 'Se [arket](../attachments/ark.csv).'],
  ['media/kart.png', '![Kart](../media/kart.png)'],
])('that a file which a text links to is not let in is all that is told: %s', (path, line) => {
  const chapter = 'chapters/01-bakgrunn.md';
  const files: Files = { ...smallPlan, [chapter]: `${text(smallPlan[chapter])}\n${line}\n`, [path]: 'x' };
  const refused: UnreadFile = { path, name: 'file-too-large', values: { size: 9, limit: 1 } };
  const base = new Set(told(memoryTree(smallPlan)));
  expect(told(refusing(files, refused)).filter((found) => !base.has(found))).toEqual([
    `${path}:1 file-too-large`,
  ]);
});

const skilt = 'actions/skilt.yaml';
const costs = '{ year: 2011, amount: 100000 }';
test.each([
  [
    'a cost ends before it begins',
    (action: string) =>
      action.replace('end: 2011', 'end: 2012').replace(costs, '{ from: 2012, to: 2011, amount: 100000 }'),
  ],
  [
    'a cost is of a year that the action does not have',
    (action: string) => action.replace(costs, `${costs}\n  - { year: 2008, amount: 1000 }`),
  ],
  [
    'ten years lack the same amount',
    (action: string) =>
      action
        .replace('end: 2011', 'end: 2020')
        .replace(costs, '{ from: 2011, amount: 100000 }')
        .replaceAll('{ year: 2011, source', '{ from: 2011, source')
        .replace('fylket, amount: 50000', 'fylket, amount: 40000'),
  ],
  [
    'ten years have too much',
    (action: string) =>
      action
        .replace('end: 2011', 'end: 2020')
        .replace(costs, '{ from: 2011, amount: 100000 }')
        .replaceAll('{ year: 2011, source', '{ from: 2011, source')
        .replace('kontingent, amount: 50000', 'kontingent, amount: 60000'),
  ],
] as const)('where %s, it is told once', (_, change) => {
  const base = new Set(told(memoryTree(smallPlan)));
  const files: Files = { ...smallPlan, [skilt]: change(text(smallPlan[skilt])) };
  const news = told(memoryTree(files)).filter((found) => !base.has(found) && found.startsWith(`${skilt}:`));
  expect(news).toHaveLength(1);
});
