import type { Files } from './compare-plans.ts';
import { type Edit, filesOf, revised } from './revised.ts';

/** The county's plan. */
export function countyPlan(): Files {
  return filesOf('test/plans/fylke');
}

/** What a county might propose a year after the adoption: edits of 45 kinds. */
const edits: readonly Edit[] = [
  [
    'plan.yaml',
    [
      /^vision: .*$/m,
      'vision: Havfjordane – der alle har ein stad å vere, ein veg å gå og nokon å gå saman med.',
    ],
    ['to: 2037', 'to: 2038'],
    ['name: Statsforvaltaren i Havfjordane', 'name: Statsforvaltaren i Havfjordane og Fjordbygda'],
    ['delegatedLimit: 250000', 'delegatedLimit: 300000'],
    [/(title: EU-midlar\n {4}kind: eu\n {4}maxShare:) 0\.5/, '$1 0.6'],
    ['Dei det gjeld, er med frå byrjinga', 'Dei det gjeld, er med heile vegen'],
  ],
  [
    'focus-areas/01-levekar.md',
    ['## Færre er einsame {#einsemd}', '## Færre er einsame over tid {#einsemd}'],
    ['lever i snitt sju år kortare', 'lever i snitt åtte år kortare'],
    ['Kvart ellevte barn', 'Kvart tiande barn'],
    [
      '- Gjere det enklare å bli med som frivillig. {#frivillig-inngang}\n',
      '- Gjere det enklare å bli med som frivillig. {#frivillig-inngang}\n- Gi støtte til besøksvener. {#besoksvener}\n',
    ],
    ['Det ein kan gjere, er å lage stader og høve', 'Det ein kan gjere, er å skape stader og høve'],
    [
      "responsible: Avdeling for opplæring\n    sdg:\n      - '4.1'",
      "responsible: Avdeling for kompetanse\n    sdg:\n      - '4.1'",
    ],
  ],
  [
    'focus-areas/03-aktivitet.md',
    [
      /## Skule og arbeidsliv har meir rørsle \{#aktiv-skule-arbeid\}/,
      '## Alle bygder har ein tumleplass {#tumleplassar}\n\nBorn treng ein stad å vere etter skuletid, også der skulen er lagd ned.\n\n- Støtte enkle anlegg i bygder utan skule. {#enkle-i-bygda}\n\n## Skule og arbeidsliv har meir rørsle {#aktiv-skule-arbeid}',
    ],
  ],
  [
    'chapters/03-retningsliner.md',
    ['på minst 50 dekar', 'på minst 40 dekar'],
    ['passasje på minst 15 meter', 'passasje på minst 20 meter'],
    ['Naust bør samlast', 'Naust skal samlast'],
    [
      '- Statleg sikra friluftsområde skal visast som friområde i kommuneplanen. {#rl-strandsona-sikra}\n',
      '',
    ],
  ],
  ['chapters/01-innleiing.md', [/^# Om planen$/m, '# Om denne planen']],
  [
    'actions/aldersvenlege-tettstader.yaml',
    ['end: 2028-12', 'end: 2029-06'],
    ['priority: 2', 'priority: 1'],
    ['title: Dei fire tettstadene er kartlagde', 'title: Dei fem tettstadene er kartlagde'],
    ['Fire tettstader går gjennom', 'Fem tettstader går gjennom'],
  ],
  [
    'actions/alle-med.yaml',
    ['  - from: 2026\n    amount: 850000', '  - from: 2026\n    amount: 900000'],
    ['    source: stiftingar\n    amount: 250000', '    source: stiftingar\n    amount: 300000'],
    [
      '  - from: 2029\n    source: fylket\n    amount: 850000',
      '  - from: 2029\n    source: fylket\n    amount: 900000',
    ],
  ],
  [
    'actions/anleggsplan.yaml',
    ['phase: pre-study', 'phase: main'],
    [/^status: .*$/m, '$&\nstatusNote: Ventar på tal frå kommunane.'],
  ],
  [
    'actions/atelierhus.yaml',
    ['responsible: storvag', 'responsible: dalsvik'],
    ['likelihood: 2', 'likelihood: 4'],
    ['start: 2027-01', 'start: 2027-08'],
  ],
  [
    'actions/besoksstyring-skarvheia.yaml',
    ['    source: staten\n    amount: 1500000', '    source: staten\n    amount: 1000000'],
    [
      '    source: fylket-investering\n    amount: 1000000',
      '    source: fylket-investering\n    amount: 1500000',
    ],
  ],
  [
    'actions/bibliotek-samtale.yaml',
    [/^status: .*$/m, 'status: postponed\nstatusNote: Venta med til biblioteket er ope.\npostponedTo: 2027'],
    ['start: 2026-09', 'start: 2026-11'],
  ],
  ['actions/kystleia.yaml', [/^title: .*$/m, 'title: Kystleia frå Havsund til Skarvøy']],
  ['actions/opne-dorer.yaml', [/^targetGroup: .*$/m, 'targetGroup: Innbyggjarar i alle aldrar']],
  [
    'actions/handverksskule.yaml',
    [/^status: .*$/m, 'status: cancelled\nstatusNote: Bedriftene fekk eit statleg tilbod.'],
  ],
  ['indicators/biblioteksbesok.yaml', ['value: 5\n', 'value: 5.5\n'], ['value: 3.7', 'value: 3.8']],
  ['indicators/fullforing.yaml', [/^source: .*$/m, 'source: Utdanningsdirektoratet']],
  [
    'action-plans/2028-2031.md',
    ['  - fravaersteam\n  - symjebasseng-ytre\n', '  - symjebasseng-ytre\n  - fravaersteam\n'],
    ['kan seie meininga si innan 19. november 2027', 'kan seie meininga si innan 26. november 2027'],
  ],
  [
    'economic-plans/2027-2030.yaml',
    [/(id: ramme-sekretariat[\s\S]*?2027:) \d+/, '$1 3300000'],
    [/(id: lonn[\s\S]*?2027:) \d+/, '$1 2340000'],
  ],
];

const gone = ['actions/merkeordning.yaml', 'actions/ferdselsteljing.yaml'];

const came: Files = {
  'actions/besoksvener.yaml': `title: Besøksvener i alle kommunar
description: |
  Frivillige besøker eldre som bur åleine, ein time i veka.
kind: measure
serves: [besoksvener]
responsible: friluftsradet
start: 2027-01
end: 2028-12
status: planned
costs:
  - { from: 2027, to: 2028, amount: 400000 }
financing:
  - { from: 2027, to: 2028, source: fylket, amount: 400000 }
`,
  'actions/tumleplassar.yaml': `title: Kart over tumleplassar
kind: assignment
serves: [enkle-i-bygda]
responsible: idrettskrinsen
start: 2027-03
end: 2027-10
status: idea
`,
  'indicators/besoksvener.yaml': `title: Eldre med besøksven
measures: [einsemd]
unit: personar
direction: up
source: Kommunane
baseline: { period: 2026, value: 40 }
targets: [{ period: 2029, value: 400 }]
measurements: [{ period: 2026, value: 40 }]
`,
};

/** The county's plan a year later, as somebody proposes it. */
export function revisedCounty(base: Files = countyPlan()): Files {
  return revised(base, { edits, gone, came });
}
