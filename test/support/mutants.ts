import fc from 'fast-check';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '  ',
    '- ',
    ': ',
    '#',
    '## ',
    '---\n',
    '{#',
    '}',
    '[',
    ']',
    '{',
    '"',
    "'",
    '|',
    '*',
    '&',
    '!',
    '<b>',
    '::',
    '\t',
    '\u00a0',
    'æ',
    'å',
    '__proto__',
    '0',
    '-1',
    '9999999999999999',
    'null',
    '~',
    '[x](y)',
    '![](z)',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
/** Changes of characters, lines, bytes and whole files. */
const mutationOf = (paths: readonly string[]) =>
  fc.record({
    how: fc.constantFrom(
      'put',
      'put',
      'put',
      'line-twice',
      'line-gone',
      'lines-swapped',
      'byte',
      'move',
      'copy',
    ),
    path: fc.constantFrom(...paths),
    other: fc.constantFrom(
      ...paths,
      'actions/ny.yaml',
      'actions/Skilt.yaml',
      'locales/nb.yaml',
      'templates/report.yaml',
      'x/y.md',
    ),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 40 }),
    put: piece,
  });

type Mutation = ReturnType<typeof mutationOf> extends fc.Arbitrary<infer Own> ? Own : never;

function mutated(plan: Files, mutations: readonly Mutation[]): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...plan };
  for (const { how, path, other, at, cut, put } of mutations) {
    const text = files[path];
    if (typeof text !== 'string') continue;
    const lines = text.split('\n');
    const line = Math.floor(at * lines.length);
    const offset = Math.floor(at * text.length);
    if (how === 'put') files[path] = text.slice(0, offset) + put + text.slice(offset + cut);
    if (how === 'line-twice') files[path] = lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    if (how === 'line-gone') files[path] = lines.toSpliced(line, 1 + (cut % 3)).join('\n');
    if (how === 'lines-swapped')
      files[path] = lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line] ?? '').join('\n');
    if (how === 'copy' || how === 'move') files[other] = text;
    if (how === 'move' && other !== path) delete files[path];
    if (how === 'byte') {
      const bytes = Buffer.from(text);
      if (bytes.length > 0) bytes[Math.floor(at * bytes.length)] = (cut * 37) & 0xff;
      files[path] = bytes;
    }
  }
  return files;
}

/** A plan with one to four changes of characters, lines, bytes or whole files, and perhaps without one of them. */
export function mutantsOf(plan: Files): fc.Arbitrary<Files> {
  const paths = Object.keys(plan);
  return fc
    .tuple(fc.array(mutationOf(paths), { minLength: 1, maxLength: 4 }), fc.option(fc.constantFrom(...paths)))
    .map(([mutations, gone]) => {
      const files = mutated(plan, mutations);
      if (gone) delete files[gone];
      return files;
    });
}

const others: Readonly<Record<string, readonly string[]>> = {
  number: [
    '0',
    '1',
    '2',
    '3',
    '2009',
    '2010',
    '2012',
    '2021',
    '49999',
    '100001',
    '9007199254740991',
    '-1',
    '0.5',
  ],
  word: [
    'x',
    'ask',
    'bo',
    'skilt',
    'å'.repeat(200),
    'a\u0301',
    '漢字',
    'سلام',
    '🎉',
    '\u200b',
    '«»',
    'én & <to>',
    '=1+1',
    'ord '.repeat(300),
  ],
  choice: [
    ...['idea', 'planned', 'ongoing', 'done', 'postponed', 'cancelled'],
    ...['draft', 'hearing', 'adopted', 'up', 'down', 'population', 'equal'],
    ...['measure', 'assignment', 'investment', 'project', 'income-negative', 'member-fee', 'county'],
  ],
};
const places: Readonly<Record<string, RegExp>> = {
  number: /(?<![\w.])\d+(?![\w.])/g,
  word: /(?<=: |- |# )\p{L}[\p{L} ]*/gu,
  choice: /(?<=: )[a-z]+(?:-[a-z]+)*(?=[\n,} ])/g,
  line: /^ *[\p{L}-].*\n/gmu,
  item: /^ *- .*\n/gm,
};

/** A plan with one or two other values, or without a line: many of them are as valid as it was. */
export function variantsOf(plan: Files): fc.Arbitrary<Files> {
  const edit = fc.record({
    path: fc.constantFrom(...Object.keys(plan)),
    how: fc.constantFrom(...Object.keys(places)),
    at: fc.nat(),
    other: fc.nat(),
  });
  return fc.array(edit, { minLength: 1, maxLength: 2 }).map((edits) => {
    const files: Record<string, string | Uint8Array> = { ...plan };
    for (const { path, how, at, other } of edits) {
      const text = files[path];
      if (typeof text !== 'string') continue;
      const found = [...text.matchAll(places[how] ?? /$/g)];
      const match = found[at % Math.max(1, found.length)];
      if (!match) continue;
      const choices = others[how] ?? [''];
      const put = choices[other % choices.length] ?? '';
      files[path] = text.slice(0, match.index) + put + text.slice(match.index + match[0].length);
    }
    return files;
  });
}
