import type { SymbolKind } from 'vscode-languageserver/node';
import type { EntityKind } from '../kinds/entity-kinds.ts';

/** The signs by which editors show what something is: theirs are those of programs, and each kind has one of its own. */
export const symbolKinds: Readonly<Record<EntityKind, SymbolKind>> = {
  chapter: 15,
  guideline: 15,
  'focus-area': 3,
  strategy: 2,
  goal: 5,
  'action-area': 8,
  'working-form': 10,
  perspective: 10,
  partner: 19,
  'financing-source': 7,
  action: 12,
  programme: 4,
  indicator: 16,
  'action-plan': 1,
  'economic-plan': 1,
  report: 1,
  decision: 24,
  'adopted-record': 14,
};

/** `SymbolKind.Field`, for a field of a record. */
export const fieldSymbol: SymbolKind = 8;
/** `SymbolKind.String`, for a heading. */
export const headingSymbol: SymbolKind = 15;
