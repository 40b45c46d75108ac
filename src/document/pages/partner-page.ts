import type { ActionPlan, Partner } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import type { Source } from '../build-context.ts';
import type { Block, Document } from '../document.ts';
import { partnerPage as meaningOf } from '../sections/partner-page.ts';
import { allPayments } from '../sections/partner-payments.ts';
import { partnerName } from '../sections/who.ts';
import { paragraph, text } from '../words.ts';
import type { Listed } from './documents-with.ts';
import { documentAddress, listAddress, pageContext, pageOf, stepTo } from './page.ts';

/** An action plan and its document. */
export interface PrintedPlan {
  readonly actionPlan: ActionPlan;
  readonly listed: Listed;
}

/** What each action plan means for a partner, the newest first. */
export function partnerSitePage(partner: Partner, plans: readonly PrintedPlan[], source: Source): Document {
  const { locale } = source;
  const title = partnerName(partner, locale);
  const blocks = plans.toReversed().flatMap(({ actionPlan, listed }): readonly Block[] => {
    const plan = listed.target.planOf(source.plan);
    const context = pageContext({ ...source, plan }, title);
    const named = plan.partners.find(({ id }) => id === partner.id);
    if (!named) return [];
    return [
      { type: 'heading', level: 1, id: `plan--${actionPlan.id}`, content: text(listed.title) },
      ...meaningOf(named, actionPlan, allPayments(actionPlan, context), context),
      paragraph(stepTo(documentAddress(listed.target.name), listed.title)),
    ];
  });
  return pageOf(
    title,
    [stepTo(listAddress('partners'), locale.partners)],
    [
      {
        type: 'section',
        children:
          blocks.length > 0
            ? blocks
            : [paragraph(text(fill(locale.nothingForPartner, { name: partner.title })))],
      },
    ],
    pageContext(source, title),
  );
}
