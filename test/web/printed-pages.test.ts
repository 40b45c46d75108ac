import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { standardTheme } from '#templates';
import { targetsOf } from '../../src/document/targets.ts';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import { documentSource } from '../../src/publishing/document-source.ts';
import { openKeptTypesetting } from '../../src/publishing/kept-typesetting.ts';
import { layout } from '../../src/render/pdf/layout.ts';
import { number } from '../../src/render/pdf/number.ts';
import { textsIn } from '../../src/render/pdf/texts-in.ts';
import { svgPages } from '../../src/render/svg/index.ts';
import { makeTheme } from '../../src/templates/theme.ts';
import { planKeeper } from '../../src/watching/kept-plan.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { browserTest, openBrowser } from './browser.ts';

const work = temporaryFolder();
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const faces = [
  ['regular', 'normal', '400', 'planverk-symbols'],
  ['regular', 'normal', '400'],
  ['italic', 'italic', '400'],
  ['semibold', 'normal', '600'],
  ['bold', 'normal', '700'],
  ['bold-italic', 'italic', '700'],
].map(
  ([face, style, weight, family = 'planverk']) =>
    `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:url(${pathToFileURL(join(root, 'dist', 'fonts', `${face}.ttf`)).href})}`,
);
const style = readFileSync(join(root, 'templates', 'preview', 'preview.css'), 'utf8');

/** Where words begin, and which they are: that is how they are found again in the browser. */
const keyOf = (x: string, y: string, words: string): string => `${x} ${y} ${words}`;

browserTest(
  'words on a page are as wide in a browser as they are in the PDF, in every document of the example plan',
  async () => {
    const folder = join(root, 'plan');
    const reading = await planKeeper(folder, { cwd: root }, undefined)(readDiskTree(folder));
    const { plan, tree } = reading?.inHand ?? {};
    if (!plan || !tree || !browser) throw new Error('no plan, or no browser');
    const source = documentSource(plan, tree, {});
    const theme = makeTheme(standardTheme, undefined);
    const { typesetting } = openKeptTypesetting({ fonts: {}, cache: undefined });
    const page = await browser.newPage();
    let compared = 0;
    for (const target of targetsOf(plan)) {
      const document = target.document(source);
      const laidOut = () =>
        layout(
          document,
          theme,
          typesetting.typesetterOf(() => textsIn(document)),
          'UTKAST',
        );
      const widths = new Map<string, number>();
      for (const { background, items, furniture } of laidOut().pages)
        for (const item of [...background, ...items, ...furniture(99)]) {
          if (item.type !== 'text') continue;
          const words = item.piece.words.map(({ text }) => text).join('');
          const key = keyOf(number(item.x, 2), number(item.baseline, 2), words.replaceAll('\u00ad', '-'));
          widths.set(key, item.piece.width);
        }
      const named = { typefaces: typesetting.typefaces, picture: () => '', pageAddress: () => '#' };
      const pages = svgPages(laidOut(), named);
      const html = `<!doctype html><meta charset="utf-8"><style>${faces.join('')}${style}</style>${pages.map(({ svg }) => `<section class="page">${svg}</section>`).join('')}`;
      writeFileSync(join(work, 'page.html'), html);
      await page.goto(pathToFileURL(join(work, 'page.html')).href);
      const seen = (await page.evaluate(`document.fonts.ready.then(() =>
        [...document.querySelectorAll('.page text')].map((text) =>
          [text.getAttribute('x'), text.getAttribute('y'), text.textContent,
          text.getComputedTextLength(), text.getSubStringLength(0, text.textContent.trimEnd().length)]))`)) as [
        string,
        string,
        string,
        number,
        number,
      ][];
      const wrong = seen.filter(([x, y, words, ...measured]) => {
        const width = widths.get(keyOf(x, y, words));
        if (width === undefined) return false;
        compared += 1;
        // The space at the end of a line counts in neither, one that is in the text in both.
        return !measured.some((other) => Math.abs(other - width) <= Math.max(0.4, width * 0.004));
      });
      expect([target.name, wrong.slice(0, 5)]).toEqual([target.name, []]);
      expect(pages.length).toBeGreaterThan(3);
    }
    expect(compared).toBeGreaterThan(3000);
  },
  120_000,
);
