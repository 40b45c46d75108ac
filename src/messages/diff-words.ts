import { anyOf, plural, type Wording, wording } from './wording.ts';

/** What `planverk diff` and `planverk textconv` say besides the comparison itself. */
export const diffWords = {
  purpose: {
    nb: 'viser hva som er endret i planen mellom to revisjoner, og hva som må til for å vedta det',
    nn: 'viser kva som er endra i planen mellom to revisjonar, og kva som må til for å vedta det',
    en: 'shows what changed in the plan between two revisions, and what it takes to decide it',
  },
  revisionsArgument: {
    nb: 'A: det som er nytt siden siste felles revisjon av A og HEAD, mot filene i mappen; A..B: fra A til B; A...B: fra siste felles revisjon av A og B, til B; uten noe: fra HEAD til filene i mappen. Hvert navn kan også være en mappe med plan.yaml',
    nn: 'A: det som er nytt sidan siste felles revisjon av A og HEAD, mot filene i mappa; A..B: frå A til B; A...B: frå siste felles revisjon av A og B, til B; utan noko: frå HEAD til filene i mappa. Kvart namn kan òg vere ei mappe med plan.yaml',
    en: 'A: what is new since the last common revision of A and HEAD, against the files in the folder; A..B: from A to B; A...B: from the last common revision of A and B, to B; without any: from HEAD to the files in the folder. Either name may also be a folder with plan.yaml',
  },
  headArgument: {
    nb: 'det som sammenlignes med A: en revisjon eller en mappe',
    nn: 'det som blir samanlikna med A: ein revisjon eller ei mappe',
    en: 'what A is compared with: a revision or a folder',
  },
  failOnOption: wording<{ choices: readonly string[] }>({
    nb: (v) =>
      `avslutt med kode 1 når noe med denne vekten eller mer ikke er vedtatt: ${anyOf(v.choices, 'nb')}; uten valget avgjør statusen til det som er endret`,
    nn: (v) =>
      `avslutt med kode 1 når noko med denne vekta eller meir ikkje er vedteke: ${anyOf(v.choices, 'nn')}; utan valet avgjer statusen til det som er endra`,
    en: (v) =>
      `exit with code 1 when something of this weight or more is not decided: ${anyOf(v.choices, 'en')}; without it the status of what changed decides`,
  }),
  onlyOption: {
    nb: 'vis bare dette, med komma mellom: type endring (added, removed, moved, reordered, changed), type innhold (goal, action …), en id eller et satsingsområde',
    nn: 'vis berre dette, med komma mellom: type endring (added, removed, moved, reordered, changed), type innhald (goal, action …), ein id eller eit satsingsområde',
    en: 'show only this, with commas between: kinds of change (added, removed, moved, reordered, changed), kinds of content (goal, action …), an id or a focus area',
  },
  forOption: {
    nb: 'vis hva endringene betyr for én part: id-en eller navnet',
    nn: 'vis kva endringane tyder for éin part: id-en eller namnet',
    en: 'show what the changes mean for one partner: its id or its name',
  },
  statOption: {
    nb: 'vis bare antallet endringer, etter vekt og satsingsområde',
    nn: 'vis berre talet på endringar, etter vekt og satsingsområde',
    en: 'show only the number of changes, by weight and focus area',
  },
  outOption: {
    nb: 'filen det skrives til; uten den får html og pdf et navn på planens språk: out/endringer.pdf, eller out/forslag-til-endringer.pdf når noe ikke er vedtatt',
    nn: 'fila det blir skrive til; utan henne får html og pdf eit namn på språket til planen: out/endringar.pdf, eller out/forslag-til-endringar.pdf når noko ikkje er vedteke',
    en: 'the file to write to; without it html and pdf get a name in the plan’s language: out/changes.pdf, or out/proposed-changes.pdf where something is not decided',
  },
  workingTree: { nb: 'filene i mappen', nn: 'filene i mappa', en: 'the files in the folder' },
  partedFrom: wording<{ name: string }>({
    nb: (v) => `siste felles revisjon med ${v.name}`,
    nn: (v) => `siste felles revisjon med ${v.name}`,
    en: (v) => `the last common revision with ${v.name}`,
  }),
  hidden: wording<{ count: number; only: string }>({
    nb: (v) => `${plural(v.count, 'endring', 'endringer')} til vises ikke, ${v.only}`,
    nn: (v) =>
      `${plural(v.count, 'endring til blir ikkje vist', 'endringar til blir ikkje viste')}, ${v.only}`,
    en: (v) => `${plural(v.count, 'change', 'changes')} more not shown, ${v.only}`,
  }),
  unknownOnly: wording<{ word: string; suggestion: string | undefined }>({
    nb: (v) =>
      `«${v.word}» i --only er verken en type endring, en type innhold eller en id i noen av revisjonene.${v.suggestion ? ` Mente du «${v.suggestion}»?` : ''}`,
    nn: (v) =>
      `«${v.word}» i --only er verken ein type endring, ein type innhald eller ein id i nokon av revisjonane.${v.suggestion ? ` Meinte du «${v.suggestion}»?` : ''}`,
    en: (v) =>
      `“${v.word}” in --only is neither a kind of change, a kind of content nor an id in either revision.${v.suggestion ? ` Did you mean “${v.suggestion}”?` : ''}`,
  }),
  textconvPurpose: {
    nb: 'skriver ut en planfil slik at git diff blir lett å lese',
    nn: 'skriv ut ei planfil slik at git diff blir lett å lese',
    en: 'prints a plan file so that git diff is easy to read',
  },
  textconvSetUp: {
    nb: `Slik tas det i bruk:
  1. Skriv denne linjen i filen .gitattributes, og legg den i git:
       plan/**/*.yaml diff=planverk
  2. Kjør den av disse som passer, én gang i hver klone:
       installert i repoet:     git config diff.planverk.textconv "node node_modules/planverk/bin/planverk.js textconv"
       installert på maskinen:  git config diff.planverk.textconv "planverk textconv"
git kjører den fra toppen av repoet: ligger node_modules i en mappe, må den stå først.
Ordene er på planens språk; --lang eller --plan kan stå sist i linjen.`,
    nn: `Slik tek du det i bruk:
  1. Skriv denne linja i fila .gitattributes, og legg henne i git:
       plan/**/*.yaml diff=planverk
  2. Køyr den av desse som passar, éin gong i kvar klone:
       installert i repoet:     git config diff.planverk.textconv "node node_modules/planverk/bin/planverk.js textconv"
       installert på maskina:   git config diff.planverk.textconv "planverk textconv"
git køyrer det frå toppen av repoet: ligg node_modules i ei mappe, må ho stå først.
Orda er på språket til planen; --lang eller --plan kan stå sist i linja.`,
    en: `To set it up:
  1. Write this line into the file .gitattributes, and commit it:
       plan/**/*.yaml diff=planverk
  2. Run the one of these that fits, once in each clone:
       installed in the repository:  git config diff.planverk.textconv "node node_modules/planverk/bin/planverk.js textconv"
       installed on the machine:     git config diff.planverk.textconv "planverk textconv"
git runs it from the top of the repository: where node_modules is in a folder, that comes first.
The words are in the plan’s language; --lang or --plan may come last in the line.`,
  },
  fileArgument: {
    nb: 'planfilen som skal skrives ut',
    nn: 'planfila som skal skrivast ut',
    en: 'the plan file to print',
  },
} as const satisfies Readonly<Record<string, Wording<never>>>;
