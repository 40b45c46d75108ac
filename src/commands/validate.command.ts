import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { fixKinds, validateFormats } from './names.ts';
import { atOption, planOption, todayOption } from './plan-options.ts';
import { oneOf, wholeNumber } from './value-types.ts';

export const validateCommand = defineCommand({
  name: 'validate',
  purpose: cliWords.validatePurpose,
  arguments: [{ placeholder: '[folder]', about: cliWords.folderArgument }],
  options: {
    plan: planOption,
    at: atOption,
    today: todayOption,
    format: {
      placeholder: '<format>',
      about: cliWords.formatOption,
      type: oneOf(validateFormats),
      default: 'pretty',
    },
    all: { about: cliWords.allOption },
    maxWarnings: { placeholder: '<n>', about: cliWords.maxWarningsOption, type: wholeNumber },
    fix: { placeholder: '[kind]', about: cliWords.fixOption, type: oneOf(fixKinds), alone: 'safe' },
  },
  examples: ['planverk validate', 'planverk validate plan --format json', 'planverk validate --at v1.0'],
  load: async () => (await import('./validate.ts')).validate,
});
