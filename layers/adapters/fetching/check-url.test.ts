import { expect, it } from 'vitest';
import { checkUrl, publicWeb } from './check-url.ts';

it.each([
  'file:///etc/passwd',
  'ftp://shop.example/',
  'gopher://127.0.0.1:6379/_x',
  'data:text/html,x',
  'javascript:alert(1)',
  'shop.example',
  '//shop.example',
  'https://user:pass@shop.example/',
  'https://shop.example:8080/',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://①②⑦.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[fd00:ec2::254]/',
  'http://10.0.0.1\\@shop.example/',
  `https://shop.example/${'a'.repeat(2000)}`,
])('refuses %s', (url) => {
  expect(() => checkUrl(url, publicWeb)).toThrow('cannot be fetched');
});

it.each([
  ['https://shop.example/faq?a=b#c', 'https://shop.example/faq?a=b'],
  ['http://SHOP.example:80', 'http://shop.example/'],
  ['https://1.1.1.1/', 'https://1.1.1.1/'],
])('allows %s', (url, href) => {
  expect(checkUrl(url, publicWeb).href).toBe(href);
});

it('judges a redirect like a new address', () => {
  const base = new URL('https://shop.example/a/b');
  expect(checkUrl('../c', publicWeb, base).href).toBe('https://shop.example/c');
  expect(() => checkUrl('//169.254.169.254/x', publicWeb, base)).toThrow('not on the public internet');
  expect(() => checkUrl('file:///x', publicWeb, base)).toThrow('only http');
});
