import { wordingsByLanguage, wordingsInSchema, wordingsInSource } from '../../scripts/wordings.mjs';

const said = (source: string) =>
  wordingsInSource(source, 'a.ts').map(({ language, text }) => `${language}: ${text}`);

test('strings under a language are said, with what is filled in left out', () => {
  expect(
    said(
      `const a: Wording = { nb: 'én', nn: (v) => \`\${plural(v.count, 'ein', 'fleire')} til\`, 'en': () => "one" };`,
    ),
  ).toEqual(['nb: én', 'nn: … til', 'nn: ein', 'nn: fleire', 'en: one']);
});

test('so is what a function is given for a parameter that is called as one', () => {
  expect(
    said(`const form = (code: string, nb: string, nn: string) => code + nb + nn;
          function other(nn: string) { return nn; }
          const all = [form('PV0001', 'en dato', 'ein dato'), other('ei fil'), unknown('x')];`),
  ).toEqual(['nb: en dato', 'nn: ein dato', 'nn: ei fil']);
});

test('not what something is compared with, looked up by, or the name of a language', () => {
  expect(
    said(`const a = { nb: (v) => v.reason === 'missing' ? 'mangler' : words['lang'][v.x] + join(v.y, 'nb'),
          en: (v) => pick(v, { 'action-plan': 'lacks ' + 'a plan' }) };`),
  ).toEqual(['nb: mangler', 'en: lacks a plan']);
});

test('texts of YAML by language, and both languages of a schema', () => {
  expect(wordingsByLanguage('a:\n  title: { nb: Mål, en: Goal }\n  weight: x\n', 'w.yaml')).toEqual([
    { language: 'nb', place: 'w.yaml: a: title', text: 'Mål' },
    { language: 'en', place: 'w.yaml: a: title', text: 'Goal' },
  ]);
  const schema = {
    title: 'mål · goal',
    properties: { a: { title: 'start', description: 'Først.\n\nFirst.', examples: [{ title: 'x' }] } },
  };
  expect(wordingsInSchema(schema, 's').map(({ language, text }) => `${language}: ${text}`)).toEqual([
    'nb: mål',
    'en: goal',
    'nb: start',
    'en: start',
    'nb: Først.',
    'en: First.',
  ]);
});
