import { renderHtml } from '../../src/render/html/index.ts';
import { documentOf } from '../support/render-document.ts';

/** What is above a document in a site of so many: the third one is at hand where there is one. */
function navigationOf(count: number): string {
  const pages = Array.from({ length: count }, (_, at) => ({
    file: `plan-${at + 1}.html`,
    title: `Handlingsplan ${2011 + at}`,
  }));
  const page = renderHtml(documentOf([]), {
    file: 'plan-3.html',
    pages,
    words: { skip: 'Til innholdet', documents: 'Dokumenter' },
    filterWords: { title: '', all: '', shown: '', reset: '', sort: '' },
    colors: { accents: ['#000000'] } as never,
    picture: () => '',
  });
  return /<nav class="site"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? '';
}

test.each([2, 3, 6])('the %d documents of a small site are listed above each', (count) => {
  const navigation = navigationOf(count);
  expect(navigation).not.toContain('<details>');
  expect(navigation.match(/<li>/g)).toHaveLength(count);
});

test.each([7, 14, 40])('the %d documents of a large one are folded, and counted', (count) => {
  const navigation = navigationOf(count);
  expect(navigation).toContain(`<details><summary>Dokumenter (${count})</summary>\n<ul>`);
  expect(navigation.match(/<li>/g)).toHaveLength(count);
  expect(navigation).toContain('<a href="plan-3.html" aria-current="page">Handlingsplan 2013</a>');
});

test('the way to the list of documents is never folded', () => {
  expect(navigationOf(40).split('<details>')[0]).toContain('<a href="index.html">');
});

test('a document alone has none', () => {
  expect(navigationOf(1)).toBe('');
});
