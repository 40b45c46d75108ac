import type { FieldText } from './field-text.ts';

/** What the schemas say of fields of plan.yaml, programmes, reports and strategies. */
export const planFieldTexts: readonly FieldText[] = [
  {
    nb: 'plan.yaml: hva planen heter, hvem som eier den og hva den gjelder.',
    nn: 'plan.yaml: kva planen heiter, kven som eig han og kva han gjeld.',
  },
  { nb: 'Et substantiv i alle former.', nn: 'Eit substantiv i alle former.' },
  { nb: 'Ubestemt form i entall, uten artikkel.', nn: 'Ubestemt form i eintal, utan artikkel.' },
  { nb: 'Bestemt form i entall; på engelsk med «the».', nn: 'Bestemt form i eintal; på engelsk med «the».' },
  { nb: 'Ubestemt form i flertall.', nn: 'Ubestemt form i fleirtal.' },
  {
    nb: 'Bestemt form i flertall; på engelsk med «the».',
    nn: 'Bestemt form i fleirtal; på engelsk med «the».',
  },
  {
    nb: 'm hankjønn, f hunkjønn, n intetkjønn, c felleskjønn (ikke på engelsk).',
    nn: 'm hankjønn, f hokjønn, n inkjekjønn, c felleskjønn (ikkje på engelsk).',
  },
  { nb: 'Versjonen av planformatet: 1.', nn: 'Versjonen av planformatet: 1.' },
  { nb: 'Planens tittel.', nn: 'Tittelen på planen.' },
  { nb: 'Undertittel på forsiden.', nn: 'Undertittel på framsida.' },
  { nb: 'Mottoet på forsiden.', nn: 'Mottoet på framsida.' },
  { nb: 'Organisasjonen som eier planen.', nn: 'Organisasjonen som eig planen.' },
  { nb: 'Eierens nettsted.', nn: 'Nettstaden til eigaren.' },
  { nb: 'nb bokmål, nn nynorsk, en engelsk.', nn: 'nb bokmål, nn nynorsk, en engelsk.' },
  { nb: 'Årene planen gjelder.', nn: 'Åra planen gjeld.' },
  {
    nb: 'Nivåene i strategien, ovenfra: focus-area satsingsområde først, goal mål alltid med, strategy strategi over eller under målene, action-area tiltaksområde sist. Uten feltet: focus-area, strategy, goal, action-area.',
    nn: 'Nivåa i strategien, ovanfrå: focus-area satsingsområde først, goal mål alltid med, strategy strategi over eller under måla, action-area tiltaksområde sist. Utan feltet: focus-area, strategy, goal, action-area.',
  },
  {
    nb: 'Hva planen kaller nivåene sine, på planens språk, der det er noe annet enn satsingsområde, strategi, mål og tiltaksområde. Hvert navn har alle formene og kjønnet.',
    nn: 'Kva planen kallar nivåa sine, på språket til planen, der det er noko anna enn satsingsområde, strategi, mål og tiltaksområde. Kvart namn har alle formene og kjønnet.',
  },
  { nb: 'Visjonen.', nn: 'Visjonen.' },
  {
    nb: 'Målet som alt annet skal bidra til, med indikatorene som viser om det nås.',
    nn: 'Målet som alt anna skal bidra til, med indikatorane som viser om det blir nådd.',
  },
  { nb: 'Målet i én setning.', nn: 'Målet i éi setning.' },
  { nb: 'Id-ene til indikatorer.', nn: 'Id-ane til indikatorar.' },
  { nb: 'Måter å arbeide på i samarbeidet.', nn: 'Måtar å arbeide på i samarbeidet.' },
  { nb: 'En måte å arbeide på.', nn: 'Ein måte å arbeide på.' },
  { nb: 'Hva den heter.', nn: 'Kva han heiter.' },
  {
    nb: 'Gjennomgående perspektiver: det alt i planen skal ses i lys av.',
    nn: 'Gjennomgåande perspektiv: det alt i planen skal sjåast i lys av.',
  },
  { nb: 'Et gjennomgående perspektiv.', nn: 'Eit gjennomgåande perspektiv.' },
  { nb: 'Hva det heter.', nn: 'Kva det heiter.' },
  { nb: 'Hva det betyr for tiltakene, i en setning.', nn: 'Kva det har å seie for tiltaka, i ei setning.' },
  {
    nb: 'Hvem som vedtar planen, og hvem som vedtar endringer i den.',
    nn: 'Kven som vedtek planen, og kven som vedtek endringar i han.',
  },
  {
    nb: 'owner: eieren vedtar alene, og det er standard. partners: hver part som er medlem, vedtar.',
    nn: 'owner: eigaren vedtek åleine, og det er standard. partners: kvar part som er medlem, vedtek.',
  },
  {
    nb: 'Organet som vedtar endringer mellom vedtakene av planen, og hele planen når eieren vedtar alene; eieren når det ikke er oppgitt.',
    nn: 'Organet som vedtek endringar mellom vedtaka av planen, og heile planen når eigaren vedtek åleine; eigaren når det ikkje er oppgjeve.',
  },
  {
    nb: 'Kroner per tiltak og år som kan omfordeles uten vedtak; 0 når den ikke er oppgitt.',
    nn: 'Kroner per tiltak og år som kan omfordelast utan vedtak; 0 når det ikkje er oppgjeve.',
  },
  {
    nb: 'De som tar del i planen, i fast rekkefølge: kommuner, organisasjoner og andre.',
    nn: 'Dei som tek del i planen, i fast rekkjefølgje: kommunar, organisasjonar og andre.',
  },
  { nb: 'En som tar del i planen.', nn: 'Ein som tek del i planen.' },
  { nb: 'Navnet.', nn: 'Namnet.' },
  {
    nb: 'member medlem, som er standard: betaler kontingent, deltar i tiltak der ikke annet står, og vedtar planen der partene gjør det. associate tilknyttet part: er nevnt i dokumentene, vedtar ikke, og betaler bare i tiltak som nevner den under participants.',
    nn: 'member medlem, som er standard: betaler kontingent, deltek i tiltak der ikkje anna står, og vedtek planen der partane gjer det. associate tilknytt part: er nemnd i dokumenta, vedtek ikkje, og betaler berre i tiltak som nemner han under participants.',
  },
  {
    nb: 'Fire sifre, i anførselstegn når det begynner med 0.',
    nn: 'Fire siffer, i hermeteikn når det byrjar med 0.',
  },
  {
    nb: 'Innbyggere 1. januar hvert år. Trengs bare der noe fordeles etter folketall.',
    nn: 'Innbyggjarar 1. januar kvart år. Trengst berre der noko blir fordelt etter folketal.',
  },
  { nb: 'Hvor pengene kommer fra.', nn: 'Kvar pengane kjem frå.' },
  { nb: 'En kilde.', nn: 'Ei kjelde.' },
  {
    nb: 'Hva slags kilde. Økonomiplanen tar med planens egne penger: own, member-fee, revenue og fund. Det en kilde av typen participants betaler, fordeles tiltak for tiltak på partene som deltar, med samme fordeling som kontingenten i økonomiplanen for året; likt der den ikke har noen.',
    nn: 'Kva slags kjelde. Økonomiplanen tek med planen sine eigne pengar: own, member-fee, revenue og fund. Det ei kjelde av typen participants betaler, blir fordelt tiltak for tiltak på partane som deltek, med same fordeling som kontingenten i økonomiplanen for året; likt der han ikkje har nokon.',
  },
  {
    nb: 'For en kilde av typen fund: id-en til posten i økonomiplanen der fondet brukes.',
    nn: 'For ei kjelde av typen fund: id-en til posten i økonomiplanen der fondet blir brukt.',
  },
  {
    nb: 'Hva pengene avhenger av. Det blir skrevet under tabellene der kilden er med.',
    nn: 'Kva pengane er avhengige av. Det blir skrive under tabellane der kjelda er med.',
  },
  {
    nb: 'Største andel av et tiltaks kostnad som kilden kan dekke, 0–1.',
    nn: 'Største andel av kostnaden ved eit tiltak som kjelda kan dekkje, 0–1.',
  },
  { nb: 'Ord med avtalt skrivemåte.', nn: 'Ord med avtalt skrivemåte.' },
  { nb: 'Avtalt skrivemåte og dem den erstatter.', nn: 'Avtalt skrivemåte og dei han kjem i staden for.' },
  { nb: 'Slik skrives det.', nn: 'Slik blir det skrive.' },
  { nb: 'Slik skrives det ikke.', nn: 'Slik blir det ikkje skrive.' },
  {
    nb: 'Endret alvorlighetsgrad for enkelte regler, med begrunnelse.',
    nn: 'Endra alvorsgrad for enkelte reglar, med grunngjeving.',
  },
  { nb: 'Regelens alvorlighetsgrad her.', nn: 'Alvorsgraden til regelen her.' },
  { nb: 'off: regelen er slått av.', nn: 'off: regelen er slått av.' },
  { nb: 'Hvordan endringer i planen veies.', nn: 'Korleis endringar i planen blir vegne.' },
  {
    nb: 'Endringstyper som veier tyngre her enn i tabellen over vekter, med begrunnelse.',
    nn: 'Endringstypar som veg tyngre her enn i tabellen over vekter, med grunngjeving.',
  },
  {
    nb: 'substantive vesentlig, decision vedtakskrevende, members krever vedtak av alle medlemmene, der partene vedtar planen.',
    nn: 'substantive vesentleg, decision vedtakskrevjande, members krev vedtak av alle medlemene, der partane vedtek planen.',
  },
  { nb: 'Hvorfor; vises sammen med endringen.', nn: 'Kvifor; blir vist saman med endringa.' },
  {
    nb: 'Ord som sier det samme i denne planen, ut over dem i tabellen over vekter: skifter et av dem med et annet i samme rad, er endringen redaksjonell. Nektelser, krav og tall kan ikke stå her.',
    nn: 'Ord som seier det same i denne planen, ut over dei i tabellen over vekter: byter eit av dei med eit anna i same rad, er endringa redaksjonell. Nektingar, krav og tal kan ikkje stå her.',
  },
  { nb: 'Innstillinger for dokumentene.', nn: 'Innstillingar for dokumenta.' },
  { nb: 'Bildefil i planmappen.', nn: 'Biletfil i planmappa.' },
  { nb: 'Temafil i planmappen.', nn: 'Temafil i planmappa.' },
  { nb: 'Mappe med maler.', nn: 'Mappe med malar.' },
  { nb: 'Mappe med språkfiler.', nn: 'Mappe med språkfiler.' },
  {
    nb: 'Der nettutgaven blir publisert. Sidene sier da hvor de hører hjemme, til søkemotorer og til dem de blir delt med.',
    nn: 'Der nettutgåva blir publisert. Sidene seier då kvar dei høyrer heime, til søkjemotorar og til dei dei blir delte med.',
  },
  { nb: 'Nøkkelord i dokumentenes metadata.', nn: 'Nøkkelord i metadata til dokumenta.' },
  { nb: 'Hva som blir publisert av bildene.', nn: 'Kva som blir publisert av bileta.' },
  {
    nb: 'Publiser det som bildefilene forteller ved siden av bildet: sted, navn, kamera, merknader. true for alle bilder, eller stien til hvert bilde i planmappen.',
    nn: 'Publiser det som biletfilene fortel ved sida av biletet: stad, namn, kamera, merknader. true for alle bilete, eller stien til kvart bilete i planmappa.',
  },
  { nb: 'Høyere grenser enn de vanlige.', nn: 'Høgare grenser enn dei vanlege.' },
  { nb: 'Byte i én tekstfil.', nn: 'Byte i éi tekstfil.' },
  { nb: 'Byte i hele planmappen.', nn: 'Byte i heile planmappa.' },
  { nb: 'Filer i planmappen.', nn: 'Filer i planmappa.' },
  { nb: 'Byte i én tekst i YAML.', nn: 'Byte i éin tekst i YAML.' },
  {
    nb: 'Byte i ett bilde eller en fil som følger med dokumentene.',
    nn: 'Byte i eitt bilete eller ei fil som følgjer med dokumenta.',
  },
  { nb: 'Bildepunkter i ett bilde.', nn: 'Biletpunkt i eitt bilete.' },
  {
    nb: 'programmes/<id>.yaml: prosjekter som hører sammen.',
    nn: 'programmes/<id>.yaml: prosjekt som høyrer saman.',
  },
  { nb: 'Programmets navn.', nn: 'Namnet på programmet.' },
  {
    nb: 'Tiltaksområdene, målene eller strategiene det bidrar til.',
    nn: 'Tiltaksområda, måla eller strategiane det bidreg til.',
  },
  {
    nb: 'Feltene øverst i reports/<periode>.md: reports/2025-T2.md er rapporten for 2. tertial 2025.',
    nn: 'Felta øvst i reports/<periode>.md: reports/2025-T2.md er rapporten for 2. tertial 2025.',
  },
  { nb: 'Datoen på rapporten.', nn: 'Datoen på rapporten.' },
  {
    nb: 'Feltene øverst i focus-areas/NN-navn/NN-navn.md, der nivået under satsingsområdene er strategier.',
    nn: 'Felta øvst i focus-areas/NN-namn/NN-namn.md, der nivået under satsingsområda er strategiar.',
  },
  {
    nb: 'Linjen i satsingsområdets liste over strategier, når den er en annen enn tittelen.',
    nn: 'Linja i lista satsingsområdet har over strategiar, når ho er ei anna enn tittelen.',
  },
];
