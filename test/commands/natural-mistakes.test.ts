import { join } from 'node:path';
import { languages } from '../../src/kinds/languages.ts';
import { readText } from '../support/read-text.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

/** What somebody writes who knows what is meant and not how planverk writes it. */

const work = temporaryFolder();
const file = 'actions/skilt.yaml';
let number = 0;

async function validate(from: string, to: string, ...args: readonly string[]) {
  const cwd = join(work, String(++number));
  const action = smallPlan[file] ?? '';
  if (!action.includes(from)) throw new Error(`no ${from}`);
  writePlan(join(cwd, 'plan'), { ...smallPlan, [file]: action.replace(from, to) });
  const { code, out } = await runBuilt(['validate', ...args], cwd);
  return { code, out, written: readText(join(cwd, 'plan', file)) };
}

test.each<[string, string, Readonly<Record<string, string>>]>([
  [
    'costs:\n  - { year: 2011, amount: 100000 }',
    'costs:\n  2011: 100000',
    {
      nb: '= hjelp: skriv det som en liste:\n         costs:\n           - year: 2027\n             amount: 250000\n',
      nn: '= hjelp: skriv det som ei liste:\n         costs:\n           - year: 2027\n             amount: 250000\n',
      en: '= help: write it as a list:\n         costs:\n           - year: 2027\n             amount: 250000\n',
    },
  ],
  [
    'financing:\n  - { year: 2011, source: fylket, amount: 50000 }\n  - { year: 2011, source: kontingent, amount: 50000 }',
    'financing:\n  fylket: 50000',
    { nb: 'skriv det som en liste:\n         financing:\n           - year: 2027' },
  ],
  [
    'costs:\n  - { year: 2011, amount: 100000 }',
    'costs:\n  year: 2011\n  amount: 50000\n  - year: 2011\n    amount: 50000',
    {
      nb: 'blant felter, som ikke er en liste\n',
      nn: 'blant felt, som ikkje er ei liste\n',
      en: 'among fields, which are no list\n',
    },
  ],
  [
    'costs:\n  - { year: 2011, amount: 100000 }',
    'costs:\n- year: 2011\n  amount: 50000\n  - year: 2011\n    amount: 50000',
    { nb: '12 │   - year: 2011\n' },
  ],
  [
    'start:',
    'participants: alle\nstart:',
    {
      nb: '= hjelp: la feltet være: uten det deltar alle medlemmene\n',
      nn: '= hjelp: lat feltet vere: utan det deltek alle medlemene\n',
      en: '= help: leave the field out: without it every member takes part\n',
    },
  ],
  [
    'end: 2011\n',
    'end: løpende\n',
    {
      nb: '«løpende» skrives med et annet ord\n',
      nn: '«løpende» blir skrive med eit anna ord\n',
      en: '“løpende” is written with another word\n',
    },
  ],
  [
    'start: 2011-02\n',
    'start: 15.02.2011\n',
    {
      nb: '= hjelp: skriv 2011-02-15 – planverk validate --fix retter det\n',
      nn: '= hjelp: skriv 2011-02-15 – planverk validate --fix rettar det\n',
      en: '= help: write 2011-02-15 – planverk validate --fix does it\n',
    },
  ],
  ['end: 2011\n', 'end: 1. desember 2011\n', { nb: '= hjelp: skriv 2011-12-01 – planverk validate --fix' }],
  ['start: 2011-02\n', 'start: våren 2011\n', { nb: 'skriv 2011-03-01, eller bare 2011-03 eller 2011\n' }],
])('%j written as %j', async (from, to, hints) => {
  for (const language of languages.filter((one) => hints[one] !== undefined)) {
    const { code, out } = await validate(from, to, '--lang', language);
    expect(out).toContain(hints[language]);
    expect(code).toBe(1);
  }
});

test.each([
  ['start: 2011-02\n', 'start: 15.02.2011\n', 'start: 2011-02-15\n'],
  ['start: 2011-02\n', "start: '1. februar 2011'\n", "start: '2011-02-01'\n"],
  ['end: 2011\n', 'end: desember 2011\n', 'end: 2011-12\n'],
])('%j is written as %j, and fixed', async (from, to, fixed) => {
  const { code, written } = await validate(from, to, '--fix');
  expect(code).toBe(0);
  expect(written).toContain(fixed);
});

test('all that take part are no list to be fixed', async () => {
  const { code, written } = await validate('start:', 'participants: alle\nstart:', '--fix');
  expect(code).toBe(1);
  expect(written).toContain('participants: alle\n');
});

test('a plan that was copied for the next year is not asked to take the name of the one it is from', async () => {
  const cwd = join(work, 'copied');
  const plan = smallPlan['action-plans/2011.md'] ?? '';
  writePlan(join(cwd, 'plan'), { ...smallPlan, 'action-plans/2012.md': plan });
  const hints = {
    nb: '«2011.md» er en annen fil: rett det som står i denne\n',
    nn: '«2011.md» er ei anna fil: rett det som står i denne\n',
    en: '“2011.md” is another file: fix what this one says\n',
  };
  for (const language of languages)
    expect((await runBuilt(['validate', '--lang', language], cwd)).out).toContain(hints[language]);
  await runBuilt(['validate', '--fix'], cwd);
  expect(readText(join(cwd, 'plan', 'action-plans/2012.md'))).toBe(plan);
  writePlan(join(cwd, 'plan'), {
    ...smallPlan,
    'action-plans/2012.md': plan.replace('year: 2011', 'year: 2013'),
  });
  expect((await runBuilt(['validate'], cwd)).out).toContain('gi filen navnet «2013.md», eller rett');
});

test.each([
  ['partners:\n  - { id: ask', 'partners:\n  ask:\n    name: Ask\n  - { id: ask'],
  ['financingSources:\n', 'financingSources:\n    id: staten\n    title: Staten\n    kind: state\n'],
])('a list that begins without a dash: %j', async (from, to) => {
  const cwd = join(work, String(++number));
  const settings = smallPlan['plan.yaml'] ?? '';
  expect(settings).toContain(from);
  writePlan(join(cwd, 'plan'), { ...smallPlan, 'plan.yaml': settings.replace(from, to) });
  const { out } = await runBuilt(['validate'], cwd);
  expect(out).toContain('feil[PV0056]: et punkt («- ») blant felter');
  expect(out).not.toContain('PV0033');
});
