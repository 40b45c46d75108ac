import { actionFieldTexts } from './action-field-texts.ts';
import type { FieldText } from './field-text.ts';
import { moneyFieldTexts } from './money-field-texts.ts';
import { planFieldTexts } from './plan-field-texts.ts';
import { themeFieldTexts } from './theme-field-texts.ts';

/** Of indicators, editions, reports and adopted records; the others are in files of their own. */
const texts: readonly FieldText[] = [
  { nb: 'Hva som måles.', nn: 'Kva som blir målt.' },
  {
    nb: 'Id-en dette hadde før, når den måtte endres. Er flere slått sammen til dette, skriv id-ene deres som en liste.',
    nn: 'Id-en dette hadde før, når han måtte endrast. Er fleire slegne saman til dette, skriv id-ane deira som ei liste.',
  },
  {
    nb: 'Sann når dette er oppdiktet for å vise hva verktøyet kan; merkes slik i trykk.',
    nn: 'Sann når dette er oppdikta for å vise kva verktøyet kan; det blir merkt slik i trykk.',
  },
  { nb: 'Tekst i Markdown, uten HTML.', nn: 'Tekst i Markdown, utan HTML.' },
  {
    nb: 'Hva tallene sier noe om: id-er til satsingsområder, strategier og mål, eller overall for det overordnede målet. Årsrapporten viser indikatoren der.',
    nn: 'Kva tala seier noko om: id-ar til satsingsområde, strategiar og mål, eller overall for det overordna målet. Årsrapporten viser indikatoren der.',
  },
  { nb: 'Hva tallene teller.', nn: 'Kva tala tel.' },
  { nb: 'Desimaler i trykk.', nn: 'Desimalar i trykk.' },
  { nb: 'Hvor tallene er fra.', nn: 'Kor tala er frå.' },
  {
    nb: 'En adresse som begynner med https:// eller http://.',
    nn: 'Ei adresse som byrjar med https:// eller http://.',
  },
  { nb: 'Verdien det måles fra.', nn: 'Verdien det blir målt frå.' },
  {
    nb: 'Et år som 2024, eller en del av det: halvåret 2024-H1, tertialet 2024-T2, kvartalet 2024-Q3 eller måneden 2024-06.',
    nn: 'Eit år som 2024, eller ein del av det: halvåret 2024-H1, tertialet 2024-T2, kvartalet 2024-Q3 eller månaden 2024-06.',
  },
  {
    nb: 'Forbehold, eller hvorfor: ved et måltall som er dårligere enn utgangspunktet.',
    nn: 'Atterhald, eller kvifor: ved eit måltal som er dårlegare enn utgangspunktet.',
  },
  {
    nb: 'Verdier som skal nås. Er en verdi dårligere enn den før, sier en merknad (note) hvorfor.',
    nn: 'Verdiar som skal bli nådde. Er ein verdi dårlegare enn den før, seier ein merknad (note) kvifor.',
  },
  {
    nb: 'Hvor ofte det måles: year (hvert år, om ikke annet er skrevet), half-year, tertial, quarter, month, eller for undersøkelser med flere års mellomrom 2 years, 4 years … En indikator er fersk så lenge to slike mellomrom ikke er gått.',
    nn: 'Kor ofte det blir målt: year (kvart år, om ikkje anna er skrive), half-year, tertial, quarter, month, eller for undersøkingar med fleire års mellomrom 2 years, 4 years … Ein indikator er fersk så lenge to slike mellomrom ikkje er gått.',
  },
  { nb: 'Målte verdier.', nn: 'Målte verdiar.' },
  {
    nb: 'De samme tallene delt på partene eller på grupper.',
    nn: 'Dei same tala delte på partane eller på grupper.',
  },
  {
    nb: 'Hva det er delt på, i rekkefølge: partene i planen om ikke annet er skrevet.',
    nn: 'Kva det er delt på, i rekkjefølgje: partane i planen om ikkje anna er skrive.',
  },
  {
    nb: 'Varig kjennetegn: små bokstaver a–z, tall og bindestrek.',
    nn: 'Varig kjenneteikn: små bokstavar a–z, tal og bindestrek.',
  },
  { nb: 'Gruppens navn.', nn: 'Namnet på gruppa.' },
  {
    nb: 'true når tallene til sammen er hele tallet; da kontrolleres summen.',
    nn: 'true når tala til saman er heile talet; då blir summen kontrollert.',
  },
  { nb: 'Delene i hver periode.', nn: 'Tala til kvar part eller gruppe i kvar periode.' },
  {
    nb: 'Verdien til hver part eller gruppe, etter id.',
    nn: 'Verdien til kvar part eller gruppe, etter id.',
  },
  { nb: 'Forbehold.', nn: 'Atterhald.' },
  {
    nb: 'Det det rapporteres for, fra begynnelsen av året til slutten av perioden.',
    nn: 'Det det blir rapportert for, frå byrjinga av året til slutten av perioden.',
  },
  {
    nb: 'Det som står på forsiden i stedet for datoen.',
    nn: 'Det som står på framsida i staden for datoen.',
  },
  {
    nb: 'Utgavene før denne, den eldste først, hver med sin egen høring og sine egne vedtak.',
    nn: 'Utgåvene før denne, den eldste først, kvar med si eiga høyring og sine eigne vedtak.',
  },
  {
    nb: 'draft utkast, hearing på høring, adopted vedtatt, archived arkivert.',
    nn: 'draft utkast, hearing på høyring, adopted vedteken, archived arkivert.',
  },
  { nb: 'Datoen for utgaven.', nn: 'Datoen for utgåva.' },
  { nb: 'Hva utgaven het på forsiden.', nn: 'Kva utgåva heitte på framsida.' },
  {
    nb: 'Taggen i git for utgaven, satt da den ble vedtatt.',
    nn: 'Taggen i git for utgåva, sett då ho vart vedteken.',
  },
  { nb: 'Når planen er på høring.', nn: 'Når planen er på høyring.' },
  {
    nb: 'Vedtakene av planen: eierens, eller ett for hver part når partene vedtar.',
    nn: 'Vedtaka av planen: det frå eigaren, eller eitt for kvar part når partane vedtek.',
  },
  {
    nb: 'Id-en til parten som vedtok; utelates når eieren vedtar alene.',
    nn: 'Id-en til parten som vedtok; blir utelaten når eigaren vedtek åleine.',
  },
  { nb: 'Lenke til saken.', nn: 'Lenkje til saka.' },
  { nb: 'Hvilken utgave dette er.', nn: 'Kva utgåve dette er.' },
  {
    nb: 'Datoen for utgaven; den eneste datoen dokumentene bruker.',
    nn: 'Datoen for utgåva; den einaste datoen dokumenta bruker.',
  },
  { nb: 'Hva utgaven kalles på forsiden.', nn: 'Kva utgåva blir kalla på framsida.' },
  { nb: 'Oppfølging; nye legges til nederst.', nn: 'Oppfølging; nye blir lagde til nedst.' },
  {
    nb: 'Dato som 2011-03-01, måned som 2011-03 eller år som 2011.',
    nn: 'Dato som 2011-03-01, månad som 2011-03 eller år som 2011.',
  },
  {
    nb: 'idea idé, planned planlagt, ongoing pågår, done gjennomført, postponed utsatt, cancelled avlyst.',
    nn: 'idea idé, planned planlagt, ongoing går føre seg, done gjennomført, postponed utsett, cancelled avlyst.',
  },
  { nb: 'Hva som er gjort.', nn: 'Kva som er gjort.' },
  { nb: 'Hele kroner brukt til nå i året.', nn: 'Heile kroner brukte til no i året.' },
  {
    nb: 'Hele kroner som tiltaket ventes å ha kostet i året når det er slutt.',
    nn: 'Heile kroner som tiltaket er venta å ha kosta i året når det er slutt.',
  },
  {
    nb: 'Hvor mye av tiltaket som er gjort, i hele prosent.',
    nn: 'Kor mykje av tiltaket som er gjort, i heile prosent.',
  },
  {
    nb: 'Om tiltaket ventes å nå det som er planlagt: on-track i rute, at-risk usikkert, off-track ikke i rute.',
    nn: 'Om tiltaket er venta å nå det som er planlagt: on-track i rute, at-risk usikkert, off-track ikkje i rute.',
  },
  { nb: 'Dokumentet som ble vedtatt.', nn: 'Dokumentet som vart vedteke.' },
  { nb: 'Datoen for utgaven som ble vedtatt.', nn: 'Datoen for utgåva som vart vedteken.' },
  { nb: 'Versjonen av planverk som skrev filen.', nn: 'Versjonen av planverk som skreiv fila.' },
  { nb: 'Hvem som eide planen.', nn: 'Kven som åtte planen.' },
  {
    nb: 'Det siste året som løpende tiltak er regnet til.',
    nn: 'Det siste året som løpande tiltak er rekna til.',
  },
  {
    nb: 'Kostnad, finansiering og det som er udekket, for hvert år; til orientering.',
    nn: 'Kostnad, finansiering og det som er udekt, for kvart år; til orientering.',
  },
  { nb: 'Nummeret som hvert tiltak er omtalt med.', nn: 'Nummeret som kvart tiltak er omtalt med.' },
  { nb: 'Tiltakene slik de var, etter id.', nn: 'Tiltaka slik dei var, etter id.' },
  { nb: 'Programmene som tiltakene hørte til, etter id.', nn: 'Programma som tiltaka høyrde til, etter id.' },
  { nb: 'Indikatorene slik de var, etter id.', nn: 'Indikatorane slik dei var, etter id.' },
  { nb: 'Partene slik de var.', nn: 'Partane slik dei var.' },
  { nb: 'Finansieringskildene slik de var.', nn: 'Finansieringskjeldene slik dei var.' },
  { nb: 'Arbeidsformene som tiltakene nevnte.', nn: 'Arbeidsformene som tiltaka nemnde.' },
  { nb: 'Perspektivene som tiltakene nevnte.', nn: 'Perspektiva som tiltaka nemnde.' },
  {
    nb: 'De andre handlingsplanene som dokumentet viste til.',
    nn: 'Dei andre handlingsplanane som dokumentet viste til.',
  },
  {
    nb: 'Økonomiplanen som sier hvordan kontingenten fordeles.',
    nn: 'Økonomiplanen som seier korleis kontingenten blir fordelt.',
  },
  {
    nb: 'Planens satsingsområder, strategier, mål og tiltaksområder, med numrene de hadde.',
    nn: 'Satsingsområda, strategiane, måla og tiltaksområda i planen, med numra dei hadde.',
  },
  { nb: 'Kontrollsummen over alt som står foran.', nn: 'Kontrollsummen over alt som står framfor.' },
];

const byText: ReadonlyMap<string, string> = new Map(
  [...texts, ...actionFieldTexts, ...moneyFieldTexts, ...planFieldTexts, ...themeFieldTexts].map(
    ({ nb, nn }) => [nb, nn],
  ),
);

/** What a schema says in Bokmål, in Nynorsk; as it is where it is the same in both, or not of those fields. */
export function inNynorsk(text: string): string {
  return byText.get(text) ?? text;
}

/** The texts that are in Nynorsk here, in Bokmål. */
export function translatedTexts(): readonly string[] {
  return [...byText.keys()];
}
