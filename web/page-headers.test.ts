import { expect, test } from 'vitest';
import { pageHeaders } from './page-headers.ts';

const policy = new Map(
  pageHeaders['content-security-policy'].split('; ').map((directive): [string, string] => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')];
  }),
);

test('allows nothing that is not named', () => {
  expect(policy.get('default-src')).toBe("'none'");
});

test('allows no inline script or style, no foreign source and no eval', () => {
  for (const kind of ['script', 'style', 'connect', 'font']) {
    expect(policy.get(`${kind}-src`)).toBe("'self'");
  }
});

test('shows the pictures of imported products, over TLS only', () => {
  expect(policy.get('img-src')).toBe("'self' https:");
});

test('lets nobody frame the pages, move their base or send their forms elsewhere', () => {
  expect(policy.get('frame-ancestors')).toBe("'none'");
  expect(policy.get('base-uri')).toBe("'none'");
  expect(policy.get('form-action')).toBe("'self'");
});

test('makes no markup of text', () => {
  expect(policy.get('require-trusted-types-for')).toBe("'script'");
  expect(policy.get('trusted-types')).toBe("'none'");
});
