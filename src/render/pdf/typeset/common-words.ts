/**
 * Words that compounds of public plans are made of, in Bokmål and Nynorsk, without their endings: a short document says few of
 * them alone.
 */
export const commonWords = `
adresse agenda aksje aktivitet aktør alder alternativ analyse anlegg ansvar arbeid areal arena arrangement avdeling avfall avgift
avtale bank barn bedrift behandling behov beredskap berekraft befolkning bestilling besøk betaling bibliotek bil bolig bruk bruker
brukar bud budsjett buss bustad by bygd bygg bygning bygging bærekraft båt dag dal del deltaker deltakar dekning departement
direktorat direktør distrikt dokument drift eiendom eigedom eier eigar elev endring energi enhet eining etat evne fag familie fase
ferdsel ferie fest finansiering fiske fjell fjord flom folk fond forbruk forbund fordeling forening forskning forsking forslag
forsyning forum forvaltning fritid frivillig fråvær fravær funksjon fylke føretak gang gass gate gjeld grense grunn gruppe guide hage
hall handel handling havn hamn heim helse historie hjelp hjem hotell hus hytte høring høyring idrett indikator industri informasjon
infrastruktur innbygger innbyggjar innovasjon innsats inntekt institusjon interesse investering jord kapital kart klima klasse
kollektiv kommune kompetanse konferanse kontakt kontingent kontor kostnad kraft krav kultur kunnskap kurs kvalitet kyst lag land
landbruk ledelse leiing leder leiar leveranse leverandør liste liv lokal lov luft løsning løysing makt mangfold mangfald marked
marknad maskin materiell medlem melding metode middel miljø ministerium minne museum musikk myndighet mål måling møte natur nett
nettverk nivå næring nøkkel objekt omsorg område oppgave oppgåve opplæring oppvekst ordfører ordførar ordning organisasjon park
parkering part partner partnerskap penger pengar pensjon person plan plass politikk post prioritet prisen produksjon produkt profil
program prosess prosjekt punkt radio ramme rapport regel region regnskap rekneskap reise ressurs rett risiko rom rute råd rådgiver
rådgivar saker samarbeid samferdsel samfunn samling satsing sekretariat selskap senter sentral sentrum seniorer sikkerhet
sikkerheit sikring sjukehus sykehus sjø skatt skog skole skule skolehelse skred språk stad sted stasjon stat statistikk stavkirke
stilling stoff strand strategi struktur student studie styre styring støtte sykkel system tall tal tanke team teknologi teljing
telling tettsted tettstad tid tilbud tilbod tilskudd tilskot tiltak tilsyn ting tjeneste tenest teneste trafikk transport trinn
trivsel trygghet tunnel turisme turist undersøkelse undersøking ungdom universitet utbygging utdanning utgift utslipp utstyr
utvalg utval utvikling vann vatn vedlikehold vedlikehald veg vei vekst velferd verden verdi verk verksemd verksted verkstad verktøy
vern vinter virksomhet økonomi øving år`;
