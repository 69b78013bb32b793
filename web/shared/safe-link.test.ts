import { expect, test } from 'vitest';
import { safeLink } from './safe-link.ts';

const rules = { origin: 'http://127.0.0.1:3000', hosts: ['fernholm.example'] };

test.each([
  ['/products/tent', 'http://127.0.0.1:3000/products/tent'],
  ['returns', 'http://127.0.0.1:3000/returns'],
  ['https://fernholm.example/returns', 'https://fernholm.example/returns'],
  ['https://FERNHOLM.example/', 'https://fernholm.example/'],
])('lets %s lead to %s', (address, href) => {
  expect(safeLink(address, rules)).toBe(href);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox',
  'blob:http://127.0.0.1:3000/1',
  'file:///etc/passwd',
  'http://fernholm.example/',
  'https://evil.example/',
  '//evil.example/',
  String.raw`\\evil.example`,
  String.raw`/\evil.example`,
  'https://fernholm.example.evil.example/',
  'https://evil.example/fernholm.example',
  'https://evilfernholm.example/',
  'https://fernholm.example@evil.example/',
  'https://user:secret@fernholm.example/',
  'http://user@127.0.0.1:3000/',
  'https://fernholm.example:8443/',
  'http://127.0.0.1:3001/',
  'https://fernholm.example\u3002evil.example/',
  'http://[',
])('refuses %j', (address) => {
  expect(safeLink(address, rules)).toBeUndefined();
});
