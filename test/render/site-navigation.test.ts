import type { Block } from '../../src/document/document.ts';
import { paragraph, text } from '../../src/document/words.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import type { Site } from '../../src/render/html/site.ts';
import { documentOf } from '../support/render-document.ts';

const site: Site = {
  owner: 'Kongsbergregionen',
  lists: [
    { file: 'tiltak.html', title: 'Tiltak' },
    { file: 'mal.html', title: 'Mål' },
  ],
  documents: Array.from({ length: 14 }, (_, at) => ({
    file: `plan-${at + 1}.html`,
    title: `Handlingsplan ${2011 + at}`,
  })),
  search: { file: 'sok.html', title: 'Søk' },
  words: { menu: 'Meny', documents: 'Dokumenter' },
  wordsLanguage: 'nb',
  addressOf: (to) => (to === 'action/nye-skilt' ? 'tiltak/nye-skilt.html' : undefined),
};

const references = paragraph([
  { type: 'reference', to: 'action/nye-skilt', children: text('Nye skilt') },
  ...text(' og '),
  { type: 'reference', to: 'action/ukjent', children: text('noe annet') },
]);

function pageIn(file: string, inSite: Site | undefined, blocks: readonly Block[] = [references]): string {
  return renderHtml(documentOf(blocks), {
    file,
    ...(inSite && { site: inSite }),
    skip: 'Til innholdet',
    script: {},
    colors: { accents: ['#000000'] } as never,
    picture: () => '',
  });
}

const headerOf = (page: string): string => /<header class="site">[\s\S]*?<\/header>/.exec(page)?.[0] ?? '';

test('every page leads to the lists, and to all documents in a menu that is folded', () => {
  const header = headerOf(pageIn('plan-3.html', site));
  expect(header).toContain('<a class="home" href="index.html"><span>Kongsbergregionen</span></a>');
  expect(header.split('<details>')[0]).toContain('<a href="tiltak.html">Tiltak</a>');
  expect(header.match(/<li>/g)).toHaveLength(2 + 1 + 14);
  expect(header).toContain('<a href="plan-3.html" aria-current="page">Handlingsplan 2013</a>');
});

test('a page in a folder leads out of it', () => {
  const page = pageIn('tiltak/nye-skilt.html', site);
  expect(headerOf(page)).toContain('<a class="home" href="../index.html">');
  expect(headerOf(page)).toContain('<a href="../mal.html">Mål</a>');
  expect(page).toContain('<link rel="stylesheet" href="../style.css">');
  expect(page).toContain('<script src="../script.js" defer');
});

test('what another page has is a link to it, and plain words where there is none', () => {
  const words = (page: string): string | undefined => /<p>.*<\/p>/.exec(page)?.[0];
  expect(words(pageIn('a.html', site))).toBe(
    '<p><a href="tiltak/nye-skilt.html">Nye skilt</a> og noe annet</p>',
  );
  expect(words(pageIn('mal/b.html', site))).toBe(
    '<p><a href="../tiltak/nye-skilt.html">Nye skilt</a> og noe annet</p>',
  );
  expect(words(pageIn('a.html', undefined))).toBe('<p>Nye skilt og noe annet</p>');
});

test('what has a page of its own is on that page alone, and stays where the site has no such page', () => {
  const part = (to: string): Block => ({
    type: 'section',
    children: [paragraph(text('Alt'))],
    elsewhere: { to, children: [paragraph([{ type: 'reference', to, children: text('Kort') }])] },
  });
  const inside = (to: string, inSite: Site | undefined): string | undefined =>
    /<p>.*<\/p>/.exec(pageIn('a.html', inSite, [{ type: 'section', children: [part(to)] }]))?.[0];
  expect(inside('action/nye-skilt', site)).toBe('<p><a href="tiltak/nye-skilt.html">Kort</a></p>');
  // Somebody who was a partner when the plan was adopted, and has left since, has no page.
  expect(inside('action/ukjent', site)).toBe('<p>Alt</p>');
  expect(inside('action/nye-skilt', undefined)).toBe('<p>Alt</p>');
});

test('a document alone has no menu', () => {
  expect(pageIn('a.html', undefined)).not.toContain('<nav');
});
