import { isProposal } from '../diff/verdict.ts';
import type { RevisionRecord } from '../model/records.ts';
import { dateInWords, fill } from '../templates/locale.ts';
import type { BuildContext } from './build-context.ts';
import { changesAcceptance } from './changes/acceptance.ts';
import { changesByArea, changesChapters, placesOf } from './changes/by-area.ts';
import { changesConsequences } from './changes/consequences.ts';
import { type ChangesContext, type ChangesSource, endInWords } from './changes/context.ts';
import { changesToDecide } from './changes/decisions.ts';
import { changesRemaining } from './changes/remaining.ts';
import { changesSummary } from './changes/summary.ts';
import { changesUncertain } from './changes/uncertain.ts';
import { chapterMaker, compose } from './compose.ts';
import type { Document } from './document.ts';
import { hasPart } from './own-settings.ts';
import { commonPriceLevel } from './price-level.ts';
import { motifOf } from './sections/cover.ts';
import { partnerNames } from './sections/who.ts';

/**
 * The edition that the document describes: the head's where it is one of its own. A text that was adopted and has changed
 * since is no adopted edition, whatever its file still says.
 */
function revisionOf({ plan, base, head, locale }: ChangesSource, proposal: boolean): RevisionRecord {
  const { revision } = plan.record;
  const adopted = revision.status === 'adopted' || revision.status === 'archived';
  const before = base.plan.record.revision;
  const anew = revision.status !== before.status || revision.date !== before.date;
  if (!adopted || (anew && !proposal)) return revision;
  const date = head.date === undefined ? undefined : dateInWords(head.date, locale);
  const [dated, undated] = proposal
    ? [locale.changesProposalEdition, locale.changesProposalUndated]
    : [locale.changesEdition, locale.changesEditionUndated];
  return {
    // Nobody's draft: it says what was proposed, or what has changed, up to a date.
    status: 'archived',
    date: head.date ?? revision.date,
    label: date === undefined ? undated : fill(dated, { date }),
  };
}

/**
 * The document of a comparison (endringsdokument): what changed between two revisions, what it takes to decide it, what
 * follows from it, and the text with its struck and new words. It is written in the language of its own words.
 */
export function changesDocument(source: ChangesSource): Document {
  const { plan, locale, base, head, comparison } = source;
  const { period, hearing } = plan.record;
  const proposal = isProposal(comparison);
  const priceLevel = commonPriceLevel(base.plan, head.plan);
  const buildContext: BuildContext & ChangesSource = {
    ...source,
    edition: {
      title: proposal ? locale.changesProposal : locale.changesTitle,
      subtitle: fill(locale.changesSubtitle, {
        base: endInWords(base, locale),
        head: endInWords(head, locale),
      }),
      period: fill(locale.period, { from: period.from, to: period.to }),
      revision: revisionOf(source, proposal),
      ...(priceLevel !== undefined && { priceLevel }),
      ...(hearing && { hearing }),
    },
    prints: () => false,
  };
  const chapters = changesChapters(buildContext);
  const places = hasPart(source.templates.changes, 'changes') ? placesOf(chapters) : undefined;
  const context: ChangesContext = { ...buildContext, placeOf: (change) => places?.get(change) };
  const document = compose(
    'changes',
    context,
    { motif: plan.focusAreas.map(motifOf), closing: partnerNames(source) },
    {
      summary: chapterMaker('sammendrag', locale.changesSummary, () => changesSummary(context)),
      decisions: chapterMaker('vedtak', locale.changesDecisions, () => changesToDecide(context)),
      remaining: chapterMaker('gjenstar', locale.changesGate, () => changesRemaining(context)),
      consequences: chapterMaker('folger', locale.changesConsequences, () => changesConsequences(context)),
      changes: () => changesByArea(chapters, context),
      uncertain: chapterMaker('usikkert', locale.changesUncertain, () => changesUncertain(context)),
      acceptance: chapterMaker('godta', locale.changesAcceptance, () => changesAcceptance(context)),
    },
  );
  return { ...document, meta: { ...document.meta, language: source.wordsLanguage } };
}
