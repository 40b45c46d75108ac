import { standardWeights } from '#templates';
import type { Comparison } from '../../src/diff/change.ts';
import { diffPlans } from '../../src/diff/diff-plans.ts';
import type { Revision, Revisions } from '../../src/diff/view/revisions.ts';
import { fromProblem } from '../../src/reading/problems.ts';
import { type Files, type LoadedFiles, loadFiles, sideOf } from './compare-plans.ts';
import { smallPlan } from './small-plan.ts';

/** A comparison with its ends, as a command has them in hand. */
export interface Compared {
  readonly comparison: Comparison;
  readonly ends: Revisions;
}

export function compareEnds(base: Files, head: Files): Compared {
  const one = loadFiles(base);
  const other = loadFiles(head);
  return {
    comparison: diffPlans(sideOf(one), sideOf(other), { table: standardWeights }),
    ends: {
      base: {
        ...endOf(one),
        name: 'main',
        commit: '3f1c9a5be07d42c86a103f1c9a5be07d42c86a10',
        date: '2011-03-01T12:00:00+01:00',
      },
      head: { ...endOf(other), name: 'arbeidskatalogen' },
    },
  };
}

function endOf({ plan, problems, sources }: LoadedFiles): Omit<Revision, 'name'> {
  return {
    folder: 'plan',
    diagnostics: problems.map(fromProblem),
    sources,
    plan,
    pathOf: (file) => `plan/${file}`,
  };
}

/** A document of the small plan, adopted. */
function adopted(path: string): string {
  return (smallPlan[path] ?? '').replace('status: draft', 'status: adopted');
}

/** The small plan, adopted, with more to change in it. */
export const richBase: Files = {
  ...smallPlan,
  'action-plans/2011.md': adopted('action-plans/2011.md'),
  'economic-plans/2011-2014.yaml': adopted('economic-plans/2011-2014.yaml'),
  'plan.yaml': (smallPlan['plan.yaml'] ?? '')
    .replace('status: draft', 'status: adopted')
    .replace(
      'owner: Fjellregionen',
      'owner: Fjellregionen\nvision: En region der folk vil bo\nchanges: { heavier: { action-area-added: { weight: decision, reason: Regionrådet vil se alt nytt. } } }',
    )
    .replace('adoptedBy: partners }', 'adoptedBy: partners, delegatedLimit: 5000 }'),
  'chapters/02-historie.md': `---
id: historie
---

# Historie

Samarbeidet begynte med en felles søknad om veg, og har siden vokst til å gjelde næring, skole og helse. Kommunene møtes fire ganger i året, og ordførerne velger leder for to år om gangen. Sekretariatet ligger i Ask.

Det er kommunestyrene som vedtar planen. Regionrådet skal følge den opp og melde fra når noe ikke går som det var tenkt.

- felles innkjøp
- felles skoleskyss
`,
  'focus-areas/02-samferdsel/focus-area.md': `---
id: samferdsel
---

# Samferdsel

Veg og bane.
`,
  'focus-areas/02-samferdsel/01-veg.md': `---
id: veg
---

# Veg

## Tryggere veg {#tryggere-veg}

- rassikring {#rassikring}
- gang- og sykkelveg {#gang-og-sykkelveg}
- lys {#lys}

## Kortere reisetid {#kortere-reisetid}

- utretting {#utretting}
`,
  'actions/rassikring-i-dalen.yaml': `title: Rassikring i dalen
kind: project
phase: pre-study
serves: [rassikring]
responsible: bo
start: 2011
end: 2012
status: planned
description: En forstudie av de tre farligste strekningene.
costs:
  - { year: 2011, amount: 200000 }
  - { year: 2012, amount: 300000 }
financing:
  - { year: 2011, source: fylket, amount: 100000 }
  - { year: 2011, source: kontingent, amount: 100000 }
  - { year: 2012, source: kontingent, amount: 300000 }
`,
  'actions/lys-i-ask.yaml': `title: Lys langs hovedvegen i Ask
kind: assignment
serves: [lys]
responsible: ask
start: 2011
end: 2011
status: ongoing
internalNote: Snakk med Kari.
`,
};

const put = (path: string, ...changes: readonly (readonly [from: string, to: string])[]): string => {
  let text = String(richBase[path] ?? '');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    text = text.replace(from, to);
  }
  return text;
};

/** The rich plan, revised: something of every kind and weight. */
export const richHead: Files = {
  ...Object.fromEntries(Object.entries(richBase).filter(([path]) => !/nettsalg/.test(path))),
  'plan.yaml': put(
    'plan.yaml',
    ['En region der folk vil bo', 'En attraktiv region der folk vil bo og arbeide'],
    ['date: 2011-06', 'date: 2011-09'],
    ['2010: 500', '2010: 600'],
  ),
  'chapters/01-bakgrunn.md': put(
    'chapters/01-bakgrunn.md',
    ['Regionrådet ble stiftet', 'Regionrådet vart stiftet'],
    ['2005', '2006'],
  ),
  'chapters/02-historie.md': put(
    'chapters/02-historie.md',
    ['velger leder for to år om gangen', 'velger leder for fire år om gangen, og nestleder for to'],
    ['- felles skoleskyss\n', '- felles skoleskyss\n- felles legevakt\n'],
  ),
  'focus-areas/01-naering/01-reiseliv.md': put(
    'focus-areas/01-naering/01-reiseliv.md',
    ['## Flere gjester', '## Flere gjester hele året'],
    ['- skilting {#skilting}\n', '- mat {#mat}\n- skilting {#skilting}\n'],
    [
      '  - på nett {#salg-nett}\n',
      '  - på nett {#salg-nett}\n\n## Lengre opphold {#lengre-opphold}\n\nGjestene skal bli flere netter.\n\n- helg {#helg}\n  - vinter {#vinter}\n',
    ],
  ),
  'focus-areas/02-samferdsel/01-veg.md': put(
    'focus-areas/02-samferdsel/01-veg.md',
    [
      '- rassikring {#rassikring}\n- gang- og sykkelveg {#gang-og-sykkelveg}\n- lys {#lys}\n',
      '- lys {#lys}\n- rassikring {#rassikring}\n',
    ],
    ['- utretting {#utretting}\n', '- utretting {#utretting}\n- gang- og sykkelveg {#gang-og-sykkelveg}\n'],
  ),
  'actions/skilt.yaml': put(
    'actions/skilt.yaml',
    ['status: ongoing\ncosts', 'status: done\ncosts'],
    ['source: fylket, amount: 50000', 'source: fylket, amount: 40000'],
    ['amount: 100000', 'amount: 90000'],
    ['text: I gang }', 'text: I gang }\n  - { date: 2011-10-01, status: done, text: Ferdig, spent: 88000 }'],
  ),
  'actions/rassikring-i-dalen.yaml': put(
    'actions/rassikring-i-dalen.yaml',
    [
      'responsible: bo',
      'responsible: ask\ncollaborators: [Vegvesenet]\nrisk: { text: Mye snø, likelihood: 4, consequence: 2 }',
    ],
    ['end: 2012', 'end: 2013-06'],
    ['tre farligste', 'fire farligste'],
  ),
  'actions/lys-i-ask.yaml': put('actions/lys-i-ask.yaml', ['Snakk med Kari.', 'Snakk med Per.']),
  'actions/kart.yaml': `title: Felles turkart
kind: measure
serves: [skilting]
responsible: ask
start: 2012
end: 2012
status: planned
description: |
  Et kart over alle merkede stier, på papir og nett.

  - trykkes i 5000 eksemplarer
costs: [{ year: 2012, amount: 75000 }]
financing: [{ year: 2012, source: kontingent, amount: 75000 }]
`,
  'action-plans/2012.md': '---\nyear: 2012\nrevision: { status: draft, date: 2011-10 }\n---\n\nNytt år.\n',
  'indicators/folketall.yaml': put('indicators/folketall.yaml', [
    'measurements:',
    'targets: [{ period: 2020, value: 12000 }]\nmeasurements:',
  ]),
  'economic-plans/2011-2014.yaml': put('economic-plans/2011-2014.yaml', ['2011: 50000', '2011: 55000']),
  'programmes/synlig.yaml': '# Bare en merknad\ntitle: Synlig region\n',
  'media/kart.png': 'x',
};
