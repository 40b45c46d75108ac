import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { listKinds } from './names.ts';
import { atOption, planOption, todayOption } from './plan-options.ts';
import { allOr, oneOfIn } from './value-types.ts';

export const listCommand = defineCommand({
  name: 'list',
  purpose: cliWords.listPurpose,
  arguments: [{ placeholder: '[kind]', about: cliWords.kindArgument, type: allOr(oneOfIn(listKinds)) }],
  options: { plan: planOption, at: atOption, today: todayOption, json: { about: cliWords.jsonOption } },
  examples: ['planverk list', 'planverk list actions', 'planverk list goals --json'],
  load: async () => (await import('./list.ts')).list,
});
