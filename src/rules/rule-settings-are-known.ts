import { nearest } from '../text/did-you-mean.ts';
import { rule, withReplacement } from './rule.ts';

/** A misspelt rule name in plan.yaml would leave the rule as it was, unnoticed. */
export const ruleSettingsAreKnown = rule<{ name: string; suggestion: string | undefined }>({
  name: 'rule-settings-are-known',
  code: 'PV1109',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Hver regel som plan.yaml endrer, finnes.',
    nn: 'Kvar regel som plan.yaml endrar, finst.',
    en: 'Every rule that plan.yaml changes exists.',
  },
  explanation: {
    nb: 'Under rules i plan.yaml kan en regel få en annen alvorlighetsgrad eller bli slått av, med begrunnelse. En skrivefeil i navnet ville la regelen stå som før.',
    nn: 'Under rules i plan.yaml kan ein regel få ein annan alvorsgrad eller bli slått av, med grunngjeving. Ein skrivefeil i namnet ville late regelen stå som før.',
    en: 'Under rules in plan.yaml a rule may get another severity or be switched off, with a reason. A misspelt name would leave the rule as it was.',
  },
  example: {
    file: 'plan.yaml',
    wrong:
      'overallGoal: { text: Vekst, indicators: [folketall] }\nrules: { uniqe-ids: { severity: off, reason: Prøve } }',
    right: 'overallGoal: { text: Vekst, indicators: [folketall] }',
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
  *check(plan, names) {
    for (const name of Object.keys(plan.record.rules ?? {})) {
      if (names.includes(name)) continue;
      const suggestion = nearest(name, names);
      yield {
        at: { ...plan.at('rules', name), on: 'key' },
        values: { name, suggestion },
        ...withReplacement(suggestion),
      };
    }
  },
});
