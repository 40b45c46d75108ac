import { sinceAdoption } from '../../budget/since-adoption.ts';
import { type DocumentKind, isAdoptedKind } from '../../kinds/document-kinds.ts';
import { adopterName } from '../../model/governance.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import {
  addedWords,
  type BuildContext,
  editionOf,
  hasStatus,
  nameOfPlan,
  statusOf,
  statusWords,
} from '../build-context.ts';
import type { Block, Cover, Motif, Paragraph } from '../document.ts';
import { partnerNames } from './who.ts';

/** The cover, and on its back what edition this is and who adopted it. */
export function cover(kind: DocumentKind, context: BuildContext, motif: Motif): Cover {
  const { record } = context.plan;
  const { title, subtitle, period } = context.edition;
  const plan = nameOfPlan(context);
  const logoPath = record.documents?.logo;
  const logo = logoPath && context.picture(logoPath, record.owner);
  const look = context.plan.themes.get(record.documents?.theme ?? '')?.record.cover ?? {};
  const photo =
    look.layout === 'photo' && look.picture ? context.picture(look.picture, look.alt ?? '') : undefined;
  const onColor = look.layout === 'color' && look.logoOnColor;
  const logoOnColor = onColor ? context.picture(onColor, record.owner) : undefined;
  return {
    type: 'cover',
    owner: record.owner,
    ...(record.motto && { motto: record.motto }),
    ...(plan !== undefined && { plan }),
    title,
    ...(subtitle && { subtitle }),
    ...(isAdoptedKind(kind) && { status: statusLine(context) }),
    period,
    edition: editionOf(context),
    ...hearingOf(context),
    partners: partnerNames(context),
    motif,
    ...(record.website && { website: record.website }),
    ...(logo && { logo }),
    ...(photo && { photo }),
    ...(logoOnColor && { logoOnColor }),
    colophon: colophon(context),
  };
}

/** How far a document that is adopted has come, with the day that matters: `HØRINGSUTKAST – frist 16. desember 2011`. */
function statusLine(context: BuildContext): string {
  const { edition, locale, adopted, plan, wordsLanguage } = context;
  const { revision, hearing } = edition;
  const now = statusOf(context);
  const status = statusWords(now, locale).toLocaleUpperCase(wordsLanguage);
  const inWords = (date: string): string => dateInWords(date, locale);
  if (now === 'hearing' && hearing) return fill(locale.coverDeadline, { status, date: inWords(hearing.to) });
  if (now !== 'adopted') return status;
  const date = inWords(revision.date);
  const since = adopted && hasStatus(context) && sinceAdoption(adopted.key, plan, adopted.now).date;
  return since
    ? fill(locale.coverAdoptedStatus, { status, date, since: inWords(since) })
    : fill(locale.coverAdopted, { status, date });
}

/** That an edition is heard, and until when; its label may say neither. */
function hearingOf({ edition, locale }: BuildContext): Pick<Cover, 'hearing'> {
  const { revision, hearing } = edition;
  if (revision.status !== 'hearing') return {};
  const status = revision.label ? [`${statusWords(revision.status, locale)}.`] : [];
  const inWords = (date: string): string => dateInWords(date, locale);
  const period = hearing
    ? [fill(locale.colophonHearingPeriod, { from: inWords(hearing.from), to: inWords(hearing.to) })]
    : [];
  const words = [...status, ...period].join(' ');
  return words === '' ? {} : { hearing: words };
}

/** Adoptions that have a line each on the back of the cover. */
const mostLines = 20;

function colophon(context: BuildContext): readonly Block[] {
  const { plan, locale, commit } = context;
  const { owner } = plan.record;
  const { title, period, revision, adoptions } = context.edition;
  const note = (value: string): Paragraph => addedWords(value, 'note', context);
  const inWords = (date: string): string => dateInWords(date, locale);
  const blocks: Block[] = [
    note(fill(locale.colophonOwner, { title, period, owner })),
    note(fill(locale.colophonEdition, { edition: editionOf(context) })),
  ];
  if (revision.status === 'draft') blocks.push(note(locale.colophonDraft));
  if (revision.status === 'hearing') blocks.push(note(locale.colophonHearing));
  if (adoptions?.length && revision.status !== 'draft') {
    const sentences = adoptions.map((adoption) => {
      const [withCase, withoutCase] =
        adoption.partner === undefined
          ? [locale.adoptionByOwner, locale.adoptionByOwnerWithoutCase]
          : [locale.adoption, locale.adoptionWithoutCase];
      const partner = adopterName(adoption, plan);
      const values = { partner, body: adoption.body, date: inWords(adoption.date) };
      return adoption.case ? fill(withCase, { ...values, case: adoption.case }) : fill(withoutCase, values);
    });
    // A line each for those who find room on the page; a paragraph of them all for more.
    if (sentences.length > mostLines) blocks.push(note(`${locale.colophonAdopted} ${sentences.join('; ')}.`));
    else {
      const items = sentences.map((sentence) => ({ children: [note(sentence)] }));
      blocks.push(note(locale.colophonAdopted), { type: 'list', ordered: false, tight: true, items });
    }
  }
  if (context.unrecorded) blocks.push(note(locale.colophonUnrecorded));
  if (hasStatus(context)) blocks.push(note(locale.colophonStatus));
  if (commit) blocks.push(note(fill(locale.colophonCommit, { commit: commit.slice(0, 10) })));
  return blocks;
}
