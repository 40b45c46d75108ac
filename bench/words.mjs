// Norwegian-like words, sentences and titles, seeded: every run and every machine has the same.

/** A generator of numbers in [0, 1). Source: mulberry32 (T. Ettinger, public domain) */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const stems =
  'region kommune nærings utviklings samarbeids bo arbeids reiselivs kompetanse høyskole vei bane bredbånds kultur ungdoms skole helse miljø energi landbruks skog vann fjell tettsteds sentrums areal plan investerings drifts transport kollektiv digitaliserings tjeneste innbygger folke verdi markeds opplevelses industri teknologi forsknings omdømme nettverks partner økonomi budsjett tiltaks mål strategi klima'.split(
    ' ',
  );
const heads =
  'arbeid plan råd mål tiltak tilbud område samarbeid program prosjekt nettverk senter utvikling satsing vekst ordning løsning virksomhet strategi kraft anlegg linje stasjon skole forum avtale analyse kartlegging gruppe ledelse'.split(
    ' ',
  );
const smallWords =
  'og i på for til med av som en et den det de skal kan vil bør må ved fra om over under mellom hver alle flere gode nye felles egne større bedre sterke lokale regionale også både enn når der dette'.split(
    ' ',
  );
const verbs =
  'styrker utvikler samordner gjennomfører vurderer følger prioriterer etablerer bygger dekker trenger bidrar møter løser velger deler'.split(
    ' ',
  );

/** What texts are made of: numbers in [0, 1), choices, and words in the density of public prose. */
export function wordsFrom(seed) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const number = (from, to) => from + Math.floor(random() * (to - from + 1));
  const compound = () =>
    pick(stems) + (random() < 0.25 ? pick(stems) : '') + pick(heads) + pick(['', 'et', 'er', 's']);
  const sentence = (words) => {
    const own = [];
    while (own.length < words) {
      const roll = random();
      own.push(
        roll < 0.5
          ? pick(smallWords)
          : roll < 0.62
            ? pick(verbs)
            : roll < 0.65
              ? String(number(2, 9999))
              : compound(),
      );
      if (random() < 0.05 && own.length < words - 2) own[own.length - 1] += ',';
    }
    const text = own.join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const title = () => {
    const text = `${pick(verbs).replace(/r$/, '')} ${compound()} ${pick(['og', 'for', 'i'])} ${compound()}`;
    return text[0].toUpperCase() + text.slice(1);
  };
  return { random, pick, number, compound, sentence, title };
}
