import fc from 'fast-check';
import { standardWeights } from '#templates';
import type { TextBlock } from '../../src/diff/change.ts';
import { compareText } from '../../src/diff/compare-text.ts';
import { movedAmong } from '../../src/diff/facts.ts';
import { figuresDiffer, gradeText, textDetail } from '../../src/diff/grade-text.ts';
import { plainLines, readText } from '../../src/diff/read-text.ts';
import { sameWords } from '../../src/diff/same-words.ts';
import { spellingsOf } from '../../src/diff/spellings.ts';
import { parseProse } from '../../src/text/markdown.ts';
import { wordsFrom } from '../support/plan-pairs.ts';

const spellings = spellingsOf(standardWeights, {
  terms: [{ use: 'satsingsområde', not: ['satsningsområde'] }],
});
const markdown = (text: string) => readText(parseProse(text).tree.children);

/** `Vi [-bør-]{+skal+} bygge.` */
function shown(blocks: readonly TextBlock[]): string {
  return blocks
    .map(({ parts }) =>
      parts
        .map(({ op, text }) => (op === 'same' ? text : op === 'out' ? `[-${text}-]` : `{+${text}+}`))
        .join(''),
    )
    .join('\n');
}

test.each([
  // The same words
  ['Vi bygger veg.', 'vi bygger veg', true],
  ['ca 16.500 hytter', 'ca 16 500 hytter', true],
  ['i perioden 2010-2021', 'i perioden 2010–2021', true],
  ['ideen om idé', 'ideen om ide', true],
  ['konkurransevnen hos aktørene', 'konkurranseevnen hos aktørene', true],
  ['prioriterte satsningsområder', 'prioriterte satsingsområder', true],
  ['høgskolene i regionen', 'høyskolene i regionen', true],
  ['framtidsretta plan', 'fremtidsretta plan', true],
  ['til sammen sju', 'tilsammen sju', true],
  ['«Mål» og "tiltak"', 'Mål og tiltak', true],
  // Other words, however like
  ['Vi skal bygge', 'Vi bør bygge', false],
  ['Vi skal bygge', 'Vi skal ikke bygge', false],
  ['Vi skal ikke bygge', 'Vi skal bygge', false],
  ['ingen endring', 'en endring', false],
  ['innen 2012', 'innen 2013', false],
  ['500 000 kroner', '50 000 kroner', false],
  ['1,5 millioner', '15 millioner', false],
  ['minst 1.5', 'minst 15', false],
  ['−5 prosent', '5 prosent', false],
  ['25 %', '25 ‰', false],
  ['over < 5', 'over > 5', false],
  ['1. mars', '2. mars', false],
  ['styrke vekst', 'styrte vekst', false],
  ['lovlig bruk', 'ulovlig bruk', false],
  ['mål', 'mal', false],
  ['bane og veg', 'banne og veg', false],
  ['utvikling av veg', 'avvikling av veg', false],
  ['kommunale planer', 'regionale planer', false],
  ['kommuner', 'kommuner og fylker', false],
  ['', 'ord', false],
  // Signs are words
  ['minst ≥ 5', 'minst ≤ 5', false],
  // A stroke through one negates it
  ['a = b', 'a ≠ b', false],
  ['a ∈ B', 'a ∉ B', false],
  ['a < b', 'a ≮ b', false],
  ['a → b', 'a ↛ b', false],
  ['2 × 3', '2 ÷ 3', false],
  ['−5', '+5', false],
  ['10 − 5', '10–5', false],
  ['A → B', 'A ← B', false],
  ['Godtatt ✅', 'Godtatt ❌', false],
  ['½ stilling', '¼ stilling', false],
  ['½ stilling', 'stilling', false],
  ['100 m²', '100 m³', false],
  ['100 m²', '100 m2', false],
  ['5 €', '5 $', false],
  ['3 °C', '3 C', false],
  ['Ask & Bø', 'Ask, Bø', false],
  ['ledd og/eller punkt', 'ledd og eller punkt', false],
  ['Skal vi bygge?', 'Skal vi bygge.', false],
  ['Godtatt ✔', 'Godtatt ✔\ufe0f', true],
  ['kommu\u00adne', 'kommune', true],
  ['16\u00a0500 hytter', '16 500 hytter', true],
  ['(også utenfor)', '– også utenfor', true],
])('«%s» and «%s» are the same words: %s', (before, after, same) => {
  expect(sameWords(before, after, spellings)).toBe(same);
  expect(sameWords(after, before, spellings)).toBe(same);
});

// Forms of Nynorsk and Bokmål, and words that look like them
test.each([
  ['rutinene er endret', 'rutinane er endra', true],
  ['det enkelte barn', 'det einskilde barn', true],
  ['vi gjør mer', 'me gjer meir', true],
  ['å byggje', 'å byggja', true],
  ['å være til', 'å vere til', true],
  ['å gjennomføre', 'å gjennomføra', true],
  ['han sparte', 'han spara', true],
  ['kommunene har endret planene', 'kommunane har endra planane', true],
  ['Utviklet tilbud', 'Utvikla tilbud', true],
  ['fremtidsrettet', 'framtidsretta', true],
  ['offentlige planer', 'offentlege planar', true],
  ['sju kommuner', 'syv kommuner', true],
  ['tiltaket er utredet og utvidet', 'tiltaket er utreda og utvida', true],
  // After the mark of the infinitive
  ['å utvikle regionen', 'å utvikla regionen', true],
  ['for å auke og betre', 'for å auka og betre', true],
  ['å arbeide med skole', 'å arbeida med skule', true],
  ['å skape', 'å skapa', true],
  ['å legge til rette', 'å leggja til rette', true],
  ['å tenke', 'å tenkje', true],
  ['å la', 'å le', false],
  ['å ta', 'å te', false],
  ['å bygge', 'å bygde', false],
  ['å skape vekst', 'å skade vekst', false],
  ['å dele', 'å delje', false],
  ['og utvikle', 'og utvikla', false],
  ['hindret', 'hindra', false],
  // One and several
  ['huset', 'husa', false],
  ['tiltaket', 'tiltaka', false],
  ['målet', 'måla', false],
  ['barnet', 'barna', false],
  ['ønsket', 'ønska', false],
  ['arbeidet', 'arbeida', false],
  ['lånet', 'låna', false],
  ['kravet', 'krava', false],
  ['året', 'åra', false],
  ['møter', 'møte', false],
  // Nouns that look like forms of verbs
  ['bygge', 'bygga', false],
  ['skape', 'skapa', false],
  ['reise', 'reisa', false],
  ['tale', 'tala', false],
  ['lære', 'læra', false],
  ['borte', 'bora', false],
  ['svarte', 'svara', false],
  ['målte', 'måla', false],
  ['brettet', 'bretta', false],
  ['lagret', 'lagra', false],
  ['skadet', 'skada', false],
  ['rammet', 'ramma', false],
  ['formet', 'forma', false],
  ['merket', 'merka', false],
  ['legge', 'lege', false],
  ['tannlege', 'tannlige', false],
  ['siden', 'sidan', false],
  ['hvert år', 'kvart år', false],
  ['leder', 'ledar', false],
  // Names
  ['i Bore', 'i Bora', false],
  ['i Vera', 'i Vere', false],
  ['til Enkelte', 'til Einskilde', false],
  ['hun', 'han', false],
  ['bore', 'bora', false],
  // Accents that make another word
  ['en kommune', 'én kommune', false],
  ['alle', 'allé', false],
  ['og', 'òg', false],
  ['for', 'fôr', false],
  ['kafé', 'kafe', true],
  // Negations and modals, whatever their form
  ['ikke', 'ikkje', false],
  ['uten', 'utan', false],
  ['skulle', 'skulde', false],
  ['nå', 'no', false],
])('«%s» and «%s» are forms of the same words: %s', (before, after, same) => {
  expect(sameWords(before, after, spellings)).toBe(same);
  expect(sameWords(after, before, spellings)).toBe(same);
});

test.each([
  ['tettstad og bygd', 'tettsted og bygd', true],
  ['Tettstad og bygd', 'Tettsted og bygd', true],
  ['minst to', 'minst tre', false],
  ['minst 10', 'maks 10', false],
  ['vi skal', 'vi kan', false],
])('a plan adds words, none of which decide: %s, %s: %s', (before, after, same) => {
  const own = spellingsOf(standardWeights, {
    sameWords: [
      ['tettstad', 'tettsted'],
      ['to', 'tre'],
      ['minst', 'maks'],
      ['skal', 'kan'],
    ],
  });
  expect(sameWords(before, after, own)).toBe(same);
});

test('no form of the table decides, and all are in small letters', () => {
  const all = spellingsOf(standardWeights);
  const forms = standardWeights.wordForms.flatMap(({ words, stems, endings }) =>
    words ? words : stems.flatMap((stem) => endings.map((ending) => stem + ending)),
  );
  expect(forms.length).toBeGreaterThan(400);
  expect(forms.filter((word) => all.binds(word) || word !== word.toLowerCase())).toEqual([]);
});

test.each([
  ['Vegen er 5 km lang.', 'Vegen er 5 kilometer lang.', true],
  ['Det koster 5 mill. kr.', 'Det koster 5 millioner kroner.', true],
  ['om syv dager', 'om sju dagar', true],
  ['i løpet av året', 'gjennom året', true],
  ['Vi bygger ikke', 'Vi byggjer ikkje', true],
  ['Ask & Bø', 'Ask og Bø', true],
  ['Vegen er 5 km.', 'Vegen er 5 mil.', false],
  ['tre dager', 'tre uker', false],
  ['1. mai', '1. juni', false],
  ['2 av 3', '3 av 2', false],
  ['a ≥ b', 'a ≤ b', false],
  ['minst 5', 'maks 5', false],
  ['minst 5', '5', false],
  ['vi skal', 'vi vil', false],
])('«%s» and «%s» have the same figures: %s', (before, after, same) => {
  expect(figuresDiffer(plainLines(before), plainLines(after), spellings)).toBe(!same);
});

test('figures are those of the language', () => {
  const english = spellingsOf(standardWeights, { language: 'en' });
  const [one, other] = [plainLines('We go to Ask.'), plainLines('We go into Ask.')];
  expect(figuresDiffer(one, other, english)).toBe(false);
  expect(figuresDiffer(plainLines('five boats'), plainLines('six boats'), english)).toBe(true);
});

test('no list of agreed terms makes a modal or a number into spelling', () => {
  const own = spellingsOf(standardWeights, {
    terms: [
      { use: 'bør', not: ['skal'] },
      { use: '10', not: ['20'] },
    ],
  });
  expect(sameWords('Vi skal bygge', 'Vi bør bygge', own)).toBe(false);
  expect(sameWords('10 veger', '20 veger', own)).toBe(false);
});

test.each([
  ['*Vekst* i regionen', 'Vekst i regionen', 'markup-changed'],
  // The same words in other places
  ['17. trinn er fristen', '27. trinn er fristen', 'structure-changed'],
  ['17. mai er fristen', '27. mai er fristen', undefined],
  ['- en\n- to', '1. en\n2. to', 'structure-changed'],
  ['- en\n  - to', '- en\n- to', 'structure-changed'],
  ['## A\n\ntekst', '### A\n\ntekst', 'structure-changed'],
  ['Unntak:\n\n- to', 'Unntak:\n\nto', 'structure-changed'],
  ['> Vi lover.', 'Vi lover.', 'structure-changed'],
  ['| a | b |\n|---|---|\n| 1 |  |', '| a | b |\n|---|---|\n|  | 1 |', 'structure-changed'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 2 | 1 |', undefined],
  ['| a | b |\n|---|---|\n| x | 1 |\n| y | 2 |', '| a | b |\n|---|---|\n| x | 2 |\n| y | 1 |', undefined],
  ['1. en\n2. to', '1. to\n2. en', undefined],
  ['::vision', '::partners', undefined],
  ['::working-forms', 'working-forms', undefined],
  ['Skriv `a.b`.', 'Skriv `a,b`.', undefined],
  ['```\na  b\n```', '```\na b\n```', undefined],
  // Only form
  ['- en\n- to', '- en\n\n- to', 'markup-changed'],
  ['| a |\n|---|\n| 1 |', '| a |\n|--:|\n| 1 |', 'markup-changed'],
  ['Vi bygger veg.\\\nOg bane.', 'Vi bygger veg.\nOg bane.', 'markup-changed'],
  ['Vi bygger. Vi river.', 'Vi bygger.\n\nVi river.', 'markup-changed'],
  // Links, pictures
  ['[Loven](https://a.no/1)', '[Loven](https://a.no/2)', 'link-changed'],
  ['[Loven](https://a.no/1), og', '[loven](https://a.no/2) og', 'link-changed'],
  ['[Loven][x]\n\n[x]: https://a.no/1', '[Loven][x]\n\n[x]: https://a.no/2', 'link-changed'],
  ['[a](https://a.no) [b](https://b.no)', '[a](https://b.no) [b](https://a.no)', 'link-changed'],
  ['![Kart](a.png "Kart over Ask")', '![Kart](a.png "Kart over Bø")', undefined],
  ['Tekst ![Kart](a.png)', 'Tekst ![Kart over regionen](a.png)', 'alternative-text-changed'],
  ['Tekst ![Kart](a.png)', 'Tekst ![Kart](b.png)', 'picture-changed'],
  ['Først.\n\nSå.', 'Så.\n\nFørst.', 'text-moved'],
  ['Vi bygger.', 'vi bygger', 'text-corrected'],
  ['Vi bygger.', 'Vi river.', undefined],
  ['Vi bygger.', 'Vi bygger. ![Kart](a.png)', 'picture-changed'],
])('%j to %j: %s', (before, after, row) => {
  expect(gradeText(markdown(before), markdown(after), spellings)).toBe(row);
});

test.each([
  ['the same, wrapped otherwise', 'Vi\nbygger   veg.', 'Vi bygger\nveg.', 'Vi bygger veg.'],
  ['a word', 'Vi bør bygge veg.', 'Vi skal bygge veg.', 'Vi [-bør-]{+skal+} bygge veg.'],
  [
    'neighbouring words as one',
    'En god og trygg skole.',
    'En bedre og tryggere skole.',
    'En [-god-]{+bedre+} og [-trygg-]{+tryggere+} skole.',
  ],
  [
    'words with only a space between',
    'Vi bygger bred ny veg nå.',
    'Vi bygger smal gammel veg nå.',
    'Vi bygger [-bred ny-]{+smal gammel+} veg nå.',
  ],
  [
    'an abbreviation',
    'Vi har ca. 16 500 hytter.',
    'Vi har godt over 16 500 hytter.',
    'Vi har [-ca. -]{+godt over +}16 500 hytter.',
  ],
  [
    'a sentence in',
    'Først dette. Så hint.',
    'Først dette. Deretter noe helt annet. Så hint.',
    'Først dette. {+Deretter noe helt annet. +}Så hint.',
  ],
  ['a paragraph out', 'Først.\n\nSå.\n\nSist.', 'Først.\n\nSist.', 'Først.\n[-Så.-]\nSist.'],
  [
    'a number whole',
    'Det koster 1 250 000 kroner',
    'Det koster 1 350 000 kroner',
    'Det koster [-1 250 000-]{+1 350 000+} kroner',
  ],
  ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 3 |', 'a | b\n1 | [-2-]{+3+}'],
])('%s', (_name, before, after, expected) => {
  expect(shown(compareText(markdown(before), markdown(after)).blocks)).toBe(expected);
});

test('what is written otherwise and printed alike has the same form', () => {
  for (const [one, other] of [
    ['Vi\nbygger  veg', 'Vi bygger veg'],
    ['* en\n* to', '- en\n- to'],
    ['1. en\n1. to', '1) en\n2) to'],
    ['*fet*', '_fet_'],
    ['# Tittel #', '# Tittel'],
    ['[a](https://a.no)', '[a][x]\n\n[x]: https://a.no'],
    ['| a |\n|---|\n| 1 |', '|a|\n|-|\n|1|'],
    ['~~~\nx\n~~~', '```js\nx\n```'],
  ] as const)
    expect(markdown(one).form).toBe(markdown(other).form);
});

test.each([
  ['the number that a list begins with', '17. trinn', '27. trinn', { before: 17, after: 27 }],
  ['bullets that got numbers', '- trinn', '1. trinn', { before: undefined, after: 1 }],
  [
    'an item that came first in a list moves the others, which is no change of theirs',
    '17. trinn',
    '17. ny\n18. trinn',
    undefined,
  ],
])('%s', (_name, before, after, expected) => {
  const { blocks } = compareText(markdown(before), markdown(after));
  const own = blocks.find(({ parts }) => parts.some(({ text }) => text.includes('trinn')));
  const reshaped = own?.reshaped;
  expect(reshaped && { before: reshaped.before.number, after: reshaped.after.number }).toEqual(expected);
});

test('a cell is compared with the one that stood in its column', () => {
  const cellsOf = (before: string, after: string) =>
    compareText(
      markdown(`| a | b | c |\n|---|---|---|\n${before}`),
      markdown(`| a | b | c |\n|---|---|---|\n${after}`),
    )
      .blocks.at(-1)
      ?.cells?.map((cell) => shown([{ type: 'row', parts: cell }]));
  expect(cellsOf('| Ask | 1 | |', '| Ask | | 1 |')).toEqual(['Ask', '[-1-]', '{+1+}']);
  expect(cellsOf('| Ask | 1 | 2 |', '| Ask | 1 | 3 |')).toEqual(['Ask', '1', '[-2-]{+3+}']);
});

test('where links lead is told of those that lead elsewhere', () => {
  const links = (before: string, after: string) => {
    const field = (text: string) =>
      ({ key: 'body', name: 'body', type: 'prose', value: '', path: [], text: markdown(text) }) as const;
    const pair = { kind: 'chapter', id: 'a' } as const;
    const detail = textDetail({
      type: 'field',
      pair,
      before: field(before),
      after: field(after),
      field: field(after),
    });
    return detail.type === 'text' ? detail.links : undefined;
  };
  const from = 'https://a.no/1';
  const to = 'https://a.no/2';
  expect(links(`[Loven](${from}) [b](https://b.no)`, `[Loven](${to}) [b](https://b.no)`)).toEqual([
    { text: 'Loven', before: from, after: to },
  ]);
  expect(links(`[Loven](${from})`, `[Loven av i dag](${to})`)).toEqual([
    { text: 'Loven av i dag', before: from, after: to },
  ]);
  expect(links('Loven', `[Loven](${to})`)).toEqual([{ text: 'Loven', before: undefined, after: to }]);
  expect(links(`[Loven](${from})`, 'Loven')).toEqual([{ text: 'Loven', before: from, after: undefined }]);
  expect(links(`[a](${from}) [b](${to})`, `[b](${to}) [a](${from})`)).toEqual([]);
});

test('both texts can be read out of a comparison', () => {
  const text = fc
    .array(fc.constantFrom('vi', 'skal', 'bygge', 'veg.', 'Og', 'bane', '12', '\n\n', '- ledd\n'), {
      maxLength: 40,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [one, other] = [markdown(before), markdown(after)];
      const { blocks } = compareText(one, other);
      const side = (gone: 'in' | 'out'): string =>
        blocks
          .map(({ parts }) => parts.flatMap((part) => (part.op === gone ? [] : [part.text])).join(''))
          .filter((line) => line !== '')
          .join('\n');
      expect(side('in')).toBe(one.lines.map((line) => line.text).join('\n'));
      expect(side('out')).toBe(other.lines.map((line) => line.text).join('\n'));
    }),
    { numRuns: 2000 },
  );
});

test('a little that is put to other words is rewritten, not woven together', () => {
  const words = wordsFrom(3);
  const [one, other] = [words.phrase(60), words.phrase(60)];
  const { rewritten, blocks } = compareText(plainLines(one), plainLines(other));
  expect(rewritten).toBe(true);
  expect(blocks.map(({ parts }) => parts.map(({ op }) => op))).toEqual([['out'], ['in']]);
});

test.each([
  ['in sentences', '. '],
  ['in one breath', ' '],
  ['in paragraphs', '.\n\n'],
])('200 kB reworded throughout, %s: rewritten, and under a second', (_name, between) => {
  const words = wordsFrom(4);
  const sentences = Array.from({ length: 1750 }, () => `Vi skal ${words.phrase(14)}`);
  const before = sentences.join(between);
  const after = sentences.map((sentence) => words.reworded(sentence, 0.7)).join(between);
  expect(Buffer.byteLength(before)).toBeGreaterThan(195_000);
  const [one, other] = [plainLines(before), plainLines(after)];
  const start = process.cpuUsage();
  expect(compareText(one, other).rewritten).toBe(true);
  expect(gradeText(one, other, spellings)).toBeUndefined();
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});

test('the fewest that must be moved', () => {
  expect(movedAmong([0, 1, 2, 3])).toEqual([]);
  expect(movedAmong([1, 2, 3, 0])).toEqual([3]);
  expect(movedAmong([3, 0, 1, 2])).toEqual([0]);
  expect(movedAmong([])).toEqual([]);
});
