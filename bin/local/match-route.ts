import { type KnownRoute, routes } from '#contract/routes.ts';

/** A request's place in the route table. */
export type RouteMatch =
  | { readonly type: 'found'; readonly key: KnownRoute; readonly params: Readonly<Record<string, string>> }
  | { readonly type: 'other-methods'; readonly methods: readonly string[] }
  | { readonly type: 'unknown' };

const table = Object.keys(routes)
  .filter((key): key is KnownRoute => Object.hasOwn(routes, key))
  .map((key) => {
    const [method = '', resource = ''] = key.split(' ');
    return {
      key,
      method,
      pattern: new RegExp(`^${resource.replaceAll('.', '\\.').replace(/\{(\w+)\}/gu, '(?<$1>[^/]+)')}$`, 'u'),
    };
  });

/** Does what API Gateway does with the same table: finds the row of a method and a path. */
export function matchRoute(method: string, path: string): RouteMatch {
  const matches = table.flatMap((row) => {
    const match = row.pattern.exec(path);
    return match === null ? [] : [{ ...row, params: { ...match.groups } }];
  });
  const found = matches.find((row) => row.method === method);
  if (found !== undefined) return { type: 'found', key: found.key, params: found.params };
  if (matches.length > 0) return { type: 'other-methods', methods: matches.map((row) => row.method) };
  return { type: 'unknown' };
}
