import type { Language } from '../../kinds/languages.ts';
import type { SpokenLanguage } from '../../messages/wording.ts';
import type { WeightTable } from '../../templates/weights.ts';
import type { Place, Span } from '../../text/place.ts';
import type { Change, ChangePart } from '../change.ts';

/** What is needed to show a change. */
export interface Telling {
  readonly language: SpokenLanguage;
  readonly table: WeightTable;
  readonly failing: ReadonlySet<Change>;
  /** The title of an id in either revision; the id where it has none. */
  readonly titleOf: (id: string) => string;
  readonly numberOf: (change: Change) => number;
  readonly decidedBy: (change: Change) => string;
  /** `T3`, by which an action is cited in the head. */
  readonly actionNumber: (change: ChangePart) => string | undefined;
  readonly textLanguage: (change: Change) => Language;
  readonly baseSpan: (place: Place) => Span;
  readonly headSpan: (place: Place) => Span;
}
