import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { planOption } from './plan-options.ts';

export const doctorCommand = defineCommand({
  name: 'doctor',
  purpose: cliWords.doctorPurpose,
  arguments: [],
  options: {
    plan: planOption,
    fix: { about: cliWords.doctorFixOption },
    json: { about: cliWords.jsonOption },
  },
  examples: ['planverk doctor', 'planverk doctor --fix', 'planverk doctor --json'],
  load: async () => (await import('./doctor.ts')).doctor,
});
