import * as z from 'zod';
import type { Role } from '#contract/access.ts';
import { originHeader } from '#contract/origin-header.ts';
import { type Route, routes } from '#contract/routes.ts';
import { mayCall } from '#core/accounts/may-call.ts';
import type { Ports } from '#core/ports.ts';

/** The parts of API Gateway's REQUEST authorizer event that Aisle reads. */
const AuthorizerEvent = z.object({
  methodArn: z.string(),
  httpMethod: z.string(),
  resource: z.string(),
  headers: z.record(z.string(), z.string().optional()).nullish(),
});

type Headers = z.infer<typeof AuthorizerEvent>['headers'];

/** Tells whether a value is what CloudFront sends along. */
export type KnowsOrigin = (value: string) => Promise<boolean>;

/** Where nothing stands before us. */
export const anyOrigin: KnowsOrigin = async () => true;

/** An IAM policy that lets a caller through to routes, and who that caller is. */
export interface AuthorizerReply {
  readonly principalId: string;
  readonly policyDocument: {
    readonly Version: '2012-10-17';
    readonly Statement: readonly {
      Action: 'execute-api:Invoke';
      Effect: 'Allow' | 'Deny';
      Resource: readonly string[];
    }[];
  };
  readonly context: Readonly<Record<string, string>>;
}

/**
 * The one authorizer in front of every route: lets nobody by who did not come through CloudFront, and to guarded routes
 * only who has a token. `Unauthorized` is the message that API Gateway turns into a 401.
 *
 * API Gateway keeps a reply and uses it for other routes of the same kind: for guarded ones by token, so it names all
 * that the caller's roles open; for public ones for everybody, so it says nothing of who asked first.
 */
export function authorize(
  ports: Pick<Ports, 'identity'>,
  knowsOrigin: KnowsOrigin,
): (raw: unknown) => Promise<AuthorizerReply> {
  return async (raw) => {
    const event = AuthorizerEvent.parse(raw);
    if (!(await knowsOrigin(headerOf(event.headers, originHeader)))) throw new Error('Unauthorized');
    if (isPublic(event)) return allow('anybody', openTo([]), event.methodArn);
    const caller = await ports.identity.verify(bearerOf(event.headers));
    if (caller === undefined) throw new Error('Unauthorized');
    return {
      ...allow(caller.id, openTo(caller.roles), event.methodArn),
      context: { tenant: caller.tenant, callerId: caller.id, roles: caller.roles.join(',') },
    };
  };
}

/** What is in no table is nobody's: it is guarded. */
function isPublic({ httpMethod, resource }: { httpMethod: string; resource: string }): boolean {
  const key = `${httpMethod} ${resource}`;
  const row = Object.entries<Route>(routes).find(([known]) => known === key)?.[1];
  return row?.access === 'public';
}

function headerOf(headers: Headers, name: string): string {
  return Object.entries(headers ?? {}).find(([known]) => known.toLowerCase() === name)?.[1] ?? '';
}

function bearerOf(headers: Headers): string {
  return /^Bearer +(\S+)$/iu.exec(headerOf(headers, 'authorization'))?.[1] ?? '';
}

function allow(principalId: string, resources: readonly string[], methodArn: string): AuthorizerReply {
  const [api = '', stage = ''] = methodArn.split('/');
  return {
    principalId,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'execute-api:Invoke',
          Effect: 'Allow',
          Resource: resources.map((resource) => `${api}/${stage}/${resource}`),
        },
      ],
    },
    context: {},
  };
}

/** The routes that roles open, as in a method ARN: `GET/v1/products/*`. */
function openTo(roles: readonly Role[]): readonly string[] {
  return Object.entries(routes)
    .filter(([, route]) => mayCall(route.access, roles))
    .map(([key]) => key.replace(' ', '').replace(/\{\w+\}/gu, '*'));
}
