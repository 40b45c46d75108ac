import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { executable } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { terminalsOfTests, terminalTest } from '../support/terminal.ts';

const work = temporaryFolder();
const { open } = terminalsOfTests();

let number = 0;
/** `planverk init` on a terminal, in an empty folder. */
function beginning(...args: readonly string[]) {
  number += 1;
  const cwd = join(work, `plan-${number}`);
  mkdirSync(cwd);
  const env = {
    PATH: process.env.PATH,
    HOME: work,
    PLANVERK_LANG: 'nb',
    PLANVERK_CACHE: join(work, 'cache'),
  };
  const terminal = open([process.execPath, executable, 'init', ...args], {
    cwd,
    env: { ...env, SOURCE_DATE_EPOCH: '1798700000', TERM: 'xterm', LC_ALL: 'C.UTF-8' },
  });
  return { cwd, terminal };
}

terminalTest(
  'what is not said is asked for, in the language of the plan, and asked again until it fits',
  async () => {
    const { cwd, terminal } = beginning();
    await terminal.shows('Språket i planen (nb, nn eller en) [nb]: ');
    terminal.types('nynorsk\r');
    await terminal.shows('Kven lagar planen (regionråd, fylkeskommune, kommune eller foreining) [kommune]: ');
    terminal.types('departement\r');
    await terminal.shows('«departement» er ikkje eit mogleg val');
    await terminal.shows('[kommune]: ');
    terminal.types('regionråd\r');
    await terminal.shows('Kva heiter eigaren [Nordvikregionen]: ');
    terminal.types('Fjellrådet\r');
    await terminal.shows('Kva heiter planen [Strategiplan]: ');
    terminal.types('\r');
    await terminal.shows('Første og siste år [2027-2038]: ');
    terminal.types('2030-2020\r');
    await terminal.shows('«2030-2020» er ikkje perioden for ein plan');
    await terminal.shows('[2027-2038]: ');
    terminal.types('2028-2035\r');
    await terminal.shows('Kven er medlemer, med komma mellom [Nordvik kommune, Sørvik kommune]: ');
    terminal.types('Dal, Vik\r');
    await terminal.shows('(github, gitlab eller none) [none]: ');
    terminal.types('\r');
    await terminal.shows('  + plan/plan.yaml');
    await terminal.shows('Skrive 17 filer (ja eller nei) [ja]: ');
    expect(existsSync(join(cwd, 'plan'))).toBe(false);
    terminal.types('\r');
    expect(await terminal.ended()).toBe(0);
    const plan = readFileSync(join(cwd, 'plan', 'plan.yaml'), 'utf8');
    for (const line of ['owner: Fjellrådet', 'from: 2028', '- id: dal', 'language: nn'])
      expect(plan).toContain(line);
    expect(terminal.rest()).toContain('lag dokumenta');
    // Who answers questions is there to look at them.
    expect(existsSync(join(cwd, 'out', 'strategiplan.pdf'))).toBe(true);
  },
);

terminalTest('no is no, and an end of the answers too', async () => {
  for (const [keys, code] of [
    ['nei\r', 0],
    ['\u0004', 0],
  ] as const) {
    const { cwd, terminal } = beginning('--kind', 'forening', '--owner', 'Vellet', '--lang', 'nb');
    for (const question of ['Hva heter planen', 'Første og siste år', 'none) [none]']) {
      await terminal.shows(question);
      terminal.types('\r');
    }
    await terminal.shows('Skrive 16 filer');
    terminal.types(keys);
    expect(await terminal.ended()).toBe(code);
    expect(existsSync(join(cwd, 'plan'))).toBe(false);
  }
});

terminalTest('with --yes nothing is asked', async () => {
  const { cwd, terminal } = beginning('--yes');
  expect(await terminal.ended()).toBe(0);
  expect(readFileSync(join(cwd, 'plan', 'plan.yaml'), 'utf8')).toContain('owner: Nordvik kommune');
});
