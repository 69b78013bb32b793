import { expect, it } from 'vitest';
import type { ModelFault } from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import { type ChatScenario, chatWire } from '../../testing/chat-wire.ts';
import { readAll } from '../../testing/limited-model.ts';
import { chatModelFaults } from '../../testing/model-faults.ts';
import { modelFaultsContract } from '../../testing/model-faults-contract.ts';
import { openai } from '../openai/vendor.ts';
import { openaiModel } from './openai-model.ts';

const faults: Readonly<Record<ChatScenario | 'reset-at-connect', ModelFault>> = {
  ...chatModelFaults,
  'missing-done': 'interrupted',
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

modelFaultsContract('openaiModel', { faults, told: [], wire: chatWire, modelAt });

it('passes on how long to wait, and says nothing of what the vendor said', async () => {
  await using wire = await chatWire(['throttled']);
  const { failure } = await readAll(modelAt(wire.endpoint));
  expect(failure).toMatchObject({ fault: 'throttled', retryAfterMs: 2_000 });
  expect(String(failure)).not.toContain('Refused by the wire');
  expect(wire.calls).toHaveLength(1);
});

function modelAt(baseUrl: string): LanguageModel {
  return openaiModel({ vendor: openai, model: 'gpt-4.1-nano', baseUrl, apiKey: async () => 'key' });
}
