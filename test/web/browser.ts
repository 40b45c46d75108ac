import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Chromium of the machine; undefined where there is none. */
const executable = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(existsSync);

/** A test that needs a browser: where there is none, it is skipped and its name says why. */
export function browserTest(name: string, run: () => Promise<void>): void {
  if (executable) test(name, run, 60_000);
  else test.skip(`${name} (skipped: Chromium is not installed)`, run);
}

export async function openBrowser(): Promise<Browser | undefined> {
  if (!executable) return undefined;
  return chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
