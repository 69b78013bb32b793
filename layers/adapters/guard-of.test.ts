import { describe, expect, it } from 'vitest';
import { costPorts } from '#core/testing/cost-ports.ts';
import { Config } from '#contract/config.ts';
import { guardOf } from './guard-of.ts';
import { useTestCredentials } from './testing/aws-test-credentials.ts';
import { bedrockGuardWire } from './testing/bedrock-guard-wire.ts';

const never = new AbortController().signal;
const payer = { tenant: 'main' };

describe('guardOf', () => {
  useTestCredentials();

  it('lets our own rules judge alone where no guardrail is named', () => {
    expect(guardOf(Config.parse({}), costPorts()).name).toBe('offline/rules');
  });

  it('asks the guardrail that is named, and writes a row for it', async () => {
    await using wire = await bedrockGuardWire();
    const ports = costPorts();
    const config = Config.parse({
      AISLE_GUARDRAIL: 'gr1:2',
      AWS_REGION: 'eu-central-1',
      BEDROCK_ENDPOINT: wire.endpoint,
    });
    const { isBlocked } = await guardOf(config, ports).judge('a toy gun', never, { payer });
    expect(isBlocked).toBe(false);
    expect(ports.ledger.attempts).toMatchObject([{ useCase: 'guard', usage: { guardrailUnit: 2 } }]);
  });

  it('says what to set', () => {
    expect(() => guardOf(Config.parse({ AISLE_GUARDRAIL: 'gr1:2' }), costPorts())).toThrow('AWS_REGION');
    expect(() => Config.parse({ AISLE_GUARDRAIL: 'gr1' })).toThrow('ID:1');
  });
});
