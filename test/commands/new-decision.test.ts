import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, commit, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();

/** The small plan, adopted, and changed on disk since: something for the plan's body, something for every member. */
function changed(name: string): string {
  const folder = initRepository(join(work, name));
  const adopted = {
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace('status: draft', 'status: adopted'),
  };
  commit(folder, below('plan', adopted));
  const goal = 'focus-areas/01-naering/01-reiseliv.md';
  writePlan(folder, {
    ...below('plan', {
      'plan.yaml': adopted['plan.yaml'].replace('text: Vekst', 'text: Mer vekst'),
      [goal]: (smallPlan[goal] ?? '').replace('Flere gjester', 'Flere tilreisende'),
    }),
  });
  return folder;
}
const base = ['new', 'decision', '12/11'] as const;
const whole = [...base, '--from', 'HEAD', '--date', '2011-06-10'] as const;

test('the decision is written with what it accepts, and then nothing of that waits', async () => {
  const folder = changed('Åse Ø');
  const before = await runBuilt(['diff', 'HEAD', '--fail-on', 'decision'], folder);
  expect(before.code).toBe(1);
  const { code, out } = await runBuilt([...whole], folder);
  expect(code).toBe(0);
  expect(out).toMatch(/plan\/decisions\/12-11\.yaml er skrevet\.[\s\S]*godtar 1 endring\.[\s\S]*--partner/);
  const text = readFileSync(join(folder, 'plan', 'decisions', '12-11.yaml'), 'utf8');
  expect(text).toMatch(
    /^body: .+\ncase: 12\/11\ndate: 2011-06-10\ndecision: Endringene vedtas\.\naccepts:\n {2}- \w{20} # Mål omformulert: 1\.1\.1 Flere tilreisende\n$/,
  );
  for (const partner of ['ask', 'bo']) {
    const own = await runBuilt(
      ['new', 'decision', `KS ${partner}`, '--from', 'HEAD', '--date', '2011-06-12', '--partner', partner],
      folder,
    );
    expect(own.code).toBe(0);
  }
  const member = readFileSync(join(folder, 'plan', 'decisions', 'ks-ask.yaml'), 'utf8');
  expect(member).toMatch(/body: Ask\npartner: ask\n[\s\S]*# Det overordnede målet endret/);
  expect((await runBuilt(['validate'], folder)).out).not.toContain('decisions/');
  expect((await runBuilt(['diff', 'HEAD', '--fail-on', 'decision'], folder)).code).toBe(0);
});

const draft = initRepository(join(work, 'utkast'));
commit(draft, below('plan', smallPlan));

test.each([
  ['nothing waits', [...base, '--from', 'HEAD', '--date', '2011-06-10'], 1, /Ingen endringer siden HEAD/],
  ['no revision', [...base, '--date', '2011-06-10'], 2, /--from/],
  ['no day', [...base, '--from', 'HEAD'], 2, /--date/],
  ['a day that is none', [...base, '--from', 'HEAD', '--date', '2011-02-30'], 2, /2011-02-30/],
  ['an unknown partner', [...whole, '--partner', 'nobody'], 2, /«nobody» er ingen part/],
  ['an unknown revision', [...base, '--from', 'v9', '--date', '2011-06-10'], 3, /v9/],
] as const)('%s', async (_name, args, code, said) => {
  const folder = draft;
  const told = await runBuilt([...args], folder);
  expect({ code: told.code, said: said.test(told.out + told.err) }).toEqual({ code, said: true });
});

test('a file that is there is not written over, and what cannot be read is not accepted', async () => {
  const folder = changed('to ganger');
  await runBuilt([...whole], folder);
  const again = await runBuilt([...whole], folder);
  expect(again.code).toBe(3);
  expect(again.err).toContain('finnes fra før');
  writePlan(folder, below('plan', { 'actions/skilt.yaml': 'title: [' }));
  const broken = await runBuilt(
    ['new', 'decision', '13/11', '--from', 'HEAD', '--date', '2011-06-10'],
    folder,
  );
  expect(broken.code).toBe(3);
});
