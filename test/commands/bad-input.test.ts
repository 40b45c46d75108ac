import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/kinds/languages.ts';
import { languageServers } from '../support/lsp-editor.ts';
import { below, commit, git, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const openEditor = languageServers(temporaryFolder());
const action = 'actions/skilt.yaml';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const chapter = 'chapters/01-bakgrunn.md';
const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n';
let number = 0;

/** Lines of a text in two versions, with git's marks around them. */
function conflict(text: string, lines: string, other: string): string {
  expect(text).toContain(lines);
  return text.replace(lines, `<<<<<<< HEAD\n${lines}=======\n${other}>>>>>>> utvalget\n`);
}
const changed = (path: string, change: (text: string) => string): Record<string, string> => ({
  [path]: change(smallPlan[path] ?? ''),
});

interface Bad {
  /** What is written over the small plan. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The one thing that is told, as `CODE file:line`. */
  readonly told: string;
  /** What the sentence says, or part of it. */
  readonly says: string;
}

const bad: Readonly<Record<string, Bad>> = {
  'a conflict round a list': {
    files: changed(strategy, (text) => conflict(text, '- skilting {#skilting}\n', '- merking {#skilting}\n')),
    told: `PV0026 ${strategy}:11`,
    says: 'git kunne ikke flette to versjoner: linje 12 fra «HEAD» og linje 14 fra «utvalget»',
  },
  'a conflict round a table': {
    files: changed(chapter, (text) =>
      conflict(`${text}\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n`, '| 1 | 2 |\n| 3 | 4 |\n', ''),
    ),
    told: `PV0026 ${chapter}:13`,
    says: 'linje 14–15 fra «HEAD» og ingen linjer fra «utvalget»',
  },
  'a conflict in front matter': {
    files: changed('action-plans/2011.md', (text) => conflict(text, 'year: 2011\n', 'year: 2012\n')),
    told: 'PV0026 action-plans/2011.md:2',
    says: 'linje 3 fra «HEAD» og linje 5 fra «utvalget»',
  },
  'a conflict in YAML': {
    files: changed(action, (text) => conflict(text, 'start: 2011-02\n', 'start: 2011-03\n')),
    told: `PV0026 ${action}:6`,
    says: 'linje 7 fra «HEAD» og linje 9 fra «utvalget»',
  },
  'a conflict in a block of lines': {
    files: changed(action, (text) =>
      conflict(`${text}description: |\n  Om det.\n\n  Mer.\n`, '  Mer.\n', '  Mindre.\n'),
    ),
    told: `PV0026 ${action}:21`,
    says: 'linje 22 fra «HEAD» og linje 24 fra «utvalget»',
  },
  'a conflict in the plan file': {
    files: changed('plan.yaml', (text) => conflict(text, 'owner: Fjellregionen\n', 'owner: Dalregionen\n')),
    told: 'PV0026 plan.yaml:3',
    says: 'linje 4 fra «HEAD» og linje 6 fra «utvalget»',
  },
  'a mark that was left behind': {
    files: changed(chapter, (text) => `${text}>>>>>>> utvalget\n`),
    told: `PV0026 ${chapter}:10`,
    says: 'et merke etter en fletting i git står igjen',
  },
  'a plan file of Git LFS': {
    files: { [action]: pointer },
    told: `PV0027 ${action}:1`,
    says: 'filen er lagret med Git LFS, og er ikke hentet',
  },
  'a picture of Git LFS': {
    files: {
      ...changed(chapter, (text) => `${text}\n![Kart](../media/kart.png)\n`),
      'media/kart.png': pointer,
    },
    told: `PV1110 ${chapter}:11`,
    says: 'bildet «media/kart.png» er lagret med Git LFS, og er ikke hentet',
  },
  'a font of Git LFS': {
    files: {
      'themes/region.yaml': 'fonts: { heading: { semibold: themes/a.ttf } }\n',
      'themes/a.ttf': pointer,
    },
    told: 'PV1802 themes/region.yaml:1',
    says: 'er lagret med Git LFS, og er ikke hentet',
  },
  'a drawing with a conflict': {
    files: {
      ...changed(chapter, (text) => `${text}\n![Kart](../media/kart.svg)\n`),
      'media/kart.svg':
        '<svg viewBox="0 0 9 9">\n<<<<<<< HEAD\n<path d="M0 0"/>\n=======\n>>>>>>> x\n</svg>\n',
    },
    told: `PV1110 ${chapter}:11`,
    says: 'har merker etter en fletting i git',
  },
  'no front matter': {
    files: changed(strategy, (text) => text.replace(/^---\n[\s\S]*?\n---\n\n/, '')),
    told: `PV0201 ${strategy}:1`,
    says: 'filen mangler feltene øverst',
  },
  'a heading without its space': {
    files: changed(strategy, (text) => text.replace('## F', '##F')),
    told: `PV0222 ${strategy}:9`,
    says: 'det mangler et mellomrom etter «##»',
  },
  'a status in Norwegian': {
    files: changed(action, (text) => text.replace('status: ongoing\n', 'status: pågår\n')),
    told: `PV0126 ${action}:8`,
    says: '«pågår» er ikke blant valgene',
  },
  'a field in Nynorsk': {
    files: changed(action, (text) => text.replace('responsible', 'ansvarleg')),
    told: `PV0107 ${action}:5`,
    says: 'ukjent felt «ansvarleg»',
  },
  'an amount in quotes': {
    files: changed(action, (text) => text.replace('amount: 100000', 'amount: "100 000"')),
    told: `PV0127 ${action}:10`,
    says: '«100 000» står i anførselstegn',
  },
};

/** Ways of writing the same text. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark and decomposed letters': (text) => `\ufeff${text.normalize('NFD')}`,
  'with both kinds of line end': (text) =>
    text.replace(/\n/g, (end, at: number) => (at % 2 === 0 ? '\r\n' : end)),
};

function write(files: Bad['files'], how: (text: string) => string = (text) => text): string {
  const folder = join(work, String(++number));
  const written = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' && /\.(md|yaml)$/.test(path) && content !== pointer
        ? how(content)
        : content,
    ]),
  );
  writePlan(join(folder, 'plan'), { ...smallPlan, ...written });
  return folder;
}

async function validated(folder: string, ...args: readonly string[]) {
  const { code, out } = await runBuilt(['validate', '--format', 'json', ...args], folder);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: readonly { code: string; file: string; line: number; message: string; hint?: string }[];
  };
  return {
    code,
    diagnostics,
    told: diagnostics.map(
      (diagnostic) => `${diagnostic.code} ${diagnostic.file.replace(/^plan\//, '')}:${diagnostic.line}`,
    ),
  };
}

function contents(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(join(folder, 'plan'), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    paths
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );
}

/** A repository whose first revision is good; each test adds one that is not. */
const repository = initRepository(join(work, 'repository'));
commit(repository, below('plan', smallPlan));
git(repository, 'tag', 'good');

describe.each(Object.entries(bad))('%s', (_name, { files, told, says }) => {
  const mendable = /PV0107|PV012[67]|PV0222/.test(told);

  test.each(Object.entries(writings))('is all that validate tells: %s', async (_how, change) => {
    const folder = write(files, change);
    const result = await validated(folder);
    expect({ code: result.code, told: result.told }).toEqual({ code: 1, told: [told] });
    expect(result.diagnostics[0]?.message.normalize('NFC')).toContain(says);
    expect(result.diagnostics[0]?.hint).not.toBe(undefined);
  });

  test('is told in every language', async () => {
    const folder = write(files);
    const said = await Promise.all(languages.map((language) => validated(folder, '--lang', language)));
    const texts = said.map(({ diagnostics }) => `${diagnostics[0]?.message} ${diagnostics[0]?.hint}`);
    expect(new Set(texts).size).toBe(3);
    for (const text of texts) expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  test('stops the build, which says the same', async () => {
    const folder = write(files);
    const { code, out, err } = await runBuilt(['build', '--format', 'md'], folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.replace(/\s*\n\s*/g, ' ')).toContain(says);
    expect(readdirSync(folder)).toEqual(['plan']);
  });

  test('is left alone by fmt and --fix, or fixed by both', async () => {
    for (const args of [['fmt'], ['validate', '--fix']]) {
      const folder = write(files, writings['with line ends of Windows']);
      const before = contents(folder);
      const { code } = await runBuilt(args, folder);
      const after = contents(folder);
      const [, path = ''] = /PV\d+ (.*):\d+/.exec(told) ?? [];
      const broken = join(folder, 'plan', path);
      if (mendable) expect((await validated(folder)).told).toEqual([]);
      else {
        expect(code).not.toBe(4);
        expect((await validated(folder)).told).toEqual([told]);
        if (told.startsWith('PV002') || args[0] === 'validate') expect(after[broken]).toBe(before[broken]);
      }
    }
  });

  test('is found in a revision, and by a comparison with one', async () => {
    const folder = repository;
    commit(folder, below('plan', { ...smallPlan, ...files }));
    git(folder, 'tag', '-f', 'bad');
    expect(await validated(folder, '--at', 'bad')).toMatchObject({ code: 1, told: [told] });
    expect(await validated(folder, '--at', 'good')).toMatchObject({ code: 0, told: [] });
    const { code, out, err } = await runBuilt(['diff', 'good..bad'], folder);
    expect([0, 1, 3]).toContain(code);
    // Nothing that only could not be read is told as gone.
    expect(out).not.toMatch(/Fjernet|fjernet/);
    if (!/PV1/.test(told)) expect((out + err).replace(/\s*\n\s*/g, ' ')).toContain(says);
  });

  test('is shown in an editor, at its line', async () => {
    const editor = openEditor(String(++number), smallPlanWith(files));
    await editor.start();
    const [, code = '', path = '', line = ''] = /(PV\d+) (.*):(\d+)/.exec(told) ?? [];
    await editor.open(path, String(files[path] ?? smallPlan[path]));
    const shown = await editor.told(path, (diagnostics) => diagnostics.some((one) => one.code !== 'none'));
    expect(shown.map((diagnostic) => `${diagnostic.code} ${diagnostic.range.start.line + 1}`)).toEqual([
      `${code} ${line}`,
    ]);
    expect(shown[0]?.message).toContain(says);
    expect(await editor.end()).toBe(0);
  }, 30_000);
});

test('a line that is underlined with seven signs is no conflict, and no heading', async () => {
  const folder = write(changed(chapter, (text) => text.replace('# Bakgrunn', 'Bakgrunn\n=======')));
  const told = ['PV0203 chapters/01-bakgrunn.md:5', 'PV1814 chapters/01-bakgrunn.md:6'];
  expect(await validated(folder)).toMatchObject({ code: 1, told });
});
