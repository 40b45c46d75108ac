import { join } from 'node:path';
import {
  environment,
  exitCodes,
  type Fact,
  outputFact,
  planFolderFact,
} from '../../scripts/site/program-facts.ts';
import { completionCommand } from '../../src/commands/completion.command.ts';
import { helpCommand } from '../../src/commands/help.command.ts';
import { commands } from '../../src/commands/index.ts';
import { say, type Wording } from '../../src/messages/wording.ts';
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

const said = (wording: Wording): string => say(wording, 'en');
const rows = (facts: readonly Fact[], shownName: (name: string) => string): string =>
  facts.map(({ name, means }) => `| ${shownName(name)} | ${said(means)} |`).join('\n');

/** The commands as they explain themselves, and what is the same for all. */
async function cliDoc(): Promise<string> {
  return `# Commands

What \`planverk --help\` and \`planverk <command> --help\` say. This file is made from them; with \`--lang nb\` or \`--lang nn\` they say
the same in Bokmål and Nynorsk.

## Exit codes

| code | means |
| --- | --- |
${rows(exitCodes, (name) => name)}

${said(outputFact)}

## The plan folder

${said(planFolderFact)}

## Environment

| variable | does |
| --- | --- |
${rows(environment, (name) => name.replace(/\w+/g, '`$&`'))}

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
