import type { HyphenateSync } from './hyphenate.ts';

interface Patterns {
  readonly hyphenateSync: HyphenateSync;
}
export function nb(): Patterns;
export function nn(): Patterns;
export function en(): Patterns;
