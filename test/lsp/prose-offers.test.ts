import { languages } from '../../src/kinds/languages.ts';
import { insertion } from '../../src/lsp/insertion.ts';
import { proseOffers } from '../../src/lsp/prose-offers.ts';
import { blockForms } from '../../src/messages/prose-forms.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { chapter, prose } from '../support/rule-cases.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';

const files = [
  'chapters/kart.png',
  'vedlegg/rapport.pdf',
  'vedlegg/to ord.docx',
  'vedlegg/program.exe',
  'plan.yaml',
];
const front = '---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n';
/** What is offered at `|` in a chapter. */
function offered(marked: string, language: (typeof languages)[number] = 'nb', asked = false) {
  const offset = front.length + marked.indexOf('|>');
  const text = front + marked.replace('|>', '');
  return proseOffers({ path: chapter, text, offset, asked, files }, language);
}
const labels = (
  marked: string,
  language: (typeof languages)[number] = 'nb',
  asked = false,
): readonly string[] => offered(marked, language, asked).map(({ label }) => label);

test.each([
  [
    'nb',
    [
      'boks: fakta',
      'boks: sitat',
      'boks: viktig',
      'boks: eksempel',
      'sjekkliste',
      'fotnote: ordene',
      'bilde med tekst',
      'bilde i halv bredde',
      'vedlegg',
      'tabell med linjeskift',
    ],
  ],
  [
    'nn',
    [
      'boks: fakta',
      'boks: sitat',
      'boks: viktig',
      'boks: døme',
      'sjekkliste',
      'fotnote: orda',
      'bilete med tekst',
      'bilete i halv breidd',
      'vedlegg',
      'tabell med linjeskift',
    ],
  ],
  [
    'en',
    [
      'box: fact',
      'box: quote',
      'box: important',
      'box: example',
      'task list',
      'footnote: its words',
      'picture with a caption',
      'picture of half the width',
      'attachment',
      'table with a line break',
    ],
  ],
] as const)('a line may begin with whatever a text may have: %s', (language, names) => {
  expect(labels('|>', language, true)).toEqual(names);
  expect(labels('bo|>', language)).toEqual(names);
});

test.each([
  ['> [!|>', 'nb', ['[!fakta]', '[!sitat]', '[!viktig]', '[!eksempel]']],
  ['> [!d|>', 'nn', ['[!fakta]', '[!sitat]', '[!viktig]', '[!døme]']],
  ['>[|>', 'en', ['[!fact]', '[!quote]', '[!important]', '[!example]']],
  ['- [|>', 'nb', ['[ ]', '[x]']],
  ['  1. [|>', 'nb', ['[ ]', '[x]']],
  ['!|>', 'nn', ['bilete med tekst', 'bilete i halv breidd']],
  ['![|>', 'en', ['picture with a caption', 'picture of half the width']],
  ['| Tinn<|>', 'nb', ['<br>']],
  ['| Tinn<br|>', 'nb', ['<br>']],
  ['Se [her](|>', 'nb', ['kart.png', '../vedlegg/rapport.pdf', '../vedlegg/to ord.docx']],
  ['Se [her](../ved|>)', 'nb', ['kart.png', '../vedlegg/rapport.pdf', '../vedlegg/to ord.docx']],
  ['![Kart](|>', 'nb', ['kart.png']],
  ['Vekst.[^|>\n\n[^ssb]: SSB.', 'nb', ['[^ssb]', '[^1]']],
  ['Vekst.[^s|>]\n\n[^ssb]: SSB.\n', 'nb', ['[^ssb]', '[^1]']],
  ['Vekst.[^1] Mer.[^|>\n', 'nb', ['[^1]', '[^2]']],
  ['Vekst.[^kart]\n\n[^|>', 'nb', ['[^kart]:']],
] as const)('what is begun goes on: %j', (marked, language, names) => {
  expect(labels(marked, language)).toEqual(names);
});

test.each([
  ['a sign at the beginning of a line', '|>'],
  ['a word in a sentence', 'Vi vil |>'],
  ['a heading', '## Mål [^|>'],
  ['a quotation of words', '> Vi |>'],
  ['a list', '- |>'],
  ['a list of done tasks', '- [x] |>'],
  ['a less-than sign in a sentence', 'Under <|>'],
  ['code', '```\n> [!|>'],
  ['an address on the web', 'Se [her](https://www|>'],
  ['a link to an id', 'Se [her](#|>'],
])('nothing is offered in %s', (_, marked) => {
  expect(labels(marked)).toEqual([]);
});

test('nothing is offered in the fields at the top, nor in a record', () => {
  const at = { text: '---\nid: a\nb', offset: 11, asked: true, files };
  expect(proseOffers({ ...at, path: chapter }, 'nb')).toEqual([]);
  expect(proseOffers({ ...at, path: 'actions/skilt.yaml', text: 'b', offset: 1 }, 'nb')).toEqual([]);
});

test('a new note brings its words, at the end of the file', () => {
  const [, fresh] = offered('Vekst.[^|>\n\n[^ssb]: SSB.\n', 'nn');
  expect(fresh).toEqual({
    label: '[^1]',
    written: '[^1]',
    detail: 'ny fotnote',
    replaces: 2,
    appended: '[^1]: Kva noten seier',
  });
});

test('a path with spaces is written so that it is a link', () => {
  expect(offered('[her](|>').map(({ written }) => written)).toContain('<../vedlegg/to ord.docx>');
});

/** A place that the editor goes to, with what is there. */
const stop = (nth: number, words: string): string => `\${${nth}:${words}}`;
test.each([
  ['> [!fakta] ⟨Tittel⟩\n> ⟨Tekst⟩', true, `> [!fakta] ${stop(1, 'Tittel')}\n> ${stop(2, 'Tekst')}`],
  ['> [!fakta] ⟨Tittel⟩\n> ⟨Tekst⟩', false, '> [!fakta] Tittel\n> Tekst'],
  ['values: { a: ⟨$1⟩ }', true, `values: { a: ${stop(1, '\\$1')} \\}`],
  ['values: { a: 1 }', true, 'values: { a: 1 }'],
])('%j to an editor that knows snippets: %p', (text, snippets, inserted) => {
  expect(insertion(text, snippets).newText).toBe(inserted);
});

const forms = languages.flatMap((language) =>
  blockForms(language).map(({ label, written }) => [language, label, written] as const),
);
test.each(forms)(
  'what is written is what the plan takes it for: %s, %s',
  async (_language, label, written) => {
    const text = insertion(written, false).newText.replace('.jpg', '.png');
    const cited = text.startsWith('[^') ? `Vekst.${/^\[\^[^\]]+\]/.exec(text)?.[0]}\n\n${text}` : text;
    const named = /\]\(([^ )]+)/.exec(text)?.[1];
    const plan = smallPlanWith({
      ...prose(cited),
      ...(named?.endsWith('.png') && { [`chapters/${named}`]: smallPng(40, 30) }),
      ...(named?.startsWith('../') && { [named.slice(3)]: '%PDF-1.4\n' }),
    });
    expect({ label, found: await judgePlan(plan) }).toEqual({ label, found: [] });
  },
);
