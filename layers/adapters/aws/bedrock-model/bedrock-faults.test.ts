import { describe, expect, it } from 'vitest';
import type { ModelFault } from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import { useTestCredentials } from '../../testing/aws-test-credentials.ts';
import type { BedrockScenario } from '../../testing/bedrock-scenarios.ts';
import { bedrockWire } from '../../testing/bedrock-wire.ts';
import { readAll } from '../../testing/limited-model.ts';
import { httpModelFaults } from '../../testing/model-faults.ts';
import { modelFaultsContract } from '../../testing/model-faults-contract.ts';
import { bedrockClient } from './bedrock-client.ts';
import { bedrockModel } from './bedrock-model.ts';

const faults: Readonly<Record<BedrockScenario, ModelFault>> = {
  ...httpModelFaults,
  'bad-checksum': 'interrupted',
  'truncated-frame': 'interrupted',
  'malformed-json': 'interrupted',
  'nameless-frame': 'interrupted',
  'huge-frame': 'interrupted',
  'huge-frame-announced': 'interrupted',
  throttled: 'throttled',
  'model-not-ready': 'throttled',
  'quota-exceeded': 'denied',
  'access-denied': 'denied',
  'expired-token': 'denied',
  invalid: 'rejected',
  'unknown-model': 'rejected',
  'unheard-of': 'rejected',
  'model-timeout': 'unavailable',
  'model-error': 'unavailable',
  'internal-error': 'unavailable',
  unavailable: 'unavailable',
  'throttled-at-once': 'throttled',
  'throttled-mid-stream': 'throttled',
  'model-error-mid-stream': 'interrupted',
  'internal-error-mid-stream': 'unavailable',
  'unavailable-mid-stream': 'unavailable',
  'invalid-mid-stream': 'rejected',
  'unheard-of-mid-stream': 'interrupted',
  'error-mid-stream': 'interrupted',
  'missing-usage': 'interrupted',
  'missing-stop': 'interrupted',
  'doubled-usage': 'interrupted',
  'doubled-stop': 'interrupted',
  'senseless-usage': 'interrupted',
  'senseless-text': 'interrupted',
  'text-before-start': 'interrupted',
  'text-after-stop': 'interrupted',
};

describe('bedrockModel', () => {
  useTestCredentials();

  modelFaultsContract('bedrockModel', {
    faults,
    told: ['doubled-usage', 'missing-stop'],
    wire: (scenarios) => bedrockWire({ scenarios }),
    modelAt,
  });

  it('fails with deadline when a model talks on and on', async () => {
    const texts = Array.from({ length: 100 }, () => 'and ');
    await using wire = await bedrockWire({ scenarios: [{ texts, paceMs: 50 }] });
    const model = modelAt(wire.endpoint);
    const { parts, failure } = await readAll(model, AbortSignal.timeout(500));
    expect(failure).toMatchObject({ fault: 'deadline' });
    expect(parts).toContainEqual({ type: 'text-delta', text: 'and ' });
    await expect(wire.calls[0]?.ended).resolves.toBe('cut');
  });
});

function modelAt(endpoint: string): LanguageModel {
  const client = bedrockClient({ region: 'eu-central-1', endpoint });
  return bedrockModel({ client, modelId: 'test.model' });
}
