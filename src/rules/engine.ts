import type { Severity } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';
import type { Diagnostic, DisabledRule } from '../report/diagnostic.ts';
import { rules as allRules } from './index.ts';
import type { Rule } from './rule.ts';

/** Runs every rule over the plan. `plan.yaml` may give a rule another severity or switch it off, with a reason. */
export function judge(plan: Plan, rules: readonly Rule[] = allRules): readonly Diagnostic[] {
  const steps = judging(plan, rules);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same, a rule at each step.
 * @param asks which rules are asked, by the severity that they have in this plan; all when left out
 */
export function* judging(
  plan: Plan,
  rules: readonly Rule[] = allRules,
  asks: (severity: Severity) => boolean = () => true,
): Generator<void, readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const names = rules.map(({ name }) => name);
  for (const rule of rules) {
    const settings = plan.record.rules ?? {};
    const setting = Object.hasOwn(settings, rule.name) ? settings[rule.name] : undefined;
    const severity = setting ? setting.severity : rule.severity;
    if (severity === 'off' || !asks(severity)) continue;
    for (const { at, related = [], ...said } of rule.judge(plan, names)) {
      diagnostics.push({
        code: rule.code,
        name: rule.name,
        severity,
        ...(setting && severity !== rule.severity && { reason: setting.reason }),
        ...said,
        at,
        related,
      });
    }
    yield;
  }
  return diagnostics;
}

/** The rules that the plan has switched off. */
export function disabledRules({ record }: Plan): readonly DisabledRule[] {
  return Object.entries(record.rules ?? {}).flatMap(([name, { severity, reason }]) =>
    severity === 'off' ? [{ name, reason }] : [],
  );
}
