import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { anyMarkdown, type Construct } from '../support/any-markdown.ts';
import { few } from '../support/few.ts';
import { fullRecords } from '../support/full-records.ts';
import { hasQpdf } from '../support/pdf-objects.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { headingWord, type Token, tokenizer, tokensIn, word } from '../support/tokens.ts';
import { writePlan } from '../support/write-plan.ts';

/** How many plans are written; `.ci/run` asks for more. */
const runs = Number(process.env.PLANS ?? 25);
const work = temporaryFolder();

/** Constructs of which something is still lost, and what. */
const awaited: Readonly<Record<string, string>> = {
  'conflict markers': 'the marks are told, and the whole file is left out of a draft',
};

interface Lines {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}
interface Output {
  readonly format: string;
  /** The words that are read, in order. */
  readonly read: readonly string[];
  /** All that stands in the files, also where it is not text. */
  readonly all: ReadonlySet<string>;
}

const body = anyMarkdown(new Set(Object.keys(awaited)));
const plans = fc.record({ chapter: body, area: body, strategy: body, goal: body });

test(
  'every word of a plan is read once and in its place in each output, or a diagnostic names its line',
  async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => expect(few(await lost(plan))).toEqual([])),
      { numRuns: runs },
    );
  },
  1000 * runs + 30_000,
);

type Written = typeof plans extends fc.Arbitrary<infer Own> ? Own : never;

/** What is lost, doubled or out of its place in a plan's documents, each told with its construct. */
async function lost({ chapter, area, strategy, goal }: Written): Promise<string[]> {
  const { fill, tokens } = tokenizer();
  const marked: {
    readonly token: Token;
    readonly file: string;
    readonly line: number;
    readonly construct: string;
  }[] = [];
  const files: Record<string, string | Uint8Array> = { ...smallPlan, 'media/a.png': smallPng(8, 8) };
  const write = (file: string, start: string, parts: readonly Construct[]): void => {
    let text = start;
    for (const { name, text: pattern } of parts) {
      const before = tokens.length;
      const filled = fill(pattern);
      const from = text.split('\n').length;
      const lines = filled.split('\n');
      for (const token of tokens.slice(before)) {
        const line = from + lines.findIndex((each) => each.includes(token.text));
        marked.push({ token, file, line, construct: name });
      }
      text += `${filled}\n\n`;
    }
    files[file] = text;
  };
  write('chapters/02-kapittel.md', '---\nid: kapittel\n---\n\n# Kapittel\n\n', [
    ...chapter,
    { name: 'reference', text: '[navn]: https://example.org/navn' },
  ]);
  write('focus-areas/02-omrade/focus-area.md', '---\nid: omrade\n---\n\n# Område\n\n', area);
  write('focus-areas/02-omrade/01-strategi.md', '---\nid: strategi\n---\n\n# Strategi\n\n', [
    ...strategy,
    { name: 'goal', text: `## Mål ${headingWord} {#mal}` },
    ...goal,
  ]);
  const folder = join(work, 'plan-of-words');
  rmSync(folder, { recursive: true, force: true });
  writePlan(join(folder, 'plan'), files);
  const told = await runBuilt(['validate', '--format', 'json'], folder);
  const { diagnostics } = JSON.parse(told.out) as { diagnostics: readonly Lines[] };
  const isTold = (file: string, line: number): boolean =>
    diagnostics.some(
      (diagnostic) =>
        diagnostic.file === `plan/${file}` && diagnostic.line <= line && line <= diagnostic.endLine,
    );
  const built = await runBuilt(['build', 'strategy', '--draft', '--format', 'md,html,pdf'], folder);
  if (built.code !== 0) return [`${JSON.stringify(files)}: build ends with ${built.code}: ${built.err}`];
  return outputsIn(join(folder, 'out')).flatMap(({ format, read, all }) => {
    const faults: string[] = [];
    const times = new Map<string, number>();
    for (const token of read) times.set(token, (times.get(token) ?? 0) + 1);
    const at = new Map(read.map((token, index) => [token, index]));
    let last = -1;
    for (const { token, file, line, construct } of marked) {
      if (isTold(file, line)) continue;
      const count = times.get(token.text) ?? 0;
      const written = String(files[file]).split(token.text).length - 1;
      const source = `${String(files[file]).split('\n')[line - 1]}`;
      const fault = (what: string) =>
        faults.push(`${construct}: ${token.text} ${what} in ${format}: ${source} (${file}:${line})`);
      if (token.kind === 'side') {
        if (!all.has(token.text)) fault('is lost');
        continue;
      }
      if (count === 0) fault('is lost');
      else if (count > written && token.kind === 'word') fault(`stands ${count} times`);
      else {
        const place = at.get(token.text) ?? -1;
        if (place < last) fault('is out of its place');
        last = Math.max(last, place);
      }
    }
    return faults;
  });
}

function outputsIn(folder: string): Output[] {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const text = (ending: string): string =>
    names
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
  // Beside signs of emphasis a letter is written as its number.
  const markdown = text('.md').replace(/&#x([0-9a-f]+);/gi, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
  const html = text('.html');
  const outputs = [
    { format: 'Markdown', read: tokensIn(markdown), all: new Set(tokensIn(markdown)) },
    {
      format: 'HTML',
      read: tokensIn(html.replace(/<nav[\s\S]*?<\/nav>/g, '').replace(/<[^>]*>/g, '')),
      all: new Set(tokensIn(html)),
    },
  ];
  if (!hasQpdf) return outputs;
  const pdfs = names.filter((name) => name.endsWith('.pdf'));
  const texts = pdfs.map((name) => {
    const pdf = readStructure(readFileSync(join(folder, name)));
    const read = pdf.roots
      .map((root) => pdf.text(root))
      .join('\n')
      .replaceAll('\u00ad', '');
    return { read, all: JSON.stringify(pdf.objects, (key, value) => (key === 'data' ? undefined : value)) };
  });
  const read = texts.map((text) => text.read).join('\n');
  const all = texts.map((text) => text.all).join('\n');
  return [...outputs, { format: 'PDF', read: tokensIn(read), all: new Set(tokensIn(`${all}${read}`)) }];
}

/** Fields that no document prints, with the word before the token; the public ones are awaited. */
const unprinted: Readonly<Record<string, string>> = {
  Hemmelig: 'internalNote, which never is',
  Vedtak: 'decision of an adoption',
  Utgift: 'note of a cost',
  Tilskudd: 'note of a financing',
  Programansvarlig: 'responsible of a programme',
  Grunn: 'reason to leave an action out',
  'title: Ute': 'an action that is left out',
};

test('every field of every record is printed in some document of each format, but what is internal in none', async () => {
  const { fill, tokens } = tokenizer();
  const filled = Object.entries(fullRecords).map(([path, text]): [string, string] => [
    path,
    fill(text.replaceAll('¤', word)),
  ]);
  const lines = filled.flatMap(([, text]) => text.split('\n'));
  const folder = join(work, 'plan-of-records');
  const { 'actions/nettsalg.yaml': _other, ...rest } = smallPlan;
  const chapter = `${rest['chapters/01-bakgrunn.md']}\n::vision\n\n::perspectives\n`;
  writePlan(join(folder, 'plan'), {
    ...rest,
    ...Object.fromEntries(filled),
    'chapters/01-bakgrunn.md': chapter,
  });
  const told = await runBuilt(['validate'], folder);
  const built = await runBuilt(['build', '--format', 'md,html,pdf'], folder);
  expect({ code: built.code, told: told.out, err: built.err }).toMatchObject({ code: 0, err: '' });
  const isUnprinted = (token: string): boolean =>
    lines.some((line) => Object.keys(unprinted).some((key) => line.includes(`${key} ${token}`)));
  const missing = outputsIn(join(folder, 'out')).flatMap(({ format, all }) =>
    tokens
      .filter(({ text }) => !all.has(text) && !isUnprinted(text))
      .map(({ text }) => `${format}: ${text} of ${lines.find((line) => line.includes(text))}`),
  );
  expect(missing).toEqual([]);
  const secret = tokens.find(({ text }) => lines.includes(`internalNote: Hemmelig ${text}`))?.text ?? '';
  expect(secret).toMatch(/^xq/);
  for (const { all } of outputsIn(join(folder, 'out'))) expect(all).not.toContain(secret);
});
