import { freeze } from '../../src/budget/freeze.ts';
import type { DocumentKey } from '../../src/kinds/document-kinds.ts';
import { recordName } from '../../src/model/adopted-records.ts';
import { adoptedText } from '../../src/model/adopted-text.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { memoryTree } from './memory-tree.ts';

/** Files of a plan with what a document of it says now as its adopted record. */
export function withAdopted(
  files: Readonly<Record<string, string>>,
  key: DocumentKey,
  date: string,
): Record<string, string> {
  const frozen = freeze(loadPlan(memoryTree(files)).plan as Plan, key, { date, program: '0.0.0' });
  if (!frozen) throw new Error(`nothing of ${key}`);
  return { ...files, [`adopted/${recordName(key)}.yaml`]: adoptedText(frozen) };
}
