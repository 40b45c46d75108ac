import type { Language } from '../kinds/languages.ts';
import { namesReferredTo, pointsToNotes, type StrayMark, strayMarks } from '../model/stray-marks.ts';
import { placeOfRange } from '../model/written-nodes.ts';
import { singleSpaced } from '../text/one-line.ts';
import { chapterExample, textRule } from './rule.ts';

/** What is wrong with a mark, and how to write what was meant. */
type MarkWords = Readonly<Record<Language, readonly [what: string, how: string]>>;

const wordings: Readonly<Record<StrayMark, MarkWords>> = {
  footnote: {
    nb: [
      'viser ikke til noen note, og blir skrevet ut som det står',
      'skriv noten på en linje for seg, helt til venstre: «[^navn]: ord»; i en note kan det ikke stå en annen',
    ],
    nn: [
      'viser ikkje til nokon note, og blir skrive ut som det står',
      'skriv noten på ei linje for seg, heilt til venstre: «[^namn]: ord»; i ein note kan det ikkje stå ein annan',
    ],
    en: [
      'cites no note, and is printed as written',
      'write the note on a line by itself, from the left edge: “[^name]: words”; a note cannot be inside another',
    ],
  },
  task: {
    nb: [
      'er ingen boks til avkryssing, og blir skrevet ut som det står',
      'skriv «- [ ] ord» for det som gjenstår, og «- [x] ord» for det som er gjort',
    ],
    nn: [
      'er inga boks til avkryssing, og blir skrive ut som det står',
      'skriv «- [ ] ord» for det som står att, og «- [x] ord» for det som er gjort',
    ],
    en: [
      'is no box to tick, and is printed as written',
      'write “- [ ] words” for what is left to do, and “- [x] words” for what is done',
    ],
  },
  struck: {
    nb: ['blir skrevet ut med bølgestrekene', 'ta bort det som er strøket; git husker hva som sto der'],
    nn: ['blir skrive ut med bølgjestrekane', 'ta bort det som er stroke; git hugsar kva som stod der'],
    en: ['is printed with its tildes', 'delete what is struck; git still has it'],
  },
  marked: {
    nb: ['blir skrevet ut med likhetstegnene', 'uthev med «**ord**» eller «*ord*»'],
    nn: ['blir skrive ut med likskapsteikna', 'uthev med «**ord**» eller «*ord*»'],
    en: ['is printed with its equals signs', 'emphasise with “**word**” or “*word*”'],
  },
  inserted: {
    nb: ['blir skrevet ut med plusstegnene', 'ta bort tegnene; planverk diff viser hva som er nytt'],
    nn: ['blir skrive ut med plussteikna', 'ta bort teikna; planverk diff viser kva som er nytt'],
    en: ['is printed with its plus signs', 'delete the signs; planverk diff shows what is new'],
  },
  raised: {
    nb: [
      'blir skrevet ut som det står: tegnene hever og senker ingen ting',
      'skriv tegnet selv, som i «H₂O» og «m²»',
    ],
    nn: [
      'blir skrive ut som det står: teikna hevar og senkar ingen ting',
      'skriv teiknet sjølv, som i «H₂O» og «m²»',
    ],
    en: [
      'is printed as written: the signs raise and lower nothing',
      'write the character itself, as in “H₂O” and “m²”',
    ],
  },
  formula: {
    nb: [
      'blir skrevet ut som det står: formler finnes ikke i dokumentene',
      'skriv formelen med vanlige tegn, som i «x² + 1»',
    ],
    nn: [
      'blir skrive ut som det står: formlar finst ikkje i dokumenta',
      'skriv formelen med vanlege teikn, som i «x² + 1»',
    ],
    en: [
      'is printed as written: the documents have no formulas',
      'write the formula in ordinary characters, as in “x² + 1”',
    ],
  },
  emphasis: {
    nb: [
      'blir skrevet ut med stjernene eller strekene: uthevingen åpner eller lukker ikke',
      'sett mellomrom utenfor uthevingen og ikke inne i den: «**Mål:** vekst»; hører tegnet til teksten, skriv «\\*»',
    ],
    nn: [
      'blir skrive ut med stjernene eller strekane: uthevinga opnar eller lukkar ikkje',
      'set mellomrom utanfor uthevinga og ikkje inne i henne: «**Mål:** vekst»; høyrer teiknet til teksten, skriv «\\*»',
    ],
    en: [
      'is printed with its signs: the emphasis does not open or close',
      'put spaces outside the emphasis and not inside it: “**Goal:** growth”; if the sign belongs to the text, write “\\*”',
    ],
  },
  picture: {
    nb: [
      'er ikke et bilde: adressen kan ikke leses',
      'sett adressen i «<…>» der den har mellomrom: «![Kart](<mitt kart.png>)»',
    ],
    nn: [
      'er ikkje eit bilete: adressa kan ikkje lesast',
      'set adressa i «<…>» der ho har mellomrom: «![Kart](<kartet mitt.png>)»',
    ],
    en: [
      'is no picture: its address cannot be read',
      'put an address with spaces in “<…>”: “![Map](<my map.png>)”',
    ],
  },
  link: {
    nb: [
      'er ikke en lenke: adressen kan ikke leses',
      'sett adressen i «<…>» der den har mellomrom: «[her](<min fil.md>)»',
    ],
    nn: [
      'er ikkje ei lenkje: adressa kan ikkje lesast',
      'set adressa i «<…>» der ho har mellomrom: «[her](<fila mi.md>)»',
    ],
    en: [
      'is no link: its address cannot be read',
      'put an address with spaces in “<…>”: “[here](<my file.md>)”',
    ],
  },
  'link-apart': {
    nb: [
      'er ikke en lenke: det står et mellomrom mellom klammen og parentesen',
      'skriv dem inntil hverandre: «[her](adressen)»',
    ],
    nn: [
      'er ikkje ei lenkje: det står eit mellomrom mellom klammen og parentesen',
      'skriv dei inntil kvarandre: «[her](adressa)»',
    ],
    en: [
      'is no link: there is a space between its brackets',
      'write them next to one another: “[here](address)”',
    ],
  },
  'link-turned': {
    nb: [
      'er ikke en lenke: klammen og parentesen har byttet plass',
      'sett klammer om ordene og parentes om adressen: «[her](adressen)»',
    ],
    nn: [
      'er ikkje ei lenkje: klammen og parentesen har bytt plass',
      'set klammar om orda og parentes om adressa: «[her](adressa)»',
    ],
    en: [
      'is no link: its brackets have changed places',
      'put square brackets around the words and round ones around the address: “[here](address)”',
    ],
  },
  reference: {
    nb: ['er ikke en lenke: ingen linje sier hvor den fører', 'skriv adressen i parentes: «[her](adressen)»'],
    nn: ['er ikkje ei lenkje: inga linje seier kvar ho fører', 'skriv adressa i parentes: «[her](adressa)»'],
    en: ['is no link: no line says where it leads', 'write the address in brackets: “[here](address)”'],
  },
  entity: {
    nb: ['er ikke navnet på noe tegn', 'skriv tegnet selv; hører «&» til teksten, skriv «\\&»'],
    nn: ['er ikkje namnet på noko teikn', 'skriv teiknet sjølv; høyrer «&» til teksten, skriv «\\&»'],
    en: ['names no character', 'write the character itself; if “&” belongs to the text, write “\\&”'],
  },
  table: {
    nb: [
      'er ikke en tabell, og blir skrevet ut med strekene',
      'under overskriftsraden skal det stå en linje med like mange celler: «|---|---|»',
    ],
    nn: [
      'er ikkje ein tabell, og blir skrive ut med strekane',
      'under overskriftsrada skal det stå ei linje med like mange celler: «|---|---|»',
    ],
    en: [
      'is no table, and is printed with its bars',
      'below the header there must be a line of as many cells: “|---|---|”',
    ],
  },
  fence: {
    nb: ['begynner en blokk som aldri slutter', 'sett en linje med de samme tegnene der den slutter'],
    nn: ['byrjar ei blokk som aldri sluttar', 'set ei linje med dei same teikna der ho sluttar'],
    en: ['begins a block that never ends', 'put a line of the same signs where it ends'],
  },
  'fence-words': {
    nb: [
      'begynner en blokk, og ordene bak tegnene blir ikke skrevet ut',
      'la tegnene stå alene på linjen, og sett ordene på den neste',
    ],
    nn: [
      'byrjar ei blokk, og orda bak teikna blir ikkje skrivne ut',
      'lat teikna stå åleine på linja, og set orda på den neste',
    ],
    en: [
      'begins a block, and the words behind the signs are not printed',
      'leave the signs alone on their line, and put the words on the next',
    ],
  },
  definition: {
    nb: [
      'blir ikke skrevet ut: det leses som adressen til en lenke, og ingen lenke bruker den',
      'hører det til teksten, begynn linjen med «\\[»; ellers slett den',
    ],
    nn: [
      'blir ikkje skrive ut: det blir lese som adressa til ei lenkje, og inga lenkje bruker henne',
      'høyrer det til teksten, byrj linja med «\\[»; elles slett henne',
    ],
    en: [
      'is not printed: it is read as the address of a link, and no link uses it',
      'if it belongs to the text, begin the line with “\\[”; otherwise delete it',
    ],
  },
  frame: {
    nb: [
      'begynner ingen boks, og blir skrevet ut som det står',
      'begynn hver linje i boksen med «> », og den første med «> [!fakta]»',
    ],
    nn: [
      'byrjar ingen boks, og blir skrive ut som det står',
      'byrj kvar linje i boksen med «> », og den første med «> [!fakta]»',
    ],
    en: [
      'begins no box, and is printed as written',
      'begin each line of the box with “> ”, and the first with “> [!fact]”',
    ],
  },
  directive: {
    nb: ['blir skrevet ut som det står: linjen er en del av et avsnitt', 'sett en tom linje over og under'],
    nn: ['blir skrive ut som det står: linja er ein del av eit avsnitt', 'set ei tom linje over og under'],
    en: ['is printed as written: the line is part of a paragraph', 'put a blank line above and below it'],
  },
  explained: {
    nb: [
      'blir skrevet ut som det står: forklaringer av ord har ingen egen form',
      'forklar ordet i teksten: «KDP (kommunedelplan)»',
    ],
    nn: [
      'blir skrive ut som det står: forklaringar av ord har inga eiga form',
      'forklar ordet i teksten: «KDP (kommunedelplan)»',
    ],
    en: [
      'is printed as written: there is no form of its own for what a word means',
      'explain the word in the text: “EIA (environmental impact assessment)”',
    ],
  },
  'typed-list': {
    nb: [
      'begynner ikke et punkt i en liste: linjene blir skrevet ut etter hverandre',
      'begynn hvert punkt med «- » eller «1. »; er det ingen liste, sett en tom linje mellom linjene',
    ],
    nn: [
      'byrjar ikkje eit punkt i ei liste: linjene blir skrivne ut etter kvarandre',
      'byrj kvart punkt med «- » eller «1. »; er det inga liste, set ei tom linje mellom linjene',
    ],
    en: [
      'begins no item of a list: the lines are printed one after the other',
      'begin each item with “- ” or “1. ”; if it is no list, put a blank line between the lines',
    ],
  },
};

/** What a writer meant as markup must not be printed as signs without a word. */
export const marksAreUnderstood = textRule<{ mark: StrayMark; text: string }>({
  name: 'marks-are-understood',
  code: 'PV1817',
  category: 'documents',
  severity: 'warning',
  summary: {
    nb: 'Alle tegn som er ment som oppmerking, blir forstått.',
    nn: 'Alle teikn som er meinte som oppmerking, blir forstått.',
    en: 'All signs that are meant as markup are understood.',
  },
  explanation: {
    nb: 'Det finnes mange varianter av Markdown. Formler, «~~strøket~~» og «==merket==» står ikke i den som planverk leser, og en utheving, en lenke, et bilde, en liste eller en tabell som er skrevet litt galt, er bare tegn. Slikt blir skrevet ut som det står. Det som leses som en adresse uten lenke, blir ikke skrevet ut i det hele tatt.',
    nn: 'Det finst mange variantar av Markdown. Formlar, «~~stroke~~» og «==merkt==» står ikkje i den som planverk les, og ei utheving, ei lenkje, eit bilete, ei liste eller ein tabell som er skriven litt gale, er berre teikn. Slikt blir skrive ut som det står. Det som blir lese som ei adresse utan lenkje, blir ikkje skrive ut i det heile.',
    en: 'There are many kinds of Markdown. Formulas, “~~struck~~” and “==marked==” are not in the one that planverk reads, and emphasis, a link, a picture, a list or a table that is written a little wrong is only signs. Such things are printed as written. What is read as an address without a link is not printed at all.',
  },
  example: chapterExample('**Mål:**vekst i hele regionen.', '**Mål:** vekst i hele regionen.'),
  message: { nb: said('nb', 0), nn: said('nn', 0), en: said('en', 0) },
  hint: { nb: said('nb', 1), nn: said('nn', 1), en: said('en', 1) },
  *checkText(nodes, within) {
    let notes: boolean | undefined;
    let referredTo: ReadonlySet<string> | undefined;
    const defined = new Set<string>();
    const hasNotes = (): boolean => (notes ??= pointsToNotes(within.text));
    for (const { node, index, parent } of nodes) {
      const item = index === 0 && parent?.node.type === 'listItem';
      const found = [...strayMarks(node, within.text, item, hasNotes)];
      if (node.type === 'definition') {
        const { identifier, range = [0, 0] } = node;
        referredTo ??= namesReferredTo(within.nodes);
        // A note that CommonMark takes for the address of a link; or an address that no link has, or has already.
        if (identifier.startsWith('^')) found.push({ mark: 'footnote', range });
        else if (defined.has(identifier) || !referredTo.has(identifier))
          found.push({ mark: 'definition', range });
        defined.add(identifier);
      }
      for (const { mark, range } of found) {
        const whole = mark === 'footnote' && node.type === 'definition' ? `[${node.identifier}]` : undefined;
        const text = whole ?? singleSpaced(within.text.slice(...range));
        yield {
          at: placeOfRange(range, within),
          values: { mark, text: text.length > 60 ? `${text.slice(0, 59)}…` : text },
        };
      }
    }
  },
});

function said(language: Language, part: 0 | 1) {
  return (v: { readonly mark: StrayMark; readonly text: string }): string => {
    const words = wordings[v.mark][language][part];
    const quoted = language === 'en' ? `“${v.text}”` : `«${v.text}»`;
    return part === 0 ? `${quoted} ${words}` : words;
  };
}
