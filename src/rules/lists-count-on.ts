import { markersOf } from '../model/doubtful-items.ts';
import { placeOfRange } from '../model/written-nodes.ts';
import { doubtsIn } from './lists-are-meant.ts';
import { chapterExample, textRule, withBackslash } from './rule.ts';

interface Counted {
  readonly printed: string;
  readonly sentence: boolean;
  readonly marker: string;
  readonly escaped: string;
}

/** Markdown counts the items of a list itself: a number that is written must be the one that is printed. */
export const listsCountOn = textRule<Counted>({
  name: 'lists-count-on',
  code: 'PV1813',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Punktene i en nummerert liste har de numrene de blir skrevet ut med.',
    nn: 'Punkta i ei nummerert liste har dei nummera dei blir skrivne ut med.',
    en: 'The items of a numbered list have the numbers that they are printed with.',
  },
  explanation: {
    nb: 'Markdown teller punktene i en liste selv: etter «1. premie» blir neste avsnitt som begynner med «1. », skrevet ut som «2. ». Er det en liste, skal numrene følge på hverandre; er det setninger, skal tallet stå med en omvendt skråstrek foran punktumet.',
    nn: 'Markdown tel punkta i ei liste sjølv: etter «1. premie» blir neste avsnitt som byrjar med «1. », skrive ut som «2. ». Er det ei liste, skal nummera følgje på kvarandre; er det setningar, skal talet stå med ein omvend skråstrek framfor punktumet.',
    en: 'Markdown counts the items of a list itself: after “1. prize” the next paragraph that begins with “1. ” is printed as “2. ”. In a list the numbers follow one another; in sentences, write a backslash before the point.',
  },
  example: chapterExample(
    '1. premie går til Ask.\n\n1. premie i kunst går til Bø.',
    '1\\. premie går til Ask.\n\n1\\. premie i kunst går til Bø.',
  ),
  message: {
    nb: (v) => `«${v.marker}» blir skrevet ut som «${v.printed}»`,
    nn: (v) => `«${v.marker}» blir skrive ut som «${v.printed}»`,
    en: (v) => `“${v.marker}” is printed as “${v.printed}”`,
  },
  hint: {
    nb: (v) => `hører tallet til en setning, skriv «${v.escaped}»; er det et punkt, skriv «${v.printed}»`,
    nn: (v) => `høyrer talet til ei setning, skriv «${v.escaped}»; er det eit punkt, skriv «${v.printed}»`,
    en: (v) =>
      `if the number belongs to a sentence, write “${v.escaped}”; if it is an item, write “${v.printed}”`,
  },
  *checkText(nodes, text) {
    for (const { doubt } of doubtsIn(nodes)) {
      if (doubt.reason !== 'number') continue;
      const at = placeOfRange(doubt.range, text);
      yield {
        at,
        ...(doubt.sentence && withBackslash(at)),
        values: {
          ...markersOf(doubt),
          printed: `${doubt.printed}.`,
          sentence: doubt.sentence,
        },
      };
    }
  },
});
