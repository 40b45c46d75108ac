import { type Reason, type Unusable, unusable } from './facts.ts';

/** Ends the reading of a file that cannot be printed. */
export class Refusal extends Error {
  readonly why: Unusable;

  constructor(reason: Reason, detail?: string) {
    super(reason);
    this.why = unusable(reason, detail === undefined ? undefined : shortened(detail));
  }
}

/** As much of a text as fits in a message. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Refuses a file because of a part that would have to be left out, or of a value that cannot be read. */
export function refusePart(part: string): never {
  throw new Refusal('svg-part', part);
}
