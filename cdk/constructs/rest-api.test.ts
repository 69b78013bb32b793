import { describe, expect, test } from 'vitest';
import { type RouteRow, routeRows } from '../route-rows.ts';
import { gatewayMethods } from '../testing/gateway-methods.ts';
import { referent } from '../testing/referent.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';
import * as z from 'zod';

const { Api, Functions } = synthesised({ widgetOrigins: 'https://a.example,https://b.example' });
const methods = gatewayMethods(Api);
/** What a part of a function's address calls it, as the stack of functions exports its ARN. */
const exportOf = (name: string): string => `:ExportsOutputFnGetAtt${name}Function`;
const keyOf = ({ method, path }: RouteRow): string => `${method} ${path}`;

const Settings = z.object({
  MethodSettings: z.array(
    z.object({
      HttpMethod: z.string(),
      ResourcePath: z.string(),
      ThrottlingRateLimit: z.number(),
      ThrottlingBurstLimit: z.number(),
    }),
  ),
});
const settings = [...resourcesOf(Api, 'AWS::ApiGateway::Stage', Settings).values()].flatMap(
  ({ MethodSettings }) => MethodSettings,
);

describe.each(routeRows)('$method $path', (row) => {
  const method = methods.find(({ key }) => key === keyOf(row));

  test('is there', () => expect(method).toBeDefined());

  test('is open to nobody but CloudFront, and without a token only if the table says public', () => {
    expect(method?.guardedBy).toEqual(
      row.access === 'public' ? ['x-aisle-origin'] : ['authorization', 'x-aisle-origin'],
    );
  });

  test('has a throttle of its own, within the stage’s', () => {
    const limits = settings.find(
      ({ HttpMethod, ResourcePath }) =>
        `${HttpMethod} ${ResourcePath.replaceAll('~1', '/').slice(1)}` === keyOf(row),
    );
    expect(limits?.ThrottlingRateLimit).toBeGreaterThanOrEqual(1);
    expect(limits?.ThrottlingRateLimit).toBeLessThanOrEqual(20);
    expect(limits?.ThrottlingBurstLimit).toBeGreaterThanOrEqual(limits?.ThrottlingRateLimit ?? Infinity);
    expect(limits?.ThrottlingBurstLimit).toBeLessThanOrEqual(40);
  });

  test('invokes the function of the table', () => {
    expect(method?.integration).toBe('AWS_PROXY');
    expect(method?.uri).toContain(exportOf(row.lambda));
  });

  test('streams if the table has events', () => {
    expect(method?.streams).toBe(row.streams);
    expect(method?.uri.includes('/response-streaming-invocations')).toBe(row.streams);
  });
});

test('there is no method beside the table: preflights are answered by CloudFront', () => {
  expect(methods.map(({ key }) => key).toSorted()).toEqual(routeRows.map(keyOf).toSorted());
});

test('no origin is open when none is listed', () => {
  const closed = synthesised();
  expect(JSON.stringify([closed.Api.Resources, closed.Web.Resources])).not.toMatch(
    /"gatewayresponse.header.Access-Control-Allow-Origin|answerPreflight/u,
  );
});

test('the one authorizer is asked once a minute and token, and every five minutes about CloudFront', () => {
  const Authorizer = z.object({
    Type: z.literal('REQUEST'),
    IdentitySource: z.string(),
    AuthorizerResultTtlInSeconds: z.number(),
    AuthorizerUri: z.unknown(),
  });
  const authorizers = [...resourcesOf(Api, 'AWS::ApiGateway::Authorizer', Authorizer).values()];
  expect(
    Object.fromEntries(authorizers.map((it) => [it.IdentitySource, it.AuthorizerResultTtlInSeconds])),
  ).toEqual({
    'method.request.header.Authorization,method.request.header.x-aisle-origin': 60,
    'method.request.header.x-aisle-origin': 300,
  });
  for (const { AuthorizerUri } of authorizers) {
    expect(JSON.stringify(AuthorizerUri)).toContain(exportOf('authorizer'));
  }
});

test('the gateway calls as one role, which may call our functions and nothing else', () => {
  const Role = z.object({
    AssumeRolePolicyDocument: z.object({ Statement: z.tuple([z.object({ Principal: z.unknown() })]) }),
    Policies: z
      .array(
        z.object({
          PolicyDocument: z.object({
            Statement: z.array(
              z.object({
                Action: z.string(),
                Resource: z.array(z.object({ 'Fn::ImportValue': z.string() })),
              }),
            ),
          }),
        }),
      )
      .default([]),
    ManagedPolicyArns: z.array(z.unknown()).default([]),
  });
  const Call = z.object({ Integration: z.object({ Credentials: z.unknown() }) });
  const Ask = z.object({ AuthorizerCredentials: z.unknown() });
  const [caller, ...others] = [...resourcesOf(Api, 'AWS::IAM::Role', Role)].filter(
    ([, { Policies }]) => Policies.length > 0,
  );
  expect(others).toEqual([]);
  expect(caller?.[1]).toMatchObject({
    AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: 'apigateway.amazonaws.com' } }] },
    ManagedPolicyArns: [],
  });
  const statements = caller?.[1].Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement) ?? [];
  expect(statements.map(({ Action }) => Action)).toEqual(['lambda:InvokeFunction']);
  const called = statements.flatMap(({ Resource }) => Resource.map((it) => referent(it, Functions)));
  const ours = [...resourcesOf(Functions, 'AWS::Lambda::Function', z.object({})).keys()];
  expect(called).toHaveLength(ours.length);
  expect(new Set(called)).toEqual(new Set(ours));

  const as = { 'Fn::GetAtt': [caller?.[0], 'Arn'] };
  for (const { Integration } of resourcesOf(Api, 'AWS::ApiGateway::Method', Call).values()) {
    expect(Integration.Credentials).toEqual(as);
  }
  for (const { AuthorizerCredentials } of resourcesOf(Api, 'AWS::ApiGateway::Authorizer', Ask).values()) {
    expect(AuthorizerCredentials).toEqual(as);
  }
  for (const { Resources } of [Api, Functions]) {
    const types = Object.values(Resources).map(({ Type }) => Type);
    expect(types).not.toContain('AWS::Lambda::Permission');
    expect(types).not.toContain('AWS::IAM::Policy');
  }
});

test('the stage is throttled, traced and of one region', () => {
  const Stage = z.object({
    TracingEnabled: z.boolean(),
    MethodSettings: z.array(z.unknown()),
    CacheClusterEnabled: z.boolean().optional(),
  });
  const [stage] = resourcesOf(Api, 'AWS::ApiGateway::Stage', Stage).values();
  expect(stage?.TracingEnabled).toBe(true);
  expect(stage?.CacheClusterEnabled).toBeUndefined();
  expect(stage?.MethodSettings[0]).toMatchObject({
    HttpMethod: '*',
    ResourcePath: '/*',
    ThrottlingRateLimit: 20,
    ThrottlingBurstLimit: 40,
    DataTraceEnabled: false,
  });
  const Gateway = z.object({ EndpointConfiguration: z.object({ Types: z.tuple([z.literal('REGIONAL')]) }) });
  expect(resourcesOf(Api, 'AWS::ApiGateway::RestApi', Gateway).size).toBe(1);
});

test('the access log does not tell who called', () => {
  const Stage = z.object({ AccessLogSetting: z.object({ Format: z.string() }) });
  const [stage] = resourcesOf(Api, 'AWS::ApiGateway::Stage', Stage).values();
  const format = stage?.AccessLogSetting.Format ?? '';
  expect(Object.keys(z.record(z.string(), z.string()).parse(JSON.parse(format)))).toContain('route');
  expect(format).not.toMatch(
    /sourceIp|userAgent|identity|principal|authorizer\.(?!latency)|context\.path\b|query/i,
  );
});
