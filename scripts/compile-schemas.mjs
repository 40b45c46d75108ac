// Compiles schemas/ to code ahead of time, so that no schema is compiled when planverk starts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Schemas of what planverk prints or brings with it, not of what it reads in a plan. */
const outputs = new Set(['diagnostics', 'diff', 'weights']);

/**
 * Writes two modules: a validator per record kind, named after it; and the schemas themselves for typing and messages, as
 * text, of which V8 makes objects more quickly than of a script.
 * @returns esbuild's account of what the first holds
 */
export async function compileSchemas(folder) {
  const schemas = {};
  for (const name of readdirSync(join(root, 'schemas')).sort()) {
    const kind = name.replace('.schema.json', '');
    if (!outputs.has(kind)) schemas[kind] = JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'));
  }
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addVocabulary(['x-moved', 'x-problem', 'x-type', 'x-words']);
  for (const [kind, schema] of Object.entries(schemas)) ajv.addSchema(schema, `${kind}.schema.json`);
  const kinds = Object.keys(schemas).filter((kind) => kind !== 'common');
  const names = Object.fromEntries(kinds.map((kind) => [kind.replaceAll('-', '_'), `${kind}.schema.json`]));
  const code = standaloneCode.default(ajv, names);
  const entries = kinds.map((kind) => `${JSON.stringify(kind)}: ${kind.replaceAll('-', '_')}`);
  const bare = JSON.stringify(schemas, (key, value) =>
    key === 'title' || key === 'description' || key === 'examples'
      ? typeof value === 'object' && !Array.isArray(value)
        ? value
        : undefined
      : value,
  );
  const source = `${code}\nexport const validators = { ${entries.join(', ')} };\n`;
  const result = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    alias: { 'ajv/dist/runtime/equal': join(root, 'src/schema/equal.ts') },
    write: false,
    metafile: true,
    absWorkingDir: root,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'validators.js'), result.outputFiles[0].contents);
  writeFileSync(join(folder, 'schemas.js'), `export const schemas = JSON.parse(${JSON.stringify(bare)});\n`);
  return result.metafile;
}
