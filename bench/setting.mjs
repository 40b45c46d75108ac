// How the prose of plan/ and of a county's plan in Nynorsk is set: node setting.mjs. One face, size and measure, ragged and
// justified, and the same paragraphs by Typst where the peers are installed (npm ci --prefix bench).
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const work = mkdtempSync(join(tmpdir(), 'planverk-setting-'));
const size = 10.5;
const leading = 15;
const width = (134 * 72) / 25.4;

/** What is printed as prose: its paragraphs, also those of lists, without those of a line. */
function tables() {
  const data = this.data();
  data.micromarkExtensions = [gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}
const markdown = unified().use(remarkParse).use(tables).freeze();
/** Rows of facts that are printed as one: `Betaler: … Deltakere: …`. */
const facts = /(?:^|[.;)] )\p{Lu}[\p{L} ]+: .*[.;)] \p{Lu}[\p{L} ]+: /u;
const plain = (node) => node.value ?? (node.children ?? []).map(plain).join('');
function proseOf(plan, ...documents) {
  const out = join(work, plan);
  for (const document of documents) {
    const args = [join(root, 'bin', 'planverk.js'), 'build', ...document, '--plan', join(root, plan)];
    const { status, stderr } = spawnSync(process.execPath, [...args, '--format', 'md', '--out', out]);
    if (status !== 0) throw new Error(String(stderr));
  }
  const paragraphs = [];
  const visit = (node) => {
    if (node.type === 'paragraph') paragraphs.push(plain(node).replace(/\s+/g, ' '));
    else if (node.type !== 'table') for (const child of node.children ?? []) visit(child);
  };
  for (const file of readdirSync(out).sort())
    if (file.endsWith('.md')) visit(markdown.parse(readFileSync(join(out, file), 'utf8')));
  return [...new Set(paragraphs)].filter((text) => text.length > 90 && !facts.test(text));
}

/** The typesetter as it is in the sources. */
async function openTypesetter() {
  const part = (path) => JSON.stringify(join(root, 'src/render/pdf/typeset', path));
  const bundled = join(root, 'node_modules', '.cache', 'planverk-setting.mjs');
  await build({
    stdin: {
      contents: `export * from ${part('typesetting.ts')}; export * from ${part('languages.ts')}; export * from ${part('typefaces.ts')};`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: bundled,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const { openTypesetting, hyphenationOf, openedWhenUsed } = await import(pathToFileURL(bundled).href);
  rmSync(bundled);
  const fonts = openedWhenUsed((name) => readFileSync(join(root, 'dist', 'fonts', `${name}.ttf`)));
  return openTypesetting({ fonts, hyphenationOf });
}

const style = { face: 'regular', size, color: '#000000' };
const deviation = (list) => {
  const mean = list.reduce((sum, one) => sum + one, 0) / list.length;
  return Math.sqrt(list.reduce((sum, one) => sum + (one - mean) ** 2, 0) / list.length);
};

function measure(typesetting, proses, align) {
  const all = {
    lines: 0,
    divided: 0,
    inRow: 0,
    loose: 0,
    widest: 1,
    narrowest: 1,
    ratios: [],
    rooms: [],
    short: 0,
    words: [],
  };
  for (const { language, prose } of proses) {
    const typesetter = typesetting.typesetterOf(() => prose);
    for (const text of prose) {
      const lines = typesetter.breakLines([{ text, style }], { width, align, language, hyphenate: true });
      all.lines += lines.length;
      for (const [index, line] of lines.entries()) {
        if (line.hyphenated) {
          all.divided += 1;
          if (lines[index - 1]?.hyphenated) all.inRow += 1;
          const end = line.pieces.at(-1).words.at(-1).text;
          all.words.push(end.replace('\u00ad', '-') + lines[index + 1].pieces[0].words[0].text);
        }
        if (index === lines.length - 1) {
          if (lines.length > 3 && line.width < width * 0.15) all.short += 1;
          continue;
        }
        all.rooms.push(width - line.width);
        const space = typesetting.typefaces.regular.word(' ', false).width * (size / 1000);
        const ratio = 1 + line.pieces[0].wordSpacing / space;
        all.ratios.push(ratio);
        all.widest = Math.max(all.widest, ratio);
        all.narrowest = Math.min(all.narrowest, ratio);
        if (ratio > 1.6) all.loose += 1;
      }
    }
  }
  return all;
}

/** The same paragraphs by Typst: how many of its lines end in a hyphen, as another reader finds them. */
async function typst(proses, justified) {
  const { NodeCompiler } = await import('./node_modules/@myriaddreamin/typst-ts-node-compiler/index.js');
  const { folders } = await import('./peers/fonts.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const escaped = (text) => text.replace(/[\\#$*_`<>@=~"'/[\]+-]/g, '\\$&');
  const source = [
    `#set page(width: ${width + 100}pt, height: 800pt, margin: 50pt)`,
    `#set text(font: "Source Sans 3", size: ${size}pt, hyphenate: true)`,
    `#set par(justify: ${justified}, leading: ${leading - size * 0.66}pt, linebreaks: "optimized")`,
    ...proses.flatMap(({ language, prose }) => [`#set text(lang: "${language}")`, ...prose.map(escaped)]),
  ].join('\n\n');
  const folder = join(work, 'typst');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'text.typ'), source);
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: folders }] });
  const pdf = compiler.pdf({ mainFilePath: join(folder, 'text.typ') });
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const known = new Set(proses.flatMap(({ prose }) => prose).flatMap((text) => text.split(' ')));
  const found = { lines: 0, divided: 0, inRow: 0 };
  for (let number = 1; number <= document.numPages; number += 1) {
    const lines = new Map();
    for (const item of (await (await document.getPage(number)).getTextContent()).items) {
      if (!('str' in item) || item.str === '') continue;
      const y = Math.round(item.transform[5]);
      lines.set(y, (lines.get(y) ?? '') + item.str);
    }
    let before = false;
    const texts = [...lines.values()];
    for (const [index, text] of texts.entries()) {
      // The reader leaves the hyphen out, so that a word is divided where the line's end and the next line are one.
      const [end] = /\S*$/.exec(text.trim());
      const [start] = /^\S*/.exec(texts[index + 1] ?? '');
      const divided = start !== '' && known.has(end + start);
      found.lines += 1;
      if (divided) found.divided += 1;
      if (divided && before) found.inRow += 1;
      before = divided;
    }
  }
  await document.destroy();
  return found;
}

const proses = [
  { language: 'nb', prose: proseOf('plan', ['strategy'], ['action-plan', '2011']) },
  { language: 'nn', prose: proseOf('test/plans/fylke', ['strategy'], ['action-plan']) },
];
const count = proses.reduce((sum, { prose }) => sum + prose.length, 0);
const words = proses
  .flatMap(({ prose }) => prose)
  .join(' ')
  .split(' ').length;
console.log(`${count} paragraphs, ${words} words; ${size} on ${leading} pt, 134 mm\n`);
const typesetting = await openTypesetter();
const share = (part, whole) => `${part} (${((part / whole) * 100).toFixed(1)} %)`;
console.log(
  '| setting | lines | divided words | two in a row | tightest and loosest space | over 1.6 | spread of spaces | spread of the right edge, pt | short last lines |',
);
console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|');
let broken = 0;
const judge = (holds, text) => {
  if (!holds) broken += 1;
  judged.push(`${holds ? 'holds ' : 'BROKEN'}  ${text}`);
};
const judged = [];
for (const align of ['left', 'justify']) {
  const of = measure(typesetting, proses, align);
  console.log(
    `| ${align === 'left' ? 'ragged' : 'justified'} | ${of.lines} | ${share(of.divided, of.lines)} | ${of.inRow} | ${of.narrowest.toFixed(2)} – ${of.widest.toFixed(2)} | ${of.loose} | ${deviation(of.ratios).toFixed(2)} | ${deviation(of.rooms).toFixed(1)} | ${of.short} |`,
  );
  const most = align === 'left' ? 2 : 12;
  judge(
    of.divided / of.lines <= most / 100,
    `${align}: ${((of.divided / of.lines) * 100).toFixed(1)} % of lines are divided (asked for: at most ${most})`,
  );
  if (align === 'justify') {
    judge(of.inRow === 0, `${align}: ${of.inRow} two in a row (asked for: none)`);
    judge(
      of.loose === 0,
      `${align}: ${of.loose} lines have spaces over 1.6 of the natural one (asked for: none)`,
    );
  }
  if (process.argv.includes('--words')) judged.push(of.words.join(' '));
}
if (existsSync(join(here, 'node_modules')))
  for (const justified of [false, true]) {
    const of = await typst(proses, justified);
    console.log(
      `| Typst, ${justified ? 'justified' : 'ragged'} | ${of.lines} | ${share(of.divided, of.lines)} | ${of.inRow} | | | | | |`,
    );
  }
console.log(`\n${judged.join('\n')}`);
rmSync(work, { recursive: true, force: true });
process.exit(broken > 0 ? 1 : 0);
