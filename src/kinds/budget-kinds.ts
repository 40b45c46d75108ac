/** The two budgets of municipal accounts: each has its own income and expenses, and each is balanced. */
export const budgetKinds = ['operating', 'investment'] as const;
export type BudgetKind = (typeof budgetKinds)[number];

/**
 * The budget that an amount belongs to: what is written with it, or else, for the amounts of an action, what its kind says;
 * lines of economic plans have no such kind.
 */
export function budgetOfAmount(budget: BudgetKind | undefined, actionKind?: string): BudgetKind {
  return budget ?? (actionKind === 'investment' ? 'investment' : 'operating');
}
