import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../src/kinds/languages.ts';
import { runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary.ts';

/*
 * A first action plan, by people who know nothing and follow the messages alone. Each edit names the words of a message
 * that ask for it; a test ends where the document is built, after at most four rounds of `validate`.
 */

const work = temporaryFolder();
let number = 0;

/** Somebody with a folder, who does what the last report says. */
function newcomer(language: Language, folderName = 'plan') {
  const cwd = join(work, String(++number));
  mkdirSync(cwd, { recursive: true });
  const pathOf = (path: string): string => join(cwd, folderName, path);
  let report = '';
  let rounds = 0;
  const asked = (because: string): void => expect(report.replace(/\s+/g, ' ')).toContain(because);
  return {
    cwd,
    /** Runs `validate`, which is a round. */
    async validate(...args: readonly string[]) {
      rounds += 1;
      const { code, out, err } = await runBuilt(['validate', ...args], cwd, { PLANVERK_LANG: language });
      report = out + err;
      return { code, report };
    },
    /** Before anything was said. */
    begin(path: string, content: string): void {
      mkdirSync(dirname(pathOf(path)), { recursive: true });
      writeFileSync(pathOf(path), content);
    },
    /** Writes the files that the report shows, each below its path, as they are shown there. */
    writeShown(because: string): void {
      asked(because);
      const files = shownFiles(report);
      expect(files.size).toBeGreaterThan(0);
      for (const [path, content] of files) {
        expect(existsSync(pathOf(path))).toBe(false);
        mkdirSync(dirname(pathOf(path)), { recursive: true });
        writeFileSync(pathOf(path), content);
      }
    },
    /** Puts lines that the report shows into a file. */
    put(path: string, because: string, edit: (before: string, shown: string) => string, from?: string): void {
      asked(because);
      const before = existsSync(pathOf(path)) ? readFileSync(pathOf(path), 'utf8') : '';
      const shown = from === undefined ? '' : shownAfter(report, from);
      const after = edit(before, shown);
      expect(after).not.toBe(before);
      mkdirSync(dirname(pathOf(path)), { recursive: true });
      writeFileSync(pathOf(path), after);
    },
    move(from: string, to: string, because: string): void {
      asked(because);
      mkdirSync(dirname(pathOf(to)), { recursive: true });
      renameSync(pathOf(from), pathOf(to));
    },
    async build(which = '2027') {
      const { code, out, err } = await runBuilt(
        ['build', 'action-plan', which, '--format', 'md', '--out', join(cwd, 'out')],
        cwd,
        { PLANVERK_LANG: language },
      );
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(rounds).toBeLessThanOrEqual(4);
      return { out, rounds };
    },
  };
}

/** Files in a hint: a path and a colon on a line, and indented below it what stands in the file. */
function shownFiles(report: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let path: string | undefined;
  let indent = '';
  for (const line of report.split('\n')) {
    const [, lead = '', name] = /^( *)((?:[\w-]+\/)*[\w-]+\.(?:yaml|md)):$/.exec(line) ?? [];
    if (name !== undefined) {
      path = name;
      indent = `${lead}    `;
      files.set(name, '');
    } else if (path !== undefined && (line === '' || line.startsWith(indent)))
      files.set(path, `${files.get(path)}${line.slice(indent.length)}\n`);
    else path = undefined;
  }
  return new Map([...files].map(([name, content]) => [name, `${content.trimEnd()}\n`]));
}

/** The lines of a hint that follow some words of it, without what they are indented with. */
function shownAfter(report: string, words: string): string {
  const [, rest = ''] = report.split(words, 2);
  const lines = rest.split('\n').slice(1);
  const lead = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
  const end = lines.findIndex((line) => line !== '' && !line.startsWith(lead));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.slice(lead.length))
    .join('\n')
    .trimEnd();
}

/** The part of a report that is about a file, or what one code says of it. */
function about(report: string, path: string, code = 'PV'): string {
  return report
    .split(/\n(?=\S+\[PV)/)
    .filter((block) => block.includes(`─ plan/${path}`) && block.includes(`[${code}`))
    .join('\n');
}

const words = {
  nb: {
    emptyFolder:
      'er tom; det er ingen plan i den. Skal det bli en plan, begynn med filen plan.yaml, med dette i',
    noPlan:
      'Skal du begynne på en ny plan, kjør «planverk init», eller lag mappen «plan», og i den filen plan.yaml med dette i',
    onlyPlan: 'planen har bare plan.yaml ennå',
    theseFiles: 'lag disse filene i planmappen',
    mustHave: 'disse feltene må være med:',
    beginWith: 'begynn med:',
    title: 'her skulle tittelen stå',
    goal: 'et mål er en overskrift med to nummertegn, med tiltaksområder i en liste under:',
  },
  nn: {
    emptyFolder:
      'er tom; det er ingen plan i henne. Skal det bli ein plan, byrj med fila plan.yaml, med dette i',
    noPlan:
      'Skal du byrje på ein ny plan, køyr «planverk init», eller lag mappa «plan», og i henne fila plan.yaml med dette i',
    onlyPlan: 'planen har berre plan.yaml enno',
    theseFiles: 'lag desse filene i planmappa',
    mustHave: 'desse felta må vere med:',
    beginWith: 'byrj med:',
    title: 'her skulle tittelen stå',
    goal: 'eit mål er ei overskrift med to nummerteikn, med tiltaksområde i ei liste under:',
  },
  en: {
    emptyFolder:
      'is empty; there is no plan in it. To make it a plan, begin with the file plan.yaml, with this in it',
    noPlan:
      'To begin a new plan, run “planverk init”, or make the folder “plan”, and in it the file plan.yaml with this in it',
    onlyPlan: 'the plan has only plan.yaml yet',
    theseFiles: 'make these files in the plan folder',
    mustHave: 'these fields must be there:',
    beginWith: 'begin with:',
    title: 'the title is expected here',
    goal: 'a goal is a heading with two number signs, with action areas in a list below:',
  },
} as const;
const all = ['nb', 'nn', 'en'] as const;

test.each(all)('in %s: the one who copies what is shown builds after three rounds', async (language) => {
  const { validate, writeShown, build, cwd } = newcomer(language);
  const said = words[language];
  mkdirSync(join(cwd, 'plan'));
  expect((await validate('plan')).code).toBe(3);
  writeShown(said.emptyFolder);
  expect((await validate()).code).toBe(0);
  writeShown(said.onlyPlan);
  const { code, report } = await validate();
  expect(code).toBe(0);
  // Nothing at all is left to say.
  expect(report).toMatch(/^(?:Ingen feil|No problems)/);
  const { rounds, out } = await build();
  expect(rounds).toBe(3);
  expect(out).toContain('2027');
});

test.each(all)(
  'in %s: the one who begins with empty files is told all that belongs in them',
  async (language) => {
    const { validate, put, writeShown, build } = newcomer(language);
    const said = words[language];
    expect((await validate()).code).toBe(3);
    put('plan.yaml', said.noPlan, () => '\n');
    const { code } = await validate();
    expect(code).toBe(1);
    put(
      'plan.yaml',
      said.mustHave,
      (_before, shown) => `${shown.split(/\n *(?=\S+ .*: )/)[0]}\n`,
      said.mustHave,
    );
    expect((await validate()).code).toBe(0);
    writeShown(said.theseFiles);
    expect((await validate()).code).toBe(0);
    expect((await build()).rounds).toBe(4);
  },
);

test.each(all)(
  'in %s: the one who has nothing but empty files is told of all of them at once',
  async (language) => {
    const { validate, begin, put, build } = newcomer(language);
    const said = words[language];
    const area = 'focus-areas/01-naering/focus-area.md';
    const strategy = 'focus-areas/01-naering/01-reiseliv.md';
    const action = 'actions/nye-skilt.yaml';
    for (const path of ['plan.yaml', area, strategy, action, 'action-plans/2027.md']) begin(path, '');
    const first = await validate();
    expect(first.code).toBe(1);
    for (const path of ['plan.yaml', action]) {
      const shown = shownAfter(about(first.report, path), said.mustHave).split('\n');
      const fields = shown.slice(0, -1).join('\n');
      put(path, said.mustHave, () => `${fields}\n`);
    }
    for (const path of [area, strategy, 'action-plans/2027.md']) {
      const told = about(first.report, path);
      const fields = shownAfter(told, said.beginWith);
      const title = /[«“](# [^»”]+)[»”]/.exec(told.slice(told.indexOf('PV0203')))?.[1];
      expect(title === undefined).toBe(path === 'action-plans/2027.md');
      put(path, said.beginWith, () => `${fields}\n\n${title ?? ''}\n`);
    }
    const second = await validate();
    expect(second.report).toContain(language === 'en' ? 'has no goal' : 'mål');
    put(strategy, said.goal.replace(':', ''), (before, shown) => `${before}\n${shown}\n`, said.goal);
    const third = await validate();
    expect({ code: third.code, report: third.report }).toMatchObject({ code: 0 });
    expect((await build()).rounds).toBe(3);
  },
);

/** What somebody writes who thinks that the words are Norwegian, and pastes from elsewhere. */
const guessed = {
  nb: {
    'plan.yaml': `tittel: Plan for Fjellregionen
eier: Fjellregionen
språk: bokmål
periode: 2027-2038
utgave: { status: utkast, dato: 2027-01, label: Utkast, januar 2027 }
finansieringskilder:
  - { id: egne-midler, navn: Egne midler, slag: egne midler }
`,
    'satsingsområder/01-naering/focus-area.md': '# Næring\n\nOm næring.\n',
    'satsingsområder/01-naering/01-reiseliv.md':
      '#Reiseliv\n\nOm reiseliv.\n\n##Flere gjester\n\n-skilting {#skilting}\n-salg {#salg}\n',
    'tiltak/skilt.yaml': `tittel: Nye skilt
slag: kjempetiltak
tiltaksområder: skilting
ansvarlig: Reiselivslaget
start: 2027
slutt: 2028
status: pågår
kostnader:
  - år: 2027
    beløp: "250 000"
`,
    'handlingsplaner/2027.md': '## Innledning\n\nEt år.\n',
  },
  nn: {
    'plan.yaml': `tittel: Plan for Fjellregionen
eigar: Fjellregionen
språk: nynorsk
periode: 2027–2038
utgåve: { status: utkast, dato: 2027-01, label: Utkast, januar 2027 }
finansieringskjelder:
  - { id: eigne-midlar, namn: Eigne midlar, slag: eigne midlar }
`,
    'satsingsområde/01-naering/focus-area.md': '# Næring\n\nOm næring.\n',
    'satsingsområde/01-naering/01-reiseliv.md':
      '#Reiseliv\n\nOm reiseliv.\n\n##Fleire gjester\n\n-skilting {#skilting}\n-sal {#sal}\n',
    'tiltak/skilt.yaml': `tittel: Nye skilt
slag: kjempetiltak
tiltaksområde: skilting
ansvarleg: Reiselivslaget
start: 2027
frist: 2028
status: i gang
kostnader:
  - år: 2027
    beløp: "250 000"
`,
    'handlingsplanar/2027.md': '## Innleiing\n\nEit år.\n',
  },
  en: {
    'plan.yaml': `titel: Plan of the Mountain Region
Owner: The Mountain Region
language: english
period: 2027 - 2038
edition: { status: Draft, date: 2027-01, label: Draft, January 2027 }
financing sources:
  - { id: own, name: Own money, kind: own money }
`,
    'focus areas/01-naering/focus-area.md': '# Business\n\nOn business.\n',
    'focus areas/01-naering/01-reiseliv.md':
      '#Tourism\n\nOn tourism.\n\n##More guests\n\n-signs {#skilting}\n-sales {#salg}\n',
    'action/skilt.yaml': `titel: New signs
kind: huge
action areas: skilting
responsable: The tourist board
start: 2027
deadline: 2028
status: Ongoing
cost:
  - year: 2027
    amount: "250 000"
`,
    'action-plan/2027.md': '## Introduction\n\nA year.\n',
  },
} as const;

const found = {
  nb: {
    call: (name: string) => `gi mappen navnet «${name}»`,
    fix: '– planverk validate --fix retter det',
    lines: 'her skal feltene stå på egne linjer:',
    write: 'skriv:',
    version: 'skriv «formatVersion: 1»',
    choices: 'er ikke blant valgene: assignment, measure, investment eller project',
  },
  nn: {
    call: (name: string) => `gje mappa namnet «${name}»`,
    fix: '– planverk validate --fix rettar det',
    lines: 'her skal felta stå på eigne linjer:',
    write: 'skriv:',
    version: 'skriv «formatVersion: 1»',
    choices: 'er ikkje blant vala: assignment, measure, investment eller project',
  },
  en: {
    call: (name: string) => `call the folder “${name}”`,
    fix: '– planverk validate --fix does it',
    lines: 'the fields are on lines of their own here:',
    write: 'write:',
    version: 'write “formatVersion: 1”',
    choices: 'is not among the choices: assignment, measure, investment or project',
  },
} as const;

test.each(all)(
  'in %s: the one who guesses all the words is told of all of it in the first round',
  async (language) => {
    const { validate, begin, put, move, build } = newcomer(language);
    for (const [path, content] of Object.entries(guessed[language])) begin(path, content);
    const localNames = found[language];
    const first = await validate('--format', 'json');
    const names = JSON.parse(first.report).diagnostics.map(
      ({ code, file }: { code: string; file: string }) => `${code} ${file}`,
    );
    // A wrong kind hides no missing financing, and missing front matter no missing ids.
    const [area = '', strategy = '', action = '', year = ''] = Object.keys(guessed[language]).slice(1);
    for (const expected of [
      `PV0101 plan/${action}`,
      `PV0213 plan/${strategy}`,
      `PV0201 plan/${strategy}`,
      `PV0222 plan/${strategy}`,
    ])
      expect(names).toContain(expected);
    // Nothing that follows from any of it.
    expect(names.filter((name: string) => /PV1/.test(name))).toEqual([]);

    const second = await validate('--fix');
    expect(first.report).toContain(localNames.fix);
    expect(second.report).not.toContain(localNames.fix);
    put('plan.yaml', localNames.version, (before) => `formatVersion: 1\n${before}`);
    put(
      'plan.yaml',
      localNames.lines,
      (before, shown) => before.replace(/period: .*/, `period:\n${shown.replace(/^/gm, '  ')}`),
      localNames.lines,
    );
    put(action, localNames.write, (before, shown) => `${before}${shown}\n`, localNames.write);
    put(action, localNames.choices, (before) => before.replace(/kind: \w+/, 'kind: measure'));
    if (language === 'en')
      put(action, 'source: own-money', (before) => before.replace('source: own-money', 'source: own'));
    for (const path of [area, strategy, year]) {
      const shown = shownAfter(about(second.report, path, 'PV0201'), words[language].beginWith);
      expect(shown).toMatch(/^---\n[\s\S]+\n---$/);
      put(path, words[language].beginWith, (before) => `${shown}\n\n${before}`);
    }
    for (const [path, folder] of [
      [area, 'focus-areas'],
      [strategy, 'focus-areas'],
      [action, 'actions'],
      [year, 'action-plans'],
    ] as const)
      move(path, path.replace(/^[^/]+/, folder), localNames.call(folder));
    const third = await validate();
    expect({ code: third.code, report: third.report }).toMatchObject({ code: 0 });
    expect((await build()).rounds).toBe(3);
  },
);
