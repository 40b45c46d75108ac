import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildOwnPdf } from '../support/build-pdf.ts';
import { expectGolden } from '../support/golden.ts';
import { readPdf } from '../support/read-pdf.ts';
import { runBuilt } from '../support/run-built.ts';
import { root, runCli } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const golden = join(root, 'test', 'cases', 'build');
let number = 0;
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  number += 1;
  const folder = join(work, String(number));
  writePlan(join(folder, 'plan'), files);
  return folder;
}
const markdownOf = (folder: string): string => readFileSync(join(folder, 'out', 'strategiplan.md'), 'utf8');
const pdfOf = (folder: string): Buffer => readFileSync(join(folder, 'out', 'strategiplan.pdf'));

test.each(['nb', 'nn', 'en'])('the small plan in %s, as Markdown and as pages', async (language) => {
  const folder = folderWith(smallPlan);
  const { code, err } = await runBuilt(['build', '--lang', language], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expectGolden(markdownOf(folder), join(golden, `small-${language}.md`));
  const { pageTexts, outline, destinations } = await readPdf(pdfOf(folder));
  const pages = pageTexts.map((text, index) => `--- ${index + 1}\n${text}\n`).join('');
  expectGolden(
    `${pages}--- outline\n${JSON.stringify(outline.map(({ title }) => title))}\n`,
    join(golden, `small-${language}.pages.txt`),
  );
  expect(destinations).toEqual(expect.arrayContaining(['flere-gjester', 'reiseliv', 'salg-nett']));
});

test('the plan of Kongsbergregionen as Markdown', async () => {
  const out = join(work, 'kongsberg');
  expect((await runBuilt(['build', 'strategy', '--format', 'md', '--out', out])).code).toBe(0);
  expectGolden(readFileSync(join(out, 'strategiplan.md'), 'utf8'), join(golden, 'kongsbergregionen.md'));
  expect(readdirSync(out).sort()).toEqual(['manifest.json', 'strategiplan.md']);
});

const ownPdf = await readPdf(await buildOwnPdf(join(work, 'own-pdf')));

test('contents show the pages that the headings are on, and link to them', async () => {
  const { pageTexts, annotations, outline } = ownPdf;
  const contents = pageTexts.find((text) => text.startsWith('Innhold') || text.includes('\nInnhold\n')) ?? '';
  for (const title of ['Utvikling innen reiseliv', 'Utvikling av det gode bosted', 'Kvalitet']) {
    const entry = new RegExp(`${title}\\s*(\\d+)`).exec(contents);
    expect(entry).not.toBeNull();
    expect(pageTexts[Number(entry?.[1]) - 1]).toContain(title);
  }
  const links = annotations.filter(({ subtype }) => subtype === 'Link');
  expect(links.length).toBeGreaterThan(20);
  expect(links.every(({ contentsObj }) => (contentsObj?.str.length ?? 0) > 0)).toBe(true);
  expect(outline.map(({ title }) => title)).toContain('5 Tjenesteutvikling');
});

test('headings go down one level at a time, and everything is in the structure', async () => {
  const { structure } = ownPdf;
  let last = 0;
  const roles = new Set<string>();
  const visit = (node: { role?: string; children?: readonly unknown[] } | null): void => {
    if (!node) return;
    if (node.role) roles.add(node.role);
    const level = Number(/^H(\d)$/.exec(node.role ?? '')?.[1] ?? 0);
    if (level > 0) {
      expect(level).toBeLessThanOrEqual(last + 1);
      last = level;
    }
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  for (const page of structure) visit(page);
  expect([...roles]).toEqual(
    expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'TOC', 'TOCI', 'Link']),
  );
});

test('a plan with errors is not built, unless as a draft', async () => {
  const folder = folderWith(
    smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('[skilting]', '[borte]') }),
  );
  const refused = await runBuilt(['build'], folder);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('PV1102');
  expect(refused.err).toContain('ingenting ble bygget');
  expect(existsSync(join(folder, 'out'))).toBe(false);
  const draft = await runBuilt(['build', '--draft', '--format', 'md'], folder);
  expect(draft.code).toBe(0);
  expect(draft.err).toContain('PV1102');
  expect(markdownOf(folder)).toContain('Flere gjester');
});

describe('a draft of a plan with errors says what it lacks', () => {
  const other = (smallPlan['actions/skilt.yaml'] ?? '').replace('Nye skilt', 'Gamle skilt');
  test.each([
    [
      'an action that is not read',
      'actions/gamle.yaml',
      `${other.replace('kind: measure', 'kind: maling')}farge: grønn\n`,
      'Gamle skilt',
      'linje 2, 18',
    ],
    ['an action that has no title', 'actions/gamle.yaml', 'kind: measure\n', 'gamle', 'linje 1'],
    ['broken YAML', 'actions/gamle.yaml', 'title: Gamle skilt\nkind: [\n', 'Gamle skilt', 'linje 2'],
    ['a file under another name', 'actions/gamle.yml', other, 'gamle', ''],
    [
      'a chapter',
      'chapters/02-mer.md',
      '---\nid: [\n---\n\n# Mer om oss\n\nTekst.\n',
      'Mer om oss',
      'linje 2',
    ],
    ['an indicator', 'indicators/senger.yaml', 'title: Senger\nunit: stk\n', 'Senger', 'linje 1'],
  ])('%s', async (_name, file, text, title, lines) => {
    const folder = folderWith({ ...smallPlan, [file]: text });
    const { code, err } = await runBuilt(['build', '--draft', '--format', 'md,html', '--lang', 'nb'], folder);
    expect(code).toBe(0);
    expect(err).toContain(`\n  Ikke med: «${title}» (${file})\n`);
    const all = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.md'));
    expect(all.length).toBe(4);
    for (const name of all)
      expect(readFileSync(join(folder, 'out', name), 'utf8')).toMatch(
        new RegExp(
          `## Feil i planen\n\n.* bygget av en plan med feil.*\n\n- «${title}» er ikke med: feil i ${file}${lines && `, ${lines}`}\\.\n`,
        ),
      );
    expect(readFileSync(join(folder, 'out', 'html', 'handlingsplan-2011.html'), 'utf8')).toContain(
      `«${title}» er ikke med`,
    );
    const listed = await runBuilt(['list', 'actions', '--lang', 'nb'], folder);
    expect(listed.code).toBe(1);
    expect(listed.err).toContain(`  Ikke med: «${title}» (${file})\n`);
  });

  test('a part of a file, and nothing else', async () => {
    const text = (smallPlan['actions/skilt.yaml'] ?? '').replace(
      'status: ongoing\ncosts',
      'status: ongoing\npriority: 9\ncosts',
    );
    const folder = folderWith({ ...smallPlan, 'actions/skilt.yaml': text });
    const { err } = await runBuilt(['build', '--draft', '--format', 'md', '--lang', 'nn'], folder);
    expect(err).not.toContain('Ikkje med');
    expect(markdownOf(folder)).toContain(
      '- Noko kan mangle eller vere feil: feil i actions/skilt.yaml, linje 9.\n',
    );
  });

  test('and is no adopted document; one without errors says nothing', async () => {
    const plan = (smallPlan['plan.yaml'] ?? '')
      .replace('status: draft', 'status: adopted')
      .concat(
        'adoptions:\n  - { partner: ask, body: Kommunestyret, date: 2011-05-01 }\n  - { partner: bo, body: Kommunestyret, date: 2011-05-01 }\n',
      );
    const whole = folderWith({ ...smallPlan, 'plan.yaml': plan });
    const broken = folderWith({ ...smallPlan, 'plan.yaml': plan, 'actions/gamle.yaml': 'kind: measure\n' });
    for (const [folder, marked] of [
      [whole, false],
      [broken, true],
    ] as const) {
      expect(
        (await runBuilt(['build', 'strategy', '--draft', '--format', 'md,pdf', '--lang', 'nb'], folder)).code,
      ).toBe(0);
      expect(markdownOf(folder).includes('Feil i planen')).toBe(marked);
      const { pageTexts } = await readPdf(pdfOf(folder));
      expect(pageTexts.some((text) => text.includes('Utkast'))).toBe(marked);
    }
  });
});

test('a plan without a usable plan.yaml cannot be built at all', async () => {
  const folder = folderWith(smallPlanWith({ 'plan.yaml': 'title: Bare en tittel\n' }));
  expect((await runBuilt(['build', '--draft'], folder)).code).toBe(3);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('the same plan gives the same bytes: other folder, time zone, locale and file times', () => {
  const one = folderWith(smallPlan);
  const two = folderWith(smallPlan);
  for (const path of Object.keys(smallPlan)) utimesSync(join(two, 'plan', path), 1, 1);
  runCli(['build'], one, { TZ: 'Europe/Oslo', LC_ALL: 'nb_NO.UTF-8' });
  runCli(['build'], two, { TZ: 'Pacific/Auckland', LC_ALL: 'C' });
  expect(pdfOf(one).equals(pdfOf(two))).toBe(true);
  expect(markdownOf(one)).toBe(markdownOf(two));
});

test('--at builds from git and leaves the working tree alone', async () => {
  const folder = folderWith(smallPlan);
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  git('tag', 'v1');
  const path = join(folder, 'plan', 'focus-areas', '01-naering', '01-reiseliv.md');
  const changed = readFileSync(path, 'utf8').replace('## Flere gjester', '## Færre gjester');
  writeFileSync(path, changed);
  expect((await runBuilt(['build', '--at', 'v1', '--format', 'md'], folder)).code).toBe(0);
  expect(markdownOf(folder)).toContain('Flere gjester');
  expect(readFileSync(path, 'utf8')).toBe(changed);
  expect((await runBuilt(['build', '--format', 'md'], folder)).code).toBe(0);
  expect(markdownOf(folder)).toContain('Færre gjester');
  expect(await runBuilt(['build', '--at', 'v2'], folder)).toMatchObject({ code: 3, out: '' });
  expect((await runBuilt(['validate', '--at', '--output=evil.txt'], folder)).code).toBeGreaterThanOrEqual(2);
  expect(existsSync(join(folder, 'evil.txt'))).toBe(false);
});

test('nothing is written into the plan, through a link, or over a folder', async () => {
  const folder = folderWith(smallPlan);
  expect(await runBuilt(['build', '--out', 'plan/out'], folder)).toMatchObject({ code: 3, out: '' });
  const secret = join(folder, 'secret.txt');
  writeFileSync(secret, 'secret');
  mkdirSync(join(folder, 'out'));
  symlinkSync(secret, join(folder, 'out', 'strategiplan.md'));
  expect((await runBuilt(['build'], folder)).code).toBe(3);
  expect(readFileSync(secret, 'utf8')).toBe('secret');
  expect(readdirSync(join(folder, 'out'))).toEqual(['strategiplan.md']);
});

test('nothing is written through a link that stands for one of the folders', async () => {
  const folder = folderWith(smallPlan);
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  mkdirSync(join(folder, 'out'));
  symlinkSync(elsewhere, join(folder, 'out', 'html'));
  expect((await runBuilt(['build'], folder)).code).toBe(3);
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('what is hostile in prose stays text', async () => {
  const hostile =
    '\\<script>alert(1)\\</script> &amp; [klikk](https://example.org/?a=1&b="2") `</details>` @navn #12';
  const folder = folderWith(
    smallPlanWith({
      'plan.yaml': (text) => text.replace('title: Strategiplan', 'title: Mål & «middel» <b> "x"'),
      'chapters/01-bakgrunn.md': (text) => text.replace('Regionrådet ble stiftet i 2005.', hostile),
    }),
  );
  const { code, err } = await runBuilt(['build'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { text, info } = await readPdf(pdfOf(folder));
  expect(text).toContain('<script>alert(1)</script>');
  expect(info.Title).toContain('Mål & «middel» <b> "x"');
  expect(markdownOf(folder)).not.toMatch(/(?<!\\)<script>/);
});

test('a character that no font has is reported, never a box', async () => {
  const folder = folderWith(
    smallPlanWith({ 'chapters/01-bakgrunn.md': (text) => text.replace('stiftet', 'stiftet 漢') }),
  );
  const { code, err } = await runBuilt(['build', '--format', 'pdf'], folder);
  expect(code).toBe(0);
  expect(err).toContain('U+6F22');
  expect((await readPdf(pdfOf(folder))).text).toContain('stiftet ?');
});

test('every Markdown construct is set', async () => {
  const prose = `Et avsnitt med **fet**, *kursiv*, ***begge***, \`kode\` og [lenke](https://example.org).

1. første
2. andre
   - nøstet
     - dypere
       - enda dypere

> Et sitat
> over to linjer.

\`\`\`
kode i blokk
\`\`\`

| Kommune | Innbyggere |
|---|---:|
| Kongsberg | 24 714 |
| Tinn | 6 048 |

---

${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3)}

Linje én\\
linje to.
`;
  const folder = folderWith(
    smallPlanWith({
      'chapters/01-bakgrunn.md': (text) => text.replace('Regionrådet ble stiftet i 2005.', prose),
    }),
  );
  expect(await runBuilt(['build'], folder)).toMatchObject({ code: 0, err: '' });
  const { text, structure } = await readPdf(pdfOf(folder));
  for (const words of [
    'fet',
    'kursiv',
    'begge',
    'enda dypere',
    'Et sitat',
    'kode i blokk',
    'Kongsberg',
    '24 714',
    'linje to',
  ]) {
    expect(text).toContain(words);
  }
  const roles = JSON.stringify(structure);
  for (const role of ['BlockQuote', 'Code', 'Table', 'THead', 'TH', 'TD'])
    expect(roles).toContain(`"${role}"`);
  expectGolden(markdownOf(folder), join(golden, 'constructs.md'));
});

test.each([
  ['an item', '- # Storflom\n- Liten', '- **Storflom**\n- Liten'],
  ['a quotation', '> # Storflom\n>\n> Ord.', '> **Storflom**\n>\n> Ord.'],
  ['an item of an item', '- a\n  - ## Storflom', '- a\n  - **Storflom**'],
])('a heading in %s is an error, and in a draft no more than words', async (_name, written, printed) => {
  const folder = folderWith(
    smallPlanWith({
      'chapters/01-bakgrunn.md': (text) => text.replace('Regionrådet ble stiftet i 2005.', written),
    }),
  );
  const refused = await runBuilt(['build', 'strategy'], folder);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('PV1816');
  expect((await runBuilt(['build', 'strategy', '--draft', '--format', 'md,pdf,html'], folder)).code).toBe(0);
  expect(markdownOf(folder)).toContain(`\n\n${printed}\n`);
  const html = readFileSync(join(folder, 'out', 'html', 'strategiplan.html'), 'utf8');
  expect(html).toContain('Storflom');
  expect(html).not.toMatch(/<h\d[^>]*>[^<]*Storflom/);
  const { pageTexts, outline } = await readPdf(pdfOf(folder));
  expect(outline.map(({ title }) => title)).not.toContain('Storflom');
  // Once where it stands: neither in the contents nor at the head of a page.
  expect(pageTexts.join('\n').split('Storflom')).toHaveLength(2);
});
