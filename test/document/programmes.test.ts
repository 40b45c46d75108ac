import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { type Language, languages } from '../../src/kinds/languages.ts';
import { made } from '../support/money-cases.ts';
import { readPdf } from '../support/read-pdf.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const programme = (facts: string) => ({
  'programmes/synlig.yaml': (text: string) => `${text.trimEnd()}\n${facts}`,
});

/** What is under the heading of the programme, before its first table. */
function linesUnder(facts: string, language: Language): readonly string[] {
  const { documentOf } = made(smallPlanWith(programme(facts)) as Record<string, string>, language);
  const find = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block, at) => {
      if (block.type === 'section') return find(block.children);
      if (block.type !== 'heading' || block.id !== 'program--synlig') return [];
      return blocks.slice(at + 1).flatMap((next) => (next.type === 'paragraph' ? [plain(next.content)] : []));
    });
  return find(documentOf('action-plan', '2011').children);
}

test.each([
  ['responsible: ask', ['Ansvarlig: Ask']],
  ['responsible: [ask, Reiselivslaget, bo]', ['Ansvarlig: Ask, Reiselivslaget og Bø']],
  ['serves: [skilting, salg]', ['Bidrar til: 1.1.1.1 skilting; 1.1.1.2 salg']],
  ['responsible: bo\nserves: [flere-gjester]', ['Ansvarlig: Bø · Bidrar til: 1.1.1 Flere gjester']],
  ['', []],
])('a programme with %j', (facts, lines) => {
  expect(linesUnder(facts, 'nb').filter((line) => /^(?:Ansvarlig|Bidrar)/.test(line))).toEqual(lines);
});

test('in every language', () => {
  const labels = { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' };
  for (const language of languages)
    expect(linesUnder('responsible: ask', language)).toContain(`${labels[language]}: Ask`);
});

test('in every format', async () => {
  writePlan(join(work, 'plan'), smallPlanWith(programme('responsible: [ask, Reiselivslaget]\n')));
  const { code } = await runBuilt(['build', 'handlingsplan', '2011', '--format', 'pdf,html,md'], work);
  expect(code).toBe(0);
  const bytes = (file: string) => readFileSync(join(work, 'out', file));
  const line = 'Ansvarlig: Ask og Reiselivslaget';
  expect(bytes('handlingsplan-2011.md').toString()).toContain(`\n${line}\n`);
  expect(bytes('html/handlingsplan-2011.html').toString()).toContain(`>${line}</p>`);
  expect((await readPdf(bytes('handlingsplan-2011.pdf'))).text.replace(/\s+/g, ' ')).toContain(line);
});
