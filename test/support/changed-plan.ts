import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './compare-plans.ts';
import { readText } from './read-text.ts';
import { root } from './run-cli.ts';

/** The plan of this repository, as files. */
export function ownPlan(): Readonly<Record<string, string>> {
  const folder = join(root, 'plan');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yaml)$/.test(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readText(join(folder, path))]));
}

/** A file with words put in place of others, each of which it must have. */
function edited(text: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((own, [from, to]) => {
    if (!own.includes(from)) throw new Error(`not in the file: ${from}`);
    return own.replace(from, to);
  }, text);
}

/** The plan of this repository, adopted, and a revision of it with changes of every weight and kind. */
export function changedPlan(): { readonly base: Files; readonly head: Files } {
  const written = ownPlan();
  const economy = 'economic-plans/2011-2014.yaml';
  const nextYear = 'action-plans/2012.md';
  // What was adopted is the measure of changes of actions.
  const own: Readonly<Record<string, string>> = {
    ...written,
    [economy]: edited(written[economy] ?? '', ['status: draft', 'status: adopted']),
    [nextYear]: edited(written[nextYear] ?? '', ['status: hearing', 'status: adopted']),
  };
  const of = (path: string): string => own[path] ?? '';
  const adopted = edited(of('plan.yaml'), [
    'status: draft\n  date: 2010-08\n  label: Sekretariatets utkast per august 2010',
    'status: adopted\n  date: 2010-12-01',
  ]);
  const base: Files = { ...own, 'plan.yaml': adopted };
  const tourism = 'focus-areas/01-naeringsutvikling/01-reiseliv.md';
  const conference = 'actions/reiselivskonferansen.yaml';
  const roads = 'focus-areas/02-infrastruktur/01-veg-bane.md';
  const services = 'focus-areas/05-tjenesteutvikling/01-tjenestekompetanse.md';
  const background = 'chapters/01-bakgrunn.md';
  const {
    'actions/verdensarv.yaml': _,
    'focus-areas/05-tjenesteutvikling/02-tjenestekvalitet.md': __,
    ...kept
  } = base;
  const head: Files = {
    ...kept,
    'plan.yaml': edited(
      adopted,
      ['skaper verdier!', 'skaper varige verdier!'],
      ['Rollag\n', 'Rollag kommune\n'],
    ),
    [tourism]: edited(
      of(tourism),
      ['Styrke konkurransevnen hos aktørene', 'Styrke konkurranseevnen og lønnsomheten hos aktørene'],
      ['det alt står ca.', 'det alt står godt over'],
      ['har kommunene en\nsentral rolle', 'skal kommunene ta en\nledende rolle'],
      ['- skilting og skjøtselstiltak {#skilting-skjotsel}\n', ''],
      ['- internasjonalisering og salg', '- bærekraftig internasjonalisering og salg'],
      [
        '- forstudier og forprosjekter',
        '- grønn omstilling i reiselivet {#gronn-omstilling}\n- forstudier og forprosjekter',
      ],
    ),
    [conference]: edited(
      of(conference),
      [
        "amount: 180000\n    accounts:\n      responsibility: '3250'\n  - year: 2013",
        "amount: 240000\n    accounts:\n      responsibility: '3250'\n  - year: 2013",
      ],
      ['end: 2013-11\n', 'end: 2014-03\n'],
      ['En årlig konferanse over to dager', 'En årlig konferanse over tre dager'],
      ['  - Innovasjon Norge Telemark\n', '  - Telemark reiseliv\n'],
      ['likelihood: 2', 'likelihood: 3'],
    ),
    'actions/turveier.yaml': `title: Sammenhengende turveier langs Numedalslågen
kind: project
phase: main
serves: [reiseliv-tilbud, gronn-omstilling]
description: |
  Turveiene i kommunene bindes sammen til én led fra Uvdal til Kongsberg.

  - merking og skilting
  - avtaler med grunneierne
responsible: rollag
start: 2012
end: 2013
status: planned
costs:
  - { year: 2012, amount: 400000 }
  - { year: 2013, amount: 250000 }
financing:
  - { year: 2012, source: medlemskontingent, amount: 100000 }
  - { year: 2012, source: deltakerkommuner, amount: 200000 }
`,
    [economy]: edited(of(economy), ['2012: 3150000', '2012: 3290000']),
    [roads]: edited(
      of(roads),
      [
        'Da er det avgjørende at\nkommunene er enige om hva som haster mest, og sier det samme.',
        'Kommunene\nskal derfor ikke konkurrere om prosjektene, men stå samlet bak én felles liste.',
      ],
      ['- hovedveger gjennom regionen (E134, rv40, rv37) {#hovedveger}\n', ''],
      [
        '{#baneforbindelse}\n',
        '{#baneforbindelse}\n- hovedveger gjennom regionen (E134, rv40, rv37) {#hovedveger}\n',
      ],
    ),
    [services]: edited(of(services), ['{#nye-tjenesteomrader}', '{#nye-tjenester}']),
    [background]: edited(
      of(background),
      ['formelt stiftet', 'formelt oppretta'],
      ['samlede ressursene bedre', 'samla ressursane betre'],
    ),
    'actions/lokalmat.yaml': `${of('actions/lokalmat.yaml')}internalNote: Hemmelig innstilling til rådmannen.\n`,
    'actions/omdommelaget.yaml': edited(of('actions/omdommelaget.yaml'), ['start: ', 'starrt: ']),
    'decisions/turisme.yaml': `body: Regionrådet for Kongsbergregionen
case: RR 7/11
date: 2011-02-03
decision: Endringen er godtatt.
accepts: [${'0'.repeat(20)}]
`,
  };
  return { base, head };
}
