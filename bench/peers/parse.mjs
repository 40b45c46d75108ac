// Reads every file of a folder and parses it with `yaml` and remark, in one process: what no validator can do without.
// Descriptions in YAML are Markdown, and parsed as such.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';

const folder = process.argv[2];
const markdown = unified().use(remarkParse).freeze();
let count = 0;
for (const path of readdirSync(folder, { recursive: true })) {
  if (!/\.(yaml|md)$/.test(path)) continue;
  const text = readFileSync(join(folder, path), 'utf8');
  if (path.endsWith('.yaml')) {
    const document = parseDocument(text);
    const description = document.get('description');
    if (typeof description === 'string') markdown.parse(description);
    count += document.contents ? 1 : 0;
  } else {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    parseDocument(front);
    count += markdown.parse(body).children.length;
  }
}
if (count === 0) throw new Error('nothing was parsed');
