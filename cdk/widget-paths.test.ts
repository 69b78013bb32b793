import { expect, test } from 'vitest';
import type { RouteRow } from './route-rows.ts';
import { widgetPaths } from './widget-paths.ts';

const row = (method: string, path: string, access: RouteRow['access']): RouteRow => ({
  method,
  path,
  access,
  lambda: 'system',
  streams: false,
});

test('only what shoppers and strangers may call is open to other origins, each path once', () => {
  const rows = [
    row('GET', '/v1/a/{id}', 'shopper'),
    row('DELETE', '/v1/a/{id}', 'shopper'),
    row('POST', '/v1/b', 'public'),
    row('GET', '/v1/costs', 'finance'),
    row('GET', '/v1/inbox', 'agent'),
  ];
  expect(widgetPaths(rows)).toEqual(['/v1/a/{id}', '/v1/b']);
});
