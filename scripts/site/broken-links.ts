import { posix } from 'node:path';

/** Everything that is wrong with the links of a site, a line each: files and anchors that are not there, and ids given twice. */
export function brokenSiteLinks(files: ReadonlyMap<string, string>): readonly string[] {
  const ids = new Map([...files].map(([path, text]) => [path, idsIn(text)]));
  return [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.html')) return [];
    const wrong: string[] = [];
    const given = ids.get(path) ?? [];
    for (const id of new Set(given)) {
      if (given.filter((other) => other === id).length > 1)
        wrong.push(`${path}: the id ${id} is there twice`);
    }
    for (const [, written = ''] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const target = written.replaceAll('&amp;', '&');
      if (/^(?:https?|mailto):/.test(target)) continue;
      const [file = '', anchor] = target.split('#').map(decodeURIComponent);
      const to = file === '' ? path : posix.join(posix.dirname(path), file);
      if (!files.has(to)) wrong.push(`${path}: no file ${target}`);
      else if (anchor && !ids.get(to)?.includes(anchor)) wrong.push(`${path}: no place ${target}`);
    }
    return wrong;
  });
}

function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
}
