import { documentProblems } from './document-problems.ts';
import { fileProblems } from './file-problems.ts';
import { shapeProblems } from './shape-problems.ts';
import { structureProblems } from './structure-problems.ts';
import type { Message } from './wording.ts';
import { yamlProblems } from './yaml-problems.ts';

/** Everything that can be wrong with files, shape and structure, by name. Rules carry their own messages. */
export const problemMessages: ReadonlyMap<string, Message> = new Map([
  ...Object.entries(fileProblems),
  ...Object.entries(yamlProblems),
  ...Object.entries(shapeProblems),
  ...Object.entries(structureProblems),
  ...Object.entries(documentProblems),
]);
