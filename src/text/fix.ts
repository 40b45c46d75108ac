import type { TextEdit } from './text-edit.ts';

/** How much a fix may be trusted. */
export interface Trust {
  /** `safe`: what is meant cannot change. `unsafe`: a guess that a person should look at. */
  readonly kind: 'safe' | 'unsafe';
  /** Whether the canonical form does without it: what makes an error valid is asked for by name. */
  readonly leftByFmt?: true;
}

/** The fix of a finding, as its rule describes it. */
export type Fix = Trust &
  (
    | { readonly edits: readonly TextEdit[] }
    /** What belongs in the place of the value or key that was found; its quotation marks stay. */
    | { readonly replacement: string }
    /** The path in the plan folder that the file should have. */
    | { readonly rename: string }
  );
