import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readPdf } from '../support/read-pdf.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const written = [
  '[å](https://example.org/x%26y)',
  '[b](<https://example.org/to ord?q=ø>)',
  '[c](https://blåbær.no/50%)',
  '[d](mailto:a%2Bb@x.no?subject=Å)',
  '<https://example.org/møter%20her>',
  '<mailto:post@blåbær.no>',
  '[e](<tel:+47 12 34>)',
  '[f][g]',
];
const followed = [
  // The website, on the cover.
  'https://xn--blbr-roah.no/om%20oss%26mer',
  'https://example.org/x%26y',
  'https://example.org/to%20ord?q=%C3%B8',
  'https://xn--blbr-roah.no/50%25',
  'mailto:a%2Bb@x.no?subject=%C3%85',
  'https://example.org/m%C3%B8ter%20her',
  'mailto:post@xn--blbr-roah.no',
  'tel:+471234',
  'https://example.org/%C3%A5',
];

const folder = temporaryFolder();
writePlan(join(folder, 'plan'), {
  ...smallPlan,
  'plan.yaml': `${smallPlan['plan.yaml']}website: 'https://blåbær.no/om%20oss%26mer'\n`,
  'chapters/01-bakgrunn.md': `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${written.join('\n\n')}\n\n[g]: https://example.org/å\n`,
});

async function built(format: string): Promise<Buffer> {
  const { code, err } = await runBuilt(['build', 'strategy', '--format', format, '--out', format], folder);
  if (code !== 0) throw new Error(err);
  const path = readdirSync(join(folder, format), { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith(`strategiplan.${format}`),
  );
  return readFileSync(join(folder, format, path ?? ''));
}

/** The same address whatever the document is read in: every escape once. */
describe('links out of the plan are followed to one address', () => {
  test('in the PDF', async () => {
    const { annotations } = await readPdf(await built('pdf'));
    const targets = annotations
      .map((annotation) => (annotation as { unsafeUrl?: string }).unsafeUrl ?? '')
      .filter(Boolean);
    expect(targets).toEqual(followed);
  });

  test('in HTML', async () => {
    const html = (await built('html')).toString();
    const targets = [...html.matchAll(/ href="([a-z]+:[^"]*)"/g)].map(([, href = '']) => href);
    expect(targets).toEqual(followed);
  });

  test('in Markdown', async () => {
    const targets: string[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'link' && !node.url.startsWith('#')) targets.push(node.url);
      if ('children' in node) node.children.forEach(visit);
    };
    visit(
      unified()
        .use(remarkParse)
        .parse((await built('md')).toString()),
    );
    expect(targets).toEqual(followed);
  });
});
