import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOwnPdf, buildPdf } from '../support/build-pdf.ts';
import { few } from '../support/few.ts';
import { entryParts } from '../support/pdf-checks/links.ts';
import { hasQpdf, qpdfTest, textOf } from '../support/pdf-objects.ts';
import { lettersWithoutCharacter, normalised, readingText, readSpans } from '../support/pdf-spans.ts';
import { type Element, type Pdf, readStructure } from '../support/pdf-structure.ts';
import { anyPage, type PlanText, planTexts } from '../support/plan-texts.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { emptyPlan, torturePlan } from '../support/torture-plan.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const plan = join(root, 'plan');
const ownFiles = Object.fromEntries(
  readdirSync(plan, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(plan, path), 'utf8')]),
);
const torture = torturePlan();
const plans = [
  { name: "this repository's plan", texts: planTexts(ownFiles), bytes: await buildOwnPdf(work) },
  { name: 'the torture plan', texts: planTexts(torture), bytes: await buildPdf(work, torture) },
];

describe.each(plans)('$name', ({ texts, bytes }) => {
  const pdf = hasQpdf ? readStructure(bytes) : undefined;

  test('every paragraph, heading, cell and piece of code comes back in order', async () => {
    const read = withAnyPage(readingText(await readSpans(bytes)));
    expect(texts.length).toBeGreaterThan(50);
    expect(few(missingFrom(read, texts))).toEqual([]);
  });

  test('every letter is a character', async () => {
    expect(few(await lettersWithoutCharacter(bytes))).toEqual([]);
  });

  qpdfTest('every text is an element of its own, its words whole and apart without looking at places', () => {
    expect(few(missingAmong(blocksOf(pdf as Pdf).map(withAnyPage), texts))).toEqual([]);
  });

  qpdfTest('a page number in the contents is a word of its own', () => {
    const entries = (pdf as Pdf).elements.filter(({ role }) => role === 'TOCI');
    const glued = entries.filter((entry) => {
      const [words, number] = entryParts(entry, pdf as Pdf);
      return normalised((pdf as Pdf).text(entry)) !== `${normalised(words)} ${number}`;
    });
    expect(few(glued.map((entry) => (pdf as Pdf).text(entry)))).toEqual([]);
  });
});

test('what is looked for is found only where it is, whole and in order', () => {
  const text = (text: string): PlanText => ({ file: 'a', kind: 'paragraph', text: text });
  expect(missingFrom('én to tre', [text('én to'), text('tre')])).toEqual([]);
  expect(missingFrom('én to tre', [text('tre'), text('én')])).toEqual(['a: paragraph én']);
  expect(missingFrom('énto tre', [text('én to')])).toHaveLength(1);
  expect(missingFrom('til/\nfra', [text('til/fra')])).toEqual([]);
  expect(missingFrom('til/ fra', [text('til/fra')])).toHaveLength(1);
  expect(missingFrom('hyttebyen', [text('hytte')])).toHaveLength(1);
  expect(missingAmong(['én', 'to'], [text('én'), text('to')])).toEqual([]);
  expect(missingAmong(['to', 'én'], [text('én'), text('to')])).toHaveLength(1);
  expect(missingAmong(['énto'], [text('én to')])).toHaveLength(1);
  expect(normalised('kom\u00ad\nmune\u00a0og  by ')).toBe('kommune og by');
});

const alone = (body: string): Record<string, string> => ({
  ...emptyPlan,
  'chapters/01-kapittel.md': `---\nid: kapittel\n---\n\n${body}\n`,
});

qpdfTest('the title of a link, which is not on the page, is what the link says of itself', async () => {
  const links = '[a](https://example.org/a "Én tittel"), [b][b] og [d](https://example.org/d)';
  const bytes = await buildPdf(
    work,
    alone(`# Kapittel\n\nSe ${links}.\n\n[b]: https://example.org/b "En annen"`),
  );
  const said = readStructure(bytes).pages.flatMap(({ annotations }) =>
    annotations.map(({ dict }) => textOf(dict['/Contents'])),
  );
  expect(said).toEqual(expect.arrayContaining(['Én tittel', 'En annen', 'd']));
});

// In the font, both hyphens have one glyph, and so have both spaces.
for (const [name, first, then] of [
  ['hyphen', '\u2011', 'Styrings- og plandokumenter.'],
  ['space', '\u00a0', 'Vanlig mellomrom her.'],
] as const) {
  qpdfTest(`a ${name} keeps its character though another with the same glyph came first`, async () => {
    const files = alone(`# En${first}to\n\n## Tre fire-fem\n\nEn${first}to.\n\n${then}`);
    const owner = files['plan.yaml']?.replaceAll('Fjellregionen', `Fjell${first}regionen`) ?? '';
    const pdf = readStructure(await buildPdf(work, { ...files, 'plan.yaml': owner }));
    const text = pdf.roots.map(pdf.text).join('');
    expect(text).toContain(then);
    expect(text).toContain('Tre fire-fem');
  });
}

test('no word of a title is lost: what would be HTML is refused, and what is escaped is printed', async () => {
  const folder = join(work, 'title');
  writePlan(join(folder, 'plan'), alone('# Mål for <alle> kommuner\n\nTekst.'));
  const { code, out } = await runBuilt(['validate'], folder);
  expect(code).toBe(1);
  expect(out).toMatch(/PV0211[\s\S]*plan\/chapters\/01-kapittel\.md:5:11/);
  const escaped = await buildPdf(work, alone('# Mål for \\<alle> kommuner\n\nTekst.'));
  expect(normalised(readingText(await readSpans(escaped)))).toContain('Mål for <alle> kommuner');
});

/** The page numbers of links stand for any: that they are right is tested with the links. */
function withAnyPage(text: string): string {
  return text.replace(/(,\s+s\.\s+)\d+/g, `$1${anyPage}`);
}

/**
 * The texts that do not come in order in what is read, each as whole words. Where a line ends there may be a space or
 * none (after a hyphen inside a word, say): the lines alone do not tell.
 */
function missingFrom(read: string, texts: readonly PlanText[]): string[] {
  const all = lettersOf(`\n${read}\n`);
  const missing: string[] = [];
  let from = 0;
  for (const { file, kind, text } of texts) {
    const letters = lettersOf(text);
    const fits = (start: number): boolean =>
      letters.gaps.every((gap, index) => {
        const found = all.gaps[start + index] ?? '\n';
        const end = index === 0 || index === letters.letters.length;
        return end || gap ? found !== '' : found === '' || found === '\n';
      });
    let at = all.letters.indexOf(letters.letters, from);
    while (at >= 0 && !fits(at)) at = all.letters.indexOf(letters.letters, at + 1);
    if (at < 0) missing.push(`${file}: ${kind} ${shortened(text)}`);
    else from = at + letters.letters.length;
  }
  return missing;
}

/** Letters without the white space, and the white space before each and after the last. */
function lettersOf(text: string): { readonly letters: string; readonly gaps: readonly string[] } {
  const gaps: string[] = [];
  let letters = '';
  let gap = '';
  for (const unit of text.split('')) {
    if (/\s/.test(unit)) gap += unit;
    else {
      gaps.push(gap);
      letters += unit;
      gap = '';
    }
  }
  return { letters, gaps: [...gaps, gap] };
}

/** The texts that are not whole elements, in order; a heading may have its label and number before its words. */
function missingAmong(blocks: readonly string[], texts: readonly PlanText[]): string[] {
  const missing: string[] = [];
  let from = 0;
  for (const { file, kind, text } of texts) {
    const at = blocks.findIndex(
      (block, index) =>
        index >= from &&
        (block === text ||
          (kind === 'heading' && /^(?:\S+ )?[\d.]+ /.test(block) && block.endsWith(` ${text}`))),
    );
    if (at < 0) missing.push(`${file}: ${kind} ${shortened(text)}`);
    else from = at + 1;
  }
  return missing;
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)} …` : text;
}

/** The text of every element that holds text and stands on lines of its own. */
function blocksOf(pdf: Pdf): readonly string[] {
  const blockRoles = /^(?:P|H[1-6]|TH|TD|Caption|Lbl|LBody)$/;
  const isBlock = (element: Element): boolean =>
    blockRoles.test(element.role) &&
    !element.children.some((child) => blockRoles.test(child.role) || child.role === 'L');
  return pdf.elements.filter(isBlock).map((element) => normalised(pdf.text(element)));
}
