import type { WindowsSettings } from '../io/windows-settings.ts';

/** What is examined: a plan, where it is, and the machine. */
export interface Site {
  /** The folder around the plan: where package.json and .git are looked for. */
  readonly home: string;
  /** Undefined where there is none. */
  readonly plan: string | undefined;
  /** Of planverk. */
  readonly version: string;
  readonly nodeVersion: string;
  /** `2026-11-29` */
  readonly today: string;
  /** Undefined on other systems. */
  readonly windows: WindowsSettings | undefined;
  readonly isSynced: boolean;
  readonly cache: string | undefined;
  readonly fonts: readonly { readonly path: string; readonly isThere: boolean }[];
  /** A path without the name of the user's own folder. */
  shown(path: string): string;
}
