import { expect, test } from 'vitest';
import { securityHeaders } from '../cdk/constructs/security-headers.ts';
import { pageHeaders } from '../web/page-headers.ts';

const signIn = 'https://aisle.auth.example';

test('pages come with the same headers from CloudFront as from this machine, but that tokens come from elsewhere', () => {
  const { securityHeadersBehavior: secure, customHeadersBehavior: custom } = securityHeaders(signIn);
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
  expect(fromCloudFront).toMatchObject({
    ...pageHeaders,
    'content-security-policy': pageHeaders['content-security-policy'].replace(
      "connect-src 'self'",
      `connect-src 'self' ${signIn}`,
    ),
  });
});
