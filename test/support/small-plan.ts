/** The smallest plan that has one of each kind and no problem: tests change one thing in it. */
export const smallPlan: Readonly<Record<string, string>> = {
  'plan.yaml': `formatVersion: 1
title: Strategiplan
owner: Fjellregionen
language: nb
period: { from: 2010, to: 2021 }
revision: { status: draft, date: 2011-06 }
overallGoal: { text: Vekst, indicators: [folketall] }
workingForms: [{ id: lobby, title: Politisk tilstedeværelse }]
governance: { adoptedBy: partners }
partners:
  - { id: ask, name: Ask, municipalityNumber: "0604", population: { 2010: 1000 } }
  - { id: bo, name: Bø, population: { 2010: 500 } }
financingSources:
  - { id: fylket, title: Fylkeskommunen, kind: county, maxShare: 0.5 }
  - { id: kontingent, title: Kontingent, kind: member-fee }
`,
  'chapters/01-bakgrunn.md': `---
id: bakgrunn
---

# Bakgrunn

Regionrådet ble stiftet i 2005.

::working-forms
`,
  'focus-areas/01-naering/focus-area.md': `---
id: naering
---

# Næring

Om næring.
`,
  'focus-areas/01-naering/01-reiseliv.md': `---
id: reiseliv
---

# Reiseliv

Om reiseliv.

## Flere gjester {#flere-gjester}

- skilting {#skilting}
- salg {#salg}
  - på nett {#salg-nett}
`,
  'actions/skilt.yaml': `title: Nye skilt
kind: measure
serves: [skilting]
workingForms: [lobby]
responsible: ask
start: 2011-02
end: 2011
status: ongoing
costs:
  - { year: 2011, amount: 100000 }
financing:
  - { year: 2011, source: fylket, amount: 50000 }
  - { year: 2011, source: kontingent, amount: 50000 }
milestones:
  - { date: 2011-06-01, title: Bestilt }
reports:
  - { date: 2011-05, status: ongoing, text: I gang }
`,
  'actions/nettsalg.yaml': `title: Salg på nett
kind: assignment
serves: [salg-nett]
responsible: Reiselivslaget
start: 2011
end: 2012
status: planned
after: [skilt]
programme: synlig
indicators: [folketall]
`,
  'programmes/synlig.yaml': `title: Synlig region
`,
  'indicators/folketall.yaml': `title: Folketall
unit: innbyggere
direction: up
measurements:
  - { period: 2010, value: 1500 }
`,
  'action-plans/2011.md': `---
year: 2011
revision: { status: draft, date: 2011-01 }
priorities: [skilt]
---

## Om året

Et år med skilt.
`,
  'economic-plans/2011-2014.yaml': `revision: { status: draft, date: 2011-01 }
years: [2011, 2012, 2013, 2014]
unit: 1000
signConvention: income-positive
income:
  - { id: medlemskontingent, title: Kontingent, kind: member-fee, amounts: { 2011: 50000 } }
expenses: []
memberFee: { line: medlemskontingent, key: population }
`,
};

/** The small plan with some files changed; `undefined` takes a file away. */
export function smallPlanWith(
  changes: Readonly<Record<string, string | Uint8Array | undefined | ((text: string) => string)>>,
): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...smallPlan };
  for (const [path, change] of Object.entries(changes)) {
    if (change === undefined) delete files[path];
    else files[path] = typeof change === 'function' ? change(smallPlan[path] ?? '') : change;
  }
  return files;
}
