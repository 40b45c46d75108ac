import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const small = 'abcdefghijklmnopqrstuvwxyzæøåäöéèêóòôáàü';
const large = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖÉ';
const figures = '0123456789';
const marks = '.,:;!?-–()/«»"\'’&%§';
/** Between words that belong on one line, and between the groups of a large number. */
const hardSpaces = '\u00a0\u202f';
const signs = '·•…+−=×°#*@_';
/** Of planverk's documents: statuses, milestones, signals. */
const symbols = '▶▷●○▼△◆▮✓✗';

/**
 * Asks the standard fonts once, when planverk is built, how letters stand beside each other: what is as good as any text
 * of its languages asks for. Each font in the folder gets a file of its own beside it. The answers are half of the time of a
 * build: the next one finds them in `node_modules/.cache`, by all that they depend on.
 */
export async function precomputeFontMetrics(root, folder) {
  const tools = join(folder, 'metrics.mjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: ['shaper', 'open-font', 'pack-metrics']
        .map((name) => `export * from './src/render/pdf/typeset/${name}.ts';`)
        .join('\n'),
      resolveDir: root,
    },
    outfile: tools,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  const { createShaper, noMetrics, openFont, packMetrics } = await import(pathToFileURL(tools).href);
  const asking = `${readFileSync(tools)}${readFileSync(join(root, 'node_modules/fontkit/package.json'))}${[...textsToMeasure()]}`;
  rmSync(tools);
  const cache = join(root, 'node_modules', '.cache', 'planverk');
  mkdirSync(cache, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ttf'))) {
    const bytes = readFileSync(join(folder, file));
    const output = join(folder, file.replace('.ttf', '.json'));
    const known = join(
      cache,
      `metrics-${createHash('sha256').update(asking).update(bytes).digest('hex')}.json`,
    );
    if (existsSync(known)) {
      writeFileSync(output, readFileSync(known));
      continue;
    }
    const font = openFont(bytes);
    const metrics = noMetrics();
    const word = createShaper(
      () => font,
      noMetrics(),
      metrics,
      () => {},
    );
    // The headers of columns of figures are letters; what is the same with both kinds of figures is kept once.
    for (const text of textsToMeasure()) {
      word(text, false);
      word(text, true);
    }
    const packed = packMetrics(metrics);
    writeFileSync(output, packed);
    // Another build may look for it at the same moment.
    writeFileSync(`${known}.${process.pid}`, packed);
    renameSync(`${known}.${process.pid}`, known);
  }
}

function* textsToMeasure() {
  yield ' ';
  yield* pairsOf(small, small);
  yield* pairsOf(large, small);
  yield* pairsOf(large, large);
  yield* pairsOf(small + large + figures, marks);
  yield* pairsOf(marks, small + large + figures + marks);
  yield* pairsOf(figures, figures);
  yield* pairsOf(small + large, figures);
  yield* pairsOf(figures, small + large);
  yield* pairsOf(hardSpaces + signs, small + large + figures + marks + hardSpaces);
  yield* pairsOf(small + large + figures + marks, hardSpaces + signs);
  yield* pairsOf(symbols, hardSpaces);
  // The letters that the font joins: with those, a pair is what comes before or after three of them.
  for (const joined of ['ff', 'fi', 'fl', 'ft', 'tt', 'fj', 'fk', 'fb', 'fh', 'ffi', 'fft', 'tti', 'ffe']) {
    for (const letter of small) yield* [letter + joined, joined + letter];
    for (const mark of marks) yield joined + mark;
  }
}

function* pairsOf(first, second) {
  for (const one of first) for (const other of second) yield one + other;
}
