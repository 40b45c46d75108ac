import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostileFile, type hostileMedia } from './hostile-media.ts';
import { randomOf } from './random.ts';
import { commit, git, initRepository } from './repository.ts';
import { smallPlan } from './small-plan.ts';
import { writePlan } from './write-plan.ts';

type Random = ReturnType<typeof randomOf>;
const pick = <Item>(items: readonly Item[], random: Random): Item => items[random(items.length)] as Item;
const many = <Item>(most: number, random: Random, make: () => Item): Item[] =>
  Array.from({ length: random(most + 1) }, make);

/** What is to be done with an input: a command line in its folder, or a shell's, or what is said to a language server. */
export type Trial =
  | { readonly kind: 'arguments'; readonly args: readonly string[] }
  | { readonly kind: 'shell'; readonly script: string }
  | { readonly kind: 'messages'; readonly bytes: Buffer };

/** Writes an input to a folder that is empty, the same for the same numbers, and gives what is to be tried with it. */
type Kind = (folder: string, random: Random, number: number) => readonly Trial[];

const run = (...args: readonly string[]): Trial => ({ kind: 'arguments', args });
/** Each format of every other input: together they are most of the time. */
const usual = (number: number): readonly Trial[] => [
  run('validate'),
  run('build', '--draft', '--format', number % 2 === 0 ? 'pdf' : 'md,html'),
];
const plan = (folder: string, files: Readonly<Record<string, string | Uint8Array>>): void =>
  writePlan(join(folder, 'plan'), { ...smallPlan, ...files });

const media =
  (kind: keyof typeof hostileMedia): Kind =>
  (folder, _random, number) => {
    const bytes = hostileFile(kind, number);
    if (kind === 'font')
      plan(folder, {
        'plan.yaml': `${smallPlan['plan.yaml']}documents: { theme: egen.yaml }\n`,
        'egen.yaml': 'fonts: { regular: egen.ttf }\n',
        'egen.ttf': bytes,
      });
    else
      plan(folder, {
        'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n![Kart](../media/a.${kind === 'jpeg' ? 'jpg' : kind})\n`,
        [`media/a.${kind === 'jpeg' ? 'jpg' : kind}`]: bytes,
      });
    return usual(number);
  };

const odd = [
  ...[
    '',
    ' ',
    '\u0000',
    '\u0007',
    '\u001b[2J',
    '\u202e',
    '\ufeff',
    '\u200b',
    '\u2028',
    '\ud83c\udf89',
    'a\u0301',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    '~',
    'true',
    'NaN',
    '-1',
    '0',
    '1e999',
    '9'.repeat(400),
  ],
  ...[
    '2011',
    '2011-13',
    '2011-02-30',
    '0000',
    '99999',
    '../../etc/passwd',
    'C:\\x',
    '<script>x()</script>',
    '=1+1',
  ],
  ...[
    '{#a}',
    '{{page}}',
    '$(a)',
    '%s',
    '\\',
    '\\u0000',
    '"',
    "'",
    ': ',
    ' #',
    '- ',
    '? ',
    '&a',
    '*a',
    '!!js',
    '|',
    '>',
  ],
];
const keys = [
  ...['title', 'kind', 'serves', 'responsible', 'start', 'end', 'status', 'costs', 'financing', 'reports'],
  ...[
    'period',
    'revision',
    'partners',
    'rules',
    'terms',
    'limits',
    'documents',
    'media',
    'overallGoal',
    'changes',
  ],
  ...[
    'year',
    'amount',
    'source',
    'id',
    'name',
    'population',
    'measurements',
    'targets',
    'unit',
    'language',
    'x',
  ],
];

/** A value of YAML, of any shape. */
function value(random: Random, depth: number, indent: string): string {
  const inner = (): string => value(random, depth + 1, `${indent}  `);
  const shallow = depth > 3;
  switch (random(shallow ? 6 : 12)) {
    case 0:
      return pick(odd, random);
    case 1:
      return `"${pick(odd, random).replaceAll('"', '\\"')}"`;
    case 2:
      return pick(['skilt', 'ask', '2011', 'measure', 'ongoing', 'draft', '100000', 'nb'], random);
    case 3:
      return `'${'å'.repeat(random(2000))}'`;
    case 4:
      return `${pick(['|', '>', '|-', '>+', '|9'], random)}\n${indent}  ${pick(odd, random)}\n${indent}  ord`;
    case 5:
      return `${random(1_000_000) - 500_000}`;
    case 6:
    case 7:
      return `[${many(6, random, inner).join(', ')}${pick([']', ']', ''], random)}`;
    case 8:
      return `{ ${many(5, random, () => `${pick(keys, random)}: ${inner()}`).join(', ')} }`;
    case 9:
      return `\n${many(5, random, () => `${indent}  - ${inner()}`).join('\n')}`;
    default:
      return `\n${many(5, random, () => `${indent}  ${pick([...keys, ...odd], random)}: ${inner()}`).join('\n')}`;
  }
}

const records = Object.keys(smallPlan).filter((path) => path.endsWith('.yaml'));

const yaml: Kind = (folder, random, number) => {
  const path = pick(
    [...records, ...records, 'locales/nb.yaml', 'theme.yaml', 'templates/strategy.yaml'],
    random,
  );
  const written = (smallPlan[path] ?? '').split('\n');
  const entries = many(8, random, () => `${pick(keys, random)}: ${value(random, 0, '')}`);
  const lines =
    random(3) === 0
      ? entries
      : written.flatMap((line) => (random(6) === 0 ? [line, ...entries.splice(0, 1)] : [line]));
  const extra =
    path === 'locales/nb.yaml' || path === 'theme.yaml' || path.startsWith('templates/')
      ? {
          'plan.yaml': `${smallPlan['plan.yaml']}documents: { theme: theme.yaml, locales: locales, templates: templates }\n`,
        }
      : {};
  plan(folder, { ...extra, [path]: `${lines.join('\n')}\n` });
  return [...usual(number), run('fmt', '--check')];
};

const marks = [
  ...[
    '# ',
    '## ',
    '### ',
    '- ',
    '1. ',
    '9999999999. ',
    '> ',
    '    ',
    '\t',
    '```\n',
    '~~~',
    '---\n',
    '===\n',
    '***',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '](',
    '![',
    '<',
    '>',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '&amp;',
    '&#0;',
    '\\',
    '|',
  ],
  ...[
    '|-|-|\n',
    '| a | b |\n',
    '{#a}',
    '{#',
    '}',
    '::vision\n',
    '::x\n',
    '[^1]',
    '[a]: b\n',
    'https://example.org',
  ],
  ...[
    '[x](#bakgrunn)',
    '![x](../media/a.png)',
    '[x](javascript:x())',
    '<a@b.no>',
    '\n',
    '\n\n',
    '  \n',
    'ord ',
    'Å ',
  ],
  ...[
    '<<<<<<< a\n',
    '=======\n',
    '>>>>>>> b\n',
    '1. januar\n',
    '\u00ad',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u202e',
    '🎉',
  ],
];

const markdown: Kind = (folder, random, number) => {
  const mark = (): string => {
    const picked = pick(marks, random);
    return random(12) === 0 ? picked.repeat(random(3000)) : picked;
  };
  const text = many(60, random, mark).join(pick(['', '', ' ', '\n'], random));
  const path = pick(
    ['chapters/02-a.md', 'chapters/02-a.md', 'focus-areas/01-naering/02-b.md', 'action-plans/2011.md'],
    random,
  );
  const start = smallPlan[path] ?? '---\nid: a\n---\n\n# A\n\n';
  plan(folder, { [path]: random(5) === 0 ? text : start + text });
  return [...usual(number), run('fmt', '--check'), run('list')];
};

const names = [
  ...[
    'con.yaml',
    'a.yaml.',
    'a .md',
    ' .md',
    '-rf.yaml',
    '--out=x.yaml',
    '$(id).yaml',
    '%PATH%.yaml',
    'a;b.md',
    'ø.md',
  ],
  ...[
    '\u001b[31m.yaml',
    'a\nb.yaml',
    '\u202ea.yaml',
    'å'.repeat(120),
    'a\u0301.yaml',
    '\u00e1.yaml',
    'SKILT.yaml',
    '🎉.md',
  ],
  ...[
    'skilt.yml',
    'skilt.YAML',
    'skilt (1).yaml',
    'plan.yaml',
    '__proto__.yaml',
    '2011.md',
    '99999.md',
    '.yaml',
    'a\\b.md',
  ],
  ...['.git', 'out', 'node_modules', '02-.md', '2-a.md', '02-a', 'focus-area.md', 'a.png', 'a'.repeat(250)],
];
const folders = [
  '',
  'actions',
  'chapters',
  'focus-areas',
  'focus-areas/01-naering',
  'action-plans',
  'x',
  'x/'.repeat(20),
];

const fileNames: Kind = (folder, random, number) => {
  plan(folder, {});
  const contents = [...Object.values(smallPlan), '', 'a: b\n'];
  for (let count = 1 + random(6); count > 0; count -= 1) {
    const path = join(folder, 'plan', pick(folders, random), pick(names, random));
    try {
      mkdirSync(dirname(path), { recursive: true });
      switch (random(5)) {
        case 0:
          mkdirSync(path);
          break;
        case 1:
          symlinkSync(pick(['.', '..', '../..', '/etc', 'a', '../actions', '/dev/zero'], random), path);
          break;
        default:
          writeFileSync(path, pick(contents, random));
      }
    } catch {
      // There is one of the name, or the system has no such names.
    }
  }
  return [...usual(number), run('fmt', '--check'), run('list', 'actions')];
};

const repository: Kind = (folder, random) => {
  initRepository(folder);
  const before = commit(
    folder,
    Object.fromEntries(Object.entries(smallPlan).map(([path, content]) => [`plan/${path}`, content])),
  );
  const after = commit(folder, {
    ...Object.fromEntries(Object.entries(smallPlan).map(([path, content]) => [`plan/${path}`, content])),
    'plan/actions/skilt.yaml': String(smallPlan['actions/skilt.yaml']).replace('Nye', 'Andre'),
  });
  const inGit = (path: string): string => join(folder, '.git', path);
  const objects = readdirSync(inGit('objects'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^..\/.{38}$/.test(path),
  );
  const bytes = (): Buffer => Buffer.from(many(60, random, () => random(256)));
  const damage: readonly (() => void)[] = [
    () => rmSync(inGit(`objects/${pick(objects, random)}`), { force: true }),
    () => {
      const path = inGit(`objects/${pick(objects, random)}`);
      rmSync(path, { force: true });
      writeFileSync(path, bytes());
    },
    () =>
      writeFileSync(
        inGit('HEAD'),
        pick(['', 'ref: refs/heads/../../x\n', 'x\n', `${'0'.repeat(40)}\n`, bytes()], random),
      ),
    () =>
      writeFileSync(
        inGit('config'),
        pick(
          [
            '[core',
            '[core]\n\tfsmonitor = touch x\n',
            '[core]\n\tbare = true\n',
            '[core]\n\tworktree = /\n',
            '[extensions]\n\tobjectFormat = x\n',
            '[include]\n\tpath = config\n',
          ],
          random,
        ),
      ),
    () =>
      writeFileSync(
        inGit('packed-refs'),
        pick([bytes(), `${after} refs/heads/-x\n${after} refs/heads/a..b\n`], random),
      ),
    () => writeFileSync(inGit('shallow'), pick([`${after}\n`, `${before}\n`, 'x\n', bytes()], random)),
    () => {
      mkdirSync(inGit('objects/info'), { recursive: true });
      writeFileSync(
        inGit('objects/info/alternates'),
        pick([`${inGit('objects')}\n`, '/dev/zero\n', '../../..\n'], random),
      );
    },
    () => writeFileSync(inGit('index'), bytes()),
    () => {
      rmSync(inGit('.'), { recursive: true });
      writeFileSync(inGit(''), pick(['gitdir: .git\n', 'gitdir: /nowhere\n', bytes()], random));
    },
    () =>
      git(
        folder,
        'update-ref',
        `refs/heads/${pick(['a-b', 'æ', 'x{y', 'main~'.slice(0, 4)], random)}`,
        before,
      ),
    () => git(folder, 'tag', pick(['-f', 'v1', 'HEAD'], random), before),
    () => rmSync(inGit('refs'), { recursive: true }),
  ];
  for (let count = 1 + random(2); count > 0; count -= 1) {
    try {
      pick(damage, random)();
    } catch {
      // Damaged so that git itself takes no more.
    }
  }
  const revision = pick(
    [
      ...[
        'HEAD',
        'HEAD~1',
        'HEAD~99',
        'main',
        '@{-1}',
        'HEAD^{tree}',
        'HEAD:plan',
        ':/a',
        'a..b',
        '--output=x',
        '-x',
      ],
      ...[
        before,
        after,
        after.slice(0, 6),
        '0'.repeat(40),
        '\u001b[2J',
        'a\nb',
        '',
        ' ',
        '$(id)',
        'æ',
        'v'.repeat(5000),
      ],
    ],
    random,
  );
  return [
    run('validate', `--at=${revision}`),
    run('diff', before, after, '--fail-on', 'editorial'),
    run('diff', `${revision}`),
    run('build', '--at', 'HEAD', '--draft', '--format', 'md'),
  ];
};

const methods = [
  ...[
    'initialize',
    'initialized',
    'shutdown',
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didClose',
  ],
  ...['textDocument/hover', 'textDocument/definition', 'textDocument/references', 'textDocument/rename'],
  ...[
    'textDocument/prepareRename',
    'textDocument/completion',
    'textDocument/codeAction',
    'textDocument/formatting',
  ],
  ...[
    'textDocument/documentSymbol',
    'workspace/didChangeWatchedFiles',
    'workspace/symbol',
    '$/cancelRequest',
    'x',
    '',
  ],
];

/** Something that a value of a message may be. */
function thing(folder: string, random: Random, depth = 0): unknown {
  const uri = (): string =>
    pick(
      [
        ...['actions/skilt.yaml', 'plan.yaml', 'chapters/01-bakgrunn.md'].map(
          (path) => pathToFileURL(join(folder, 'plan', path)).href,
        ),
        ...[
          'file:///etc/passwd',
          'file://srv/x',
          'untitled:1',
          'http://example.org',
          '',
          'file:',
          '%',
          'file:///%00',
          '\u0000',
        ],
      ],
      random,
    );
  const number = (): number => pick([0, 1, 5, -1, 1e9, 2 ** 53, 1.5, -1e300], random);
  const place = (): unknown => ({ line: number(), character: number() });
  const range = (): unknown => ({ start: place(), end: place() });
  switch (random(depth > 3 ? 4 : 9)) {
    case 0:
      return number();
    case 1:
      return pick([null, true, '', 'x', 'æ'.repeat(random(3000)), ...odd], random);
    case 2:
      return uri();
    case 3:
      return [];
    case 4:
      return many(4, random, () => thing(folder, random, depth + 1));
    default:
      return {
        textDocument: random(8)
          ? {
              uri: uri(),
              version: number(),
              languageId: 'yaml',
              text: pick([...Object.values(smallPlan), ...odd], random),
            }
          : thing(folder, random, depth + 1),
        position: random(8) ? place() : thing(folder, random, depth + 1),
        range: range(),
        newName: pick(odd, random),
        context: random(4) ? { diagnostics: [], includeDeclaration: true } : thing(folder, random, depth + 1),
        contentChanges: random(4)
          ? [{ range: range(), text: pick(odd, random) }, { text: pick(Object.values(smallPlan), random) }]
          : thing(folder, random, depth + 1),
        changes: [{ uri: uri(), type: number() }],
        query: pick(odd, random),
      };
  }
}

const messages: Kind = (folder, random) => {
  plan(folder, {});
  const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const parts: (string | Buffer)[] = [];
  if (random(5) > 0)
    parts.push(
      framed(
        JSON.stringify({
          jsonrpc: '2.0',
          id: 0,
          method: 'initialize',
          params: { processId: null, rootUri: pathToFileURL(folder).href, capabilities: {} },
        }),
      ),
    );
  for (let count = 5 + random(40); count > 0; count -= 1) {
    const body = JSON.stringify({
      jsonrpc: pick(['2.0', '2.0', '2.0', '1', undefined], random),
      ...(random(3) > 0 && { id: pick([1, 2, 'a', null, 1e99], random) }),
      method: pick(methods, random),
      params: thing(folder, random),
    });
    parts.push(random(10) === 0 ? framed(body.slice(0, random(body.length + 1))) : framed(body));
  }
  if (random(4) === 0)
    parts.push(
      pick<() => string | Buffer>(
        [
          () => 'Content-Length: 99999999999\r\n\r\n{',
          () => 'Content-Length: -1\r\n\r\n',
          () => 'Content-Length: x\r\n\r\n{}',
          () => `${'a'.repeat(100_000)}\r\n\r\n`,
          () => framed(`${'['.repeat(50_000)}`),
          () => framed('{"jsonrpc":"2.0","method":1}'),
          () => Buffer.from(many(500, random, () => random(256))),
        ],
        random,
      )(),
    );
  if (random(3) > 0)
    parts.push(
      framed('{"jsonrpc":"2.0","id":"last","method":"shutdown"}'),
      framed('{"jsonrpc":"2.0","method":"exit"}'),
    );
  return [{ kind: 'messages', bytes: Buffer.concat(parts.map((part) => Buffer.from(part))) }];
};

/** `PLANVERK` stands for the program. */
const streams: Kind = (folder, random) => {
  plan(folder, random(2) ? { 'actions/a.yaml': `title: ${pick(odd, random)}\n`.repeat(200) } : {});
  const command = pick(
    [
      'validate',
      'validate --format json',
      'build --draft --format md',
      'list',
      'list --json',
      'fmt --check',
      'explain',
      '--help',
      'diff plan plan',
      'textconv plan/plan.yaml',
      'nothing',
      'lsp --stdio',
    ],
    random,
  );
  const way = pick(
    [
      '>&-',
      '2>&-',
      '<&-',
      '>&- 2>&- <&-',
      '> /dev/full',
      '2> /dev/full',
      '> /dev/full 2>&1',
      '| head -c 1 > /dev/null',
      '2>&1 | head -c 1 > /dev/null',
      '| true',
      '< /dev/zero',
      '< plan/plan.yaml',
      '> out',
      '1< plan/plan.yaml',
    ],
    random,
  );
  const input = /^lsp/.test(command) && !way.includes('<') ? '< /dev/null' : '';
  return [{ kind: 'shell', script: `PLANVERK ${command} ${input} ${way}` }];
};

/** Each kind with how many of a hundred inputs are of it. */
const kinds: readonly (readonly [string, number, Kind])[] = [
  ['svg', 14, media('svg')],
  ['png', 10, media('png')],
  ['jpeg', 10, media('jpeg')],
  ['font', 8, media('font')],
  ['yaml', 20, yaml],
  ['markdown', 20, markdown],
  ['names', 6, fileNames],
  ['repository', 4, repository],
  ['messages', 4, messages],
  ['streams', 4, streams],
];

interface HostileInput {
  readonly name: string;
  readonly trials: readonly Trial[];
}

/** Writes the input of a number to a folder. */
export function hostileInput(number: number, folder: string): HostileInput {
  mkdirSync(folder, { recursive: true });
  let rest = (number * 37) % 100;
  for (const [name, share, kind] of kinds) {
    if (rest < share) {
      const random = randomOf(number * 7919 + 13);
      return { name: `${name} ${number}`, trials: kind(folder, random, number) };
    }
    rest -= share;
  }
  throw new Error('the shares are not a hundred');
}

export const kindNames = kinds.map(([name]) => name);
