import type { Language } from '../../src/kinds/languages.ts';
import { outsideSvg, turnedJpeg } from './pictures.ts';
import { smallPng } from './small-png.ts';

export type PlanFiles = Record<string, string | Uint8Array>;

/** The least that `validate` has nothing against. */
export const emptyPlan: Readonly<Record<string, string>> = {
  'plan.yaml': `formatVersion: 1
title: Plan
owner: Fjellregionen
language: nb
period: { from: 2010, to: 2021 }
revision: { status: adopted, date: 2011-06 }
adoptions: [{ body: Styret, date: 2011-06 }]
`,
};

const vocabularies: Readonly<Record<Language, string>> = {
  nb: `regionen skal styrke samarbeidet om næringsutvikling og kommunene får større verdiskaping gjennom felles
    tiltak i løpet av planperioden slik at innbyggerne merker samfunnsutviklingen «hver dag» på tvers av
    kommunegrensene med kollektivtrafikk, bredbåndsutbygging, kompetanseutvikling – og forvaltningssamarbeid
    (også utenfor regionsenteret) der 16 500 arbeidsplasser, 12 % vekst, kr 500 og § 14 gjelder`,
  nn: `regionen skal styrkje samarbeidet om næringsutvikling og kommunane får større verdiskaping gjennom felles
    tiltak i løpet av planperioden slik at innbyggjarane merkar samfunnsutviklinga «kvar dag» på tvers av
    kommunegrensene med kollektivtrafikk, breibandsutbygging, kompetanseutvikling – og forvaltingssamarbeid
    (òg utanfor regionsenteret) der 16 500 arbeidsplassar, 12 % vekst, kr 500 og § 14 gjeld`,
  en: `the region shall strengthen cooperation on business development and municipalities get greater value
    through common measures during the planning period so that inhabitants notice “every day” across
    boundaries with public transportation, communications infrastructure – and administrative partnership
    (also outside the regional centre) where 16 500 workplaces, 12 % growth, kr 500 and § 14 apply`,
};

/** The same numbers every time, spread well. */
function numbers(seed: number): (below: number) => number {
  // Seeds beside each other give numbers far apart.
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Words of prose, always the same for the same seed: sentences of 5–24 words, with what prose has in it. */
function prose(language: Language, seed: number, count: number): string {
  const vocabulary = vocabularies[language].split(/\s+/);
  const next = numbers(seed);
  const words: string[] = [];
  while (words.length < count) {
    const from = next(vocabulary.length);
    const length = Math.min(count - words.length, 5 + next(20));
    const sentence = Array.from({ length }, (_, at) => vocabulary[(from + at) % vocabulary.length] ?? '');
    const [first = '', ...rest] = sentence;
    words.push(first.charAt(0).toUpperCase() + first.slice(1), ...rest.slice(0, -1));
    if (rest.length > 0) words.push(`${(rest.at(-1) ?? '').replace(/[,–]$/, '')}.`);
  }
  return words.join(' ');
}

const longWord = 'Samferdselsinfrastrukturutbyggingsprosjekt'.repeat(8).slice(0, 300);
const longAddress = `https://example.org/${'en-lang-sti/'.repeat(30)}`.slice(0, 300);

function constructs(language: Language, deepHeadings: boolean): string {
  const p = (seed: number, count = 40): string => prose(language, seed, count);
  return `---
id: konstruksjoner
---

# Konstruksjoner & \\<vinkler> med áčđŋšŧž

Et avsnitt med **fet**, *kursiv*, ***begge deler***, **fet *med kursiv* i**, *kursiv **med fet** i*, \`kode & <kode>\`
og [en lenke](https://example.org/?a=1&b=2 "Tittel på lenken").

[En lenke med **fet**, *kursiv* og \`kode\` i](https://example.org) og en [intern](#konstruksjoner), en [til et
kapittel](../chapters/02-lister.md), en [til et mål](#storst-mal) og en [til et tiltaksområde](#omrade-7-1).

Skriv til <mailto:post@example.org> eller ring [12 34 56 78](tel:+4712345678).

[](https://example.org/tom) Foran dette står en lenke uten ord.

Linje én\\
linje to\\
**linje tre**\\
[linje fire](https://example.org)

Sámi: áčđŋšŧž ÁČĐŊŠŦŽ. Myke\u00ad bindestreker: kom\u00admu\u00adne\u00adgren\u00adsen. Harde mellomrom: 16\u00a0500 og
10\u202fkm. Ord\u2011med\u2011hard\u2011bindestrek. Tegn: € § ½ ² … « » “ ” ‘ ’ – — − → ≥ • & < > " \\\\ ( ).

${longWord}

Adresse: <${longAddress}> og [${longAddress}](${longAddress}).

## Samme navn

${p(1)}

### Tredje nivå med *kursiv* og [lenke](https://example.org)

${p(2)}

${deepHeadings ? deep(p) : ''}## Samme navn

${p(6)}

## En overskrift som er så lang at den går over flere linjer, slik at det trengs minst tre linjer for å få plass til alle ordene i den, også i innholdsfortegnelsen

${p(7)}

[${prose(language, 8, 700)}](https://example.org/over-siden)

---

${p(9, 120)}

> Et sitat over
> to linjer.
>
> > Et sitat i sitatet, ${p(10, 200)}
>
> - en liste i sitatet
>   - nøstet i sitatet
> - og [en lenke](#konstruksjoner)
>
> \`\`\`
> kode i sitatet
> \`\`\`

\`\`\`
function kode(a, b) {
  return a < b && "x";

}
${'en lang kodelinje '.repeat(12)}
\`\`\`

![Kart over regionen](../images/kart.png "Kart over regionen, med bildetekst")

Før bildet ![Et lite bilde med «anførsel» & <vinkler>](../images/lite.png) etter bildet.

![Et høyt bilde](../images/hoyt.png)

![Gråtoner](../images/graa.png)

![Gjennomsiktig](../images/gjennomsiktig.png)

${p(11)}

Et bilde inne i en lenke: [![Knapp](../images/lite.png)](https://example.org/knapp).

Midt i **fet skrift ![Skilt](../images/lite.png "Skiltet") og mer**, og i [en lenke *med ![Tegning](../images/tegning.svg)
og* ord](#storst-mal "Til målet").

![Tegning som går utenfor rammen](../images/tegning.svg "Tegningen, med *stjerner* i teksten")

![Et bilde fra en telefon](../images/foto.jpg)

![ ](../images/lite.png)

![\u200b](../images/lite.png "Et pyntebilde med tekst under")

| Kommune | Våpen | Omtale |
|:--------|:-----:|-------:|
| Bø | ![Våpen](../images/lite.png) | Ord foran ![Kart](../images/kart.png) og *ord* bak |
| [Evje](https://example.org/evje) | [![Tegning](../images/tegning.svg)](https://example.org/vapen) | ![Høyt](../images/hoyt.png) |
| Flå | ![ ](../images/lite.png) | **fet ![Skilt](../images/lite.png) skrift** |

::working-forms

::partners

::overall-goal

::vision

::strategies
`;
}

/** Levels that validation refuses in a chapter; a draft prints them all the same. */
function deep(p: (seed: number) => string): string {
  return `#### Fjerde nivå\n\n${p(3)}\n\n##### Femte nivå\n\n${p(4)}\n\n###### Sjette nivå\n\n${p(5)}\n\n`;
}

/** Lists of all kinds and lengths, so many that page ends fall everywhere in them. */
function lists(language: Language): string {
  const next = numbers(77);
  const many = Array.from({ length: 40 }, (_, index) => {
    const items = Array.from({ length: 1 + (index % 5) }, (_, at) => {
      const words = prose(language, 1000 + index * 10 + at, 6 + next(40));
      return index % 3 === 0 ? `${at + 1}. ${words}` : `- ${words}`;
    });
    return `${prose(language, 2000 + index, 10 + next(50))}\n\n${items.join('\n')}\n`;
  });
  return `---
id: lister
---

# Lister

## Fem nivåer

- første nivå, punkt
  1. andre nivå, nummer
     - tredje nivå, punkt
       1. fjerde nivå, nummer
          - femte nivå, punkt
          - femte nivå igjen
       2. fjerde nivå igjen
     - tredje nivå igjen
  2. andre nivå igjen
- første nivå igjen

Fra sju:

7. sjuende
8. åttende
9. niende

Luftig liste:

- ${prose(language, 20, 60)}

  ${prose(language, 21, 60)}

- ${prose(language, 22, 30)}

  > et sitat i et punkt

  \`\`\`
  kode i et punkt
  \`\`\`

  | a | b |
  |---|--:|
  | 1 | 2 |

  ![Bilde i et punkt](../images/lite.png)

## Hundre og tjue

${Array.from({ length: 120 }, (_, index) => `${index + 1}. ${prose(language, 300 + index, 3 + next(30))}`).join('\n')}

## Mange lister

${many.join('\n')}`;
}

function tables(language: Language): string {
  const next = numbers(5);
  const amount = (): string => {
    const value = String(next(900) + 100);
    return next(4) === 0 ? '' : `${next(2) === 0 ? '' : '−'}${next(9) + 1} ${value} ${value} ${value}`;
  };
  const words = (seed: number, count: number): string => prose(language, seed, count).replaceAll('|', '');
  const rows = Array.from({ length: 300 }, (_, index) => {
    const name =
      index % 7 === 0
        ? `**Rad ${index + 1}**`
        : index % 7 === 3
          ? `[Rad ${index + 1}](https://example.org/rad/${index + 1})`
          : `Rad ${index + 1}`;
    return `| ${name} | ${words(500 + index, 2 + next(12))} | ${amount()} | ${index % 5 === 0 ? '' : `${next(100)} %`} |`;
  });
  const heads = Array.from({ length: 10 }, (_, index) => `Kolonne ${index + 1}`);
  const wide = Array.from(
    { length: 12 },
    (_, row) =>
      `| ${heads.map((_, at) => (at % 3 === 0 ? words(row * 10 + at, 3) : amount())).join(' | ')} |`,
  );
  return `---
id: tabeller
---

# Tabeller

## Ti kolonner

| ${heads.join(' | ')} |
|${'---|'.repeat(10)}
${wide.join('\n')}

## Tre hundre rader

${prose(language, 40, 60)}

| Navn | Hva det gjelder | Beløp i kroner | Andel |
|---|:---:|---:|---|
${rows.join('\n')}

## Små tabeller

| Bare hode | Ingen rader |
|---|---|

| Én |
|---|
| rad |

|  | Tomt hjørne | \`kode\` i hodet | [lenke](https://example.org/hode) i hodet |
|---|---|---|---|
| for få celler |
| ${longWord.slice(0, 120)} | **fet** og *kursiv* | <https://example.org/${'sti/'.repeat(20)}> | siste |

Etter tabellen.
`;
}

function longParagraph(language: Language): string {
  return `---
id: langt-avsnitt
---

# Seks tusen ord

${prose(language, 60, 6000)}
`;
}

function shortParagraphs(language: Language): string {
  const next = numbers(9);
  return `---
id: korte-avsnitt
position: after
---

# Et kapittel etter satsingsområdene med en tittel så lang at den ikke får plass i toppteksten på én linje

${Array.from({ length: 120 }, (_, index) => `${index % 12 === 5 ? `## Avsnitt ${index}\n\n` : ''}${prose(language, 4000 + index, 8 + next(90))}\n`).join('\n')}`;
}

/** A plan with everything that Markdown and the plan format allow, and a good deal too much of it. */
export function torturePlan({
  language = 'nb',
  goals = 40,
  deepHeadings = false,
}: {
  language?: Language;
  /** Goals of the focus area with many small ones. */
  goals?: number;
  /** Headings of the levels four to six, which only a draft may have. */
  deepHeadings?: boolean;
} = {}): PlanFiles {
  const p = (seed: number, count = 30): string => prose(language, seed, count);
  const areas = Array.from({ length: 30 }, (_, index) => {
    const item = `- ${p(5000 + index, 3 + (index % 9))} {#omrade-${index}}`;
    return `${item}\n  - ${p(5100 + index, 4 + (index % 20))} {#omrade-${index}-1}`;
  });
  const many: Record<string, string> = {};
  for (let from = 0; from < goals; from += 50) {
    const number = String(from / 50 + 1).padStart(2, '0');
    const headings = Array.from({ length: Math.min(50, goals - from) }, (_, at) => {
      const goal = from + at;
      const items = Array.from(
        { length: 1 + (goal % 4) },
        (_, item) => `- ${p(7000 + goal * 5 + item, 3 + ((goal + item) % 15))} {#mange-${goal}-${item}}`,
      );
      const intro = goal % 3 === 0 ? `${p(6000 + goal, 10 + (goal % 50))}\n\n` : '';
      return `## ${p(8000 + goal, 2 + (goal % 6)).replace(/\.$/, '')} {#mange-${goal}}\n\n${intro}${items.join('\n')}\n`;
    });
    many[`focus-areas/02-mange/${number}-strategi.md`] =
      `---\nid: mange-strategi-${number}\n---\n\n# Strategi ${number}\n\n${headings.join('\n')}`;
  }
  return {
    'plan.yaml': `formatVersion: 1
title: 'Plan & <mål> for "Fjellregionen" > alt 🎉'
subtitle: 'Undertittel med áčđŋšŧž & <vinkler>'
motto: '«Sammen» & sterkere'
owner: 'Fjellregionen & vennene <AS>'
website: https://example.org/plan?a=1&b=2
language: ${language}
period: { from: 2010, to: 2021 }
revision: { status: hearing, date: 2011-06-01 }
hearing: { from: 2011-06-01, to: 2011-09-01 }
vision: 'Visjonen er ${prose(language, 90, 30)}'
overallGoal: { text: 'Målet er ${prose(language, 91, 200)}' }
workingForms:
  - { id: lobby, title: Politisk tilstedeværelse }
  - { id: nettverk, title: 'Nettverk & <allianser>' }
partners:
${['Áltá', 'Bø', 'Čáhcesuolu', 'Deatnu', 'Evje', 'Flå', 'Guovdageaidnu', 'Hå', 'Ibestad', 'Jølster', 'Kárášjohka', 'Å'].map((name, index) => `  - { id: kommune-${index}, name: ${name} }`).join('\n')}
rules:
  levels-are-filled: { severity: info, reason: Prøve }
  overall-goal-has-indicators: { severity: info, reason: Prøve }
`,
    'images/kart.png': smallPng(900, 500),
    'images/lite.png': smallPng(24, 16),
    'images/hoyt.png': smallPng(60, 2400),
    'images/graa.png': smallPng(40, 40, 'grey'),
    'images/gjennomsiktig.png': smallPng(40, 40, 'rgba'),
    'images/foto.jpg': turnedJpeg(6),
    'images/tegning.svg': outsideSvg,
    'chapters/01-konstruksjoner.md': constructs(language, deepHeadings),
    'chapters/02-lister.md': lists(language),
    'chapters/03-tabeller.md': tables(language),
    'chapters/04-langt-avsnitt.md': longParagraph(language),
    'chapters/05-korte-avsnitt.md': shortParagraphs(language),
    'focus-areas/01-storst/focus-area.md': `---
id: storst
---

# Størst

${p(100, 80)}
`,
    'focus-areas/01-storst/01-strategi.md': `---
id: storst-strategi
listedAs: Omtalt som noe *annet*
---

# Strategien med seksti tiltaksområder

${p(101, 60)}

## Et mål med seksti tiltaksområder, *kursiv* og \`kode\` {#storst-mal}

${p(102, 60)}

${areas.join('\n')}
`,
    'focus-areas/02-mange/focus-area.md': `---
id: mange
---

# Mange små mål

${p(103)}
`,
    ...many,
    'focus-areas/03-tom/focus-area.md': `---
id: tom
---

# Tomt satsingsområde
`,
    'focus-areas/04-tomme/focus-area.md': `---
id: tomme
---

# Tomme strategier

${p(104)}
`,
    'focus-areas/04-tomme/01-uten-mal.md': `---
id: uten-mal
---

# Strategi uten mål

${p(105)}
`,
    'focus-areas/04-tomme/02-uten-omrader.md': `---
id: uten-omrader
---

# Strategi med mål uten tiltaksområder

## Mål uten tiltaksområder {#uten-omrader-mal}

${p(106)}
`,
  };
}
