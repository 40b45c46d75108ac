import { actionFacts } from './action-facts.ts';
import { actionMoney } from './action-money.ts';
import { adoptedRecords } from './adopted-records.ts';
import { binding } from './binding.ts';
import { cameOrWent } from './came-or-went.ts';
import { deadline } from './deadline.ts';
import { decisionRecords } from './decision-records.ts';
import { economicLines } from './economic-lines.ts';
import { editions } from './editions.ts';
import { exclusions } from './exclusions.ts';
import { financingSources } from './financing-sources.ts';
import { foundation } from './foundation.ts';
import { idDeclared } from './id-declared.ts';
import { indicators } from './indicators.ts';
import { internalNote } from './internal-note.ts';
import type { ChangeKind } from './kind.ts';
import { levelFacts } from './level-facts.ts';
import { milestones } from './milestones.ts';
import { moved } from './moved.ts';
import { other } from './other.ts';
import { partners } from './partners.ts';
import { priority } from './priority.ts';
import { reordered } from './reordered.ts';
import { reported } from './reported.ts';
import { responsibility } from './responsibility.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { proseChanged, titleReworded } from './wording.ts';

/** Every sort of change. Each takes its facts out of what those before it left; the last takes all that is left. */
export const changeKinds: readonly ChangeKind[] = [
  cameOrWent,
  binding,
  moved,
  idDeclared,
  priority,
  reordered,
  internalNote,
  decisionRecords,
  adoptedRecords,
  foundation,
  editions,
  settings,
  partners,
  financingSources,
  status,
  deadline,
  actionMoney,
  responsibility,
  reported,
  milestones,
  indicators,
  economicLines,
  exclusions,
  actionFacts,
  levelFacts,
  titleReworded,
  proseChanged,
  other,
];
