// Draws docs/floors.svg: the folders of src/ and who imports whom, from the imports themselves. Run without arguments it
// writes the file; a test compares it with what `floorsOf` gives.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, 'src');

/** Which folders of `src/` each imports from; `main` is the file at the top. */
export function readImports() {
  const rooms = new Map();
  for (const path of readdirSync(src, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.ts') || path.endsWith('.d.ts')) continue;
    const file = join(src, path);
    const room = roomOf(file);
    const uses = rooms.get(room) ?? new Set();
    rooms.set(room, uses);
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const other = roomOf(join(dirname(file), target));
      if (other !== room && !other.startsWith('..')) uses.add(other);
    }
  }
  return new Map([...rooms].map(([room, uses]) => [room, [...uses].filter((use) => rooms.has(use))]));
}

function roomOf(file) {
  const [room = ''] = relative(src, file).replaceAll('\\', '/').split('/');
  return room.replace(/\.ts$/, '');
}

/**
 * Folders by floor, from the bottom. A folder is on the floor above the highest that it imports from.
 * @throws Error where folders import each other in a circle
 */
export function floorsOf(imports) {
  const floor = new Map();
  const height = (room, above) => {
    if (above.includes(room)) throw new Error(`a circle: ${[...above, room].join(' → ')}`);
    if (!floor.has(room)) {
      const below = imports.get(room).map((use) => height(use, [...above, room]));
      floor.set(room, Math.max(-1, ...below) + 1);
    }
    return floor.get(room);
  };
  for (const room of imports.keys()) height(room, []);
  const floors = Array.from({ length: Math.max(...floor.values()) + 1 }, () => []);
  for (const room of [...imports.keys()].sort()) floors[floor.get(room)].push(room);
  return floors;
}

const about = {
  main: 'command line',
  commands: 'one file a command',
  publishing: 'plan to files of documents',
  reading: 'disk or git to plan',
  releasing: 'a release, and its proof',
  preview: 'pages for a browser',
  watching: 'follow a folder',
  adding: 'add to a plan',
  init: 'begin a plan',
  doctor: 'machine and folder',
  fix: 'fix and format files',
  rules: 'judge a plan',
  lsp: 'editors',
  render: 'PDF, HTML, Markdown, CSV',
  document: 'plan to blocks',
  report: 'diagnostics and changes as text',
  diff: 'compare two plans',
  budget: 'sums of money',
  model: 'typed plan',
  schema: 'typed records',
  messages: 'words in three languages',
  media: 'pictures and fonts',
  text: 'YAML, Markdown, places',
  kinds: 'what kinds there are',
  io: 'disk and git',
  money: 'whole kroner',
  escape: 'HTML and CSV',
  templates: 'themes, words, weights',
};

const box = { width: 168, height: 46, gap: 20, rise: 62 };
const margin = 24;

/** The picture, as SVG. Lines go from a folder down to those that it imports, unless it reaches them through another. */
export function drawFloors(imports) {
  const floors = floorsOf(imports);
  const most = Math.max(...floors.map((rooms) => rooms.length));
  const width = 2 * margin + most * box.width + (most - 1) * box.gap;
  const height = 2 * margin + floors.length * box.height + (floors.length - 1) * box.rise;
  const at = new Map();
  for (const [floor, rooms] of floors.entries()) {
    const own = rooms.length * box.width + (rooms.length - 1) * box.gap;
    for (const [index, room] of rooms.entries())
      at.set(room, {
        x: Math.round((width - own) / 2) + index * (box.width + box.gap),
        y: margin + (floors.length - 1 - floor) * (box.height + box.rise),
      });
  }
  const lines = [...imports.keys()].sort().flatMap((room) =>
    direct(room, imports).map((use) => {
      const [from, to] = [at.get(room), at.get(use)];
      const [x1, y1, x2, y2] = [from.x + box.width / 2, from.y + box.height, to.x + box.width / 2, to.y];
      const bend = Math.round((y2 - y1) / 2);
      return `<path d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}"/>`;
    }),
  );
  const boxes = floors.flat().map((room) => {
    const { x, y } = at.get(room);
    const middle = x + box.width / 2;
    return `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="5"/>
<text x="${middle}" y="${y + 20}" class="name">${room}</text>
<text x="${middle}" y="${y + 36}" class="about">${about[room] ?? ''}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">The folders of src/, each above those that it imports from</title>
<style>path{fill:none;stroke:#8a97a6;stroke-width:1.2}rect{fill:#f3f6fa;stroke:#3b5573}text{font-family:sans-serif;text-anchor:middle;fill:#16202c}.name{font-size:15px;font-weight:600}.about{font-size:10.5px;fill:#44525f}</style>
<rect width="${width}" height="${height}" style="fill:#fff;stroke:none"/>
${lines.join('\n')}
${boxes.join('\n')}
</svg>
`;
}

/** What a folder imports and does not already reach through another import: the picture without what follows. */
function direct(room, imports) {
  const uses = imports.get(room);
  const reached = (use, seen = new Set()) => {
    for (const next of imports.get(use)) if (!seen.has(next)) reached(next, seen.add(next));
    return seen;
  };
  const through = new Set(uses.flatMap((use) => [...reached(use)]));
  return uses.filter((use) => !through.has(use)).sort();
}

if (argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'docs', 'floors.svg'), drawFloors(readImports()));
