import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const { brokenLinks } = (await import(pathToFileURL(join(root, 'scripts', 'doc-links.mjs')).href)) as {
  brokenLinks(folder: string): readonly string[];
};
const work = temporaryFolder();
let number = 0;
function brokenIn(files: Readonly<Record<string, string>>): readonly string[] {
  number += 1;
  const folder = join(work, String(number));
  writePlan(folder, files);
  return brokenLinks(folder);
}
const page = '# Ett to\n\n## Ett `to`\n\n## «Å» og: §\n\n## Same\n\n## Same\n';

test.each([
  ['[a](docs/b.md)', []],
  ['[a](docs/b.md#ett-to)', []],
  ['[a](docs/b.md#å-og-)', []],
  ['[a](docs/b.md#same-1)', []],
  ['[a](docs/b.md#same-2)', ['README.md:3: no heading docs/b.md#same-2']],
  ['[a](docs/c.md)', ['README.md:3: no file docs/c.md']],
  ['[a](#here)', []],
  ['[a](#there)', ['README.md:3: no heading #there']],
  ['![a](docs/b.png)', ['README.md:3: no file docs/b.png']],
  ['[a]\n\n[a]: docs/c.md', ['README.md:5: no file docs/c.md']],
  ['| a |\n|---|\n| [a](docs/c.md) |', ['README.md:5: no file docs/c.md']],
  ['[a](../outside.md)', ['README.md:3: no file ../outside.md']],
  ['[a](https://example.org/none) [b](mailto:a@b.no)', []],
  ['`docs/b.md` and `docs/c.md`', ['README.md:3: no file docs/c.md']],
  ['`docs/<name>.md`, and in code:\n\n```\n[a](docs/c.md)\n```', []],
])('of %j is said: %j', (text, said) => {
  expect(brokenIn({ 'README.md': `# Here\n\n${text}\n`, 'docs/b.md': page })).toEqual(said);
});

test('every link of our own pages leads somewhere', () => {
  expect(brokenLinks(root)).toEqual([]);
});
