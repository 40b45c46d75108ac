import { type LineProblem, sourceLines } from '../budget/source-lines.ts';
import type { Language } from '../kinds/languages.ts';
import type { SourceKind } from '../kinds/source-kinds.ts';
import { modelWord } from '../messages/model-words.ts';
import { economicPlansAsAdopted } from '../model/adopted-records.ts';
import { rule } from './rule.ts';

interface Misfit {
  readonly problem: LineProblem;
  readonly source: string;
  readonly id: string;
  readonly kind: SourceKind;
  /** The kind of the line. */
  readonly written: string;
  readonly fundLine: string;
}

/** A line is of a source whose money can be there: income of the same kind, withdrawals of funds, expenses of what is taken in. */
export const linesOfFittingSources = rule<Misfit>({
  name: 'lines-of-fitting-sources',
  code: 'PV1410',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'En post i økonomiplanen gjelder (of) en kilde som kan stå der.',
    nn: 'Ein post i økonomiplanen gjeld (of) ei kjelde som kan stå der.',
    en: 'A line of the economic plan is of a source that can be there.',
  },
  explanation: {
    nb: 'En inntektspost gjelder en kilde av samme type. Bruk av fond gjelder en kilde av typen fund, og aldri en avsetning. En utgiftspost gjelder planens egne penger, eller en kilde som en inntektspost i samme budsjett gjelder. En kilde har én post i hver liste og hvert budsjett.',
    nn: 'Ein inntektspost gjeld ei kjelde av same type. Bruk av fond gjeld ei kjelde av typen fund, og aldri ei avsetjing. Ein utgiftspost gjeld planen sine eigne pengar, eller ei kjelde som ein inntektspost i same budsjett gjeld. Ei kjelde har éin post i kvar liste og kvart budsjett.',
    en: 'A line of income is of a source of the same kind. A withdrawal is of a source of the kind fund, and an allocation of none. A line of expenses is of the plan’s own money, or of a source that a line of income in the same budget is of. A source has one line in each list and budget.',
  },
  example: {
    file: 'economic-plans/2011-2014.yaml',
    wrong: '{ id: medlemskontingent, title: Kontingent, kind: member-fee, of: fylket,',
    right: '{ id: medlemskontingent, title: Kontingent, kind: member-fee,',
  },
  message: {
    nb: (v) => messages[v.problem].nb(v),
    nn: (v) => messages[v.problem].nn(v),
    en: (v) => messages[v.problem].en(v),
  },
  hint: {
    nb: (v) => hints[v.problem].nb(v),
    nn: (v) => hints[v.problem].nn(v),
    en: (v) => hints[v.problem].en(v),
  },
  *check(plan) {
    if (plan.unreadKinds.has('financing-source')) return;
    for (const { plan: then, economicPlan } of economicPlansAsAdopted(plan))
      for (const { line, list, index, source, problem } of sourceLines(then, economicPlan)) {
        if (!source || !problem) continue;
        const { kind, fundLine = '' } = source.record;
        yield {
          at: economicPlan.at(list, index, 'of'),
          values: { problem, source: source.title, id: source.id, kind, written: line.kind, fundLine },
        };
      }
  },
});

type Sentences = Readonly<Record<LineProblem, Readonly<Record<Language, (v: Misfit) => string>>>>;

const messages: Sentences = {
  kind: {
    nb: (v) =>
      `posten har typen ${v.written} (${modelWord(v.written, 'nb')}), men ${v.source} er ${v.kind} (${modelWord(v.kind, 'nb')})`,
    nn: (v) =>
      `posten har typen ${v.written} (${modelWord(v.written, 'nn')}), men ${v.source} er ${v.kind} (${modelWord(v.kind, 'nn')})`,
    en: (v) => `the line is of the kind ${v.written}, but ${v.source} is ${v.kind}`,
  },
  'fund-income': {
    nb: (v) => `${v.source} er et fond, og bruk av fond er ingen inntekt`,
    nn: (v) => `${v.source} er eit fond, og bruk av fond er inga inntekt`,
    en: (v) => `${v.source} is a fund, and a withdrawal from a fund is no income`,
  },
  'no-fund': {
    nb: (v) => `${v.source} er ikke et fond, men ${v.kind} (${modelWord(v.kind, 'nb')})`,
    nn: (v) => `${v.source} er ikkje eit fond, men ${v.kind} (${modelWord(v.kind, 'nn')})`,
    en: (v) => `${v.source} is no fund but ${v.kind}`,
  },
  allocation: {
    nb: () => 'en avsetning til fond betaler ingen tiltak, og gjelder derfor ingen kilde',
    nn: () => 'ei avsetjing til fond betaler ingen tiltak, og gjeld derfor inga kjelde',
    en: () => 'an allocation to a fund pays no action, so it is of no source',
  },
  'not-taken': {
    nb: (v) =>
      `${v.source} er ikke med i dette budsjettet: pengene er andres, og ingen inntektspost gjelder kilden`,
    nn: (v) =>
      `${v.source} er ikkje med i dette budsjettet: pengane er andre sine, og ingen inntektspost gjeld kjelda`,
    en: (v) =>
      `${v.source} is not in this budget: the money is that of others, and no line of income is of it`,
  },
  twice: {
    nb: (v) => `en annen post her gjelder også ${v.source}`,
    nn: (v) => `ein annan post her gjeld òg ${v.source}`,
    en: (v) => `another line here is of ${v.source} too`,
  },
  'other-line': {
    nb: (v) => `${v.source} brukes med posten «${v.fundLine}», som fundLine i plan.yaml sier`,
    nn: (v) => `${v.source} blir brukt med posten «${v.fundLine}», som fundLine i plan.yaml seier`,
    en: (v) => `${v.source} is used by the line “${v.fundLine}”, as fundLine in plan.yaml says`,
  },
};

const hints: Sentences = {
  kind: {
    nb: (v) => `skriv kind: ${v.kind} her, eller en annen kilde`,
    nn: (v) => `skriv kind: ${v.kind} her, eller ei anna kjelde`,
    en: (v) => `write kind: ${v.kind} here, or another source`,
  },
  'fund-income': {
    nb: () => 'flytt posten til funds, med kind: withdrawal',
    nn: () => 'flytt posten til funds, med kind: withdrawal',
    en: () => 'move the line to funds, with kind: withdrawal',
  },
  'no-fund': {
    nb: () => 'ta bort of, eller skriv en kilde av typen fund',
    nn: () => 'ta bort of, eller skriv ei kjelde av typen fund',
    en: () => 'take `of` away, or write a source of the kind fund',
  },
  allocation: {
    nb: () => 'ta bort of',
    nn: () => 'ta bort of',
    en: () => 'take `of` away',
  },
  'not-taken': {
    nb: (v) => `legg til en inntektspost med of: ${v.id}, eller ta bort of her`,
    nn: (v) => `legg til ein inntektspost med of: ${v.id}, eller ta bort of her`,
    en: (v) => `add a line of income with of: ${v.id}, or take \`of\` away here`,
  },
  twice: {
    nb: () => 'skriv beløpene i én post',
    nn: () => 'skriv beløpa i éin post',
    en: () => 'write the amounts in one line',
  },
  'other-line': {
    nb: () => 'rett of her, eller fundLine der',
    nn: () => 'rett of her, eller fundLine der',
    en: () => 'fix `of` here, or fundLine there',
  },
};
