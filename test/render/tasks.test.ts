import { join } from 'node:path';
import { parseProse } from '../../src/text/markdown.ts';
import { builtChapter } from '../support/built-chapter.ts';
import { compareFiles, lineOf } from '../support/compare-plans.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { hasQpdf, qpdfTest } from '../support/pdf-objects.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const text = `Slik går det:

- [x] stiftet rådet
- [ ] ansatt en leder
- vedtatt en plan

1. [X] **først** og fremst
2. \\[x] ingen boks`;
const built = await builtChapter(join(work, 'tasks'), text, {
  [strategy]: (smallPlan[strategy] ?? '')
    .replace('- skilting', '- [x] skilting')
    .replace('- på nett', '- [ ] på nett'),
});

test('the page says of each task in words whether it is done', () => {
  const items = built.html
    .match(/<li[^\n]*class="[^"]*task[^\n]*/g)
    ?.map((item) =>
      item.replace(/<span[^>]*aria-label="([^"]*)"[^>]*>[☐☑]<\/span>/, '[$1]').replace(/<[^>]*>/g, ''),
    );
  expect(items).toEqual([
    '[Gjort] stiftet rådet',
    '[Ikke gjort] ansatt en leder',
    '[Gjort] først og fremst',
    '1.1.1.1 [Gjort] skilting',
    '1.1.1.2.1 [Ikke gjort] på nett',
  ]);
  expect(built.html).toContain('id="skilting"');
  expect(built.html).toContain('<li>[x] ingen boks</li>');
});

test('in Markdown a task is one again', () => {
  expect(built.markdown).toContain('- [x] stiftet rådet\n- [ ] ansatt en leder\n- vedtatt en plan');
  expect(built.markdown).toContain('1. [x] **først** og fremst\n2. \\[x] ingen boks');
  expect(built.markdown).toContain('- [x] 1.1.1.1 skilting');
  const checked = (markdown: string): unknown =>
    JSON.stringify(parseProse(markdown).tree).match(/"checked":(?:true|false)/g);
  expect(checked(built.markdown)).toHaveLength(5);
});

qpdfTest('in the PDF the box is drawn, and read as words', () => {
  const actual = hasQpdf ? JSON.stringify(built.pdf.objects) : '';
  for (const words of ['Gjort: ', 'Ikke gjort: ']) expect(actual).toContain(words);
  for (const check of Object.values(checks)) expect(few(check(built.pdf))).toEqual([]);
});

test.each([
  ['- [x] gjort', true, 'gjort'],
  ['* [ ] gjenstår', false, 'gjenstår'],
  ['1) [X] *gjort*', true, 'gjort'],
  ['- [x]\n  gjort', true, 'gjort'],
  ['- [x]gjort', undefined, '[x]gjort'],
  ['- [ ]', undefined, '[ ]'],
  ['- \\[x] gjort', undefined, '[x] gjort'],
  ['- [y] gjort', undefined, '[y] gjort'],
])('%j', (markdown, checked, words) => {
  const [list] = parseProse(markdown).tree.children;
  const item = list?.type === 'list' ? list.children[0] : undefined;
  const [paragraph] = item?.children ?? [];
  const [first] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const [inner] = first && 'children' in first ? first.children : [first];
  expect([item?.checked ?? undefined, inner?.type === 'text' ? inner.value : undefined]).toEqual([
    checked,
    words,
  ]);
});

test('to do a task is a change of the text', () => {
  const chapter = 'chapters/01-bakgrunn.md';
  const of = (list: string): Record<string, string> => ({
    ...smallPlan,
    [chapter]: `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${list}\n`,
  });
  const changed = (base: string, head: string): readonly string[] =>
    compareFiles(of(base), of(head)).changes.map(lineOf);
  expect(changed('- [ ] ansatt en leder', '- [x] ansatt en leder')).toHaveLength(1);
  expect(changed('- [x] ansatt en leder', '- [X] ansatt en leder')).toEqual([]);
  const area = (line: string): Record<string, string> => ({
    ...smallPlan,
    [strategy]: (smallPlan[strategy] ?? '').replace('- skilting', line),
  });
  expect(compareFiles(area('- [ ] skilting'), area('- [x] skilting')).changes.map(lineOf)).toHaveLength(1);
});
