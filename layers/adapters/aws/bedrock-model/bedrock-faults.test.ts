import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectGeneration } from '#core/models/collect-generation.ts';
import type { ModelFault } from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import { type BedrockScenario, bedrockScenarioNames } from '../../testing/bedrock-scenarios.ts';
import { bedrockWire } from '../../testing/bedrock-wire.ts';
import { limitedModel, readAll } from '../../testing/limited-model.ts';
import { sampleCall, sampleRequest } from '../../testing/sample-model-call.ts';
import { bedrockClient } from './bedrock-client.ts';
import { bedrockModel } from './bedrock-model.ts';

const faults: Readonly<Record<BedrockScenario, ModelFault>> = {
  'server-error': 'unavailable',
  'html-page-with-200': 'unavailable',
  'html-page-with-502': 'unavailable',
  'hang-before-head': 'idle',
  'hang-before-body': 'idle',
  'hang-mid-stream': 'idle',
  'slow-drip': 'idle',
  'reset-at-connect': 'unavailable',
  'reset-before-head': 'unavailable',
  'reset-mid-head': 'unavailable',
  'reset-before-body': 'interrupted',
  'reset-mid-body': 'interrupted',
  'empty-body': 'interrupted',
  'early-end': 'interrupted',
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
  beforeEach(() => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(bedrockScenarioNames)('fails in time and without an end: %s', async (scenario) => {
    await using wire = await bedrockWire({ scenarios: [scenario] });
    const { parts, failure } = await readAll(limited(modelAt(wire.endpoint), scenario));
    expect(failure).toMatchObject({ name: 'ModelError', fault: faults[scenario] });
    expect(parts.map(({ type }) => type)).not.toContain('generation-end');
    expect(parts.filter(({ type }) => type === 'usage-known').length).toBeLessThanOrEqual(1);
  });

  it('answers the next call after any of these faults', async () => {
    await using wire = await bedrockWire({ scenarios: [...bedrockScenarioNames, { texts: ['Fine.'] }] });
    const model = modelAt(wire.endpoint);
    for (const scenario of bedrockScenarioNames) {
      const { failure } = await readAll(limited(model, scenario));
      expect(failure, scenario).toMatchObject({ fault: faults[scenario] });
    }
    const generation = collectGeneration(model.stream(sampleRequest, sampleCall()));
    await expect(generation).resolves.toMatchObject({ text: 'Fine.' });
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

function limited(model: LanguageModel, scenario: BedrockScenario): LanguageModel {
  return limitedModel(model, { isIdle: faults[scenario] === 'idle' });
}
