import type { Access } from '#contract/access.ts';
import type { LambdaName } from '#contract/lambdas.ts';
import { type Route, routes } from '#contract/routes.ts';

/** A row of the route table as API Gateway needs it. */
export interface RouteRow {
  readonly method: string;
  /** As in `/v1/conversations/{conversationId}`. */
  readonly path: string;
  readonly lambda: LambdaName;
  readonly access: Access;
  /** Whether its function streams: then each of its routes is called so, what streams nothing too. */
  readonly streams: boolean;
}

const table = Object.entries<Route>(routes);
const streaming = new Set(table.flatMap(([, { lambda, streams }]) => (streams === undefined ? [] : lambda)));

/** Every row of the route table, its key taken apart. */
export const routeRows: readonly RouteRow[] = table.map(([key, route]) => {
  const space = key.indexOf(' ');
  return {
    method: key.slice(0, space),
    path: key.slice(space + 1),
    lambda: route.lambda,
    access: route.access,
    streams: streaming.has(route.lambda),
  };
});
