import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  diffFormats,
  failOnWeights,
  fixKinds,
  listKinds,
  newKinds,
  validateFormats,
} from '../../src/commands/names.ts';
import { planDocumentKinds } from '../../src/kinds/document-kinds.ts';
import { languages } from '../../src/kinds/languages.ts';
import { commandNames, namesOfArgument } from '../../src/messages/spoken-words.ts';
import { buildFormats } from '../../src/publishing/build-formats.ts';
import { explainable } from '../../src/rules/explain.ts';
import { meant } from '../../src/text/did-you-mean.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
writePlan(join(work, 'plan'), smallPlan);
beforeAll(async () => {
  expect((await runBuilt(['fmt'], work)).code).toBe(0);
});

describe('words that the command line asks for may be Norwegian', () => {
  test.each([
    ['liste tiltak', 'list actions'],
    ['list mål', 'list goals'],
    ['list satsingsområda', 'list focus-areas'],
    ['list Økonomiplaner', 'list economic-plans'],
    ['list okonomiplanar', 'list economic-plans'],
    ['list action', 'list actions'],
    ['list finansieringskjelder', 'list financing-sources'],
    ['list arbeidsform', 'list working-forms'],
    ['list handlingsplanane', 'list action-plans'],
    ['list indikatorar', 'list indicators'],
    ['valider --format json', 'validate --format json'],
    ['forklar PV1401', 'explain PV1401'],
    ['hjelp bygg', 'help build'],
    ['hjelp endringar', 'help diff'],
    ['help new', 'new --help'],
    ['hjelp', '--help'],
    ['list mål --lang nynorsk', 'list goals --lang nn'],
    ['explain PV1401 --lang engelsk', 'explain PV1401 --lang en'],
    ['formater --check', 'fmt --check'],
    ['Valider plan --format json', 'validate plan --format json'],
    ['--lang nn LISTE Tiltak', 'list actions --lang nn'],
    ['--lang=en Hjelp Endringer', 'diff --help --lang en'],
    ['Formater --check', 'fmt --check'],
    ['liste alt', 'list'],
    ['list Alle --json', 'list --json'],
    ['list ALL', 'list'],
    ['hjelp alt', '--help'],
    ['forklar alle', 'explain'],
  ])('%s is %s', async (norwegian, english) => {
    const said = await runBuilt(norwegian.split(' '), work);
    expect(said).toEqual(await runBuilt(english.split(' '), work));
    expect(said.code).toBe(0);
    expect(said.out + said.err).not.toBe('');
  });

  test.each([
    ['strategi', 'strategiplan.md'],
    ['strategiplan', 'strategiplan.md'],
    ['handlingsplan 2011', 'handlingsplan-2011.md'],
    ['handlingsprogram 2011', 'handlingsplan-2011.md'],
    ['okonomiplan 2011–2014', 'okonomiplan-2011-2014.md'],
    ['økonomiplan', 'okonomiplan-2011-2014.md'],
    ['årsrapport 2011', 'arsrapport-2011.md'],
  ])('build %s writes %s', async (words, file) => {
    const args = [...words.split(' '), '--format', 'md'];
    const built = await runBuilt(['bygg', ...args], work);
    expect({ code: built.code, err: built.err }).toEqual({ code: 0, err: '' });
    expect(built.out.split('\n')[0]).toContain(file);
    expect((await runBuilt(['build', ...args], work)).out).toContain(file);
  });

  test.each(['bygg alt', 'BUILD all', 'Bygg Alle'])('%s builds everything', async (words) => {
    const { code, out } = await runBuilt([...words.split(' '), '--format', 'md'], work);
    expect({ code, out }).toEqual({ code: 0, out: (await runBuilt(['build', '--format', 'md'], work)).out });
    expect(out.split('\n').length).toBeGreaterThan(4);
  });

  test('of all documents, those of a year are not chosen in silence', async () => {
    const { code, out, err } = await runBuilt(['bygg', 'alt', '2011', '--lang', 'nn'], work);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'planverk: «2011» er eitt ord for mykje. Skriv: planverk build\nSjå «planverk build --help».\n',
    );
  });

  test.each([
    [
      'handlingsplan 2013',
      'nb',
      'Planen har ikke dokumentet «handlingsplan 2013». Den har: handlingsplan 2011.',
    ],
    [
      'action-plan 2013',
      'nn',
      'Planen har ikkje dokumentet «handlingsplan 2013». Han har: handlingsplan 2011.',
    ],
    ['handlingsplan 2013', 'en', 'The plan has no document “action-plan 2013”. It has: action-plan 2011.'],
    [
      'økonomiplan 2015-2018',
      'nb',
      'Planen har ikke dokumentet «økonomiplan 2015-2018». Den har: økonomiplan 2011-2014.',
    ],
    ['strategy 2012', 'nb', 'Planen har ikke dokumentet «strategi 2012». Den har: strategi.'],
    ['rapport 2020', 'nn', 'Planen har ikkje dokumentet «årsrapport 2020». Han har: årsrapport 2011.'],
  ])(
    'a document that is not there is named in the language of the user: build %s (%s)',
    async (words, lang, said) => {
      const { code, out, err } = await runBuilt(['build', ...words.split(' '), '--lang', lang], work);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      const [sentence, hint = ''] = err.trimEnd().split('\n');
      expect(sentence).toBe(`planverk: ${said}`);
      // What it says to write is built.
      const [, written = ''] = /: planverk (.*)$/.exec(hint) ?? [];
      expect((await runBuilt([...written.split(' '), '--format', 'md'], work)).code).toBe(0);
    },
  );

  test.each(['handlingsplan 2012', 'økonomiplan', 'årsrapport'])(
    'a plan without any %s says how to get one',
    async (words) => {
      const folder = join(work, 'without');
      writePlan(
        join(folder, 'plan'),
        smallPlanWith({ 'action-plans/2011.md': undefined, 'economic-plans/2011-2014.yaml': undefined }),
      );
      const said = await Promise.all(
        languages.map(
          async (lang) => (await runBuilt(['build', ...words.split(' '), '--lang', lang], folder)).err,
        ),
      );
      expect(said[0]).toContain(
        `planverk: Planen har ikke dokumentet «${words}», og ingen andre av den typen.\n`,
      );
      expect(said[0]?.includes('planverk new handlingsplan <år>')).toBe(words.startsWith('handlingsplan'));
      expect(new Set(said).size).toBe(3);
      expect(said[2]).not.toMatch(/[æøå«]/);
    },
  );

  test('every name of every choice means that choice and no other', () => {
    const sets: readonly (readonly string[])[] = [
      listKinds,
      newKinds,
      failOnWeights,
      languages,
      fixKinds,
      [
        ...validateFormats,
        ...diffFormats.filter((format) => !(validateFormats as readonly string[]).includes(format)),
      ],
      buildFormats,
      Object.keys(commandNames),
    ];
    for (const choices of sets) {
      for (const choice of choices)
        for (const name of [choice, choice.toUpperCase(), ...namesOfArgument(choice)])
          expect({ name, meant: meant(name, choices, namesOfArgument) }).toEqual({ name, meant: choice });
    }
  });

  test('each kind of list and document has a name in each language', () => {
    for (const choice of [...listKinds, ...planDocumentKinds])
      expect(new Set(namesOfArgument(choice)).size).toBeGreaterThan(1);
  });

  test('a mistyped word gets the name that it is near, in the language it is written in', async () => {
    expect((await runBuilt(['build', 'handlinsplan', '2012'])).err).toContain('Mente du «handlingsplan»?');
    expect((await runBuilt(['build', 'acton-plan', '2012'])).err).toContain('Mente du «action-plan»?');
    expect((await runBuilt(['list', 'indikatorerr'])).err).toContain('Mente du «indikatorer»?');
    expect((await runBuilt(['list', 'gols'])).err).toContain('Mente du «goals»?');
    expect((await runBuilt(['list', 'annul report'])).err).toContain('Mente du «annual-report»?');
    expect((await runBuilt(['build', 'annul report'])).err).toContain('Mente du «annual-report»?');
    expect((await runBuilt(['validerr'])).err).toContain('Mente du «valider»?');
    expect((await runBuilt(['buidl'])).err).toContain('Mente du «build»?');
    expect((await runBuilt(['list', 'xyzxyz'])).err).not.toContain('Mente du');
  });

  test.each(languages)('every choice that is named in %s may be written as it is named', async (lang) => {
    for (const [command, choices] of [
      ['list', listKinds],
      ['build', planDocumentKinds],
    ] as const) {
      const { code, err } = await runBuilt([command, 'xyzxyz', '--lang', lang], work);
      expect(code).toBe(2);
      const [, named = ''] = /<[^>]+>: (.*)\.\n/.exec(err) ?? [];
      const words = named.split(/, | eller | or /);
      expect(words.map((word) => meant(word, choices, namesOfArgument))).toEqual(choices);
      // Each is one word of the shell.
      expect(words.filter((word) => word.includes(' '))).toEqual([]);
    }
  });

  test.each([
    ['bygg --ut dok', '--out'],
    ['bygg --utkast', '--draft'],
    ['bygg --hjelp', '--help'],
    ['bygg --Hjelp', '--help'],
    ['valider --rett', '--fix'],
    ['valider --språk nn', '--lang'],
    ['valider --sprak nn', '--lang'],
    ['liste --mappe plan', '--plan'],
    ['formater --sjekk', '--check'],
    ['endringer --bare tiltak', '--only'],
    ['bygg --vassmerke Utkast', '--watermark'],
    ['--versjon', '--version'],
    ['bygg --utkats', '--draft'],
  ])('%s is asked to be written with %s', async (words, option) => {
    const { code, err } = await runBuilt(words.split(' '), work);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`. Mente du «${option}»?\n`) });
  });

  test.each(['liste tiltak --år 2012', 'bygg --xyzzy', 'liste --utkast'])(
    '%s is not guessed',
    async (words) => {
      const { code, err } = await runBuilt(words.split(' '), work);
      expect(code).toBe(2);
      expect(err).toMatch(/^planverk: Ukjent valg «--[^ ]+»\.\n/);
    },
  );

  test.each(['2011 ', ' 2011'])('a blank beside the year is no part of it: %j', async (year) => {
    expect((await runBuilt(['build', 'handlingsplan', year, '--format', 'md'], work)).code).toBe(0);
  });

  test('no watermark is asked for in Norwegian, and any other text is the watermark', async () => {
    const pdf = async (text: string): Promise<string> => {
      await runBuilt(['build', 'strategy', '--format', 'pdf', '--watermark', text, '--out', text], work);
      return readFileSync(join(work, text, 'strategiplan.pdf'), 'latin1');
    };
    const none = await pdf('none');
    expect(await pdf('ingen')).toBe(none);
    expect(await pdf('ingenting')).not.toBe(none);
  });
});

/** Words that only commander says. */
const english =
  /error:|argument|required|invalid|unknown|too many|expected|option '|\bkind\b|\byear\b|folder/i;

describe('what is wrong with a command line is said in the words of the user', () => {
  const wrong: readonly (readonly [line: string, nb: string, nn: string])[] = [
    ['build plandokument', '«plandokument» er ikke et mulig valg', '«plandokument» er ikkje eit mogleg val'],
    ['build strategi 2012 nå', '«nå» er ett ord for mye.', '«nå» er eitt ord for mykje.'],
    ['list noe', '«noe» er ikke et mulig valg for <type>', '«noe» er ikkje eit mogleg val for <type>'],
    ['new', '<type> mangler: hva', '<type> manglar: kva'],
    ['new', 'Skriv: planverk new <type> <tittel>', 'Skriv: planverk new <type> <tittel>'],
    ['new handlingsplan', '<tittel> mangler: hva det skal hete', '<tittel> manglar: kva det skal heite'],
    ['new handlingsplan tjuetolv', '«tjuetolv» er ikke et år', '«tjuetolv» er ikkje eit år'],
    ['new tull 2012', '«tull» er ikke et', '«tull» er ikkje eit'],
    [
      'textconv',
      '<fil> mangler: planfilen som skal skrives ut. Skriv: planverk textconv <fil>',
      '<fil> manglar: planfila som skal skrivast ut. Skriv: planverk textconv <fil>',
    ],
    [
      'ny handlingsplan',
      '<tittel> mangler: hva det skal hete. Av en handlingsplan eller økonomiplan: året',
      '<tittel> manglar: kva det skal heite. Av ein handlingsplan eller økonomiplan: året',
    ],
    ['new', '<type> mangler: hva som skal skrives', '<type> manglar: kva som skal skrivast'],
    ['validate --fromat json', 'Mente du «--format»?', 'Meinte du «--format»?'],
    ["validate --it's", "Ukjent valg «--it's»", "Ukjent val «--it's»"],
    [
      'validate --format',
      'mangler en verdi. Skriv: --format <format>',
      'manglar ein verdi. Skriv: --format <format>',
    ],
    [
      'build --out',
      '«--out» mangler en verdi. Skriv: --out <mappe>',
      '«--out» manglar ein verdi. Skriv: --out <mappe>',
    ],
    ['validate --max-warnings mange', '«mange» er ikke et helt tall', '«mange» er ikkje eit heilt tal'],
    ['validate --fix=alt', '«alt» er ikke et mulig valg', '«alt» er ikkje eit mogleg val'],
    ['diff --fail-on alt', '«alt» er ikke et mulig valg', '«alt» er ikkje eit mogleg val'],
    [
      'help diff extra',
      'ett ord for mye. Skriv: planverk help [kommando]\nSe',
      'for mykje. Skriv: planverk help [kommando]\nSjå',
    ],
    ['explain PV1401 PV1402 nå', 'Skriv: planverk explain [kode]\nSe', 'Skriv: planverk explain [kode]\nSjå'],
    [
      'build strategi 2012 nå',
      'Skriv: planverk build [dokument] [år|periode]\nSe',
      'Skriv: planverk build [dokument] [år|periode]\nSjå',
    ],
    ['list tiltak handlingsplaner', 'Skriv: planverk list [type]\nSe', 'Skriv: planverk list [type]\nSjå'],
    [
      'new handlingsplan 2012 nå',
      'Skriv: planverk new <type> <tittel>\nSe',
      'Skriv: planverk new <type> <tittel>\nSjå',
    ],
    ['fmt plan', 'Skriv: planverk fmt --plan <mappe>\nSe', 'Skriv: planverk fmt --plan <mappe>\nSjå'],
    ['textconv en fil', 'mellomrom i anførselstegn: "en fil"', 'mellomrom i hermeteikn: "en fil"'],
    ['diff a b c', '«c» er ett ord for mye. Sett', '«c» er eitt ord for mykje. Set'],
    ['validate a b c', '«b» og «c» er for mange ord.', '«b» og «c» er for mange ord.'],
    ['validate a b c', 'mellomrom i anførselstegn: "a b c"', 'mellomrom i hermeteikn: "a b c"'],
    ['fmt min plan', '«min» og «plan» er for mange ord', '«min» og «plan» er for mange ord'],
    ['fmt --plan min plan', 'i anførselstegn: "min plan"', 'i hermeteikn: "min plan"'],
    ['list --plan min plan', 'i anførselstegn: "min plan"', 'i hermeteikn: "min plan"'],
    ['hjelp noe', 'Ukjent kommando «noe»', 'Ukjend kommando «noe»'],
    ['noe', 'Ukjent kommando «noe»', 'Ukjend kommando «noe»'],
    ['--lang xx validate', '«xx» er ikke et mulig valg', '«xx» er ikkje eit mogleg val'],
  ];
  test.each(wrong)('%s: %s', async (line, nb, nn) => {
    for (const [language, sentence] of [
      ['nb', nb],
      ['nn', nn],
    ] as const) {
      const { code, out: none, err } = await runBuilt(line.split(' '), root, { PLANVERK_LANG: language });
      expect({ code, none }).toEqual({ code: 2, none: '' });
      expect(err).toContain(sentence);
      expect(err.replace(/planverk \w+|--[\w-]+|«[^»]*»|"[^"]*"|\S+(?:, | eller )/g, '')).not.toMatch(
        english,
      );
      expect(err).toMatch(/\n(?:Se|Sjå) «planverk/);
    }
    const inEnglish = await runBuilt(line.split(' '), root, { PLANVERK_LANG: 'en' });
    expect(inEnglish.err).toMatch(/^planverk: [\s\S]+\nSee “planverk/);
    expect(inEnglish.err.replaceAll('nå', '')).not.toMatch(/[æøå]|error:/);
  });

  test('every way in which commander refuses a line has words of its own here', () => {
    const commander = ['command.js', 'error.js']
      .map((file) => readFileSync(join(root, 'node_modules/commander/lib', file), 'utf8'))
      .join('');
    const codes = new Set([...commander.matchAll(/code: '(commander\.\w+)'/g)].map(([, code = '']) => code));
    const misuse = readFileSync(join(root, 'src/commands/misuse.ts'), 'utf8');
    // Only counted by commander, and told by us which they are.
    codes.delete('commander.excessArguments');
    expect(codes.size).toBeGreaterThan(5);
    for (const code of codes) expect(misuse).toContain(`case '${code}'`);
    // Our own parsers refuse in our own words: what commander would say around them is never made.
    for (const file of ['command-line.ts', 'value-types.ts'])
      expect(readFileSync(join(root, 'src/commands', file), 'utf8')).not.toContain('InvalidArgumentError');
  });

  test('what is to be filled in is called by its name', async () => {
    const { out: nb } = await runBuilt(['new', '--help']);
    expect(nb).toContain('planverk new [valg] <type> <tittel>');
    expect((await runBuilt(['build', '--help', '--lang', 'nn'])).out).toMatch(
      /--at <revisjon>[\s\S]*--out <mappe>/,
    );
    for (const { name } of [...Object.keys(commandNames), 'lsp', 'textconv'].map((name) => ({ name }))) {
      const { out: help } = await runBuilt(['help', name]);
      expect(help).not.toMatch(/[<[](?:folder|kind|year|file|code|revision|what|text|command|options)[>\]]/);
    }
  });
});

test.each(languages)('explain tells the title of every code in %s', async (language) => {
  const lines = (await runBuilt(['explain', '--lang', language])).out.trimEnd().split('\n');
  const all = explainable();
  expect(lines.length).toBe(all.length);
  for (const [index, { code, name }] of all.entries()) {
    const [, listed, title = '', rest] = /^(PV\d{4}) {2}(.*) \((.*)\)$/.exec(lines[index] ?? '') ?? [];
    expect({ listed, rest }).toEqual({ listed: code, rest: name });
    expect(title.length).toBeGreaterThan(8);
    expect(title).not.toMatch(/undefined|NaN/);
  }
});

test.each(['help', 'build', 'list', 'diff', 'new', 'validate'])(
  'the help of %s says what is meant where nothing is chosen in the words of a secretary',
  async (command) => {
    for (const lang of languages) {
      const { code, out } = await runBuilt([command, '--help', '--lang', lang]);
      expect(code).toBe(0);
      expect(out).not.toMatch(/oppgitt|oppgjev/);
      const chosen = {
        nb: 'hvis (?:ikke annet|ingen) er valgt',
        nn: 'om (?:ikkje anna|ingen) er val[td]',
        en: '',
      };
      if (['help', 'build'].includes(command))
        expect(out.replace(/\s+/g, ' ')).toMatch(new RegExp(`(?:alle|all of them) ?${chosen[lang]}`));
    }
  },
);
