import { join } from 'node:path';
import {
  type CommandDescription,
  defineCommand,
  type ExitCode,
  type PlanOptions,
} from '../../src/commands/command.ts';
import { completionCommand } from '../../src/commands/completion.command.ts';
import { flagOf } from '../../src/commands/flag-of.ts';
import { helpCommand } from '../../src/commands/help.command.ts';
import { commands } from '../../src/commands/index.ts';
import { oneOf, wholeNumber } from '../../src/commands/value-types.ts';
import { languages } from '../../src/kinds/languages.ts';
import { commandNames } from '../../src/messages/spoken-words.ts';
import { say, type Wording } from '../../src/messages/wording.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import { runSources } from '../support/run-sources.ts';

const all: readonly CommandDescription[] = [...commands, helpCommand, completionCommand];
const word: Wording = { nb: 'ord', nn: 'ord', en: 'word' };

test('no two commands have the same name, in any language', () => {
  const names = all.flatMap(({ name }) => [...new Set([name, ...Object.values(commandNames[name] ?? {})])]);
  expect(names).toEqual(expect.arrayContaining(['validate', 'valider', 'help', 'hjelp']));
  expect(new Set(names).size).toBe(names.length);
});

test('every Norwegian name is that of a command', () => {
  const names = all.map(({ name }) => name);
  expect(Object.keys(commandNames).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(all.map((command) => [command.name, command] as const))('%s', (name, command) => {
  test('has a purpose in every language, and each is another', () => {
    const purposes = languages.map((language) => say(command.purpose, language));
    for (const purpose of purposes) expect(purpose).toMatch(/^\p{Ll}.{10,}[^.]$/u);
    expect(new Set(purposes).size).toBe(languages.length);
  });

  test('has examples, which the command line accepts', () => {
    expect(command.examples.length).toBeGreaterThan(0);
    const flags = ['--lang', '--debug', ...Object.keys(command.options).map(flagOf)];
    for (const example of command.examples) {
      expect(example.startsWith(`planverk ${name}`)).toBe(true);
      for (const [flag] of example.matchAll(/--[\w-]+/g)) expect(flags).toContain(flag);
    }
  });

  test.each(languages)(
    'its help in %s says its purpose, its options, and examples or how to set it up',
    async (language) => {
      const { code, out } = await runSources([name, '--help', '--lang', language]);
      expect(code).toBe(0);
      const text = out.replace(/\s+/g, ' ');
      expect(text).toContain(say(command.purpose, language));
      for (const key of Object.keys(command.options))
        expect(text).toMatch(new RegExp(` ${flagOf(key)}[ \\n]`));
      if (command.instructions) expect(out).toContain(say(command.instructions, language));
      else for (const example of command.examples) expect(out).toContain(`  ${example}\n`);
    },
  );
});

test('every option is listed in exactly the help of the commands that have it', async () => {
  const flags = new Set(all.flatMap(({ options }) => Object.keys(options).map(flagOf)));
  expect(flags.size).toBeGreaterThan(10);
  for (const { name, options } of all) {
    const { out } = await runSources([name, '--help', '--lang', 'en']);
    const listed = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag = '']) => flag);
    const expected = [...Object.keys(options).map(flagOf), '--lang', '--debug', '--help'];
    expect({ name, listed: listed.sort() }).toEqual({ name, listed: expected.sort() });
  }
});

test.each([
  ['plan', '--plan'],
  ['maxWarnings', '--max-warnings'],
  ['attachSource', '--attach-source'],
])('the option %s is called %s', (key, flag) => {
  expect(flagOf(key)).toBe(flag);
});

/** The names in the object that a pattern takes apart: `{ failOn, stat = false }`. */
const namesIn = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/(?:^|,)\s*(\w+)/g)].map(([, name]) => name ?? '');

/** The options that the source of a command reads: `options.plan`, `const { plan } = options`, `({ plan }: BuildOptions)`. */
function optionsReadIn(source: string): ReadonlySet<string> {
  const read = [...source.matchAll(/\boptions\.(\w+)/g)].map(([, name]) => name ?? '');
  const takenApart = [
    ...source.matchAll(/\{([^{}]*)\} = options;/g),
    ...source.matchAll(/\{([^{}]*)\}: \w*Options\b/g),
  ].flatMap(([, pattern]) => namesIn(pattern ?? ''));
  return new Set([...read, ...takenApart]);
}

/** Files beside that of a command to which it gives its options. */
const readBy: Readonly<Record<string, readonly string[]>> = {
  adopt: ['asked-adoption'],
  init: ['asked-beginning'],
  new: ['new-action-plan', 'new-decision', 'new-economic-plan', 'new-entity', 'new-place', 'new-record'],
};

/** Options that change nothing, as the help says of them. */
const withoutEffect: Readonly<Record<string, readonly string[]>> = { lsp: ['stdio'] };

test.each(commands.map((command) => [command.name, command] as const))(
  '%s reads every option that it accepts',
  (name, { options }) => {
    const files = [name, ...(readBy[name] ?? [])];
    const read = new Set(
      files.flatMap((file) => [...optionsReadIn(readText(join(root, 'src/commands', `${file}.ts`)))]),
    );
    expect(read).toContain('lang');
    const unread = Object.keys(options).filter((key) => !read.has(key));
    expect(unread).toEqual(withoutEffect[name] ?? []);
  },
);

test('an option is read as a property, or from a pattern', () => {
  expect([
    ...optionsReadIn(`
  const { failOn, stat = false, out: path } = options;
  readPlan(world, options.plan);
  { format, only }: DiffCommandOptions,
  const { unread } = values;
  moreOptions.other`),
  ]).toEqual(['plan', 'failOn', 'stat', 'out', 'format', 'only']);
});

test.each([
  ['new', ['action-plan', '1900', '--at', 'HEAD']],
  ['fmt', ['--at', 'HEAD']],
  ['explain', ['--plan', 'plan']],
  ['list', ['--format', 'csv']],
])('%s refuses an option that is another command’s', async (name, words) => {
  const { code, out, err } = await runSources([name, ...words]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words.find((text) => text.startsWith('--')));
});

test.each([
  ['nb', 'Mappen «plan» og --plan other kan ikke brukes sammen.'],
  ['nn', 'Mappa «plan» og --plan other kan ikkje brukast saman.'],
  ['en', 'The folder “plan” and --plan other cannot be used together.'],
])('validate refuses two folders, in %s', async (language, sentence) => {
  const { code, out, err } = await runSources(['validate', 'plan', '--plan', 'other', '--lang', language]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(sentence);
});

interface ExampleOptions extends PlanOptions {
  readonly format: 'a' | 'b';
  readonly maxWarnings?: number;
  readonly all?: boolean;
}
const load =
  async () =>
  async (
    args: readonly [year: number, name: string | undefined],
    options: ExampleOptions,
  ): Promise<ExitCode> =>
    args[0] > 2000 && options.format === 'a' ? 0 : 1;
const plan = { placeholder: '<folder>', about: word } as const;
const format = { placeholder: '<format>', about: word, type: oneOf(['a', 'b']), default: 'a' } as const;
const maxWarnings = { placeholder: '<n>', about: word, type: wholeNumber } as const;
const switched = { about: word } as const;
const args = [
  { placeholder: '<year>', about: word, type: wholeNumber },
  { placeholder: '[name]', about: word },
] as const;
const rest = { name: 'example', purpose: word, examples: ['planverk example 2012'], load };

const options = { plan, format, maxWarnings, all: switched };

// The compiler judges these, with `npm run typecheck`: what it does not refuse is an error there.
test('a command whose data is not what its function takes does not compile', async () => {
  const right = defineCommand({ ...rest, arguments: args, options });
  expect(await right.run([2012, undefined], { format: 'a' }, {} as never)).toBe(0);
  const withOptions = { ...rest, arguments: args };
  const withArguments = { ...rest, options };
  const { all: _all, ...noSwitch } = options;
  const otherChoice = { ...format, type: oneOf(['a', 'c']) };
  const { default: _default, ...noDefault } = format;
  const otherDefault = { ...format, default: 'c' } as const;
  const [needed, ...others] = args;
  const wrong = [
    // @ts-expect-error: an option of the function has no flag
    defineCommand({ ...withOptions, options: noSwitch }),
    // @ts-expect-error: a flag is no option of the function
    defineCommand({ ...withOptions, options: { ...options, json: switched } }),
    // @ts-expect-error: a choice that the function does not take
    defineCommand({ ...withOptions, options: { ...options, format: otherChoice } }),
    // @ts-expect-error: what the function always has is left out at times
    defineCommand({ ...withOptions, options: { ...options, format: noDefault } }),
    // @ts-expect-error: a default that is no choice
    defineCommand({ ...withOptions, options: { ...options, format: otherDefault } }),
    // @ts-expect-error: a number that is taken as text
    defineCommand({ ...withOptions, options: { ...options, maxWarnings: plan } }),
    // @ts-expect-error: a switch with a value
    defineCommand({ ...withOptions, options: { ...options, all: plan } }),
    // @ts-expect-error: an argument is missing
    defineCommand({ ...withArguments, arguments: [needed] }),
    // @ts-expect-error: an argument that must be there may be left out
    defineCommand({ ...withArguments, arguments: [{ ...needed, placeholder: '[year]' }, ...others] }),
  ];
  expect(wrong).toHaveLength(9);
});
