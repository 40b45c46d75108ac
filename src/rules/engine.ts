import type { Plan } from '../model/entities.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { rules as allRules } from './index.ts';
import type { Rule } from './rule.ts';

/** Runs every rule over the plan. `plan.yaml` may give a rule another severity or switch it off, with a reason. */
export function judge(plan: Plan, rules: readonly Rule[] = allRules): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const settings = plan.record.rules ?? {};
    const severity = Object.hasOwn(settings, rule.name) ? settings[rule.name]?.severity : rule.severity;
    if (severity === 'off' || severity === undefined) continue;
    for (const finding of rule.check(plan)) {
      diagnostics.push({
        code: rule.code,
        name: rule.name,
        severity,
        text: rule.message,
        ...(rule.hint && { hint: rule.hint }),
        values: finding.values ?? {},
        at: finding.at,
        related: finding.related ?? [],
      });
    }
  }
  return diagnostics;
}
