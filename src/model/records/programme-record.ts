import type { FormerId, Id, Markdown, OneOrSeveral } from './scalars.ts';

/** `programmes/<id>.yaml` */
export interface ProgrammeRecord {
  readonly title: string;
  readonly formerId?: FormerId;
  readonly example?: boolean;
  readonly description?: Markdown;
  readonly serves?: readonly Id[];
  readonly responsible?: OneOrSeveral;
}
