import { cliWords } from '../messages/cli-words.ts';
import { day } from './value-types.ts';

/** `--plan`, for commands that look for a plan. */
export const planOption = { placeholder: '<folder>', about: cliWords.planOption } as const;

/** `--at`, for commands that may read the plan of a revision. */
export const atOption = { placeholder: '<revision>', about: cliWords.atOption } as const;

/** `--today`, for commands that judge a plan. */
export const todayOption = { placeholder: '<date>', about: cliWords.todayOption, type: day } as const;
