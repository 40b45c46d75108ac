import { parse } from 'acorn';

/**
 * The chunks of an esbuild build (format `esm`, with splitting) as one CommonJS script. Each is a function that runs when it
 * is first asked for: what a command does without is neither compiled, nor kept compiled for the next start.
 * Names come out of a chunk as constants, when it has run: no chunk may need another that needs it, and none may change later
 * what it exports.
 * @param {ReadonlyMap<string, string>} chunks name of a file, without its extension → its text
 * @param {string} entry the chunk whose exports are those of the script
 * @throws where chunks need each other in a circle, or what one exports changes
 */
export function joinChunks(chunks, entry) {
  const read = new Map([...chunks].map(([name, text]) => [name, readChunk(text)]));
  refuseCircles(read);
  const functions = [...read].map(([name, { body }]) => `${JSON.stringify(name)}(){${body}}`);
  return `const chunks={${functions.join(',')}},loaded={};
const chunk=(name)=>loaded[name]??=chunks[name]();
module.exports=chunk(${JSON.stringify(entry)});`;
}

/** The chunk as the body of a function that returns what it exports, and the chunks that it needs at once. */
function readChunk(text) {
  const tree = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
  const edits = [];
  const needs = [];
  const exported = new Map();
  for (const node of tree.body) {
    const { type, start, end } = node;
    if (type === 'ImportDeclaration') {
      const from = node.source.value;
      if (isChunk(from)) needs.push(nameOf(from));
      edits.push({ start, end, text: importNow(node) });
    } else if (type === 'ExportNamedDeclaration' && !node.declaration && !node.source) {
      for (const { exported: as, local } of node.specifiers) exported.set(as.name, local.name);
      edits.push({ start, end, text: '' });
    } else if (type.startsWith('Export')) throw new Error(`esbuild writes no ${type}`);
  }
  const locals = new Set(exported.values());
  walk(tree, 0, (node, depth) => {
    if (node.type === 'ImportExpression') edits.push({ ...node, text: importLater(node) });
    const changed = node.type === 'AssignmentExpression' ? node.left : node.argument;
    const changes = node.type === 'AssignmentExpression' || node.type === 'UpdateExpression';
    if (changes && depth > 0 && locals.has(changed.name)) throw new Error(`${changed.name} changes`);
  });
  const pieces = [];
  let at = 0;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  const out = [...exported].map(([as, local]) => pair(as, local));
  return { body: `"use strict";${pieces.join('')}${text.slice(at)}\nreturn{${out.join(',')}};`, needs };
}

const isChunk = (path) => path.startsWith('./') && path.endsWith('.js');
const nameOf = (path) => path.slice(2, -3);
const asked = (path) =>
  isChunk(path) ? `chunk(${JSON.stringify(nameOf(path))})` : `require(${JSON.stringify(path)})`;
const pair = (key, name) => (key === name ? name : `${key}:${name}`);

/** An import as constants. What Node's own modules export by default is all that `require` gives. */
function importNow({ source, specifiers }) {
  const module = asked(source.value);
  if (specifiers.length === 0) return `${module};`;
  const isWhole = ({ type, imported }) =>
    type !== 'ImportSpecifier' || (!isChunk(source.value) && imported.name === 'default');
  const named = specifiers
    .filter((own) => !isWhole(own))
    .map(({ imported, local }) => pair(imported.name, local.name));
  return [
    ...specifiers.filter(isWhole).map(({ local }) => `const ${local.name}=${module};`),
    ...(named.length > 0 ? [`const{${named.join(',')}}=${module};`] : []),
  ].join('');
}

function importLater({ source }) {
  return `Promise.resolve().then(()=>${asked(source.value)})`;
}

/** Visits every node, with the number of functions that it is in. */
function walk(node, depth, visit) {
  visit(node, depth);
  const below = depth + (/Function/.test(node.type) ? 1 : 0);
  for (const value of Object.values(node))
    for (const own of Array.isArray(value) ? value : [value])
      if (typeof own?.type === 'string') walk(own, below, visit);
}

function refuseCircles(read) {
  const done = new Set();
  const visit = (name, above) => {
    if (above.includes(name)) throw new Error(`chunks in a circle: ${[...above, name].join(' → ')}`);
    if (done.has(name)) return;
    for (const other of read.get(name).needs) visit(other, [...above, name]);
    done.add(name);
  };
  for (const name of read.keys()) visit(name, []);
}
