import type { FieldText } from './field-text.ts';

/** What the schemas say of fields of decisions, economic plans, levels and indicators. */
export const moneyFieldTexts: readonly FieldText[] = [
  {
    nb: 'Felt for målene eller strategiene som er overskrifter i denne filen, etter id.',
    nn: 'Felt for måla eller strategiane som er overskrifter i denne fila, etter id.',
  },
  { nb: 'Feltene til én overskrift.', nn: 'Felta til éi overskrift.' },
  {
    nb: 'decisions/<id>.yaml: et vedtak som godtar endringer i planen.',
    nn: 'decisions/<id>.yaml: eit vedtak som godtek endringar i planen.',
  },
  {
    nb: 'Id-en til parten hvis eget organ det er; utelates for organet som planen oppgir under governance. Der partene vedtar planen, godtas endringer som krever vedtak av alle medlemmene, part for part.',
    nn: 'Id-en til parten som organet høyrer til; blir utelaten for organet som planen oppgjev under governance. Der partane vedtek planen, blir endringar som krev vedtak av alle medlemene, godtekne part for part.',
  },
  { nb: 'Saksnummeret.', nn: 'Saksnummeret.' },
  { nb: 'Dagen for vedtaket.', nn: 'Dagen for vedtaket.' },
  { nb: 'Vedtaksteksten.', nn: 'Vedtaksteksten.' },
  { nb: 'Der saken kan leses.', nn: 'Der saka kan lesast.' },
  {
    nb: 'Fingeravtrykkene til endringene det godtar, slik planverk diff viser dem.',
    nn: 'Fingeravtrykka til endringane det godtek, slik planverk diff viser dei.',
  },
  {
    nb: 'En git-revisjon: alle endringer fram til den er godtatt.',
    nn: 'Ein git-revisjon: alle endringar fram til han er godtekne.',
  },
  {
    nb: 'economic-plans/<fra>-<til>.yaml: inntekter og utgifter for 3–5 år.',
    nn: 'economic-plans/<frå>-<til>.yaml: inntekter og utgifter for 3–5 år.',
  },
  { nb: 'Årene planen dekker.', nn: 'Åra planen dekkjer.' },
  {
    nb: 'Trykkes i kroner (1) eller tusen kroner (1000).',
    nn: 'Blir trykt i kroner (1) eller tusen kroner (1000).',
  },
  {
    nb: 'Om inntekter trykkes positive eller negative.',
    nn: 'Om inntekter blir trykte positive eller negative.',
  },
  { nb: 'Inntekter, alltid positive tall her.', nn: 'Inntekter, alltid positive tal her.' },
  { nb: 'En post i økonomiplanen.', nn: 'Ein post i økonomiplanen.' },
  { nb: 'Hva posten heter.', nn: 'Kva posten heiter.' },
  {
    nb: 'Hvem inntekten kommer fra: de samme typene som kildene i plan.yaml.',
    nn: 'Kven inntekta kjem frå: dei same typane som kjeldene i plan.yaml.',
  },
  {
    nb: 'Id-en til en kilde i plan.yaml: posten er det som tiltakene får fra den, og beløpene må være like store. En kilde med andres penger er med i økonomiplanen bare når en inntektspost gjelder den.',
    nn: 'Id-en til ei kjelde i plan.yaml: posten er det som tiltaka får frå henne, og beløpa må vere like store. Ei kjelde med pengane til andre er med i økonomiplanen berre når ein inntektspost gjeld henne.',
  },
  {
    nb: 'Driftsbudsjettet eller investeringsbudsjettet; drift når feltet ikke er med.',
    nn: 'Driftsbudsjettet eller investeringsbudsjettet; drift når feltet ikkje er med.',
  },
  { nb: 'Regnskapet for et tidligere år.', nn: 'Rekneskapen for eit tidlegare år.' },
  {
    nb: 'Budsjettet for inneværende år slik det ble vedtatt.',
    nn: 'Budsjettet for inneverande år slik det vart vedteke.',
  },
  {
    nb: 'Budsjettet for inneværende år slik det er nå.',
    nn: 'Budsjettet for inneverande år slik det er no.',
  },
  { nb: 'Forklaring.', nn: 'Forklaring.' },
  {
    nb: 'Utgifter utenom tiltakene. Det planens egne penger (own, member-fee, revenue og fund) betaler av tiltakene, legges til.',
    nn: 'Utgifter utanom tiltaka. Det planen sine eigne pengar (own, member-fee, revenue og fund) betaler av tiltaka, blir lagt til.',
  },
  { nb: 'Hva slags utgift.', nn: 'Kva slags utgift.' },
  {
    nb: 'Id-en til en kilde i plan.yaml: posten er den delen av tiltakene som kilden betaler, og beløpene må være like store. Delen regnes bare her.',
    nn: 'Id-en til ei kjelde i plan.yaml: posten er den parten av tiltaka som kjelda betaler, og beløpa må vere like store. Han blir rekna berre her.',
  },
  { nb: 'Bruk av og avsetning til fond.', nn: 'Bruk av og avsetjing til fond.' },
  {
    nb: 'withdrawal bruk av fond, allocation avsetning til fond.',
    nn: 'withdrawal bruk av fond, allocation avsetjing til fond.',
  },
  {
    nb: 'Id-en til en kilde av typen fund i plan.yaml: posten er det tiltakene bruker av fondet, og beløpene må være like store.',
    nn: 'Id-en til ei kjelde av typen fund i plan.yaml: posten er det tiltaka bruker av fondet, og beløpa må vere like store.',
  },
  { nb: 'Hvordan kontingenten fordeles.', nn: 'Korleis kontingenten blir fordelt.' },
  { nb: 'Inntektsposten som er kontingenten.', nn: 'Inntektsposten som er kontingenten.' },
  {
    nb: 'population etter folketall, equal likt på alle, fixed etter faste andeler.',
    nn: 'population etter folketal, equal likt på alle, fixed etter faste andelar.',
  },
  { nb: 'Året folketallet tas fra.', nn: 'Året folketalet blir teke frå.' },
  { nb: 'For fixed: hver parts andel.', nn: 'For fixed: andelen til kvar part.' },
  { nb: 'En parts andel.', nn: 'Andelen til ein part.' },
  {
    nb: 'Partens andel av hele kontingenten, mellom 0 og 1.',
    nn: 'Andelen parten har av heile kontingenten, mellom 0 og 1.',
  },
  { nb: 'Forutsetningene for tallene, i Markdown.', nn: 'Føresetnadene for tala, i Markdown.' },
  {
    nb: 'Feltene øverst i focus-areas/NN-navn/focus-area.md, eller i focus-areas/NN-navn.md der satsingsområdene er filer.',
    nn: 'Felta øvst i focus-areas/NN-namn/focus-area.md, eller i focus-areas/NN-namn.md der satsingsområda er filer.',
  },
  {
    nb: 'Felt for målene som er overskrifter i filen: id-en til målet, og under den feltene.',
    nn: 'Felt for måla som er overskrifter i fila: id-en til målet, og under han felta.',
  },
  {
    nb: 'Felt for strategiene som er overskrifter i filen: id-en til strategien, og under den feltene.',
    nn: 'Felt for strategiane som er overskrifter i fila: id-en til strategien, og under han felta.',
  },
  {
    nb: 'Feltene øverst i focus-areas/NN-navn/NN-navn.md, der nivået under satsingsområdene er mål.',
    nn: 'Felta øvst i focus-areas/NN-namn/NN-namn.md, der nivået under satsingsområda er mål.',
  },
  {
    nb: 'Linjen i satsingsområdets liste over mål, når den er en annen enn tittelen.',
    nn: 'Linja i lista satsingsområdet har over mål, når ho er ei anna enn tittelen.',
  },
  {
    nb: 'indicators/<id>.yaml: en tallserie som viser om et mål nås.',
    nn: 'indicators/<id>.yaml: ein talserie som viser om eit mål blir nådd.',
  },
  { nb: 'up opp er bra, down ned er bra.', nn: 'up opp er bra, down ned er bra.' },
  {
    nb: 'Verdien i én periode. Alle målinger er for perioder av samme type: år, halvår, tertial, kvartal eller måned.',
    nn: 'Verdien i éin periode. Alle målingar er for periodar av same type: år, halvår, tertial, kvartal eller månad.',
  },
  { nb: 'En gruppe.', nn: 'Ei gruppe.' },
  { nb: 'Delene i én periode.', nn: 'Tala for kvar del i éin periode.' },
];
