/** Records of the small plan (`small-plan.ts`) that have every field of free text, with a place (`¤`) for another word in each text. */
export const fullRecords: Readonly<Record<string, string>> = {
  'plan.yaml': `formatVersion: 1
title: Plan ¤
subtitle: Under ¤
motto: Sammen ¤
owner: Eier ¤
website: https://example.org/¤
language: nb
period: { from: 2010, to: 2021 }
revision: { status: hearing, date: 2011-06-01, label: Utgave ¤ }
vision: Visjon ¤
overallGoal: { text: Mål ¤, indicators: [folketall] }
workingForms:
  - { id: lobby, title: Form ¤ }
perspectives:
  - { id: klima, title: Perspektiv ¤, description: Lys ¤ }
governance: { adoptedBy: partners }
partners:
  - { id: ask, name: Ask ¤, municipalityNumber: '0604', population: { 2010: 1000 } }
  - { id: bo, name: Bø ¤, population: { 2010: 500 } }
financingSources:
  - { id: fylket, title: Kilde ¤, kind: county, reservation: Forbehold ¤ }
  - { id: kontingent, title: Kontingent ¤, kind: member-fee }
adoptions:
  - { partner: ask, body: Organ ¤, case: Sak ¤, date: 2011-06-01, decision: Vedtak ¤ }
`,
  'actions/skilt.yaml': `title: Skilt ¤
description: Beskrivelse ¤
internalNote: Hemmelig ¤
kind: measure
serves: [skilting]
workingForms: [lobby]
perspectives: [klima]
responsible: Ansvarlig ¤
payer: Betaler ¤
collaborators: [Medhjelper ¤, Annen ¤]
targetGroup: Målgruppe ¤
effect: Virkning ¤
start: 2011-02
end: 2011
milestones:
  - { date: 2011-06-01, title: Milepæl ¤ }
status: ongoing
statusNote: Merknad ¤
costs:
  - { year: 2011, amount: 100000, note: Utgift ¤ }
financing:
  - { year: 2011, source: fylket, amount: 50000, note: Tilskudd ¤ }
  - { year: 2011, source: kontingent, amount: 50000 }
programme: synlig
indicators: [folketall]
risk: { text: Fare ¤, likelihood: 2, consequence: 3 }
decision: { body: Utvalg ¤, case: Saken ¤, date: 2011-01-10 }
reports:
  - { date: 2011-05, status: ongoing, text: Rapport ¤, spent: 1000, forecast: 2000, progress: 60, signal: at-risk }
`,
  'actions/ute.yaml': `title: Ute ¤
kind: assignment
serves: [salg]
responsible: ask
start: 2011
end: 2011
status: planned
`,
  'programmes/synlig.yaml': `title: Program ¤
description: Programtekst ¤
responsible: Programansvarlig ¤
`,
  'indicators/folketall.yaml': `title: Folketall ¤
description: Måltekst ¤
unit: innbyggere ¤
direction: up
source: Kilden ¤
measurements:
  - { period: 2010, value: 1500, note: Måling ¤ }
`,
  'action-plans/2011.md': `---
year: 2011
revision: { status: hearing, date: 2011-01-20, label: Årsutgave ¤ }
adoptions:
  - { partner: bo, body: Styret ¤, case: Årssak ¤, date: 2011-01-20, decision: Årsvedtak ¤ }
priorities: [skilt]
exclude:
  - { action: ute, reason: Grunn ¤ }
---

## Om året ¤

Et år ¤.
`,
  'economic-plans/2011-2014.yaml': `revision: { status: hearing, date: 2011-01-10, label: Økonomiutgave ¤ }
hearing: { from: 2011-01-10, to: 2011-02-10 }
adoptions:
  - { partner: bo, body: Økonomistyret ¤, case: Økonomisak ¤, date: 2011-01-20, decision: Økonomivedtak ¤ }
years: [2011, 2012, 2013, 2014]
unit: 1000
signConvention: income-positive
income:
  - { id: medlemskontingent, title: Inntekt ¤, kind: member-fee, amounts: { 2011: 50000 }, note: Inntektsnote ¤ }
expenses:
  - { id: drift, title: Drift ¤, kind: operations, amounts: { 2011: 1000 }, note: Driftsnote ¤ }
funds:
  - { id: fond, title: Fond ¤, kind: withdrawal, amounts: { 2011: 1000 }, note: Fondsnote ¤ }
memberFee: { line: medlemskontingent, key: population }
premises: Forutsetning ¤
`,
};
