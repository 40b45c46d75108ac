import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/kinds/languages.ts';
import { say } from '../../src/messages/wording.ts';
import { rules } from '../../src/rules/index.ts';
import { adoptedFile } from '../support/adopted-file.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { type Changes, chapter, type RuleCases, replace, statusOn } from '../support/rule-cases.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

/** What stands in cases/: a file for each rule, by the name of the rule. */
const cases = new Map<string, RuleCases>();
for (const file of readdirSync(join(import.meta.dirname, 'cases'))) {
  const exported: Readonly<Record<string, RuleCases>> = await import(`./cases/${file}`);
  for (const found of Object.values(exported)) cases.set(file.replace(/\.ts$/, ''), found);
}

test('every rule has a file of cases, and every file of cases a rule', () => {
  expect([...cases.keys()].sort()).toEqual(rules.map(({ name }) => name).sort());
});

test('the small plan has no problem', async () => {
  expect(await judgePlan(smallPlan)).toEqual([]);
});

const judgements = new Map<Changes, Promise<readonly string[]>>();
/** What is said of the small plan with these changes; each plan is judged once. */
function judged(changes: Changes): Promise<readonly string[]> {
  const known = judgements.get(changes) ?? judgePlan(smallPlanWith(changes));
  judgements.set(changes, known);
  return known;
}

async function findings(changes: Changes, name: string): Promise<readonly string[]> {
  const lines = await judged(changes);
  return lines.filter((line) => line.split(' ')[1] === name);
}

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const ruleCases = cases.get(name);

  test('has cases that fail it, and cases that just pass', () => {
    expect(ruleCases?.fails.length).toBeGreaterThan(0);
    expect(ruleCases?.passes.length).toBeGreaterThan(0);
  });

  test('fails where it is broken', async () => {
    for (const [changes, place] of ruleCases?.fails ?? []) {
      const found = await findings(changes, name);
      expect(found.map((line) => line.split(' ').slice(0, 3).join(' '))).toContain(
        `${rule.severity} ${name} ${place}`,
      );
    }
  });

  test('passes where it is not', async () => {
    for (const changes of ruleCases?.passes ?? []) {
      expect(await findings(changes, name)).toEqual([]);
    }
  });

  test('its example fails, and passes when it is fixed', async () => {
    const { example } = rule;
    if (!example) {
      // Pictures are no lines of a file, what is not begun has none, two files are more than one, and a checksum is no line
      // to write.
      const withoutLines = [
        'pictures-keep-their-look',
        'pictures-carry-no-metadata',
        'plan-is-begun',
        'one-report-a-period',
      ];
      expect(name.startsWith('adopted-records-') || withoutLines.includes(name)).toBe(true);
      return;
    }
    const { file, wrong, right, also } = example;
    const base: Record<string, string | Uint8Array> = { ...smallPlan };
    if (also) {
      expect(base[also.file]).toContain(also.from);
      base[also.file] = String(base[also.file]).replace(also.from, also.to);
    }
    const before = base[file];
    const withLines = (lines: string): Record<string, string | Uint8Array> => {
      if (before !== undefined) return { ...base, [file]: String(before).replace(right, lines) };
      return lines === '' ? base : { ...base, [file]: lines };
    };
    if (before !== undefined) expect(before).toContain(right);
    const named = async (files: Record<string, string | Uint8Array>) =>
      (await judgePlan(files)).filter((line) => line.split(' ')[1] === name);
    expect(await named(withLines(wrong))).not.toEqual([]);
    expect(await named(withLines(right))).toEqual([]);
  });

  test('is worded in every language, without an empty place', async () => {
    for (const language of languages) {
      expect(say(rule.summary, language).length).toBeGreaterThan(10);
      expect(say(rule.explanation, language).length).toBeGreaterThan(40);
      expect(typeof rule.message[language]).toMatch(/string|function/);
    }
    for (const [changes] of ruleCases?.fails ?? []) {
      for (const line of await judged(changes)) expect(line).not.toMatch(/undefined|NaN|«»/);
    }
  });
});

test('what dates say against a status is said with the date that does', async () => {
  const said = async (...given: Parameters<typeof statusOn>): Promise<readonly string[]> => {
    const found = await findings(statusOn(...given), 'status-fits-dates');
    return found.map((line) => line.slice(line.indexOf('«')));
  };
  expect(await said('planned', '2011-02', '2011-05', '2011-06-01')).toEqual([
    '«Nye skilt» er ikke begynt, men skulle være ferdig i 2011-05',
  ]);
  expect(await said('done', '2011-08', '2011', '2011-06-01')).toEqual([
    '«Nye skilt» er gjennomført, men begynner først i 2011-08',
  ]);
  expect(await said('ongoing', '2011-08', '2011', '2011-06-01')).toEqual([
    '«Nye skilt» pågår, men begynner først i 2011-08',
  ]);
});

test('every rule file is registered, with a code of its own and in the order of codes', () => {
  const files = readdirSync(join(root, 'src', 'rules')).filter(
    (file) => !['rule.ts', 'index.ts', 'engine.ts', 'explain.ts', 'catalogue.ts'].includes(file),
  );
  expect(rules.map((rule) => `${rule.name}.ts`).sort()).toEqual(files.sort());
  const codes = rules.map((rule) => rule.code);
  expect(codes).toEqual([...new Set(codes)].sort());
});

test('ordinary text is no markup', async () => {
  const text = `Folketallet* vokste med ~20 % fra 2010 til 2020**, altså 5 * 3 = 15 per år. Se § 3 [sic] og § 5 (2).

Tallene er fra SSB*** og gjelder snake_case_navn, mappe_navn og __init__.py. Prisen er kr 5,- eller kr 250 000,-.

\\* Foreløpige tall. ** Tallene er korrigert.

**Foreløpige tall er merket slik. \\*) Anslag. (*) Usikre tall.

Spørsmål rettes til post@example.org, eller ring 32 86 00 00 – man.–fre. kl. 8–15. AT&T og R&D; H&M, «S&P 500».

Arealet er 2 x 3 = 6 m², a == b, x = y, 1 < 2 > 0, <5 %, => og ->. Brøken er 1/2; 50/50. Tegnet | deler, a|b og a || b.

Loven [1] sier: «[...] kommunen [skal] (jf. § 3) gjøre det», og [Kari] (leder) er enig [2][3]. {Dette} er i klammer.

Planen er ferdig i 2026. Det er 3. gang, og 1. gang var i 2005. Nr. 1 er E134; #1 i landet, C# og F#.

E-posten «ola_nordmann@example.org», https://example.org/a_b_c?x=1&y=2&copy=3 og www.example.org/~ola/.

Vi vil: a) satse, b) vokse – og c) samarbeide. Temperaturen er -5 °C til +10 °C. 10 000–20 000 kr +/- 5 %.

~ 20 ~ 30 % og ~~ eller == som tegn, ^ og ^1 likeså. Ord_ _ord og *. Stjerne * midt i. 5*3*2=30, a*b.

- én ting
- en ting til

1. først
2. så

Mandag
- tirsdag
- onsdag
`;
  const fields = `title: 'Skilt* nr. 1 (5 * 3 m), ~20 %, snake_case og [sic] <5 % – kr 5,-'\n`;
  const lines = await judgePlan({
    ...smallPlan,
    [chapter]: `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${text}`,
    'programmes/lokalmat.yaml': fields,
  });
  expect(lines).toEqual([]);
});

test('every kind of mark in a plain field is reported, once', async () => {
  const title = "title: '**Nye** __skilt__ og _andre_ *ting* {#a} \\* og \\_ {#b} `c`'";
  const lines = await findings(
    { 'actions/skilt.yaml': replace('title: Nye skilt', title) },
    'plain-fields-are-plain',
  );
  expect(lines.map((line) => /«(.*?)»/.exec(line)?.[1])).toEqual([
    '**Nye**',
    '_andre_',
    '{#a}',
    '\\*',
    '`c`',
  ]);
});

test('plan.yaml can change a rule, with a reason', async () => {
  const changed = (severity: string): Promise<string[]> =>
    judgePlan(
      smallPlanWith({
        'plan.yaml': (text) =>
          `${text}rules:\n  milestones-in-action-time: { severity: ${severity}, reason: Gamle data }\n`,
        'actions/skilt.yaml': replace('2011-06-01', '2011-01-31'),
      }),
    );
  expect(await changed('error')).toEqual([expect.stringMatching(/^error milestones-in-action-time /)]);
  expect(await changed('off')).toEqual([]);
});

test('of a plan.yaml that is broken nobody knows who adopts', async () => {
  const changes = (governance: string): Changes => ({
    'plan.yaml': (text) =>
      text
        .replace('status: draft', 'status: adopted')
        .replace('adoptedBy: partners', governance)
        .concat(
          'adoptions:\n  - { partner: ask, body: Kommunestyret, date: 2011-06-01 }\n  - { partner: bo, body: Kommunestyret, date: 2011-06-01 }\n',
        ),
    'adopted/strategy.yaml': adoptedFile('strategy', '2011-06'),
  });
  const said = async (governance: string): Promise<readonly string[]> =>
    (await judgePlan(smallPlanWith(changes(governance)))).map((line) => line.split(' ')[1] ?? '');
  expect(await said('adoptedBy: partners')).toEqual([]);
  expect(await said('adoptedBy: kongen')).toEqual(['not-a-choice']);
  expect(await said('adoptedBy: partners, body: ""')).toEqual(['empty-value']);
});
