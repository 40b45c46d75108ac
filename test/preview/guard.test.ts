import { judge } from '../../src/preview/guard.ts';
import { granted, someKey, somePort } from '../support/preview.ts';

const judged = (change: Parameters<typeof granted>[0]) => judge(granted(change), somePort, someKey);

test('a page of the preview is granted to who has the key, whatever else the browser sends', () => {
  expect(judged({})).toEqual({ type: 'granted', path: '/d/x/screen' });
  expect(judged({ url: '/screen/%C3%B8k.html?x=1' })).toEqual({ type: 'granted', path: '/screen/øk.html' });
  for (const headers of [
    { 'sec-fetch-site': 'same-origin' as const },
    { 'sec-fetch-site': 'none' as const },
    { origin: `http://127.0.0.1:${somePort}` },
    { host: `localhost:${somePort}` },
    { cookie: `a=b; planverk-${somePort}=${someKey}; planverk-1=x` },
  ])
    expect(judged({ headers })).toMatchObject({ type: 'granted' });
  expect(judged({ method: 'HEAD' })).toMatchObject({ type: 'granted' });
});

test('the key in the address is good for a cookie, and only at the door', () => {
  const bare = { cookie: '' };
  expect(judged({ url: `/?k=${someKey}`, headers: bare })).toEqual({ type: 'welcome' });
  for (const url of [
    `/d/x/screen?k=${someKey}`,
    '/?k=',
    '/?k=abc',
    `/?k=${someKey}x`,
    `/?K=${someKey}`,
    `/?k=${someKey}&a=b`,
  ])
    expect(judged({ url, headers: bare })).toEqual({ type: 'refused', status: 403 });
});

test.each<[string, Parameters<typeof granted>[0], number]>([
  ['no key', { headers: { cookie: '' } }, 403],
  ['a wrong key', { headers: { cookie: `planverk-${somePort}=${someKey.slice(1)}a` } }, 403],
  ['a key that goes on', { headers: { cookie: `planverk-${somePort}=${someKey}a` } }, 403],
  ['the key of another port', { headers: { cookie: `planverk-4128=${someKey}` } }, 403],
  ['the key under another name', { headers: { cookie: `xplanverk-${somePort}=${someKey}` } }, 403],
  ['a name that leads to the loopback', { headers: { host: `ond.example:${somePort}` } }, 403],
  ['a name that begins as the loopback', { headers: { host: `127.0.0.1.example:${somePort}` } }, 403],
  ['another port', { headers: { host: '127.0.0.1:80' } }, 403],
  ['no port', { headers: { host: '127.0.0.1' } }, 403],
  ['an address of another form', { headers: { host: `[::1]:${somePort}` } }, 403],
  ['no host', { headers: { host: '' } }, 403],
  ['a page of another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
  ['a page of another port', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
  ['the origin of another site', { headers: { origin: 'https://ond.example' } }, 403],
  ['the origin of another port', { headers: { origin: 'http://127.0.0.1:4128' } }, 403],
  ['no origin that could be one', { headers: { origin: 'null' } }, 403],
  ['a post', { method: 'POST' }, 405],
  ['a request to write', { method: 'PUT' }, 405],
  ['a request to delete', { method: 'DELETE' }, 405],
  ['a question before a request', { method: 'OPTIONS' }, 405],
  ['a method that there is not', { method: 'BREW' }, 405],
  ['an address of a proxy', { url: 'http://ond.example/' }, 400],
  ['an address without a slash', { url: 'd/x' }, 400],
  ['an address of another machine', { url: '//ond.example/' }, 400],
  ['an empty address', { url: '' }, 400],
  ['a space', { url: '/d/x y' }, 400],
  ['a letter that is not encoded', { url: '/d/ø' }, 400],
  ['half an encoded letter', { url: '/d/%C3' }, 400],
  ['a percent sign alone', { url: '/d/%' }, 400],
  ['an address of 3000 characters', { url: `/${'a'.repeat(3000)}` }, 414],
])('%s is refused', (_name, change, status) => {
  expect(judged(change)).toEqual({ type: 'refused', status });
});
