import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pageHeaders } from '../../web/page-headers.ts';
import { testServer } from './testing/test-server.ts';

async function serverWithPages() {
  const { address, web, observer } = await testServer();
  await mkdir(path.join(web, 'docs'));
  await Promise.all([
    writeFile(path.join(web, 'index.html'), 'the shop'),
    writeFile(path.join(web, 'docs', 'index.html'), 'the docs'),
    writeFile(path.join(web, 'widget.js'), 'the widget'),
    writeFile(path.join(web, 'notes.txt'), 'a type that is not served'),
    writeFile(path.join(web, '.secret'), 'hidden'),
    writeFile(`${web}-secret.html`, 'next door'),
  ]);
  onTestFinished(() => rm(`${web}-secret.html`));
  return { address, web, observer };
}

/** The reply to a path exactly as it stands: `fetch` would tidy it up. */
async function rawReply(address: string, target: string, method = 'GET'): Promise<string> {
  const socket = net.connect(Number(new URL(address).port), '127.0.0.1');
  socket.write(`${method} ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  return Buffer.concat(await Array.fromAsync(socket, (chunk) => Buffer.from(chunk))).toString('utf8');
}

it.each([
  ['/', 'the shop', 'text/html; charset=utf-8'],
  ['/products/tent-borealis-2', 'the shop', 'text/html; charset=utf-8'],
  ['/products/tent.2', 'the shop', 'text/html; charset=utf-8'],
  ['/help/returns/', 'the shop', 'text/html; charset=utf-8'],
  ['/docs', 'the docs', 'text/html; charset=utf-8'],
  ['/docs/', 'the docs', 'text/html; charset=utf-8'],
  ['/docs/?q=1', 'the docs', 'text/html; charset=utf-8'],
  ['/widget.js', 'the widget', 'text/javascript; charset=utf-8'],
  ['/docs/../widget%2Ejs', 'the widget', 'text/javascript; charset=utf-8'],
])('%s is %s', async (target, text, type) => {
  const { address } = await serverWithPages();
  const reply = await fetch(address + target);
  expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([200, type, text]);
  expect(Object.fromEntries(reply.headers)).toMatchObject(pageHeaders);
});

it.each([
  '/nothing.html',
  '/notes.txt',
  '/.secret',
  '/index.html/x.html',
  '/docs.html',
  '/index.html%00.js',
  '/%00',
  '/%zz',
  `/${'x'.repeat(3_000)}.html`,
  '/v1',
  '/V1/health',
])('%s is not there', async (target) => {
  const { address } = await serverWithPages();
  const reply = await fetch(address + target);
  expect(reply.status).toBe(404);
  expect(Object.fromEntries(reply.headers)).toMatchObject(pageHeaders);
});

it.each([
  '/../',
  '/..%2f',
  '/%2e%2e/',
  '/%2e%2e%2f',
  '/docs/..%2f..%2f',
  '/..\\',
  '/..%5c',
  '//../',
  '/%252e%252e%252f',
])('nothing above the folder can be reached by %s', async (way) => {
  const { address, web } = await serverWithPages();
  for (const target of [`${path.basename(web)}-secret.html`, 'etc/passwd', `..${web}-secret.html`]) {
    const reply = await rawReply(address, way + target);
    expect(reply).toMatch(/^HTTP\/1\.1 40[04] /u);
    expect(reply).not.toContain('next door');
  }
});

it('has no body for HEAD, and takes no other method', async () => {
  const { address } = await serverWithPages();
  const head = await fetch(`${address}/`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  const post = await fetch(`${address}/`, { method: 'POST', body: 'x' });
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

it('takes what cannot be read for what is not there', async () => {
  const { address, web, observer } = await serverWithPages();
  await symlink(path.join(web, 'loop.html'), path.join(web, 'loop.html'));
  await mkdir(path.join(web, 'folder.html'));
  expect((await fetch(`${address}/loop.html`)).status).toBe(404);
  expect((await fetch(`${address}/folder.html`)).status).toBe(404);
  expect(observer.degradations).toEqual([]);
});
