import type { Language } from '../../src/kinds/languages.ts';

/** A thing that is called by one word wherever planverk speaks of it. */
export interface Term {
  /** What it is, in English. */
  readonly concept: string;
  readonly words: Readonly<Partial<Record<Language, Word>>>;
}

interface Word {
  readonly use: string;
  /** Forms that are not used; `*` stands for any letters. Only whole words count, in any case. */
  readonly not: readonly string[];
  /** Where one of those forms is right all the same: a word of the model in its place, or a fixed phrase. */
  readonly but?: readonly string[];
}

/** One word for one thing, in each language. */
export const terms: readonly Term[] = [
  {
    concept: 'an action that is done',
    words: {
      nb: { use: 'gjennomført', not: ['fullfør', 'fullfører', 'fullført', 'fullførte', 'utført', 'utførte'] },
      nn: { use: 'gjennomført', not: ['fullfør', 'fullfører', 'fullført', 'fullførte', 'utført', 'utførte'] },
      en: { use: 'done', not: ['finished'], but: ['be finished'] },
    },
  },
  {
    concept: 'an action that is going on',
    words: { nb: { use: 'pågår', not: ['i gang'] }, nn: { use: 'i gang', not: ['pågår', 'pågåande'] } },
  },
  {
    concept: 'an action that is planned',
    words: {
      // Of a tiltak, which is neuter.
      nn: { use: 'planlagt', not: ['planlagd'] },
    },
  },
  {
    concept: 'an action that was put off, called off, or goes on in the next plan',
    words: {
      en: { use: 'postponed, cancelled, carried over', not: ['put off', 'called off', 'carried on'] },
    },
  },
  {
    concept: 'what kind of thing it is',
    words: {
      nb: { use: 'type', not: ['slag', 'slaget', 'slags'], but: ['hva slags'] },
      nn: { use: 'type', not: ['slag', 'slaget', 'slags'], but: ['kva slags'] },
      en: { use: 'kind', not: ['sort', 'sorts'], but: ['sort by'] },
    },
  },
  {
    concept: 'what an action leads to',
    words: { nb: { use: 'virkning', not: ['effekt*'] }, nn: { use: 'verknad', not: ['effekt*'] } },
  },
  {
    concept: 'how an action relates to a goal',
    words: {
      // «Tjene» reads as earning.
      nb: { use: 'bidra til', not: ['tjene', 'tjener'] },
      nn: { use: 'bidra til', not: ['tene', 'tener'] },
      en: { use: 'contribute to', not: ['serve', 'serves', 'served'] },
    },
  },
  {
    concept: 'who decides on a plan',
    words: {
      nb: { use: 'organ, eier, part, medlem', not: ['regionråd*', 'kommunestyr*'] },
      nn: { use: 'organ, eigar, part, medlem', not: ['regionråd*', 'kommunestyr*'] },
      en: { use: 'body, owner, partner, member', not: ['council', 'councils'] },
    },
  },
  {
    // A part that decides for itself is a member («medlem»), another a «tilknyttet part».
    concept: 'who takes part in the cooperation',
    words: {
      nb: { use: 'part, samarbeidspart', not: ['samarbeidskommune*', 'assosiert*'] },
      nn: { use: 'part, samarbeidspart', not: ['samarbeidskommun*', 'assosiert*'] },
    },
  },
  {
    concept: 'what one partner pays of something',
    words: {
      nb: { use: 'andel', not: ['faste deler', 'største del', 'parts del'] },
      // «Delane» reads as the parts of a thing.
      nn: { use: 'andel, kva kvar part betaler', not: ['delane', 'faste delar', 'største del'] },
    },
  },
  {
    concept: 'the number that an indicator is to reach',
    words: {
      nb: { use: 'måltall', not: ['målet for {targetYear}'] },
      nn: { use: 'måltal', not: ['målet for {targetYear}'] },
    },
  },
  {
    concept: 'that nothing is written',
    words: {
      nb: { use: 'oppgitt', not: ['oppgjeve'] },
      nn: { use: 'oppgjeve', not: ['oppgi', 'oppgir', 'oppgitt', 'oppgitte'] },
    },
  },
  {
    concept: 'an example',
    words: { nb: { use: 'eksempel', not: ['døme*'] }, nn: { use: 'døme', not: ['eksempel*', 'eksempla'] } },
  },
  {
    concept: 'what was made up as an example',
    words: {
      nb: { use: 'oppdiktet', not: ['funnet på'] },
      nn: { use: 'oppdikta', not: ['funne på', 'dikta opp'], but: ['kjende att på namnet'] },
    },
  },
  {
    concept: 'a thing of the feminine that something is done with',
    words: {
      nn: {
        use: 'henne',
        not: 'i på av til med for frå utan lagre opne gjere gjer hent legg set slett flytt skriv rett bruk viser'
          .split(' ')
          .map((before) => `${before} ho`),
        but: ['til ho er'],
      },
    },
  },
  {
    concept: 'a name that git has for a revision, or YAML for a type',
    words: {
      nb: { use: 'tagg', not: ['merkelapp*', 'tag'], but: ['git tag'] },
      nn: { use: 'tagg', not: ['merkelapp*', 'tag'], but: ['git tag'] },
    },
  },
  {
    concept: 'what an edition is called',
    words: {
      nb: { use: 'betegnelse', not: ['utgavens navn', 'nemning*'] },
      nn: { use: 'nemning', not: ['namnet på utgåva', 'betegnelse*'] },
    },
  },
  {
    concept: 'a version of a plan that is adopted as a whole',
    words: {
      nb: { use: 'utgave', not: ['utgåve*', 'utgåva'] },
      nn: { use: 'utgåve', not: ['utgave*'] },
      en: { use: 'edition', not: ['editions of files'] },
    },
  },
  {
    concept: 'the fields at the top of a Markdown file',
    words: {
      nb: { use: 'feltene øverst i filen, feltliste', not: ['felthode*'] },
      nn: { use: 'felta øvst i fila, feltliste', not: ['felthovud*'] },
    },
  },
  {
    concept: 'where documents are written',
    words: {
      nb: { use: 'mappen for dokumentene', not: ['utmappe*'] },
      nn: { use: 'mappa for dokumenta', not: ['utmapp*'] },
    },
  },
  {
    concept: 'how serious a diagnostic is; weight is the word of changes',
    words: {
      nb: { use: 'alvorlighetsgrad', not: ['alvorlighet', 'vekten er endret'] },
      nn: { use: 'alvorsgrad', not: ['alvor', 'alvorlegheit*', 'vekta er endra'] },
      en: { use: 'severity', not: ['its weight is changed'] },
    },
  },
  {
    concept: 'what git knows of earlier revisions',
    words: {
      nb: { use: 'historikk', not: ['historie', 'historien'] },
      nn: { use: 'historikk', not: ['historie', 'historia'] },
    },
  },
  {
    concept: 'where two lines of revisions meet',
    words: {
      nb: { use: 'felles revisjon', not: ['skilte lag'] },
      nn: { use: 'felles revisjon', not: ['skilde lag'] },
      en: { use: 'common revision', not: ['parted'] },
    },
  },
  {
    concept: 'why something is as it is, where one has to write it',
    words: {
      nb: { use: 'begrunnelse', not: ['grunn', 'grunnen', 'grunner'], but: ['på grunn av'] },
      nn: { use: 'grunngjeving', not: ['grunn', 'grunnen', 'grunnar', 'begrunn*'], but: ['på grunn av'] },
    },
  },
  {
    concept: 'what keeps changes from applying',
    words: {
      nb: { use: 'mangler vedtak', not: ['slipper gjennom', 'slipper ikke gjennom'] },
      nn: { use: 'manglar vedtak', not: ['slepp gjennom', 'slepp ikkje gjennom'] },
      en: { use: 'lacks a decision', not: ['let through'] },
    },
  },
  {
    concept: 'what a process ends with',
    words: {
      nb: { use: 'kode', not: ['utgangskode*', 'svar nei'] },
      nn: { use: 'kode', not: ['utgangskode*', 'svar nei'] },
      en: { use: 'exit code', not: ['answer no'] },
    },
  },
  {
    concept: 'a row of an economic plan',
    words: {
      nb: { use: 'post', not: ['linje i økonomiplanen'] },
      nn: { use: 'post', not: ['linje i økonomiplanen'] },
      en: { use: 'line', not: ['item in the economic plan'] },
    },
  },
  {
    concept: 'what the figures of an economic plan rest on',
    words: {
      nb: { use: 'forutsetninger', not: ['premiss*'] },
      nn: { use: 'føresetnader', not: ['premiss*', 'forutsetning*'] },
    },
  },
  {
    concept: 'the first page of a document',
    words: {
      nb: { use: 'forside', not: ['omslag*'] },
      nn: { use: 'framside', not: ['omslag*', 'forside*'] },
    },
  },
  {
    concept: 'when those who are concerned may say what they think',
    words: {
      en: {
        use: 'consultation',
        not: ['hearing', 'hearings'],
        // A word of the model.
        but: ['status to hearing', 'hearing: {', 'hearing (out for consultation)', 'from hearing'],
      },
    },
  },
  {
    concept: 'making right what is wrong',
    words: { en: { use: 'fix', not: ['mend', 'mends', 'mended', 'mending'] } },
  },
  {
    concept: 'a picture',
    words: { nb: { use: 'bilde', not: ['bilete*'] }, en: { use: 'picture', not: ['image', 'images'] } },
  },
  {
    concept: 'to begin',
    words: { nn: { use: 'byrje', not: ['begynn*', 'tek til'] } },
  },
  { concept: 'a link', words: { nn: { use: 'lenkje', not: ['lenke', 'lenka', 'lenker'] } } },
  { concept: 'a difference', words: { nn: { use: 'skilnad', not: ['forskjell*'] } } },
  {
    concept: 'spelling of Britain',
    words: { en: { use: 'colour', not: ['color', 'gray', 'license'], but: ['color: {'] } },
  },
];

/** Idiom that a reader of English would have to translate, and the terms of the field: for all English text. */
export const plainEnglish: readonly Term[] = [
  { concept: 'to repair', words: { en: { use: 'fix', not: ['mend*'] } } },
  { concept: 'to deflate', words: { en: { use: 'deflate', not: ['pressed', 'presses', 'presser'] } } },
  { concept: 'to save memory', words: { en: { use: 'low memory', not: ['thrifty', 'thriftily'] } } },
  {
    concept: 'to keep for later',
    words: { en: { use: 'cache', not: ['remembers', 'remembered', 'recall*', 'forgets'] } },
  },
  { concept: 'measured before', words: { en: { use: 'measured', not: ['taught', 'learned', 'learnt'] } } },
  {
    concept: 'to report a problem',
    words: { en: { use: 'report', not: ['told', 'tells of', 'tell of', 'telling of'] } },
  },
  { concept: 'any person or program', words: { en: { use: 'a caller, a reader', not: ['whoever*'] } } },
  {
    concept: 'to be somewhere',
    words: {
      en: {
        use: 'is',
        not: [
          'stands',
          'stood',
          'lies',
          'lie',
          ...['do not', 'may', 'must', 'should', 'cannot'].map((not) => `${not} stand`),
          'stand under',
          'stand in',
        ],
      },
    },
  },
  { concept: 'to mean', words: { en: { use: 'represents', not: ['stand for', 'stands for'] } } },
  { concept: 'to get', words: { en: { use: 'get', not: ['is had', 'are had', 'be had'] } } },
  { concept: 'once more', words: { en: { use: 'again', not: ['anew'] } } },
  { concept: 'not read', words: { en: { use: 'ignored', not: ['as good as none', 'as good as missing'] } } },
];
