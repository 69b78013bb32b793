import type { ModelCall, ModelRequest } from '#core/models/language-model.ts';

/** A small question to a model. */
export const sampleRequest: ModelRequest = {
  instructions: 'You help the shoppers of a shop.',
  messages: [{ role: 'user', text: 'How long may I return shoes?' }],
  grounding: { question: 'How long may I return shoes?', language: 'en', passages: [] },
  maxOutputTokens: 300,
  temperature: 0,
};

/** A call that ends when `signal` fires; without one, never. */
export function sampleCall(signal: AbortSignal = new AbortController().signal): ModelCall {
  return {
    tenant: 'main',
    requestId: 'r-1',
    conversationId: 'c-1',
    messageId: 'm-1',
    useCase: 'chat',
    signal,
  };
}
