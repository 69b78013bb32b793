import { describe, expect, it } from 'vitest';
import { toFinish } from './to-finish.ts';

describe('toFinish', () => {
  it.each([
    ['end_turn', 'stop'],
    ['stop_sequence', 'stop'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['content_filtered', 'content-filter'],
    ['guardrail_intervened', 'content-filter'],
    ['malformed_model_output', 'other'],
    ['something_new', 'other'],
  ])('takes %s for %s and keeps Bedrock’s own word', (raw, unified) => {
    expect(toFinish(raw)).toEqual({ unified, raw });
  });
});
