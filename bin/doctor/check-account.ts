import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { GetServiceQuotaCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import type { Check, Finding } from './finding.ts';

/** How the doctor calls AWS: once, and not for long. */
export const once = { maxAttempts: 1, requestHandler: { requestTimeout: 5000, connectionTimeout: 3000 } };

/** Lambda's "Concurrent executions". New accounts have 10. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const concurrency = { ServiceCode: 'lambda', QuotaCode: 'L-B99A9384' };
const enoughAtOnce = 100;

/** Whose account it is, and whether it lets enough functions run at once. */
export function checkAccount(region: string): Check {
  return {
    what: 'AWS account',
    look: async () => {
      const client = new STSClient({ region, ...once });
      const { Account: account = '?' } = await client.send(new GetCallerIdentityCommand({}));
      return [{ type: 'good', what: 'AWS account', says: `${account} in ${region}` }];
    },
  };
}

export function checkQuotas(region: string): Check {
  return {
    what: 'Lambda quota',
    look: async () => [await concurrencyFinding(new ServiceQuotasClient({ region, ...once }))],
  };
}

async function concurrencyFinding(client: ServiceQuotasClient): Promise<Finding> {
  const { Quota: quota } = await client.send(new GetServiceQuotaCommand(concurrency));
  const what = 'Lambda quota';
  const value = quota?.Value ?? 0;
  if (value >= enoughAtOnce) return { type: 'good', what, says: `${value} functions at once` };
  return {
    type: 'wrong',
    what,
    says: `${value} functions at once are few: each running answer is one`,
    mend: `aws service-quotas request-service-quota-increase --service-code lambda --quota-code ${concurrency.QuotaCode} --desired-value 1000`,
  };
}
