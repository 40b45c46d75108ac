import type { ActionPlan, Partner } from '../../model/entities.ts';
import { roleOf } from '../../model/governance.ts';
import { actionsOfPartner, isNoPartOf } from '../../model/partner-actions.ts';
import { type BuildContext, referenceTo } from '../build-context.ts';
import type { Block, Heading } from '../document.ts';
import { text } from '../words.ts';
import { othersResponsible } from './others-responsible.ts';
import { partnerPage } from './partner-page.ts';
import { type AllPayments, allPayments } from './partner-payments.ts';

/** The id of what an action plan means, on the page that a partner has of its own. */
export const meaningId = ({ id }: ActionPlan): string => `plan--${id}`;

/** The id of the heading of a partner's page. */
const partnerPageId = (partner: Partner): string => `part--${partner.id}`;

/**
 * What an action plan means for each partner, on a page each: every member, and those of the others that have a part in it.
 * Then, in one table, who else is responsible for what.
 */
export function partnerPages(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const paid = allPayments(actionPlan, context);
  const pages = plan.partners
    .filter((partner) => hasPage(partner, actionPlan, paid, context))
    .map((partner) => pageOf(partner, actionPlan, paid, context));
  const others = othersResponsible(actionPlan, context);
  if (pages.length === 0) return others;
  if (others.length === 0) return pages;
  return [
    ...pages,
    {
      type: 'section',
      newPage: 'auto',
      children: [
        { type: 'heading', level: 2, id: 'part--andre', content: text(locale.othersResponsible) },
        ...others,
      ],
    },
  ];
}

/** The page of one partner, as a part of its own; where it has a page of the web edition, its largest figures lead there. */
function pageOf(partner: Partner, actionPlan: ActionPlan, paid: AllPayments, context: BuildContext): Block {
  const blocks = partnerPage(partner, actionPlan, paid, context);
  const name = text(partner.title);
  const heading: Heading = { type: 'heading', level: 2, id: partnerPageId(partner), content: name };
  const to = `${referenceTo(partner)}#${meaningId(actionPlan)}`;
  return {
    type: 'section',
    newPage: 'auto',
    keepTogether: true,
    children: [heading, ...blocks],
    elsewhere: {
      to,
      children: [
        { ...heading, content: [{ type: 'reference', to, children: name }] },
        ...blocks.filter(({ type }) => type === 'key-figures'),
      ],
    },
  };
}

/** What the part is called, where the template does not say: of no partners it says who is responsible. */
export function partnerPagesTitle(actionPlan: ActionPlan, context: BuildContext): string {
  const { partnerPages: ofPartners, whoIsResponsible } = context.locale;
  const paid = allPayments(actionPlan, context);
  return context.plan.partners.some((partner) => hasPage(partner, actionPlan, paid, context))
    ? ofPartners
    : whoIsResponsible;
}

function hasPage(
  partner: Partner,
  { actions }: ActionPlan,
  { payments }: AllPayments,
  { plan }: BuildContext,
): boolean {
  return (
    roleOf(partner) === 'member' ||
    !isNoPartOf(actionsOfPartner(partner, actions, plan)) ||
    payments.some(({ parts }) => parts?.get(partner))
  );
}
