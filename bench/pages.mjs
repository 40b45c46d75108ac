// How the documents of real plans fill their pages, against limits: node pages.mjs [plan …]. For every document its pages, those that are
// filled to less than a third, links inside it that have no page number beside them on paper, and cards that run over a page's end.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const plans = process.argv.slice(2);
if (plans.length === 0) plans.push('plan', 'test/plans/fylke');
/** Pages at most, of documents of the example plan. */
const limits = {
  'plan/strategiplan': 18,
  'plan/handlingsplan-2011': 28,
  'plan/okonomiplan-2011-2014': 6,
  'plan/arsrapport-2011': 10,
};
/** Pages under a third full at most, of all documents of all plans. */
const mostEmpty = 5;
let emptyOfAll = 0;
/** A4 less the margins at the top and at the foot, in points. */
const textHeight = (238 * 72) / 25.4;

const work = mkdtempSync(join(tmpdir(), 'planverk-pages-'));
let failed = false;
try {
  for (const plan of plans) {
    const out = join(work, basename(plan));
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'bin/planverk.js'), 'build', '--plan', join(root, plan), '--format', 'pdf', '--out', out],
      { cwd: work, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    let emptyPages = 0;
    for (const file of readdirSync(out)
      .filter((name) => name.endsWith('.pdf'))
      .sort()) {
      const { pages, empty, lost, byNumber, cut } = await measure(readFileSync(join(out, file)));
      const name = `${basename(plan)}/${basename(file, '.pdf')}`;
      const most = limits[name];
      const tooMany = most !== undefined && pages > most;
      emptyPages += empty.length;
      failed ||= tooMany || lost.length > 0 || cut.length > 0;
      console.log(
        `${name.padEnd(42)} ${String(pages).padStart(3)} pages${most === undefined ? '' : ` of ${most} at most`}${tooMany ? ' – TOO MANY' : ''}`,
      );
      if (empty.length > 0) console.log(`    under a third full: ${empty.join(', ')}`);
      if (byNumber > 0) console.log(`    by the number of an action alone: ${byNumber} links`);
      show('without a page number', lost);
      show("over a page's end", cut);
    }
    console.log(`${basename(plan)}: ${emptyPages} pages under a third full`);
    emptyOfAll += emptyPages;
  }
  const tooEmpty = emptyOfAll > mostEmpty;
  failed ||= tooEmpty;
  console.log(`${emptyOfAll} pages under a third full, ${mostEmpty} at most${tooEmpty ? ' – TOO MANY' : ''}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

function show(what, lines) {
  for (const line of lines.slice(0, 5)) console.log(`    ${what}: ${line}`);
  if (lines.length > 5) console.log(`    ${what}: ${lines.length - 5} more`);
}

/** What there is to know of a PDF's pages, by their numbers from 1. */
async function measure(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const [empty, lost, cut] = [[], [], []];
  let [lastHeading, byNumber] = ['', 0];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const spans = await spansOf(page);
    const read = spans.filter(({ artifact }) => !artifact);
    const heights = read.map(({ y }) => y);
    // The cover is a page of its own kind.
    if (number > 1 && (Math.max(...heights) - Math.min(...heights)) / textHeight < 1 / 3) empty.push(number);
    const links = await linksWithoutPage(pdf, page, read);
    // T3 is found by leafing: actions are in the order of their numbers.
    const alone = /^T\d+(?! (?!T\d)\p{L})/u;
    byNumber += links.filter((words) => alone.test(words)).length;
    lost.push(...links.filter((words) => !alone.test(words)).map((words) => `p. ${number}: ${words}`));
    const order = inOrder((await page.getStructTree())?.children ?? [], new Map(byMark(read)));
    const [first] = order;
    if (first && !first.heading && /^T\d+ /.test(lastHeading)) cut.push(`p. ${number}: ${lastHeading}`);
    lastHeading = order.findLast(({ heading }) => heading)?.text ?? lastHeading;
  }
  return { pages: pdf.numPages, empty, lost, byNumber, cut };
}

/** The words of a page with their places and their marked content. */
async function spansOf(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open = [];
  const spans = [];
  for (const item of items) {
    if (item.str === undefined) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push({ artifact: item.tag === 'Artifact', id: item.id });
      continue;
    }
    if (item.str.trim() === '') continue;
    const [, , , , x, y] = item.transform;
    const artifact = open.some((mark) => mark.artifact);
    spans.push({ text: item.str, x, y, width: item.width, artifact, id: open.findLast(({ id }) => id)?.id });
  }
  return spans;
}

function byMark(spans) {
  const texts = new Map();
  for (const { id, text } of spans) texts.set(id, `${texts.get(id) ?? ''}${text}`);
  return texts;
}

/** What is read on a page, in order: whether it is a heading, and its words. */
function inOrder(nodes, texts, heading = false) {
  return nodes.flatMap((node) => {
    if (node.role === undefined) {
      const text = texts.get(node.id);
      return text === undefined ? [] : [{ heading, text }];
    }
    const isHeading = /^H[1-6]$/.test(node.role);
    const below = inOrder(node.children ?? [], texts, heading || isHeading);
    return isHeading && below.length > 0
      ? [{ heading: true, text: below.map(({ text }) => text).join('') }]
      : below;
  });
}

/** Links inside the document whose page is not in their words, nor in the four that follow on the line. */
async function linksWithoutPage(pdf, page, spans) {
  const links = [];
  for (const { subtype, dest, rect } of await page.getAnnotations()) {
    // Numbers of notes lead to the foot of the same page.
    if (subtype !== 'Link' || typeof dest !== 'string' || /^(note|cited)--/.test(dest)) continue;
    const last = links.at(-1);
    if (last?.dest === dest) last.rects.push(rect);
    else links.push({ dest, rects: [rect] });
  }
  const lost = [];
  for (const { dest, rects } of links) {
    const [reference] = (await pdf.getDestination(dest)) ?? [];
    if (!reference) continue;
    const target = String((await pdf.getPageIndex(reference)) + 1);
    const within = spans.filter(({ x, y, width }) =>
      rects.some(
        ([left, bottom, right, top]) =>
          x + width > left + 0.5 && x < right - 0.5 && y > bottom - 1 && y < top,
      ),
    );
    const right = Math.max(...rects.map(([, , edge]) => edge));
    const line = within.at(-1)?.y;
    const after = spans.filter(({ x, y }) => y === line && x >= right - 0.5).map(({ text }) => text);
    const words = [...within.map(({ text }) => text), ...after.join(' ').split(/\s+/).slice(0, 4)].join(' ');
    if (!new RegExp(`(^|\\D)${target}(\\D|$)`).test(words)) lost.push(`${words.slice(0, 60)} → ${dest}`);
  }
  return lost;
}
