import { smallPlan } from '../../support/small-plan.ts';

const action = (fields: string): string => `kind: measure\nserves: [skilting]\nresponsible: ask\n${fields}`;
const actionPlan = (year: number, status: string, priorities: string): string =>
  `---\nyear: ${year}\nrevision: { status: ${status}, date: 2011-01 }\npriorities: [${priorities}]\n---\n\nOm året.\n`;

/**
 * A plan that was adopted: its strategy plan, the action plans of 2011 and 2012 and the economic plan. The action plan of
 * 2013 is in hearing, that of 2014 is a draft.
 */
export const adoptedPlan: Readonly<Record<string, string>> = {
  ...smallPlan,
  'plan.yaml': `formatVersion: 1
title: Strategiplan
owner: Fjellregionen
language: nb
period: { from: 2010, to: 2021 }
revision: { status: adopted, date: 2010-12 }
vision: Sammen
overallGoal: { text: Vekst, indicators: [folketall] }
workingForms: [{ id: lobby, title: Politisk tilstedeværelse }]
governance: { adoptedBy: partners, body: Regionrådet }
partners:
  - { id: ask, name: Ask, municipalityNumber: "0604", population: { 2010: 1000 } }
  - { id: bo, name: Bø, population: { 2010: 500 } }
  - { id: vik, name: Vik, role: associate }
financingSources:
  - { id: fylket, title: Fylkeskommunen, kind: county, maxShare: 0.5 }
  - { id: staten, title: Staten, kind: state }
  - { id: kontingent, title: Kontingent, kind: member-fee }
  - { id: deltakere, title: Deltakerne, kind: participants }
`,
  'chapters/02-retningslinjer.md': `---
id: retningslinjer
binding: true
---

# Retningslinjer

Om retningslinjene.

## Hytter {#hytter}

Om hyttene.
`,
  'actions/skilt.yaml': `title: Nye skilt
${action(`start: 2011-02
end: 2012-06
priority: 1
status: ongoing
costs: [{ year: 2011, amount: 100000 }, { year: 2012, amount: 100000 }]
financing: [{ year: 2011, source: fylket, amount: 50000 }, { year: 2011, source: kontingent, amount: 50000 }, { year: 2012, source: fylket, amount: 50000 }, { year: 2012, source: kontingent, amount: 50000 }]
milestones: [{ date: 2011-06-01, title: Bestilt }]
reports:
  - { date: 2011-05, status: ongoing, text: I gang }
`)}`,
  'actions/kart.yaml': `title: Kart
${action(`start: 2012
end: 2012
status: planned
costs: [{ year: 2012, amount: 80000 }]
financing: [{ year: 2012, source: fylket, amount: 40000 }]
`)}`,
  'actions/kurs.yaml': `title: Kurs
${action(`start: 2013-03
end: 2013-09
status: planned
costs: [{ year: 2013, amount: 60000 }]
financing: [{ year: 2013, source: kontingent, amount: 30000 }, { year: 2013, source: staten, amount: 30000 }]
`)}`,
  'actions/mote.yaml': `title: Møte
${action(`start: 2014
end: 2014
status: planned
costs: [{ year: 2014, amount: 20000 }]
financing: [{ year: 2014, source: fylket, amount: 20000 }]
`)}`,
  'actions/fest.yaml': `title: Fest
${action(`start: 2012
end: 2012
status: idea
costs: [{ year: 2012, amount: 10000 }]
financing: []
`)}`,
  'actions/nettsalg.yaml': `title: Salg på nett
kind: assignment
serves: [salg-nett]
responsible: Reiselivslaget
start: 2011
end: 2011
status: planned
`,
  'action-plans/2011.md': actionPlan(2011, 'adopted', 'skilt, nettsalg'),
  'action-plans/2012.md': actionPlan(2012, 'adopted', 'skilt'),
  'action-plans/2013.md': actionPlan(2013, 'hearing', 'kurs'),
  'action-plans/2014.md': actionPlan(2014, 'draft', 'mote'),
  'economic-plans/2011-2014.yaml': `revision: { status: adopted, date: 2011-01 }
years: [2011, 2012, 2013, 2014]
unit: 1000
signConvention: income-positive
income:
  - { id: medlemskontingent, title: Kontingent, kind: member-fee, amounts: { 2011: 50000, 2012: 50000 } }
expenses:
  - { id: lonn, title: Lønn, kind: secretariat, amounts: { 2011: 70000, 2012: 70000 } }
memberFee: { line: medlemskontingent, key: population, populationYear: 2010 }
`,
};

/** Where a text may be: the file, with the words that a text takes the place of. */
export const textPlaces = {
  prose: ['chapters/01-bakgrunn.md', 'Regionrådet ble stiftet i 2005.'],
  vision: ['plan.yaml', 'vision: Sammen', 'vision: '],
  'focus-area': ['focus-areas/01-naering/focus-area.md', '# Næring', '# '],
  strategy: ['focus-areas/01-naering/01-reiseliv.md', '# Reiseliv', '# '],
  goal: ['focus-areas/01-naering/01-reiseliv.md', '## Flere gjester', '## '],
  'goal-prose': ['focus-areas/01-naering/01-reiseliv.md', '{#flere-gjester}\n', '{#flere-gjester}\n\n', '\n'],
  'action-area': ['focus-areas/01-naering/01-reiseliv.md', '- skilting', '- '],
  guideline: ['chapters/02-retningslinjer.md', '## Hytter', '## '],
  'guideline-prose': ['chapters/02-retningslinjer.md', 'Om hyttene.'],
  'binding-prose': ['chapters/02-retningslinjer.md', 'Om retningslinjene.'],
  action: ['actions/skilt.yaml', 'kind: measure', 'description: |\n  ', '\nkind: measure'],
  'action-plan': ['action-plans/2011.md', 'Om året.'],
  premises: ['economic-plans/2011-2014.yaml', 'unit: 1000', 'premises: |\n  ', '\nunit: 1000'],
  indicator: ['indicators/folketall.yaml', 'unit: innbyggere', 'description: |\n  ', '\nunit: innbyggere'],
} as const satisfies Readonly<
  Record<string, readonly [file: string, from: string, before?: string, after?: string]>
>;

/** A plan with a text in one of its places. */
export function withText(
  where: keyof typeof textPlaces,
  text: string,
  plan: Readonly<Record<string, string>> = adoptedPlan,
): Record<string, string> {
  const [file, from, before = '', after = ''] = textPlaces[where];
  const old = plan[file] ?? '';
  if (!old.includes(from)) throw new Error(`no ${from} in ${file}`);
  const indented = before.endsWith('\n  ') ? text.replaceAll('\n', '\n  ') : text;
  return { ...plan, [file]: old.replace(from, () => before + indented + after) };
}
