import { cliWords } from '../messages/cli-words.ts';
import { diffWords } from '../messages/diff-words.ts';
import { defineCommand } from './command.ts';
import { diffFormats, failOnWeights } from './names.ts';
import { planOption } from './plan-options.ts';
import { listOfWords, oneOf, outputPath } from './value-types.ts';

export const diffCommand = defineCommand({
  name: 'diff',
  purpose: diffWords.purpose,
  arguments: [
    { placeholder: '[A]', about: diffWords.revisionsArgument },
    { placeholder: '[B]', about: diffWords.headArgument },
  ],
  options: {
    plan: planOption,
    format: {
      placeholder: '<format>',
      about: cliWords.formatOption,
      type: oneOf(diffFormats),
      default: 'pretty',
    },
    failOn: { placeholder: '<weight>', about: diffWords.failOnOption, type: oneOf(failOnWeights) },
    only: { placeholder: '<what>', about: diffWords.onlyOption, type: listOfWords },
    for: { placeholder: '<partner>', about: diffWords.forOption },
    stat: { about: diffWords.statOption },
    out: { placeholder: '<file>', about: diffWords.outOption, type: outputPath },
  },
  examples: [
    'planverk diff',
    'planverk diff main',
    'planverk diff v1.0..v2.0 --format pdf',
    'planverk diff main...HEAD --fail-on decision',
    'planverk diff ../old-plan plan --only removed,goal',
    'planverk diff v1.0 --for rollag --format pdf',
  ],
  load: async () => (await import('./diff.ts')).diff,
});
