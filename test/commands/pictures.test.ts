import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { isDict, qpdfTest, textOf } from '../support/pdf-objects.ts';
import { type Element, type Pdf, readStructure } from '../support/pdf-structure.ts';
import { jpeg, outsideSvg, png, talkativeExif, turnedJpeg, withSegments } from '../support/pictures.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
let number = 0;

/** A plan with a chapter of this text, and these files. */
function planWith(text: string, files: Readonly<Record<string, string | Uint8Array>>, plan = ''): string {
  number += 1;
  const folder = join(work, String(number));
  writePlan(join(folder, 'plan'), {
    ...smallPlanWith({ 'plan.yaml': (text) => `${text}${plan}` }),
    'chapters/02-bilder.md': `---\nid: bilder\n---\n\n# Bilder\n\n${text}\n`,
    ...files,
  });
  return folder;
}

interface Built {
  readonly html: string;
  readonly md: string;
  file(path: string): Buffer;
}

const built = new Map<string, Built>();

async function build(folder: string): Promise<Built> {
  const known = built.get(folder);
  if (known) return known;
  expect((await runBuilt(['validate'], folder)).code).toBe(0);
  const { code, err } = await runBuilt(['build', 'strategy', '--format', 'pdf,html,md'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const file = (path: string): Buffer => readFileSync(join(folder, 'out', path));
  const outputs = {
    html: file('html/strategiplan.html').toString(),
    md: file('strategiplan.md').toString(),
    file,
  };
  built.set(folder, outputs);
  return outputs;
}

/** The PDF of a plan, free of all that the checks look for. */
async function pdfOf(folder: string): Promise<Pdf> {
  const pdf = readStructure((await build(folder)).file('strategiplan.pdf'));
  expect(few(Object.values(checks).flatMap((check) => check(pdf)))).toEqual([]);
  return pdf;
}

function boxOf(figure: Element | undefined): { width: number; height: number; bottom: number; top: number } {
  const [left = 0, bottom = 0, right = 0, top = 0] = (figure?.attribute('Layout', 'BBox') ?? []) as number[];
  return { width: right - left, height: top - bottom, bottom, top };
}

/** Roles as they stand in each other. */
const shape = ({ role, children }: Element): string =>
  children.length > 0 ? `${role}(${children.map(shape).join(' ')})` : role;
const ofRole = (elements: readonly Element[], role: string): Element[] =>
  elements.filter((element) => element.role === role);
const codes = async (folder: string): Promise<string[]> => {
  const { out } = await runBuilt(['validate', '--format', 'json'], folder);
  return JSON.parse(out).diagnostics.map(
    ({ code, file, line, column }: Record<string, string>) => `${code} ${file} ${line}:${column}`,
  );
};

describe('a drawing beyond its frame', () => {
  const folder = planWith('Før.\n\n![Kart](../media/kart.svg)\n\nEtter.', { 'media/kart.svg': outsideSvg });

  qpdfTest('is cut off in the PDF by the box of its form', async () => {
    const forms = Object.values((await pdfOf(folder)).objects.objects).flatMap(({ stream }) =>
      stream && isDict(stream.dict) && stream.dict['/Subtype'] === '/Form' ? [stream] : [],
    );
    expect(forms).toHaveLength(1);
    expect(forms[0]?.dict['/BBox']).toEqual([0, 0, 1000, 300]);
    expect(forms[0]?.dict['/Matrix']).toEqual([0.001, 0, 0, -0.003333, 0, 1]);
    const content = Buffer.from(forms[0]?.data ?? '', 'base64').toString();
    // The frame in it, and the turned one.
    expect(content.match(/ W n/g)).toHaveLength(2);
    expect(content).toContain('q 50 50 m 250 50 l 250 250 l 50 250 l h W n');
    // Neither a dash of nothing nor a stroke without width, which PDF would draw as thin as it can.
    expect(content).not.toMatch(/\[0( 0)*\] 0 d|(^|\n| )0 w/);
  });

  test('is written anew for the web, and the Markdown', async () => {
    const { html, md, file } = await build(folder);
    expect(html).toContain(
      '<figure><img src="media/media/kart.svg" alt="Kart" width="200" height="60"></figure>',
    );
    expect(md).toContain('![Kart](media/media/kart.svg)');
    expect(file('media/media/kart.svg')).toEqual(file('html/media/media/kart.svg'));
    const svg = file('html/media/media/kart.svg').toString();
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="200" height="60" viewBox="0 0 1000 300">/,
    );
    expect(svg).not.toMatch(/<svg[\s\S]*<svg|stroke-width="0"|dasharray="0/);
  });
});

describe('a photo', () => {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), talkativeExif(6)]);
  const photo = Buffer.concat([
    withSegments(jpeg, [0xe1, exif], [0xfe, Buffer.from('COM-MERKE')]),
    Buffer.from('BAK-MERKE'),
  ]);
  const text =
    '![Foto](../media/foto.jpg)\n\n![Foto igjen](../media/foto.jpg)\n\n![Skjerm](../media/skjerm.png)';
  const screen = png({ chunks: [['tEXt', Buffer.from('Author\0PNG-MERKE')]] });
  const files = { 'media/foto.jpg': photo, 'media/skjerm.png': screen };
  const marks = ['KAMERA-MERKE', 'FOTOGRAF-MERKE', 'POSISJON-MERKE', 'COM-MERKE', 'PNG-MERKE'];
  const found = (bytes: Buffer): string[] => [...marks, 'BAK-MERKE'].filter((mark) => bytes.includes(mark));

  test('says on no page and in no document where it was taken, and by whom; that is told once', async () => {
    const folder = planWith(text, files);
    const { file } = await build(folder);
    for (const path of [
      'html/media/media/foto.jpg',
      'html/media/media/skjerm.png',
      'media/media/foto.jpg',
      'strategiplan.pdf',
    ])
      expect({ path, marks: found(file(path)) }).toEqual({ path, marks: [] });
    expect((await codes(folder)).filter((code) => code.startsWith('PV1121'))).toEqual([
      'PV1121 plan/chapters/02-bilder.md 7:1',
      'PV1121 plan/chapters/02-bilder.md 11:1',
    ]);
  });

  test('stands upright, as wide and high as people see it', async () => {
    const { html } = await build(planWith(text, files));
    expect(html).toContain('<img src="media/media/foto.jpg" alt="Foto" width="6" height="8">');
  });

  qpdfTest('stands upright in the PDF', async () => {
    const { width, height } = boxOf(ofRole((await pdfOf(planWith(text, files))).elements, 'Figure')[0]);
    expect(height / width).toBeCloseTo(8 / 6, 2);
  });

  test('says it all where plan.yaml wants it so: of all pictures, or of some', async () => {
    const all = planWith(text, files, 'media: { keepMetadata: true }\n');
    expect(found((await build(all)).file('html/media/media/foto.jpg'))).toEqual(marks.slice(0, 4));
    expect(found((await build(all)).file('html/media/media/skjerm.png'))).toEqual(['PNG-MERKE']);
    expect(found((await build(all)).file('strategiplan.pdf'))).toEqual(marks.slice(0, 4));
    expect((await codes(all)).filter((code) => code.startsWith('PV1121'))).toEqual([]);
    const some = planWith(text, files, 'media: { keepMetadata: [media/skjerm.png] }\n');
    expect(found((await build(some)).file('html/media/media/foto.jpg'))).toEqual([]);
    expect(found((await build(some)).file('html/media/media/skjerm.png'))).toEqual(['PNG-MERKE']);
    expect((await codes(some)).filter((code) => code.startsWith('PV1121'))).toHaveLength(1);
  });

  test('is called what it is on the site, whatever the plan calls it', async () => {
    const folder = planWith('![Foto](../media/side.html)\n\n![Tegning](../media/kart.png)', {
      'media/side.html': jpeg,
      'media/kart.png': outsideSvg,
    });
    const { html } = await build(folder);
    expect(readdirSync(join(folder, 'out/html/media/media')).sort()).toEqual([
      'kart.png.svg',
      'side.html.jpg',
    ]);
    expect(html).toContain('src="media/media/side.html.jpg"');
  });
});

describe('pictures among words', () => {
  const files = { 'media/a.png': smallPng(30, 20), 'media/b.svg': outsideSvg };

  const amongWords = planWith(
    'Før **fet ![Bilde](../media/a.png) skrift** etter.\n\nSe [her *og ![Knapp](../media/b.svg "Bildetekst") der*](https://example.org "Til siden").',
    files,
  );

  test('in emphasis, in links and in both stand for themselves, and words around them keep their markup', async () => {
    const { html, md } = await build(amongWords);
    expect(html).toContain(`<p>Før <strong>fet</strong></p>
<figure><img src="media/media/a.png" alt="Bilde" width="30" height="20"></figure>
<p><strong>skrift</strong> etter.</p>`);
    expect(html).toContain(`<p>Se <a href="https://example.org" title="Til siden">her <em>og</em></a></p>
<figure><a href="https://example.org" title="Til siden"><img src="media/media/b.svg" alt="Knapp" width="200" height="60"></a><figcaption>Bildetekst</figcaption></figure>
<p><a href="https://example.org" title="Til siden"><em>der</em></a>.</p>`);
    expect(md).toContain(`Før **fet**

![Bilde](media/media/a.png)

**skrift** etter.

Se [her *og*](https://example.org "Til siden")

[![Knapp](media/media/b.svg "Bildetekst")](https://example.org "Til siden")

[*der*](https://example.org "Til siden").
`);
  });

  qpdfTest('is deflated where it is seen', async () => {
    const pdf = await pdfOf(amongWords);
    expect(ofRole(pdf.elements, 'Div').map(shape)).toEqual(['Div(Link(Figure) Caption)']);
    const link = ofRole(pdf.elements, 'Link').find((element) => element.children.length > 0);
    const object = link?.kids.find((kid) => kid.kind === 'object');
    const annotations = pdf.pages.flatMap((page) => page.annotations);
    const found = annotations.find(
      (annotation) => object?.kind === 'object' && annotation.reference === object.reference,
    );
    const [left = 0, bottom = 0, right = 0, top = 0] = pdf.list(found?.dict['/Rect']) as number[];
    const box = boxOf(link?.children[0]);
    expect(right - left).toBeCloseTo(box.width, 1);
    expect(top - bottom).toBeCloseTo(box.height, 1);
    expect(box.width / box.height).toBeCloseTo(200 / 60, 1);
  });

  const inCells = planWith(
    '| Kommune | Våpen |\n|:--|--:|\n| Bø | ![Bøs våpen](../media/a.png) |\n| Ask | Ord ![Kart](../media/b.svg) og *ord* |\n| [![Lenke](../media/a.png)](#bakgrunn) | |',
    files,
  );

  test('in cells are printed in them, as links too', async () => {
    const { html, md } = await build(inCells);
    expect(html).toContain(
      '<td><img src="media/media/a.png" alt="Bøs våpen" width="30" height="20"></td>'.replace(
        '<td>',
        '<td class="figure">',
      ),
    );
    expect(html).toContain(
      'Ord <img src="media/media/b.svg" alt="Kart" width="200" height="60"> og <em>ord</em></td>',
    );
    expect(html).toContain(
      '<a href="#bakgrunn"><img src="media/media/a.png" alt="Lenke" width="30" height="20"></a>',
    );
    expect(md).toContain('![Bøs våpen](media/media/a.png)');
    expect(md).toContain('Ord ![Kart](media/media/b.svg) og *ord*');
  });

  qpdfTest('are tagged in their cells', async () => {
    const tables = ofRole((await pdfOf(inCells)).elements, 'Table').map(shape);
    expect(tables.filter((table) => table.includes('Figure'))).toEqual([
      'Table(THead(TR(TH TH)) TBody(TR(TD TD(Figure)) TR(TD TD(Figure)) TR(TD(Link(Figure)) TD)))',
    ]);
  });

  qpdfTest('in a row higher than a page stand whole', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `![Bilde ${at}](../media/hoy.png)`).join(' ');
    const folder = planWith(`| A | B |\n|--|--|\n| ${rows} | x |`, { 'media/hoy.png': smallPng(300, 400) });
    const figures = ofRole((await pdfOf(folder)).elements, 'Figure');
    expect(figures).toHaveLength(40);
    for (const figure of figures) {
      const { bottom, top } = boxOf(figure);
      expect(bottom).toBeGreaterThan(40);
      expect(top).toBeLessThan(842 - 40);
    }
  });

  test.each([
    [
      'a title',
      { 'chapters/01-bakgrunn.md': '---\nid: bakgrunn\n---\n\n# ![Bakgrunn](../media/a.png)\n\nTekst.\n' },
      'PV0240 plan/chapters/01-bakgrunn.md 5:3',
    ],
    [
      'a heading of prose',
      {
        'chapters/01-bakgrunn.md':
          '---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n## Et **fett ![x](../media/a.png)**\n\nTekst.\n',
      },
      'PV0240 plan/chapters/01-bakgrunn.md 7:14',
    ],
    [
      'a goal',
      {
        'focus-areas/01-naering/02-a.md':
          '---\nid: a\n---\n\n# A\n\n## Mål ![x](../../media/a.png) {#m}\n\n- a {#b}\n',
      },
      'PV0240 plan/focus-areas/01-naering/02-a.md 7:8',
    ],
    [
      'an action area',
      {
        'focus-areas/01-naering/02-a.md':
          '---\nid: a\n---\n\n# A\n\n## Mål {#m}\n\n- [![x](../../media/a.png)](https://example.org) a {#b}\n',
      },
      'PV0240 plan/focus-areas/01-naering/02-a.md 9:4',
    ],
  ])('in %s are refused', async (_name, changes, code) => {
    const folder = planWith('Tekst.', { ...files, ...(changes as Record<string, string>) });
    expect(await codes(folder)).toContain(code);
    expect((await runBuilt(['build'], folder)).code).toBe(1);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('alternative text', () => {
  const files = { 'media/a.png': smallPng(30, 20) };
  test.each([
    ['nothing', ''],
    ['a space', ' '],
    ['a no-break space', '&nbsp;'],
    ['marks that nobody sees', '\u200b\u00ad\u2060'],
    ['a braille blank', '\u2800'],
    ['a line end', '\n'],
  ])('of %s is none: told, and a decoration', async (_name, alt) => {
    const folder = planWith(`![${alt}](../media/a.png)`, files);
    expect(await codes(folder)).toContain('PV1108 plan/chapters/02-bilder.md 7:1');
    expect((await build(folder)).html).toContain(
      '<img src="media/media/a.png" alt="" width="30" height="20">',
    );
  });

  qpdfTest('of a space makes no figure', async () => {
    const pdf = await pdfOf(planWith('![ ](../media/a.png)', files));
    expect(ofRole(pdf.elements, 'Figure')).toEqual([]);
    expect(pdf.pages.flatMap(({ painted }) => painted).filter(({ kind }) => kind === 'xobject')).toHaveLength(
      1,
    );
  });

  test('over two lines is one', async () => {
    const { html } = await build(planWith('![Kart over\n  regionen ](../media/a.png)', files));
    expect(html).toContain('alt="Kart over regionen"');
  });

  const linked = planWith('[![](../media/a.png)](https://example.org/a "Til a")', files);
  test('that a link lacks is where it leads', async () => {
    expect((await build(linked)).html).toContain(
      '<a href="https://example.org/a" title="Til a"><img src="media/media/a.png" alt="Til a"',
    );
  });

  qpdfTest('that a link lacks is where it leads, in the PDF', async () => {
    const [figure] = ofRole((await pdfOf(linked)).elements, 'Figure');
    expect(textOf(figure?.dict['/Alt'])).toBe('Til a');
  });

  const captions = planWith(
    '![Bilde](../media/a.png "Bildetekst")\n\n![](../media/a.png "Under et pyntebilde")\n\n![Uten](../media/a.png " ")',
    files,
  );
  test('stands beside the caption', async () => {
    expect((await build(captions)).html.match(/<figcaption>/g)).toHaveLength(2);
  });

  qpdfTest('stands beside the caption in what ties both together', async () => {
    const pdf = await pdfOf(captions);
    const words = (role: string): string[] =>
      ofRole(pdf.elements, role).map((element) => pdf.text(element).trim());
    expect(ofRole(pdf.elements, 'Div').map(shape)).toEqual(['Div(Figure Caption)']);
    expect(words('Caption')).toEqual(['Bildetekst']);
    // A decoration is not in the tree, so that what stands below it is a text as any other.
    expect(words('P')).toContain('Under et pyntebilde');
  });
});

describe('photos of each orientation', () => {
  const text = [1, 2, 3, 4, 5, 6, 7, 8].map((way) => `![Vei ${way}](../media/${way}.jpg)`).join('\n\n');
  const files = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((way) => [`media/${way}.jpg`, turnedJpeg(way)]),
  );
  const folder = planWith(text, files);

  test('have the shape that people see', async () => {
    const { html } = await build(folder);
    expect(
      [...html.matchAll(/width="(\d+)" height="(\d+)"/g)].map(([, width, height]) => `${width}×${height}`),
    ).toEqual(['8×6', '8×6', '8×6', '8×6', '6×8', '6×8', '6×8', '6×8']);
  });

  qpdfTest('are painted the right way up', async () => {
    const pdf = await pdfOf(folder);
    // Which corner of the page the stored picture's first pixel (its upper left, at 0,1 of the unit square) goes to, and
    // which its last of the first row (at 1,1). Source: Exif 2.3, tag 0x0112.
    const corners = pdf.pages.flatMap(({ painted }) =>
      painted.flatMap(({ kind, matrix: [a, b, c, d, e, f] }) => {
        if (kind !== 'xobject') return [];
        const at = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const;
        const all = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)];
        const [middleX, middleY] = [0, 1].map(
          (axis) => all.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / 4,
        ) as [number, number];
        const name = ([x, y]: readonly [number, number]): string =>
          `${y > middleY ? 'upper' : 'lower'} ${x < middleX ? 'left' : 'right'}`;
        return [`${name(at(0, 1))}, ${name(at(1, 1))}`];
      }),
    );
    expect(corners).toEqual([
      'upper left, upper right',
      'upper right, upper left',
      'lower right, lower left',
      'lower left, lower right',
      'upper left, lower left',
      'upper right, lower right',
      'lower right, upper right',
      'lower left, upper left',
    ]);
  });
});
