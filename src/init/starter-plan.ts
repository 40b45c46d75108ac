import type { Language } from '../kinds/languages.ts';
import { type Level, type Levels, levelOfForm, levelsOf, usualLevels } from '../kinds/levels.ts';
import type { OwnerKind } from '../kinds/owner-kinds.ts';
import { newWords } from '../messages/new-words.ts';
import { ownerWords, starterWords } from '../messages/starter-words.ts';
import { say, type Wording } from '../messages/wording.ts';
import { fewestPlanYears, type PlanPeriod } from '../text/plan-period.ts';
import { slug } from '../text/slug.ts';
import { stringifyRecord } from '../text/write-yaml.ts';
import { withIds } from './partners.ts';

/** What must be known of a plan before its files can be laid down. */
export interface Beginning {
  readonly kind: OwnerKind;
  readonly language: Language;
  readonly owner: string;
  readonly title: string;
  readonly period: PlanPeriod;
  /** Their names, each another. */
  readonly partners: readonly string[];
  /** Only the plan itself and one focus area. */
  readonly bare: boolean;
}

const levels: Readonly<Record<OwnerKind, readonly Level[]>> = {
  'regional-council': [...usualLevels.keys()],
  county: ['focus-area', 'goal', 'strategy'],
  municipality: ['focus-area', 'goal', 'action-area'],
  association: ['focus-area', 'goal'],
};

/** Kroner a year: what the action costs, and who pays it; and all that the plan's own money is for. */
const money = { cost: 150_000, inside: 100_000, state: 50_000, budget: 600_000 };

/** The files of a new plan: path in the plan folder → text. `plan.yaml` is the last: where it is there, all are. */
export function starterPlan(beginning: Beginning): ReadonlyMap<string, string> {
  const { kind, bare } = beginning;
  const words = wordsOf(beginning);
  const forms = levelsOf(levels[kind]);
  const strategy = strategyFiles(forms, words);
  return new Map([
    ...strategy,
    ...(bare
      ? []
      : [
          [`chapters/01-${words.id(starterWords.chapter)}.md`, chapter(words)] as const,
          [`indicators/${words.id(starterWords.indicator)}.yaml`, indicator(beginning, words)] as const,
          [`actions/${words.id(starterWords.action)}.yaml`, action(beginning, forms, words)] as const,
          [`action-plans/${beginning.period.from}.md`, actionPlan(beginning, words)] as const,
          economicPlan(beginning, words),
        ]),
    ['plan.yaml', plan(beginning, words)],
  ]);
}

interface Words {
  readonly say: (wording: Wording) => string;
  /** The id that a title becomes. */
  readonly id: (wording: Wording) => string;
}

function wordsOf({ language }: Beginning): Words {
  const said = (wording: Wording): string => say(wording, language);
  return { say: said, id: (wording) => slug(said(wording)) };
}

/** As coarse as can be, so that it is not forgotten: the day is set when the draft goes out. */
function draft({ period }: Beginning) {
  return { status: 'draft', date: String(period.from - 1) };
}

function plan(beginning: Beginning, words: Words): string {
  const { kind, language, owner, title, period, partners, bare } = beginning;
  const { body, source } = ownerWords[kind];
  const byPartners = kind === 'regional-council';
  return stringifyRecord({
    formatVersion: 1,
    title,
    owner,
    language,
    period: { from: period.from, to: period.to },
    ...(!byPartners && { levels: levels[kind] }),
    revision: draft(beginning),
    ...(!bare && {
      overallGoal: {
        text: words.say(starterWords.overallGoal),
        indicators: [words.id(starterWords.indicator)],
      },
    }),
    governance: { adoptedBy: byPartners ? 'partners' : 'owner', body: words.say(body) },
    ...(partners.length > 0 && {
      partners: withIds(partners, words.say(starterWords.nobody)).map((partner) => ({
        ...partner,
        ...(!byPartners && { role: 'associate' }),
      })),
    }),
    ...(!bare && {
      financingSources: [
        { id: words.id(source), title: words.say(source), kind: byPartners ? 'member-fee' : 'own' },
        { id: words.id(starterWords.state), title: words.say(starterWords.state), kind: 'state' },
      ],
    }),
    // Nothing is wrong with a plan that has just been begun: it has no actions because that was asked for.
    ...(bare && {
      rules: { 'plan-is-begun': { severity: 'off', reason: words.say(starterWords.bareReason) } },
    }),
  });
}

function page(id: string, title: string, text: string): string {
  return `---\nid: ${id}\n---\n\n# ${title}\n\n${text}\n`;
}

function chapter(words: Words): string {
  const text = [
    words.say(starterWords.chapterText),
    words.say(starterWords.chapterGoal),
    '::overall-goal',
  ].join('\n\n');
  return page(words.id(starterWords.chapter), words.say(starterWords.chapter), text);
}

/** A focus area with one thing of each level, and two of the last where that is in a list. */
function strategyFiles(forms: Levels, words: Words): readonly (readonly [path: string, text: string])[] {
  const area = words.id(starterWords.focusArea);
  const heading = levelOfForm(forms, 'heading') === 'strategy' ? 'strategy' : 'goal';
  const marked = (wording: Wording): string => `${words.say(wording)} {#${words.id(wording)}}`;
  const items = levelOfForm(forms, 'item')
    ? [`- ${marked(starterWords.firstItem)}\n- ${marked(starterWords.secondItem)}`]
    : [];
  const below = [
    `## ${marked(starterWords[heading])}`,
    words.say(starterWords[`${heading}Text`]),
    ...items,
  ].join('\n\n');
  const ofArea = (text: string): string => page(area, words.say(starterWords.focusArea), text);
  const about = words.say(starterWords.focusAreaText);
  if (forms.get('focus-area') === 'file')
    return [[`focus-areas/01-${area}.md`, ofArea(`${about}\n\n${below}`)]];
  const file = levelOfForm(forms, 'file') === 'goal' ? 'goal' : 'strategy';
  const text = `${words.say(starterWords[`${file}Text`])}\n\n${below}`;
  const id = words.id(starterWords[file]);
  return [
    [`focus-areas/01-${area}/focus-area.md`, ofArea(about)],
    [`focus-areas/01-${area}/01-${id}.md`, page(id, words.say(starterWords[file]), text)],
  ];
}

function indicator({ period }: Beginning, words: Words): string {
  return stringifyRecord({
    title: words.say(starterWords.indicator),
    example: true,
    measures: ['overall', words.id(starterWords.goal)],
    unit: words.say(starterWords.visits),
    direction: 'up',
    decimals: 0,
    baseline: { period: period.from - 3, value: 400 },
    targets: [{ period: period.from + fewestPlanYears - 1, value: 1200 }],
    measurements: [{ period: period.from - 2, value: 560 }],
  });
}

function action({ kind, period, partners }: Beginning, forms: Levels, words: Words): string {
  const { source, responsible } = ownerWords[kind];
  const { from } = period;
  const said = words.say(responsible);
  const partner = withIds(partners, words.say(starterWords.nobody)).find(({ name }) => name === said);
  return stringifyRecord({
    title: words.say(starterWords.action),
    example: true,
    description: words.say(starterWords.actionText),
    kind: 'measure',
    serves: [words.id(levelOfForm(forms, 'item') ? starterWords.firstItem : starterWords.goal)],
    responsible: partner?.id ?? said,
    effect: words.say(starterWords.effect),
    start: String(from),
    end: 'ongoing',
    status: 'planned',
    costs: [{ from, amount: money.cost }],
    financing: [
      { from, source: words.id(source), amount: money.inside },
      { from, source: words.id(starterWords.state), amount: money.state },
    ],
    indicators: [words.id(starterWords.indicator)],
  });
}

function actionPlan(beginning: Beginning, words: Words): string {
  const { language, period } = beginning;
  const year = period.from;
  const front = stringifyRecord({ year, example: true, revision: draft(beginning) });
  const text = say(newWords.writeHere, language, { year: String(year) });
  return `---\n${front}---\n\n## ${words.say(newWords.introduction)}\n\n${text}\n`;
}

function economicPlan(beginning: Beginning, words: Words): readonly [path: string, text: string] {
  const { kind, period } = beginning;
  const { source, expense } = ownerWords[kind];
  const byPartners = kind === 'regional-council';
  const years = Array.from({ length: fewestPlanYears }, (_, index) => period.from + index);
  const each = (amount: number) => Object.fromEntries(years.map((year) => [year, amount]));
  const income = words.id(source);
  const record = {
    example: true,
    revision: draft(beginning),
    years,
    unit: 1000,
    signConvention: 'income-positive',
    income: [
      {
        id: income,
        title: words.say(source),
        kind: byPartners ? 'member-fee' : 'own',
        amounts: each(money.budget),
      },
    ],
    expenses: [
      {
        id: words.id(expense),
        title: words.say(expense),
        kind: byPartners ? 'secretariat' : 'operations',
        // What the action takes is added by the program.
        amounts: each(money.budget - money.inside),
      },
    ],
    ...(byPartners && { memberFee: { line: income, key: 'equal' } }),
    premises: words.say(starterWords.premises),
  };
  return [`economic-plans/${years[0]}-${years.at(-1)}.yaml`, stringifyRecord(record)];
}
