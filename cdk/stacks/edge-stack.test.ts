import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Problem } from '#contract/problem.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const { Edge, Visits, Web } = synthesised({ stage: 'prod' });
if (Edge === undefined || Visits === undefined) throw new Error('prod has no edge');

const Rule = z.object({
  Name: z.string(),
  Priority: z.number(),
  Action: z.unknown().optional(),
  OverrideAction: z.unknown().optional(),
  Statement: z.record(z.string(), z.unknown()),
  VisibilityConfig: z.object({ SampledRequestsEnabled: z.boolean() }),
});
const Acl = z.object({
  Scope: z.string(),
  DefaultAction: z.unknown(),
  Rules: z.array(Rule),
  CustomResponseBodies: z.record(z.string(), z.object({ Content: z.string() })),
  AssociationConfig: z.unknown(),
});
const [acl] = resourcesOf(Edge, 'AWS::WAFv2::WebACL', Acl).values();
const rule = (name: string) => acl?.Rules.find(({ Name }) => Name === name);

test('dev has no web ACL and no log of visits, which cost while idle', () => {
  const dev = synthesised({ stage: 'dev' });
  expect([dev.Edge, dev.Visits]).toEqual([undefined, undefined]);
  expect(JSON.stringify(dev.Web.Resources)).not.toContain('WebACLId');
});

describe('the web ACL of prod', () => {
  test('lies where CloudFront looks for it, and stands before CloudFront', () => {
    expect([Edge.region, acl?.Scope]).toEqual(['us-east-1', 'CLOUDFRONT']);
    const Distribution = z.object({ DistributionConfig: z.object({ WebACLId: z.unknown() }) });
    const [distribution] = resourcesOf(Web, 'AWS::CloudFront::Distribution', Distribution).values();
    const [output] = Object.keys(Edge.Outputs);
    expect(distribution?.DistributionConfig.WebACLId).toEqual({
      'Fn::GetStackOutput': { StackName: 'aisle-prod-edge', Region: 'us-east-1', OutputName: output },
    });
  });

  test('is found without a look-up or a function that copies its ARN', () => {
    for (const stack of [Edge, Web, Visits]) {
      expect(JSON.stringify(stack.Resources)).not.toMatch(/Custom::CrossRegion/u);
    }
  });

  test('is found by a stack of its own region as well', () => {
    const { Web: there } = synthesised({ stage: 'prod', region: 'us-east-1' });
    expect(JSON.stringify(there.Resources)).toMatch(/"WebACLId":\{"Fn::GetStackOutput"/u);
  });

  test('lets an address ask the API a hundred times a minute, and then says so as the API does', () => {
    expect(rule('RequestsPerMinute')?.Statement).toMatchObject({
      RateBasedStatement: {
        Limit: 100,
        EvaluationWindowSec: 60,
        AggregateKeyType: 'IP',
        ScopeDownStatement: {
          ByteMatchStatement: { PositionalConstraint: 'STARTS_WITH', SearchString: '/v1/' },
        },
      },
    });
    expect(rule('RequestsPerMinute')?.Action).toMatchObject({
      Block: {
        CustomResponse: {
          ResponseCode: 429,
          ResponseHeaders: expect.arrayContaining([{ Name: 'Retry-After', Value: '60' }]),
        },
      },
    });
    const [body] = Object.values(acl?.CustomResponseBodies ?? {});
    const problem = Problem.parse(JSON.parse(body?.Content ?? ''));
    expect(problem).toMatchObject({ code: 'too-many-requests', status: 429 });
  });

  test.each([
    'AWSManagedRulesAmazonIpReputationList',
    'AWSManagedRulesKnownBadInputsRuleSet',
    'AWSManagedRulesCommonRuleSet',
  ])('asks %s, whose verdicts stand', (name) => {
    expect(rule(name)?.OverrideAction).toEqual({ None: {} });
    expect(rule(name)?.Statement).toMatchObject({
      ManagedRuleGroupStatement: { VendorName: 'AWS', Name: name },
    });
  });

  test('does not take what a shopper or a merchant writes for an attack, but counts it', () => {
    expect(rule('AWSManagedRulesCommonRuleSet')?.Statement).toMatchObject({
      ManagedRuleGroupStatement: {
        RuleActionOverrides: [
          'SizeRestrictions_BODY',
          'CrossSiteScripting_BODY',
          'GenericLFI_BODY',
          'GenericRFI_BODY',
          'EC2MetaDataSSRF_BODY',
        ].map((Name) => ({ Name, ActionToUse: { Count: {} } })),
      },
    });
  });

  test('refuses bodies of more than 64 KiB but where the route table takes them', () => {
    const not = (PositionalConstraint: string, SearchString: string) =>
      expect.objectContaining({
        NotStatement: {
          Statement: {
            ByteMatchStatement: expect.objectContaining({ PositionalConstraint, SearchString }),
          },
        },
      });
    const { AndStatement } = z
      .object({ AndStatement: z.object({ Statements: z.array(z.unknown()) }) })
      .parse(rule('BodySize')?.Statement);
    const [size, ...exceptions] = AndStatement.Statements;
    expect(size).toMatchObject({
      SizeConstraintStatement: {
        ComparisonOperator: 'GT',
        Size: 65_536,
        FieldToMatch: { Body: { OversizeHandling: 'MATCH' } },
      },
    });
    expect(exceptions).toEqual(
      expect.arrayContaining([
        not('EXACTLY', '/v1/knowledge/sources'),
        not('STARTS_WITH', '/v1/knowledge/sources/'),
      ]),
    );
    expect(acl?.AssociationConfig).toEqual({
      RequestBody: { CLOUDFRONT: { DefaultSizeInspectionLimit: 'KB_64' } },
    });
  });

  test('asks its rules in one order, and keeps no samples of requests', () => {
    expect(acl?.DefaultAction).toEqual({ Allow: {} });
    expect(acl?.Rules.map(({ Priority }) => Priority)).toEqual([0, 1, 2, 3, 4]);
    for (const { VisibilityConfig } of acl?.Rules ?? []) {
      expect(VisibilityConfig.SampledRequestsEnabled).toBe(false);
    }
  });

  test('logs what it refused, without tokens, cookies and queries, addresses masked', () => {
    const Logging = z.object({
      LoggingFilter: z.object({
        DefaultBehavior: z.literal('DROP'),
        Filters: z.tuple([z.object({ Conditions: z.unknown() })]),
      }),
      RedactedFields: z.array(z.unknown()),
    });
    const [logging] = resourcesOf(Edge, 'AWS::WAFv2::LoggingConfiguration', Logging).values();
    expect(logging?.LoggingFilter.Filters[0].Conditions).toEqual([{ ActionCondition: { Action: 'BLOCK' } }]);
    expect(logging?.RedactedFields).toEqual(
      expect.arrayContaining([
        { QueryString: {} },
        { SingleHeader: { Name: 'authorization' } },
        { SingleHeader: { Name: 'cookie' } },
      ]),
    );
    const Log = z.object({
      LogGroupName: z.string().startsWith('aws-waf-logs-'),
      RetentionInDays: z.literal(30),
      DataProtectionPolicy: z.unknown(),
    });
    const [log] = resourcesOf(Edge, 'AWS::Logs::LogGroup', Log).values();
    expect(JSON.stringify(log?.DataProtectionPolicy)).toMatch(/IpAddress"\],"Operation":\{"Deidentify/u);
  });
});

test('what CloudFront tells of a visit tells nothing of the visitor', () => {
  expect(Visits.region).toBe('us-east-1');
  const Delivery = z.object({ RecordFields: z.array(z.string()) });
  const [delivery] = resourcesOf(Visits, 'AWS::Logs::Delivery', Delivery).values();
  expect(delivery?.RecordFields).toContain('sc-status');
  const telling = /ip|stem|query|cookie|referer|user-agent|forwarded|country|asn|port|host|request-id/iu;
  expect(delivery?.RecordFields.filter((field) => telling.test(field))).toEqual([]);
});
