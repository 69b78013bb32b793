import { expect, it } from 'vitest';
import type { AuthorizerReply } from '#runtime/authorize.ts';
import { type Asked, callAuthorizer } from './call-authorizer.ts';

const api = 'arn:aws:execute-api:local:000000000000:local/local';
const context = { tenant: 'main', callerId: 'g1', roles: 'shopper' };

const statement = (Effect: 'Allow' | 'Deny', routes: readonly string[]) => ({
  Action: 'execute-api:Invoke' as const,
  Effect,
  Resource: routes.map((route) => `${api}/${route}`),
});

/** A request as the gateway knows it; what row it is of matters to the authorizer alone. */
const asking = (methodAndPath: string): Asked => ({
  key: methodAndPath.startsWith('GET') ? 'GET /v1/products/{productId}' : 'POST /v1/chat',
  path: methodAndPath.slice(methodAndPath.indexOf('/')),
});

/** Calls with a policy that opens and closes these routes. */
const call = (methodAndPath: string, open: readonly string[], closed: readonly string[] = []) => {
  const reply: AuthorizerReply = {
    principalId: 'g1',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [statement('Allow', open), statement('Deny', closed)],
    },
    context,
  };
  return callAuthorizer(async () => reply, asking(methodAndPath), { authorization: 'Bearer x' });
};

it('asks with the method, the path and the token', async () => {
  let asked: unknown;
  const authorizer = (event: unknown): Promise<never> => {
    asked = event;
    return Promise.reject(new Error('Unauthorized'));
  };
  const calling = callAuthorizer(authorizer, asking('POST/v1/chat'), { authorization: 'Bearer x' });
  await expect(calling).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(asked).toEqual({
    methodArn: `${api}/POST/v1/chat`,
    httpMethod: 'POST',
    resource: '/v1/chat',
    headers: { authorization: 'Bearer x' },
  });
});

it.each([
  ['POST/v1/chat', 'POST/v1/chat'],
  ['GET/v1/products/a-1', 'GET/v1/products/*'],
  ['POST/v1/messages/a-1/feedback', 'POST/v1/messages/*/feedback'],
])('lets %s through where the policy opens %s', async (asked, open) => {
  expect(await call(asked, ['GET/v1/health', open])).toBe(context);
});

it.each([
  ['POST/v1/chat', 'GET/v1/chat'],
  ['POST/v1/chat', 'POST/v1/chats'],
  ['POST/v1/chat/x', 'POST/v1/chat'],
  ['POST/v1xchat', 'POST/v1.chat'],
  ['GET/v1/products', 'GET/v1/products/*'],
])('holds %s back where it opens %s', async (asked, open) => {
  await expect(call(asked, [open])).rejects.toMatchObject({ code: 'forbidden' });
});

it('holds back what the policy closes, whatever it opens', async () => {
  await expect(call('POST/v1/chat', ['*'], ['POST/v1/chat'])).rejects.toMatchObject({ code: 'forbidden' });
});

it('takes any other failure for what it is', async () => {
  const away = new Error('The secret store does not answer');
  await expect(callAuthorizer(() => Promise.reject(away), asking('POST/v1/chat'), {})).rejects.toBe(away);
});
