import type { RevisionRecord } from '../model/records.ts';
import { fill } from '../templates/locale.ts';
import type { BuildContext } from './build-context.ts';
import type { ChangesContext, ChangesSource } from './changes/context.ts';
import { changesDetails, changeTargets } from './changes/details.ts';
import { changesFront } from './changes/front.ts';
import { changesList } from './changes/list.ts';
import { changesBesides, changesFingerprints, changesMoney, changesRenumbered } from './changes/rest.ts';
import { chapterMaker, compose } from './compose.ts';
import type { Document } from './document.ts';
import { hasPart } from './own-settings.ts';
import { commonPriceLevel } from './price-level.ts';
import { motifOfGoals } from './sections/motif.ts';
import { partnerNames } from './sections/who.ts';

/**
 * The edition that the document describes: the head's where it is one of its own. A text that was adopted and has changed
 * since is no adopted edition, whatever its file still says.
 */
function revisionOf({ plan, view }: ChangesSource): RevisionRecord {
  const { edition } = view;
  if (edition === undefined) return plan.record.revision;
  // Nobody's draft: it says what was proposed, or what has changed, up to a date.
  return { status: 'archived', date: edition.date ?? plan.record.revision.date, label: edition.label };
}

/**
 * The document of a comparison (endringsdokument): what it comes to on one page, all changes in a list, what follows from
 * them, and each in its context with its struck and new words. It is written in the language of its own words.
 */
export function changesDocument(source: ChangesSource): Document {
  const { plan, locale, view, base } = source;
  const { period, hearing } = plan.record;
  const priceLevel = commonPriceLevel(base, plan);
  const { words } = view;
  const buildContext: BuildContext & ChangesSource = {
    ...source,
    edition: {
      // A plan may have a name of its own for it.
      title: view.proposal ? locale.changesProposal : locale.changesTitle,
      subtitle: view.endsForReaders,
      period: fill(locale.period, { from: period.from, to: period.to }),
      revision: revisionOf(source),
      ...(priceLevel !== undefined && { priceLevel }),
      ...(hearing && { hearing }),
    },
    prints: () => false,
  };
  const context: ChangesContext = {
    ...buildContext,
    targets: hasPart(source.templates.changes, 'changes') ? changeTargets(view) : new Map(),
  };
  const document = compose(
    'changes',
    context,
    { motif: motifOfGoals(source), closing: partnerNames(source) },
    {
      summary: chapterMaker('sammendrag', words.heading, () => changesFront(context)),
      list: chapterMaker('liste', words.list, () => [...changesList(context), ...changesRenumbered(context)]),
      consequences: chapterMaker('folger', words.follows, () => changesMoney(context)),
      changes: chapterMaker('endringer', words.details, () => changesDetails(context)),
      uncertain: chapterMaker('usikkert', words.besides, () => changesBesides(context)),
      acceptance: chapterMaker('godta', words.fingerprints, () => changesFingerprints(context)),
    },
  );
  // What the back of a cover says of an edition, this says on its front and in its first lines.
  const children = document.children.map((block) =>
    block.type === 'cover' ? { ...block, colophon: [] } : block,
  );
  return { ...document, children, meta: { ...document.meta, language: source.wordsLanguage } };
}
