// node peers/chromium.mjs FOLDER OUT: the text printed by the Chromium that is on the machine; CHROMIUM names it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, out] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), 'bench-chromium-'));
const { status } = spawnSync(
  process.env.CHROMIUM,
  [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${profile}`,
    `--print-to-pdf=${out}`,
    pathToFileURL(join(folder, 'text.html')).href,
  ],
  { stdio: 'ignore' },
);
rmSync(profile, { recursive: true, force: true });
process.exit(status ?? 1);
