import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const { Web } = synthesised();
const Behaviour = z.object({
  ViewerProtocolPolicy: z.string(),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.unknown(),
  AllowedMethods: z.array(z.string()).optional(),
  Compress: z.boolean(),
});
const Distribution = z.object({
  DistributionConfig: z.object({
    DefaultCacheBehavior: Behaviour,
    CacheBehaviors: z.array(Behaviour.extend({ PathPattern: z.string() })),
    CustomErrorResponses: z.array(
      z.strictObject({ ErrorCode: z.number(), ErrorCachingMinTTL: z.literal(0) }),
    ),
    Aliases: z.array(z.string()).optional(),
    ViewerCertificate: z.object({ MinimumProtocolVersion: z.string() }).optional(),
  }),
});
const configOf = (stack: typeof Web) => {
  const [found] = resourcesOf(stack, 'AWS::CloudFront::Distribution', Distribution).values();
  return found?.DistributionConfig;
};

describe('the pages', () => {
  test('lie in a bucket the public cannot reach', () => {
    const Bucket = z.object({ PublicAccessBlockConfiguration: z.record(z.string(), z.literal(true)) });
    const [bucket, ...others] = resourcesOf(Web, 'AWS::S3::Bucket', Bucket).values();
    expect(others).toEqual([]);
    expect(Object.keys(bucket?.PublicAccessBlockConfiguration ?? {}).toSorted()).toEqual([
      'BlockPublicAcls',
      'BlockPublicPolicy',
      'IgnorePublicAcls',
      'RestrictPublicBuckets',
    ]);
  });

  test('are read by this distribution alone, and over TLS; in dev what empties the bucket gets in as well', () => {
    const Policy = z.object({ PolicyDocument: z.object({ Statement: z.array(z.unknown()) }) });
    const [policy] = resourcesOf(
      synthesised({ stage: 'prod' }).Web,
      'AWS::S3::BucketPolicy',
      Policy,
    ).values();
    expect(policy?.PolicyDocument.Statement).toEqual([
      expect.objectContaining({
        Effect: 'Deny',
        Action: 's3:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
      expect.objectContaining({
        Effect: 'Allow',
        Action: 's3:GetObject',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
      }),
    ]);
  });

  test('are found by a function that CloudFront can run', () => {
    const Edge = z.object({ FunctionCode: z.string(), FunctionConfig: z.object({ Runtime: z.string() }) });
    const [edge] = resourcesOf(Web, 'AWS::CloudFront::Function', Edge).values();
    expect(edge?.FunctionConfig.Runtime).toBe('cloudfront-js-2.0');
    const request = runInNewContext(`${edge?.FunctionCode}; handler({ request: { uri: '/docs' } })`);
    expect(request).toEqual({ uri: '/docs/index.html' });
  });

  test('come with headers that forbid inline code, framing and plain HTTP', () => {
    const Headers = z.object({
      ResponseHeadersPolicyConfig: z.object({ SecurityHeadersConfig: z.unknown() }),
    });
    const [headers] = resourcesOf(Web, 'AWS::CloudFront::ResponseHeadersPolicy', Headers).values();
    expect(headers?.ResponseHeadersPolicyConfig.SecurityHeadersConfig).toMatchObject({
      ContentSecurityPolicy: {
        Override: true,
        ContentSecurityPolicy: {
          'Fn::Join': [
            '',
            [
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; connect-src 'self' https://",
              { 'Fn::ImportValue': expect.stringContaining('StaffPoolDomain') },
              expect.stringMatching(
                /^\.auth\.eu-central-1\.\w+\.com; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'$/u,
              ),
            ],
          ],
        },
      },
      FrameOptions: { FrameOption: 'DENY' },
      ContentTypeOptions: { Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000 },
    });
    expect(configOf(Web)?.DefaultCacheBehavior.ResponseHeadersPolicyId).toMatchObject({
      Ref: expect.stringContaining('SecurityHeaders'),
    });
  });
});

describe('the API behind the same host', () => {
  const config = configOf(Web);
  const api = config?.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/v1/*');

  test('is never cached, changed on the way or reached without TLS', () => {
    expect(api).toMatchObject({
      // AWS's own policies: CachingDisabled, AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
      Compress: false,
    });
  });

  test('takes every method', () => {
    expect(api?.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'POST', 'DELETE', 'OPTIONS']));
  });

  test('has its errors left as they are, and none kept for the next caller', () => {
    const codes = config?.CustomErrorResponses.map(({ ErrorCode }) => ErrorCode);
    expect(codes).toEqual(expect.arrayContaining([404, 500, 502, 503, 504]));
  });
});

describe('the pictures of products', () => {
  const pictures = configOf(Web)?.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/assets/*');

  test('are cached, over TLS, with the headers of the pages', () => {
    expect(pictures).toMatchObject({
      // AWS's own policy: CachingOptimized.
      CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      ViewerProtocolPolicy: 'redirect-to-https',
      ResponseHeadersPolicyId: configOf(Web)?.DefaultCacheBehavior.ResponseHeadersPolicyId,
    });
  });

  test('are only read', () => {
    expect(pictures?.AllowedMethods ?? ['GET', 'HEAD']).toEqual(['GET', 'HEAD']);
  });
});

describe('CloudFront and the gateway', () => {
  const Origins = z.object({
    DistributionConfig: z.object({
      Comment: z.string(),
      Origins: z.array(
        z.object({
          OriginCustomHeaders: z
            .array(z.object({ HeaderName: z.string(), HeaderValue: z.unknown() }))
            .optional(),
        }),
      ),
    }),
  });
  const of = (stacks: ReturnType<typeof synthesised>) => {
    const [found] = resourcesOf(stacks.Web, 'AWS::CloudFront::Distribution', Origins).values();
    return found?.DistributionConfig;
  };

  test('share a secret that is in no template: CloudFormation reads it', () => {
    const [header, ...others] = (of(synthesised())?.Origins ?? []).flatMap(
      (it) => it.OriginCustomHeaders ?? [],
    );
    expect(others).toEqual([]);
    expect(header?.HeaderName).toBe('x-aisle-origin');
    expect(JSON.stringify(header?.HeaderValue)).toMatch(
      /\{\{resolve:secretsmanager:",.*ORIGINSECRET.*":SecretString:value::\}\}"/u,
    );
  });

  test('get a new one with a new round, both in the same deployment', () => {
    const [first, second] = ['1', '2'].map((originSecretRound) => synthesised({ originSecretRound }));
    const Secret = z.object({
      GenerateSecretString: z.object({ SecretStringTemplate: z.string().optional() }),
    });
    const templateOf = (stacks = first) =>
      [...resourcesOf(stacks?.Data ?? Web, 'AWS::SecretsManager::Secret', Secret).values()]
        .map(({ GenerateSecretString }) => GenerateSecretString.SecretStringTemplate)
        .find((template) => template !== undefined);
    expect([templateOf(first), templateOf(second)]).toEqual(['{"round":"1"}', '{"round":"2"}']);
    expect(of(first ?? synthesised())?.Comment).not.toBe(of(second ?? synthesised())?.Comment);
  });
});

test('a preflight of a page of the shop is answered by a function that CloudFront can run', () => {
  const { Web: web } = synthesised({ widgetOrigins: 'https://a.example,https://b.example' });
  const Edge = z.object({ FunctionCode: z.string().max(10_000) });
  const code = [...resourcesOf(web, 'AWS::CloudFront::Function', Edge).values()]
    .map(({ FunctionCode }) => FunctionCode)
    .find((text) => text.includes('answerPreflight'));
  const event = {
    request: { method: 'OPTIONS', uri: '/v1/chat', headers: { origin: { value: 'https://b.example' } } },
  };
  const reply: unknown = runInNewContext(`${code}; handler(${JSON.stringify(event)})`);
  expect(reply).toMatchObject({
    statusCode: 204,
    headers: { 'access-control-allow-origin': { value: 'https://b.example' } },
  });
});

test('the widget may be loaded by pages of the shop, which are of another site', () => {
  const Headers = z.object({
    ResponseHeadersPolicyConfig: z.object({
      CorsConfig: z.object({
        AccessControlAllowOrigins: z.object({ Items: z.array(z.string()) }),
        AccessControlAllowCredentials: z.literal(false),
      }),
      CustomHeadersConfig: z.object({
        Items: z.array(z.object({ Header: z.string(), Value: z.string() })),
      }),
    }),
  });
  const [policy] = resourcesOf(Web, 'AWS::CloudFront::ResponseHeadersPolicy', Headers).values();
  const { CorsConfig: cors, CustomHeadersConfig: custom } = policy?.ResponseHeadersPolicyConfig ?? {};
  expect(cors?.AccessControlAllowOrigins.Items).toEqual(['*']);
  expect(custom?.Items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ Header: 'Cross-Origin-Resource-Policy', Value: 'cross-origin' }),
    ]),
  );
});

test('a host of the shop’s own is served with TLS 1.2 or newer', () => {
  const config = configOf(
    synthesised({
      domain: 'assistant.shop.example',
      certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/one',
    }).Web,
  );
  expect(config?.Aliases).toEqual(['assistant.shop.example']);
  expect(config?.ViewerCertificate?.MinimumProtocolVersion).toBe('TLSv1.2_2021');
});
