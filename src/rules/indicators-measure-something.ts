import { measuredParts, overallIndicators } from '../model/measured.ts';
import { rule } from './rule.ts';

/** An indicator that belongs to no goal shows whether nothing is reached. */
export const indicatorsMeasureSomething = rule<{ title: string }>({
  name: 'indicators-measure-something',
  code: 'PV1217',
  category: 'completeness',
  severity: 'info',
  summary: {
    nb: 'Hver indikator måler noe i planen.',
    nn: 'Kvar indikator måler noko i planen.',
    en: 'Every indicator measures something in the plan.',
  },
  explanation: {
    nb: 'En indikator viser om noe i planen blir nådd, og står der i dokumentene. En som ikke måler noe, står bare bakerst i årsrapporten.',
    nn: 'Ein indikator viser om noko i planen blir nådd, og står der i dokumenta. Ein som ikkje måler noko, står berre bakarst i årsrapporten.',
    en: 'An indicator shows whether something in the plan is reached, and is there in documents. One that measures nothing is only at the end of the annual report.',
  },
  example: {
    file: 'plan.yaml',
    wrong: 'overallGoal: { text: Vekst }',
    right: 'overallGoal: { text: Vekst, indicators: [folketall] }',
  },
  message: {
    nb: (v) => `indikatoren «${v.title}» måler ikke noe i planen`,
    nn: (v) => `indikatoren «${v.title}» måler ikkje noko i planen`,
    en: (v) => `the indicator “${v.title}” measures nothing in the plan`,
  },
  hint: {
    nb: 'skriv hva den måler, for eksempel measures: [overall]',
    nn: 'skriv kva han måler, til dømes measures: [overall]',
    en: 'write what it measures, for example measures: [overall]',
  },
  *check(plan) {
    // What cannot be read may name any of them.
    if (
      !plan.whole ||
      (['focus-area', 'strategy', 'goal'] as const).some((kind) => plan.unreadKinds.has(kind))
    )
      return;
    const measuring = new Set([
      ...overallIndicators(plan),
      ...measuredParts(plan).flatMap(({ indicators }) => indicators),
    ]);
    // An unknown id is reported as a reference.
    for (const indicator of plan.indicators)
      if (!measuring.has(indicator) && !indicator.record.measures)
        yield { at: indicator.place, values: { title: indicator.title } };
  },
});
