// Turns templates/themes/ into a module ahead of time, checked against the schema that a plan's own theme is checked by.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

/** Writes `standardTheme`; fails where the theme breaks its schema. */
export function compileThemes(root, outFile) {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/theme.schema.json'), 'utf8'));
  const theme = parse(readFileSync(join(root, 'templates/themes/standard.yaml'), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strict: true, keywords: ['x-problem'] });
  if (!ajv.validate(schema, theme)) throw new Error(`templates/themes/standard.yaml: ${ajv.errorsText()}`);
  writeFileSync(outFile, `export const standardTheme = ${JSON.stringify(theme)};\n`);
}
