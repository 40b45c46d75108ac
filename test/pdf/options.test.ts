import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildPdf } from '../support/build-pdf.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { hasQpdf, isDict, type PdfDict, qpdfTest, textOf } from '../support/pdf-objects.ts';
import { type Pdf, type PdfPage, readStructure } from '../support/pdf-structure.ts';
import { greyJpeg, jpeg, png, turnedJpeg, withSegments } from '../support/pictures.ts';
import { readPdf } from '../support/read-pdf.ts';
import { runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { emptyPlan } from '../support/torture-plan.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const require = createRequire(import.meta.url);
const italicFont = readFileSync(
  require.resolve('@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
);
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0b4f6c"/><circle cx="20" cy="10" r="8" fill="none" stroke="#fff"/></svg>`;
const kinds: Readonly<Record<string, string | Uint8Array>> = {
  'grey.png': png({ colorType: 0, width: 60, height: 40 }),
  'colour.png': png({ colorType: 2, width: 60, height: 40 }),
  'palette.png': png({ colorType: 3, depth: 2, width: 60, height: 40 }),
  'see-through.png': png({ colorType: 6, width: 60, height: 40 }),
  'deep.png': png({ colorType: 2, depth: 16, width: 60, height: 40 }),
  'photo.jpg': jpeg,
  'grey.jpg': greyJpeg,
  'turned.jpg': turnedJpeg(6),
  'drawing.svg': drawing,
};
const paragraph =
  'Regionen skal styrke samarbeidet om næringsutvikling og kommunikasjon i hele perioden. '.repeat(9);
const header = '| Tiltak | Merknad | 2011 |\n|---|---|---:|\n';
const wideHeader = `|${Array.from({ length: 12 }, (_, at) => ` Kommunesektor${at} |`).join('')}\n|${'---|'.repeat(12)}\n`;
const wideRow = `|${' samferdselsutbygging |'.repeat(12)}\n`;
const decorated = {
  ...emptyPlan,
  'plan.yaml': `${emptyPlan['plan.yaml']}documents: { theme: themes/region.yaml, logo: bilder/drawing.svg }\n`,
  'themes/region.yaml': `page: { twoSided: true, justified: true }
fonts: { regular: skrifter/egen.ttf }
colors: { accents: ['#1d3557', '#7f1d1d', '#14532d'] }
`,
  'skrifter/egen.ttf': italicFont,
  ...Object.fromEntries(Object.entries(kinds).map(([name, bytes]) => [`bilder/${name}`, bytes])),
  'chapters/01-bilder.md': `---\nid: bilder\n---\n\n# Bilder\n\n${paragraph}\n\n${Object.keys(kinds)
    .map((name) => `![Et bilde av slaget ${name}](../bilder/${name})`)
    .join('\n\n')}\n`,
  'chapters/02-tabeller.md': `---\nid: tabeller\n---\n\n# Tabeller\n\n${`${paragraph}\n\n`.repeat(5)}${header}${'| Bygge vei | Lang vei | 1 200 |\n'.repeat(80)}\n\n${wideHeader}${wideRow.repeat(3)}\n`,
};

const bound = await buildPdf(work, decorated);

describe('a bound plan with a theme, a font, a logo and pictures of its own', () => {
  const bytes = bound;
  const pdf = hasQpdf ? readStructure(bytes) : undefined;
  for (const [name, check] of Object.entries(checks))
    qpdfTest(name, () => expect(few(check(pdf as Pdf))).toEqual([]));

  qpdfTest('every picture is a figure with its words and its place', () => {
    const figures = pdf?.elements.filter(({ role }) => role === 'Figure') ?? [];
    expect(figures).toHaveLength(Object.keys(kinds).length + 1);
    for (const { dict } of figures) {
      expect(textOf(dict['/Alt'])).toMatch(/\S/);
      expect(pdf?.dict(dict['/A'])['/BBox']).toHaveLength(4);
    }
  });

  qpdfTest('a table too wide for the page is on a turned one, and nothing else is', async () => {
    const { pageTexts } = await readPdf(bytes);
    const turned = (pdf as Pdf).pages.filter(
      ({ box: [left, bottom, right, top] }) => right - left > top - bottom,
    );
    expect(turned).toHaveLength(1);
    expect(pageTexts[turned[0]?.index ?? 0]?.replace(/\s/g, '')).toContain('Kommunesektor11');
  });

  qpdfTest('running text is set in the font of the theme', () => {
    const { fonts, painted } = (pdf as Pdf).pages.find(
      ({ painted: parts }) => parts.filter(({ kind }) => kind === 'text').length > 30,
    ) as PdfPage;
    const letters = new Map<string, number>();
    for (const { font = '', text } of painted) letters.set(font, (letters.get(font) ?? 0) + text.length);
    const [most] = [...letters].sort((a, b) => b[1] - a[1]);
    expect(fonts.get(`/${most?.[0]}`)?.dict['/BaseFont']).toMatch(/SourceSans3-(Regular)?It/);
  });

  qpdfTest('left and right pages are mirrored, and chapters begin on right-hand ones', () => {
    const { pages, elements } = pdf as Pdf;
    const edges = pages
      .filter(({ painted, box }) => painted.length > 60 && box[2] < box[3])
      .map(({ index, painted }) => [
        index % 2,
        Math.round(
          Math.min(
            ...painted
              .filter(({ kind, artifact }) => kind === 'text' && !artifact)
              .map(({ matrix }) => matrix[4]),
          ),
        ),
      ]);
    const right = new Set(edges.filter(([side]) => side === 0).map(([, edge]) => edge));
    const left = new Set(edges.filter(([side]) => side === 1).map(([, edge]) => edge));
    for (const edge of right) expect(left.has(edge)).toBe(false);
    const starts = elements
      .filter(({ role }) => role === 'H1')
      .map(({ dict }) => pages.findIndex(({ reference }) => reference === dict['/Pg']));
    // The contents are on the back of the cover.
    expect(starts.shift()).toBe(1);
    expect(starts).toHaveLength(2);
    for (const page of starts) expect(page % 2).toBe(0);
  });
});

test('a broken font is a diagnostic where the theme names it, and nothing is built', async () => {
  const folder = join(work, 'broken-font');
  const broken = { ...decorated, 'skrifter/egen.ttf': italicFont.subarray(0, 4000) };
  writePlan(join(folder, 'plan'), broken);
  const { code, err, out } = await runBuilt(['build'], folder);
  expect(code).toBe(1);
  expect(err + out).toMatch(/PV1802[\s\S]*themes\/region\.yaml:2/);
});

const sources = {
  ...emptyPlan,
  'chapters/01-å.md': '---\nid: a\n---\n\n# Å være\n\n![Foto](../media/foto.jpg)\n',
  'data/02/b.csv': 'Ikke en del av planen, men en tekst.\n',
  'data_02/b.csv': 'Et annet sted.\n',
};
const photo = withSegments(jpeg, [0xfe, Buffer.from('FOTOGRAF')]);
const pictures = {
  'media/foto.jpg': photo,
  'media/ubrukt.jpg': photo,
  'media/film.mp4': Buffer.from('FOTOGRAF'),
};
const withSources = await buildPdf(work, { ...sources, ...pictures }, '--attach-source');

describe('--attach-source', () => {
  const [files, bytes] = [sources, withSources];
  const attached = async (): Promise<Record<string, Buffer>> => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const found = (await document.getAttachments()) as Record<string, { content: Uint8Array }>;
    await document.destroy();
    return Object.fromEntries(
      Object.entries(found).map(([name, { content }]) => [name, Buffer.from(content)]),
    );
  };
  const pdf = hasQpdf ? readStructure(bytes) : undefined;

  qpdfTest('claims PDF/A-3a and nothing less', () => {
    const { catalog, stream } = pdf as Pdf;
    const metadata = stream(catalog['/Metadata'])?.toString();
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  test('carries the texts of the plan byte for byte, by names without folders, each its own', async () => {
    const found = Object.entries(await attached()).filter(([name]) => name !== 'media_foto.jpg');
    const names = found.map(([name]) => name).sort();
    expect(names).toEqual(['2_data_02_b.csv', 'chapters_01-å.md', 'data_02_b.csv', 'plan.yaml']);
    expect(found.map(([, content]) => content.toString()).sort()).toEqual(Object.values(files).sort());
  });

  test('carries the pictures of the plan as they are published, and no others', async () => {
    const found = await attached();
    expect(found['media_foto.jpg']).toEqual(jpeg);
    expect(Object.keys(found)).toHaveLength(Object.keys(files).length + 1);
    expect(Buffer.from(bytes).includes('FOTOGRAF')).toBe(false);
  });

  qpdfTest('says of each that it is the source', () => {
    const specifications = Object.values((pdf as Pdf).objects.objects)
      .map(({ value }) => value)
      .filter((value): value is PdfDict => isDict(value) && value['/Type'] === '/Filespec');
    expect(specifications).toHaveLength(Object.keys(files).length + 1);
    for (const specification of specifications) {
      expect(specification['/AFRelationship']).toBe('/Source');
      expect(textOf(specification['/UF'])).toBe(textOf(specification['/F']));
      expect(textOf(specification['/UF'])).not.toMatch(/[\\/]/);
    }
    // Where it stood is a description.
    expect(specifications.map((specification) => textOf(specification['/Desc'])).sort()).toEqual(
      [...Object.keys(files), 'media/foto.jpg'].sort(),
    );
  });

  qpdfTest('names are sorted by their bytes', () => {
    expect(few(checks['names are sorted'](pdf as Pdf))).toEqual([]);
  });
});

test('--attach-source gives the same bytes every time', async () => {
  const one = await buildPdf(work, emptyPlan, '--attach-source');
  const two = await buildPdf(work, emptyPlan, '--attach-source');
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
});
