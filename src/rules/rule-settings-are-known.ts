import { nearest } from '../text/did-you-mean.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

/** A misspelt rule name in plan.yaml would leave the rule as it was, unnoticed. */
export const ruleSettingsAreKnown: Rule = {
  name: 'rule-settings-are-known',
  code: 'PV1109',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Hver regel som plan.yaml endrer, finnes.',
    nn: 'Kvar regel som plan.yaml endrar, finst.',
    en: 'Every rule that plan.yaml changes exists.',
  },
  message: {
    nb: (v) => `det finnes ingen regel «${v.name}»`,
    nn: (v) => `det finst ingen regel «${v.name}»`,
    en: (v) => `there is no rule “${v.name}”`,
  },
  hint: {
    nb: (v) => (v.suggestion ? `mente du «${v.suggestion}»?` : ''),
    nn: (v) => (v.suggestion ? `meinte du «${v.suggestion}»?` : ''),
    en: (v) => (v.suggestion ? `did you mean “${v.suggestion}”?` : ''),
  },
  *check(plan) {
    const names = rules.map((rule) => rule.name);
    for (const name of Object.keys(plan.record.rules ?? {})) {
      if (names.includes(name)) continue;
      yield {
        at: { ...plan.at('rules', name), on: 'key' },
        values: { name, suggestion: nearest(name, names) },
      };
    }
  },
};
