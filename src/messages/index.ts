import type { ProblemOf } from '../text/problem.ts';
import type { TextProblems } from '../text/text-problems.ts';
import { type DocumentProblems, documentProblems } from './document-problems.ts';
import { encodingProblems } from './encoding-problems.ts';
import { type FactProblems, factProblems } from './fact-problems.ts';
import { type FieldProblems, fieldProblems } from './field-problems.ts';
import { type FilePlaceProblems, filePlaceProblems } from './file-place-problems.ts';
import { type FileProblems, fileProblems } from './file-problems.ts';
import { type FormProblems, formProblems } from './form-problems.ts';
import { type HistoryProblems, historyProblems } from './history-problems.ts';
import { type LevelProblems, levelProblems } from './level-problems.ts';
import { type NotationProblems, notationProblems } from './notation-problems.ts';
import { type ProseProblems, proseProblems } from './prose-problems.ts';
import { type StructureProblems, structureProblems } from './structure-problems.ts';
import { type ValueProblems, valueProblems } from './value-problems.ts';
import { type Catalogue, filled, type Message, type Sentence, type Wording } from './wording.ts';
import { type ScalarProblems, yamlProblems } from './yaml-problems.ts';

/** Everything that can be wrong with files, shape and structure, and what is said of it. Rules carry their own messages. */
export interface ProblemValues
  extends TextProblems,
    FileProblems,
    FilePlaceProblems,
    HistoryProblems,
    ScalarProblems,
    FieldProblems,
    ValueProblems,
    NotationProblems,
    FormProblems,
    StructureProblems,
    LevelProblems,
    FactProblems,
    ProseProblems,
    DocumentProblems {}

export type Problem<Name extends keyof ProblemValues = keyof ProblemValues> = ProblemOf<ProblemValues, Name>;

const catalogue: Catalogue<ProblemValues> = {
  ...fileProblems,
  ...filePlaceProblems,
  ...encodingProblems,
  ...historyProblems,
  ...yamlProblems,
  ...fieldProblems,
  ...valueProblems,
  ...notationProblems,
  ...formProblems,
  ...structureProblems,
  ...levelProblems,
  ...factProblems,
  ...proseProblems,
  ...documentProblems,
};

/** The catalogue of problems, by name. */
export const problemMessages: ReadonlyMap<string, Message<never>> = new Map(Object.entries(catalogue));

/** What the catalogue has on a problem, with its values in the words. */
export function messageOf({ name, values = {} }: Problem): {
  readonly code: string;
  readonly severity: Message<never>['severity'];
  readonly text: Sentence;
  readonly hint?: Sentence;
} {
  const { code, severity, text, hint }: Message<never> = catalogue[name];
  // A problem has the values of its name; the compiler does not follow that through the lookup.
  const fill = (wording: Wording<never>): Sentence => filled(wording, values as never);
  return { code, severity, text: fill(text), ...(hint && { hint: fill(hint) }) };
}
