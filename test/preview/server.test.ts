import { createServer } from 'node:net';
import { type PreviewServer, servePreview } from '../../src/preview/server.ts';
import { ask, someKey } from '../support/preview.ts';
import { startedByTests, within } from '../support/started.ts';

const { stopping, serve } = startedByTests();

/** A preview with one page, on a port that the system chooses. */
async function started(ports: readonly number[] = [0]): Promise<PreviewServer & { stop(): void }> {
  const server = await servePreview({
    key: someKey,
    ports,
    refused: 'Nei',
    news: () => 'begin',
    answer: async (path) => ({ mediaType: 'text/plain', body: `her: ${path}` }),
  });
  if (!server) throw new Error('no port');
  return stopping({ ...server, stop: () => server.close() });
}
const withKey = (port: number): Record<string, string> => ({ cookie: `planverk-${port}=${someKey}` });

test('the address with the key gives a cookie that no script and no other site gets, and leads to the first page', async () => {
  const { port } = await started();
  const { status, headers, body } = await ask(port, `/?k=${someKey}`);
  expect([status, headers.location, body]).toEqual([303, '/', '']);
  expect(headers['set-cookie']).toEqual([`planverk-${port}=${someKey}; HttpOnly; SameSite=Strict; Path=/`]);
});

test('every answer keeps others from reading it, and none names another site that may', async () => {
  const { port } = await started();
  for (const path of [`/?k=${someKey}`, '/her', '/nei']) {
    const { headers } = await ask(port, path, path === '/her' ? withKey(port) : {});
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  }
});

test('who is refused learns nothing but how to get in', async () => {
  const { port } = await started();
  for (const [path, headers, method] of [
    ['/her', {}, 'GET'],
    ['/her', { ...withKey(port), host: 'ond.example' }, 'GET'],
    ['/her', { ...withKey(port), origin: 'https://ond.example' }, 'GET'],
    ['/news', {}, 'GET'],
    ['/her', withKey(port), 'POST'],
    ['/%2e%2e/%2e%2e/etc/passwd', {}, 'GET'],
  ] as const) {
    const { status, body } = await ask(port, path, headers, method);
    expect([path, status >= 400, body]).toEqual([path, true, 'Nei\n']);
  }
});

test('what is no request is refused, and the next one is answered', async () => {
  const { port } = await started();
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x-${at}`, 'y']));
  const { status } = await ask(port, '/her', { ...withKey(port), ...many }).catch(() => ({ status: 431 }));
  expect(status).toBeGreaterThanOrEqual(400);
  const { connect } = await import('node:net');
  for (const nonsense of [
    '\u0000\u0001\u0002',
    'GET / HTTP/9.9\r\n\r\n',
    'hei\r\n\r\n',
    'GET /her HTTP/1.1\r\n\r\n',
  ]) {
    const socket = connect(port, '127.0.0.1');
    const said = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (bytes) => {
        text += bytes;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', () => resolve(text));
    });
    socket.end(nonsense);
    expect(await within('an answer to nonsense', said)).not.toContain('200 OK');
  }
  expect((await ask(port, '/her', withKey(port))).body).toBe('her: /her');
});

test('a head has no body, and as many bytes are promised as the page has', async () => {
  const { port } = await started();
  const { status, headers, body } = await ask(port, '/her', withKey(port), 'HEAD');
  expect([status, headers['content-length'], body]).toEqual([200, '9', '']);
});

test('pages that listen hear what was there when they began, and what is new', async () => {
  const server = await started();
  const heard: string[] = [];
  const { request } = await import('node:http');
  const both = new Promise<void>((resolve) => {
    request(
      { port: server.port, path: '/news', headers: withKey(server.port), host: '127.0.0.1' },
      (response) => {
        response.setEncoding('utf8').on('data', (text: string) => {
          heard.push(...text.split('\n').filter((line) => line.startsWith('data:')));
          if (heard.length === 1) server.tell('mer');
          else resolve();
        });
        response.on('error', () => {});
      },
    )
      .on('error', () => {})
      .end();
  });
  await within('news', both);
  expect(heard).toEqual(['data: begin', 'data: mer']);
});

test('a port that is taken is passed over; where all are, there is no preview', async () => {
  const taken = Number(new URL(await serve((_request, response) => void response.end())).port);
  const probe = createServer();
  const free = await new Promise<number>((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
  expect((await started([taken, free])).port).toBe(free);
  await expect(started([taken])).rejects.toThrow('no port');
});

test('it listens on the loopback, and on no other address of the machine', async () => {
  const { port } = await started();
  const { networkInterfaces } = await import('node:os');
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((address) =>
      address && !address.internal && address.family === 'IPv4' ? [address.address] : [],
    );
  const { connect } = await import('node:net');
  for (const host of [...others, '127.0.0.2']) {
    const refused = new Promise<string>((resolve) => {
      const socket = connect({ port, host });
      socket.on('connect', () => {
        socket.destroy();
        resolve('connected');
      });
      socket.on('error', () => resolve('refused'));
    });
    expect([host, await within('a refusal', refused)]).toEqual([host, 'refused']);
  }
});
