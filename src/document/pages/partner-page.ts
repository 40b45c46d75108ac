import type { ActionPlan, Partner, Plan } from '../../model/entities.ts';
import { actionsOfPartner, isNoPartOf } from '../../model/partner-actions.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, editionFacts, type Source } from '../build-context.ts';
import type { Block, Document } from '../document.ts';
import { partnerPage as meaningOf } from '../sections/partner-page.ts';
import { meaningId } from '../sections/partner-pages.ts';
import { type AllPayments, allPayments } from '../sections/partner-payments.ts';
import { partnerName } from '../sections/who.ts';
import { paragraph, text } from '../words.ts';
import type { Listed } from './documents-with.ts';
import { actionsOfAddress, documentAddress, listAddress, pageContext, sitePage, stepTo } from './page.ts';

/** An action plan and its document. */
export interface PrintedPlan {
  readonly actionPlan: ActionPlan;
  readonly listed: Listed;
}

/** Makes the pages of partners: what each action plan means for one, the newest first. */
export function partnerSitePages(
  printed: readonly PrintedPlan[],
): (partner: Partner, source: Source) => Document {
  let shared: readonly Shared[] | undefined;
  return (partner, source) => {
    // What all pay is the same on every page: it is shared once.
    shared ??= printed.toReversed().map((one) => sharedIn(one, source));
    const { locale } = source;
    const title = partnerName(partner, locale);
    const blocks = shared.flatMap(({ actionPlan, listed, plan, paid }): readonly Block[] => {
      const named = plan.partners.find(({ id }) => id === partner.id);
      if (!named) return [];
      return [
        { type: 'heading', level: 1, id: meaningId(actionPlan), content: text(listed.title) },
        ...meaningOf(named, actionPlan, paid, contextOf(actionPlan, { ...source, plan }, title)),
        paragraph(stepTo(documentAddress(listed.target.name), listed.title)),
      ];
    });
    const hasActions = !isNoPartOf(actionsOfPartner(partner, source.plan.actions, source.plan));
    const theirs = fill(locale.actionsConcerning, { name: partner.title });
    const inList = hasActions ? [paragraph(stepTo(actionsOfAddress(partner.id), theirs))] : [];
    const none = paragraph(text(fill(locale.nothingForPartner, { name: partner.title })));
    return sitePage(
      title,
      [stepTo(listAddress('partners'), locale.partners)],
      [{ type: 'section', children: blocks.length > 0 ? [...blocks, ...inList] : [none] }],
      pageContext(source, title),
    );
  };
}

interface Shared extends PrintedPlan {
  /** As it was when the document was adopted. */
  readonly plan: Plan;
  readonly paid: AllPayments;
}

function sharedIn(printed: PrintedPlan, source: Source): Shared {
  const { actionPlan, listed } = printed;
  const plan = listed.target.planOf(source.plan);
  return {
    ...printed,
    plan,
    paid: allPayments(actionPlan, contextOf(actionPlan, { ...source, plan }, listed.title)),
  };
}

/** What is said of an action plan has its status, its decisions and its price level, whatever page it is on. */
function contextOf({ record }: ActionPlan, source: Source, title: string): BuildContext {
  return pageContext(source, title, editionFacts(record));
}
