/** Fields of files that a plan of the usual levels does not have. */
export const ofOtherLevels = /^(?:focus-area goals|goal )/;

/** A plan in which every field that can name something does so, written in every way that there is. Its ids begin with x. */
export const everything: Readonly<Record<string, string>> = {
  'plan.yaml': `formatVersion: 1
title: Strategiplan
owner: Fjellregionen
language: nb
period: { from: 2010, to: 2021 }
revision: { status: adopted, date: 2011-06 }
overallGoal:
  text: Vekst
  indicators:
    - xfolketall
workingForms:
  - { id: xlobby, title: Politisk arbeid }
perspectives:
  - { id: xklima, title: Klima }
partners:
  - { id: xask, name: Ask, municipalityNumber: "0604", population: { 2010: 1000, 2011: 1000 } }
  - { id: "xbo", name: Bø, population: { 2010: 500, 2011: 500 } }
financingSources:
  - { id: xfylket, title: Fylkeskommunen, kind: county }
  - { id: xkontingent, title: Kontingent, kind: member-fee }
  - { id: xfond, title: Fond, kind: fund, fundLine: xuttak }
governance: { adoptedBy: partners }
adoptions:
  - { partner: xask, body: kommunestyret, date: 2011-05-02 }
  - partner: "xbo"
    body: kommunestyret
    date: 2011-05-03
`,
  'chapters/01-bakgrunn.md': `---
id: xbakgrunn
---

# Bakgrunn

Se [handel](#xhandel-i-sentrum), [reiselivet](#xreiseliv), [målet][m], [skilting](#xskilting) og [området](#xnaering).

[m]: #xflere
`,
  'chapters/02-retningslinjer.md': `---
id: xretningslinjer
binding: true
---

# Retningslinjer

## Handel {#xhandel-i-sentrum}

- Butikker legges til sentrum, se [bakgrunnen](#xbakgrunn). {#xsentrum}
`,
  'focus-areas/01-naering/focus-area.md': `---
id: xnaering
responsible: xbo
perspectives: [xklima]
indicators: [xfolketall]
---

# Næring

Om næring, etter [bakgrunnen](#xbakgrunn).
`,
  'focus-areas/01-naering/01-reiseliv.md': `---
id: 'xreiseliv'
ingress: Etter [bakgrunnen](#xbakgrunn), kort.
responsible: xask
goals:
  xflere:
    responsible: [xbo, Reiselivslaget]
    perspectives: [xklima]
    indicators: [xfolketall]
  xsenger: { responsible: 'xbo' }
---

# Reiseliv

Om reiseliv.

## Flere gjester {#xflere formerId=gjester}

- skilting {#xskilting}
- salg, etter [skiltingen](#xskilting) {#xsalg}

## Flere senger {#xsenger}

- hotell {#xhotell}
`,
  'focus-areas/01-naering/02-handel.md': `---
id: xhandel
responsible: [xask, Handelslaget]
perspectives: [xklima]
indicators: [xfolketall]
---

# Handel

Om handel.

## Flere butikker {#xbutikker}

- lokaler {#xlokaler}
`,
  'focus-areas/02-samferdsel/focus-area.md': `---
id: xsamferdsel
responsible: [xask, "xbo"]
---

# Samferdsel

Om samferdsel.
`,
  'focus-areas/02-samferdsel/01-veg.md': `---
id: xveg
---

# Veg

Om veg.

## Bedre veger {#xveger}

- asfalt {#xasfalt}
`,
  'actions/xskilt.yaml': `title: Nye skilt
kind: measure
serves: [xskilting, xsalg]
workingForms: [xlobby]
perspectives: [xklima]
responsible: xask
payer: 'xbo'
collaborators: [Reiselivslaget, xask, "xbo"]
participants:
  - xask
  - xbo
start: 2011-02
end: 2011
status: ongoing
costs:
  - { year: 2011, amount: 100000 }
financing:
  - { year: 2011, source: xfylket, amount: 50000 }
  - year: 2011
    source: xkontingent
    amount: 50000
programme: xsynlig
indicators: [xfolketall]
`,
  'actions/xdeltakere.yaml': `title: Delt
kind: assignment
serves: [xsalg]
responsible: xask
participants:
  - { partner: xask, share: 2 }
  - partner: "xbo"
    share: 1
start: 2012
end: 2012
status: planned
`,
  'actions/xnettsalg.yaml': `title: Salg på nett
kind: assignment
serves: [xsalg]
responsible: [Reiselivslaget, xask]
collaborators:
  - xask
  - Ask turlag
start: 2011
end: 2012
status: planned
splitFrom: xskilt
after: [xskilt]
programme: xsynlig
description: |
  Etter [skiltene](#xskilt), som [filen](xskilt.yaml) sier,
  og [igjen](#xskilt).
`,
  'programmes/xsynlig.yaml': `title: Synlig region
responsible: xbo
serves: [xskilting]
`,
  'programmes/xto.yaml': `title: To om ett
responsible:
  - xask
  - "xbo"
`,
  'indicators/xfolketall.yaml': `title: Folketall
unit: innbyggere
direction: up
source: xfylket
measures: [xflere]
measurements:
  - { period: 2010, value: 1500 }
breakdown:
  measurements:
    - { period: 2010, values: { xask: 1000, xbo: 500 } }
`,
  'action-plans/2011.md': `---
year: 2011
revision: { status: adopted, date: 2011-01-20 }
adoptions:
  - { partner: xask, body: kommunestyret, date: 2011-01-10 }
  - { partner: xbo, body: kommunestyret, date: 2011-01-11 }
priorities: [xskilt]
exclude:
  - { action: xnettsalg, reason: Venter på skiltene. }
---

## Om året

Et år med [skilt](../actions/xskilt.yaml).
`,
  'economic-plans/2011-2014.yaml': `revision: { status: adopted, date: 2011-01-20 }
adoptions:
  - { partner: xask, body: kommunestyret, date: 2011-01-10 }
  - { partner: xbo, body: kommunestyret, date: 2011-01-11 }
years: [2011, 2012, 2013, 2014]
unit: 1000
signConvention: income-positive
income:
  - { id: xkontingenten, title: Kontingent, kind: member-fee, of: xkontingent, amounts: { 2011: 50000 } }
expenses:
  - id: xpost
    title: Tiltak
    kind: other
    of: "xkontingent"
    amounts: { 2011: 50000 }
funds:
  - { id: xuttak, title: Bruk av fond, kind: withdrawal, of: 'xfond', amounts: {} }
memberFee:
  line: xkontingenten
  key: fixed
  shares:
    - { partner: xask, share: 0.5 }
    - { partner: xbo, share: 0.5 }
`,
  'decisions/xvedtak.yaml': `body: kommunestyret
partner: xask
case: 12/11
date: 2011-06-10
decision: Kommunestyret slutter seg til endringene.
`,
};
