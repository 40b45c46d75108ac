import { lostActions } from '../budget/roll-over.ts';
import { placeOfYears } from '../model/action-plan-years.ts';
import { actionsCarriedOver, type LostAction, valuesOf } from './actions-carried-over.ts';
import { rule } from './rule.ts';

/** What a draft leaves open is to be decided before the draft goes out. */
export const draftsCarryActionsOver = rule<LostAction>({
  name: 'drafts-carry-actions-over',
  code: 'PV1502',
  category: 'carry-over',
  severity: 'warning',
  summary: {
    nb: 'Et utkast til handlingsplan gjør rede for hvert tiltak som ikke er avsluttet.',
    nn: 'Eit utkast til handlingsplan gjer greie for kvart tiltak som ikkje er avslutta.',
    en: 'A draft action plan accounts for every action that has not ended.',
  },
  explanation: {
    nb: 'planverk new action-plan skriver et utkast og lister det som må avgjøres. Til det er avgjort, minner denne regelen om det. Når planen sendes ut eller vedtas, er det samme en feil (actions-carried-over).',
    nn: 'planverk new action-plan skriv eit utkast og listar det som må avgjerast. Til det er avgjort, minner denne regelen om det. Når planen blir send ut eller vedteken, er det same ein feil (actions-carried-over).',
    en: 'planverk new action-plan writes a draft and lists what must be decided. Until then this rule reminds of it. Once the plan goes out or is adopted, the same is an error (actions-carried-over).',
  },
  example: {
    file: 'action-plans/2012.md',
    wrong: '---\nyear: 2012\nrevision: { status: draft, date: 2011-06 }\n---\n\nOm året.\n',
    right:
      '---\nyear: 2012\nrevision: { status: draft, date: 2011-06 }\nexclude:\n  - { action: skilt, reason: Tas opp igjen i 2013. }\n---\n\nOm året.\n',
  },
  message: actionsCarriedOver.message,
  ...(actionsCarriedOver.hint && { hint: actionsCarriedOver.hint }),
  *check(plan) {
    for (const { action, before, next } of lostActions(plan)) {
      if (next.record.revision.status !== 'draft') continue;
      yield {
        at: action.at('end'),
        values: valuesOf(action, before, next),
        related: [placeOfYears(next)],
      };
    }
  },
});
