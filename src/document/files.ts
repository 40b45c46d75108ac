import type { Document } from './document.ts';

/** The folder of the files that come with documents, beside each. */
const folder = 'files/';

/** The target of a link to a file of the plan folder that comes with the document. */
export function fileTarget(path: string): string {
  return folder + path.split('/').map(encodeURIComponent).join('/');
}

/** The path in the plan folder of the file that a link leads to; undefined for another link. */
export function fileAt(target: string): string | undefined {
  return target.startsWith(folder) ? decodeURIComponent(target.slice(folder.length)) : undefined;
}

/** Where the files of a document are, seen from it, and their paths in the plan folder. */
export function filesOf({ children, notes = [] }: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return;
    for (const key of Object.keys(part)) {
      const value = (part as Readonly<Record<string, unknown>>)[key];
      if (typeof value === 'object') visit(value);
      else if (key === 'target' && typeof value === 'string') {
        const path = fileAt(value);
        if (path !== undefined) found.set(folder + path, path);
      }
    }
  };
  visit(children);
  visit(notes);
  return found;
}
