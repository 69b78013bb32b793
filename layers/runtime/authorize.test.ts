import { describe, expect, it } from 'vitest';
import type { Role } from '#contract/access.ts';
import { routes } from '#contract/routes.ts';
import { mayCall } from '#core/accounts/may-call.ts';
import type { Caller } from '#core/ports.ts';
import { authorize } from './authorize.ts';
import { ProxyEvent } from './proxy-event.ts';
import { proxyEventFor } from './testing/proxy-event-for.ts';

const stage = 'arn:aws:execute-api:eu-central-1:123456789012:abc123/prod';
const methodArn = `${stage}/POST/v1/chat`;

/** An authorizer for which the token `good` stands for a caller with these roles. */
function authorizerFor(roles: readonly Role[]) {
  const caller: Caller = { tenant: 'main', id: 'g1', roles };
  return authorize({
    identity: {
      issueGuest: () => Promise.reject(new Error('not here')),
      verify: async (token) => (token === 'good' ? caller : undefined),
    },
  });
}
const authorizer = authorizerFor(['shopper']);
const withToken = (authorization?: string) => ({ methodArn, headers: { authorization } });

describe('a token that is in force', () => {
  it('tells who calls, in a context the functions understand', async () => {
    const { principalId, context } = await authorizer(withToken('Bearer good'));
    expect(principalId).toBe('g1');
    const event = ProxyEvent.parse(proxyEventFor('POST /v1/chat', { authorizer: context }));
    expect(event.requestContext.authorizer).toEqual({ tenant: 'main', callerId: 'g1', roles: ['shopper'] });
  });

  it.each(['Bearer good', 'bearer good', 'BEARER   good'])('is read from "%s"', async (authorization) => {
    expect(await authorizer(withToken(authorization))).toMatchObject({ principalId: 'g1' });
  });

  it('is found whatever the case of the header', async () => {
    for (const name of ['authorization', 'Authorization', 'AUTHORIZATION']) {
      expect(await authorizer({ methodArn, headers: { [name]: 'Bearer good' } })).toMatchObject({
        principalId: 'g1',
      });
    }
  });
});

describe('anything else is Unauthorized, the word for a 401', () => {
  it.each([
    undefined,
    '',
    'good',
    'Bearer',
    'Bearer ',
    'Bearer bad',
    'Bearer good good',
    'Bearer good,Bearer bad',
    'Basic good',
    'Bearer good\n',
    ' Bearer good',
  ])('%j', async (authorization) => {
    await expect(authorizer(withToken(authorization))).rejects.toThrow(/^Unauthorized$/u);
  });

  it('no headers at all', async () => {
    await expect(authorizer({ methodArn })).rejects.toThrow(/^Unauthorized$/u);
    await expect(authorizer({ methodArn, headers: null })).rejects.toThrow(/^Unauthorized$/u);
  });
});

const policyFor = async (roles: readonly Role[]) =>
  (await authorizerFor(roles)(withToken('Bearer good'))).policyDocument;

describe('the policy', () => {
  it('names the routes of a shopper, whichever was asked for, with a star for each parameter', async () => {
    expect(await policyFor(['shopper'])).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'execute-api:Invoke',
          Effect: 'Allow',
          Resource: [
            `${stage}/GET/v1/health`,
            `${stage}/GET/v1/openapi.json`,
            `${stage}/POST/v1/guest-sessions`,
            `${stage}/POST/v1/chat`,
            `${stage}/GET/v1/conversations/*`,
            `${stage}/DELETE/v1/conversations/*`,
            `${stage}/POST/v1/messages/*/feedback`,
            `${stage}/GET/v1/knowledge/search`,
            `${stage}/DELETE/v1/events`,
            `${stage}/POST/v1/events`,
            `${stage}/GET/v1/recommendations`,
            `${stage}/POST/v1/recommendations/rerank`,
            `${stage}/GET/v1/products`,
            `${stage}/GET/v1/products/*`,
          ],
        },
      ],
    });
  });

  it.each<Role>(['shopper', 'merchant', 'agent', 'finance', 'admin'])(
    'of a %s names exactly the routes its role opens',
    async (role) => {
      const [statement] = (await policyFor([role])).Statement;
      const open = Object.entries(routes).filter(([, { access }]) => mayCall(access, [role]));
      expect(statement?.Resource).toHaveLength(open.length);
    },
  );

  it('is never without a resource: API Gateway takes an empty list for a broken authorizer', async () => {
    const [statement] = (await policyFor([])).Statement;
    expect(statement?.Resource.length).toBeGreaterThan(0);
  });
});
