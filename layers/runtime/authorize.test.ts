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
  const identity = {
    issueGuest: () => Promise.reject(new Error('not here')),
    verify: async (token: string) => (token === 'good' ? caller : undefined),
    signIn: undefined,
  };
  return authorize({ identity }, async (value) => value === fromCloudFront);
}
const fromCloudFront = 'what CloudFront sends';
const authorizer = authorizerFor(['shopper']);
const chat = { methodArn, httpMethod: 'POST', resource: '/v1/chat' };
const withToken = (authorization?: string) => ({
  ...chat,
  headers: { authorization, 'x-aisle-origin': fromCloudFront },
});

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
      const headers = { [name]: 'Bearer good', 'X-Aisle-Origin': fromCloudFront };
      expect(await authorizer({ ...chat, headers })).toMatchObject({ principalId: 'g1' });
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
    await expect(authorizer(chat)).rejects.toThrow(/^Unauthorized$/u);
    await expect(authorizer({ ...chat, headers: null })).rejects.toThrow(/^Unauthorized$/u);
  });

  it('a route that is in no table', async () => {
    const event = { ...chat, resource: '/v1/unknown', headers: { 'x-aisle-origin': fromCloudFront } };
    await expect(authorizer(event)).rejects.toThrow(/^Unauthorized$/u);
  });
});

const publicRoutes = Object.entries(routes).flatMap(([key, { access }]) =>
  access === 'public' ? [key.split(' ')] : [],
);

describe('whoever did not come through CloudFront is Unauthorized', () => {
  it.each([...publicRoutes, ['POST', '/v1/chat']])(
    'at %s %s, with any token',
    async (httpMethod, resource) => {
      for (const origin of [undefined, '', 'guessed', `${fromCloudFront} `]) {
        const headers = { authorization: 'Bearer good', 'x-aisle-origin': origin };
        const asking = authorizer({ methodArn, httpMethod, resource, headers });
        await expect(asking).rejects.toThrow(/^Unauthorized$/u);
      }
    },
  );

  it('is a failure, and no verdict, while nobody can tell', async () => {
    const away = new Error('The secret store does not answer');
    const unsure = authorize(
      {
        identity: {
          issueGuest: () => Promise.reject(away),
          verify: async () => undefined,
          signIn: undefined,
        },
      },
      () => Promise.reject(away),
    );
    await expect(unsure(withToken('Bearer good'))).rejects.toBe(away);
  });
});

describe('the verdict on what is public', () => {
  it.each(publicRoutes)(
    'is the same for everybody at %s %s: it is kept for whoever asks next',
    async (httpMethod, resource) => {
      for (const authorization of [undefined, 'Bearer bad', 'Bearer good']) {
        const headers = { authorization, 'x-aisle-origin': fromCloudFront };
        expect(await authorizer({ methodArn, httpMethod, resource, headers })).toEqual({
          principalId: 'anybody',
          policyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Action: 'execute-api:Invoke',
                Effect: 'Allow',
                Resource: publicRoutes.map(([method, path]) => `${stage}/${method}${path}`),
              },
            ],
          },
          context: {},
        });
      }
    },
  );

  it('identifies nobody to the functions', async () => {
    const [httpMethod, resource] = publicRoutes[0] ?? [];
    const headers = { authorization: 'Bearer good', 'x-aisle-origin': fromCloudFront };
    const { context } = await authorizer({ methodArn, httpMethod, resource, headers });
    const event = ProxyEvent.parse(proxyEventFor('GET /v1/health', { authorizer: context }));
    expect(event.requestContext.authorizer).toBeUndefined();
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
            `${stage}/GET/v1/sign-in`,
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
