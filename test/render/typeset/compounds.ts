/** Compounds that the documents of three plans print, in the words that they are made of. */
export const compounds = {
  plan: `medlems|kontingenten fritids|områder fritids|beboere håndverker|tjenester nærings|livet nærings|utvikling
    Kongsberg|regionen Kongsberg|region|sam|arbeidet verdens|arv|rådet fiber|stammer profil|materiell lokal|kunnskap
    radio|dekning kollektiv|tilbud bredbånds|infra|struktur bredbånds|ut|byggingen kompetanse|utvikling
    kunnskaps|departementet samferdsels|departementet arbeids|innvandrere bruker|undersøkelser deltaker|kommunene
    fylkes|kommunen handlings|planen hytte|områder høy|skole|tilbudet industri|arven kommune|styrene kultur|aktører
    kvalitets|sikring leverandør|utvikling markeds|analysen plan|dokumenter program|planer reise|livs|konferansen
    satsings|områdene skog|eier|lagene studie|stedene ut|byggings|områdene ungdoms|rådene velferds|teknologi`,
  'test/plans/fylke': `folke|rørsla ferdsels|teljing frå|værs|team bibliotek|statistikken lokal|kunnskap bere|krafts|mål
    fylkes|kommunen folke|helse|arbeid frivillig|sentralar kultur|mønstring sykkel|vegane ungdoms|skulane
    parkerings|plassar nær|miljø|anlegg`,
  'test/plans/kommune': 'ressurs|team klima|gass|utslipp samfunns|sikkerheten helse|stasjon eiendoms|skatten',
} as const;

/** Where patterns alone divide words of these plans so that a reader reads on wrongly, and what is no place to divide them. */
export const stumbles = {
  plan: `Kongsber-gregionen Kongsbergr-egionen verdensar-vrådet verdensarvr-ådet fib-erstammer Perm-itteringer
    profilm-ateriell lokalk-unnskap guid-er folker-ørsla`,
  'test/plans/fylke': `folker-ørsla ferdsel-steljing berekraft-smål
    fråvær-steam`,
  'test/plans/kommune': 'ressur-steam unders-krevet',
} as const;
