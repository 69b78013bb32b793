import type { RouteRow } from './route-rows.ts';

/**
 * The paths a page of the shop may call from its own origin, where the widget runs. Merchants, agents and finance work
 * on our own pages, which share the API's origin and need no CORS.
 */
export function widgetPaths(rows: readonly RouteRow[]): readonly string[] {
  const open = rows.filter(({ access }) => access === 'public' || access === 'shopper');
  return [...new Set(open.map(({ path }) => path))];
}

/** Paths as regular expressions that fit them whole, their parameters filled with anything. */
export function pathPatterns(paths: readonly string[]): readonly string[] {
  return paths.map((path) => `^${path.replaceAll('.', '[.]').replaceAll(/\{\w+\}/gu, '[^/]+')}$`);
}
