import { request as httpRequest } from 'node:http';
import type { Asked } from '../../src/preview/guard.ts';

/** What was answered to a request. */
export interface Answered {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Asks a server on this machine, with any method, headers and path. */
export function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { port, path, method, headers, host: '127.0.0.1', agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on('error', reject);
    request.end();
  });
}

export const somePort = 4127;
export const someKey = 'abcdefghijklmnopqrstuv';
/** A request that is granted, with what is otherwise in it. */
export function granted(change: { url?: string; method?: string; headers?: Asked['headers'] } = {}): Asked {
  const { url = '/d/x/screen', method = 'GET', headers = {} } = change;
  const own = { host: `127.0.0.1:${somePort}`, cookie: `planverk-${somePort}=${someKey}` };
  return { url, method, headers: { ...own, ...headers } };
}
