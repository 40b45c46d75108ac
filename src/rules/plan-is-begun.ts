import type { Levels } from '../kinds/levels.ts';
import {
  actionPlanSkeleton,
  actionSkeleton,
  type Skeleton,
  shown,
  strategySkeletons,
} from '../messages/skeletons.ts';
import type { SpokenLanguage } from '../messages/wording.ts';
import { firstServable } from '../model/tree.ts';
import { rule } from './rule.ts';

interface Begun {
  readonly lacking: 'everything' | 'actions' | 'action-plan';
  readonly year: number;
  readonly levels: Levels;
  readonly serves: string | undefined;
}

/** Names the file that comes next in a new plan, until it has an action plan. */
export const planIsBegun = rule<Begun>({
  name: 'plan-is-begun',
  code: 'PV1210',
  category: 'completeness',
  severity: 'info',
  summary: {
    nb: 'Planen har satsingsområder eller kapitler, tiltak og en handlingsplan.',
    nn: 'Planen har satsingsområde eller kapittel, tiltak og ein handlingsplan.',
    en: 'The plan has focus areas or chapters, actions and an action plan.',
  },
  explanation: {
    nb: 'En plan kan begynne med plan.yaml alene. Merknaden sier hvilke filer som kommer så, og hva som minst må stå i dem. En plan som ikke skal ha tiltak, kan slå regelen av.',
    nn: 'Ein plan kan byrje med plan.yaml åleine. Merknaden seier kva filer som kjem så, og kva som minst må stå i dei. Ein plan som ikkje skal ha tiltak, kan slå av regelen.',
    en: 'A plan may begin with plan.yaml alone. The note says which files come next, and the least that they must hold. A plan that is to have no actions can switch the rule off.',
  },
  message: {
    nb: (v) =>
      pick(v, {
        everything: 'planen har bare plan.yaml ennå',
        actions: 'planen har ingen tiltak ennå',
        'action-plan': 'planen har tiltak, men ingen handlingsplan ennå',
      }),
    nn: (v) =>
      pick(v, {
        everything: 'planen har berre plan.yaml enno',
        actions: 'planen har ingen tiltak enno',
        'action-plan': 'planen har tiltak, men ingen handlingsplan enno',
      }),
    en: (v) =>
      pick(v, {
        everything: 'the plan has only plan.yaml yet',
        actions: 'the plan has no actions yet',
        'action-plan': 'the plan has actions, but no action plan yet',
      }),
  },
  hint: {
    nb: (v, n) =>
      `lag ${several(v) ? 'disse filene' : 'en fil som denne'} i planmappen:\n${files(v, n.language)}`,
    nn: (v, n) =>
      `lag ${several(v) ? 'desse filene' : 'ei fil som denne'} i planmappa:\n${files(v, n.language)}`,
    en: (v, n) =>
      `make ${several(v) ? 'these files' : 'a file like this'} in the plan folder:\n${files(v, n.language)}`,
  },
  *check(plan) {
    const { chapters, focusAreas, actions, actionPlans, unreadKinds } = plan;
    // Nobody knows which years a plan is for that does not say so itself.
    if (!plan.whole) return;
    const none = (...kinds: readonly ('chapter' | 'focus-area' | 'action' | 'action-plan')[]): boolean =>
      !kinds.some((kind) => unreadKinds.has(kind));
    const values = { year: plan.record.period.from, levels: plan.levels, serves: firstServable(plan) };
    const at = plan.at();
    if (chapters.length + focusAreas.length === 0 && none('chapter', 'focus-area')) {
      if (actions.length + actionPlans.length === 0 && none('action', 'action-plan'))
        yield { at, values: { ...values, lacking: 'everything' } };
    } else if (actions.length === 0 && none('action')) {
      // A strategy that nobody carries out yet; without a level below the first there is nothing to serve.
      if (actionPlans.length === 0 && values.serves !== undefined)
        yield { at, values: { ...values, lacking: 'actions' } };
    } else if (actions.length > 0 && actionPlans.length === 0 && none('action-plan')) {
      yield { at, values: { ...values, lacking: 'action-plan' } };
    }
  },
});

function pick({ lacking }: Begun, words: Readonly<Record<Begun['lacking'], string>>): string {
  return words[lacking];
}

function several({ lacking }: Begun): boolean {
  return lacking !== 'action-plan';
}

function files({ lacking, year, levels, serves }: Begun, language: SpokenLanguage): string {
  const plan = actionPlanSkeleton(language, year);
  const action = actionSkeleton(language, year, levels, serves);
  const all: Readonly<Record<Begun['lacking'], readonly Skeleton[]>> = {
    everything: [...strategySkeletons(language, levels), action, plan],
    actions: [action, plan],
    'action-plan': [plan],
  };
  return shown(...all[lacking]);
}
