import type { FocusArea } from '../../model/entities.ts';
import { adopterName } from '../../model/governance.ts';
import { withDescendants } from '../../model/tree.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import { addedWords, type BuildContext, editionOf, hasStatus, statusWords } from '../build-context.ts';
import type { Block, Cover, Paragraph } from '../document.ts';
import { partnerNames } from './who.ts';

/** The cover, and on its back what edition this is and who adopted it. */
export function cover(context: BuildContext, motif: Cover['motif']): Cover {
  const { record } = context.plan;
  const { title, subtitle, period } = context.edition;
  const logoPath = record.documents?.logo;
  const logo = logoPath && context.picture(logoPath, record.owner);
  return {
    type: 'cover',
    owner: record.owner,
    ...(record.motto && { motto: record.motto }),
    title,
    ...(subtitle && { subtitle }),
    period,
    edition: editionOf(context),
    ...hearingOf(context),
    partners: partnerNames(context),
    motif,
    ...(record.website && { website: record.website }),
    ...(logo && { logo }),
    colophon: colophon(context),
  };
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

/** Number of items, nested ones too, under each heading of a focus area; 1 where the plan's last level is headings. */
export function motifOf(area: FocusArea): readonly number[] {
  const parts = withDescendants(area);
  const hasItems = parts.some(({ form }) => form === 'item');
  return parts
    .filter(({ form }) => form === 'heading')
    .map((heading) => (hasItems ? withDescendants(heading).length - 1 : 1));
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
