import type { Files } from './compare-plans.ts';
import { type Edit, filesOf, revised } from './revised.ts';

/** The council's plan. */
export function councilPlan(): Files {
  return filesOf('plan');
}

/** What the secretariat might change after the hearing of 2012. */
const edits: readonly Edit[] = [
  ['plan.yaml', ['som skaper verdier!', 'som skaper verdier.']],
  [
    'chapters/02-overordnet-mal.md',
    ['må avgjøres av mulighetene', 'avgjøres av mulighetene'],
    ['som ser\ntre til fem år fram', 'som ser\nfire år fram'],
  ],
  [
    'focus-areas/02-infrastruktur/01-veg-bane.md',
    ['er det avgjørende at\nkommunene er enige', 'skal kommunene være enige'],
    [
      '- vegforbindelser øst/vest i regionen – Numedal/Tinn {#ost-vest}',
      '- vegforbindelser øst/vest i regionen – Numedal/Tinn og Imingfjell {#ost-vest}',
    ],
  ],
  [
    'focus-areas/04-kunnskapsutvikling/03-barn-unge.md',
    [
      '## Attraktive lærings- og FOU-arenaer for barn og unge',
      '## Lærings- og FOU-arenaer for alle barn og unge',
    ],
    [
      '- vertskap for barn og ungdom {#ungdomsvertskap}\n',
      '- vertskap for barn og ungdom {#ungdomsvertskap}\n- sommerskole i realfag {#sommerskole}\n',
    ],
  ],
  [
    'actions/numedalsbanen.yaml',
    ['postponedTo: 2013', 'postponedTo: 2014'],
    ['likelihood: 2', 'likelihood: 3'],
  ],
  [
    'actions/kompetanseplan.yaml',
    ['    amount: 150000', '    amount: 180000'],
    ['    source: medlemskontingent\n    amount: 90000', '    source: medlemskontingent\n    amount: 120000'],
    ['responsible: Sekretariatet for Kongsbergregionen', 'responsible: kongsberg'],
    ['end: 2012-11', 'end: 2013-02'],
  ],
  [
    'actions/bratsbergbanen.yaml',
    ['Ti prosent flere reisende innen 2013.', 'Femten prosent flere reisende innen 2013.'],
  ],
  [
    'action-plans/2012.md',
    ['  - knutepunkter\n', ''],
    ['vårens\nviktigste politiske sak', 'vårens viktigste\npolitiske sak'],
    [/exclude:\n {2}- action: klyngestudie\n {4}reason: >-\n(?: {6}.*\n)+/, ''],
  ],
  ['indicators/befolkning.yaml', ['value: 52500', 'value: 53000'], ['value: 52181', 'value: 52204']],
];

const gone = ['actions/klyngestudie.yaml'];

const came: Files = {
  'actions/sommerskole.yaml': `title: Sommerskole i realfag
example: true
description: |
  En uke i august for elever på ungdomstrinnet, i bedriftene på Kongsberg og ved høyskolen på Notodden.
kind: measure
serves: [sommerskole]
responsible: notodden
start: 2012-05
end: 2012-09
status: planned
costs:
  - { year: 2012, amount: 80000 }
financing:
  - { year: 2012, source: medlemskontingent, amount: 80000 }
`,
};

/** The council's plan after the hearing, as somebody proposes it. */
export function revisedCouncil(base: Files = councilPlan()): Files {
  return revised(base, { edits, gone, came });
}
