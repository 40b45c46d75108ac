import type { Plan } from '../model/entities.ts';
import type { Sources } from '../text/source.ts';

/** A revision of a plan, as a comparison needs it. */
export interface PlanSide {
  readonly plan: Plan;
  /** By path. A file that is the same in both revisions has the same object in both: it is not compared again. */
  readonly sources: Sources;
  /** Paths of files with errors, or that are not read where they are: what they seem to lack may only have been unreadable. */
  readonly broken: ReadonlySet<string>;
  /** Other files of the folder (pictures, fonts), less those that are broken: path → a name of its content. */
  readonly others: ReadonlyMap<string, string>;
}
