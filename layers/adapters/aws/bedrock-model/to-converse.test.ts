import { describe, expect, it } from 'vitest';
import { sampleRequest } from '../../testing/sample-model-call.ts';
import { toConverse } from './to-converse.ts';

describe('toConverse', () => {
  it('joins messages of one role in a row and leaves blank ones out, as Bedrock demands', () => {
    const { messages } = toConverse('test.model', {
      ...sampleRequest,
      messages: [
        { role: 'user', text: 'Hello' },
        { role: 'assistant', text: ' ' },
        { role: 'user', text: 'Do you ship to Poland?' },
        { role: 'assistant', text: 'Yes.' },
      ],
    });
    expect(messages).toEqual([
      { role: 'user', content: [{ text: 'Hello' }, { text: 'Do you ship to Poland?' }] },
      { role: 'assistant', content: [{ text: 'Yes.' }] },
    ]);
  });

  it('sends no system text rather than an empty one', () => {
    expect(toConverse('test.model', { ...sampleRequest, instructions: '' })).not.toHaveProperty('system');
  });
});
