import type { Rule } from './rule.ts';
import { uniqueIds } from './unique-ids.ts';

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [uniqueIds];
