import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withAdopted } from '../support/adopted-plan.ts';
import { expectGolden } from '../support/golden.ts';
import { readPdf } from '../support/read-pdf.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
type Files = Readonly<Record<string, string>>;

const revision = 'revision: { status: adopted, date: 2011-01 }';
const adoptions = `adoptions:
  - { partner: ask, body: Kommunestyret, date: 2011-01 }
  - { partner: bo, body: Kommunestyret, date: 2011-01 }
`;
const draft = 'revision: { status: draft, date: 2011-01 }\n';

/** The small plan, with all its documents adopted in January 2011. */
const adopted: Files = (() => {
  const files: Record<string, string> = {
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(
      'revision: { status: draft, date: 2011-06 }\n',
      `${revision}\n${adoptions}`,
    ),
    'actions/skilt.yaml': (smallPlan['actions/skilt.yaml'] ?? '').replace(/reports:[\s\S]*/, ''),
  };
  for (const path of ['action-plans/2011.md', 'economic-plans/2011-2014.yaml'])
    files[path] = (smallPlan[path] ?? '').replace(draft, `${revision}\n${adoptions}`);
  const keys = ['strategy', 'action-plan 2011', 'economic-plan 2011-2014'] as const;
  return keys.reduce<Files>((before, key) => withAdopted(before, key, '2011-01'), files);
})();

/** The same plan later: an action that costs more and is done, one that is deleted, and one that is new. */
const later: Files = (() => {
  const { 'actions/nettsalg.yaml': _, ...files } = adopted;
  return {
    ...files,
    'actions/skilt.yaml': `${(files['actions/skilt.yaml'] ?? '')
      .replace('title: Nye skilt', 'title: Skilt langs veien')
      .replace('end: 2011', 'end: 2012-03')
      .replaceAll('amount: 100000', 'amount: 130000')
      .replaceAll('source: kontingent, amount: 50000', 'source: kontingent, amount: 80000')}reports:
  - { date: 2011-05-31, status: ongoing, text: Bestilt., progress: 40, signal: at-risk }
  - { date: 2011-09-30, status: ongoing, text: Halvparten er oppe., spent: 120000, progress: 50, signal: on-track }
`,
    'actions/a-kart.yaml': `title: Kart til alle
kind: measure
serves: [skilting]
responsible: ask
start: 2011
end: 2011
status: planned
costs: [{ year: 2011, amount: 5000 }]
financing: [{ year: 2011, source: kontingent, amount: 5000 }]
`,
    'indicators/folketall.yaml': `${files['indicators/folketall.yaml']}  - { period: 2011, value: 1520 }\n`,
  };
})();

let number = 0;
/** Builds documents of a plan and returns what was said, and a reader of the files. */
async function built(files: Files, ...args: readonly string[]) {
  number += 1;
  const folder = join(work, String(number));
  writePlan(join(folder, 'plan'), files);
  const { code, err } = await runBuilt(['build', ...args], folder);
  return {
    code,
    err,
    read: (path: string): string => readFileSync(join(folder, 'out', path), 'utf8'),
    bytes: (path: string): Buffer => readFileSync(join(folder, 'out', path)),
  };
}

/** The chapter of what has happened since, which is the last, and the document without it and without what leads to it. */
function divided(markdown: string): { readonly chapter: string; readonly rest: string } {
  const from = markdown.search(/^## Status/m);
  if (from < 0) throw new Error(`no chapter in ${markdown}`);
  const rest = `${markdown.slice(0, from).trimEnd()}\n`.replace(/^. \[Status.*\n/m, '');
  return { chapter: `${markdown.slice(from).trimEnd()}\n`, rest };
}

const documents = [
  ['action-plan', 'handlingsplan-2011'],
  ['economic-plan', 'okonomiplan-2011-2014'],
  ['strategy', 'strategiplan'],
] as const;

describe.each(documents)('%s', (kind, name) => {
  test.each(['nb', 'nn', 'en'])('what has happened since it was adopted, in %s', async (lang) => {
    const { code, err, read } = await built(later, kind, '--status', '--format', 'md', '--lang', lang);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectGolden(
      divided(read(`${name}.md`)).chapter,
      join(root, 'test/cases/build', `status-${kind}-${lang}.md`),
    );
  });

  test('the rest is as it was adopted, but for the line that says of the chapter', async () => {
    const before = await built(adopted, kind, '--format', 'md');
    const after = await built(later, kind, '--status', '--format', 'md');
    const line =
      'Dokumentet har et kapittel om hva som har skjedd siden. Det er ikke en del av det som ble vedtatt.\n\n';
    const { rest } = divided(after.read(`${name}.md`));
    expect(rest).toContain(line);
    // Marks of lists alternate.
    const without = (text: string): string => text.replace(/^(\s*)\* \[/gm, '$1- [');
    // The cover says it, too.
    const cover = ', med status per 30. september 2011';
    expect(rest).toContain(`VEDTATT januar 2011${cover}\n`);
    expect(without(rest.replace(line, '').replace(cover, ''))).toBe(without(before.read(`${name}.md`)));
  });

  test('the page on the web and the PDF have the chapter, too', async () => {
    const { read, bytes } = await built(later, kind, '--status', '--format', 'html,pdf');
    const page = read(`html/${name}.html`);
    expect(page).toContain('Status per 30. september 2011</h2>');
    expect(page).toContain('Ikke en del av vedtaket');
    const { pageTexts, outline } = await readPdf(bytes(`${name}.pdf`));
    expect(outline.map(({ title }) => title)).toContain('Status per 30. september 2011');
    expect(pageTexts.join('\n').replace(/\s+/g, ' ')).toContain(
      'Dette kapittelet er laget av planen slik den er nå. Det er ikke en del av det som ble vedtatt januar 2011.',
    );
  });

  test('a template that has the part needs no option, and puts it where it says', async () => {
    const template = `document: ${kind}\nsections:\n  - { section: status, title: Hva som er gjort }\n  - section: cover\n`;
    const { err, read } = await built(
      { ...later, [`templates/${kind}.yaml`]: template },
      kind,
      '--format',
      'md',
    );
    expect(err).toBe('');
    const text = read(`${name}.md`);
    expect(text).toMatch(/^## Hva som er gjort\n/);
    expect(text).toContain('Vedtatt av:');
    expect(text.match(/Ikke en del av vedtaket/g)).toHaveLength(1);
  });
});

test('the tables have a table of it: of a document, and of all of them', async () => {
  const rows = (text: string): readonly string[] => text.trim().split('\r\n').slice(1);
  const one = await built(later, 'action-plan', '--status', '--format', 'csv');
  const ofActionPlan = [
    'handlingsplan-2011;T1;skilt;Nye skilt;;Pågår;Pågår;2011;2012-03;100000;130000;120000;2011-09-30;50;Halvparten er oppe.',
    'handlingsplan-2011;T2;nettsalg;Salg på nett;ute av planen;Planlagt;;2012;;0;0;;;;',
    'handlingsplan-2011;;a-kart;Kart til alle;nytt;;Planlagt;;2011;0;5000;;;;',
  ];
  expect(rows(one.read('csv/handlingsplan-2011/status.csv'))).toEqual(ofActionPlan);
  const all = rows((await built(later, '--status', '--format', 'csv')).read('csv/status.csv'));
  expect(all).toEqual(expect.arrayContaining(ofActionPlan));
  expect(new Set(all.map((row) => row.split(';')[0]))).toEqual(
    new Set(['strategiplan', 'handlingsplan-2011', 'okonomiplan-2011-2014']),
  );
  const strategy = await built(later, 'strategy', '--status', '--format', 'csv');
  const values = (file: string) =>
    rows(strategy.read(`csv/strategiplan/${file}.csv`)).map((row) => row.split(';')[11]);
  expect(values('indikatorer')).toEqual(['1500']);
  expect(values('status-indikatorer')).toEqual(['1500', '1520']);
});

test('what was reported after the day that counts as today is not known yet', async () => {
  const { read } = await built(later, 'action-plan', '--status', '--format', 'md', '--today', '2011-06-15');
  const { chapter } = divided(read('handlingsplan-2011.md'));
  expect(chapter).toContain('## Status per 31. mai 2011');
  expect(chapter).not.toContain('Halvparten');
  expect(chapter).not.toContain('120');
});

test('where nothing is reported since, it says so, and what is changed all the same', async () => {
  const silent = {
    ...later,
    'actions/skilt.yaml': (later['actions/skilt.yaml'] ?? '').replace(/reports:[\s\S]*/, ''),
  };
  const { chapter } = divided(
    (await built(silent, 'action-plan', '--status', '--format', 'md')).read('handlingsplan-2011.md'),
  );
  expect(chapter).toContain('## Status etter vedtaket');
  expect(chapter).toContain('Det er ikke rapportert noe om tiltakene siden da.');
  expect(chapter).toMatch(/\| Sum +\| +100\s000 \| +135\s000 \| +– \|/);
});

test('without a record nothing is said of an original budget', async () => {
  const { 'adopted/action-plan-2011.yaml': _, ...unrecorded } = later;
  const { err, read } = await built(unrecorded, 'action-plan', '--status', '--format', 'md');
  expect(err).toBe('');
  const { chapter } = divided(read('handlingsplan-2011.md'));
  expect(chapter).not.toContain('Opprinnelig budsjett');
  expect(chapter).toContain('Revidert budsjett');
});

test.each([
  ['draft', 'nb', '--status gjør ingenting for handlingsplan 2011: dokumentet er ikke vedtatt'],
  ['hearing', 'nn', '--status gjer ingenting for handlingsplan 2011: dokumentet er ikkje vedteke'],
  ['draft', 'en', '--status does nothing for action-plan 2011: the document is not adopted'],
])('of a document that is a %s it says that it does nothing, and where (%s)', async (status, lang, words) => {
  const hearing = status === 'hearing' ? 'hearing: { from: 2011-01-01, to: 2011-02-01 }\n' : '';
  const files = {
    ...smallPlan,
    'action-plans/2011.md': (smallPlan['action-plans/2011.md'] ?? '').replace(
      draft,
      `revision: { status: ${status}, date: 2011-01 }\n${hearing}`,
    ),
  };
  const plain = await built(files, 'action-plan', '--format', 'md');
  const asked = await built(files, 'action-plan', '--status', '--format', 'md', '--lang', lang);
  expect(asked.code).toBe(0);
  expect(asked.err).toContain(`[PV0302]: ${words}`);
  expect(asked.err).toContain('action-plans/2011.md:3:21');
  if (lang === 'nb') expect(asked.read('handlingsplan-2011.md')).toBe(plain.read('handlingsplan-2011.md'));
});

test('a part of a template is silent in a draft', async () => {
  const template = 'document: action-plan\nsections:\n  - section: cover\n  - section: status\n';
  const { err, read } = await built(
    { ...smallPlan, 'templates/action-plan.yaml': template },
    'action-plan',
    ...['--format', 'md'],
  );
  expect(err).toBe('');
  expect(read('handlingsplan-2011.md')).not.toContain('Status');
});

test('a report is not adopted: to ask for its status is a mistake', async () => {
  const { code, err } = await built(later, 'report', '2011', '--status');
  expect(code).not.toBe(0);
  expect(err).toContain('En rapport blir ikke vedtatt, så --status har ikke noe å legge til.');
});
