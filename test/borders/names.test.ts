import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tokenizer } from 'acorn';
import { transformSync } from 'esbuild';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';

/** Names that say that there is a value, and not which. */
const empty = ['own', 'told'];

/** What such a name is where it is a word of the plan format: a kind of source. */
const words: readonly string[] = ['messages/model-words.ts: own'];

/** The names in the code of a source; not words of its comments and strings. */
function namesIn(source: string): readonly string[] {
  const { code } = transformSync(source, { loader: 'ts' });
  return [...tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' })].flatMap((token) =>
    token.type.label === 'name' && 'value' in token ? [String(token.value)] : [],
  );
}

test('every name in src says which value it is of', () => {
  const folder = join(root, 'src');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.d)\.ts$/.test(path),
  );
  expect(paths.length).toBeGreaterThan(300);
  const found = paths.flatMap((path) => {
    const names = new Set(namesIn(readText(join(folder, path))));
    return empty.filter((name) => names.has(name)).map((name) => `${path}: ${name}`);
  });
  expect(found).toEqual(words);
});

test('names are those of code', () => {
  const source = "/** its own */\nconst own: Own = all.map((told) => 'own' + told.said); // told\n";
  expect(namesIn(source)).toEqual(['own', 'all', 'map', 'told', 'told', 'said']);
});
