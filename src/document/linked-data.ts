import type { Action, Plan } from '../model/entities.ts';
import { participantsOf } from '../model/participants.ts';
import type { ActionStatus } from '../model/records.ts';
import { responsibleOf } from '../model/responsible.ts';
import type { Document } from './document.ts';

/** What programs of the web read of a page, as JSON-LD in the words of schema.org. */
export type LinkedData = Readonly<Record<string, unknown>> & { readonly '@type': string };

const context = 'https://schema.org';

/** How far an action has come. Source: schema.org, "ActionStatusType" */
const statuses = {
  idea: 'PotentialActionStatus',
  planned: 'PotentialActionStatus',
  postponed: 'PotentialActionStatus',
  ongoing: 'ActiveActionStatus',
  done: 'CompletedActionStatus',
  cancelled: 'FailedActionStatus',
} as const satisfies Readonly<Record<ActionStatus, string>>;

const organization = (name: string) => ({ '@type': 'Organization', name });

/**
 * A document: what it is called, whose, of which edition, in what language.
 * @param address where it is published; undefined where nobody has said
 */
export function dataOfDocument(
  { kind, meta }: Document,
  plan: Plan,
  address: string | undefined,
): LinkedData {
  const { title, author, subject, keywords, language, statusLabel, date, revision } = meta;
  return {
    '@context': context,
    '@type': kind === 'report' ? 'Report' : 'CreativeWork',
    name: title,
    ...(subject && { description: subject }),
    ...(address && { url: address }),
    inLanguage: language,
    publisher: organization(author),
    dateModified: date,
    version: revision,
    creativeWorkStatus: statusLabel,
    ...(keywords.length > 0 && { keywords }),
    isPartOf: { '@type': 'CreativeWork', name: plan.record.title },
  };
}

/** An action: what it is, who does it with whom, from when to when, how far it has come. */
export function dataOfAction(action: Action, plan: Plan, address: string | undefined): LinkedData {
  const { id, title, record } = action;
  const names = new Map(plan.partners.map((partner) => [partner.id, partner.title]));
  const agents = responsibleOf(record).map((who) => organization(names.get(who) ?? who));
  const others = participantsOf(action, plan).map(({ partner }) => organization(partner.title));
  return {
    '@context': context,
    '@type': 'Action',
    identifier: id,
    name: title,
    ...(record.effect && { description: record.effect }),
    ...(address && { url: address }),
    actionStatus: `${context}/${statuses[record.status]}`,
    startTime: record.start,
    ...(record.end !== 'ongoing' && { endTime: record.end }),
    ...(agents.length > 0 && { agent: agents }),
    ...(others.length > 0 && { participant: others }),
  };
}
