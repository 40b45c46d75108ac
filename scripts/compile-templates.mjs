// Turns templates/ into a module ahead of time, checked against the schemas that a plan's own templates are checked by.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

/** V8 makes objects of text more quickly than of a script. */
function asText(data) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}

/** A run speaks one language or two. */
const whenAsked = `function whenAsked(getters) {
  const made = {};
  for (const name of Object.keys(getters))
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = getters[name];
        Object.defineProperty(made, name, { enumerable: true, value });
        return value;
      },
    });
  return made;
}
`;

/** Writes `standardTheme`, `standardTemplates` and `standardLocales`; fails where one breaks its schema. */
export function compileTemplates(root, outFile) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, keywords: ['x-problem'] });
  const read = (kind, path) => {
    const schema = JSON.parse(readFileSync(join(root, `schemas/${kind}.schema.json`), 'utf8'));
    const data = parse(readFileSync(join(root, 'templates', path), 'utf8'));
    // A plan writes only the words that it wants otherwise; here every word must be.
    const whole = kind === 'locale' ? { ...schema, required: Object.keys(schema.properties) } : schema;
    if (!ajv.validate(whole, data)) throw new Error(`templates/${path}: ${ajv.errorsText()}`);
    return data;
  };
  const readAll = (kind, folder) =>
    Object.fromEntries(
      readdirSync(join(root, 'templates', folder))
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => [name.replace('.yaml', ''), read(kind, `${folder}/${name}`)]),
    );
  const made = {
    standardTheme: read('theme', 'themes/standard.yaml'),
    standardTemplates: readAll('template', 'documents'),
    standardLocales: readAll('locale', 'locales'),
    standardWeights: read('weights', 'weights.yaml'),
  };
  const { standardLocales, ...others } = made;
  const lines = Object.entries(others).map(([name, data]) => `export const ${name} = ${asText(data)};\n`);
  const texts = Object.entries(standardLocales).map(
    ([name, data]) => `get ${name}() { return ${asText(data)}; }`,
  );
  writeFileSync(
    outFile,
    `${lines.join('')}${whenAsked}export const standardLocales = whenAsked({ ${texts.join(', ')} });\n`,
  );
}
