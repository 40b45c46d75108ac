import { conflictProblems, isLfsPointer } from '../../src/text/conflict.ts';

/** The lines of the marks, and the lines and names of both sides. */
function conflicts(text: string): readonly unknown[] {
  return conflictProblems('a.md', text).map(({ name, at, values = {} }) => {
    expect(name).toBe('merge-conflict');
    const { lines, ours, oursFrom, oursTo, theirs, theirsFrom, theirsTo } = values;
    // The problem points at the whole of the first mark.
    expect(text.slice(...(at.range ?? [0, 0]))).toMatch(/^[<>=]{7,}[^\r\n]*$/);
    const sides =
      oursFrom === undefined ? [] : [`${ours} ${oursFrom}-${oursTo}`, `${theirs} ${theirsFrom}-${theirsTo}`];
    return [(lines as readonly string[]).join(), ...sides];
  });
}

test.each<[name: string, text: string, expected: readonly (readonly string[])[]]>([
  [
    'two versions',
    'a\n<<<<<<< HEAD\nb\nc\n=======\nd\n>>>>>>> utvalget\ne\n',
    [['2,5,7', 'HEAD 3-4', 'utvalget 6-6']],
  ],
  [
    'with what both came from',
    '<<<<<<< HEAD\nb\n||||||| 1a2b3c\na\n=======\nc\n>>>>>>> main\n',
    [['1,3,5,7', 'HEAD 2-2', 'main 6-6']],
  ],
  ['one side without lines', '<<<<<<< HEAD\n=======\nb\n>>>>>>> x\n', [['1,2,4', 'HEAD 2-1', 'x 3-3']]],
  ['marks without names', '<<<<<<<\na\n=======\nb\n>>>>>>>\n', [['1,3,5', ' 2-2', ' 4-4']]],
  [
    'two of them',
    '<<<<<<< A\n1\n=======\n2\n>>>>>>> B\nx\n<<<<<<< A\n3\n=======\n4\n>>>>>>> B',
    [
      ['1,3,5', 'A 2-2', 'B 4-4'],
      ['7,9,11', 'A 8-8', 'B 10-10'],
    ],
  ],
  [
    'one in what both came from, with longer marks',
    '<<<<<<< A\n1\n||||||| base\n<<<<<<<<< B\n2\n=========\n3\n>>>>>>>>> C\n=======\n4\n>>>>>>> D\n',
    [['1,3,9,11', 'A 2-2', 'D 10-10']],
  ],
  [
    'a heading that is underlined in one version',
    '<<<<<<< A\nMål\n===\n=======\nMål\n>>>>>>> B\n',
    [['1,4,6', 'A 2-3', 'B 5-5']],
  ],
  ['a beginning that was left', 'a\n<<<<<<< HEAD\nb\n', [['2']]],
  ['an end that was left', 'a\n>>>>>>> utvalget\n', [['2']]],
  ['a middle and an end that were left', 'a\n=======\nb\n>>>>>>> utvalget\n', [['2,4']]],
  ['a beginning and an end without a middle', '<<<<<<< A\na\n>>>>>>> B\n', [['1,3']]],
  [
    'a beginning before another',
    '<<<<<<< A\na\n<<<<<<< A\nb\n=======\nc\n>>>>>>> B\n',
    [['1'], ['3,5,7', 'A 4-4', 'B 6-6']],
  ],
  ['a line under a heading', 'Mål\n=======\n\nTekst\n', []],
  ['a quote and an arrow', '> sitat\n\n<<<<<< seks\n>>>>>>> \n', [['4']]],
  ['a row of cells without words', '|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n|||||||\n', []],
  ['marks that are indented', '    <<<<<<< HEAD\n    =======\n    >>>>>>> x\n', []],
])('%s', (_name, text, expected) => {
  expect(conflicts(text)).toEqual(expected);
});

test.each([
  ['version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n', true],
  ['title: version https://git-lfs.github.com/spec/v1\n', false],
  ['version: 1\n', false],
])('%j is what Git LFS leaves: %s', (text, expected) => {
  expect(isLfsPointer(text)).toBe(expected);
});
