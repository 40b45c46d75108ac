import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkToRules } from '../../src/io/terminal.ts';
import type { World } from '../../src/io/world.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();

/** A path, a title and a reference that would open links of their own. */
const hostile = '\u001b]8;;https://example.org\u001b\\\\x\u0007';
const folder = join(work, 'hostile');
writePlan(join(folder, 'plan'), {
  ...smallPlan,
  'actions/skilt.yaml': (smallPlan['actions/skilt.yaml'] ?? '').replace('title:', `titel:`),
  'actions/nettsalg.yaml': (smallPlan['actions/nettsalg.yaml'] ?? '').replace(
    'after: [skilt]',
    `after: ['${hostile}']`,
  ),
  [`actions/${hostile.replaceAll('/', '').replaceAll('\\', '')}.yaml`]: 'titel: x\n',
});

const [open, close] = ['\u001b]8;;', '\u001b\\'];

/** The links in a text, and the text without them. */
function linksIn(text: string) {
  const links: { readonly address: string; readonly words: string }[] = [];
  const [first = '', ...rest] = text.split(open);
  let plain = first;
  // Every second piece begins with nothing: it ends a link.
  for (let at = 0; at < rest.length; at += 2) {
    const [address = '', words = ''] = (rest[at] ?? '').split(close);
    links.push({ address, words });
    expect(rest[at + 1]?.startsWith(close)).toBe(true);
    plain += words + (rest[at + 1] ?? '').slice(close.length);
  }
  return { links, plain };
}

test('a code leads to its section, and nothing from a plan gets into a link', async () => {
  const unlinked = (await runBuilt(['validate'], folder)).out;
  const linked = await runBuilt(['validate'], folder, { FORCE_HYPERLINK: '1' });
  const { links, plain } = linksIn(linked.out);
  expect(plain).toBe(unlinked);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(links.length).toBe([...plain.matchAll(/^\S+\[PV\d{4}\]/gm)].length);
  expect(links.length).toBeGreaterThan(2);
  for (const { address, words } of links) {
    const url = new URL(address);
    const headings = [
      ...readFileSync(fileURLToPath(url.href.split('#')[0] ?? ''), 'utf8').matchAll(/^### (.*)$/gm),
    ];
    const heading = headings.map(([, text = '']) => text).find((text) => text.startsWith(words)) ?? '';
    expect(url.hash).toBe(`#${heading.toLowerCase().replaceAll(' ', '-')}`);
  }
});

test('other formats, and a file instead of a terminal, have no links', async () => {
  for (const format of ['json', 'github', 'junit'])
    expect(
      (await runBuilt(['validate', '--format', format], folder, { FORCE_HYPERLINK: '1' })).out,
    ).not.toContain('\u001b');
  expect((await runBuilt(['validate'], folder, { TERM_PROGRAM: 'vscode' })).out).not.toContain('\u001b');
});

test.each<[Record<string, string>, boolean, boolean]>([
  [{ TERM_PROGRAM: 'vscode' }, true, true],
  [{ TERM_PROGRAM: 'vscode' }, false, false],
  [{ TERM_PROGRAM: 'vscode', CI: 'true' }, true, false],
  [{ TERM_PROGRAM: 'vscode', NO_COLOR: '1' }, true, false],
  [{ TERM_PROGRAM: 'vscode', TERM: 'dumb' }, true, false],
  [{ TERM_PROGRAM: 'Apple_Terminal' }, true, false],
  [{ TERM: 'xterm-256color' }, true, false],
  [{ TERM: 'xterm-kitty' }, true, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '6003' }, true, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '5000' }, true, false],
  [{ TERM: 'xterm-256color', VTE_VERSION: '4602' }, true, false],
  [{ WT_SESSION: 'a' }, true, true],
  [{ FORCE_HYPERLINK: '1', CI: 'true', TERM: 'dumb' }, false, true],
  [{ FORCE_HYPERLINK: '0', TERM_PROGRAM: 'vscode' }, true, false],
  [{ FORCE_HYPERLINK: '', TERM: 'xterm' }, true, false],
  [{}, true, false],
])('%j, on a terminal: %j: links %j', (env, terminal, expected) => {
  expect(linkToRules({ env } as World, terminal) !== undefined).toBe(expected);
});
