import type { Entity, Plan } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, metaOf, referenceTo, type Source } from '../build-context.ts';
import type { Block, Document, Inline } from '../document.ts';
import type { LinkedData } from '../linked-data.ts';
import { paragraph, text } from '../words.ts';

/** A page of the web edition that is no document: an action, a goal, a partner, or a list of one of these. */
export interface Page {
  /** Its address below the site, without ending: `tiltak/nye-skilt`. It is made of ids, which stay where numbers change. */
  readonly name: string;
  /** What it is of, as `referenceTo` gives it, or what it lists: `list/actions`. */
  readonly of: string;
  /** Addresses that it had before. */
  readonly former: readonly string[];
  /** The list that it is, or that it is in. */
  readonly list: List;
  /** It is in the menu; others are reached from a list. */
  readonly inMenu: boolean;
  /** What programs read of it; nothing of a page that no vocabulary fits. @param address where it is published */
  linkedData?(address: string | undefined): LinkedData;
  /** The document of the page: its title is the page's heading. */
  document(source: Source): Document;
}

/** What lists lead to and are led to by. */
export type List = 'actions' | 'goals' | 'partners';

export const listAddress = (list: List): string => `list/${list}`;

/** The list of actions with what concerns a partner chosen, where a script can. */
export const actionsOfAddress = (partner: string): string => `${listAddress('actions')}?part=${partner}`;

/** A document as it is cited by other pages, and a place in it. */
export const documentAddress = (name: string, id?: string): string =>
  `document/${name}${id === undefined ? '' : `#${id}`}`;

/**
 * Pages are of the plan as it is now: everything that they name is somewhere else.
 * @param facts of the edition that a page is about
 */
export function pageContext(
  source: Source,
  title: string,
  facts: Partial<BuildContext['edition']> = {},
): BuildContext {
  const { plan, locale } = source;
  const { from, to } = plan.record.period;
  return {
    ...source,
    edition: {
      title,
      period: fill(locale.period, { from, to }),
      revision: plan.record.revision,
      ...facts,
    },
    prints: () => false,
  };
}

/** A page with a title, and above its blocks where in the plan one is. @param about what it is about, in a sentence */
export function sitePage(
  title: string,
  trail: readonly (readonly Inline[])[],
  blocks: readonly Block[],
  context: BuildContext,
  about = title,
): Document {
  const above = trail.flatMap((step, index) => [...(index > 0 ? text(' › ') : []), ...step]);
  return {
    kind: 'page',
    meta: { ...metaOf(context), title, subject: about },
    children: [...(above.length > 0 ? [paragraph(above, 'note')] : []), ...blocks],
  };
}

/** A step of the way to a page, which leads back. */
export function stepTo(to: string, name: string): readonly Inline[] {
  return [{ type: 'reference', to, children: text(name) }];
}

/** The page of something of the plan, in a folder: its address is its id. */
export function entityPage(
  entity: Pick<Entity, 'kind' | 'id' | 'formerIds'>,
  folder: string,
  plan: Plan,
): Pick<Page, 'name' | 'of' | 'former'> {
  const taken = plan.idSpaces;
  const { id, formerIds = [] } = entity;
  const of = referenceTo(entity);
  const space = of.slice(0, of.indexOf('/'));
  return {
    name: `${folder}/${id}`,
    of,
    // An id that somebody else has by now is theirs.
    former: formerIds.filter((old) => !taken.get(space)?.has(old)).map((old) => `${folder}/${old}`),
  };
}
