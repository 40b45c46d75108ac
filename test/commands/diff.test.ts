import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, type Contents, commit, git, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import type { CliResult } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
let number = 0;
const adopted = (text: string): string => text.replace('status: draft', 'status: adopted');
const goal = 'focus-areas/01-naering/01-reiseliv.md';

/** Commits of plans, one after another, of a plan that is adopted. */
function repository(...plans: readonly Contents[]): string {
  const folder = initRepository(join(work, String(++number)));
  for (const files of plans) commit(folder, below('plan', files));
  return folder;
}
const before = smallPlanWith({ 'plan.yaml': adopted });
const after = {
  ...before,
  [goal]: String(before[goal])
    .replace('Flere gjester', 'Flere tilreisende')
    .replace('- skilting', '- merking'),
  'actions/skilt.yaml': String(before['actions/skilt.yaml']).replace('amount: 100000', 'amount: 120000'),
};
const folder = repository(before, after);
const diff = (...args: readonly string[]): Promise<CliResult> =>
  runBuilt(['diff', 'HEAD~1..HEAD', ...args], folder);
const fingerprints = (out: string): readonly string[] =>
  [...out.matchAll(/\b[0-9a-f]{20}\b/g)].map(([fingerprint]) => fingerprint);

describe('--only', () => {
  test.each([
    ['goal', /Flere tilreisende/, /merking|120.000/],
    ['action', /120.000/, /Ordlyden|merking/],
    ['changed,action-area', /merking/, /120.000/],
    ['skilt', /120.000/, /merking/],
    ['naering,goal', /Flere tilreisende/, /120.000/],
  ])('%s shows what was asked for, and says how much it leaves out', async (only, shown, hidden) => {
    const { code, out } = await diff('--only', only);
    // What must be decided is told in full, and stands after the changes.
    const [changes = ''] = out.split('Vedtakskrevende endringer');
    expect(code).toBe(1);
    expect(changes).toMatch(shown);
    expect(changes).not.toMatch(hidden);
    expect(out).toMatch(/^.* \(\d+ endring(er)? til vises ikke, --only /);
  });

  test('what nothing is called is asked wrongly', async () => {
    const { code, out, err } = await diff('--only', 'golas');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('«golas»');
    expect((await diff('--only', 'flere-gjster')).err).toContain('Mente du «flere-gjester»?');
  });
});

describe('the answer', () => {
  test('is the gate’s, unless a limit is named', async () => {
    expect((await diff()).code).toBe(1);
    expect((await diff('--fail-on', 'never')).code).toBe(0);
    expect((await diff('--fail-on', 'members')).code).toBe(0);
    expect((await diff('--fail-on', 'decision')).code).toBe(1);
    expect((await diff('--fail-on', 'editorial')).code).toBe(1);
    expect((await diff('--fail-on', 'alt')).code).toBe(2);
  });

  test('of a draft is yes, and with a limit whatever its status', async () => {
    const draft = repository(smallPlan, { ...smallPlan, [goal]: String(after[goal]) });
    expect((await runBuilt(['diff', 'HEAD~1..HEAD'], draft)).code).toBe(0);
    expect((await runBuilt(['diff', 'HEAD~1..HEAD', '--fail-on', 'decision'], draft)).code).toBe(1);
    expect((await runBuilt(['diff', 'HEAD..HEAD', '--fail-on', 'editorial'], draft)).code).toBe(0);
  });

  test('is yes once a decision accepts the changes', async () => {
    const accepts = fingerprints((await diff()).out);
    expect(accepts.length).toBeGreaterThan(2);
    const decision = (more: string): Contents => ({
      ...after,
      'decisions/rr-12-11.yaml': `body: Fjellregionen\ncase: 12/11\ndate: 2011-05-01\ndecision: Vedtatt.\n${more}\n`,
    });
    const listed = decision(`accepts:\n${accepts.map((accept) => `  - "${accept}"`).join('\n')}`);
    const decided = repository(before, listed);
    const result = await runBuilt(['diff', 'HEAD~1..HEAD'], decided);
    expect(result.code).toBe(0);
    expect(result.out).toContain('12/11');
    expect((await runBuilt(['diff', 'HEAD~1..HEAD', '--fail-on', 'decision'], decided)).code).toBe(0);

    // The same by naming a revision that has the changes, and no longer when more is changed after it.
    const upTo = repository(before, after, decision('acceptsUpTo: godtatt'));
    git(upTo, 'tag', 'godtatt', 'HEAD~1');
    expect((await runBuilt(['diff', 'HEAD~2..HEAD'], upTo)).code).toBe(0);
    const more = { ...decision('acceptsUpTo: godtatt') };
    commit(upTo, below('plan', { ...more, [goal]: String(after[goal]).replace('tilreisende', 'kunder') }));
    expect((await runBuilt(['diff', 'HEAD~3..HEAD'], upTo)).code).toBe(1);
  });

  test.each(['finnes-ikke', '--output=evil.txt', 'HEAD:plan', 'tom'])(
    'a decision that accepts up to «%s» accepts nothing, and that is told at its place',
    async (revision) => {
      const decision = `body: Fjellregionen\ncase: 12/11\ndate: 2011-05-01\ndecision: Vedtatt.\nacceptsUpTo: "${revision}"\n`;
      const tagged = initRepository(join(work, String(++number)));
      commit(tagged, { 'README.md': '' });
      git(tagged, 'tag', 'tom');
      commit(tagged, below('plan', before));
      commit(tagged, below('plan', { ...after, 'decisions/rr-12-11.yaml': decision }));
      const { code, out } = await runBuilt(['diff', 'HEAD~1..HEAD'], tagged);
      expect(code).toBe(1);
      expect(out).toMatch(/plan\/decisions\/rr-12-11\.yaml:5.*godtar endringer fram til/);
      expect(existsSync(join(tagged, 'evil.txt'))).toBe(false);
    },
  );
});

test('a proposal is called one by the name of its file, too', async () => {
  const proposal = repository(before, after, after);
  expect(
    (await runBuilt(['diff', 'HEAD~2..HEAD', '--format', 'html', '--fail-on', 'never'], proposal)).code,
  ).toBe(0);
  expect(readFileSync(join(proposal, 'out', 'forslag-til-endringer.html'), 'utf8')).toContain(
    '<h1>Forslag til endringer i strategiplanen 2010–2021</h1>',
  );
  expect((await runBuilt(['diff', 'HEAD~1..HEAD', '--format', 'html'], proposal)).code).toBe(0);
  expect(readFileSync(join(proposal, 'out', 'endringer.html'), 'utf8')).toContain(
    '<h1>Endringer i strategiplanen 2010–2021</h1>',
  );
});

test('--stat counts, and says what is compared', async () => {
  const { out } = await diff('--stat');
  expect(out).toContain('1 Næring');
  expect(out.length).toBeLessThan(400);
  expect(out).toMatch(/vedtakskrevende.*\n$/);
});

test('every format is there, and the files that are no text are written', async () => {
  const formats = {
    md: /^<!-- |^#+ /,
    json: /^\{\n? *"schemaVersion"/,
    github: /^::error file=plan\//,
    csv: /;/,
    pretty: /vedtakskrevende/,
  };
  for (const [format, beginning] of Object.entries(formats)) {
    const { code, out, err } = await diff('--format', format);
    expect({ format, code, err }).toEqual({ format, code: 1, err: '' });
    expect(out).toMatch(beginning);
  }
  for (const [format, beginning] of [
    ['html', '<!doctype html>'],
    ['pdf', '%PDF-'],
  ] as const) {
    expect(await diff('--format', format)).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^out\/forslag-til-endringer\./),
    });
    const written = readFileSync(join(folder, 'out', `forslag-til-endringer.${format}`), 'latin1');
    expect(written.slice(0, 20).toLowerCase()).toContain(beginning.toLowerCase());
  }
});

test('--out writes a file, prints nothing, and not among the files of the plan', async () => {
  const result = await diff('--out', 'rapport/endringer.txt');
  expect(result.out).toBe('');
  expect(result.err).toMatch(/^rapport\/endringer\.txt \(/);
  const written = readFileSync(join(folder, 'rapport/endringer.txt'), 'utf8');
  expect(written).toBe((await diff()).out);
  expect((await diff('--out', 'plan/endringer.txt')).code).toBe(3);
  expect(existsSync(join(folder, 'plan/endringer.txt'))).toBe(false);
});

test('speaks every language, in help too', async () => {
  expect((await diff('--lang', 'nn')).out).toContain('vedtakskrevjande');
  expect((await diff('--lang', 'en')).out).toContain('Changes that need a decision');
  for (const [language, words] of [
    ['nb', 'siste felles revisjon av A og HEAD'],
    ['nn', 'sidan siste felles revisjon'],
    ['en', 'last common revision'],
  ] as const) {
    const help = (await runBuilt(['diff', '--help', '--lang', language])).out;
    expect(help.replace(/\s+/g, ' ')).toContain(words);
    expect(help).toContain('planverk diff main...HEAD --fail-on decision');
  }
});

describe('what could not be read is neither yes nor no', () => {
  const skilt = 'actions/skilt.yaml';
  const text = String(smallPlan[skilt]);
  const wrong: readonly (readonly [string, Contents])[] = [
    ['a mistake', { [skilt]: text.replace('title', 'titel') }],
    ['a conflict of git', { [skilt]: `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> gren\n` }],
    ['too large a file', { [skilt]: `${text}# ${'x'.repeat(2_000_000)}\n` }],
    ['what is no text', { [skilt]: Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]) }],
  ];

  test.each(wrong)('%s, on either side and on both', async (_name, broken) => {
    const whole = smallPlanWith({});
    const damaged = { ...whole, ...broken };
    const draft = repository(whole, damaged, damaged);
    for (const [range, sides] of [
      ['HEAD~2..HEAD~1', ['HEAD~1']],
      ['HEAD~1..HEAD~2', ['HEAD~1']],
      ['HEAD~1..HEAD', ['HEAD~1', 'HEAD']],
    ] as const) {
      const run = (...args: readonly string[]): Promise<CliResult> =>
        runBuilt(['diff', range, ...args], draft);
      // Of a draft, too, and whatever is asked.
      for (const limit of [undefined, 'never', 'editorial', 'decision', 'members']) {
        const { code, out, err } = await run(...(limit === undefined ? [] : ['--fail-on', limit]));
        expect(code).toBe(3);
        expect(out).toMatch(/^1 fil kunne ikke sammenlignes · ellers er ingenting endret\n/);
        for (const side of sides) {
          expect(out).toMatch(new RegExp(`1 fil i ${side} har feil[\\s\\S]*plan/actions/skilt.yaml`));
          expect(err).toContain(`plan/actions/skilt.yaml (${side})`);
        }
        expect(out).not.toMatch(/slipper gjennom\.$/m);
      }
    }
  });

  test('whatever else was found: a change that needs a decision, and one that must not be', async () => {
    const [, broken = {}] = wrong[0] ?? [];
    const adoptedOne = repository(before, { ...after, ...broken });
    const { code, out } = await runBuilt(['diff', 'HEAD~1..HEAD'], adoptedOne);
    expect(code).toBe(3);
    expect(out).toMatch(/^1 fil kunne ikke sammenlignes · 1 vedtakskrevende/);
    expect(out.indexOf('skilt.yaml')).toBeLessThan(out.indexOf('Flere tilreisende'));
    const withdrawn = repository(before, { ...smallPlan, ...broken });
    expect((await runBuilt(['diff', 'HEAD~1..HEAD'], withdrawn)).code).toBe(3);
    expect((await runBuilt(['diff', 'HEAD~1..HEAD', '--fail-on', 'members'], withdrawn)).code).toBe(3);
    // The same read from folders, and with what was asked to be shown being all right.
    expect((await runBuilt(['diff', 'HEAD~1..HEAD', '--only', 'goal'], adoptedOne)).code).toBe(3);
  });

  const heads = {
    nb: /1 fil kunne ikke sammenlignes · ellers er ingenting endret/,
    nn: /1 fil kunne ikkje samanliknast · elles er ingenting endra/,
    en: /1 file could not be compared · nothing else has changed/,
  };
  describe.each(Object.entries(heads))('is told first in every format, in %s', (lang, head) => {
    const [, broken = {}] = wrong[0] ?? [];
    const repo = repository(smallPlan, { ...smallPlan, ...broken });
    const run = (...args: readonly string[]): Promise<CliResult> =>
      runBuilt(['diff', 'HEAD~1..HEAD', '--fail-on', 'decision', '--lang', lang, ...args], repo);

    test.each([
      ['--format=pretty', /^/],
      ['--stat', /^/],
      ['--format=md', /^<!-- planverk-diff -->\n\n### [^\n]*: /],
      [
        '--format=github',
        /::error file=plan\/actions\/skilt\.yaml,[^\n]*\n(?:::error[^\n]*\n)*::stop-commands::[^\n]*\n/,
      ],
    ])('%s', async (format, start) => {
      const { code, out } = await run(format);
      expect(code).toBe(3);
      expect(out).toMatch(new RegExp(start.source + head.source));
      expect(out).toContain('plan/actions/skilt.yaml');
    });

    test('html and pdf', async () => {
      const page = join(repo, `endringer-${lang}.html`);
      expect((await run('--format', 'html', '--out', page)).code).toBe(3);
      const html = readFileSync(page, 'utf8');
      expect(html).toMatch(head);
      expect(html.indexOf('plan/actions/skilt.yaml')).toBeGreaterThan(0);
      expect((await run('--format', 'pdf', '--out', join(repo, `endringer-${lang}.pdf`))).code).toBe(3);
    });

    test('json and csv', async () => {
      const json = await run('--format', 'json');
      expect(json.code).toBe(3);
      expect(JSON.parse(json.out)).toMatchObject({
        summary: { changes: 0, unread: 1 },
        unread: [{ side: 'head', file: 'plan/actions/skilt.yaml' }],
        verdict: { compared: false },
      });
      const csv = await run('--format', 'csv');
      expect(csv.code).toBe(3);
      const [, first = ''] = csv.out.split('\r\n');
      const words = {
        nb: 'Kunne ikke sammenlignes',
        nn: 'Kunne ikkje samanliknast',
        en: 'Could not be compared',
      };
      expect(first).toContain(`${words[lang as 'nb']}`);
      expect(first).toContain('actions/skilt.yaml');
    });
  });
});
