import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { parse as parseYaml, stringify } from 'yaml';

/** @typedef {'nb' | 'nn' | 'en'} Language */
/**
 * Something that planverk says.
 * @typedef {object} OneWording
 * @property {Language} language
 * @property {string} place a path in the repository
 * @property {string} text what is filled in is `…`
 */

/** @type {readonly Language[]} */
export const languages = ['nb', 'nn', 'en'];

/**
 * All that planverk says to people, by language: messages in the sources, words of documents, reasons of weights, and what
 * editors show of the schemas.
 * @param {string} root the repository
 * @returns {OneWording[]}
 */
export function wordingsIn(root) {
  return [...fromSources(root), ...fromTemplates(root), ...fromSchemas(root)];
}

/**
 * The wordings of a source: strings under `nb`, `nn` and `en`, and those that a function is given for parameters called so.
 * @param {string} source TypeScript
 * @param {string} place
 * @returns {OneWording[]}
 */
export function wordingsInSource(source, place) {
  const { code } = transformSync(source, { loader: 'ts' });
  const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const takers = new Map(functionsIn(tree));
  return [...wordingNodes(tree, takers)].flatMap(({ language, node }) =>
    [...textsOf(node)].map((text) => ({ language, place, text })),
  );
}

/**
 * The wordings of YAML that has a text under each language.
 * @param {string} yaml
 * @param {string} place
 * @returns {OneWording[]}
 */
export function wordingsByLanguage(yaml, place) {
  return [...byLanguage(parseYaml(yaml), place)];
}

/**
 * What a schema says to editors: `tittel · title`, and descriptions of two paragraphs. A title without a dot is the same
 * in both languages.
 * @param {unknown} schema
 * @param {string} place
 * @returns {OneWording[]}
 */
export function wordingsInSchema(schema, place) {
  return [...titlesIn(schema)].flatMap((text) => {
    const parts = text.split(/ · |\n\n/);
    return [
      { language: /** @type {const} */ ('nb'), place, text: parts[0] ?? '' },
      { language: /** @type {const} */ ('en'), place, text: parts.at(-1) ?? '' },
    ];
  });
}

function* fromSources(root) {
  for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.endsWith('.ts') && !path.endsWith('.d.ts'))
      yield* wordingsInSource(
        readFileSync(join(root, 'src', path), 'utf8'),
        `src/${path.replaceAll('\\', '/')}`,
      );
  }
}

function* fromTemplates(root) {
  const read = (path) => readFileSync(join(root, 'templates', path), 'utf8');
  for (const language of languages) {
    for (const [key, text] of Object.entries(parseYaml(read(`locales/${language}.yaml`))))
      yield { language, place: `templates/locales/${language}.yaml: ${key}`, text: String(text) };
  }
  // The words that texts are compared by are said to nobody.
  const { rows } = parseYaml(read('weights.yaml'));
  yield* wordingsByLanguage(stringify({ rows }), 'templates/weights.yaml');
}

function* fromSchemas(root) {
  for (const name of readdirSync(join(root, 'schemas')).sort()) {
    const schema = JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'));
    // The texts under its words are taken from the locales.
    if (name === 'locale.schema.json') delete schema.properties;
    yield* wordingsInSchema(schema, `schemas/${name}`);
  }
}

/** Functions with a parameter that is called as a language, and which it is: `(code, nb, nn, en)`. */
function* functionsIn(node) {
  const [id, own] = node.type === 'VariableDeclarator' ? [node.id, node.init] : [node.id, node];
  const languageOf = (own?.params ?? []).map(({ name }) => (languages.includes(name) ? name : undefined));
  if (id?.type === 'Identifier' && languageOf.some(Boolean)) yield [id.name, languageOf];
  for (const child of childrenOf(node)) yield* functionsIn(child);
}

function* wordingNodes(node, takers) {
  if (node.type === 'Property' && languages.includes(node.key.name ?? node.key.value)) {
    yield { language: node.key.name ?? node.key.value, node: node.value };
    return;
  }
  const taken = node.type === 'CallExpression' ? takers.get(node.callee.name) : undefined;
  for (const [at, language] of (taken ?? []).entries())
    if (language && node.arguments[at]) yield { language, node: node.arguments[at] };
  for (const child of childrenOf(node)) yield* wordingNodes(child, takers);
}

/** Strings that are said; not those that something is compared with or looked up by. */
function* textsOf(node) {
  if (node.type === 'Literal') {
    if (typeof node.value === 'string' && !languages.includes(node.value)) yield node.value;
  } else if (node.type === 'TemplateLiteral') {
    yield node.quasis.map(({ value }) => value.cooked).join('…');
    for (const expression of node.expressions) yield* textsOf(expression);
  } else {
    for (const child of childrenOf(node)) if (!isUnsaid(child, node)) yield* textsOf(child);
  }
}

function isUnsaid(child, { type, operator, key, test, property }) {
  if (type === 'BinaryExpression') return operator !== '+';
  return (type === 'Property' && child === key) || child === property || child === test;
}

function* childrenOf(node) {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') yield child;
  }
}

function* byLanguage(value, place) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (languages.includes(key)) for (const text of stringsIn(inner)) yield { language: key, place, text };
    else yield* byLanguage(inner, `${place}: ${key}`);
  }
}

function* stringsIn(value) {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* stringsIn(inner);
}

function* titlesIn(schema) {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if ((key === 'title' || key === 'description') && typeof value === 'string') yield value;
    else if (key !== 'examples' && key !== 'enum') yield* titlesIn(value);
  }
}
