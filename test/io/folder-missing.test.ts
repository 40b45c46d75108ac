import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderMissing } from '../../src/io/find-plan.ts';
import { languages } from '../../src/kinds/languages.ts';
import { userErrorMessage } from '../../src/messages/user-errors.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
writePlan(join(work, 'plan'), smallPlan);
for (const name of ['Regional plan', 'økonomi', 'nord-1', 'nord-2', 'out'])
  mkdirSync(join(work, name), { recursive: true });
writeFileSync(join(work, 'planer'), '');

test.each([
  ['PLAN', 'plan'],
  ['paln', 'plan'],
  ['regionalplan', 'Regional plan'],
  ['Okonomi', 'økonomi'],
  // A file is no folder; two are as near; nothing is near.
  ['planere', undefined],
  ['nord-3', undefined],
  ['xyzxyz', undefined],
])('%s is not there, but %s may be meant', (written, suggestion) => {
  const hint = (path: string): string | undefined =>
    userErrorMessage(folderMissing(join(work, written), path)).hint?.('nb') || undefined;
  expect(hint(written)).toBe(suggestion && `Mente du «${suggestion}»?`);
  // What is before the name is kept as it is written.
  expect(hint(`../her/${written}`)).toBe(suggestion && `Mente du «../her/${suggestion}»?`);
});

test.each([
  ['validate', 'paln'],
  ['build', '--plan', 'paln'],
  ['diff', './paln', 'plan'],
])('%s %s asks for the folder that was meant, in every language', async (...words) => {
  const asked = { nb: 'Mente du «', nn: 'Meinte du «', en: 'Did you mean “' };
  for (const lang of languages) {
    const { code, out, err } = await runBuilt([...words, '--lang', lang], work);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(new RegExp(`\\n${asked[lang]}\\S*plan[»”]\\?\\n$`));
  }
});
