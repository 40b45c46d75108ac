import { join } from 'node:path';
import { parseProse } from '../../src/text/markdown.ts';
import { builtChapter } from '../support/built-chapter.ts';
import { compareFiles } from '../support/compare-plans.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { smallPlan } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const many = Array.from({ length: 70 }, (_, at) => `> - punkt nummer ${at + 1}`).join('\n');
const built = await builtChapter(
  join(work, 'boxes'),
  `> [!fakta] Regionen i *tall*
> Sju kommuner.
>
${many}

> [!sitat]
> Vi skal vokse.
>
> – Kari Nordmann, leder

> [!viktig]
> Fristen er 1. mars.

> [!eksempel] Skilt
> Ti skilt.`,
);

test('the page has each box with its kind in words, and a quotation as one', () => {
  const { html } = built;
  expect(html).toMatch(
    /<div class="box fact" role="note">\n<p class="box-label">Fakta<\/p>\n<p class="box-title">Regionen i <em>tall<\/em><\/p>/,
  );
  expect(html).toMatch(
    /<div class="box important" role="note">\n<p class="box-label">Viktig<\/p>\n<p>Fristen/,
  );
  expect(html).toMatch(
    /<div class="box case" role="note">\n<p class="box-label">Eksempel<\/p>\n<p class="box-title">Skilt/,
  );
  expect(html).toMatch(
    /<figure class="box quote">\n<blockquote>\n<p>Vi skal vokse\.<\/p>\n<\/blockquote>\n<figcaption>– Kari Nordmann, leder</,
  );
});

test('in Markdown a box is a quotation with its kind in strong words', () => {
  expect(built.markdown).toContain('> **Fakta: Regionen i _tall_**\n>\n> Sju kommuner.');
  expect(built.markdown).toContain('> Vi skal vokse.\n>\n> – Kari Nordmann, leder');
  expect(built.markdown).toContain('> **Viktig**\n>\n> Fristen er 1. mars.');
});

qpdfTest('the PDF has every word of them, in order, over as many pages as they take', () => {
  const { pdf } = built;
  const text = pdf.roots.map(pdf.text).join(' ').replace(/\s+/g, ' ');
  const at = [
    'Fakta',
    'Regionen i tall',
    'Sju kommuner',
    'punkt nummer 70',
    'Vi skal vokse',
    'Kari',
    'Viktig',
    'Ti skilt',
  ];
  const places = at.map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(pdf.elements.filter(({ role }) => role === 'BlockQuote')).toHaveLength(1);
  for (const check of Object.values(checks)) expect(few(check(pdf))).toEqual([]);
});

type Any = { type: string; value?: string; range?: [number, number]; children?: Any[]; data?: unknown };

test.each([
  ['> [!fakta] Tittel\n> tekst', 'Tittel', ['Tittel', 'tekst']],
  ['> [!fakta]\n> tekst\n> mer', undefined, ['tekst\nmer']],
  ['> [!fakta] En **sterk** tittel\n> tekst', 'En sterk tittel', ['En sterk tittel', 'tekst']],
  ['> [!fakta] Tittel\\\n> tekst', 'Tittel', ['Tittel', 'tekst']],
  ['> [!fakta] *Tittel*\n> *tekst*', 'Tittel', ['Tittel', 'tekst']],
  ['> [!fakta]\n>\n> tekst', undefined, ['tekst']],
])('%j is a box', (markdown, title, blocks) => {
  const [quote] = (parseProse(markdown).tree as Any).children ?? [];
  const words = (node: Any): string => node.value ?? (node.children ?? []).map(words).join('');
  expect(quote?.data).toEqual({ box: { name: 'fakta', titled: title !== undefined } });
  expect((quote?.children ?? []).map(words)).toEqual(blocks);
  const written = (node: Any): string[] => [
    ...(node.type === 'text' && !node.value?.includes('\n')
      ? [markdown.slice(...(node.range ?? [0, 0]))]
      : []),
    ...(node.children ?? []).flatMap(written),
  ];
  const values = (node: Any): string[] => [
    ...(node.type === 'text' && !node.value?.includes('\n') ? [node.value ?? ''] : []),
    ...(node.children ?? []).flatMap(values),
  ];
  expect(written(quote as Any)).toEqual(values(quote as Any));
});

test.each([
  '> \\[!fakta] tekst',
  '> [!fakta]- tekst',
  '> [!fakta]tekst',
  '> tekst [!fakta]',
  '[!fakta] tekst',
])('%j is none', (markdown) => expect(JSON.stringify(parseProse(markdown).tree)).not.toContain('"box"'));

test('another kind of box, or another title, is a change of the text', () => {
  const chapter = 'chapters/01-bakgrunn.md';
  const of = (text: string): Record<string, string> => ({
    ...smallPlan,
    [chapter]: `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${text}\n`,
  });
  const count = (base: string, head: string): number => compareFiles(of(base), of(head)).changes.length;
  expect(count('> [!fakta]\n> Ask.', '> [!viktig]\n> Ask.')).toBe(1);
  expect(count('> [!fakta] Ask\n> Bø.', '> [!fakta] Nes\n> Bø.')).toBe(1);
  expect(count('> [!fakta]\n> Ask og Bø.', '> [!fakta]\n> Ask\n> og Bø.')).toBe(0);
  expect(count('> [!fakta]\n> Ask.', '> [!FACT]\n> Ask.')).toBe(0);
});

test('of a picture in a title, where none can stand, nothing that is said of it is lost', async () => {
  const { html, markdown } = await builtChapter(
    join(work, 'pictured'),
    '> [!fakta] Regionen ![i tall](../media/a.png "Sju kommuner | Foto: Kari")\n> Mer om den.',
    { 'media/a.png': smallPng(8, 8) },
  );
  for (const text of [html, markdown]) expect(text).toContain('Regionen i tall Sju kommuner Foto: Kari');
});
