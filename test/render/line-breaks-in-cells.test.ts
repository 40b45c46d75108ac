import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../support/read-pdf.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const chapter = 'chapters/01-bakgrunn.md';
const chapterOf = (text: string): Record<string, string> => ({
  ...smallPlan,
  [chapter]: `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${text}\n`,
});

test('`<br>` in a cell is a line break in every format', async () => {
  const folder = join(work, 'breaks');
  const table = '| Hvem | Hva |\n|---|---|\n| Askheim<br>Bødalen<BR/>Nes | *Skilt<br />og salg* |';
  writePlan(join(folder, 'plan'), chapterOf(table));
  const { code, err } = await runBuilt(['build', 'strategy', '--format', 'md,html,pdf'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const out = (...path: readonly string[]): Buffer => readFileSync(join(folder, 'out', ...path));
  expect(out('strategiplan.md').toString()).toMatch(
    /\| Askheim<br>Bødalen<br>Nes +\| \*Skilt<br>og salg\* +\|/,
  );
  expect(out('html', 'strategiplan.html').toString()).toMatch(
    />Askheim<br\s*\/?>\s*Bødalen<br\s*\/?>\s*Nes<.*<em>Skilt<br\s*\/?>\s*og salg<\/em>/s,
  );
  const { pageTexts } = await readPdf(out('strategiplan.pdf'));
  const lines = pageTexts
    .join('\n')
    .split('\n')
    .map((line) => line.trim());
  for (const line of ['Askheim', 'Bødalen', 'Nes', 'Skilt', 'og salg'])
    expect(lines.join('\n')).toContain(line);
  expect(pageTexts.join('\n')).not.toMatch(/Askheim ?Bødalen|<br/i);
});

test('what Markdown makes of the written table is read again as the same', async () => {
  const folder = join(work, 'again');
  writePlan(join(folder, 'plan'), chapterOf('| Hvem |\n|---|\n| Ask<br>Bø |'));
  await runBuilt(['build', 'strategy', '--format', 'md'], folder);
  const row = /\| Ask<br>Bø +\|/.exec(readFileSync(join(folder, 'out', 'strategiplan.md'), 'utf8'));
  expect(row).not.toBeNull();
});

test.each([
  ['<br>', 'avslutt linjen med «\\» for å begynne på en ny; i en tabellcelle kan det stå «<br>»'],
  ['<b>', 'skriv «**ord**»'],
  ['<em>', 'skriv «*ord*»'],
  ['<a href="https://example.org">', 'skriv «[ord](adressen)»'],
  ['<span class="x">', 'ta bort merkene, og la teksten stå'],
  ['<sup>', 'skriv tegnet selv, som ² eller ₂'],
  ['<!-- senere -->', 'slett kommentaren'],
  ['<navn>', 'bruk Markdown; et «<» som hører til teksten, skrives «\\<»'],
])('%s in a text is refused with what to write', async (html, how) => {
  const folder = join(work, `html-${html.replace(/\W+/g, '-')}`);
  writePlan(join(folder, 'plan'), chapterOf(`Regionen ${html} vokser.`));
  const { code, out } = await runBuilt(['validate'], folder);
  expect(code).toBe(1);
  expect(out).toContain('feil[PV0211]');
  expect(out).toContain(`= hjelp: ${how}\n`);
});

test('what is advised is accepted', async () => {
  const folder = join(work, 'advised');
  const text =
    'En linje\\\nog en til, **ord**, *ord*, [ord](https://example.org), m², \\<navn> og 5 \\< 6.\n\n---\n\n| A |\n|---|\n| a<br>b |';
  writePlan(join(folder, 'plan'), chapterOf(text));
  const { code, out } = await runBuilt(['validate', '--format', 'json'], folder);
  expect({ code, told: JSON.parse(out).diagnostics }).toEqual({ code: 0, told: [] });
});
