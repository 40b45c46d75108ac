// Draws the worked themes as pictures, templates/themes/<name>.png: a cover, pages of a strategy and of an action plan, and the
// web edition. `npm run build` comes first; it takes pdftoppm (Poppler) and Chromium. `pngquant 64` then makes them a third as large.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env, execPath, stdout } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode, encode } from 'fast-png';
import { chromium } from 'playwright-core';
import { runTypescript } from './run-typescript.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Pixels: the height of all pictures beside each other, and the room around them. */
const height = 420;
const gap = 12;
const ground = 205;

const { workedThemes, layWorkedTheme } = await runTypescript('scripts/themes/worked-themes.ts');
const browser = await chromium.launch({
  executablePath: env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const theme of workedThemes) {
  const folder = mkdtempSync(join(tmpdir(), 'theme-'));
  layWorkedTheme(root, theme, join(folder, 'plan'));
  execFileSync(execPath, [join(root, 'bin', 'planverk.js'), 'build', '--format', 'pdf,html'], {
    cwd: folder,
  });
  const shown = theme.shown.map(([document, page]) =>
    pageOf(join(folder, 'out', `${document}.pdf`), page, folder),
  );
  shown.push(await screenOf(join(folder, 'out', 'html', 'index.html')));
  const path = join(root, 'templates', 'themes', `${theme.name}.png`);
  writeFileSync(path, beside(shown));
  stdout.write(`${path}\n`);
  rmSync(folder, { recursive: true });
}
await browser.close();

function pageOf(pdf, page, folder) {
  const size = ['-scale-to-x', '-1', '-scale-to-y', `${height}`];
  execFileSync('pdftoppm', [
    '-png',
    '-singlefile',
    '-cropbox',
    '-f',
    `${page}`,
    '-l',
    `${page}`,
    ...size,
    pdf,
    join(folder, 'page'),
  ]);
  return decode(readFileSync(join(folder, 'page.png')));
}

async function screenOf(file) {
  const page = await browser.newPage({
    viewport: { width: 900, height: height * 2 },
    deviceScaleFactor: 0.5,
  });
  await page.goto(pathToFileURL(file).href);
  const picture = decode(await page.screenshot());
  await page.close();
  return picture;
}

/** Pictures of one height in a row. */
function beside(pictures) {
  const width = pictures.reduce((sum, picture) => sum + picture.width + gap, gap);
  const data = new Uint8Array(width * (height + 2 * gap) * 3).fill(ground);
  let left = gap;
  for (const { width: wide, height: high, channels, data: pixels } of pictures) {
    for (let y = 0; y < Math.min(high, height); y += 1) {
      for (let x = 0; x < wide; x += 1) {
        const from = (y * wide + x) * channels;
        const to = ((y + gap) * width + left + x) * 3;
        for (let part = 0; part < 3; part += 1) data[to + part] = pixels[from + (channels < 3 ? 0 : part)];
      }
    }
    left += wide + gap;
  }
  return encode({ width, height: height + 2 * gap, data, channels: 3, depth: 8 });
}
