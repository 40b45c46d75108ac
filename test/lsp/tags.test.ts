import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { languageServers, type Shown } from '../support/lsp-editor.ts';
import { below, commit, git, initRepository } from '../support/repository.ts';
import { runCli } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const openEditor = languageServers(work);
const path = 'plan.yaml';

/** The plan with an earlier edition that has this tag. */
const tagged = (tag: string): string =>
  `${smallPlan[path]}editions:\n  - { status: archived, date: 2009, tag: ${tag} }\n`;

test('a tag that git lacks is reported as it is written, and no more when it is set', async () => {
  const repository = initRepository(join(work, 'a'));
  commit(repository, { 'README.md': 'En plan.\n' });
  git(repository, 'tag', 'vedtatt-2009');
  const editor = openEditor('a');
  await editor.start();
  await editor.open(path, tagged('vedtat-2009'));
  const isOfTag = (shown: readonly Shown[]): boolean => shown.some(({ code }) => code === 'PV0028');
  const found = (await editor.told(path, isOfTag)).find(({ code }) => code === 'PV0028');
  expect(found?.message).toMatch(/^taggen «vedtat-2009» finnes ikke i git\n/);
  const lines = tagged('vedtat-2009').split('\n');
  const line = lines.findIndex((text) => text.includes('tag:'));
  const character = lines[line]?.indexOf('vedtat-2009') ?? -1;
  expect(found?.range).toEqual({ start: { line, character }, end: { line, character: character + 11 } });
  // It is corrected, then another is named, which somebody sets in git meanwhile.
  await editor.change(path, tagged('vedtatt-2009'));
  await editor.told(path, (shown) => !isOfTag(shown));
  await editor.change(path, tagged('ny'));
  await editor.told(path, isOfTag);
  git(repository, 'tag', 'ny');
  await editor.change(path, `${tagged('ny')}\n`);
  await editor.told(path, (shown) => !isOfTag(shown));
  expect(await editor.end()).toBe(0);
}, 30_000);

test('outside a repository nobody knows which tags there are', async () => {
  mkdirSync(join(work, 'b'), { recursive: true });
  const editor = openEditor('b', { ...smallPlan, [path]: tagged('borte') });
  await editor.start();
  await editor.open(path, `${tagged('borte')}feil: 1\n`);
  // What is wrong besides is shown.
  const shown = await editor.told(path, (all) => all.length > 0);
  expect(shown.map(({ code }) => code)).not.toContain('PV0028');
  expect(await editor.end()).toBe(0);
}, 30_000);

test('the command line says the same', () => {
  const repository = initRepository(join(work, 'c'));
  commit(repository, below('plan', { ...smallPlan, 'plan.yaml': tagged('borte') }));
  const { code, out, err } = runCli(['validate'], repository);
  expect(code).toBe(0);
  expect(out + err).toContain('[PV0028]: taggen «borte» finnes ikke i git');
  git(repository, 'tag', 'borte');
  const after = runCli(['validate'], repository);
  expect(after.out + after.err).not.toContain('PV0028');
});
