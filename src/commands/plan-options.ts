import { cliWords } from '../messages/cli-words.ts';

/** `--plan`, for commands that look for a plan. */
export const planOption = { placeholder: '<folder>', about: cliWords.planOption } as const;

/** `--at`, for commands that may read the plan of a revision. */
export const atOption = { placeholder: '<revision>', about: cliWords.atOption } as const;
