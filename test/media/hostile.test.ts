import type { Figure } from '../../src/document/document.ts';
import { type MediaFacts, mediaLimits, type PictureFacts } from '../../src/media/facts.ts';
import { safeFont } from '../../src/media/font/font.ts';
import { inspectPicture } from '../../src/media/inspect.ts';
import { published } from '../../src/media/publish.ts';
import { openPdfMaker } from '../../src/publishing/make-pdf.ts';
import { hostileFile } from '../support/hostile-media.ts';
import { documentOf, pdfOf, plainSetting, text } from '../support/render-document.ts';

/** How many files of each kind; `HOSTILE=2000` makes a long run of it. */
const rounds = Number(process.env.HOSTILE ?? 75);
/** Of processor time, for one file of a few kilobytes. */
const longest = 2000;

const numbers = Array.from({ length: rounds }, (_, at) => at);

/** Runs, and says how long it took and what was thrown. */
async function timed<Result>(name: string, run: () => Promise<Result> | Result): Promise<Result> {
  const before = process.cpuUsage();
  try {
    const result = await run();
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > longest) throw new Error(`${(user + system) / 1000} ms`);
    return result;
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).stack}`);
  }
}

const elements = new Set(['svg', 'path', 'g', 'defs', 'clipPath']);
const attributes = new Set(
  'xmlns width height viewBox d transform fill fill-opacity fill-rule stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset clip-path id'.split(
    ' ',
  ),
);

/** What is in a drawing that goes out and should not be. */
function foreign(svg: string): string[] {
  const tags = [...svg.matchAll(/<\/?([^\s/>]+)([^>]*)>/g)];
  return tags.flatMap(([, name = '', rest = '']) => [
    ...(elements.has(name) ? [] : [name]),
    ...[...rest.matchAll(/([^\s=/]+)="([^"]*)"/g)].flatMap(([, attribute = '', value = '']) =>
      attributes.has(attribute) && !/NaN|Infinity|^[^#]*\de\d|[<>&]/.test(value)
        ? []
        : [`${attribute}=${value}`],
    ),
  ]);
}

describe.each(['svg', 'png', 'jpeg'] as const)('%s', (kind) => {
  const taken: { readonly name: string; readonly facts: PictureFacts; readonly bytes: Uint8Array }[] = [];
  let verdicts: MediaFacts[] = [];

  test('is read or refused, whatever it is, and goes out clean', async () => {
    verdicts = [];
    for (const number of numbers) {
      const name = `${kind} ${number}`;
      const file = hostileFile(kind, number);
      const facts = await timed(name, () => inspectPicture(file, mediaLimits));
      verdicts.push(facts);
      if (facts.kind !== 'picture') continue;
      const bytes = await timed(name, () => published(file, facts, false));
      taken.push({ name, facts, bytes });
      const again = await timed(name, () => inspectPicture(bytes, mediaLimits));
      const { drawing, losses, ...rest } = { ...facts, carries: [] };
      const animated = losses.filter((loss) => loss !== 'animation');
      if (drawing)
        expect({ name, foreign: foreign(Buffer.from(bytes).toString()) }).toEqual({ name, foreign: [] });
      else expect({ name, ...again }).toEqual({ name, ...rest, losses: animated });
    }
    // Both happen, or there would be nothing to see.
    const pictures = verdicts.filter((verdict) => verdict.kind === 'picture').length;
    expect(pictures).toBeGreaterThan(rounds / 20);
    expect(rounds - pictures).toBeGreaterThan(rounds / 20);
  });

  test('is printed where it is read', async () => {
    expect(taken.length).toBeGreaterThan(0);
    for (let from = 0; from < taken.length; from += 50) {
      const some = taken.slice(from, from + 50);
      const figures = some.map(
        ({ facts: { mediaType, width, height, drawing }, bytes, name }): Figure => ({
          ...{ type: 'figure', path: name, alt: name, mediaType, width, height, bytes },
          ...(drawing && { drawing }),
        }),
      );
      const pdf = await pdfOf(documentOf(figures));
      expect(pdf.length).toBeGreaterThan(1000);
    }
  });
});

test('fonts are refused, or set text', async () => {
  const words = [
    'Prøve på AVATAR, office og fjellfilosofi – «Ås» 16 500',
    'á č đ ŋ š ŧ ž a\u0301 x\u0323 i\u0307 Ω 1/2',
  ];
  const document = documentOf(words.map((word) => ({ type: 'paragraph', content: [text(word)] })));
  let [set, refused] = [0, 0];
  for (const number of numbers) {
    const name = `font ${number}`;
    const font = await timed(name, () => safeFont(hostileFile('font', number)));
    if ('kind' in font) {
      refused += 1;
      continue;
    }
    set += 1;
    const maker = openPdfMaker({ ...plainSetting, fonts: { regular: font } });
    const { bytes } = await timed(name, () => maker.make(document));
    expect(bytes.length).toBeGreaterThan(1000);
  }
  expect(set).toBeGreaterThan(rounds / 20);
  expect(refused).toBeGreaterThan(rounds / 20);
});
