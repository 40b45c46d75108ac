import { join } from 'node:path';
import { diffFormats, validateFormats } from '../../src/commands/names.ts';
import { serverCapabilities } from '../../src/lsp/capabilities.ts';
import { buildFormats } from '../../src/publishing/build-formats.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';

/** The formats in the first column of a page's table of formats. */
function formatsIn(page: string): readonly string[] {
  const [, rows = ''] = /^\| format \|.*\n\| --- .*\n((?:\|.*\n)+)/m.exec(page) ?? [];
  return rows
    .trimEnd()
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ''));
}

test.each([
  ['docs/ci.md', validateFormats],
  ['docs/reviewers.md', diffFormats],
  ['docs/secretariat.md', buildFormats],
])('%s has a row for every format, and for no other', (page, formats) => {
  expect([...formatsIn(readText(join(root, page)))].sort()).toEqual([...formats].sort());
});

test('a table of formats may name several in a row, and other columns name none', () => {
  const page =
    '| a | `x` |\n\n| format | for |\n| --- | --- |\n| `html`, `pdf` | as `--stat` |\n| `md` | b |\n\n| `c` | d |\n';
  expect(formatsIn(page)).toEqual(['html', 'pdf', 'md']);
});

test('docs/editors.md names what the language server does', () => {
  const page = readText(join(root, 'docs/editors.md'));
  const provided = Object.keys(serverCapabilities).flatMap((key) => key.match(/^\w+(?=Provider$)/) ?? []);
  expect(provided.length).toBeGreaterThan(4);
  // `codeAction` is “code action” on a page.
  const words = provided.map((name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  expect(words.filter((word) => !page.includes(word))).toEqual([]);
});
