import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
await runBuilt(['build', '--format', 'html', '--out', join(work, 'site')]);
await runBuilt(['build', 'action-plan', '2011', '--format', 'html', '--out', join(work, 'alone')]);
const site = (file: string): string => readFileSync(join(work, 'site', 'html', file), 'utf8');
const alone = readFileSync(join(work, 'alone', 'html', 'handlingsplan-2011.html'), 'utf8');

/** What is under the heading of a partner, up to the next. */
function partOf(page: string, partner: string): string {
  const [, after = ''] = page.split(`<h3 id="part--${partner}">`);
  return after.split(/<h[23]\b/)[0] ?? '';
}
const words = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
/** Figures with their words, cells and facts: what is said, without its markup. */
function saidIn(markup: string): readonly string[] {
  const found = markup.matchAll(/<(td|th|dt|dd|p)\b[^>]*>(.*?)<\/\1>/gs);
  return [...found].map(([, , inside = '']) => words(inside).trim()).filter(Boolean);
}

const partners = ['rollag', 'kongsberg', 'notodden', 'tinn', 'hjartdal', 'flesberg', 'nore-og-uvdal'];

test.each(partners)(
  'the page of an action plan has the figures of %s, and leads to all of it on its own page',
  (id) => {
    const part = partOf(site('handlingsplan-2011.html'), id);
    const [, address] = /^<a href="([^"]*)">/.exec(part) ?? [];
    const [file = '', place] = (address ?? '').split('#');
    expect(file).toBe(`parter/${id}.html`);
    expect(part).toContain('<dl class="key-figures">');
    expect(part).not.toContain('<table');
    const ownPage = site(file);
    const [, ofPlan = ''] = ownPage.split(`id="${place}"`);
    expect(ofPlan).not.toBe('');
    // Nothing that the document says of the partner is missing there.
    const said = saidIn(partOf(alone, id));
    expect(said.length).toBeGreaterThan(30);
    const there = words(ofPlan);
    expect(said.filter((what) => !there.includes(what))).toEqual([]);
  },
);

test('a document that is made alone says all of it itself', () => {
  for (const id of partners) {
    const part = partOf(alone, id);
    expect(part).toContain('<table');
    expect(part).not.toContain('href="parter/');
  }
});
