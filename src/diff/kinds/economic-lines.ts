import type { EconomicPlan } from '../../model/entities.ts';
import type { BudgetLineRecord, FundLineRecord } from '../../model/records.ts';
import { isNotAdopted, type RowOfAdopted, rowWhere } from '../adopted-years.ts';
import type { MoneyRow } from '../change.ts';
import type { FieldDifference } from '../facts.ts';
import type { Subject } from '../subjects.ts';
import { type ChangeKind, type Claim, type Context, fieldFacts, together } from './kind.ts';

/** The lines of an economic plan, each a change of its own; the member fee and how it is shared. */
export const economicLines: ChangeKind = {
  name: 'economic-lines',
  rows: ['budget-line-changed', 'member-fee-changed', 'economic-plan-not-adopted'],
  claim({ kind, before, after }, facts, context) {
    if (kind !== 'economic-plan') return [];
    const lines = new Map<string, FieldDifference[]>();
    for (const fact of fieldFacts(facts, /^(?:income|expenses|funds)\./)) {
      // Words of a line that is kept are texts like any other.
      const line = lineOf(fact);
      if (fact.before && fact.after && fact.field.text) continue;
      if (fact.field.text && has(before, line) && has(after, line)) continue;
      lines.set(line, [...(lines.get(line) ?? []), fact]);
    }
    const adopted = !isNotAdopted(before?.entity);
    const claims = [
      ...[...lines].map(([line, lineFacts]) => lineClaim(line, lineFacts, before, after, context)),
      ...together(fieldFacts(facts, /^memberFee\./), 'member-fee-changed', context),
      ...together(fieldFacts(facts, /^years$/), 'budget-line-changed', context),
    ];
    return claims.map((claim) => ({ ...claim, ...rowWhere(adopted, claim.row as RowOfAdopted) }));
  },
};

/** `income[kontingent]` */
function lineOf({ field }: FieldDifference): string {
  return field.key.slice(0, field.key.indexOf(']') + 1);
}

function lineClaim(
  line: string,
  facts: readonly FieldDifference[],
  before: Subject | undefined,
  after: Subject | undefined,
  context: Context,
): Claim {
  const old = find(before, line);
  const newLine = find(after, line);
  const isFee = [[before, old] as const, [after, newLine] as const].some(
    ([subject, newText]) =>
      newText?.kind === 'member-fee' || (newText && recordOf(subject)?.memberFee?.line === newText.id),
  );
  const source = {
    ...((newLine ?? old) && { id: (newLine ?? old)?.id ?? '' }),
    title: (newLine ?? old)?.title ?? line,
  };
  const years = [
    ...new Set([...Object.keys(old?.amounts ?? {}), ...Object.keys(newLine?.amounts ?? {})]),
  ].sort();
  const rows = years.flatMap((year): MoneyRow[] => {
    const [was, is] = [old?.amounts[year], newLine?.amounts[year]];
    return was === is ? [] : [{ year: Number(year), source, column: 'budget', before: was, after: is }];
  });
  const [claim] = together(facts, isFee ? 'member-fee-changed' : 'budget-line-changed', context);
  const kind = old ? (newLine ? 'changed' : 'removed') : 'added';
  return {
    facts,
    kind: 'changed',
    row: claim?.row ?? '',
    field: line.slice(0, line.indexOf('[')),
    which: source.title,
    detail:
      rows.length > 0 || kind !== 'changed' ? { type: 'money', rows } : (claim?.detail ?? { type: 'hidden' }),
  };
}

function recordOf(subject: Subject | undefined): EconomicPlan['record'] | undefined {
  return subject?.entity?.kind === 'economic-plan' ? subject.entity.record : undefined;
}

function find(subject: Subject | undefined, line: string): BudgetLineRecord | FundLineRecord | undefined {
  const [, list, id] = /^(\w+)\[(.*)\]$/.exec(line) ?? [];
  const record = recordOf(subject);
  const lines = list === 'income' ? record?.income : list === 'expenses' ? record?.expenses : record?.funds;
  return lines?.find((line) => line.id === id);
}

function has(subject: Subject | undefined, line: string): boolean {
  return find(subject, line) !== undefined;
}
