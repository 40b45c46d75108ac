import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, type Contents, commit, git, initRepository } from './repository.ts';
import { smallPlanWith } from './small-plan.ts';

type Changes = Parameters<typeof smallPlanWith>[0];

/** Commits the small plan, with some files changed, and tags the commit. */
export function tagged(folder: string, tag: string, changes: Changes = {}, besides: Contents = {}): string {
  const id = commit(folder, { ...below('plan', smallPlanWith(changes)), ...besides }, tag);
  git(folder, 'tag', tag);
  return id;
}

/** A repository with the small plan, tagged. */
export function taggedRepository(folder: string, tag = 'v1.0', changes: Changes = {}): string {
  initRepository(folder);
  tagged(folder, tag, changes);
  return folder;
}

/** The strategy of the small plan as an adopted document. */
export const adopted = (text: string): string =>
  text
    .replace('revision: { status: draft, date: 2011-06 }', 'revision: { status: adopted, date: 2011-06-01 }')
    .replace('governance: { adoptedBy: partners }', adoptions);

const adoptions = `governance: { adoptedBy: partners }
adoptions:
  - { partner: ask, body: Kommunestyret, date: 2011-06-01 }
  - { partner: bo, body: Kommunestyret, date: 2011-06-01 }`;

/** The files of a folder by their names, each as the sum of its bytes; none where there is no folder. */
export function sumsIn(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
