import type { IncomingHttpHeaders } from 'node:http';
import type { RouteKey } from '#contract/routes.ts';
import { ShopError } from '#core/errors.ts';
import type { AuthorizerReply } from '#runtime/authorize.ts';

/** Stands before the method and the path of a request in the name of what it calls. */
const api = 'arn:aws:execute-api:local:000000000000:local/local';

/** What is asked for: the row of the table, and the address it was asked by. */
export interface Asked {
  readonly key: RouteKey;
  readonly path: string;
}

/** Does what API Gateway does with an authorizer: asks it, and holds the request against the policy it gives. */
export async function callAuthorizer(
  authorizer: (event: unknown) => Promise<AuthorizerReply>,
  { key, path }: Asked,
  { authorization }: IncomingHttpHeaders,
): Promise<AuthorizerReply['context']> {
  const space = key.indexOf(' ');
  const [httpMethod, resource] = [key.slice(0, space), key.slice(space + 1)];
  const methodArn = `${api}/${httpMethod}${path}`;
  const event = { methodArn, httpMethod, resource, headers: { authorization } };
  const reply = await authorizer(event).catch(refuse);
  if (allows(reply.policyDocument, methodArn)) return reply.context;
  throw new ShopError('forbidden', 'The token does not allow this');
}

/** API Gateway takes this one message for a 401. */
function refuse(cause: unknown): never {
  if (!(cause instanceof Error) || cause.message !== 'Unauthorized') throw cause;
  throw new ShopError(
    'unauthenticated',
    'Send a token that is in force: POST /v1/guest-sessions gives one to a shopper',
    { cause },
  );
}

function allows({ Statement }: AuthorizerReply['policyDocument'], methodArn: string): boolean {
  const applies = Statement.filter(({ Resource }) => Resource.some((name) => matches(name, methodArn)));
  return applies.length > 0 && applies.every(({ Effect }) => Effect === 'Allow');
}

/** A star in a policy stands for anything, slashes too. */
function matches(name: string, methodArn: string): boolean {
  const pattern = name.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${pattern}$`, 'su').test(methodArn);
}
