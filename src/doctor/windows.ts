import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Found, found } from './found.ts';
import type { Site } from './site.ts';

/** With these, PowerShell runs no script that npm lays down beside its programs. */
const blocking = ['restricted', 'allsigned'];
const utf8 = 65_001;

/** What of Windows decides whether planverk can be called and its letters be read; nothing on other systems. */
export function examineWindows({ home, windows }: Site): readonly Found[] {
  if (!windows) return [];
  const { codePage, policy } = windows;
  const isBlocked = blocking.includes(policy.toLowerCase());
  const isThere = existsSync(join(home, 'planverk.cmd'));
  const scripts = isBlocked
    ? isThere
      ? found('scripts-blocked', { policy })
      : found('call-missing', { policy })
    : found('scripts-run', { policy });
  if (codePage === undefined) return [scripts];
  return [scripts, codePage === utf8 ? found('code-page-fits') : found('code-page-old', { codePage })];
}
