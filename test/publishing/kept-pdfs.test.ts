import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../src/document/document.ts';
import { readOwnFile } from '../../src/io/resources.ts';
import { openKeptPdfs } from '../../src/publishing/kept-pdfs.ts';
import type { PdfSetting } from '../../src/publishing/pdf-setting.ts';
import { openPrinter } from '../../src/publishing/printer.ts';
import { documentOf, plainSetting, text } from '../support/render-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'planverk-kept-pdfs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cache = { folder, build: 'one' };
const setting: PdfSetting = { ...plainSetting, cache, keptFor: '/plans/one' };
const saying = (words: string): Document => documentOf([{ type: 'paragraph', content: [text(words)] }]);
const files = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('pdf-'));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

/** As a build of its own. */
async function make(own: PdfSetting, document: Document, name = 'plan'): Promise<Uint8Array> {
  const printer = openPrinter(own, true);
  const { bytes } = await printer.print(name, document);
  await printer.close();
  return bytes;
}

/** Puts other bytes in the place of what is kept, so that it shows where they come from. */
async function keepOther(own: PdfSetting, document: Document): Promise<Buffer> {
  const other = Buffer.from('%PDF of the build before');
  await make(own, document);
  const [file = ''] = files();
  const kept = readFileSync(join(folder, file));
  const head = JSON.parse(kept.subarray(16, kept.indexOf('\n')).toString());
  const [, whole = ''] = head.fingerprint.split('-');
  openKeptPdfs(own)?.keep('plan', whole, { bytes: other, pages: 1 });
  return other;
}

test('a document that is as it was is not printed again', async () => {
  const other = await keepOther(setting, saying('Mål'));
  expect(Buffer.from(await make(setting, saying('Mål')))).toEqual(other);
});

test('what is kept is what was printed, with its number of pages', async () => {
  const printed = await openPrinter(setting, true).print('plan', saying('Mål'));
  expect(await openPrinter(setting, true).print('plan', saying('Mål'))).toEqual({
    bytes: Buffer.from(printed.bytes),
    pages: printed.pages,
  });
});

test.each<[what: string, own: Partial<PdfSetting>, words?: string]>([
  ['words', {}, 'Mål og tiltak'],
  ['a watermark', { watermark: 'Utkast' }],
  ['a theme', { theme: { page: { twoSided: true } } }],
  ['fonts', { fonts: { regular: readOwnFile('dist/fonts/semibold.ttf') } }],
  ['files in it', { attachments: [{ path: 'a.md', bytes: Buffer.from('a'), mediaType: 'text/markdown' }] }],
  ['a program', { cache: { folder, build: 'two' } }],
  ['a plan', { keptFor: '/plans/two' }],
])('with other %s it is printed', async (_what, own, words = 'Mål') => {
  const other = await keepOther(setting, saying('Mål'));
  const changed = { ...setting, ...own };
  const bytes = Buffer.from(await make(changed, saying(words)));
  expect(bytes.equals(other)).toBe(false);
  expect(bytes.equals(Buffer.from(await make({ ...changed, cache: undefined }, saying(words))))).toBe(true);
});

test('there is one file for each document, however often it changes', async () => {
  for (const words of ['a', 'b', 'c']) await make(setting, saying(words));
  await make(setting, saying('a'), 'another');
  expect(files()).toHaveLength(2);
});

test('a damaged file is printed again', async () => {
  const printed = Buffer.from(await make(setting, saying('Mål')));
  const [file = ''] = files();
  const path = join(folder, file);
  const kept = readFileSync(path);
  for (const damage of [
    kept.subarray(0, 40),
    Buffer.alloc(0),
    Buffer.from(kept).fill(0x41, kept.length - 200),
  ]) {
    writeFileSync(path, damage);
    expect(Buffer.from(await make(setting, saying('Mål'))).equals(printed)).toBe(true);
  }
});

test('what its fonts lack is told at every build', async () => {
  for (let build = 0; build < 2; build += 1) {
    const printer = openPrinter(setting, true);
    await printer.print('plan', saying('\u0f40'));
    expect([...printer.missing]).toEqual(['\u0f40']);
  }
  expect(files()).toEqual([]);
});

test('nothing is kept where nobody says for which plan', async () => {
  const { keptFor: _, ...unnamed } = setting;
  await make(unnamed, saying('Mål'));
  expect(files()).toEqual([]);
});

test('two documents in hand at once are set with the same fonts', async () => {
  const printer = openPrinter(setting, true);
  await Promise.all([printer.print('one', saying('\u0f40')), printer.print('another', saying('Mål'))]);
  expect([...printer.missing]).toEqual(['\u0f40']);
  await printer.close();
});
