import { expect, it } from 'vitest';
import { routes } from '#contract/routes.ts';
import { matchRoute } from './match-route.ts';

it('finds every row of the table, and nothing else', () => {
  for (const key of Object.keys(routes)) {
    const [method = '', resource = ''] = key.split(' ');
    expect(matchRoute(method, resource.replace(/\{\w+\}/gu, 'x-1'))).toMatchObject({ type: 'found', key });
  }
  expect(matchRoute('GET', '/v1/nothing')).toEqual({ type: 'unknown' });
});

it('hands over path parameters as they were sent', () => {
  expect(matchRoute('GET', '/v1/products/a%20b')).toMatchObject({ params: { productId: 'a%20b' } });
});

it('tells which methods a path has', () => {
  expect(matchRoute('PUT', '/v1/conversations/x')).toEqual({
    type: 'other-methods',
    methods: ['GET', 'DELETE'],
  });
});

it('takes a dot in a path for a dot', () => {
  expect(matchRoute('GET', '/v1/openapiXjson')).toEqual({ type: 'unknown' });
});
