import { expect, test } from 'vitest';
import { securityHeaders } from '../cdk/constructs/security-headers.ts';
import { pageHeaders } from '../web/page-headers.ts';

test('pages come with the same headers from CloudFront as from this machine', () => {
  const { securityHeadersBehavior: secure, customHeadersBehavior: custom } = securityHeaders;
  const hsts = secure?.strictTransportSecurity;
  const fromCloudFront = {
    'content-security-policy': secure?.contentSecurityPolicy?.contentSecurityPolicy,
    'referrer-policy': secure?.referrerPolicy?.referrerPolicy,
    'strict-transport-security': `max-age=${hsts?.accessControlMaxAge.toSeconds()}; includeSubDomains`,
    'x-content-type-options': secure?.contentTypeOptions === undefined ? undefined : 'nosniff',
    ...Object.fromEntries(
      (custom?.customHeaders ?? []).map(({ header, value }) => [header.toLowerCase(), value]),
    ),
  };
  expect(fromCloudFront).toMatchObject(pageHeaders);
});
