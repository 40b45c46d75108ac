import { overallIndicators } from '../model/measured.ts';
import { rule } from './rule.ts';

/** Without an indicator nobody can tell whether the overall goal is reached. */
export const overallGoalHasIndicators = rule({
  name: 'overall-goal-has-indicators',
  code: 'PV1205',
  category: 'completeness',
  severity: 'info',
  summary: {
    nb: 'Det overordnede målet har minst én indikator.',
    nn: 'Det overordna målet har minst éin indikator.',
    en: 'The overall goal has at least one indicator.',
  },
  explanation: {
    nb: 'Planen skal gjøre det mulig å se over tid om det overordnede målet blir nådd. Det krever noe å måle.',
    nn: 'Planen skal gjere det mogleg å sjå over tid om det overordna målet blir nådd. Det krev noko å måle.',
    en: 'The plan should let one see over time whether the overall goal is reached. That takes something to measure.',
  },
  example: {
    file: 'plan.yaml',
    wrong: 'overallGoal: { text: Vekst }',
    right: 'overallGoal: { text: Vekst, indicators: [folketall] }',
  },
  message: {
    nb: 'det overordnede målet har ingen indikator',
    nn: 'det overordna målet har ingen indikator',
    en: 'the overall goal has no indicator',
  },
  hint: {
    nb: 'lag en indikator i indicators/, og nevn id-en i overallGoal.indicators, eller skriv measures: [overall] i indikatoren',
    nn: 'lag ein indikator i indicators/, og nemn id-en i overallGoal.indicators, eller skriv measures: [overall] i indikatoren',
    en: 'make an indicator in indicators/, and name its id in overallGoal.indicators, or write measures: [overall] in the indicator',
  },
  *check(plan) {
    const goal = plan.record.overallGoal;
    // An unknown id is reported as a reference.
    if (goal && !goal.indicators?.length && overallIndicators(plan).length === 0)
      yield { at: plan.at('overallGoal') };
  },
});
