import { join } from 'node:path';
import { completionCommand } from '../../src/commands/completion.command.ts';
import { helpCommand } from '../../src/commands/help.command.ts';
import { commands } from '../../src/commands/index.ts';
import { expectGolden } from '../support/golden.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';

async function help(...command: readonly string[]): Promise<string> {
  const { code, out } = await runBuilt([...command, '--help', '--lang', 'en']);
  expect({ command, code }).toEqual({ command, code: 0 });
  return out.trimEnd();
}

const overview = await help();
const names = [...commands, helpCommand, completionCommand].map(({ name }) => name);
const shown = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

/** The commands as they explain themselves, and what is the same for all. */
async function cliDoc(): Promise<string> {
  return `# Commands

What \`planverk --help\` and \`planverk <command> --help\` say. This file is made from them; with \`--lang nb\` or \`--lang nn\` they say
the same in Bokmål and Nynorsk.

## Exit codes

| code | means |
| --- | --- |
| 0 | done |
| 1 | done, and the answer is no: errors in the plan, more warnings than \`--max-warnings\`, changes that lack a decision, files that are not in canonical form |
| 2 | the command line is wrong |
| 3 | it could not be done: a file that cannot be read or written, a revision that is not there, a limit that was met |
| 4 | a bug in planverk |
| 130, 143 | interrupted or ended by a signal; temporary files are removed |

Results are printed on standard output, progress and problems on standard error.

## The plan folder

Without \`--plan\`, the plan is the nearest folder upwards that contains \`plan.yaml\`, or \`plan/plan.yaml\`.

## Environment

| variable | does |
| --- | --- |
| \`PLANVERK_LANG\` | the language of messages where \`--lang\` is not given; else \`LC_ALL\`, \`LC_MESSAGES\` or \`LANG\`, else the plan’s |
| \`PLANVERK_CACHE\` | moves the folder of the cache; \`off\` does without |
| \`NO_COLOR\`, \`FORCE_COLOR\` | no colour, or colour where output is not a terminal |

## planverk

${shown(overview)}

${(await Promise.all(names.map(async (name) => `## planverk ${name}\n\n${shown(await help(name))}`))).join('\n\n')}
`;
}

test('docs/cli.md says what the help says', async () => {
  const [, list = ''] = /^Commands:\n([\s\S]*?)\n\n/m.exec(overview) ?? [];
  const listed = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
  expect(listed).toEqual(names);
  expectGolden(await cliDoc(), join(root, 'docs', 'cli.md'));
});
