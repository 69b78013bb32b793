import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { LambdaName } from '#contract/lambdas.ts';
import { type KnownRoute, routes } from '#contract/routes.ts';
import { ShopError } from '#core/errors.ts';
import type { BlobStore, Telemetry } from '#core/ports.ts';
import type { AuthorizerReply } from '#runtime/authorize.ts';
import { shopErrorOf } from '#runtime/problem-of.ts';
import { problemReply } from '#runtime/problem-reply.ts';
import type { Admission } from './admission.ts';
import { callAuthorizer } from './call-authorizer.ts';
import { lambdaContext } from './lambda-runtime.ts';
import type { LocalFunction } from './local-functions.ts';
import { matchRoute, type RouteMatch } from './match-route.ts';
import { answerPreflight } from './preflight.ts';
import { readBody } from './read-body.ts';
import type { SignInServer } from './sign-in/sign-in-server.ts';
import { toProxyEvent } from './to-proxy-event.ts';

/** What stands behind the gateway. */
export interface Backend {
  readonly functions: Readonly<Record<LambdaName, LocalFunction>>;
  readonly authorizer: (event: unknown) => Promise<AuthorizerReply>;
  readonly origins: readonly string[];
  /** Signs staff in, where that is done on this port. */
  readonly signIn?: SignInServer;
  readonly telemetry: Pick<Telemetry, 'degraded'>;
  /** Pictures of products, where there are some. */
  readonly assets?: Pick<BlobStore, 'read'>;
}

const LambdaReply = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});
type LambdaReply = z.infer<typeof LambdaReply>;

/** Answers in any case: who watches has to see that Aisle is busy, not gone. */
const watched: KnownRoute = 'GET /v1/health';

/** API Gateway on a laptop: routes, authorizes, calls the function with a proxy event, passes its reply on. */
export async function gateway(
  backend: Backend,
  doors: Admission,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const requestId = randomUUID();
  const { origin } = request.headers;
  using place = new DisposableStack();
  try {
    const match = matchRoute(request.method ?? 'GET', url.pathname);
    if (request.method === 'OPTIONS' && match.type === 'other-methods') {
      return answerPreflight(match.methods, origin, backend.origins, response);
    }
    const { key, params } = found(match, response);
    if (key !== watched) place.use(doors.enter());
    const authorizer = await authorized(backend, request, key, url);
    const body = await readBody(request);
    const event = toProxyEvent(request, { key, url, params, body, requestId, authorizer });
    const { lambda } = routes[key];
    const called = backend.functions[lambda];
    const context = lambdaContext(lambda, requestId);
    if (called.streams) await called.call(event, response, context);
    else send(response, LambdaReply.parse(await called.call(event, context)));
  } catch (error) {
    const problem = shopErrorOf(error);
    if (problem.code === 'internal-error') backend.telemetry.degraded('gateway', error);
    if (response.headersSent) response.destroy();
    else send(response, problemReply(problem, { requestId, origin, origins: backend.origins }));
  }
}

function found(match: RouteMatch, response: ServerResponse): Extract<RouteMatch, { type: 'found' }> {
  if (match.type === 'found') return match;
  if (match.type === 'unknown') {
    throw new ShopError('not-found', 'There is no such route: see GET /v1/openapi.json for those that are');
  }
  const methods = match.methods.join(', ');
  response.setHeader('allow', methods);
  throw new ShopError('method-not-allowed', `This address takes ${methods}`);
}

async function authorized(
  backend: Backend,
  request: IncomingMessage,
  key: KnownRoute,
  url: URL,
): Promise<AuthorizerReply['context'] | undefined> {
  if (routes[key].access === 'public') return undefined;
  return await callAuthorizer(backend.authorizer, { key, path: url.pathname }, request.headers);
}

function send(response: ServerResponse, { statusCode, headers, body }: LambdaReply): void {
  response.writeHead(statusCode, headers).end(body);
}
