// Letters and signs outside ASCII, as the built program reads them: what the sources do with them is tested elsewhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../support/read-pdf.ts';
import { runCli } from '../support/run-cli.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const folder = temporaryFolder();
const chapter = 'chapters/01-bakgrunn.md';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const skilt = 'actions/skilt.yaml';

function planIn(name: string, changes: Parameters<typeof smallPlanWith>[0]): string {
  writePlan(join(folder, name, 'plan'), smallPlanWith(changes));
  return join(folder, name);
}

test('ids keep every letter that has a form in ASCII', () => {
  const ids = {
    'Økt næring på øyene': 'okt-naering-pa-oyene',
    'Gjøre kjøreveger bedre': 'gjore-kjoreveger-bedre',
    'Bærekraftig ferdsel': 'baerekraftig-ferdsel',
    'Åpne møteplasser i Sørøst': 'apne-moteplasser-i-sorost',
    'Giellašearvi, đuodji ja ŋárga': 'giellasearvi-duodji-ja-narga',
    'Boaŧŧu Straße': 'boattu-strasse',
  };
  const goals = Object.keys(ids).map((title, index) => `## ${title}\n\n- noe ${index} {#noe-${index}}\n`);
  const cwd = planIn('ids', { [strategy]: (text) => `${text}\n${goals.join('\n')}` });
  expect(runCli(['fmt'], cwd).code).toBe(0);
  const formatted = readFileSync(join(cwd, 'plan', strategy), 'utf8');
  expect(formatted.split('\n').filter((line) => line.startsWith('## ') && !line.includes('gjester'))).toEqual(
    Object.entries(ids).map(([title, id]) => `## ${title} {#${id}}`),
  );
});

test('addresses of headings keep their letters, in ASCII on the web and as a forge makes them in Markdown', () => {
  const headings = {
    'Økonomi på øyene': ['okonomi-pa-oyene', 'økonomi-på-øyene'],
    'Ærlig tale – og så videre': ['aerlig-tale-og-sa-videre', 'ærlig-tale--og-så-videre'],
    'Årets mål': ['arets-mal', 'årets-mål'],
    Čielggadus: ['cielggadus', 'čielggadus'],
  };
  const cwd = planIn('addresses', {
    'action-plans/2011.md': (text) =>
      `${text}\n${Object.keys(headings)
        .map((title) => `## ${title}\n\nTekst.\n`)
        .join('\n')}`,
  });
  expect(runCli(['build', 'action-plan', '--format', 'html,md'], cwd).code).toBe(0);
  const page = readFileSync(join(cwd, 'out', 'html', 'handlingsplan-2011.html'), 'utf8');
  const text = readFileSync(join(cwd, 'out', 'handlingsplan-2011.md'), 'utf8');
  for (const [title, [onPage, inText]] of Object.entries(headings)) {
    expect(page).toContain(`id="om--${onPage}">${title}<`);
    expect(text).toContain(`[${title}](#${inText})`);
  }
});

test('no line ends between what belongs together, and words are divided after a dash', async () => {
  const tied = ['§ 5', '10 år', 'kr 500', '12 ‰', '8. februar', 'J. P. Åsen'];
  const filling = 'Kommunene skal sammen arbeide for at alle når målene som er satt opp i planen for årene';
  const paragraphs: string[] = [];
  for (const words of tied)
    for (let length = 50; length < filling.length; length += 1)
      paragraphs.push(`${filling.slice(0, length).trim()} ${words} og mer av det samme her.`);
  const chain = 'Damåsen–Saggrenda–Heddal–Notodden–Hjuksebø–Ørvella–Bø–Lunde–Drangedal–Neslandsvatn';
  const cwd = planIn('line-ends', {
    [chapter]: `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${[...paragraphs, chain].join('\n\n')}\n`,
  });
  expect(runCli(['build', 'strategy', '--format', 'pdf'], cwd).code).toBe(0);
  const { pageTexts } = await readPdf(readFileSync(join(cwd, 'out', 'strategiplan.pdf')));
  const lines = pageTexts.flatMap((text) => text.split('\n')).map((line) => line.trim());
  for (const words of tied) {
    const [first = '', ...rest] = words.split(' ');
    // It is there, and whole, as often as it was written.
    expect([words, lines.filter((line) => line.includes(words)).length]).toEqual([
      words,
      paragraphs.filter((text) => text.includes(words)).length,
    ]);
    expect(lines.filter((line) => line.endsWith(` ${first}`))).toEqual([]);
    expect(rest.length).toBeGreaterThan(0);
  }
  const chained = lines.filter((line) => line.endsWith('–') && line.startsWith('Damåsen–'));
  expect(chained).toHaveLength(1);
});

test('amounts are read with the minus and the spaces of print', () => {
  const cwd = planIn('amounts', {
    [skilt]: (text) =>
      text.replace(
        '  - { year: 2011, amount: 100000 }',
        '  - { year: 2011, amount: 105000 }\n  - { year: 2011, amount: −5 000, note: Tilbakebetalt }',
      ),
  });
  // Read as 5 000, it would leave 10 000 of the cost without money.
  expect(runCli(['validate'], cwd)).toEqual({ code: 0, out: 'Ingen feil i 10 filer\n', err: '' });
  expect(runCli(['build', 'action-plan', '--format', 'md'], cwd).code).toBe(0);
  const row = readFileSync(join(cwd, 'out', 'handlingsplan-2011.md'), 'utf8')
    .split('\n')
    .find((line) => line.startsWith('|') && line.includes('Nye skilt') && line.includes('100'));
  expect(row?.split('|').map((cell) => cell.trim())).toContain('100\u202f000');
});

test.each([
  ['−5 prosent', '5 prosent'],
  ['50 €', '50 $'],
  ['10 ‰', '10 %'],
  ['± 2 grader', '2 grader'],
  ['2011–2014 gjelder', '2011–2015 gjelder'],
  ['§ 5 gjelder', '§ 6 gjelder'],
])('%s is not %s: the change is not editorial', (before, after) => {
  const name = `weights-${before.replaceAll(/\W/gu, '')}-${[...after].length}`;
  const cwd = planIn(name, { [chapter]: (text) => text.replace('stiftet i 2005', before) });
  writePlan(join(cwd, 'ny'), smallPlanWith({ [chapter]: (text) => text.replace('stiftet i 2005', after) }));
  const { code, out } = runCli(['diff', 'plan', 'ny', '--format', 'json', '--fail-on', 'substantive'], cwd);
  const { changes } = JSON.parse(out) as { changes: readonly { weight: string }[] };
  expect([changes.map(({ weight }) => weight), code]).toEqual([['substantive'], 1]);
});
