import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Problem, problems } from '#contract/problem.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const Refusal = z.object({
  ResponseType: z.string(),
  StatusCode: z.string(),
  ResponseTemplates: z.object({ 'application/problem+json': z.string() }),
  ResponseParameters: z.record(z.string(), z.string()).default({}),
});
const refusalsOf = (given: Record<string, unknown>) => [
  ...resourcesOf(synthesised(given).Api, 'AWS::ApiGateway::GatewayResponse', Refusal).values(),
];
const refusals = refusalsOf({ widgetOrigins: 'https://a.example' });

describe.each(refusals)('$ResponseType', (refusal) => {
  const problem = Problem.parse(JSON.parse(refusal.ResponseTemplates['application/problem+json']));

  test('is answered with problem details of the contract', () => {
    expect(problem.status).toBe(problems[problem.code].status);
    expect(refusal.StatusCode).toBe(String(problem.status));
    expect(problem.type).toBe(`urn:aisle:problem:${problem.code}`);
    expect(problem.requestId).toBe('$context.requestId');
  });

  test('can be read by the widget', () => {
    expect(refusal.ResponseParameters).toMatchObject({
      'gatewayresponse.header.Access-Control-Allow-Origin': "'https://a.example'",
    });
  });
});

test.each([
  ['UNAUTHORIZED', 'gatewayresponse.header.WWW-Authenticate', "'Bearer'"],
  ['THROTTLED', 'gatewayresponse.header.Retry-After', "'1'"],
])('%s tells what to do in %s', (type, header, value) => {
  const refusal = refusals.find(({ ResponseType }) => ResponseType === type);
  expect(refusal?.ResponseParameters[header]).toBe(value);
});

test('every refusal that is not named falls under a default', () => {
  const types = refusals.map(({ ResponseType }) => ResponseType);
  expect(types).toEqual(expect.arrayContaining(['DEFAULT_4XX', 'DEFAULT_5XX']));
});

test('with several origins a refusal is for any of them', () => {
  for (const { ResponseParameters } of refusalsOf({ widgetOrigins: 'https://a.example,https://b.example' })) {
    expect(ResponseParameters['gatewayresponse.header.Access-Control-Allow-Origin']).toBe("'*'");
  }
});
