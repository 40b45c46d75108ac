import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPdf } from '../support/build-pdf.ts';
import { type CheckName, checks } from '../support/pdf-checks/index.ts';
import { listDepth } from '../support/pdf-checks/tags.ts';
import { type Editor, type Loose, mutant } from '../support/pdf-editor.ts';
import { hasQpdf, type PdfObjects, qpdfTest, readObjects } from '../support/pdf-objects.ts';
import { type Pdf, readStructure, structureOf } from '../support/pdf-structure.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { readXml } from '../support/xml.ts';

const work = temporaryFolder();
/** One of everything that the checks look at. */
const sample = {
  ...smallPlanWith({
    'chapters/01-bakgrunn.md': (text) =>
      text.replace(
        'Regionrådet ble stiftet i 2005.',
        `Ord med [lenke](https://example.org) og [til målet](#flere-gjester).

## Under

1. én
   - to

| Kommune | Innbyggere |
|---|---:|
| Kongsberg | 24 714 |
| Tinn | 6 048 |

![Et bilde](../bilde.png "Bildetekst")
`,
      ),
  }),
  'bilde.png': smallPng(30, 20),
};
const bytes = await buildPdf(work, sample);
const original: PdfObjects | undefined = hasQpdf ? readObjects(bytes) : undefined;

/** Ways to spoil a PDF that a check must see. */
const mutants: readonly (readonly [CheckName, string, (edit: Editor) => void])[] = [
  [
    'everything painted is marked',
    'text outside',
    (e) => e.content((c) => c.replace(/\/P <<\/MCID \d+>> BDC\n([\s\S]*?)\nEMC/, '$1')),
  ],
  ['everything painted is marked', 'a path outside', (e) => e.content((c) => `${c}\n0 0 9 9 re f`)],
  ['everything painted is marked', 'a shading outside', (e) => e.content((c) => `${c}\n/Sh0 sh`)],
  [
    'everything painted is marked',
    'an inline image outside',
    (e) => e.content((c) => `${c}\nBI /W 1 /H 1 /BPC 8 /CS /G ID \u0000 EI`),
  ],
  [
    'everything painted is marked',
    'marked, but neither numbered nor an artifact',
    (e) => e.content((c) => c.replace('/Artifact BMC', '/Span BMC')),
  ],
  [
    'content is made of operators',
    'a number with an exponent',
    (e) => e.content((c) => `${c}\n/Artifact BMC 1e+308 0 m 9 9 l S EMC`),
  ],
  [
    'content is made of operators',
    'no number',
    (e) => e.content((c) => `${c}\n/Artifact BMC NaN Infinity 9 9 re f EMC`),
  ],
  ['marked content is nested rightly', 'no end', (e) => e.content((c) => c.replace(/EMC\s*$/, ''))],
  ['marked content is nested rightly', 'no beginning', (e) => e.content((c) => `${c}\nEMC`)],
  [
    'marked content is nested rightly',
    'an artifact in tagged content',
    (e) => e.content((c) => c.replace(/(BDC\n)([\s\S]*?)\nEMC/, '$1/Artifact BMC $2 EMC\nEMC')),
  ],
  [
    'marked content is nested rightly',
    'tagged content in an artifact',
    (e) =>
      e.content((c) => c.replace(/(\/Artifact BMC\n)([\s\S]*?)\nEMC/, '$1/P <</MCID 999>> BDC $2 EMC\nEMC')),
  ],
  [
    'no mark stands twice on a page',
    'a number again',
    (e) => e.content((c) => c.replace('/MCID 1>>', '/MCID 0>>')),
  ],
  [
    'every mark has one element',
    'a mark that no element has',
    (e) => e.content((c) => c.replace('/MCID 0>>', '/MCID 777>>')),
  ],
  [
    'every mark has one element',
    'an element less',
    (e) => {
      (e.element('Document')['/K'] as unknown[]).pop();
    },
  ],
  [
    'every mark has one element',
    'the same mark in two elements',
    (e) => {
      e.element('H2')['/K'] = e.element('H1')['/K'];
      e.element('H2')['/Pg'] = e.element('H1')['/Pg'];
    },
  ],
  [
    'the parent tree leads back',
    'two entries changed about',
    (e) => {
      const list = parentsOf(e, 0);
      [list[0], list[1]] = [list[1], list[0]];
    },
  ],
  [
    'the parent tree leads back',
    'no key on a page',
    (e) => {
      delete (e.pages[0] as Loose)['/StructParents'];
    },
  ],
  [
    'the parent tree leads back',
    'the key of another page',
    (e) => {
      (e.pages[0] as Loose)['/StructParents'] = e.pages[1]?.['/StructParents'];
    },
  ],
  [
    'the tree hangs together',
    'another parent',
    (e) => {
      e.element('H1')['/P'] = e.reference('H2');
    },
  ],
  [
    'the tree hangs together',
    'an odd kid',
    (e) => {
      e.element('Sect')['/K'] = ['/Odd'];
    },
  ],
  [
    'forms have no tags of their own',
    'an XObject that is not there',
    (e) => e.content((c) => `${c}\n/Artifact BMC /Gone Do EMC`),
  ],
  [
    'roles are standard',
    'a role of one’s own',
    (e) => {
      e.element('Sect')['/S'] = '/Chapter';
    },
  ],
  [
    'roles stand where they may',
    'an item outside a list',
    (e) => {
      e.element('L')['/S'] = '/Sect';
    },
  ],
  [
    'roles stand where they may',
    'a paragraph in a list',
    (e) => {
      e.element('LI')['/S'] = '/P';
    },
  ],
  [
    'roles stand where they may',
    'a paragraph in a paragraph',
    (e) => {
      e.element('Link')['/S'] = '/P';
      e.element('Sect')['/S'] = '/P';
    },
  ],
  [
    'headings skip no level',
    'three after one',
    (e) => {
      e.element('H2')['/S'] = '/H3';
    },
  ],
  [
    'headings skip no level',
    'two first',
    (e) => {
      e.element('H1')['/S'] = '/H2';
    },
  ],
  [
    'headings have words',
    'none',
    (e) => {
      e.element('H1')['/K'] = [];
    },
  ],
  [
    'lists have items with bodies',
    'no body',
    (e) => {
      const item = e.elements('LI').at(-1) as Loose;
      item['/K'] = [(item['/K'] as unknown[])[0]];
    },
  ],
  [
    'lists have items with bodies',
    'the label last',
    (e) => {
      const item = e.elements('LI').at(-1) as Loose;
      (item['/K'] as unknown[]).reverse();
    },
  ],
  [
    'lists have items with bodies',
    'labels that count in no way',
    (e) => {
      delete (e.elements('L').at(-1) as Loose)['/A'];
    },
  ],
  [
    'lists have items with bodies',
    'no items',
    (e) => {
      e.element('L')['/K'] = [];
    },
  ],
  [
    'rows of a table have as many cells',
    'a cell less',
    (e) => {
      (e.element('TR')['/K'] as unknown[]).pop();
    },
  ],
  [
    'rows of a table have as many cells',
    'a cell over two columns',
    (e) => {
      e.element('TD')['/A'] = { '/O': '/Table', '/ColSpan': 2 };
    },
  ],
  [
    'tables have heads with scopes',
    'no scope',
    (e) => {
      delete e.element('TH')['/A'];
    },
  ],
  [
    'tables have heads with scopes',
    'no headers',
    (e) => {
      for (const element of e.elements('TH')) element['/S'] = '/TD';
    },
  ],
  [
    'tables have heads with scopes',
    'the head last',
    (e) => {
      (e.element('Table')['/K'] as unknown[]).reverse();
    },
  ],
  [
    'tables have heads with scopes',
    'a head without a body',
    (e) => {
      (e.element('Table')['/K'] as unknown[]).splice(1);
    },
  ],
  [
    'a head is read once',
    'the head as a row',
    (e) => {
      const [head, row] = e.elements('TR');
      const again = listAt(e, head?.['/K']).map((cell) => e.add({ ...e.at(cell) }));
      Object.assign(row as Loose, { '/K': again });
    },
  ],
  [
    'a head is read once',
    'the head on two pages',
    (e) => {
      const cell = e.element('TH');
      Object.assign(cell, {
        '/K': [
          ...listAt(e, cell['/K']),
          {
            '/Type': '/MCR',
            '/MCID': 0,
            '/Pg': e.pageReferences.find((page) => page !== e.element('H1')['/Pg']),
          },
        ],
      });
    },
  ],
  [
    'captions belong to something',
    'a caption alone',
    (e) => {
      e.element('Figure')['/S'] = '/Span';
    },
  ],
  [
    'figures have words and a place',
    'no words',
    (e) => {
      delete e.element('Figure')['/Alt'];
    },
  ],
  [
    'figures have words and a place',
    'no box',
    (e) => {
      delete e.element('Figure')['/A'];
    },
  ],
  [
    'figures have words and a place',
    'a box elsewhere',
    (e) => {
      e.element('Figure')['/A'] = { '/O': '/Layout', '/BBox': [100, 10, 120, 20] };
    },
  ],
  [
    'figures have words and a place',
    'a box outside the page',
    (e) => {
      e.element('Figure')['/A'] = { '/O': '/Layout', '/BBox': [-100, 10, 120, 20] };
    },
  ],
  [
    'languages are known',
    'none that is',
    (e) => {
      e.element('P')['/Lang'] = 'u:norsk bokmål';
    },
  ],
  [
    'links have their annotations',
    'no annotation',
    (e) => {
      const link = e.element('Link');
      link['/K'] = kidsWithout(link, '/OBJR', e);
    },
  ],
  [
    'links have their annotations',
    'an annotation that no link knows',
    (e) => {
      const page = pageWithLinks(e);
      page['/Annots'] = [...listAt(e, page['/Annots']), e.add({ '/Subtype': '/Link' })];
    },
  ],
  [
    'links have their annotations',
    'another page',
    (e) => {
      for (const kid of e.element('Link')['/K'] as Loose[])
        if (kid['/Type'] === '/OBJR') kid['/Pg'] = e.reference('H1');
    },
  ],
  [
    'links have their annotations',
    'a paragraph with an annotation',
    (e) => {
      e.element('Link')['/S'] = '/Span';
    },
  ],
  [
    'annotations say what they are for',
    'no words',
    (e) => {
      (e.annotations()[0] as Loose)['/Contents'] = 'u: ';
    },
  ],
  [
    'annotations say what they are for',
    'not printed',
    (e) => {
      (e.annotations()[0] as Loose)['/F'] = 0;
    },
  ],
  [
    'annotations say what they are for',
    'hidden',
    (e) => {
      (e.annotations()[0] as Loose)['/F'] = 6;
    },
  ],
  [
    'annotations say what they are for',
    'beside the page',
    (e) => {
      (e.annotations()[0] as Loose)['/Rect'] = [-9, 0, 9, 9];
    },
  ],
  [
    'annotations say what they are for',
    'no area',
    (e) => {
      (e.annotations()[0] as Loose)['/Rect'] = [9, 9, 9, 9];
    },
  ],
  [
    'annotations lead back to their links',
    'no key',
    (e) => {
      delete (e.annotations()[0] as Loose)['/StructParent'];
    },
  ],
  [
    'annotations lead back to their links',
    'another’s key',
    (e) => {
      (e.annotations()[0] as Loose)['/StructParent'] = e.annotations()[1]?.['/StructParent'];
    },
  ],
  [
    'links lie where their words are',
    'elsewhere',
    (e) => {
      (e.annotations()[0] as Loose)['/Rect'] = [10, 10, 20, 20];
    },
  ],
  [
    'addresses are addresses',
    'letters that are not ASCII',
    (e) => {
      address(e)['/URI'] = 'u:https://example.org/mål';
    },
  ],
  [
    'addresses are addresses',
    'of another kind',
    (e) => {
      address(e)['/URI'] = 'u:javascript:alert(1)';
    },
  ],
  [
    'entries of the contents are links',
    'no reference',
    (e) => {
      e.element('Reference')['/S'] = '/P';
    },
  ],
  [
    'entries of the contents are links',
    'no link',
    (e) => {
      e.element('Link')['/S'] = '/Span';
    },
  ],
  [
    'the contents lead to the headings',
    'an entry less',
    (e) => {
      (e.element('TOC')['/K'] as unknown[]).shift();
    },
  ],
  [
    'the contents lead to the headings',
    'another place',
    (e) => {
      (e.annotations()[0] as Loose)['/A'] = e.annotations().at(-1)?.['/A'];
    },
  ],
  [
    'nothing runs',
    'a script',
    (e) => {
      e.catalog['/OpenAction'] = { '/S': '/JavaScript', '/JS': 'u:app.alert(1)' };
    },
  ],
  [
    'nothing runs',
    'a program',
    (e) => {
      (e.annotations()[0] as Loose)['/A'] = { '/S': '/Launch', '/F': 'u:cmd' };
    },
  ],
  [
    'nothing runs',
    'an action of another kind',
    (e) => {
      (e.annotations()[0] as Loose)['/A'] = { '/Type': '/Action', '/S': '/GoToR', '/F': 'u:a' };
    },
  ],
  [
    'destinations exist',
    'a name that is none',
    (e) => {
      gotoOf(e)['/D'] = 'u:nowhere';
    },
  ],
  [
    'destinations exist',
    'a page that is none',
    (e) => {
      firstName(e)[1] = ['1 0 R', '/XYZ', 0, 0, null];
    },
  ],
  [
    'destinations exist',
    'above the page',
    (e) => {
      firstName(e)[1] = [...(firstName(e)[1] as unknown[]).slice(0, 3), 9999, null];
    },
  ],
  [
    'names are sorted',
    'two changed about',
    (e) => {
      const names = firstName(e);
      [names[0], names[2]] = [names[2], names[0]];
    },
  ],
  [
    'names are sorted',
    'a name twice',
    (e) => {
      const names = firstName(e);
      names[2] = names[0];
    },
  ],
  [
    'the outline hangs together',
    'a wrong count',
    (e) => {
      e.at(e.catalog['/Outlines'])['/Count'] = 99;
    },
  ],
  [
    'the outline hangs together',
    'another last',
    (e) => {
      const outline = e.at(e.catalog['/Outlines']);
      outline['/Last'] = outline['/First'];
    },
  ],
  [
    'the outline hangs together',
    'another before it',
    (e) => {
      e.at(e.at(e.catalog['/Outlines'])['/Last'])['/Prev'] = e.catalog['/Outlines'];
    },
  ],
  [
    'the outline hangs together',
    'none',
    (e) => {
      delete e.catalog['/Outlines'];
    },
  ],
  [
    'the outline is the headings',
    'another title',
    (e) => {
      e.at(e.at(e.catalog['/Outlines'])['/First'])['/Title'] = 'u:Annet';
    },
  ],
  [
    'the outline is the headings',
    'another page',
    (e) => {
      e.at(e.at(e.catalog['/Outlines'])['/First'])['/Dest'] = [
        e.at(e.catalog['/Pages'])['/Kids'][0],
        '/XYZ',
        0,
        0,
        null,
      ];
    },
  ],
  [
    'the outline is the headings',
    'a heading of another level',
    (e) => {
      e.element('H2')['/S'] = '/H1';
    },
  ],
  [
    'pages are labelled',
    'no labels',
    (e) => {
      delete e.catalog['/PageLabels'];
    },
  ],
  [
    'pages are labelled',
    'from the second page',
    (e) => {
      e.catalog['/PageLabels'] = { '/Nums': [1, { '/S': '/D' }] };
    },
  ],
  [
    'the catalogue says what it must',
    'not marked',
    (e) => {
      e.catalog['/MarkInfo'] = { '/Marked': false };
    },
  ],
  [
    'the catalogue says what it must',
    'no language',
    (e) => {
      delete e.catalog['/Lang'];
    },
  ],
  [
    'the catalogue says what it must',
    'no title shown',
    (e) => {
      e.catalog['/ViewerPreferences'] = {};
    },
  ],
  [
    'the catalogue says what it must',
    'encrypted',
    (e) => {
      e.trailer['/Encrypt'] = {};
    },
  ],
  [
    'the catalogue says what it must',
    'no ID',
    (e) => {
      delete e.trailer['/ID'];
    },
  ],
  [
    'pages go by structure',
    'by rows',
    (e) => {
      (e.pages[1] as Loose)['/Tabs'] = '/R';
    },
  ],
  [
    'there is an output intent',
    'none',
    (e) => {
      e.catalog['/OutputIntents'] = [];
    },
  ],
  [
    'there is an output intent',
    'of four colours',
    (e) => {
      e.at(e.at(e.catalog['/OutputIntents'][0])['/DestOutputProfile'])['/N'] = 4;
    },
  ],
  [
    'there is an output intent',
    'cut off',
    (e) =>
      e.stream(e.at(e.catalog['/OutputIntents'][0])['/DestOutputProfile'], (bytes) => bytes.subarray(0, 500)),
  ],
  [
    'colours are those of the intent',
    'an image for print',
    (e) => {
      image(e)['/ColorSpace'] = '/DeviceCMYK';
    },
  ],
  [
    'streams can be opened for ever',
    'smoothed',
    (e) => {
      image(e)['/Interpolate'] = true;
    },
  ],
  [
    'streams can be opened for ever',
    'in another file',
    (e) => {
      image(e)['/F'] = 'u:elsewhere';
    },
  ],
  [
    'metadata is right',
    'not well-formed',
    (e) => e.text(e.catalog['/Metadata'], (text) => text.replace('Fjellregionen', 'Fjell & <region>')),
  ],
  [
    'metadata is right',
    'not for everybody',
    (e) => e.text(e.catalog['/Metadata'], (text) => text.replace(/<pdfuaid:part>1/, '<pdfuaid:part>2')),
  ],
  [
    'metadata is right',
    'not for ever',
    (e) =>
      e.text(e.catalog['/Metadata'], (text) =>
        text.replace(/<pdfaid:conformance>A/, '<pdfaid:conformance>B'),
      ),
  ],
  [
    'strings and numbers have room',
    'an alternative text of 40 000 letters',
    (e) => {
      e.element('Figure')['/Alt'] = `u:${'a'.repeat(40_000)}`;
    },
  ],
  [
    'strings and numbers have room',
    'a title of 17 000 letters in UTF-16',
    (e) => {
      e.at(e.trailer['/Info'])['/Title'] = `u:${'ŋ'.repeat(17_000)}`;
    },
  ],
  [
    'strings and numbers have room',
    'a whole number of ten billion',
    (e) => {
      (e.pages[0] as Loose)['/Rotate'] = 1e10;
    },
  ],
  [
    'metadata is right',
    'another title',
    (e) => {
      e.at(e.trailer['/Info'])['/Title'] = 'u:Annet';
    },
  ],
  [
    'metadata is right',
    'another date',
    (e) => {
      e.at(e.trailer['/Info'])['/CreationDate'] = 'u:D:19990101000000Z';
    },
  ],
  [
    'metadata is right',
    'a schema not described',
    (e) => e.text(e.catalog['/Metadata'], (text) => text.replaceAll('namespaceURI', 'uri')),
  ],
  [
    'fonts are embedded',
    'one is not',
    (e) => {
      delete e.at(descendant(e)['/FontDescriptor'])['/FontFile2'];
    },
  ],
  [
    'fonts are embedded',
    'no characters',
    (e) => {
      delete font(e)['/ToUnicode'];
    },
  ],
  [
    'fonts are embedded',
    'no glyph numbers',
    (e) => {
      delete descendant(e)['/CIDToGIDMap'];
    },
  ],
  [
    'every glyph is known',
    'one that the font lacks',
    (e) => e.content((c) => c.replace(/\[\([^)\\]{2}/, '[(\u0000\u0000')),
  ],
  [
    'every glyph is known',
    'one without a character',
    (e) =>
      e.text(font(e)['/ToUnicode'], (text) =>
        text.replace(/<0001> <0001> \[<\w+>\]|<\w{4}> <\w{4}> \[<[^\]]*>\]/, ''),
      ),
  ],
  [
    'every glyph is known',
    'one with a character that is none',
    (e) => e.text(font(e)['/ToUnicode'], (text) => text.replaceAll(/<00[4-7]\w>/g, '<fffd>')),
  ],
  [
    'widths are those of the fonts',
    'one wider',
    (e) => {
      (widths(e) as number[])[1] = 9999;
    },
  ],
  [
    'widths are those of the fonts',
    'a glyph too many',
    (e) => e.content((c) => c.replace(/\[\([^)\\]{2}/, '[(\u00f0\u00f0')),
  ],
];

describe('the sample', () => {
  for (const [name, check] of Object.entries(checks)) {
    qpdfTest(name, () => expect(check(structureOf(original as PdfObjects))).toEqual([]));
  }
});

qpdfTest('the sample with its objects in streams is read the same', () => {
  const path = join(work, 'packed.pdf');
  writeFileSync(join(work, 'sample.pdf'), bytes);
  const args = ['--object-streams=generate', '--recompress-flate', join(work, 'sample.pdf'), path];
  expect(spawnSync('qpdf', args).status).toBe(0);
  const [plain, packed] = [bytes, readFileSync(path)].map(readStructure);
  expect(packed?.elements.map((element) => [element.role, packed.text(element)])).toEqual(
    plain?.elements.map((element) => [element.role, plain.text(element)]),
  );
  const faults = (pdf: Pdf | undefined) => Object.values(checks).map((check) => check(pdf as Pdf).length);
  expect(faults(packed)).toEqual(faults(plain));
});

describe('a spoilt sample', () => {
  for (const [name, what, spoil] of mutants) {
    qpdfTest(`${name}: ${what}`, () => {
      const before = new Set(checks[name](structureOf(original as PdfObjects)));
      const after = checks[name](mutant(original as PdfObjects, spoil));
      expect(after.filter((fault) => !before.has(fault))).not.toEqual([]);
    });
  }
});

test('every check has a mutant that it must see', () => {
  const tried = new Set(mutants.map(([name]) => name));
  expect(Object.keys(checks).filter((name) => !tried.has(name as CheckName))).toEqual([]);
});

qpdfTest('the depth of lists is that of the deepest', () => {
  const pdf = structureOf(original as PdfObjects);
  expect(listDepth(pdf.elements)).toBe(2);
  expect(
    listDepth(
      mutant(original as PdfObjects, (e) => {
        for (const element of e.elements('L')) element['/S'] = '/Sect';
      }).elements,
    ),
  ).toBe(0);
});

test('XML is read, and what is none is refused', () => {
  const root = readXml(
    '<?xml version="1.0"?><a xmlns:n="u"><!-- x --><n:b c="&lt;1">&amp;&#229;</n:b><d/></a>',
  );
  expect(root.children.map(({ name, text }) => [name, text])).toEqual([
    ['{u}b', '&å'],
    ['d', ''],
  ]);
  expect(root.children[0]?.attributes.get('c')).toBe('<1');
  for (const wrong of [
    '',
    '<a>',
    '<a></b>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<n:a/>',
    '<a/><b/>',
    '<a b=c/>',
    '<a b="1" b="2"/>',
    '<a>\u0001</a>',
    '<a/>x',
  ])
    expect(() => readXml(wrong)).toThrow();
});

function listAt(e: Editor, value: unknown): unknown[] {
  return Array.isArray(value) ? value : (e.at(value) as unknown as unknown[]);
}

function parentsOf(e: Editor, key: number): unknown[] {
  const numbers = e.at(e.at(e.catalog['/StructTreeRoot'])['/ParentTree'])['/Nums'] as unknown[];
  return listAt(e, numbers[numbers.indexOf(key) + 1]);
}

function kidsWithout(element: Loose, type: string, e: Editor): unknown[] {
  return listAt(e, element['/K']).filter((kid) => (kid as Loose)?.['/Type'] !== type);
}

function pageWithLinks(e: Editor): Loose {
  return e.pages.find((page) => page['/Annots'] !== undefined) as Loose;
}

function address(e: Editor): Loose {
  return e.annotations().find((annotation) => annotation['/A']?.['/S'] === '/URI')?.['/A'];
}

function gotoOf(e: Editor): Loose {
  return e.annotations().find((annotation) => annotation['/A']?.['/S'] === '/GoTo')?.['/A'];
}

/** The leaf of the name tree, as names and places in turn. */
function firstName(e: Editor): unknown[] {
  const names = e.catalog['/Names'];
  const tree = (typeof names === 'string' ? e.at(names) : names)['/Dests'];
  let node: Loose = typeof tree === 'string' ? e.at(tree) : tree;
  while (node['/Kids']) node = e.at(node['/Kids'][0]);
  return node['/Names'];
}

function resources(e: Editor, kind: string): string {
  for (const page of e.pages) {
    const dict = typeof page['/Resources'] === 'string' ? e.at(page['/Resources']) : page['/Resources'];
    const entries = typeof dict[kind] === 'string' ? e.at(dict[kind]) : dict[kind];
    const [first] = Object.values(entries ?? {});
    if (typeof first === 'string') return first;
  }
  throw new Error(`the sample has no ${kind}`);
}

function image(e: Editor): Loose {
  return e.at(resources(e, '/XObject'));
}

function font(e: Editor): Loose {
  return e.at(resources(e, '/Font'));
}

function descendant(e: Editor): Loose {
  return e.at(listAt(e, font(e)['/DescendantFonts'])[0]);
}

/** The widths after the first code of the first run of them. */
function widths(e: Editor): unknown[] {
  const list = listAt(e, descendant(e)['/W']);
  return listAt(e, list[1]);
}
