import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import { previewContent } from '../../src/preview/content.ts';
import { keepDocuments } from '../../src/preview/documents.ts';
import { planKeeper } from '../../src/watching/kept-plan.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
let number = 0;

/** The content of the preview of a plan, and what changes it. */
async function contentOf(files: Readonly<Record<string, string | Uint8Array>> = smallPlan) {
  const folder = join(work, String(++number));
  writePlan(folder, files);
  const reading = await planKeeper(folder, { cwd: work }, undefined)(readDiskTree(folder));
  const { plan, tree } = reading?.inHand ?? {};
  if (!reading || !plan || !tree) throw new Error('no plan');
  const documents = keepDocuments(undefined, { version: '1.2.3' }).show(plan, tree);
  const content = previewContent({
    ...{ language: 'nb', command: 'planverk watch --serve', run: 'run' },
    first: () => undefined,
    adopted: () => undefined,
    state: () => ({ version: 1, latest: reading.inHand, documents, behind: undefined }),
    changes: async (path) => (path === '' ? '<p>endringer</p>' : undefined),
  });
  return { content, documents, folder };
}

test('every view of every document is there, and its parts', async () => {
  const { content, documents } = await contentOf();
  expect((await content('/')).location).toBe('/d/strategiplan/screen');
  for (const name of documents.names) {
    for (const view of ['screen', 'print', 'changes', 'problems'])
      expect(await content(`/d/${name}/${view}`)).toMatchObject({ mediaType: 'text/html; charset=utf-8' });
    for (const path of [`/screen/${name}.html`, `/print/${name}`, `/pages/${name}`])
      expect((await content(path)).status).toBeUndefined();
  }
  for (const path of [
    '/screen/style.css',
    '/screen/script.js',
    '/preview.css',
    '/preview.js',
    '/fonts.css',
    '/fonts/bold.ttf',
    '/changes',
    '/problems',
    '/state',
  ])
    expect([path, (await content(path)).status]).toEqual([path, undefined]);
  const pdf = await content('/pdf/strategiplan.pdf');
  expect(Buffer.from(pdf.body).toString('latin1', 0, 5)).toBe('%PDF-');
});

test.each([
  '/../plan.yaml',
  '/screen/../plan.yaml',
  '/screen/../../plan.yaml',
  '/screen/plan.yaml',
  '/screen//etc/passwd',
  '/screen/C:\\plan.yaml',
  '/screen/strategiplan.html/',
  '/screen/strategiplan',
  '/screen',
  '/screen/__proto__',
  '/print/__proto__',
  '/print/strategiplan/1',
  '/pages/strategiplan/1',
  '/svg/strategiplan',
  '/svg/strategiplan/..',
  '/svg/strategiplan/../../plan.yaml',
  '/fonts/../regular.ttf',
  '/fonts/regular',
  '/fonts/__proto__.ttf',
  '/pdf/strategiplan',
  '/pdf/../strategiplan.pdf',
  '/d',
  '/d/strategiplan',
  '/d/strategiplan/html',
  '/d/strategiplan/screen/mer',
  '/d/finnes-ikke/screen',
  '/changes/HEAD~1',
  '/changes/--output=x',
  '/preview.css/..',
  '/templates/preview/preview.js',
  '/\u0000',
])('%j leads to no file', async (path) => {
  const { content } = await contentOf();
  const { status, body } = await content(path);
  // Addresses with something behind a name that takes nothing are that name.
  if (path === '/preview.css/..') expect(String(body)).toContain('The preview');
  else expect([status, String(body)]).toEqual([404, 'Siden finnes ikke.']);
});

test('every page says what it may load: nothing from elsewhere, and no script of the plan', async () => {
  const nasty = '<script>alert(1)</script> <img src=x onerror=alert(2)>';
  const { content } = await contentOf({
    ...smallPlan,
    'plan.yaml': `${smallPlan['plan.yaml']}`.replace('owner: Fjellregionen', `owner: "${nasty}"`),
    'actions/feil.yaml': `title: "${nasty}"\nukjent: 1\n`,
  });
  for (const path of [
    '/d/strategiplan/screen',
    '/screen/strategiplan.html',
    '/print/strategiplan',
    '/problems',
  ]) {
    const { policy, body } = await content(path);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/\*|https?:/);
    expect(String(body)).not.toContain('<script>alert');
    expect(String(body)).not.toContain('<img src=x');
  }
  expect(String((await content('/d/strategiplan/screen')).body)).toContain('&lt;script&gt;');
});

test('printed pages have their words as text, and pages that are alike have one hash', async () => {
  const { content } = await contentOf();
  const page = String((await content('/print/strategiplan')).body);
  expect(page).toMatch(
    /<text class="\S+" x="[\d.]+" y="[\d.]+" font-size="[\d.]+" fill="#[0-9a-f]{6}"[^>]*>[^<]*Reiseliv/,
  );
  const hashes = JSON.parse(String((await content('/pages/strategiplan')).body)) as [
    string,
    number,
    number,
  ][];
  expect(hashes.map(([, width]) => width).every((width) => width > 500)).toBe(true);
  expect(page.match(/<section class="page"/g)).toHaveLength(hashes.length);
  const again = JSON.parse(String((await (await contentOf()).content('/pages/strategiplan')).body));
  expect(again).toEqual(hashes);
  const one = await content(`/svg/strategiplan/${hashes[1]?.[0]}`);
  expect(one.mediaType).toBe('image/svg+xml');
  expect(page).toContain(String(one.body));
});

test('what cannot be made any more is said, and nothing ends', async () => {
  const { content, folder } = await contentOf({
    ...smallPlan,
    'chapters/01-bakgrunn.md': '---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n![Et bilde](bilde.svg)\n',
    'chapters/bilde.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0L9 9L0 9Z"/></svg>',
  });
  rmSync(join(folder, 'chapters', 'bilde.svg'));
  const { status, body } = await content('/screen/strategiplan.html');
  // Either the picture was taken in before it was gone, or the page says that it cannot be shown; it is there in any case.
  expect([undefined, 200]).toContain(status);
  expect(String(body)).toMatch(/Et bilde|Kan ikke vises: .*bilde\.svg/);
});
