import { join } from 'node:path';
import { pictureTitle } from '../../src/text/picture-title.ts';
import { builtChapter } from '../support/built-chapter.ts';
import { compareFiles } from '../support/compare-plans.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { smallPlan } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const png = { 'chapters/kart.png': smallPng(600, 420) };
const long = 'Et langt avsnitt som ikke har plass ved siden av bildet. '.repeat(30);
const built = await builtChapter(
  join(work, 'half'),
  `![Kart](kart.png "Kommunene | Foto: Kari Nordmann | halv")

Ved siden av bildet.

- Et punkt ved siden av

Det siste avsnittet kommer et sted der det er plass til det.

![Plan](kart.png "Planen! | halv")

${long}

![Uten](kart.png "| Kilde: Kartverket")`,
  png,
);

test.each([
  ['Kommunene', { caption: 'Kommunene' }],
  ['Kommunene | Foto: Kari Nordmann', { caption: 'Kommunene', credit: 'Foto: Kari Nordmann' }],
  ['Kommunene | halv', { caption: 'Kommunene', half: true }],
  ['Kommunene | Halv | © Kartverket', { caption: 'Kommunene', credit: '© Kartverket', half: true }],
  ['Kommunene | heil', { caption: 'Kommunene' }],
  [
    'The map | Photo and design: NN | half',
    { caption: 'The map', credit: 'Photo and design: NN', half: true },
  ],
  ['| Kilde: SSB', { credit: 'Kilde: SSB' }],
  ['| half', { half: true }],
  ['halv', { caption: 'halv' }],
  ['Foto: Kari', { caption: 'Foto: Kari' }],
  ['Ask | Bø', { caption: 'Ask | Bø' }],
  ['A|B', { caption: 'A|B' }],
  ['Foto: A | Foto: B | Foto: C', { caption: 'Foto: A | Foto: C', credit: 'Foto: B' }],
  ['', {}],
])('the title %j', (title, parts) => expect(pictureTitle(title)).toEqual(parts));

test('the page has caption and credit below the picture, and text beside one of half the width', () => {
  const { html } = built;
  expect(html).toMatch(
    /<figure class="half"><img [^>]*><figcaption>Kommunene\. <span class="credit">Foto: Kari Nordmann<\/span></,
  );
  expect(html).toMatch(/<figure class="half"><img [^>]*><figcaption>Planen!<\/figcaption>/);
  expect(html).toMatch(/<figure><img [^>]*><figcaption><span class="credit">Kilde: Kartverket</);
});

test('Markdown keeps the parts of the title', () => {
  expect(built.markdown).toContain('"Kommunene | Foto: Kari Nordmann | half")');
  expect(built.markdown).toContain('"Planen! | half")');
});

qpdfTest('in the PDF the text that follows is beside the picture, and read after it', () => {
  const { pdf } = built;
  const painted = pdf.pages.flatMap(({ painted }) => painted);
  const find = (words: string) => painted.find(({ text }) => text.includes(words));
  const [picture, other] = painted.filter(({ kind }) => kind === 'xobject');
  const [a, , , d, x, y] = picture?.matrix ?? [0, 0, 0, 0, 0, 0];
  for (const words of ['Ved siden', 'Et punkt']) {
    const [, , , , left, baseline] = find(words)?.matrix ?? [0, 0, 0, 0, 0, 0];
    expect(left).toBeLessThan(x);
    expect(baseline).toBeGreaterThan(Math.min(y, y + d));
    expect(baseline).toBeLessThan(Math.max(y, y + d));
  }
  expect(find('Kommunene')?.matrix[4]).toBeCloseTo(x, 0);
  // What is too long for its place is below, and the picture at the left edge.
  expect(other?.matrix[0]).toBeGreaterThan(a * 0.9);
  expect(other?.matrix[4]).toBeLessThan(x - 50);
  const text = pdf.roots.map(pdf.text).join(' ').replace(/\s+/g, ' ');
  expect(text).toMatch(
    /Kommunene\. Foto: Kari Nordmann.*Ved siden av bildet.*Et punkt ved siden av.*siste avsnittet/,
  );
  for (const check of Object.values(checks)) expect(few(check(pdf))).toEqual([]);
});

test('another caption or credit is a change of the text, and so is another width', () => {
  const of = (title: string): Record<string, string | Uint8Array> => ({
    ...smallPlan,
    ...png,
    'chapters/01-bakgrunn.md': `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\nTekst.\n\n![Kart](kart.png "${title}")\n`,
  });
  const count = (base: string, head: string): number => compareFiles(of(base), of(head)).changes.length;
  expect(count('Ask | Foto: A', 'Ask | Foto: B')).toBe(1);
  expect(count('Ask', 'Bø')).toBe(1);
  expect(count('Ask', 'Ask | halv')).toBe(1);
  expect(count('Ask | halv', 'Ask  |  halv')).toBe(0);
});
