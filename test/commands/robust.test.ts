import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sourceSans, withTables } from '../support/fonts.ts';
import { jpeg, png } from '../support/pictures.ts';
import { posix } from '../support/posix.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { startedByTests } from '../support/started.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const { start } = startedByTests();
/** Milliseconds of processor time, and by the clock, which is the machine's as much. */
const longest = 10_000;
const patience = 60_000;
const mostMemory = 512_000;
const peak = join(work, 'peak.cjs');
/** Tells the most memory and the processor time that were used, and ends whatever reaches for the network. */
writeFileSync(
  peak,
  `const { Socket } = require('node:net');
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('\\npeak ' + maxRSS + ' ' + (userCPUTime + systemCPUTime) / 1000);
});
Socket.prototype.connect = () => process.exit(99);
`,
);

/** Runs the real command line with a limit on processor time (10 s) and memory (512 MB); it must end by itself, and say why. */
function run(args: readonly string[], cwd: string) {
  const result = spawnSync(process.execPath, ['--require', peak, join(root, 'bin', 'planverk.js'), ...args], {
    cwd,
    encoding: 'utf8',
    timeout: patience,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH ?? '', PLANVERK_LANG: 'nb', PLANVERK_CACHE: join(work, 'cache') },
  });
  const [err = '', used = ''] = result.stderr.split('\npeak ');
  const [memory, time] = used.split(' ').map(Number);
  expect({ args, signal: result.signal }).toEqual({ args, signal: null });
  expect([0, 1, 2, 3]).toContain(result.status);
  expect(memory).toBeLessThan(mostMemory);
  expect(time).toBeLessThan(longest);
  expect(err + result.stdout).not.toMatch(/\n {4}at |node:internal/);
  return { code: result.status, out: result.stdout, err, time };
}

/** The small plan with other files, in a folder of its own. */
function plan(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  writePlan(join(work, name, 'plan'), { ...smallPlan, ...files });
  return join(work, name);
}

const action = smallPlan['actions/skilt.yaml'] ?? '';
const withTitle = (title: string): Record<string, string> => ({
  'actions/skilt.yaml': action.replace('title: Nye skilt', `title: ${title}`),
});
const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from(
  { length: 20 },
  (_, at) =>
    `b${at}: &b${at} [${Array(9)
      .fill(`*${at === 0 ? 'a' : `b${at - 1}`}`)
      .join(', ')}]`,
).join('\n')}\n`;

const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`;
const picture = (name: string, bytes: string | Uint8Array): Record<string, string | Uint8Array> => ({
  [`media/${name}`]: bytes,
  'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n![Kart](../media/${name})\n`,
});
/** The head of a picture that would take ten gigabytes to unpack. */
function hugePng(): Uint8Array {
  const bytes = Buffer.from(png());
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}

/** Rows in the way of filtering that takes longest to undo. */
function filteredRows(count: number, bytes: number): Buffer {
  const row = Buffer.alloc(bytes + 1, 3);
  row[0] = 4;
  return Buffer.alloc(count * row.length, row);
}

/** Files that are errors, each told with its place, and nothing built from them. */
const refused: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'aliases that grow': { 'actions/a.yaml': bomb },
  'a merge key': { 'actions/a.yaml': '<<: { title: x }\n' },
  'brackets in brackets': { 'actions/a.yaml': `title: ${'['.repeat(20_000)}` },
  'dashes in dashes': { 'actions/a.yaml': '- '.repeat(20_000) },
  'maps in maps': {
    'actions/a.yaml': Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  },
  'quotes in Markdown': { 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${'> '.repeat(3000)}a <b>\n` },
  'signs of emphasis without end': {
    'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${'*_'.repeat(20_000)}\n`,
  },
  'lists in lists in a line': { 'actions/skilt.yaml': `${action}description: "${'1. '.repeat(20_000)}a"\n` },
  'keys of the prototype': { 'actions/skilt.yaml': `${action}__proto__: { x: 1 }\nconstructor: x\n` },
  'a tag': withTitle('!!js/function "x"'),
  'two documents': { 'actions/skilt.yaml': `${action}---\ntitle: x\n` },
  'a key twice': { 'actions/skilt.yaml': `${action}title: x\n` },
  'bytes that are no UTF-8': { 'actions/skilt.yaml': Buffer.from([0x74, 0x3a, 0x20, 0xff, 0xfe, 0x41]) },
  'UTF-16': { 'actions/skilt.yaml': Buffer.from(`\ufeff${action}`, 'utf16le') },
  'a NUL': { 'actions/skilt.yaml': `${action}\0` },
  'half a surrogate': withTitle('"\\ud800"'),
  'control characters': withTitle('"a\u001b[31mb"'),
  'a path out of the plan': { 'chapters/02-a.md': '---\nid: a\n---\n\n# A\n\n![x](../../hemmelig.png)\n' },
  'a picture on the web': {
    'chapters/02-a.md': '---\nid: a\n---\n\n# A\n\n![x](https://example.org/x.png)\n',
  },
  ...Object.fromEntries(
    [
      '/etc/passwd',
      'C:\\\\x.png',
      '\\\\\\\\srv\\\\x.png',
      'file:///etc/passwd',
      '%2e%2e/%2e%2e/x.png',
      'data:text/html,x',
    ].map((address) => [
      `a picture at ${address.replace(/[^a-z0-9]+/gi, '-')}`,
      { 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n![x](${address})\n` },
    ]),
  ),
  'a link that is a program': { 'chapters/02-a.md': '---\nid: a\n---\n\n# A\n\n[x](javascript:x())\n' },
  'a drawing with a program': picture('x.svg', svg('<script>x()</script>')),
  'a drawing from elsewhere': picture('x.svg', svg('<image href="https://example.org/x.png"/>')),
  'a drawing with entities': picture(
    'x.svg',
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text>&a;</text>')}`,
  ),
  'a drawing with a program in what is not drawn': picture(
    'x.svg',
    svg('<defs><script>x()</script></defs><path d="M0 0h9v9z"/>'),
  ),
  'a drawing that runs when it is opened': picture(
    'x.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="x()"><path d="M0 0h9v9z"/></svg>',
  ),
  'a drawing with a style sheet from elsewhere': picture(
    'x.svg',
    svg('<defs><style>@import url(https://example.org/a.css);</style></defs><path d="M0 0h9v9z"/>'),
  ),
  'a drawing with a style sheet without braces': picture(
    'x.svg',
    svg(`<style>${'a'.repeat(2_000_000)}</style><path d="M0 0h9v9z"/>`),
  ),
  'a drawing of groups in groups': picture(
    'x.svg',
    svg(`${'<g transform="scale(1)">'.repeat(20_000)}<path d="M0 0h9v9z"/>${'</g>'.repeat(20_000)}`),
  ),
  'a drawing of transforms without an end': picture(
    'x.svg',
    svg(`<g transform="${'scale('.repeat(300_000)}"><path d="M0 0h9v9z"/></g>`),
  ),
  'a drawing of one path in millions of parts': picture(
    'x.svg',
    svg(`<path d="M0 0${'h1h-1'.repeat(2_500_000)}z"/>`),
  ),
  'a drawing of numbers that no page can hold': picture(
    'x.svg',
    svg('<path d="M1e308 1e308L-1e308 1e308C1e308 1e308 1e308 1e308 1e309 1e309z"/>'),
  ),
  'a drawing of a million parts': picture('x.svg', svg('<path d="M0 0"/>'.repeat(1_000_000))),
  'a picture of 60 000 by 60 000': picture('x.png', hugePng()),
  'a picture that says it has more pixels than there are': picture(
    'x.png',
    png({ width: 7000, height: 7000, colorType: 6, rows: Buffer.alloc(1000) }),
  ),
  'a picture that is larger than its pixels': picture('x.png', png({ rows: Buffer.alloc(100_000_000) })),
  'a picture in a way of filtering that there is not': picture(
    'x.png',
    png({ colorType: 6, rows: Buffer.alloc(17 * 3, 9) }),
  ),
  'a picture with more holes than colours': picture(
    'x.png',
    png({ colorType: 3, chunks: [['tRNS', Buffer.alloc(300)]] }),
  ),
  'an interlaced picture that is cut short': picture(
    'x.png',
    png({ width: 100, height: 100, interlace: 1, rows: Buffer.alloc(400) }),
  ),
  'a JPEG without a scan': picture(
    'x.jpg',
    Buffer.concat([jpeg.subarray(0, jpeg.indexOf(Buffer.from([0xff, 0xda]))), Buffer.from([0xff, 0xd9])]),
  ),
  'a JPEG cut in its scan and closed again': picture(
    'x.jpg',
    Buffer.concat([jpeg.subarray(0, -8), Buffer.from([0xff, 0xd9])]),
  ),
  ...Object.fromEntries(
    ['GSUB', 'GPOS', 'glyf', 'loca', 'cmap'].map((tag) => [
      `a font whose ${tag} is nothing but 0xff`,
      {
        'plan.yaml': `${smallPlan['plan.yaml']}documents: { theme: themes/egen.yaml }\n`,
        'themes/egen.yaml': 'fonts: { regular: themes/egen.ttf }\n',
        'themes/egen.ttf': withTables(sourceSans, { [tag]: (table) => Buffer.alloc(table.length, 0xff) }),
      },
    ]),
  ),
  'half a JPEG': picture('x.jpg', jpeg.subarray(0, jpeg.length / 2)),
  'a JPEG that says it is a PNG': picture('x.png', '<svg/>'),
  'an id of a megabyte': {
    [strategy]: (smallPlan[strategy] ?? '').replace('{#salg}', `{#${'a'.repeat(1_000_000)}!}`),
  },
  ...Object.fromEntries(
    // Small texts of which a parser makes much, or which take it for ever.
    Object.entries({
      items: '- a\n',
      'lists in lists': '- - a\n',
      quotes: '> a\n\n',
      'headings with a line under them': 'a\n=\n',
      'links that lead nowhere': '[a] ',
      links: '[a](b)\n',
      cells: '|a|b|c|d\n',
      paragraphs: 'a\n\n',
      code: '`a`\n',
    }).map(([name, piece]) => [
      `a hundred thousand ${name}`,
      { 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${piece.repeat(100_000)}\n` },
    ]),
  ),
  'a date of a megabyte': { 'actions/skilt.yaml': action.replace('2011-02', `${'1'.repeat(1_000_000)}-`) },
  'HTML in prose': { 'chapters/02-a.md': '---\nid: a\n---\n\n# A\n\n<script>x()</script>\n' },
  'a megabyte in a line': withTitle(`'${'a'.repeat(1_000_000)}'`),
  'a file of 3 MB': { 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${'ord '.repeat(800_000)}\n` },
};

test.each(Object.entries(refused))('%s: told with its place, and nothing is built', (name, files) => {
  const folder = plan(name.replaceAll(' ', '-'), files);
  const json = run(['validate', '--format', 'json'], folder);
  expect(json.code).toBe(1);
  const { diagnostics } = JSON.parse(json.out);
  expect(diagnostics.some((diagnostic: { severity: string }) => diagnostic.severity === 'error')).toBe(true);
  for (const { file, line } of diagnostics) {
    expect(existsSync(join(folder, file))).toBe(true);
    expect(line).toBeGreaterThan(0);
  }
  const built = run(['build'], folder);
  expect(built.code).toBe(1);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('plan.yaml raises a limit, for a revision too, and only where it gives more', () => {
  const long = { 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${'ord '.repeat(600_000)}\n` };
  const limited = (limits: string) => ({
    ...long,
    'plan.yaml': `${smallPlan['plan.yaml']}limits: ${limits}\n`,
  });
  const raised = plan('limit-raised', limited('{ fileBytes: 3000000 }'));
  expect(run(['validate'], raised).code).toBe(0);
  execFileSync('git', ['init', '-q'], { cwd: raised });
  execFileSync('git', ['add', '.'], { cwd: raised });
  const author = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  execFileSync('git', [...author, 'commit', '-qm', 'a'], { cwd: raised });
  expect(run(['validate', '--at', 'HEAD'], raised).code).toBe(0);
  expect(run(['validate'], plan('limit-kept', limited('{ files: 60000 }'))).out).toContain('PV0005');
  expect(
    run(
      ['validate'],
      plan('limit-lowered', { 'plan.yaml': `${smallPlan['plan.yaml']}limits: { fileBytes: 1 }\n` }),
    ).code,
  ).toBe(0);
});

/** Odd, but right: built as any other. */
const allowed: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  // 200 MB when it is unpacked, laid on white, and deflated again.
  'a picture of 50 million pixels to see through': picture(
    'x.png',
    png({ width: 7000, height: 7000, colorType: 6, rows: filteredRows(7000, 28_000) }),
  ),
  'a drawing of many parts': picture(
    'x.svg',
    svg(`<path d="M0 0${'h1h-1'.repeat(10)}" stroke="red"/>`.repeat(15_000)),
  ),

  'ids that objects have': {
    'focus-areas/01-naering/01-reiseliv.md': (
      smallPlan['focus-areas/01-naering/01-reiseliv.md'] ?? ''
    ).replace('- salg {#salg}', '- salg {#salg}\n- a {#length}\n- b {#valueof}'),
  },
  'a command of a workflow': withTitle("'::error::x'"),
  'markup as a title': withTitle('\'<script>x()</script> & "y"\''),
  'a shell as a title': withTitle("'$(id); rm -rf / %PATH%'"),
  'a formula as a title': withTitle("'=cmd|x!A1'"),
  'five thousand lines': { 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${'- punkt\n'.repeat(5000)}` },
};

test.each(Object.entries(allowed))('%s: as any other', (name, files) => {
  const folder = plan(name.replaceAll(' ', '-'), files);
  expect(run(['validate'], folder).code).toBe(0);
  const built = run(['build', '--format', 'html,md,csv,pdf'], folder);
  expect({ name, code: built.code, err: built.err }).toEqual({ name, code: 0, err: '' });
  const html = readdirSync(join(folder, 'out', 'html')).filter((file) => file.endsWith('.html'));
  for (const file of html)
    expect(readFileSync(join(folder, 'out', 'html', file), 'utf8')).not.toMatch(/<script>|\son\w+=/);
});

test('text that steers a terminal is shown as escapes, also in names of files', () => {
  const folder = plan('terminal', { 'actions/\u001b]52;c;x\u0007.yaml': 'titel: x\n' });
  const { out, err } = run(['validate'], folder);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
});

posix('devices, pipes and links out of the plan are not read', () => {
  const folder = plan('devices');
  const actions = join(folder, 'plan', 'actions');
  symlinkSync('/dev/zero', join(actions, 'null.yaml'));
  symlinkSync('/etc/passwd', join(actions, 'passord.yaml'));
  symlinkSync('/etc', join(folder, 'plan', 'media'));
  execFileSync('mkfifo', [join(actions, 'ror.yaml')]);
  const { code, out } = run(['validate', '--format', 'json'], folder);
  expect(code).toBe(1);
  expect(out).not.toContain('root:');
  const told = JSON.parse(out).diagnostics.map(({ file }: { file: string }) => file.split('/').at(-1));
  for (const name of ['null.yaml', 'passord.yaml', 'ror.yaml']) expect(told).toContain(name);
});

test.each(['--output=ond.txt', '-x', 'HEAD:plan', 'a..b', 'finnes ikke', 'a\nb', '', '$(id)', '@{-99}'])(
  'the revision %j makes no file and runs no program',
  (revision) => {
    const folder = plan('revisions');
    if (!existsSync(join(folder, '.git'))) execFileSync('git', ['init', '-q'], { cwd: folder });
    const before = readdirSync(folder);
    const { code } = run(['validate', `--at=${revision}`], folder);
    expect([2, 3]).toContain(code);
    expect(readdirSync(folder)).toEqual(before);
  },
);

posix('a folder and a file that are links inside the plan, and a plan that is one', () => {
  const folder = plan('linked', { 'media/kart.svg': svg('<path d="M0 0h9v9z"/>') });
  renameSync(join(folder, 'plan', 'actions', 'skilt.yaml'), join(folder, 'plan', 'media', 'skilt.txt'));
  symlinkSync('../media/skilt.txt', join(folder, 'plan', 'actions', 'skilt.yaml'));
  symlinkSync('plan', join(folder, 'lenke'));
  expect(run(['validate', 'lenke'], folder)).toMatchObject({ code: 0 });
});

test('a file of 100 MB is told of at once', () => {
  const folder = plan('sparse');
  writeFileSync(join(folder, 'plan', 'chapters', '02-a.md'), '');
  truncateSync(join(folder, 'plan', 'chapters', '02-a.md'), 100_000_000);
  const { out, time } = run(['validate'], folder);
  expect(out).toContain('PV0005');
  expect(time).toBeLessThan(3000);
});

const startBuild = (cwd: string) =>
  start(process.execPath, [join(root, 'bin', 'planverk.js'), 'build'], { cwd, stdio: 'ignore' });

posix.each([100, 400, 700, 1000])('a build that is stopped after %i ms leaves no draft', async (pause) => {
  const folder = plan(`stopped-${pause}`);
  const { child, ended } = startBuild(folder);
  setTimeout(() => child.kill('SIGINT'), pause);
  // Before it listens for signals, node itself ends it.
  expect([0, 130, null]).toContain(await ended());
  const left = readdirSync(folder, { recursive: true }).map(String);
  expect(left.filter((path) => path.endsWith('.tmp'))).toEqual([]);
  for (const path of left.filter((name) => name.endsWith('.pdf')))
    expect(readFileSync(join(folder, path)).subarray(-6).toString()).toContain('%%EOF');
});

test('two builds at once leave whole files, whichever ends last', async () => {
  const folder = plan('twice');
  const builds = [startBuild(folder), startBuild(folder)];
  expect(await Promise.all(builds.map(({ ended }) => ended()))).toEqual([0, 0]);
  const { files } = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
  for (const { file, bytes } of files) expect(readFileSync(join(folder, 'out', file)).length).toBe(bytes);
  expect(readdirSync(join(folder, 'out')).some((name) => name.endsWith('.tmp'))).toBe(false);
});

test('an empty folder, a file for a folder and a folder without a plan are told of', () => {
  mkdirSync(join(work, 'empty'), { recursive: true });
  expect(run(['build', '--plan', work], work).code).toBe(1);
  for (const args of [
    ['validate', join(work, 'empty')],
    ['validate', peak],
  ])
    expect(run(args, work).code).toBe(3);
});
