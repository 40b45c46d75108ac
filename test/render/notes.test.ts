import { join } from 'node:path';
import { parseProse } from '../../src/text/markdown.ts';
import { type BuiltChapter, builtChapter } from '../support/built-chapter.ts';
import { compareFiles, lineOf } from '../support/compare-plans.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest, textOf } from '../support/pdf-objects.ts';
import type { Element, Pdf } from '../support/pdf-structure.ts';
import { readPdf } from '../support/read-pdf.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const long = Array.from({ length: 90 }, (_, at) => `Setning ${at + 1} i den lange noten er her.`).join(' ');
const filler = Array.from({ length: 30 }, (_, at) => `Avsnitt ${at + 1} fyller siden.`).join('\n\n');
const built = await builtChapter(
  join(work, 'notes'),
  `Folketallet vokser,[^ssb] og *arbeidsplassene*[^nav] med det.

[^ssb]: SSB, *tabell 07459*. Se [tabellen](https://example.org/07459).

En gang til.[^SSB]

| Kommune | Folketall |
|---|--:|
| Ask[^t] | 12 000 |
| Bø | 500[^ssb] |

[^t]: Med Askøya.
[^nav]: NAV, arbeidsmarkedet.

    - første halvår
    - andre halvår

${filler}

En lang note.[^lang]

${filler}

[^lang]: ${long}`,
  {
    [strategy]: (smallPlan[strategy] ?? '').replace(
      'Om reiseliv.',
      'Om reiseliv.[^a]\n\n[^a]: SSB, overnattinger.',
    ),
  },
);

const rolesOf = (pdf: Pdf, role: string): readonly Element[] =>
  pdf.elements.filter((element) => element.role === role);

test('the page numbers notes by where they are first cited, and leads there and back', () => {
  const { html } = built;
  const cited = [
    ...html.matchAll(/<a id="(cited--[\d-]+)" href="#(note--\d+)" aria-label="Note (\d+)">\3</g),
  ];
  expect(cited.map(([, id, target]) => [id, target])).toEqual([
    ['cited--1-1', 'note--1'],
    ['cited--2-1', 'note--2'],
    ['cited--1-2', 'note--1'],
    ['cited--3-1', 'note--3'],
    ['cited--1-3', 'note--1'],
    ['cited--4-1', 'note--4'],
    ['cited--5-1', 'note--5'],
  ]);
  const notes = html.slice(html.indexOf('<aside class="notes"'));
  for (const [, id, target] of cited) {
    expect(notes).toContain(`href="#${id}"`);
    expect(notes).toContain(`<li id="${target}">`);
  }
  expect(notes).toMatch(/<li id="note--2"><p>NAV, arbeidsmarkedet\.<\/p>\s*<ul>\s*<li>første halvår/);
});

test('in Markdown a note is one again', () => {
  expect(built.markdown).toContain('Folketallet vokser,[^1] og *arbeidsplassene*[^2] med det.');
  expect(built.markdown).toContain('[^1]: SSB, *tabell 07459*. Se [tabellen](https://example.org/07459).\n');
  expect(built.markdown).toContain(
    '[^2]: NAV, arbeidsmarkedet.\n\n    - første halvår\n    - andre halvår\n',
  );
  const notes = parseProse(built.markdown).tree.children.filter(({ type }) => type === 'footnoteDefinition');
  expect(notes).toHaveLength(5);
});

qpdfTest('in the PDF each note is one element with an identifier, and the number a reference to it', () => {
  const { pdf } = built;
  const notes = rolesOf(pdf, 'Note');
  const ids = notes.map((note) => textOf(note.dict['/ID']));
  expect([...ids].sort()).toEqual(['note--1', 'note--2', 'note--3', 'note--4', 'note--5']);
  expect(notes.map((note) => pdf.text(note).slice(0, 20))).toContain('3 Med Askøya.');
  expect(rolesOf(pdf, 'Reference').filter(({ parent }) => parent?.role !== 'TOCI')).toHaveLength(7);
  // Behind the table, and not in it.
  const behind = rolesOf(pdf, 'Table').map((table) => {
    const siblings = table.parent?.children ?? [];
    return siblings[siblings.indexOf(table) + 1]?.role;
  });
  expect(behind).toContain('Note');
  expect(JSON.stringify(pdf.dict(pdf.catalog['/StructTreeRoot'])['/IDTree'])).toBeDefined();
  for (const check of Object.values(checks)) expect(few(check(pdf))).toEqual([]);
});

test('a note is at the foot of the page that cites it, and a long one goes on at the next', async () => {
  const { pageTexts } = await readPdf(built.bytes);
  const pageOf = (words: string): number => pageTexts.findIndex((page) => page.includes(words));
  expect(pageOf('SSB, tabell 07459')).toBe(pageOf('Folketallet vokser'));
  expect(pageOf('SSB, overnattinger')).toBe(pageOf('Om reiseliv'));
  const cited = pageOf('En lang note.');
  expect(pageOf('Setning 1 i')).toBe(cited);
  expect(pageOf('Setning 90 i')).toBeGreaterThan(cited);
  const numbers = pageTexts
    .join(' ')
    .match(/(?<=Setning\s+)\d+/g)
    ?.map(Number);
  expect(numbers).toEqual(Array.from({ length: 90 }, (_, at) => at + 1));
});

test.each([
  ['a word[^a] more\n\n[^a]: note', ['a'], ['note']],
  ['a[^a]\n[^a]: note\non the next line', ['a'], ['note on the next line']],
  ['a[^a]\n\n[^a]:\n    note', ['a'], ['note']],
  ['a[^Å-1.b_c]\n\n[^å-1.b_c]: note', ['å-1.b_c'], ['note']],
  ['**a:**[^a]b\n\n[^a]: **note**', ['a'], ['note']],
  ['a[^a]\n\n[^a]: note\n# title', ['a'], ['note']],
  ['a[^a]\n\n[^a]: note\n- item', ['a'], ['note']],
  ['`[^a]` \\[^a] a[^a]\n\n[^a]: note', ['a'], ['note']],
  ['a[^a]\n\n```\n[^a]: code\n```\n\n[^a]: note', ['a'], ['note']],
  ['a[^a]\n\n[^a]: note\n\n    [^b]: two words', ['a'], ['note [^b]: two words']],
  ['a[^b]\n\n[^a]: note', [], ['note']],
  ['⸨a⸩[^a]\n\n[^a]: note', ['a'], ['note']],
])('%j', (markdown, citations, notes) => {
  type Any = { type: string; identifier?: string; value?: string; children?: Any[] };
  const found: string[] = [];
  const words = (node: Any): string => {
    if (node.type === 'footnoteReference') return '';
    return node.value ?? (node.children ?? []).map(words).join(node.type === 'footnoteDefinition' ? ' ' : '');
  };
  const visit = (node: Any): void => {
    if (node.type === 'footnoteReference') found.push(node.identifier ?? '');
    else for (const child of node.children ?? []) visit(child);
  };
  const { children } = parseProse(markdown).tree as Any;
  for (const node of children ?? []) visit(node);
  const said = (children ?? []).filter(({ type }) => type === 'footnoteDefinition').map(words);
  expect([found, said.map((text) => text.replace(/\s+/g, ' '))]).toEqual([citations, notes]);
});

test('the places of what is written are those of the file', () => {
  const markdown = '##Title\n\nÅ **b**[^a] c\n\n[^a]: d\n    e *f*';
  type Any = { type: string; range: [number, number]; children?: Any[] };
  const places: string[] = [];
  const visit = (node: Any): void => {
    if (node.type !== 'root') places.push(`${node.type} ${markdown.slice(...node.range)}`);
    for (const child of node.type === 'footnoteReference' ? [] : (node.children ?? [])) visit(child);
  };
  visit(parseProse(markdown).tree as Any);
  expect(places).toEqual(
    expect.arrayContaining([
      'footnoteReference [^a]',
      'text  c',
      'footnoteDefinition [^a]: d\n    e *f*',
      'emphasis *f*',
    ]),
  );
});

test('a note is a part of the text that cites it', () => {
  const of = (reiseliv: string): Record<string, string> => ({
    ...smallPlan,
    [strategy]: (smallPlan[strategy] ?? '').replace('Om reiseliv.', 'Om reiseliv.[^a]') + reiseliv,
  });
  const changed = (base: string, head: string): readonly string[] =>
    compareFiles(of(base), of(head)).changes.map(lineOf);
  expect(changed('\n[^a]: SSB, 2010\n', '\n[^a]: SSB, 2011\n')).toEqual([
    expect.stringContaining('strategy reiseliv'),
  ]);
  expect(changed('\n[^a]: SSB, 2010\n', '\n[^a]: SSB,\n    2010\n')).toEqual([]);
});

test('every format of the same plan has every word of its notes', () => {
  const { markdown, html, pdf }: BuiltChapter = built;
  for (const words of ['07459', 'Askøya', 'arbeidsmarkedet', 'andre halvår', 'overnattinger', 'Setning 90'])
    for (const text of [markdown, html, pdf.roots.map(pdf.text).join(' ')]) expect(text).toContain(words);
});
