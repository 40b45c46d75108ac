import { type DocumentKey, type DocumentKind, parseDocumentKey } from '../kinds/document-kinds.ts';
import type { EntityKind } from '../kinds/entity-kinds.ts';
import { heardIn, ownAdoptions } from '../model/editions.ts';
import type { ActionPlan, EconomicPlan, Partner, Plan } from '../model/entities.ts';
import { idSpaceOf } from '../model/named.ts';
import type { PublishedFile } from '../model/published.ts';
import type { AdoptionRecord, RevisionRecord, RevisionStatus } from '../model/records.ts';
import { dateInWords, fill, type Locale } from '../templates/locale.ts';
import type { TemplateRecord } from '../templates/template.ts';
import { unstopped } from '../text/listed.ts';
import { slug } from '../text/slug.ts';
import type { Document, Figure, Inline, PageReference, Paragraph } from './document.ts';
import type { Meta, Words } from './meta.ts';
import { hasPart, localeOf } from './own-settings.ts';

/** What documents are built from. */
export interface Source {
  readonly plan: Plan;
  readonly locale: Locale;
  /** The language of `locale`; the plan's own text is in the plan's language, whatever words are added to it. */
  readonly wordsLanguage: Meta['language'];
  /** What each document is made of. */
  readonly templates: Readonly<Record<DocumentKind, TemplateRecord>>;
  /** Full commit hash, where the plan was read from git. */
  readonly commit?: string;
  /** What an adopted document said then is on no record: it is built from the plan as it is now. */
  readonly unrecorded?: boolean;
  /** Of a document that was adopted: which it is, and the plan of today, which says what has happened since. */
  readonly adopted?: { readonly key: DocumentKey; readonly now: Plan };
  /** What has happened since is wanted, whatever the templates say. */
  readonly status?: boolean;
  /** The partner that the document is for, alone. */
  readonly reader?: Partner;
  /** Files with errors, of a draft that is built all the same. */
  readonly gaps?: readonly Gap[];
  /** A picture of the plan folder by its path there; undefined where there is none that can be printed. */
  picture(path: string, alt: string): Figure | undefined;
  /** A file of the plan folder that comes with the documents; undefined where there is none that may. */
  file?(path: string): PublishedFile | undefined;
}

/** A file of the plan with errors, so that something may lack or be wrong. */
export interface Gap {
  /** Its path in the plan folder. */
  readonly file: string;
  /** Lines with errors, counted from 1; none of what is no text. */
  readonly lines: readonly number[];
  /** What it would have been, by its title: nothing of it is in the plan. */
  readonly leftOut?: string;
}

/** What one document is built from. */
export interface BuildContext extends Source {
  /** Which document it is, and which edition of it. */
  readonly edition: Edition;
  /** Whether the document has a place for what has this id, so that it can be linked to. */
  prints(id: string): boolean;
}

/** What a document is called, and how far it has come. */
interface Edition {
  readonly title: string;
  readonly subtitle?: string;
  /** Whom it is for, by name, where it is for one alone. */
  readonly reader?: string;
  /** `2010–2021`, `2011` */
  readonly period: string;
  readonly revision: RevisionRecord;
  readonly hearing?: { readonly from: string; readonly to: string };
  readonly adoptions?: readonly AdoptionRecord[];
  /** The year whose prices its amounts are in. */
  readonly priceLevel?: number;
}

/** How far the edition at hand of an action plan or an economic plan has come, and in whose prices it is. */
export function editionFacts(
  record: (ActionPlan | EconomicPlan)['record'],
): Pick<Edition, 'revision' | 'hearing' | 'adoptions' | 'priceLevel'> {
  const { revision, priceLevel } = record;
  const hearing = heardIn(record);
  return {
    revision,
    ...(hearing && { hearing }),
    adoptions: ownAdoptions(record),
    ...(priceLevel && { priceLevel }),
  };
}

/** Whether a document has what has happened since it was adopted: on the command line or in its template that was asked for. */
export function hasStatus({ adopted, status, templates }: Source): boolean {
  if (!adopted) return false;
  return status === true || hasPart(templates[parseDocumentKey(adopted.key).kind], 'status');
}

const statusKeys = {
  draft: 'statusDraft',
  hearing: 'statusHearing',
  adopted: 'statusAdopted',
  archived: 'statusArchived',
} as const;

/** A status in words. */
export function statusWords(status: RevisionStatus, locale: Locale): string {
  return locale[statusKeys[status]];
}

/** How far the edition has come. What is built of a plan with errors is a draft, whatever was adopted. */
export function statusOf({ edition, gaps = [] }: BuildContext): RevisionStatus {
  return gaps.length > 0 ? 'draft' : edition.revision.status;
}

/** Which edition this is: the revision's own label, or its status and date. */
export function editionOf(context: BuildContext): string {
  const { revision } = context.edition;
  if (revision.label) return revision.label;
  const date = dateInWords(revision.date, context.locale);
  return fill(context.locale.edition, { status: statusWords(revision.status, context.locale), date });
}

/**
 * The name of the plan that a document is of, where that is not what the document is called: a county has a dozen plans. None
 * where the plan is called as all strategy plans are; then its owner says which it is.
 */
export function nameOfPlan({ plan, edition }: Pick<BuildContext, 'plan' | 'edition'>): string | undefined {
  const { title, language } = plan.record;
  const usual = localeOf(plan, language).fileStrategy;
  return title === edition.title || slug(title) === slug(usual) ? undefined : title;
}

/** What every document says of itself. */
export function metaOf(context: BuildContext): Document['meta'] {
  const { plan, locale, wordsLanguage, commit } = context;
  const { owner, language, documents } = plan.record;
  const { title, subtitle, period, revision, reader } = context.edition;
  const edition = editionOf(context);
  const name = nameOfPlan(context);
  const whole = `${title} ${period}`;
  const document = reader === undefined ? whole : fill(locale.titleFor, { title: whole, name: reader });
  return {
    title: name === undefined ? document : `${name} · ${document}`,
    ...(subtitle && { subtitle }),
    author: owner,
    subject: fill(locale.subject, { title, owner, period }),
    keywords: documents?.keywords ?? plan.focusAreas.map((area) => area.title),
    language,
    wordsLanguage,
    status: statusOf(context),
    statusLabel: statusWords(statusOf(context), locale),
    date: revision.date,
    revision: commit ? `${edition} (${commit.slice(0, 10)})` : edition,
    ...(commit && { commit }),
    running: `${name ?? owner} · ${document}`,
    words: rendererWords(locale),
  };
}

/** The few words that renderers need themselves. */
export function rendererWords(locale: Locale): Words {
  const { contents, page, pageOf, table, figure, tableContinued, taskDone, taskOpen, backToText } = locale;
  return {
    contents,
    page,
    pageOf,
    table,
    figure,
    tableContinued,
    taskDone,
    taskOpen,
    notes: locale.footnotes,
    backToText,
  };
}

/** What something of the plan is called by where another document may have a place for it. */
export function referenceTo({ kind, id }: { readonly kind: EntityKind; readonly id: string }): string {
  return `${idSpaceOf(kind)}/${id}`;
}

/** What has an id, by its name: a link where the document prints it, and a reference elsewhere. */
export function linkTo(
  { kind, id, title }: { readonly kind: EntityKind; readonly id: string; readonly title: string },
  context: Pick<BuildContext, 'prints' | 'locale'>,
): readonly Inline[] {
  const name: readonly Inline[] = [{ type: 'text', value: title }];
  if (!context.prints(id)) return [{ type: 'reference', to: referenceTo({ kind, id }), children: name }];
  const target = `#${id}`;
  return [{ type: 'link', target, children: [...name, pageOf(target, context)] }];
}

/** On which page that is what a link in this document leads to; for the inside of the link, behind its words. */
export function pageOf(target: string, { locale }: Pick<Source, 'locale'>): PageReference {
  // The number is never parted from what announces it.
  return { type: 'page-reference', target, before: locale.pageReference.replace(/ $/, '\u00a0') };
}

/** An action as it is cited, by number and name: `T3 Nye skilt`, as a link where the document prints it. */
export function citeAction(
  { id, title }: { readonly id: string; readonly title: string },
  context: BuildContext,
): readonly Inline[] {
  const name = unstopped(actionTitle({ id, title }, context.plan));
  return linkTo({ kind: 'action', id, title: name }, context);
}

/** An action as it is cited where many are: by its number, as a link with its name where the document prints it. */
export function citeNumber(
  { id, title }: { readonly id: string; readonly title: string },
  { plan, prints }: BuildContext,
): readonly Inline[] {
  const name: readonly Inline[] = [{ type: 'text', value: plan.actionNumbers.get(id) ?? title }];
  if (prints(id)) return [{ type: 'link', target: `#${id}`, title, children: name }];
  return [{ type: 'reference', to: referenceTo({ kind: 'action', id }), children: name }];
}

/** The same with its page, where the numbers are few. */
export function citeNumberOnPage(
  action: { readonly id: string; readonly title: string },
  context: BuildContext,
): readonly Inline[] {
  return citeNumber(action, context).map((inline) =>
    inline.type === 'link'
      ? { ...inline, children: [...inline.children, pageOf(inline.target, context)] }
      : inline,
  );
}

/** The number and the name of an action. */
export function actionTitle(
  { id, title }: { readonly id: string; readonly title: string },
  { actionNumbers }: Pick<Plan, 'actionNumbers'>,
): string {
  const number = actionNumbers.get(id);
  return number === undefined ? title : `${number} ${title}`;
}

/** A line that the document adds to the plan's own text, in its own language. */
export function addedWords(value: string, role: Paragraph['role'], context: BuildContext): Paragraph {
  const { wordsLanguage, plan } = context;
  return {
    type: 'paragraph',
    ...(role && { role }),
    ...(wordsLanguage !== plan.record.language && { language: wordsLanguage }),
    content: [{ type: 'text', value }],
  };
}
