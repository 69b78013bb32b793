import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { SourceFile } from '#core/knowledge/source-file.ts';
import { hang, reset, sendBytes, sendHead, end, wait, type WireStep } from '../testing/wire-step.ts';
import { type WireServer, wireServer } from '../testing/wire-server.ts';
import { publicWeb } from './check-url.ts';
import { httpWebReader } from './http-web-reader.ts';
import type { Resolver } from './pinned-lookup.ts';

const open: WireServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server[Symbol.asyncDispose]();
});

/** A wire that answers each path with its steps, and a reader for which loopback is the public web. */
async function web(
  pages: Readonly<Record<string, readonly WireStep[]>>,
  options: { resolve?: Resolver; timeoutMs?: number; limit?: number } = {},
) {
  const server = await wireServer({ answer: ({ path }) => pages[path] ?? [sendHead(404, {}), end] });
  open.push(server);
  const { port } = new URL(server.endpoint);
  const asked: string[] = [];
  const resolve: Resolver = async (host) => {
    asked.push(host);
    return await (options.resolve?.(host) ?? [{ address: '127.0.0.1', family: 4 }]);
  };
  const rule = { ports: [...publicWeb.ports, port], isAllowed: (address: string) => address === '127.0.0.1' };
  const reader = httpWebReader({ timeoutMs: 5000, ...options, resolve, rule });
  const fetch = async (path: string, signal = new AbortController().signal) =>
    await reader.fetch(`http://shop.example:${port}${path}`, signal);
  return { server, fetch, asked, port };
}

function page(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): readonly WireStep[] {
  return [sendHead(200, { 'content-type': 'text/html', ...headers }), sendBytes(Buffer.from(body)), end];
}

const redirect = (location: string): readonly WireStep[] => [sendHead(302, { location }), end];
const textOf = async (file: SourceFile) => Buffer.concat(await Array.fromAsync(file.open())).toString();
const refused = { code: 'invalid-request', message: expect.stringContaining('not on the public internet') };

describe('a page', () => {
  it('comes with its address and type, from the address that was checked', async () => {
    const { fetch, server, asked, port } = await web({
      '/faq': page('Zażółć', { 'content-type': 'text/html; charset=utf-8' }),
    });
    const file = await fetch('/faq#top');
    expect(file).toMatchObject({
      name: `http://shop.example:${port}/faq`,
      mediaType: 'text/html; charset=utf-8',
    });
    expect(await textOf(file)).toBe('Zażółć');
    expect(asked).toEqual(['shop.example']);
    expect(server.calls[0]?.headers['host']).toBe(`shop.example:${port}`);
  });

  it('may come packed', async () => {
    const { fetch } = await web({ '/': page(gzipSync('Packed'), { 'content-encoding': 'gzip' }) });
    expect(await textOf(await fetch('/'))).toBe('Packed');
  });

  it('may be elsewhere, three times at most', async () => {
    const pages = {
      '/0': redirect('/1'),
      '/1': redirect('2'),
      '/2': redirect('/3'),
      '/3': page('There'),
      '/9': redirect('/0'),
    };
    const { fetch } = await web(pages);
    expect(await textOf(await fetch('/0'))).toBe('There');
    await expect(fetch('/9')).rejects.toMatchObject({
      code: 'upstream-failed',
      message: expect.stringContaining('redirects more than 3 times'),
    });
  });
});

describe('an address nobody may go to', () => {
  it('is refused before a connection is made', async () => {
    const { fetch, server } = await web(
      { '/': page('secret') },
      { resolve: async () => [{ address: '10.0.0.7', family: 4 }] },
    );
    await expect(fetch('/')).rejects.toMatchObject(refused);
    expect(server.connections).toBe(0);
  });

  it('forbids a name even if it has a good one as well', async () => {
    const { fetch } = await web(
      {},
      {
        resolve: async () => [
          { address: '127.0.0.1', family: 4 },
          { address: '::1', family: 6 },
        ],
      },
    );
    await expect(fetch('/')).rejects.toMatchObject(refused);
  });

  it('is refused when a name changes its mind between two requests', async () => {
    let times = 0;
    const resolve: Resolver = async () => [
      { address: ++times === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 },
    ];
    const { fetch, server } = await web({ '/': redirect('/again'), '/again': page('secret') }, { resolve });
    await expect(fetch('/')).rejects.toMatchObject(refused);
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    'http://169.254.169.254/latest/',
    'http://[::1]/',
    'file:///etc/passwd',
    'http://0/',
    'http://localhost.:22/',
  ])('is refused when a page redirects to %s', async (location) => {
    const { fetch } = await web({ '/': redirect(location) });
    await expect(fetch('/')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('is refused by the reader of the real web too', async () => {
    const { server } = await web({ '/': page('secret') });
    const reader = httpWebReader();
    for (const url of [server.endpoint, 'http://localhost/', 'http://169.254.169.254/latest/meta-data/']) {
      await expect(reader.fetch(url, new AbortController().signal)).rejects.toMatchObject({
        code: 'invalid-request',
      });
    }
    expect(server.connections).toBe(0);
  });
});

describe('limits', () => {
  it('end a page that is too large, also one that unpacks to it', async () => {
    const limit = 100_000;
    const large = Buffer.alloc(200_000, 'a');
    const bomb = gzipSync(Buffer.alloc(50e6, 'a'));
    const { fetch } = await web(
      { '/large': page(large), '/bomb': page(bomb, { 'content-encoding': 'gzip' }) },
      { limit },
    );
    for (const path of ['/large', '/bomb']) {
      await expect(fetch(path)).rejects.toMatchObject({
        code: 'invalid-request',
        message: 'The page is larger than 0.1 MB',
      });
    }
  });

  it.each([
    ['image/png', 'is no text but image/png'],
    ['application/octet-stream', 'is no text'],
  ])('refuse what is no document: %s', async (type, message) => {
    const { fetch } = await web({ '/': page('x', { 'content-type': type }) });
    await expect(fetch('/')).rejects.toMatchObject({
      code: 'upstream-failed',
      message: expect.stringContaining(message),
    });
  });

  it.each<[string, readonly WireStep[]]>([
    ['never answers', [hang]],
    [
      'stops in the middle',
      [sendHead(200, { 'content-type': 'text/html' }), sendBytes(Buffer.from('half')), hang],
    ],
    [
      'drips',
      [
        sendHead(200, { 'content-type': 'text/html' }),
        ...Array.from({ length: 100 }, () => [wait(20), sendBytes(Buffer.from('.'))]).flat(),
        hang,
      ],
    ],
  ])('end a server that %s', async (_, steps) => {
    const { fetch } = await web({ '/': steps }, { timeoutMs: 300 });
    await expect(fetch('/')).rejects.toMatchObject({
      code: 'upstream-failed',
      message: expect.stringContaining('did not answer within 0.3 seconds'),
    });
  });

  it('give way to the caller’s own deadline', async () => {
    const { fetch } = await web({ '/': [hang] });
    await expect(fetch('/', AbortSignal.timeout(50))).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('a page that cannot be had', () => {
  it.each<[string, readonly WireStep[], string]>([
    ['a 404', [sendHead(404, {}), end], 'answered 404'],
    ['a 500', [sendHead(500, {}), end], 'answered 500'],
    ['a reset', [reset], 'cannot be reached'],
    ['a broken archive', page('no gzip', { 'content-encoding': 'gzip' }), 'cannot be reached'],
    [
      'an unknown encoding',
      page('x', { 'content-encoding': 'zstd-dictionary' }),
      'an encoding nobody asked for',
    ],
    ['a redirect to nowhere', [sendHead(302, {}), end], 'answered 302'],
  ])('is a failure that says why: %s', async (_, steps, message) => {
    const { fetch } = await web({ '/': steps });
    await expect(fetch('/')).rejects.toMatchObject({
      code: 'upstream-failed',
      message: expect.stringContaining(message),
    });
  });

  it('because its name is unknown', async () => {
    const { fetch } = await web({}, { resolve: async () => await Promise.reject(new Error('ENOTFOUND')) });
    await expect(fetch('/')).rejects.toMatchObject({ code: 'upstream-failed' });
  });
});
