import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a browser, or anybody else, asks of the preview. */
export interface Asked {
  readonly method?: string | undefined;
  /** As it was sent: path and query. */
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** What is answered to a request, before anything of the plan is looked at. */
export type Judgement =
  | { readonly type: 'refused'; readonly status: 400 | 403 | 405 | 414 }
  /** The key was in the address: from now on it is in a cookie. */
  | { readonly type: 'welcome' }
  /** The path, decoded, without the query. */
  | { readonly type: 'granted'; readonly path: string };

/** Longer than any address of the preview. */
const longest = 2000;

/** What the cookie with the key is called: cookies are the same for all ports of a machine. */
export function cookieName(port: number): string {
  return `planverk-${port}`;
}

/**
 * Who may see the preview: a browser of this machine whose user has the key, on a page of the preview itself. Others
 * reach the same loopback where several users share a machine; and a web page may have a browser ask what its user may
 * see (requests across sites, and names that lead to the loopback).
 * Source: W3C, "Fetch Metadata Request Headers"; OWASP, "DNS rebinding"
 */
export function judge({ method, url, headers }: Asked, port: number, key: string): Judgement {
  if (method !== 'GET' && method !== 'HEAD') return { type: 'refused', status: 405 };
  if (url === undefined || !/^\/(?!\/)[\x21-\x7e]*$/.test(url)) return { type: 'refused', status: 400 };
  if (url.length > longest) return { type: 'refused', status: 414 };
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const refused = { type: 'refused', status: 403 } as const;
  if (!hosts.includes(headers.host ?? '')) return refused;
  const site = headers['sec-fetch-site'] ?? 'none';
  if (site !== 'none' && site !== 'same-origin') return refused;
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return refused;
  const [path = '', query = ''] = url.split('?', 2);
  const given = /^k=([\w-]+)$/.exec(query)?.[1];
  if (path === '/' && given !== undefined) return isKey(given, key) ? { type: 'welcome' } : refused;
  const cookies = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const prefix = `${cookieName(port)}=`;
  if (!cookies.some((pair) => pair.startsWith(prefix) && isKey(pair.slice(prefix.length), key)))
    return refused;
  try {
    return { type: 'granted', path: decodeURIComponent(path) };
  } catch {
    return { type: 'refused', status: 400 };
  }
}

/** Takes the same time whatever is wrong with it. */
function isKey(given: string, key: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(key));
}
