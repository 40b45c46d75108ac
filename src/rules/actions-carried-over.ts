import { lostActions } from '../budget/roll-over.ts';
import { placeOfYears, yearsTitle } from '../model/action-plan-years.ts';
import type { Action, ActionPlan } from '../model/entities.ts';
import { rule } from './rule.ts';

export interface LostAction {
  readonly title: string;
  /** The years of the plan that has it, and of the next one. */
  readonly from: string;
  readonly to: string;
  /** The year until which it is to last, to be in the next one. */
  readonly until: number;
}

export function valuesOf({ title }: Action, before: ActionPlan, next: ActionPlan): LostAction {
  return { title, from: yearsTitle(before), to: yearsTitle(next), until: next.from };
}

/** An action must never silently disappear between two years’ plans. */
export const actionsCarriedOver = rule<LostAction>({
  name: 'actions-carried-over',
  code: 'PV1501',
  category: 'carry-over',
  severity: 'error',
  summary: {
    nb: 'Et tiltak som ikke er avsluttet, er med i neste handlingsplan eller holdt utenfor med begrunnelse.',
    nn: 'Eit tiltak som ikkje er avslutta, er med i neste handlingsplan eller halde utanfor med grunngjeving.',
    en: 'An action that has not ended is in the next action plan, or left out of it with a reason.',
  },
  explanation: {
    nb: 'Tiltak forsvinner lett mellom to år. Hvert tiltak i forrige plan skal enten videreføres, være gjennomført, utsatt eller avlyst med begrunnelse, eller stå under exclude.',
    nn: 'Tiltak forsvinn lett mellom to år. Kvart tiltak i førre plan skal anten førast vidare, vere gjennomført, utsett eller avlyst med grunngjeving, eller stå under exclude.',
    en: 'Actions are easily lost between two years. Every action of the plan before is carried over, done, postponed or cancelled with a reason, or listed under exclude.',
  },
  example: {
    file: 'action-plans/2012.md',
    wrong: '---\nyear: 2012\nrevision: { status: archived, date: 2011-06 }\n---\n\nOm året.\n',
    right:
      '---\nyear: 2012\nrevision: { status: archived, date: 2011-06 }\nexclude:\n  - { action: skilt, reason: Tas opp igjen i 2013. }\n---\n\nOm året.\n',
  },
  message: {
    nb: (v) =>
      `«${v.title}» er med i handlingsplanen for ${v.from}, er ikke avsluttet, og mangler i planen for ${v.to}`,
    nn: (v) =>
      `«${v.title}» er med i handlingsplanen for ${v.from}, er ikkje avslutta, og manglar i planen for ${v.to}`,
    en: (v) =>
      `“${v.title}” is in the action plan of ${v.from}, has not ended, and is missing in that of ${v.to}`,
  },
  hint: {
    nb: (v) =>
      `la tiltaket vare til ${v.until}, sett status done, cancelled med statusNote, eller postponed med statusNote og postponedTo`,
    nn: (v) =>
      `lat tiltaket vare til ${v.until}, set status done, cancelled med statusNote, eller postponed med statusNote og postponedTo`,
    en: (v) =>
      `let the action last until ${v.until}, set its status to done, to cancelled with a statusNote, or to postponed with a statusNote and postponedTo`,
  },
  *check(plan) {
    for (const { action, before, next } of lostActions(plan)) {
      // While the next plan is a draft, the same is a warning.
      if (next.record.revision.status === 'draft') continue;
      yield {
        at: action.at('end'),
        values: valuesOf(action, before, next),
        related: [placeOfYears(next)],
      };
    }
  },
});
