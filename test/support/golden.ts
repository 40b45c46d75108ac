import { existsSync, writeFileSync } from 'node:fs';
import { readText } from './read-text.ts';

/** Compares text with the file that holds what is expected, in whatever line ends it was checked out. `UPDATE=1` writes the file anew: read the difference before committing it. */
export function expectGolden(actual: string, file: string): void {
  if (process.env.UPDATE === '1') writeFileSync(file, actual);
  if (!existsSync(file)) throw new Error(`${file} is missing; UPDATE=1 writes it`);
  expect(actual.replaceAll('\r\n', '\n')).toBe(readText(file));
}

/** A page without its looks, which every page shares: a golden of its contents. */
export const withoutStyle = (page: string): string =>
  page.replace(/<style>[\s\S]*?<\/style>/, '<style></style>').replace(/'sha256-[^']+'/, "'sha256-…'");
