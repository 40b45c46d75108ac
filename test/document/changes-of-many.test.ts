import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { changeWords } from '../../src/messages/change-words.ts';
import { say } from '../../src/messages/wording.ts';
import {
  makeChangesDocument,
  makeChangesPage,
  makeChangesPdf,
} from '../../src/publishing/make-changes-document.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { printOf } from '../support/changes-pdf.ts';
import { scriptedPair } from '../support/plan-pairs.ts';

/** A comparison of ten thousand changes, of a plan of eight thousand files. */
const { base, head } = scriptedPair(40, 1, 1200);
const print = printOf(base, head);
const count = print.comparison.changes.length;

test('ten thousand changes are a document that can be read', async () => {
  expect(count).toBeGreaterThan(9000);
  const { bytes } = await makeChangesPdf(print);
  const { numPages } = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  expect(numPages).toBeLessThanOrEqual(300);
}, 300_000);

test('five hundred are shown one by one, and the others are counted by their numbers', () => {
  const text = renderMarkdown(makeChangesDocument(print));
  const note = say(changeWords.folded, 'nb', { shown: 500, count });
  // On the front, and where the changes are.
  expect(text.split(note)).toHaveLength(3);
  const list = text.slice(text.indexOf('## Alle endringer'), text.indexOf('## Det som følger'));
  const numbers = list.split('\n').flatMap((line) => {
    const own = /^\| (\d+) +\|/.exec(line)?.[1];
    const others = /: nr\. ([\d–, ]+)/.exec(line)?.[1] ?? '';
    return [...(own ? [own] : []), ...others.split(',')].flatMap((part) => {
      const [first = 0, last = first] = part.trim().split('–').filter(Boolean).map(Number);
      return first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
    });
  });
  // Each number once: what is missing, or there too often, is few enough to be printed.
  const times = new Map<number, number>();
  for (const no of numbers) times.set(no, (times.get(no) ?? 0) + 1);
  const wrong = print.comparison.changes.map((_, at) => at + 1).filter((no) => times.get(no) !== 1);
  expect({ wrong: wrong.slice(0, 20), numbers: numbers.length }).toEqual({ wrong: [], numbers: count });
  expect(list.split('\n').filter((line) => /^\| \d+ +\|/.test(line))).toHaveLength(500);
}, 300_000);

test('a page in a browser is as short', () => {
  const page = makeChangesPage(print);
  expect(page.length).toBeLessThan(3_000_000);
  for (const { fingerprint } of print.comparison.changes.slice(0, 100)) expect(page).toContain(fingerprint);
}, 300_000);
