import { describe, expect, it } from 'vitest';
import { collectGeneration } from '#core/models/collect-generation.ts';
import type { ModelFault } from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import { type ChatScenario, chatScenarioNames, chatWire } from '../../testing/chat-wire.ts';
import { limitedModel, readAll } from '../../testing/limited-model.ts';
import { sampleCall, sampleRequest } from '../../testing/sample-model-call.ts';
import { openai } from '../openai/vendor.ts';
import { openaiModel } from './openai-model.ts';

const faults: Readonly<Record<ChatScenario | 'reset-at-connect', ModelFault>> = {
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
  'malformed-json': 'interrupted',
  'not-utf8': 'interrupted',
  'huge-event': 'interrupted',
  'missing-finish': 'interrupted',
  'missing-done': 'interrupted',
  'doubled-finish': 'interrupted',
  'shrinking-usage': 'interrupted',
  'senseless-usage': 'interrupted',
  'senseless-text': 'interrupted',
  'text-after-finish': 'interrupted',
  'error-mid-stream': 'interrupted',
  'throttled-mid-stream': 'throttled',
  'bad-request': 'rejected',
  'wrong-key': 'denied',
  unpaid: 'denied',
  'unknown-model': 'rejected',
  throttled: 'throttled',
  overloaded: 'unavailable',
  'unavailable-for-now': 'unavailable',
  redirected: 'unavailable',
  'json-instead': 'unavailable',
};
const scenarios = [...chatScenarioNames, 'reset-at-connect'] as const;

describe('openaiModel', () => {
  it.each(scenarios)('fails in time and without an end: %s', async (scenario) => {
    await using wire = await chatWire([scenario]);
    const isIdle = faults[scenario] === 'idle';
    const { parts, failure } = await readAll(limitedModel(modelAt(wire.endpoint), { isIdle }));
    expect(failure).toMatchObject({ name: 'ModelError', fault: faults[scenario] });
    expect(parts.map(({ type }) => type)).not.toContain('generation-end');
    expect(parts.map(({ type }) => type)).not.toContain('usage-known');
  });

  it('answers the next call after any of these faults', async () => {
    await using wire = await chatWire([...scenarios, { texts: ['Fine.'] }]);
    const model = modelAt(wire.endpoint);
    for (const scenario of scenarios) {
      const isIdle = faults[scenario] === 'idle';
      const { failure } = await readAll(limitedModel(model, { isIdle }));
      expect(failure, scenario).toMatchObject({ fault: faults[scenario] });
    }
    const generation = collectGeneration(model.stream(sampleRequest, sampleCall()));
    await expect(generation).resolves.toMatchObject({ text: 'Fine.' });
  });

  it('passes on how long to wait, and says nothing of what the vendor said', async () => {
    await using wire = await chatWire(['throttled']);
    const { failure } = await readAll(modelAt(wire.endpoint));
    expect(failure).toMatchObject({ fault: 'throttled', retryAfterMs: 2_000 });
    expect(String(failure)).not.toContain('Refused by the wire');
    expect(wire.calls).toHaveLength(1);
  });
});

function modelAt(baseUrl: string): LanguageModel {
  return openaiModel({ vendor: openai, model: 'gpt-4.1-nano', baseUrl, apiKey: async () => 'key' });
}
