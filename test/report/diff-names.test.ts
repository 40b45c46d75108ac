import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { limitText, shortenText } from '../../src/diff/view/shorten.ts';
import { type Language, languages } from '../../src/kinds/languages.ts';
import { fieldName, hasName } from '../../src/messages/field-names.ts';
import { modelWord } from '../../src/messages/model-words.ts';
import { root } from '../support/run-cli.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Every field and every word that a record may hold. */
function vocabulary(): { readonly fields: ReadonlySet<string>; readonly words: ReadonlySet<string> } {
  const fields = new Set<string>();
  const words = new Set<string>();
  const visit = (schema: Schema): void => {
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      fields.add(name);
      visit(child);
    }
    for (const child of Object.values({ ...schema.patternProperties, ...schema.$defs })) visit(child);
    if (schema.items) visit(schema.items);
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties);
    for (const word of schema.enum ?? []) if (typeof word === 'string') words.add(word);
  };
  for (const name of 'plan chapter focus-area strategy goal action programme indicator action-plan economic-plan decision common'.split(
    ' ',
  ))
    visit(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')));
  return { fields, words };
}

test('every field of every record has a name, and every word a meaning, in three languages', () => {
  const { fields, words } = vocabulary();
  expect(fields.size).toBeGreaterThan(80);
  expect([...fields].filter((field) => !hasName(field))).toEqual([]);
  for (const language of languages) {
    const unnamed = [...words].filter((word) => modelWord(word, language) === word);
    // Those that are the same word in the language.
    expect(unnamed.filter((word) => !sameWord[language].includes(word))).toEqual([]);
  }
});
const sameWord: Readonly<Record<Language, readonly string[]>> = {
  nb: [],
  nn: [],
  en: 'member associate municipality fund operating strategy goal idea planned ongoing done postponed cancelled draft adopted archived assignment measure investment project pre-study pre-project county state other secretariat operations off warning error editorial substantive'.split(
    ' ',
  ),
};

test('a path is called by its parts', () => {
  expect(fieldName('risk.likelihood', 'nb')).toBe('risiko: sannsynlighet (1–5)');
  expect(fieldName('overallGoal.text', 'nn')).toBe('overordna mål');
  expect(fieldName('colors.unheard', 'en')).toBe('colors: unheard');
  expect(modelWord('toString', 'nb')).toBe('toString');
});

describe('what stands is left out between changes', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, at) => `ord${at}`).join(' ');
  const same = (text: string) => ({ type: 'paragraph' as const, parts: [{ op: 'same' as const, text }] });
  test('not in short texts', () => {
    const blocks = [same('En linje.'), { type: 'item' as const, parts: [{ op: 'in' as const, text: 'ny' }] }];
    expect(shortenText(blocks)).toEqual(blocks);
  });
  test('blocks become a gap, and long runs their nearest words', () => {
    const changed = {
      type: 'paragraph' as const,
      parts: [
        { op: 'same' as const, text: `${words(40)} ` },
        { op: 'out' as const, text: 'a' },
        { op: 'same' as const, text: ` ${words(60)} ` },
        { op: 'in' as const, text: 'b' },
        { op: 'same' as const, text: ` ${words(40)}` },
      ],
    };
    const [gap, block, end] = shortenText([same(words(50)), same(words(50)), changed, same(words(9))]);
    expect([gap?.type, end?.type]).toEqual(['gap', 'gap']);
    expect(block?.parts.map(({ text }) => text)).toEqual(
      [
        `… ${words(40).split(' ').slice(-8).join(' ')} `,
        'a',
        ` ${words(8)} … ${words(60).split(' ').slice(-8).join(' ')} `,
        'b',
        ` ${words(8)} … `.trimEnd(),
      ].map((text, at) => (at === 4 ? expect.stringMatching(/^ ord0 .* ord7 …\s*$/) : text)),
    );
  });
  test('a heading stays over what changed under it', () => {
    const heading = { type: 'heading' as const, parts: [{ op: 'same' as const, text: 'Overskrift' }] };
    const blocks = [
      same(words(60)),
      heading,
      { type: 'item' as const, parts: [{ op: 'in' as const, text: 'ny' }] },
    ];
    expect(shortenText(blocks).map(({ type }) => type)).toEqual(['gap', 'heading', 'item']);
  });
  test('a limit cuts between characters and says how many are left', () => {
    const { blocks, left } = limitText(
      [{ type: 'paragraph', parts: [{ op: 'in', text: '𠮷'.repeat(10) }] }, same('resten')],
      5,
    );
    expect(blocks).toEqual([{ type: 'paragraph', parts: [{ op: 'in', text: '𠮷𠮷' }] }]);
    expect(left).toBe(16 + 6);
  });
});
