import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../support/read-text.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const folder = join(work, 'plan');
writePlan(folder, smallPlan);
cpSync(join(root, 'templates', 'example'), folder, { recursive: true });
const planFile = join(folder, 'plan.yaml');
const lines = readText(join(root, 'templates/example/README.md')).match(/documents:\n(?: {2}.*\n)+/)?.[0];
writeFileSync(planFile, `${readFileSync(planFile, 'utf8')}${lines}`);

test('the worked example is a valid part of a plan', async () => {
  expect(await runBuilt(['validate', '--max-warnings', '0'], work)).toMatchObject({ code: 0 });
});

test('columns, parts, headings and words are as its files say', async () => {
  const built = await runBuilt(['build', 'action-plan', '2011', '--format', 'md,html,pdf'], work);
  expect(built.code).toBe(0);
  const text = readFileSync(join(work, 'out', 'handlingsplan-2011.md'), 'utf8');
  expect(text).toMatch(/\| Oppgave +\| Virkning +\| Frist +\| Kostnad 2011, kr \| Udekket \| Status +\|/);
  expect(text).toMatch(/^## Hva vi skal gjøre$/m);
  expect(text).not.toMatch(/Årshjul|Mål som tiltakene skal bidra til/);
  const standard = await runBuilt(['build', 'action-plan', '--format', 'md', '--out', join(work, 'usual')]);
  expect(standard.code).toBe(0);
  const usual = readFileSync(join(work, 'usual', 'handlingsplan-2012.md'), 'utf8');
  expect(usual).toMatch(/\| Tiltak +\| Ansvarlig +\| Frist/);
  const style = readFileSync(join(work, 'out', 'html', 'style.css'), 'utf8');
  expect(style).toMatch('--accent-1: #14532d');
});

test('what is not printed is not linked to', async () => {
  const template = join(folder, 'templates', 'action-plan.yaml');
  writeFileSync(
    template,
    'document: action-plan\nsections: [{ section: priorities }, { section: actions }]\n',
  );
  writeFileSync(
    join(folder, 'templates', 'strategy.yaml'),
    'document: strategy\nsections: [{ section: chapters }]\n',
  );
  expect(await runBuilt(['build', '--format', 'html,md,pdf'], work)).toMatchObject({ code: 0 });
  for (const name of ['handlingsplan-2011', 'strategiplan']) {
    const html = readFileSync(join(work, 'out', 'html', `${name}.html`), 'utf8');
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    for (const [, id] of html.matchAll(/href="#([^"]*)"/g))
      expect({ name, id, there: ids.has(id) }).toEqual({ name, id, there: true });
  }
});
