import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderUsage } from '#core/models/provider-usage.ts';
import type { Guard } from '#core/ports.ts';
import { guardContract } from '#core/testing/guard-contract.ts';
import { useTestCredentials } from '../../testing/aws-test-credentials.ts';
import {
  bedrockGuardScenarioNames,
  bedrockGuardWire,
  blockedVerdict,
  cleanVerdict,
} from '../../testing/bedrock-guard-wire.ts';
import { failureInTime } from '../../testing/failure-in-time.ts';
import { jsonReply } from '../../testing/json-reply.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import type { WireServer } from '../../testing/wire-server.ts';
import { bedrockClient } from '../bedrock-model/bedrock-client.ts';
import { bedrockGuard } from './bedrock-guard.ts';

const never = new AbortController().signal;

describe('bedrockGuard', () => {
  useTestCredentials();
  let wire: WireServer;
  beforeAll(async () => {
    wire = await bedrockGuardWire();
  });
  afterAll(() => wire[Symbol.asyncDispose]());

  guardContract(() => guardAt(wire.endpoint));

  it('blocks what the guardrail blocks, and tells why without a word of the message', async () => {
    await using own = await bedrockGuardWire([jsonReply(blockedVerdict)]);
    const { isBlocked, reasons } = await guardAt(own.endpoint).judge('something bad', never);
    expect(isBlocked).toBe(true);
    expect(reasons.toSorted()).toEqual(['VIOLENCE', 'weapons']);
  });

  it('does not take masked personal data for a reason to refuse', async () => {
    const entity = { type: 'EMAIL', match: 'ann@example.com', action: 'ANONYMIZED' };
    const assessments = [{ sensitiveInformationPolicy: { piiEntities: [entity] } }];
    await using own = await bedrockGuardWire([
      jsonReply({ ...cleanVerdict, action: 'GUARDRAIL_INTERVENED', assessments }),
    ]);
    const verdict = await guardAt(own.endpoint).judge('ann@example.com', never);
    expect(verdict).toEqual({ isBlocked: false, reasons: [] });
  });

  it('counts the units of the policies that cost something', async () => {
    expect(await usagesOf('hello')).toEqual([{ ...units, amount: 2, estimated: false }]);
  });

  it.concurrent.each(['malformed-json', 'usage-missing'] as const)(
    'counts a verdict that was lost at its worst: %s',
    async (scenario) => {
      const usages = await usagesOf('x'.repeat(1500), scenario);
      expect(usages).toEqual(usages.map(() => ({ ...units, amount: 4, estimated: true })));
      expect(usages).toHaveLength(shortLimits.attempts);
    },
  );

  it('reads a verdict whose text is broken where nothing is read', async () => {
    await using own = await bedrockGuardWire(['not-utf8']);
    expect((await guardAt(own.endpoint).judge('shoes', never)).isBlocked).toBe(false);
  });

  const failures = bedrockGuardScenarioNames.filter((name) => name !== 'not-utf8');
  it.concurrent.each([...failures, 'reset-at-connect' as const])('fails in time: %s', async (scenario) => {
    await using own = await bedrockGuardWire([scenario]);
    const failure = await failureInTime(guardAt(own.endpoint).judge('shoes', never));
    expect(failure).toMatchObject({ name: 'ShopError', cause: { name: 'ModelError' } });
  });
});

const units = { model: 'bedrock/guardrail/content-filters', meter: 'guardrail-units' };

async function usagesOf(
  text: string,
  scenario?: 'malformed-json' | 'usage-missing',
): Promise<readonly ProviderUsage[]> {
  await using own = await bedrockGuardWire(scenario && [scenario]);
  const usages: ProviderUsage[] = [];
  const judging = guardAt(own.endpoint).judge(text, never, { onUsage: (usage) => usages.push(usage) });
  await failureInTime(judging);
  return usages;
}

function guardAt(endpoint: string): Guard {
  return bedrockGuard({
    client: bedrockClient({ region: 'eu-central-1', endpoint }),
    guardrailId: 'gr1',
    version: '2',
    limits: shortLimits,
  });
}
