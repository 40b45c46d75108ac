import type { Block, Heading } from '../../../src/document/document.ts';
import { indicatorsOnce, placesOfDocument, placesOfPage } from '../../../src/document/pages/search-places.ts';
import { cell, figures, paragraph, table, text, words } from '../../../src/document/words.ts';
import { wordsIn } from '../../../src/document/words-in.ts';
import { everyBlock } from '../../support/every-block.ts';
import { documentOf } from '../../support/render-document.ts';

const heading = (level: Heading['level'], title: string, id?: string): Block => ({
  type: 'heading',
  level,
  ...(id && { id }),
  content: text(title),
});
const kind = { document: 'Dokument', page: 'Tiltak', indicator: 'Indikator' };
const inDocument = (blocks: readonly Block[], pages: readonly string[] = []) =>
  placesOfDocument(documentOf(blocks), 'plan.html', kind, (id) => pages.includes(id)).slice(1);

test('a document has a place for each heading that can be linked to, with what is below it', () => {
  const places = inDocument([
    { type: 'section', children: [heading(1, 'Om planen', 'om'), paragraph(text('Innledning.'))] },
    heading(2, 'Uten adresse'),
    paragraph(text('Hører til det over.')),
    heading(2, 'Økonomi', 'okonomi'),
  ]);
  expect(places.map(({ title, address, text }) => [title, address, text])).toEqual([
    ['Om planen', 'plan.html#om', 'Innledning. Uten adresse. Hører til det over.'],
    ['Økonomi', 'plan.html#okonomi', ''],
  ]);
});

test('what has a page of its own is found there alone, with all that is below its heading', () => {
  const card: Block = {
    type: 'card',
    heading: heading(3, 'Skilt', 'skilt') as Heading,
    marks: [],
    children: [paragraph(text('På kortet.'))],
  };
  const places = inDocument(
    [
      heading(1, 'Kapittel', 'kapittel'),
      heading(2, 'Reiseliv', 'reiseliv'),
      heading(3, 'Under målet', 'under'),
      paragraph(text('Om målet.')),
      heading(2, 'Rollag', 'part--rollag'),
      paragraph(text('Om Rollag.')),
      heading(2, 'Neste', 'neste'),
      card,
      paragraph(text('Etter kortet.')),
    ],
    ['reiseliv', 'skilt', 'rollag'],
  );
  expect(places.map(({ title, text }) => [title, text])).toEqual([
    ['Kapittel', ''],
    ['Neste', 'Etter kortet.'],
  ]);
});

test('rows and lines about what has a page of its own are found there, and others of the same table and month here', () => {
  const row = (id: string | undefined, words: string) => ({
    ...(id && { id }),
    cells: [cell(words), cell('Pågår')],
  });
  const cited = (id: string) => ({ type: 'link', target: `#${id}`, children: text(id) }) as const;
  const places = inDocument(
    [
      heading(1, 'Rapporter', 'rapporter'),
      ...table(
        undefined,
        [['Tiltak', words] as const, ['Status', words] as const],
        [row('skilt', 'Nye skilt'), row('borte', 'Gang- og sykkelveg'), row(undefined, 'Til sammen')],
      ),
      {
        type: 'facts',
        style: 'small',
        columns: 1,
        items: [
          { label: 'mars', content: [...text('Skiltene er oppe – '), cited('skilt')] },
          {
            label: 'juni',
            content: [
              ...text('Vedtatt – '),
              cited('skilt'),
              { type: 'break' },
              ...text('Høringen slutter'),
              { type: 'break' },
              { type: 'reference', to: 'action/skilt', children: text('Skilt') },
            ],
          },
          { label: 'august', content: [...text('Vegen åpnes – '), cited('borte')] },
        ],
      },
    ],
    ['skilt'],
  );
  expect(places.map(({ text }) => text)).toEqual([
    'Gang- og sykkelveg · Pågår. Til sammen · Pågår. juni: Høringen slutter. august: Vegen åpnes – borte.',
  ]);
});

test('a list of everything to choose from is not looked through: each thing of it is found', () => {
  const rows = [{ cells: [cell('Nye skilt'), cell('100')] }];
  const header = [['Tiltak', words] as const, ['Kr', figures] as const];
  const facets = [{ key: 'status', label: 'Status', values: [] }];
  const places = inDocument([
    heading(1, 'Alle', 'alle'),
    ...table(undefined, header, rows, { facets }),
    ...table(undefined, header, [{ cells: [cell('Gang- og sykkelveg'), cell('')] }]),
  ]);
  expect(places[0]?.text).toBe('Gang- og sykkelveg.');
});

test('a page is one place, less the way to it, and its indicators have places of their own, once in all', () => {
  const document = documentOf([
    paragraph(text('Tiltak › 1 Næring'), 'note'),
    {
      type: 'section',
      children: [paragraph(text('Sagt om det.')), heading(2, 'Folketall', 'indikator--folketall')],
    },
  ]);
  const places = placesOfPage(document, 'tiltak/skilt.html', kind, 2);
  expect(places.map(({ kind, text, weight }) => [kind, text, weight])).toEqual([
    ['Tiltak', 'Sagt om det.', 2],
    ['Indikator', '', 1],
  ]);
  const again = inDocument([heading(2, 'Folketall', 'indikator--folketall'), heading(2, 'Annet', 'annet')]);
  expect([...places, ...again].filter(indicatorsOnce()).map(({ address }) => address)).toEqual([
    'tiltak/skilt.html',
    'tiltak/skilt.html#indikator--folketall',
    'plan.html#annet',
  ]);
});

test('the words of every sort of block are looked through', () => {
  const all = wordsIn(everyBlock);
  expect(all).not.toMatch(/undefined|\[object|\s\s|^\s|\s$/);
  for (const said of ['Ansvarlig', '17 av 18 mål har tiltak', 'Flytting av helsedata'])
    expect(all).toContain(said);
});
