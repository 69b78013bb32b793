import * as z from 'zod';
import { routes } from '#contract/routes.ts';
import { mayCall } from '#core/accounts/may-call.ts';
import type { Caller, Ports } from '#core/ports.ts';

/** The parts of API Gateway's REQUEST authorizer event that Aisle reads. */
const AuthorizerEvent = z.object({
  methodArn: z.string(),
  headers: z.record(z.string(), z.string().optional()).nullish(),
});

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
  readonly context: { readonly tenant: string; readonly callerId: string; readonly roles: string };
}

/**
 * The one authorizer in front of every guarded route. Its policy names all routes the caller's roles open,
 * because API Gateway reuses it for other routes; `Unauthorized` is the message that API Gateway turns into a 401.
 */
export function authorize(ports: Pick<Ports, 'identity'>): (raw: unknown) => Promise<AuthorizerReply> {
  return async (raw) => {
    const event = AuthorizerEvent.parse(raw);
    const caller = await ports.identity.verify(bearerOf(event.headers ?? {}));
    if (caller === undefined) throw new Error('Unauthorized');
    return replyFor(caller, event.methodArn);
  };
}

function bearerOf(headers: Readonly<Record<string, string | undefined>>): string {
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  return /^Bearer +(\S+)$/iu.exec(header ?? '')?.[1] ?? '';
}

function replyFor(caller: Caller, methodArn: string): AuthorizerReply {
  const [api = '', stage = ''] = methodArn.split('/');
  return {
    principalId: caller.id,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'execute-api:Invoke',
          Effect: 'Allow',
          Resource: openTo(caller).map((route) => `${api}/${stage}/${route}`),
        },
      ],
    },
    context: { tenant: caller.tenant, callerId: caller.id, roles: caller.roles.join(',') },
  };
}

/** The routes somebody may call, as in a method ARN: `GET/v1/products/*`. */
function openTo(caller: Caller): readonly string[] {
  return Object.entries(routes)
    .filter(([, route]) => mayCall(route.access, caller.roles))
    .map(([key]) => key.replace(' ', '').replace(/\{\w+\}/gu, '*'));
}
