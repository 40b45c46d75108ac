import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { cookieName, judge } from './guard.ts';

/** What is at an address of the preview. */
export interface Answer {
  readonly status?: number;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** What a page may load; nothing when left out. */
  readonly policy?: string;
  /** Where else it is: then the body is not shown. */
  readonly location?: string;
}

export interface PreviewServer {
  readonly port: number;
  /** Tells every open page that something is new. */
  tell(news: string): void;
  close(): void;
}

export interface ServerOptions {
  /** In the address that is given to the user; those who have it may see the plan. */
  readonly key: string;
  /** Ports to try, the first that is free is taken. */
  readonly ports: readonly number[];
  /** What is answered to those who may not see anything. */
  readonly refused: string;
  /** What is at a path; undefined for nothing. */
  answer(path: string): Promise<Answer>;
  /** What the pages hear first, when they begin to listen. */
  news(): string;
}

/** Where the pages listen for news. */
const newsPath = '/news';
const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** A browser opens six; a few browsers are a user's own. */
const mostConnections = 32;
/** Between two signs of life to those who listen, in milliseconds. */
const beat = 10_000;

/**
 * Serves the preview on the loopback of this machine, to those who have the key. Nothing can be changed through it, and no
 * path leads to a file: what is asked for is looked up by its name.
 * @returns undefined where no port is free
 */
export async function servePreview(options: ServerOptions): Promise<PreviewServer | undefined> {
  const listeners = new Set<ServerResponse>();
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    respond(request, response, portOf(server), listeners, options).catch(() => response.destroy());
  };
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, handle);
  server.maxConnections = mostConnections;
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  if (!(await listenOnFirst(server, options.ports))) return undefined;
  const send = (text: string): void => {
    for (const listener of listeners) listener.write(text);
  };
  const timer = setInterval(() => send(':\n\n'), beat);
  timer.unref();
  return {
    port: portOf(server),
    tell: (news) => send(`data: ${news}\n\n`),
    close() {
      clearInterval(timer);
      server.close();
      server.closeAllConnections();
    },
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  listeners: Set<ServerResponse>,
  { key, refused, answer, news }: ServerOptions,
): Promise<void> {
  const judgement = judge(request, port, key);
  if (judgement.type === 'refused') {
    const allow = judgement.status === 405 ? { Allow: 'GET, HEAD', Connection: 'close' } : {};
    return write(
      request,
      response,
      { mediaType: 'text/plain; charset=utf-8', body: `${refused}\n`, ...judgement },
      allow,
    );
  }
  if (judgement.type === 'welcome') {
    const cookie = `${cookieName(port)}=${key}; HttpOnly; SameSite=Strict; Path=/`;
    const body = '';
    return write(
      request,
      response,
      { status: 303, mediaType: 'text/plain', body, location: '/' },
      { 'Set-Cookie': cookie },
    );
  }
  if (judgement.path === newsPath && request.method === 'GET') {
    response.writeHead(200, { ...common(nothing), 'Content-Type': 'text/event-stream' });
    response.write(`retry: 1000\ndata: ${news()}\n\n`);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return;
  }
  write(request, response, await answer(judgement.path));
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  { status = 200, mediaType, body, policy = nothing, location }: Answer,
  more: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...common(policy),
    ...(location !== undefined && { Location: location }),
    'Content-Type': mediaType,
    'Content-Length': bytes.length,
    ...more,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function common(policy: string): Readonly<Record<string, string>> {
  return {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** Listens on the loopback of IPv4 only, which every machine has. */
async function listenOnFirst(server: Server, ports: readonly number[]): Promise<boolean> {
  for (const port of ports) {
    const listening = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
        else reject(error);
      };
      server.once('error', failed);
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
        server.off('error', failed);
        resolve(true);
      });
    });
    if (listening) return true;
  }
  return false;
}
