import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Files } from './compare-plans.ts';
import { root } from './run-cli.ts';

/** The files of a plan of the repository. */
export function filesOf(plan: string): Files {
  const folder = join(root, plan);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const text = /\.(?:ya?ml|md)$/.test(path);
      return [
        relative(folder, path).replaceAll('\\', '/'),
        text ? bytes.toString().replaceAll('\r\n', '\n') : bytes,
      ];
    }),
  );
}

/** Edits of a file: what stands there, and what it becomes. */
export type Edit = readonly [
  path: string,
  ...changes: readonly (readonly [from: string | RegExp, to: string])[],
];

export interface Revision {
  readonly edits: readonly Edit[];
  readonly gone: readonly string[];
  readonly came: Files;
}

/** A plan as somebody proposes it. Throws where an edit does not find what it changes. */
export function revised(base: Files, { edits, gone, came }: Revision): Files {
  const head: Record<string, string | Uint8Array> = { ...base, ...came };
  for (const path of gone) delete head[path];
  for (const [path, ...changes] of edits) {
    let text = String(base[path] ?? '');
    for (const [from, to] of changes) {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${path} has no ${from}`);
      text = changed;
    }
    head[path] = text;
  }
  return head;
}
